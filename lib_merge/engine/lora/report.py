"""Reports what a written adapter file contains, and how much of the change it keeps, slot by slot."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lib_merge.checkpoint import SavedFile
from lib_merge.engine.lora.contents import Lost
from lib_merge.engine.lora.factors.packing import Packed
from lib_merge.sentences import Sentence


@dataclass(frozen=True)
class SlotLoss:
    """One slot of the file.

    Attributes:
        layers: number of layers whose change the file contains.
        lowest, highest: ranks of their factors; 0 if there are no factors.
        lost: ‖Δ − file‖ / ‖Δ‖ over everything that changes in the slot (Frobenius norms), including what the file
            cannot store.
    """

    slot: str
    layers: int
    lowest: int
    highest: int
    lost: float


@dataclass(frozen=True)
class MadeAdapter:
    """An adapter file that was written and read back.

    Attributes:
        slots: those that change, in order; `lost`: the same over all of them.
        layers: number of modules in the file; `unchanged`: number of layers that do not change.
        skipped: name → reason, for everything that was left out; `warnings`: for the user.
    """

    file: SavedFile
    seconds: float
    slots: tuple[SlotLoss, ...]
    lost: float
    layers: int
    unchanged: int
    skipped: Mapping[str, Sentence] = field(default_factory=dict[str, Sentence])
    warnings: tuple[Sentence, ...] = ()


def losses(
    modules: Sequence[Packed], elsewhere: Sequence[Lost], order: Sequence[str]
) -> tuple[tuple[SlotLoss, ...], float]:
    """The loss of each slot, in that order of slots, and the loss of all together."""
    changes, lost = dict[str, float](), dict[str, float]()
    entries = [(packed.target.slot, packed.change, packed.lost) for packed in modules]
    entries += [(entry.slot, entry.change, entry.change) for entry in elsewhere if entry.slot != "VAE"]
    for slot, own, missing in entries:
        changes[slot] = changes.get(slot, 0.0) + own
        lost[slot] = lost.get(slot, 0.0) + missing
    slots = [
        _slot(slot, [packed for packed in modules if packed.target.slot == slot], changes[slot], lost[slot])
        for slot in order
        if changes.get(slot)
    ]
    return tuple(slots), _ratio(sum(lost.values()), sum(changes.values()))


def _slot(slot: str, modules: Sequence[Packed], change: float, lost: float) -> SlotLoss:
    ranks = [packed.rank for packed in modules if packed.rank]
    held = sum(bool(packed.tensors) for packed in modules)
    return SlotLoss(slot, held, min(ranks, default=0), max(ranks, default=0), _ratio(lost, change))


def _ratio(lost: float, change: float) -> float:
    return math.sqrt(lost / change) if change else 0.0
