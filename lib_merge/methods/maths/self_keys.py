"""The layers that SuperMerger's modes without a second model do not change."""

from __future__ import annotations

_SPARED = ("to_out", "proj_out", "norm")


def is_self_key(key: str) -> bool:
    """Whether these modes change a key; they leave out output projections of attention and blocks, and norms."""
    return not any(name in key for name in _SPARED)
