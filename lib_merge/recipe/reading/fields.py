"""Reads single fields of plain data; each error names the place, what was found and what is allowed."""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.recipe.steps import Source
from lib_merge.sentences import Sentence, t

_DEEPEST = 32  # levels of mappings and lists; a recipe has eight
_SURROGATE = re.compile("[\ud800-\udfff]")  # in a str, a pair of surrogates is one character
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")


def kind_of(value: object) -> Sentence:
    """The kind of a value, for messages."""
    if value is None:
        return t("value.nothing")
    for kind, id in ((bool, "value.flag"), (int, "value.number"), (float, "value.number"), (str, "value.text")):
        if isinstance(value, kind):
            return t(id, value=_shown(value))
    return t("value.mapping" if isinstance(value, Mapping) else "value.list")


def _shown(value: object) -> str:
    try:
        shown = repr(value)
    except ValueError:  # Python refuses to write integers of thousands of digits
        return t("value.of_many_digits")
    return shown if len(shown) <= 60 else shown[:57] + "…"


def expect_mapping(value: object, place: str) -> Mapping[str, Any]:
    """The value, if it is a mapping with text keys; else RecipeError."""
    if not isinstance(value, Mapping):
        raise RecipeError(place, t("recipe.expected_mapping", value=kind_of(value)))
    for key in value:
        if not isinstance(key, str):
            raise RecipeError(place, t("recipe.field_name_is_no_text", key=kind_of(key)))
    return value


def plain(value: Any, levels: int = _DEEPEST) -> Any:
    """A copy of plain data, with tuples as lists; RecipeError if it is nested more deeply than any recipe."""
    if not isinstance(value, (Mapping, list, tuple)):
        return value
    if not levels:
        raise RecipeError("", t("recipe.nested_too_deeply"))
    if isinstance(value, Mapping):
        return {name: plain(item, levels - 1) for name, item in value.items()}
    return [plain(item, levels - 1) for item in value]


def check_text(value: Any) -> None:
    """RecipeError for the first text with a lone surrogate (half a character), which cannot be encoded."""
    pending: list[tuple[str, Any]] = [("", value)]
    while pending:
        place, value = pending.pop()
        if isinstance(value, Mapping):
            pending += [("", name) for name in value]
            pending += [(join(place, str(name)), item) for name, item in value.items()]
        elif isinstance(value, (list, tuple)):
            pending += [(f"{place}[{index}]", item) for index, item in enumerate(value)]
        elif isinstance(value, str) and _SURROGATE.search(value):
            raise RecipeError(_SURROGATE.sub("\ufffd", place), t("recipe.half_a_character", value=ascii(value[:60])))


def refuse_unknown(document: Mapping[str, Any], known: Iterable[str], place: str) -> None:
    """Raise RecipeError for the first unknown field; the message has the most similar known name."""
    known = list(known)
    for name in document:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            id = "recipe.unknown_field_near" if near else "recipe.unknown_field"
            raise RecipeError(join(place, name[:60]), t(id, near=near, known=list(known)))


def join(place: str, name: str) -> str:
    """The place of a field inside another."""
    return f"{place}.{name}" if place else name


def number(value: object, place: str) -> float:
    """The value as it was typed, if it is a finite number (int or float); else RecipeError."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise RecipeError(place, t("recipe.expected_number", value=kind_of(value)))
    try:
        finite = math.isfinite(value)
    except OverflowError:
        finite = False
    if not finite:
        raise RecipeError(place, t("recipe.expected_finite_number", value=kind_of(value)))
    return value


def flag(value: object, place: str) -> bool:
    """The value, if it is true or false; else RecipeError."""
    if not isinstance(value, bool):
        raise RecipeError(place, t("recipe.expected_flag", value=kind_of(value)))
    return value


def text(value: object, place: str) -> str:
    """The value, if it is a text that is not empty; else RecipeError."""
    if not isinstance(value, str) or not value.strip():
        raise RecipeError(place, t("recipe.expected_text", value=kind_of(value)))
    return value


def choice(value: object, choices: Sequence[str], place: str) -> str:
    """The value, if it is one of the choices; else RecipeError, which names them."""
    if not isinstance(value, str) or value not in choices:
        raise RecipeError(place, t("recipe.expected_choice", choices=", ".join(choices), value=kind_of(value)))
    return value


def source(value: object, place: str, names_only: bool) -> Source:
    """The source that is given by a name, a path, or a mapping of `file` and `sha256`; else RecipeError."""
    sha256 = None
    if isinstance(value, Mapping):
        document = expect_mapping(value, place)
        refuse_unknown(document, ("file", "sha256"), place)
        if "file" not in document:
            raise RecipeError(place, t("recipe.file_missing"))
        sha256 = document.get("sha256")
        if sha256 is not None and not (isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
            raise RecipeError(join(place, "sha256"), t("recipe.expected_hash", sha256=kind_of(sha256)))
        value, inner = document["file"], join(place, "file")
    else:
        inner = place
    name = text(value, inner)
    if "\0" in name:
        raise RecipeError(inner, t("recipe.name_holds_nul"))
    if re.split(r"[\\/]", name)[-1] in ("", ".", ".."):
        raise RecipeError(inner, t("recipe.is_folder", name=_shown(name)))
    if names_only:
        _refuse_path(name, inner)
    return Source(name, sha256.lower() if sha256 else None, place)


def _refuse_path(name: str, place: str) -> None:
    parts = re.split(r"[\\/]", name)
    if ".." in parts or parts[0] == "" or ":" in parts[0] or parts[0] == "~":
        raise RecipeError(place, t("recipe.path_not_allowed", name=_shown(name)))
