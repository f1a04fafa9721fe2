"""How much of an accelerator's memory may be kept from one move to the next, and what gives way: pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterable

DEFAULT_LIMIT = 2 << 30
"""Bytes that are kept at most, unless the user says otherwise."""
WITHOUT_ANSWER = 1 << 30
"""Bytes that are kept at most where the device cannot say how much is free."""


def budget(limit: int, free: int | None, peak: int) -> int:
    """Bytes that may be kept.

    Args:
        limit: the user's.
        free: bytes that would be free if nothing were kept; None: the device cannot say.
        peak: the most bytes that the last picture took beside the model; 0: there was none yet.
    """
    if free is None:
        return min(limit, WITHOUT_ANSWER)
    return min(limit, max(0, free - peak) // 2)


def is_too_little(free: int | None, peak: int | None) -> bool:
    """Whether a picture that took `peak` bytes the last time has less now; False where one of them is not known."""
    return free is not None and peak is not None and free < peak


def giving_way(older: Iterable[tuple[int, int]], used: int, wanted: int, most: int) -> list[int]:
    """Numbers of what has to go so that `wanted` bytes fit beside the rest; empty where it cannot be enough.

    What the move under way has used is not among `older`: a slot of which only a part fits keeps that part, and does
    not push it out by the rest at each move.

    Args:
        older: (number, bytes) of what may go, the one that goes first being first.
        used: bytes of all that is kept.
        wanted: bytes that are to be kept, too.
        most: the budget.
    """
    gone: list[int] = []
    for number, size in older:
        if used + wanted <= most:
            break
        gone.append(number)
        used -= size
    return gone if used + wanted <= most else []
