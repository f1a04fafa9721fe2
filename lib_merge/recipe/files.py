"""Where the files of a recipe are: beside it, in the folders given, or wherever their hash is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import SourceError
from lib_merge.recipe.model import Recipe, Source

SUFFIXES = (".safetensors", ".ckpt", ".pt", ".pth", ".bin")


def find(source: Source, folders: Sequence[Path], names_only: bool = False) -> Path:
    """The file of a source: its path, its name in one of the folders (subfolders too), or its hash.

    A name may leave out its ending, as the WebUIs show it.

    Raises:
        SourceError: naming the place in the recipe, the name, and the folders that were searched.
    """
    path = Path(source.file).expanduser() if not names_only else Path(source.file)
    if path.is_absolute() and not names_only:
        if not path.is_file():
            raise SourceError(f"{_at(source)}{path} {_why_not(path)}")
        return path
    for folder in folders:
        for candidate in _spellings(folder / path):
            if candidate.is_file() and (not names_only or _inside(candidate, folder)):
                return candidate
    found = _search(path, folders)
    if not found and not folders and path.is_file() and not names_only:
        return path
    if not found and source.sha256:
        found = _search_hash(source.sha256, folders)
    if not found:
        where = ", ".join(str(folder) for folder in folders) or "the current folder"
        raise SourceError(f"{_at(source)}the file {source.file!r} is not in {where}; put it there or name its path")
    if len(found) > 1 and not _same(found):
        names = " and ".join(str(file) for file in found[:3])
        raise SourceError(f"{_at(source)}{source.file!r} may be {names}; write which with its subfolder")
    return found[0]


def source_stamps(recipe: Recipe) -> list[list[object]]:
    """Size, time and header hash of every source, in the recipe's order.

    Raises:
        SourceError: a file is missing or is no checkpoint.
    """
    stamps: list[list[object]] = []
    for source in recipe.sources():
        with open_tensors(find(source, recipe.folders, recipe.names_only)) as file:
            stamps.append([file.stamp.size, file.stamp.mtime_ns, file.stamp.header_sha256])
    return stamps


def _at(source: Source) -> str:
    return f"{source.place}: " if source.place else ""


def _why_not(path: Path) -> str:
    return "is a folder, not a model file" if path.is_dir() else "does not exist; check the path"


def _spellings(path: Path) -> Iterator[Path]:
    yield path
    for suffix in SUFFIXES:
        yield path.with_name(path.name + suffix)


def _inside(candidate: Path, folder: Path) -> bool:
    # The folder may itself be a link, and users link models into it; only climbing out by name is refused.
    return ".." not in candidate.relative_to(folder).parts


def _search(name: Path, folders: Sequence[Path]) -> list[Path]:
    """Files of that name (with or without its ending) anywhere below the folders."""
    wanted = {candidate.name for candidate in _spellings(name)}
    if len(name.parts) > 1 or ".." in name.parts:
        return []
    return [file for file in _model_files(folders) if file.name in wanted]


def _search_hash(sha256: str, folders: Sequence[Path]) -> list[Path]:
    return next(([file] for file in _model_files(folders) if file_sha256(file) == sha256), [])


def _model_files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for file in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if file.suffix.lower() in SUFFIXES and file.is_file():
                yield file


def _same(files: list[Path]) -> bool:
    return len({file.resolve() for file in files}) == 1
