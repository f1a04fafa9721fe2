"""Block weights as typed, and their meaning: a number for every slot of an architecture."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import BlockMap
from lib_merge.errors import RecipeError
from lib_merge.sentences import t
from lib_merge.weights import comma_text, presets
from lib_merge.weights.names import below, canonical_name, check_anywhere, read_for

Number = int | float | str
Pairs = tuple[tuple[str, Number], ...]

_FORMS = t("weights.forms")


@dataclass(frozen=True)
class BlockWeights:
    """Block weights exactly as typed: a number, a text (number, comma text, preset), or the pairs of a mapping.

    `parse` makes them. `resolve` gives the numbers, `to_json` what was typed, `canonical` a form that is equal for
    equal meaning.
    """

    typed: Number | Pairs

    @classmethod
    def parse(cls, value: object, place: str) -> BlockWeights:
        """Read a JSON value and check everything that does not depend on the architecture.

        Raises:
            RecipeError: at `place` or inside it: a value is not a finite number, no architecture has (all) the names, a
                range runs backwards or overlaps another, or a text is neither a number, comma text nor a preset.
        """
        if isinstance(value, Mapping):
            pairs = _read_pairs(cast("Mapping[object, object]", value), place)
            weights = cls(pairs)
            check_anywhere(weights._pairs(), place)
            return weights
        if isinstance(value, str):
            _check_text(value, place)
            return cls(value)
        return cls(_read_number(value, place, _FORMS))

    def check(self, architecture: Architecture, place: str, *, adapter: bool = False) -> None:
        """Check what depends on the architecture and the kind of step.

        Raises:
            RecipeError: at the place of the mistake (`steps[1].alpha.IN13`): a slot is unknown, a range runs backwards
                or overlaps another, the number of comma values is wrong, or a merge step uses an adapter's preset.
        """
        self._by_name(architecture, place, adapter=adapter)

    def resolve(
        self, architecture: Architecture, block_map: BlockMap, place: str = "", *, adapter: bool = False
    ) -> dict[str, float]:
        """Slot → weight, for every slot of the architecture, in its order.

        A slot's weight is the first of: that of its own name; that of a range with it; that of the slider that it
        follows in the block map; `default`; 0 in a merge step or 1 in an adapter step. A slot that follows no slider
        gets a weight only by its own name.

        Raises:
            RecipeError: as `check`.
        """
        weight_of, default = self._by_name(architecture, place, adapter=adapter)
        neutral = 1.0 if adapter else 0.0
        weights: dict[str, float] = {}
        for slot in architecture.slots:
            slider = block_map.slider_of(architecture, slot)
            fallback = neutral if slider is None or default is None else default
            own = weight_of.get(slot, weight_of.get(slider, fallback) if slider else fallback)
            weights[slot] = own
        return weights

    def names(self, architecture: Architecture, place: str = "") -> frozenset[str]:
        """The slots and sliders with a weight by name or range. Raises RecipeError as `check`."""
        return frozenset(self._by_name(architecture, place, adapter=False)[0])

    def pairs_for(self, architecture: Architecture, place: str = "", *, adapter: bool = False) -> dict[str, float]:
        """The same weights as a mapping of single slots and sliders, and `default` if there is one.

        Raises RecipeError as `check`.
        """
        named, default = self._by_name(architecture, place, adapter=adapter)
        return named if default is None else {"default": default, **named}

    @property
    def leaves(self) -> str:
        """A glob over the keys whose weight is always 0; "" unless a preset has such keys."""
        return presets.leaves(self.typed.strip())[1] if isinstance(self.typed, str) else ""

    @property
    def number(self) -> float | None:
        """The weight, if one number was typed for all slots; else None."""
        meaning = None if isinstance(self.typed, tuple) else self.canonical()
        return meaning if isinstance(meaning, float) else None

    def canonical(self) -> object:
        """A JSON value that is equal for equal meaning: floats, comma text as a list, mappings sorted by name."""
        if isinstance(self.typed, tuple):
            return dict(sorted((canonical_name(name), weight) for name, weight in self._pairs()))
        if isinstance(self.typed, str) and "," in self.typed:
            return [_plain(value) for value in comma_text.parse(self.typed, "")]
        if isinstance(self.typed, str):
            number = comma_text.read_number(self.typed)
            return self.typed.strip() if number is None else _plain(number)
        return _plain(self.typed)

    def to_json(self) -> object:
        """The JSON value exactly as typed."""
        return dict(self.typed) if isinstance(self.typed, tuple) else self.typed

    def __hash__(self) -> int:
        return hash(json.dumps(self.canonical()))

    def _pairs(self) -> list[tuple[str, float]]:
        pairs = self.typed if isinstance(self.typed, tuple) else ()
        return [(name, _plain(_read_number(weight, name, ""))) for name, weight in pairs]

    def _by_name(
        self, architecture: Architecture, place: str, *, adapter: bool
    ) -> tuple[dict[str, float], float | None]:
        """Slot or slider → weight (a single name is preferred to a range), and the weight of all others."""
        if isinstance(self.typed, tuple):
            named = read_for(self._pairs(), architecture, place)
            return named.ranged | named.singles, named.default
        meaning = self.canonical()
        if isinstance(meaning, list):
            values = cast("list[float]", meaning)
            return comma_text.assign(values, architecture, place, adapter=adapter), None
        if isinstance(meaning, str):
            if meaning not in presets.names(adapter=adapter):
                raise RecipeError(place, presets.unknown(meaning, adapter=adapter))
            return presets.evaluate(meaning, architecture), None
        return {}, cast("float", meaning)


def _plain(value: Number) -> float:
    return float(value) + 0.0  # -0.0 means 0.0


def _read_number(value: object, place: str, advice: str) -> Number:
    """The value as it is, if it is a finite number or a text of one; else RecipeError."""
    advice = advice or t("weights.write_finite")
    if isinstance(value, str):
        if comma_text.read_number(value) is None:
            raise RecipeError(place, t("weights.not_finite", value=repr(value), advice=advice))
        return value
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise RecipeError(place, t("weights.found_no_number", value=json.dumps(value, default=repr), advice=advice))
    if not _is_finite(value):
        raise RecipeError(place, t("weights.not_finite", value=str(value)[:20], advice=advice))
    return value


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an integer beyond every float
        return False


def _read_pairs(mapping: Mapping[object, object], place: str) -> Pairs:
    pairs: list[tuple[str, Number]] = []
    for name, weight in mapping.items():
        if not isinstance(name, str):
            raise RecipeError(place, t("weights.name_is_no_text", name=repr(name)))
        pairs.append((name, _read_number(weight, below(place, name), "")))
    return tuple(pairs)


def _check_text(text: str, place: str) -> None:
    if "," in text:
        comma_text.parse(text, place)
    elif comma_text.read_number(text) is None and text.strip() not in presets.PRESETS:
        raise RecipeError(place, presets.unknown(text.strip(), adapter=False))  # names the presets that any step takes
