"""Whether two names mean one file, so that a source is never overwritten while it is being read."""

from __future__ import annotations

import os
from pathlib import Path


def is_same_file(a: Path, b: Path) -> bool:
    """Tell whether two paths lead to one file through links, letter case or another way of writing the folder.

    Files that do not exist are compared by their resolved names.
    """
    try:
        return Path(a).samefile(b)
    except OSError:
        return os.path.normcase(Path(a).resolve()) == os.path.normcase(Path(b).resolve())
