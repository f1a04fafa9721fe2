"""Memory that was freed: glibc keeps small pieces, sometimes gigabytes of them, and gives large ones back at once."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any


def give_back() -> bool:
    """Give freed memory back to the system; True when some was. Does nothing where the C library cannot."""
    trim = _trim()
    return trim is not None and bool(trim(0))


@cache
def _trim() -> Any:
    """glibc's malloc_trim; None on other systems, and for other C libraries of Linux."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        return getattr(ctypes.CDLL("libc.so.6"), "malloc_trim", None)
    except OSError:
        return None
