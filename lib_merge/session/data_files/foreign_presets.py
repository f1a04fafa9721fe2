"""Imports presets from the files of other extensions.

SuperMerger, Model Mixer and Merge Block Weighted (whose lists Runtime Block Merge uses) write one line per preset:
name, tab, numbers; Merge Block Weighted omits BASE. LoRA Block Weight writes NAME:numbers. A comma between name and
numbers, as people write by hand, is read, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lib_merge.architectures import forms
from lib_merge.errors import RecipeError
from lib_merge.sentences import MaybeSentence, Sentence, t
from lib_merge.session.data_files.user_presets import LONGEST_NAME, Preset
from lib_merge.weights import comma_text, presets

FILE_NAMES = ("mbwpresets*.txt", "mbwpresets*.tsv", "lbwpresets*.txt", "preset*.tsv")
SUBFOLDERS = ("", "scripts", "csv", "scripts/mbw_util", "presets")
"""Folders of an extension that may have such files."""

LARGEST = 2**20  # bytes; a list of a thousand presets is much shorter
MOST_APART = 1e-3
"""Largest difference at which another tool's preset counts as our built-in one of the same name."""


@dataclass(frozen=True)
class Found:
    """New presets, names of those that are built in here, too, the reasons why others cannot be read, and the files."""

    presets: tuple[Preset, ...]
    known: tuple[str, ...]
    refused: tuple[Sentence, ...]
    files: tuple[str, ...]


def read_other_extensions(extensions: Sequence[Path]) -> Found:
    """The presets of all extensions."""
    found: dict[str, Preset] = {}
    known: list[str] = []
    refused: list[Sentence] = []
    files = list(_files(extensions))
    for extension, path in files:
        shown = f"{extension.name}/{path.name}"
        try:
            if path.stat().st_size > LARGEST:
                refused.append(t("presets.too_large", file=shown))
                continue
            text = path.read_text(encoding="utf-8-sig", errors="replace")
        except OSError as error:
            refused.append(t("error.at_place", place=shown, message=error.strerror or error))
            continue
        for number, name, weights in _lines(text):
            problem = _problem(name, weights)
            if problem:
                refused.append(t("presets.line", file=shown, line=number, name=name[:40], problem=problem))
            elif _is_built_in(name, weights):
                known.append(name)
            else:
                free = _free(name, weights, found, extension.name)
                found[free] = Preset(free, weights, extension.name)
    return Found(
        tuple(found.values()),
        tuple(known),
        tuple(refused),
        tuple(f"{folder.name}/{path.name}" for folder, path in files),
    )


def _files(extensions: Sequence[Path]) -> Iterator[tuple[Path, Path]]:
    for extension in extensions:
        for below in SUBFOLDERS:
            folder = extension / below
            for pattern in FILE_NAMES if folder.is_dir() else ():
                yield from ((extension, path) for path in sorted(folder.glob(pattern)) if path.is_file())


def _lines(text: str) -> Iterator[tuple[int, str, str]]:
    for number, whole in enumerate(text.splitlines(), 1):
        line = whole.strip()
        if not line or line.startswith("#") or line.lower().startswith("preset_name"):
            continue
        divider = next((mark for mark in ("\t", ":", ",") if mark in line), "\t")
        name, _, weights = line.partition(divider)
        yield number, name.strip(), ",".join(part.strip() for part in weights.strip().strip('"').split(","))


def _problem(name: str, weights: str) -> MaybeSentence:
    if not name or len(name) > LONGEST_NAME or set(name) & set(",:|"):
        return t("presets.no_name")
    try:
        count = len(comma_text.parse(weights, "weights"))
    except RecipeError as error:
        return error.message
    counts = sorted({number for known in forms() for number in comma_text.layouts(known, adapter=True)})
    return "" if count in counts else t("presets.other_count", n=count, counts=[*map(str, counts)])


def _is_built_in(name: str, weights: str) -> bool:
    """Whether a built-in preset of that name has the same numbers on an architecture with that count."""
    if name not in presets.PRESETS:
        return False
    numbers = comma_text.parse(weights, "weights")
    for architecture in forms():
        sliders = comma_text.layouts(architecture, adapter=True).get(len(numbers))
        own = presets.evaluate(name, architecture)
        if sliders and all(abs(own[slider] - n) < MOST_APART for slider, n in zip(sliders, numbers, strict=True)):
            return True
    return False


def _free(name: str, weights: str, found: dict[str, Preset], extension: str) -> str:
    """The preset's name, followed by its extension's name if another preset has the same name."""
    if name not in presets.PRESETS and (name not in found or found[name].weights == weights):
        return name
    wanted, number = f"{name} ({extension})"[:LONGEST_NAME], 2
    while wanted in found and found[wanted].weights != weights:
        wanted, number = f"{name} ({extension} {number})"[:LONGEST_NAME], number + 1
    return wanted
