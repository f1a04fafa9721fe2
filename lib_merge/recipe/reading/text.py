"""Reads recipe files: JSON, and YAML if PyYAML is installed."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lib_merge.errors import RecipeError, SourceError
from lib_merge.recipe.reading.fields import kind_of
from lib_merge.sentences import t

LARGEST = 16 * 2**20  # bytes; a recipe of a thousand steps is much shorter


def read_recipe_file(path: Path) -> Mapping[str, Any]:
    """The plain data of a recipe file.

    Raises:
        SourceError: it is missing, unreadable or too large.
        RecipeError: it is not JSON or YAML of a mapping.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise SourceError(t("recipe.file_too_large", path=path, size=size))
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise RecipeError("", t("recipe.not_utf8", path=path.name)) from error
    except OSError as error:
        raise SourceError(t("recipe.unreadable", path=path, error=error.strerror or error)) from error
    try:
        return parse_recipe_text(text, yaml=path.suffix.lower() in (".yaml", ".yml"))
    except RecipeError as error:
        raise RecipeError("", t("error.at_place", place=path.name, message=error.sentence)) from error


def parse_recipe_text(text: str, yaml: bool = False) -> Mapping[str, Any]:
    """The mapping in a JSON (or YAML) text; RecipeError says where the text is wrong."""
    try:
        document = _parse_yaml(text) if yaml else parse_json(text)
    except RecursionError as error:
        raise RecipeError("", t("recipe.text_nested_too_deeply")) from error
    if not isinstance(document, Mapping):
        raise RecipeError("", t("recipe.is_no_recipe", document=kind_of(document)))
    return document


def parse_json(text: str) -> Any:
    """The plain data of a JSON text; RecipeError if it is invalid, has a field twice, or contains NaN."""
    try:
        return json.loads(text, object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
    except RecursionError as error:
        raise RecipeError("", t("recipe.text_nested_too_deeply")) from error
    except json.JSONDecodeError as error:
        raise RecipeError(
            "", t("recipe.not_json_at", error=error.msg, line=error.lineno, column=error.colno)
        ) from error
    except ValueError as error:  # an integer of thousands of digits
        raise RecipeError("", t("recipe.not_json", error=error)) from error


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    document: dict[str, Any] = {}
    for key, value in pairs:
        if key in document:
            raise RecipeError(key, t("recipe.given_twice"))
        document[key] = value
    return document


def _no_constant(name: str) -> Any:
    raise RecipeError("", t("recipe.no_number", name=name))


def _parse_yaml(text: str) -> Any:
    if importlib.util.find_spec("yaml") is None:
        raise RecipeError("", t("recipe.no_yaml_here"))
    from lib_merge.recipe.reading.yaml_text import parse_yaml  # imported here, as PyYAML may be missing

    return parse_yaml(text)
