"""Block maps: which slider each slot follows when it has no weight of its own, and which keys are never merged.

The tools that people share recipes for disagree about everything outside the input, middle and output blocks, so a
recipe names its map. What each tool does, as published in its source:

============  =======  =======  ========  ============  =====  ==================================
map           TIME     LABEL    FINAL     text encoder  VAE    never merged
============  =======  =======  ========  ============  =====  ==================================
live_merge    IN00     IN00     last OUT  BASE          –
supermerger   IN00     IN00     last OUT  BASE          BASE   names without "weight" or "bias"
mbw           IN00     BASE     last OUT  BASE          BASE
mecha (SDXL)  BASE     BASE     last OUT  BASE          –
mecha (SD1)   BASE              last OUT  BASE          BASE
model_mixer   last OUT –        last OUT  BASE          –
rbm           –        –        –         –             –
============  =======  =======  ========  ============  =====  ==================================

On Anima, X and TIME follow B00 and FINAL the last block; the text encoder and ADAPT follow BASE. Of the other tools
only a fork of SuperMerger knows it: there X, TIME, FINAL and ADAPT follow BASE, and `t_embedding_norm` is never merged.
(It also lets a text encoder's layers in a checkpoint follow the blocks of the same numbers; here they follow BASE.)
Under the other maps X goes by the row of TIME and ADAPT by that of the text encoder.

"–" is a slot that follows no slider: a number, a preset, comma text and `default` do not reach it, so it stays as the
base has it in a merge step, and it changes only where a recipe names it.

Choices made where a tool leaves one open:

* mbw knows no SDXL; replayed over SDXL names, a U-Net key without a block number takes base_alpha, so LABEL → BASE.
* mecha has no block config for SD2, which has the topology of SD1 and is treated like it.
* model_mixer merges TIME and FINAL ("extra elements") with the last OUT block's weight when that block is selected;
  a block that is not selected has weight 0, which comes to the same.
* rbm has sliders of their own for TIME and FINAL that stand at 0 until moved: here they are 0 until named. It never
  touches text encoder and VAE, and does not know SDXL.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lib_merge.architectures.base import Architecture
from lib_merge.errors import UserError
from lib_merge.sentences import Sentence, t

_FIRST, _LAST = "first block", "last block"
_LIKE = {"ADAPT": "TE", "X": "TIME"}
"""Anima's slots without a row of their own, and the slot whose row they use."""
ALL_KEYS: tuple[str, ...] = ()
WEIGHTS_AND_BIASES = ("weight", "bias")


@dataclass(frozen=True, eq=False)
class BlockMap:
    """One tool's convention.

    Attributes:
        id, label, summary: the stable name in recipes, and what people read.
        rows: slot → the slider that it follows; a slot without a row follows none.
        exceptions: (architecture id, slot) → slider; these come before `rows`.
        merged_names: only keys that contain one of these are merged; empty: all keys.
        never: architecture id → keys that contain this are not merged.
    """

    id: str
    label: str
    summary: Sentence
    rows: Mapping[str, str]
    exceptions: Mapping[tuple[str, str], str | None] = field(default_factory=dict[tuple[str, str], "str | None"])
    merged_names: tuple[str, ...] = ALL_KEYS
    never: Mapping[str, str] = field(default_factory=dict[str, str])

    def slider_of(self, architecture: Architecture, slot: str) -> str | None:
        """The slider whose weight a slot takes if it has none of its own; None if it follows no slider.

        A slot that is a slider follows itself.

        Raises:
            KeyError: the architecture does not have the slot.
        """
        if slot in architecture.sliders:
            return slot
        if slot not in architecture.slots:
            raise KeyError(slot)
        row = "TE" if slot.startswith("TE") else slot
        slider = self.exceptions.get((architecture.id, row), self.rows.get(_LIKE.get(row, row)))
        return {_FIRST: architecture.sliders[1], _LAST: architecture.sliders[-1]}.get(slider or "", slider)

    def merges(self, architecture: Architecture, key: str) -> bool:
        """Whether the tool merges a key: False if the key has no slot, or a name that the tool leaves out."""
        never = self.never.get(architecture.id)
        if architecture.slot_of(key) is None or (never is not None and never in key):
            return False
        return not self.merged_names or any(part in key for part in self.merged_names)


_TABLE = (
    BlockMap(
        id="live_merge",
        label="Live Merge",
        summary=t("block_map.live_merge"),
        rows=MappingProxyType({"TE": "BASE", "TIME": _FIRST, "LABEL": _FIRST, "FINAL": _LAST}),
    ),
    BlockMap(
        id="supermerger",
        label="SuperMerger",
        summary=t("block_map.supermerger"),
        rows=MappingProxyType({"TE": "BASE", "TIME": _FIRST, "LABEL": _FIRST, "FINAL": _LAST, "VAE": "BASE"}),
        exceptions=MappingProxyType({("anima", slot): "BASE" for slot in ("X", "TIME", "FINAL")}),
        merged_names=WEIGHTS_AND_BIASES,
        never=MappingProxyType({"anima": ".t_embedding_norm."}),
    ),
    BlockMap(
        id="mbw",
        label="Merge Block Weighted (bbc-mc)",
        summary=t("block_map.mbw"),
        rows=MappingProxyType({"TE": "BASE", "TIME": _FIRST, "LABEL": "BASE", "FINAL": _LAST, "VAE": "BASE"}),
    ),
    BlockMap(
        id="mecha",
        label="sd-mecha",
        summary=t("block_map.mecha"),
        rows=MappingProxyType({"TE": "BASE", "TIME": "BASE", "LABEL": "BASE", "FINAL": _LAST, "VAE": "BASE"}),
        exceptions=MappingProxyType({("sdxl", "VAE"): None}),
    ),
    BlockMap(
        id="model_mixer",
        label="Model Mixer",
        summary=t("block_map.model_mixer"),
        rows=MappingProxyType({"TE": "BASE", "TIME": _LAST, "FINAL": _LAST}),
    ),
    BlockMap(
        id="rbm",
        label="Runtime Block Merge",
        summary=t("block_map.rbm"),
        rows=MappingProxyType({}),
    ),
)
BLOCK_MAPS: Mapping[str, BlockMap] = MappingProxyType({entry.id: entry for entry in _TABLE})
DEFAULT_BLOCK_MAP = BLOCK_MAPS["live_merge"]


def block_map(id: str) -> BlockMap:
    """The block map with an id such as "supermerger".

    Raises:
        UserError: the id is unknown; the message lists the known ones.
    """
    found = BLOCK_MAPS.get(id)
    if found is None:
        raise UserError(t("architectures.unknown_block_map", name=repr(id), known=", ".join(BLOCK_MAPS)))
    return found
