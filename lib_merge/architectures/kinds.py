"""The parts of a slot that can get a weight of their own: kinds of layers, and single transformer layers.

Each part has a glob for the `layers` rules of a recipe; within its slot, the glob matches the part's keys and no
others. The parts are read from a model's keys, so transformers may have any number of layers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from lib_merge.architectures.base import Architecture
from lib_merge.sentences import Sentence, t


@dataclass(frozen=True)
class Kind:
    """A part of a slot.

    Attributes:
        id: short name, unique in the slot: `attn2`, `layer3`.
        label: the name that people read.
        keys: case-sensitive glob over checkpoint keys.
        tensors, parameters: how many of each the model has.
    """

    id: str
    label: Sentence
    keys: str
    tensors: int
    parameters: int


_Row = tuple[str, Sentence, str]
"""Id, label, and the glob that matches its keys."""
_UNET: tuple[_Row, ...] = (  # a key belongs to the first glob that matches it
    ("attn1", t("layers.self_attention"), "*.attn1.*"),
    ("attn2", t("layers.cross_attention"), "*.attn2.*"),
    ("ff", t("layers.feed_forward"), "*.ff.*"),
    ("proj", t("layers.projections"), "*.proj_*"),
    ("norm", t("layers.transformer_norms"), "*.norm*"),
    ("down", t("layers.down"), "*.op.*"),
    ("up", t("layers.up"), "*.conv.*"),
)
_TRANSFORMER: tuple[_Row, ...] = (
    ("self_attn", t("layers.self_attention"), "*.self_attn.*"),
    ("cross_attn", t("layers.cross_attention"), "*.cross_attn.*"),
    ("mlp", t("layers.feed_forward"), "*.mlp.*"),
    ("adaln", t("layers.modulation"), "*.adaln_modulation*"),
    ("norm", t("layers.norms"), "*norm*"),
    ("embeddings", t("layers.words"), "*.embed.*"),
)
_RES = ("res", t("layers.residual"))
_TEXT: tuple[_Row, ...] = (
    ("attn", t("layers.self_attention"), "*attn.*"),
    ("mlp", t("layers.feed_forward"), "*.mlp.*"),
    ("embeddings", t("layers.words_and_places"), "*embedding*"),
)
# The modules that are residual blocks: a block's first; in M00 the first and third, around its transformer.
_RES_MODULES = (("input_blocks", "0"), ("output_blocks", "0"), ("middle_block", "[02]"))
_LAYER = re.compile(r"\.(transformer_blocks|layers|resblocks|blocks)\.(\d+)\.")


def kinds_of(shapes: Mapping[str, tuple[int, ...]], architecture: Architecture) -> dict[str, tuple[Kind, ...]]:
    """Slot → its parts, kinds before single layers, for every slot with at least two parts.

    If there is only one text encoder, BASE has its parts, too.

    Args:
        shapes: checkpoint key → shape, of the whole model.
        architecture: the model's architecture.
    """
    slots: dict[str, dict[str, int]] = {}
    encoders = [slot for slot in architecture.slots if architecture.part_of(slot) == "text_encoder"]
    for key, shape in shapes.items():
        slot = architecture.slot_of(key)
        if slot is None or slot == "VAE":
            continue
        for name in ("BASE", slot) if [slot] == encoders else (slot,):
            slots.setdefault(name, {})[key] = math.prod(shape)
    parts = {slot: (*_kinds(slot, sizes, architecture), *_layers(sizes)) for slot, sizes in slots.items()}
    return {slot: found for slot, found in parts.items() if len(found) > 1}


def _rows(slot: str, sizes: Mapping[str, int], architecture: Architecture) -> tuple[_Row, ...]:
    if slot == "BASE" or slot.startswith("TE"):
        return _TEXT
    return _TRANSFORMER if architecture.diffusers_names else (*_UNET, (*_RES, _res_glob(sizes)))


def _kinds(slot: str, sizes: Mapping[str, int], architecture: Architecture) -> list[Kind]:
    rows = _rows(slot, sizes, architecture)
    rest, found = dict(sizes), list[Kind]()
    for id_, label, glob in rows:
        own = {key: size for key, size in rest.items() if fnmatchcase(key, glob)}
        rest = {key: size for key, size in rest.items() if key not in own}
        if own:
            found.append(Kind(id_, label, glob, len(own), sum(own.values())))
    return found


def _res_glob(sizes: Mapping[str, int]) -> str:
    """The glob for a block's residual modules; one that matches nothing for a slot that is not a block."""
    for family, module in _RES_MODULES:
        for key in sizes:
            at = re.search(rf"\.{family}\.(\d+)\.", key)
            if at:
                return f"*.{family}.{module}.*" if family == "middle_block" else f"*.{family}.{at[1]}.{module}.*"
    return "no_residual_blocks"


def _layers(sizes: Mapping[str, int]) -> list[Kind]:
    """A slot's transformer layers, if it has several."""
    found: dict[tuple[str, int], list[int]] = {}
    for key, size in sizes.items():
        at = _LAYER.search(key)
        if at:
            found.setdefault((at[1], int(at[2])), []).append(size)
    if len(found) < 2:
        return []
    return [
        Kind(f"{name}.{number}", t("layers.layer", n=number), f"*.{name}.{number}.*", len(own), sum(own))
        for (name, number), own in sorted(found.items())
    ]
