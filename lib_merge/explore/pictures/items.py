"""Prompt sets: the pictures that merges are compared by, each as the txt2img values that it is made with."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.explore.pictures.infotexts import read
from lib_merge.sentences import t

MOST_ITEMS = 200
LONGEST_TEXT = 20_000
LARGEST_SEED = 2**32 - 1

_TEXTS = ("name", "prompt", "negative", "sampler", "scheduler")
_WHOLE: Mapping[str, tuple[int, int]] = {
    "seed": (0, LARGEST_SEED),
    "steps": (1, 1000),
    "width": (64, 16384),
    "height": (64, 16384),
}
_NUMBERS: Mapping[str, tuple[float, float]] = {"cfg": (0.0, 100.0), "weight": (0.0, 1000.0)}
_IN_INFOTEXT = {
    "steps": "Steps",
    "seed": "Seed",
    "sampler": "Sampler",
    "scheduler": "Schedule type",
    "cfg": "CFG scale",
}
_NO_VALUES = ("name", "weight")
"""Fields that change no picture."""


@dataclass(frozen=True)
class Item:
    """One picture to be made of each merge. What is None is taken from the host's txt2img tab.

    `name` is for people, `weight` says how much the item counts where items are averaged.
    """

    name: str = ""
    prompt: str | None = None
    negative: str | None = None
    seed: int | None = None
    steps: int | None = None
    sampler: str | None = None
    scheduler: str | None = None
    cfg: float | None = None
    width: int | None = None
    height: int | None = None
    weight: float = 1.0

    @property
    def id(self) -> str:
        """16 hex digits of the SHA-256 of all values that a picture depends on."""
        text = json.dumps(self.values(), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def values(self) -> dict[str, Any]:
        """The values that take the place of those of the txt2img tab, by name."""
        return {name: value for name, value in asdict(self).items() if value is not None and name not in _NO_VALUES}

    def to_dict(self) -> dict[str, Any]:
        """The item as plain data, without what it leaves to the txt2img tab."""
        named = {"name": self.name} if self.name else {}
        return {**named, **self.values(), **({"weight": self.weight} if self.weight != 1 else {})}


def read_items(value: object, place: str = "items") -> tuple[Item, ...]:
    """The items of a prompt set from plain data.

    Raises:
        RecipeError: at the first field that is none, or has a value that no picture can be made with.
    """
    if not isinstance(value, Sequence) or isinstance(value, str) or not 0 < len(value) <= MOST_ITEMS:
        raise RecipeError(place, t("explore.items_expected", most=MOST_ITEMS))
    return tuple(read_item(one, f"{place}[{number}]") for number, one in enumerate(value))


def read_item(value: object, place: str = "item") -> Item:
    """One item from plain data.

    Raises:
        RecipeError: as `read_items`.
    """
    if not isinstance(value, Mapping):
        raise RecipeError(place, t("explore.item_expected"))
    known = (*_TEXTS, *_WHOLE, *_NUMBERS)
    unknown = next((name for name in value if name not in known), None)
    if unknown is not None:
        raise RecipeError(f"{place}.{str(unknown)[:40]}", t("explore.item_field_unknown", allowed=[*known]))
    return Item(
        **{name: _checked(name, given, f"{place}.{name}") for name, given in value.items() if given is not None}
    )


def item_of(infotext: str) -> Item:
    """The item that a picture's infotext tells of; fields that cannot be read are left to the txt2img tab."""
    about = read(infotext)
    fields = {name: about.fields[field] for name, field in _IN_INFOTEXT.items() if field in about.fields}
    size = re.fullmatch(r"(\d{1,5})x(\d{1,5})", about.fields.get("Size", ""))
    given: dict[str, Any] = {**fields, **({"width": size[1], "height": size[2]} if size else {})}
    found: dict[str, Any] = {"prompt": about.prompt, "negative": about.negative}
    for name, text in given.items():
        try:
            found[name] = _checked(name, _number(text) if name in (*_WHOLE, *_NUMBERS) else text, name)
        except RecipeError:
            continue
    return read_item(found)


def _number(text: str) -> float | int | None:
    try:
        return float(text) if "." in text else int(text)
    except ValueError:
        return None


def _checked(name: str, value: Any, place: str) -> Any:
    if name in _TEXTS:
        if not isinstance(value, str) or len(value) > LONGEST_TEXT:
            raise RecipeError(place, t("explore.item_text", most=LONGEST_TEXT))
        return value
    low, high = _WHOLE[name] if name in _WHOLE else _NUMBERS[name]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not low <= value <= high or (name in _WHOLE and value != int(value)):
        raise RecipeError(place, t("explore.item_number", low=low, high=high))
    return int(value) if value == int(value) else float(value)  # hosts write 7 and 7.0 into infotexts as they get them
