"""What an import gives: a recipe as plain data, and what of the original could not be carried over."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from lib_merge.errors import RecipeError
from lib_merge.recipe.steps import FORMAT_VERSION
from lib_merge.sentences import Sentence, t

KnownFiles = Mapping[str, str]
"""Names of the model files at hand, by SHA-256."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHORT_HASH = re.compile(r"[0-9a-fA-F]{8,64}")
_SHORTEST = 8  # digits that a shortened hash has at least
_MOST_NOTES = 100
_EVERYWHERE = ("type", "sd_merge_recipe", "sd_merge_models")


@dataclass(frozen=True)
class Imported:
    """A recipe of another tool in our form.

    Attributes:
        tool: whose recipe it was, for people.
        recipe: the recipe's plain data, as `Recipe.from_dict` takes it.
        left_out: a sentence for each thing that could not be carried over.
    """

    tool: str
    recipe: dict[str, Any]
    left_out: tuple[Sentence, ...] = ()


@dataclass
class Notes:
    """The sentences about what was left out, gathered while a recipe is read; each is kept once."""

    _found: dict[Sentence, None] = field(default_factory=dict[Sentence, None])

    def add(self, sentence: Sentence) -> None:
        """Note one thing that could not be carried over."""
        self._found[sentence] = None

    def unread(self, fields: Mapping[str, Any], known: Container[str], place: str = "") -> None:
        """Note every field that holds something and is none of those that an importer reads or knows to pass over."""
        for name, value in fields.items():
            if name not in known and name not in _EVERYWHERE and value not in (None, "", [], {}, False):
                self.add(t("imports.field_unread", name=shown(f"{place}{name}")))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What was noted, in order; beyond a hundred the rest is counted."""
        found = tuple(self._found)
        more = len(found) - _MOST_NOTES
        return found if more <= 0 else (*found[:_MOST_NOTES], t("imports.more_left_out", n=more))


@dataclass(frozen=True)
class Naming:
    """Turns names and hashes of another tool into sources of a recipe.

    Attributes:
        models: name by SHA-256, as the tool wrote them down.
        known: names of the files at hand by SHA-256; these stand above the tool's.
    """

    models: Mapping[str, str] = field(default_factory=dict[str, str])
    known: KnownFiles = field(default_factory=dict[str, str])

    def source(self, name: object, sha256: object, place: str) -> Any:
        """A source: name and SHA-256 as far as they are known.

        `name` may end in a hash in brackets, as the WebUIs show titles. A shortened hash finds the file at hand; where
        it finds none, the name alone is kept.

        Raises RecipeError at `place` when there is neither a name nor a hash.
        """
        named, digits = _without_hash(name if isinstance(name, str) else "")
        digits = (sha256 if isinstance(sha256, str) and sha256 else digits).strip().lower()
        full = self._full(digits)
        named = self.known.get(full, "") or named or self.models.get(full, "")
        if not named and not digits:
            raise RecipeError(place, t("imports.model_not_named"))
        named = named or digits
        return {"file": named, "sha256": full} if full else named

    def _full(self, digits: str) -> str:
        if _SHA256.fullmatch(digits):
            return digits
        found = [sha256 for sha256 in self._by_beginning.get(digits[:_SHORTEST], ()) if sha256.startswith(digits)]
        return found[0] if len(found) == 1 else ""

    @cached_property
    def _by_beginning(self) -> Mapping[str, Sequence[str]]:
        """Every hash by its first digits."""
        found: dict[str, list[str]] = {}
        for sha256 in dict.fromkeys((*self.known, *self.models)):
            found.setdefault(sha256[:_SHORTEST], []).append(sha256)
        return {beginning: hashes for beginning, hashes in found.items() if len(beginning) == _SHORTEST}


def _without_hash(name: str) -> tuple[str, str]:
    """A WebUI's title taken apart: "mix.safetensors [0123456789]"."""
    name = name.strip()
    if name == "None":
        return "", ""
    title, _, digits = name.removesuffix("]").rpartition("[")
    return (title.strip(), digits) if name.endswith("]") and _SHORT_HASH.fullmatch(digits) else (name, "")


def document(base: Any, steps: Sequence[Mapping[str, Any]], block_map: str, vae: Any = None) -> dict[str, Any]:
    """The plain data of a recipe."""
    whole: dict[str, Any] = {"live_merge": FORMAT_VERSION, "base": base, "block_map": block_map, "steps": list(steps)}
    return {**whole, "vae": vae} if vae else whole


def number(value: object, place: str) -> float:
    """A finite number, given as one or spelled; RecipeError at `place` otherwise. Whole ones come as they are."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            raise RecipeError(place, t("imports.not_a_number", value=repr(value[:60]))) from None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise RecipeError(place, t("imports.not_a_number", value=f"{value!r:.60}"))
    try:
        if not math.isfinite(value):
            raise RecipeError(place, t("imports.not_finite", value=f"{value!r:.60}"))
    except OverflowError:
        raise RecipeError(place, t("imports.number_too_large")) from None
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def numbers(values: object, place: str) -> list[float]:
    """Finite numbers of a list or of comma text; RecipeError at the place of the first that is none."""
    items: object = values.split(",") if isinstance(values, str) else values
    if not isinstance(items, list):
        raise RecipeError(place, t("imports.no_list_of_numbers", found=f"{items!r:.60}"))
    return [number(item, f"{place}[{index}]") for index, item in enumerate(cast("list[object]", items))]


def fields(value: object, place: str) -> Mapping[str, Any]:
    """A mapping of names; empty for nothing, RecipeError at `place` for anything else."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise RecipeError(place, t("imports.expected_mapping_found", value=shown(value)))
    return {str(name): item for name, item in cast("Mapping[object, Any]", value).items()}


def items(value: object, place: str) -> list[Any]:
    """A list; empty for nothing, RecipeError at `place` for anything else."""
    if value in (None, ""):
        return []
    if not isinstance(value, list):
        raise RecipeError(place, t("imports.expected_list_found", value=shown(value)))
    return cast("list[Any]", value)


def shown(value: object) -> str:
    """A value of a foreign text in a sentence, its beginning where it is long."""
    written = value if isinstance(value, str) else f"{value!r}"
    return written if len(written) <= 60 else f"{written[:60]}…"


def flag(value: object) -> bool:
    """A switch as other tools write it: true, "True", 1."""
    return value is True or (isinstance(value, str) and value.strip().lower() == "true") or value == 1


def text(value: object) -> str:
    """Text, or nothing for any other value."""
    return value.strip() if isinstance(value, str) else ""
