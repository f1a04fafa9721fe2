"""Tells whether two paths lead to the same file, so that a source is never overwritten while it is being read."""

from __future__ import annotations

import os
from pathlib import Path


def is_same_file(a: Path, b: Path) -> bool:
    """Whether two paths lead to the same file, also through links, other letter case or another spelling of the folder.

    Files that do not exist are compared by their resolved paths.
    """
    try:
        return Path(a).samefile(b)
    except OSError:
        return os.path.normcase(Path(a).resolve()) == os.path.normcase(Path(b).resolve())
