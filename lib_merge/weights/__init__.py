"""Block weights: one number per slot, in every form that users write."""

from __future__ import annotations

from lib_merge.weights.block_weights import BlockWeights

__all__ = ["BlockWeights"]
