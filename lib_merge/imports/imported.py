"""The result of an import: a recipe as plain data, and what could not be converted."""

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
"""SHA-256 (64 hex digits) → name, for the model files that exist here."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHORT_HASH = re.compile(r"[0-9a-fA-F]{8,64}")
_SHORTEST = 8  # digits that a shortened hash has at least
_MOST_NOTES = 100
_EVERYWHERE = ("type", "sd_merge_recipe", "sd_merge_models")


@dataclass(frozen=True)
class Imported:
    """A recipe of another tool in our form.

    Attributes:
        tool: name of the tool.
        recipe: plain data for `Recipe.from_dict`.
        left_out: one sentence for each thing that could not be converted.
    """

    tool: str
    recipe: dict[str, Any]
    left_out: tuple[Sentence, ...] = ()


@dataclass
class Notes:
    """Collects the sentences about what is left out while a recipe is read; each one only once."""

    _found: dict[Sentence, None] = field(default_factory=dict[Sentence, None])

    def add(self, sentence: Sentence) -> None:
        """Record one thing that could not be converted."""
        self._found[sentence] = None

    def unread(self, fields: Mapping[str, Any], known: Container[str], place: str = "") -> None:
        """Record every field that has a value and is not among the known ones."""
        for name, value in fields.items():
            if name not in known and name not in _EVERYWHERE and value not in (None, "", [], {}, False):
                self.add(t("imports.field_unread", name=shown(f"{place}{name}")))

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """What was recorded, in order; of more than a hundred the rest is only counted."""
        found = tuple(self._found)
        more = len(found) - _MOST_NOTES
        return found if more <= 0 else (*found[:_MOST_NOTES], t("imports.more_left_out", n=more))


@dataclass(frozen=True)
class Naming:
    """Converts names and hashes of another tool into a recipe's sources.

    Attributes:
        models: SHA-256 → name, as the tool wrote them.
        known: SHA-256 → name of the files that exist here; preferred to the tool's names.
    """

    models: Mapping[str, str] = field(default_factory=dict[str, str])
    known: KnownFiles = field(default_factory=dict[str, str])

    def source(self, name: object, sha256: object, place: str) -> Any:
        """A source, with name and SHA-256 as far as they are known.

        A shortened hash is completed from the known files; if none has it, only the name is kept.

        Args:
            name: it may end in a hash in brackets, as in the WebUIs' titles.
            sha256: a whole or shortened hash.
            place: of the source, for the error.

        Raises:
            RecipeError: there is neither a name nor a hash.
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
        """First digits of a hash → all known hashes that begin with them."""
        found: dict[str, list[str]] = {}
        for sha256 in dict.fromkeys((*self.known, *self.models)):
            found.setdefault(sha256[:_SHORTEST], []).append(sha256)
        return {beginning: hashes for beginning, hashes in found.items() if len(beginning) == _SHORTEST}


def _without_hash(name: str) -> tuple[str, str]:
    """Name and hash of a WebUI's title such as "mix.safetensors [0123456789]"."""
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
    """A finite number, given as a number or as text; an integer stays one. RecipeError at `place` for anything else."""
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
    """Finite numbers of a list or a comma text; RecipeError at the place of the first item that is not a number."""
    items: object = values.split(",") if isinstance(values, str) else values
    if not isinstance(items, list):
        raise RecipeError(place, t("imports.no_list_of_numbers", found=f"{items!r:.60}"))
    return [number(item, f"{place}[{index}]") for index, item in enumerate(cast("list[object]", items))]


def fields(value: object, place: str) -> Mapping[str, Any]:
    """A mapping; an empty one for None, RecipeError at `place` for anything else."""
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        raise RecipeError(place, t("imports.expected_mapping_found", value=shown(value)))
    return {str(name): item for name, item in cast("Mapping[object, Any]", value).items()}


def items(value: object, place: str) -> list[Any]:
    """A list; an empty one for None, RecipeError at `place` for anything else."""
    if value in (None, ""):
        return []
    if not isinstance(value, list):
        raise RecipeError(place, t("imports.expected_list_found", value=shown(value)))
    return cast("list[Any]", value)


def shown(value: object) -> str:
    """A value of a foreign text for use in a sentence; long ones are cut."""
    written = value if isinstance(value, str) else f"{value!r}"
    return written if len(written) <= 60 else f"{written[:60]}…"


def flag(value: object) -> bool:
    """Whether a value means true, as other tools write it: true, "True", 1."""
    return value is True or (isinstance(value, str) and value.strip().lower() == "true") or value == 1


def text(value: object) -> str:
    """The value if it is text, else ""."""
    return value.strip() if isinstance(value, str) else ""
