"""Returns freed memory to the system: glibc keeps freed small blocks, sometimes gigabytes of them, for later use."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import Any


def give_back() -> bool:
    """Return freed memory to the system; True if there was any. Does nothing on other C libraries."""
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
