"""Block weights in any written form, as numbers for the faders."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge import architectures
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP, block_map
from lib_merge.weights import BlockWeights
from lib_merge.weights.names import DEFAULT
from lib_merge.weights.shorthand import read_shorthand, write_text

_PLACE = ""  # the page shows the error at the field that was typed into


def read_weights(text: str, form: str, map_id: str = DEFAULT_BLOCK_MAP.id, *, adapter: bool) -> dict[str, Any]:
    """Every slider's number, those of odd slots that the text names, and the same as canonical text.

    `named`: the sliders and slots that the text speaks of, where it names some and says nothing of the others.

    Args:
        text: a number, comma text, a preset, `IN00-03:0.2, OUT11:1` or a JSON mapping.
        form: of the architecture.
        map_id: of the block map.
        adapter: read it as in an adapter step, with its presets and short lists.

    Raises:
        RecipeError: it is none of these, or does not fit this architecture.
        UserError: there is no such architecture or block map.
    """
    architecture = architectures.by_form(form)
    weights = BlockWeights.parse(read_shorthand(text), _PLACE)
    slots = weights.resolve(architecture, block_map(map_id), _PLACE, adapter=adapter)
    sliders = {name: slots[name] for name in architecture.sliders if name in slots}
    named = weights.pairs_for(architecture, _PLACE, adapter=adapter) if isinstance(weights.to_json(), Mapping) else {}
    encoder = next(slots[slot] for slot in architecture.slots if slot.startswith("TE"))
    odd = {name: slots[name] for name in slots if name not in sliders and name in named}
    everything = {"BASE": named.get("BASE", encoder), **sliders, **odd}
    only = None if DEFAULT in named or not named else list(named)
    return {"weights": everything, "text": write_text(everything, architecture), "named": only}
