"""How much the merges that were shown are liked, by all votes of a study: where a scored search may begin."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lib_merge.explore.studies.journal import Event
from lib_merge.explore.trials.ranks import ranked
from lib_merge.explore.votes.events import InSpace, cast, votes_of
from lib_merge.explore.votes.voting import Voting

Array = NDArray[np.float64]


def liked(events: Sequence[Event], space: Event, seed: int, start: Array, vector_of: InSpace) -> tuple[Array, Array]:
    """The merges that were shown, [n, knobs], within 0 to 1, and the place of each by the learner's liking, [n], from 0
    to 1; both empty where nobody has voted.

    Args:
        events: of the study.
        space: the event with the free weights that the vectors are of.
        seed: of the study.
        start: its own recipe, [knobs].
        vector_of: where a recipe has those weights.
    """
    found = cast(events, "", pooled=True, space=space)
    votes = votes_of(found, vector_of)
    if not votes:
        return np.empty((0, len(start))), np.empty(0)
    voting = Voting(len(start), seed, start)
    for vote in votes:
        voting.add(vote)
    shown = np.unique(np.clip(np.vstack([vote.ballot.vectors for vote in votes]), 0.0, 1.0), axis=0)
    return shown, ranked(voting.learner.likings(shown))
