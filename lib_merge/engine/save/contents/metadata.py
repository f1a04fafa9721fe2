"""The metadata of a saved file: the recipe, the hashes of its sources, and the devices that computed it."""

from __future__ import annotations

import json
import platform
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timezone
from itertools import groupby
from pathlib import Path
from typing import Any

import torch

from lib_merge.architectures import Architecture
from lib_merge.checkpoint.hashes import legacy_hash
from lib_merge.checkpoint.metadata import MergedModel, ModelSpec, save_metadata
from lib_merge.engine.compute.elementwise.blocks import BLOCK
from lib_merge.engine.compute.values import DeviceOf
from lib_merge.engine.save.contents.source_hashes import SourceHashes
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.engine.sources.prediction import PLAIN, assumed_prediction, prediction_of
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.steps import sources_of, with_files
from lib_merge.version import VERSION

_CHECKED = 300  # characters; a fixed length, so that the file's size is known before the comparison


def describe(
    recipe: LocatedRecipe,
    title: str,
    sources: RecipeSources,
    hashes: SourceHashes,
    devices: Mapping[torch.device, str],
    checked: str,
    findings: Sequence[str] = (),
) -> dict[str, str]:
    """All metadata of a saved file.

    Args:
        recipe: the recipe.
        title: name of the model.
        sources: the recipe's open files.
        hashes: path → SHA-256 of the sources.
        devices: device → slots that it computes.
        checked: text on what is compared with the live model.
        findings: the doctor's.

    Raises:
        StorageError: a source cannot be read.
    """
    models = [
        MergedModel(path.name, hashes[path], None if path.is_dir() else legacy_hash(path), model.metadata)
        for path, model in {path: model for model in sources.all() for path in model.paths}.items()
    ]
    slots = {str(device): used for device, used in devices.items()}
    return save_metadata(
        recipe=json.dumps(portable(recipe, hashes), ensure_ascii=False),
        models=models,
        spec=ModelSpec(
            architecture=sources.architecture.id,
            title=title,
            date=datetime.now(timezone.utc),
            prediction=_prediction(recipe, sources),
            merged_from=[model.name for model in models],
        ),
        made_with={
            "live_merge": VERSION,
            "recipe_id": recipe.id,
            "torch": torch.__version__,
            "device": next(iter(slots)) if len(slots) == 1 else slots,
            "processor": _processor(devices),
            "threads": torch.get_num_threads(),
            "doctor": [*findings] or "nothing wrong was found",
            "checked": checked.ljust(_CHECKED),
            "piece": BLOCK,
        },
    )


def _prediction(recipe: LocatedRecipe, sources: RecipeSources) -> str:
    """What the result predicts, as metadata name it; "" if there is no name for it, or if it is unknown."""
    found = recipe.prediction or prediction_of(sources.base) or assumed_prediction(sources.architecture.id)
    return found if found in PLAIN else ""


def devices_used(keys: Iterable[str], device_of: DeviceOf, architecture: Architecture) -> dict[torch.device, str]:
    """Device → slots of the keys that it computes, as "TE, IN00-IN05, M00"."""
    slots: dict[torch.device, set[str]] = {}
    for key in keys:
        slots.setdefault(device_of(key), set()).add(architecture.slot_of(key) or "")
    return {device: _ranges(found, architecture) for device, found in sorted(slots.items(), key=str)}


def _ranges(slots: Collection[str], architecture: Architecture) -> str:
    """Slots in order as text; consecutive sliders become a range, first-last."""
    runs = [[slot] for slot in architecture.slots if slot in slots and slot not in architecture.sliders]
    for together, names in groupby(architecture.sliders, slots.__contains__):
        runs += [list(names)] if together else []
    return ", ".join(run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)


def _processor(devices: Iterable[torch.device]) -> str:
    cards = [torch.cuda.get_device_name(device) for device in devices if device.type == "cuda"]
    return ", ".join(cards) or platform.machine()


def portable(recipe: LocatedRecipe, hashes: Mapping[Path, str]) -> dict[str, Any]:
    """The recipe as typed, but with each file as name and hash instead of a path on this machine."""
    named = {place: {"file": path.name, "sha256": hashes[path]} for place, path in recipe.paths.items()}
    for step in recipe.steps:
        for source in () if step.enabled else sources_of(step):
            named[source.place] = {"file": Path(source.file).name}
    return with_files(recipe.to_dict(), named)
