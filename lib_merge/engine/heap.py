"""Memory that was freed: glibc keeps small pieces, sometimes gigabytes of them, and gives large ones back at once."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any

import torch

_LARGEST_KEPT = 31 << 20
"""Bytes; glibc learns no sizes of 32 MiB and more."""


def give_back() -> bool:
    """Give freed memory back to the system; True when some was. Does nothing where the C library cannot."""
    trim = _trim()
    return trim is not None and bool(trim(0))


@cache
def keep_temporaries() -> None:
    """Have glibc keep what a method frees at the end of each block for the next one, up to 62 MiB together.

    It learns from the largest piece that was freed so far. Until then it has the system take such memory back, and
    clear it, for every block. Other C libraries are not changed by this.
    """
    torch.empty(_LARGEST_KEPT, dtype=torch.uint8)  # and freed at once; never touched, so that it takes no memory


@cache
def _trim() -> Any:
    """glibc's malloc_trim; None on other systems, and for other C libraries of Linux."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return getattr(ctypes.CDLL("libc.so.6"), "malloc_trim", None)
    except OSError:
        return None
