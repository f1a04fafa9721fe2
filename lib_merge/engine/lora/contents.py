"""The contents of an adapter file: layers and metadata; and the changes that it cannot store."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from lib_merge.adapters.written_names import written_layers
from lib_merge.architectures import Architecture
from lib_merge.checkpoint import MergedModel, legacy_hash
from lib_merge.engine.lora.changes.layers import Changes, Target, changed_targets
from lib_merge.engine.lora.factors.packing import square
from lib_merge.engine.lora.metadata import adapter_metadata
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.engine.plan.plan import Plan
from lib_merge.engine.save.contents.metadata import portable
from lib_merge.engine.save.contents.source_hashes import source_hashes
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.progress import Meter
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import Sentence, t

_SHOWN = 3


@dataclass(frozen=True)
class Lost:
    """A changed tensor that the file cannot store, and the squared norm of its change."""

    key: str
    slot: str
    change: float


@dataclass(frozen=True)
class Contents:
    """What goes into the file.

    Attributes:
        changes: of the layers that it can hold.
        plan: how the values come about, with notes on what was left out.
        metadata: all but those that tell of the modules.
        elsewhere: changes that have no place in it.
    """

    changes: Changes
    plan: Plan
    metadata: dict[str, str]
    elsewhere: Sequence[Lost] = ()


def wanted_targets(plan: Plan, touched: frozenset[str], order: AdapterOrder) -> list[Target]:
    """The layers with one of those keys that the file should contain."""
    layers = (
        layer
        for layer in written_layers(plan.architecture, plan.keys.keys(), order.style)
        if layer.part == "unet" or order.text_encoders
    )
    return changed_targets(layers, plan.architecture, plan.keys, touched)


def bytes_of_targets(targets: Sequence[Target]) -> int:
    """Bytes of all their weights in fp32, which progress counts."""
    return sum(target.nbytes for target in targets)


def metadata_of(
    recipe: LocatedRecipe,
    sources: RecipeSources,
    order: AdapterOrder,
    sha256: Callable[[Path], str] | None,
    meter: Meter,
) -> dict[str, str]:
    """The metadata of the file, but those that tell of the modules; every source is hashed for it."""
    hashes = source_hashes(recipe, sha256, meter, {})
    models = [
        MergedModel(path.name, hashes[path], None if path.is_dir() else legacy_hash(path), model.metadata)
        for path, model in {path: model for model in sources.all() for path in model.paths}.items()
    ]
    made = {"recipe_id": recipe.id, "ranks": asdict(order.rule), "names": order.style, "torch": torch.__version__}
    return adapter_metadata(
        order.title or order.target.stem, sources.architecture, portable(recipe, hashes), models, made
    )


def changes_elsewhere(plan: Plan, touched: Collection[str], changes: Changes, order: AdapterOrder) -> list[Lost]:
    """Changes of tensors that are in no layer of the file, of the parts that it is to change, and of the VAE."""
    held = {key for target in changes.targets for key in (target.written.layer.weight, target.written.layer.bias)}
    found: list[Lost] = []
    for key in plan.keys:
        if key not in touched or key in held or not _is_wanted(key, plan.architecture, order):
            continue
        change = changes.of_key(key)
        if change is not None and bool(change.any()):
            found.append(Lost(key, plan.architecture.slot_of(key) or "", square(change)))
    return found


def elsewhere_notes(elsewhere: Sequence[Lost]) -> dict[str, Sentence]:
    """Name → reason, for everything that the file cannot store."""
    vae = [entry.key for entry in elsewhere if entry.slot == "VAE"]
    others = [entry.key for entry in elsewhere if entry.slot != "VAE"]
    notes: dict[str, Sentence] = {}
    if vae:
        notes[t("lora.vae_left_out", n=len(vae))] = t("lora.no_vae_in_adapters")
    if others:
        names = ", ".join(others[:_SHOWN]) + (", …" if len(others) > _SHOWN else "")
        notes[t("lora.tensors_left_out", n=len(others))] = t("lora.no_reader", names=names)
    return notes


def _is_wanted(key: str, architecture: Architecture, order: AdapterOrder) -> bool:
    slot = architecture.slot_of(key)
    return slot is not None and (order.text_encoders or architecture.part_of(slot) != "text_encoder")
