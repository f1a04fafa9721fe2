"""How much of an accelerator's memory may be cached between slider movements, and what is evicted. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterable

DEFAULT_LIMIT = 2 << 30
"""The most bytes that are cached, unless the user sets another limit."""
WITHOUT_ANSWER = 1 << 30
"""The most bytes that are cached if the device cannot report its free memory."""


def budget(limit: int, free: int | None, peak: int) -> int:
    """The number of bytes that may be cached.

    Args:
        limit: the user's limit.
        free: bytes that would be free if nothing were cached; None: the device cannot report it.
        peak: the most bytes that the last picture took in addition to the model; 0 before the first picture.
    """
    if free is None:
        return min(limit, WITHOUT_ANSWER)
    return min(limit, max(0, free - peak) // 2)


def is_too_little(free: int | None, peak: int | None) -> bool:
    """Whether fewer bytes are free than a picture took the last time (`peak`); False if either is unknown."""
    return free is not None and peak is not None and free < peak


def giving_way(older: Iterable[tuple[int, int]], used: int, wanted: int, most: int) -> list[int]:
    """The entries to evict so that `wanted` more bytes fit; empty if evicting all of `older` would not be enough.

    `older` must not contain what the current movement has used. So if only a part of a slot fits, that part stays
    cached, instead of being evicted by the rest at each movement.

    Args:
        older: (number, bytes) of the entries that may be evicted, in the order of eviction.
        used: bytes of all entries.
        wanted: bytes to be added.
        most: the budget in bytes.
    """
    gone: list[int] = []
    for number, size in older:
        if used + wanted <= most:
            break
        gone.append(number)
        used -= size
    return gone if used + wanted <= most else []
