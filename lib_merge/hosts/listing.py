"""Lists of model files as hosts show them: by name, with the subfolder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lib_merge.recipe.locate import SUFFIXES


def files_below(folder: Path, suffixes: Sequence[str], without: Sequence[str] = ()) -> Iterator[tuple[str, Path]]:
    """Files below a folder with their names there, sorted by name; links are followed.

    Args:
        folder: where to look; names are relative to it.
        suffixes: endings, in lower case.
        without: subfolders to leave out, in lower case.
    """
    seen: set[str] = set()
    for where, below, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(where)
        if real in seen:
            below.clear()
            continue
        seen.add(real)
        below[:] = sorted(name for name in below if name.lower() not in without and not name.startswith("."))
        for name in sorted(names, key=str.lower):
            path = Path(where, name)
            if path.suffix.lower() in suffixes and not name.startswith(".") and path.is_file():
                yield path.relative_to(folder).as_posix(), path


def adapter_names(folders: Iterable[Path]) -> Sequence[str]:
    """Names of the adapter files in some folders, each once."""
    names = {name for folder in folders for name, _ in files_below(folder, SUFFIXES)}
    return sorted(names, key=str.lower)
