"""Finds the files in a folder that contain the weights of one network: a single file, or its shards.

diffusers and transformers write `NAME[.VARIANT][-00001-of-00002].safetensors` (older releases put the variant last)
and, for shards, `NAME.safetensors.index[.VARIANT].json`, which names the shard of each tensor.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from lib_merge.checkpoint.headers.bounded_json import read_json
from lib_merge.errors import SourceError
from lib_merge.sentences import t

_NAMES = ("diffusion_pytorch_model", "model", "pytorch_model")
_ENDINGS = ("safetensors", "bin")
_VARIANTS = ("", "fp32", "fp16", "bf16", "non_ema")
_SHARD = re.compile(r"-([0-9]{5})-of-([0-9]{5})")


@dataclass(frozen=True)
class Weights:
    """The files of one network, in order.

    Attributes:
        files: the files with the weights; all of them exist.
        missing: names of shards that are not there.
        places: tensor name → file name, if there is an index.
    """

    files: tuple[Path, ...] = ()
    missing: tuple[str, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class _Name:
    """The parts of a file's name. `number` and `total` are 0 if the file is not a shard."""

    ending: str
    name: str
    variant: str
    number: int = 0
    total: int = 0
    is_index: bool = False

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts safetensors before `.bin`, and full precision before half."""
        return _ENDINGS.index(self.ending), _NAMES.index(self.name), _VARIANTS.index(self.variant)


def weights_in(folder: Path) -> Weights:
    """The weights in a folder of one network; `files` is empty if there are none.

    If the folder has them in several forms, safetensors are preferred to `.bin` and full precision to half. An index
    decides which files belong together; without one a single file is preferred to shards.

    Raises:
        SourceError: an index cannot be read, or there are two sets of shards without an index.
    """
    present = _present(folder)
    if not present:
        return Weights()
    best = min(name.rank for name in present.values())
    group = {file: name for file, name in present.items() if name.rank == best}
    indexes = [file for file, name in group.items() if name.is_index]
    if indexes:
        return _by_index(folder, indexes[0])
    whole = [file for file, name in group.items() if not name.total]
    return Weights((folder / whole[0],)) if whole else _by_names(folder, group)


def has_weights(folder: Path) -> bool:
    """Whether a folder contains weights of a network, or an index of them."""
    return bool(_present(folder))


def _present(folder: Path) -> dict[str, _Name]:
    """File name → its parts, for the files of a folder that are named like weights or an index."""
    try:
        names = sorted(file.name for file in folder.iterdir())
    except OSError:  # not a folder, or not readable
        return {}
    return {file: name for file in names if (name := _name_of(file)) is not None}


def is_part_of_several(file: Path) -> bool:
    """Whether a file's name is that of one of several shards."""
    found = _SHARD.search(file.stem)
    return found is not None and int(found[2]) > 1


def _name_of(file: str) -> _Name | None:
    """The parts of a file's name; None if it is not named like weights or an index."""
    shard = _SHARD.search(file)
    name, *words = (_SHARD.sub("", file, count=1) if shard else file).split(".")
    name, variant = _split_variant(name)
    is_index = words[-1:] == ["json"] and "index" in words
    words = [word for word in words if not (is_index and word in ("index", "json"))]
    ending = next((word for word in words if word in _ENDINGS), "")
    others = [*([variant] if variant else []), *(word for word in words if word != ending)]
    if name not in _NAMES or not ending or len(others) > 1 or others[:1] not in ([], *([v] for v in _VARIANTS)):
        return None
    number, total = (int(shard[1]), int(shard[2])) if shard else (0, 0)
    return _Name(ending, name, "".join(others), number, total, is_index)


def _split_variant(name: str) -> tuple[str, str]:
    """A name and its variant, separated by a hyphen as in `model-fp16`."""
    first, _, last = name.partition("-")
    return (first, last) if last in _VARIANTS else (name, "")


def _by_index(folder: Path, index: str) -> Weights:
    places = _read_index(folder / index)
    names = tuple(dict.fromkeys(places.values()))
    files = tuple(folder / name for name in sorted(names) if (folder / name).is_file())
    return Weights(files, tuple(name for name in names if not (folder / name).is_file()), places)


def _read_index(path: Path) -> dict[str, str]:
    try:
        document = read_json(path)
    except (OSError, ValueError) as error:
        raise SourceError(t("shards.index_unreadable", folder=path.parent.name, name=path.name, error=error)) from error
    entries: object = cast("dict[str, object]", document).get("weight_map") if isinstance(document, dict) else None
    places = cast("dict[str, object]", entries) if isinstance(entries, dict) else {}
    if not places or not all(isinstance(name, str) and Path(name).name == name for name in places.values()):
        raise SourceError(t("shards.index_names_nothing", folder=path.parent.name, name=path.name))
    return cast("dict[str, str]", places)


def _by_names(folder: Path, group: Mapping[str, _Name]) -> Weights:
    sets = {total: _shards(folder, group, total) for total in sorted({name.total for name in group.values()})}
    complete = [weights for weights in sets.values() if not weights.missing]
    if len(complete) > 1:
        listed = " and ".join(weights.files[0].name for weights in complete)
        raise SourceError(t("shards.two_sets", folder=folder.name, names=listed))
    return complete[0] if complete else min(sets.values(), key=lambda weights: len(weights.missing))


def _shards(folder: Path, group: Mapping[str, _Name], total: int) -> Weights:
    """The shards of a set of `total`."""
    files = {name.number: file for file, name in group.items() if name.total == total}
    pattern = next(iter(files.values()))
    missing = (_SHARD.sub(f"-{n:05d}-of-{total:05d}", pattern, count=1) for n in _numbers(total) if n not in files)
    return Weights(tuple(folder / files[number] for number in sorted(files)), tuple(missing))


def _numbers(total: int) -> Iterable[int]:
    return range(1, total + 1)
