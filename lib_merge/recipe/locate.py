"""Where the files of a recipe are: beside it, in the folders given, or wherever their hash is.

A model that diffusers saved as a folder counts as one file; an adapter's folder stands for the file in it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.diffusers_folder import adapter_file, files_of, folder_sha256, is_diffusers_folder
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import LiveMergeError, SourceError
from lib_merge.recipe.steps import RecipeData, Source

SUFFIXES = (".safetensors", ".ckpt", ".pt", ".pth", ".bin")


def find(source: Source, folders: Sequence[Path], names_only: bool = False) -> Path:
    """The file of a source: its path, its name in one of the folders (subfolders too), or its hash.

    A name may leave out its ending, as the WebUIs show it.

    Raises:
        SourceError: naming the place in the recipe, the name, and the folders that were searched.
    """
    path = Path(source.file) if names_only else _expanded(source.file)
    if path.is_absolute() and not names_only:
        if not _is_source(path):
            inside = adapter_file(path)
            if inside is not None:
                return inside
            raise SourceError(f"{_at(source)}{_shown(source)} {_why_not(path)}")
        return path
    folders = _own_kind_first(source, folders)
    direct = (_there(folder, path, names_only) for folder in folders)
    found = next((files for files in direct if files), []) or _search(path, folders)
    if not found and not folders and _is_source(path) and not names_only:
        return path
    if source.sha256 and (not found or _are_different(found)):
        found = _search_hash(source.sha256, found or list(_model_files(folders)))
    if not found:
        where = ", ".join(str(folder) for folder in folders) or "the current folder"
        raise SourceError(f"{_at(source)}the file {_shown(source)} is not in {where}; put it there or name its path")
    if _are_different(found):
        names = " and ".join(str(file) for file in found[:3])
        raise SourceError(
            f"{_at(source)}{_shown(source)} may be {names}; write which with its subfolder and its ending"
        )
    return found[0]


def source_stamps(recipe: RecipeData) -> list[list[object]]:
    """Size, time and header hash of every file of every source, in the recipe's order.

    Raises:
        SourceError: a file is missing or is no checkpoint.
    """
    stamps: list[list[object]] = []
    for source in recipe.sources():
        for path in files_of(find(source, recipe.folders, recipe.names_only)):
            with open_tensors(path) as file:
                stamps.append([file.stamp.size, file.stamp.mtime_ns, file.stamp.header_sha256])
    return stamps


def _own_kind_first(source: Source, folders: Sequence[Path]) -> Sequence[Path]:
    """A checkpoint may have the name of an adapter: an adapter step means the file among the adapters."""
    if not source.place.endswith(".adapter"):
        return folders
    return sorted(folders, key=lambda folder: not any(kind in folder.name.lower() for kind in ("lora", "lyco")))


def _at(source: Source) -> str:
    return f"{source.place}: " if source.place else ""


def _shown(source: Source) -> str:
    return repr(source.file) if len(source.file) <= 300 else f"{source.file[:300]!r}…"


def _why_not(path: Path) -> str:
    return "is a folder, not a model file" if os.path.isdir(path) else "does not exist; check the path"  # noqa: PTH112


def _expanded(name: str) -> Path:
    try:
        return Path(name).expanduser()
    except RuntimeError:  # a name that begins with ~ and is no user's home
        return Path(name)


def _is_file(path: Path) -> bool:
    """Whether there is a file; False, too, for names that the system does not take, as one that is too long."""
    return os.path.isfile(path)  # noqa: PTH113 — Path.is_file raises for those before Python 3.14


def _is_source(path: Path) -> bool:
    return _is_file(path) or is_diffusers_folder(path)


def _with_endings(name: str) -> list[str]:
    return [name + suffix for suffix in SUFFIXES]


def _there(folder: Path, path: Path, names_only: bool) -> list[Path]:
    """The file of that very name in a folder; failing that, those of that name with an ending."""
    # The folder may itself be a link, and users link models into it; only climbing out by name is refused.
    if names_only and (path.is_absolute() or ".." in path.parts):
        return []
    exact = folder / path
    if _is_source(exact):
        return [exact]
    inside = adapter_file(exact)
    others = (folder / path.parent / name for name in _with_endings(path.name))
    return [inside] if inside is not None else [file for file in others if _is_file(file)]


def _search(path: Path, folders: Sequence[Path]) -> list[Path]:
    """Files of that name (with or without its ending) anywhere below the folders."""
    if len(path.parts) != 1 or path.name in ("", ".."):
        return []
    files = list(_model_files(folders))
    exact = [file for file in files if file.name == path.name]
    return exact or [file for file in files if file.name in _with_endings(path.name)]


def _search_hash(sha256: str, files: Iterable[Path]) -> list[Path]:
    return next(([file] for file in files if _hash(file) == sha256), [])


def _hash(file: Path) -> str | None:
    try:
        return folder_sha256(file, file_sha256) if is_diffusers_folder(file) else file_sha256(file)
    except LiveMergeError:  # another model's file that cannot be read is not ours to complain about
        return None


def _model_files(folders: Sequence[Path]) -> Iterator[Path]:
    """Every model below the folders, file or folder of diffusers' layout, as the WebUIs list them.

    Each folder is walked once, through links too.
    """
    seen: set[str] = set()
    for folder in folders:
        for where, below, names in os.walk(folder, followlinks=True):
            real = os.path.realpath(where)
            if real in seen:
                below.clear()  # a link in a circle, or a folder inside another that has been walked
                continue
            seen.add(real)
            below.sort()
            yield from (Path(where, name) for name in below if is_diffusers_folder(Path(where, name)))
            for file in (Path(where, name) for name in sorted(names)):
                if file.suffix.lower() in SUFFIXES and _is_file(file):
                    yield file


def _are_different(files: Sequence[Path]) -> bool:
    return len(files) > 1 and len({os.path.realpath(file) for file in files}) > 1
