"""`layers` rules set values for single layers; of several rules that match, the last is used."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Mapping, Sequence

from lib_merge.architectures import Architecture
from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.architectures.block_maps import BlockMap
from lib_merge.recipe import AdapterStep, EraseStep, LayerRule
from lib_merge.weights import BlockWeights


class LayerMatcher:
    """Matches keys with the rules of one step."""

    def __init__(self, rules: Sequence[LayerRule], architecture: Architecture, block_map: BlockMap) -> None:
        self._rules = [
            (
                re.compile(fnmatch.translate(rule.keys)) if rule.keys is not None else None,
                None
                if rule.slots is None
                else slots_named((rule.slots,), architecture, block_map, f"{rule.place}.slots"),
                (rule.keys or "").startswith(VAE_PREFIX),
                rule.values,
            )
            for rule in rules
        ]

    def values(self, key: str, slot: str) -> Mapping[str, float | tuple[float, ...]]:
        """Parameter → value that the rules set for a key; of several rules that match, the last is used."""
        found: dict[str, float | tuple[float, ...]] = {}
        for pattern, slots, named_vae, values in self._rules:
            # As for block weights, only the name VAE includes the VAE.
            if slot == "VAE" and slots is None and not named_vae:
                continue
            if (pattern is None or pattern.match(key)) and (slots is None or slot in slots):
                found.update(values)
        return found


class KeyWeights:
    """The multiplier of each key's change, in a step with a weight, block weights and rules."""

    def __init__(
        self, step: AdapterStep | EraseStep, architecture: Architecture, block_map: BlockMap, place: str
    ) -> None:
        blocks = step.blocks or BlockWeights(1)
        self._weight, self._left, self._architecture = step.weight, blocks.leaves, architecture
        self._blocks = blocks.resolve(architecture, block_map, place, adapter=True)
        self._matcher = LayerMatcher(step.layers, architecture, block_map)

    def at(self, key: str) -> float:
        """weight × block weight; a `layers` rule replaces the block weight."""
        slot = self._architecture.slot_of(key)
        ruled = self._matcher.values(key, slot or "").get("weight")
        block = self._blocks[slot] if slot and not fnmatch.fnmatchcase(key, self._left) else 0.0
        return self._weight * (ruled if isinstance(ruled, float | int) else block)


def slots_named(names: Sequence[str], architecture: Architecture, block_map: BlockMap, place: str) -> frozenset[str]:
    """The slots that these names and ranges would give a weight to, if they were block weights."""
    weights = BlockWeights.parse(dict.fromkeys(names, 1), place)
    return frozenset(slot for slot, weight in weights.resolve(architecture, block_map, place).items() if weight)
