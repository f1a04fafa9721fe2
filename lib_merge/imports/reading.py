"""Recognises which tool wrote a text, a file's metadata or a file, and converts its recipe."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.metadata import recipe_in
from lib_merge.errors import RecipeError, SourceError
from lib_merge.imports.imported import Imported, KnownFiles, Naming, shown
from lib_merge.imports.tools import a1111, chattiori, mergekit, model_mixer, supermerger
from lib_merge.recipe import Recipe
from lib_merge.recipe.reading.text import LARGEST, parse_recipe_text
from lib_merge.sentences import t

OURS = "Live Merge"
_RECIPE, _MODELS = "sd_merge_recipe", "sd_merge_models"
_TYPES = (supermerger.TYPE, a1111.TYPE, model_mixer.TYPE, chattiori.TYPE, "live-merge")
_FORMS = t("imports.forms")
_NUMBERS = re.compile(r"[-+0-9.eE,\s]+\Z")
_Found = TypeVar("_Found")


def import_text(written: str, architecture: str | None = None, known: KnownFiles = {}) -> Imported:  # noqa: B006 - read
    """The recipe in a text of any known tool.

    Args:
        written: what a user pasted, or the content of a file.
        architecture: id of the architecture, used if the text does not decide it.
        known: model files that exist here, to find names for hashes.

    Raises:
        RecipeError: the text contains no recipe of a known tool, or one that cannot be converted.
    """
    written = written.lstrip("\ufeff").strip()
    if not written:
        raise RecipeError("", t("imports.no_text", forms=_FORMS))
    if len(written) > LARGEST:
        raise RecipeError("", t("imports.text_too_long", length=len(written), most=LARGEST))
    if written.startswith("{"):
        return _bounded(lambda: _from_json(parse_recipe_text(written), architecture, known))
    return _bounded(lambda: _checked(_from_lines(written, architecture, known)))


def import_metadata(
    metadata: Mapping[str, Any],
    architecture: str | None = None,
    known: KnownFiles = {},  # noqa: B006 - read only
) -> Imported | None:
    """The recipe in a model file's metadata; None if there is none. Arguments as of `import_text`.

    Raises:
        RecipeError: the recipe is of an unknown tool, or cannot be converted.
    """
    return _bounded(lambda: _from_metadata(metadata, architecture, known))


def _bounded(read: Callable[[], _Found]) -> _Found:
    """The result of `read`; RecipeError if the data are nested too deeply."""
    try:
        return read()
    except RecursionError:
        raise RecipeError("", t("imports.nested_too_deeply")) from None


def _from_metadata(metadata: Mapping[str, Any], architecture: str | None, known: KnownFiles) -> Imported | None:
    content = _object(metadata.get(_RECIPE))
    if not content:
        return None
    kind = content.get("type")
    if kind == "live-merge":
        return _own(content.get("recipe"))
    models = _object(metadata.get(_MODELS))
    names = {
        sha256: str(cast("Mapping[str, Any]", entry).get("name") or "")
        for sha256, entry in models.items()
        if isinstance(entry, Mapping)
    }
    naming = Naming(names, known)
    if kind == a1111.TYPE:
        return _checked(a1111.read(content, naming))
    if kind == supermerger.TYPE:
        return _checked(supermerger.read_metadata(content, naming, architecture))
    if kind == model_mixer.TYPE:
        return _checked(model_mixer.read_metadata(content, naming, architecture))
    if kind == chattiori.TYPE:
        return _checked(chattiori.read(content, naming, architecture))
    raise RecipeError(f"{_RECIPE}.type", t("imports.kind_unknown", kind=f"{kind!r:.60}", known=", ".join(_TYPES)))


def import_file(path: Path, architecture: str | None = None, known: KnownFiles = {}) -> Imported:  # noqa: B006 - read
    """The recipe in a model file's metadata, or in a text file.

    Raises:
        SourceError: the file cannot be read, or contains no recipe.
        RecipeError: its recipe cannot be converted.
    """
    if path.suffix.lower() in (".csv", ".txt", ".json", ".yaml", ".yml"):
        return import_text(_text_of(path), architecture, known)
    with open_tensors(path) as file:
        metadata = file.metadata
    own = recipe_in(metadata, path.name)
    found = _own(own) if own is not None else import_metadata(metadata, architecture, known)
    if found is None:
        raise SourceError(t("imports.no_recipe_inside", path=path.name))
    return found


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise SourceError(t("imports.file_too_large", path=path))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(t("imports.not_utf8", path=path.name)) from error
    except OSError as error:
        raise SourceError(t("imports.file_unreadable", path=path, error=error.strerror or error)) from error


def _from_json(content: Mapping[str, Any], architecture: str | None, known: KnownFiles) -> Imported:
    if "live_merge" in content:
        return _own(content)
    if "live_merge_recipe" in content:
        return _own(_object(content["live_merge_recipe"]))
    if _RECIPE in content:
        found = import_metadata(content, architecture, known)
    else:
        found = import_metadata({_RECIPE: content, _MODELS: content.get(_MODELS)}, architecture, known)
    if found is None:
        raise RecipeError("", t("imports.no_recipe_in_text", forms=_FORMS))
    return found


def _from_lines(written: str, architecture: str | None, known: KnownFiles) -> Imported:
    naming = Naming({}, known)
    own = re.search(r'Live Merge: ("(?:\\.|[^\\"])*")', written)
    if own:
        return _own(_object(own[1]))
    if model_mixer.MARK in written:
        return model_mixer.read_infotext(written, naming, architecture)
    if _has_field(written, "merge_method"):
        return mergekit.read(parse_recipe_text(written, yaml=True), naming)
    if _has_field(written, "live_merge"):
        return _own(parse_recipe_text(written, yaml=True))
    rows = [row for row in _rows(written) if supermerger.is_row(row)]
    if rows:
        found = supermerger.read_row(rows[-1], naming, architecture)
        others = t("imports.last_row_taken", n=len(rows) - 1, row=shown(rows[-1][0]))
        return found if len(rows) == 1 else Imported(found.tool, found.recipe, (*found.left_out, others))
    formula = supermerger.read_formula(written, naming, architecture)
    if formula is not None:
        return formula
    if _NUMBERS.match(written):
        raise RecipeError("", t("imports.weights_alone"))
    raise RecipeError("", t("imports.text_unknown", forms=_FORMS))


def _has_field(written: str, name: str) -> bool:
    """Whether a line of YAML begins with a field."""
    return any(line.partition(":")[0].strip() == name for line in written.splitlines() if ":" in line)


def _rows(written: str) -> list[list[str]]:
    if "," not in written:
        return []
    try:
        return list(csv.reader(written.splitlines(keepends=True)))
    except csv.Error:
        return []


def _own(content: object) -> Imported:
    if not isinstance(content, Mapping):
        raise RecipeError("", t("imports.own_recipe_is_none"))
    return _checked(Imported(OURS, dict(cast("Mapping[str, Any]", content))))


def _checked(imported: Imported) -> Imported:
    """The import itself; RecipeError if its recipe is not valid."""
    Recipe.from_dict(imported.recipe)
    return imported


def _object(value: object) -> dict[str, Any]:
    """A mapping, also if it is given as JSON text (SuperMerger encodes some twice); {} for anything else."""
    for _ in range(3):
        if isinstance(value, str):
            try:
                value = cast("object", json.loads(value))
            except (ValueError, RecursionError):
                return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
