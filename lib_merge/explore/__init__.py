"""Finding a merge: what a person's choices among pictures say about the weights."""

from __future__ import annotations

from lib_merge.explore.learner import Learner

__all__ = ["Learner"]
