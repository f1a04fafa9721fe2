"""The layers that SuperMerger's modes without a second model leave alone."""

from __future__ import annotations

_SPARED = ("to_out", "proj_out", "norm")


def is_self_key(key: str) -> bool:
    """Whether these modes change the key: not one of an attention's or block's way out, nor a norm."""
    return not any(name in key for name in _SPARED)
