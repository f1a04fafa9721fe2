"""Describes a model file, or what a recipe makes: architecture, parts, dtypes, slots with their sizes, the recipe."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lib_merge.adapters import is_adapter, read_adapter
from lib_merge.architectures import Architecture
from lib_merge.checkpoint import TensorFile
from lib_merge.checkpoint.dtypes import stored_name
from lib_merge.checkpoint.formats.coded import unreadable_layouts
from lib_merge.checkpoint.formats.diffusers_folder import adapter_file
from lib_merge.checkpoint.formats.vae import vae_keys
from lib_merge.checkpoint.headers.quantised import layouts_of
from lib_merge.checkpoint.metadata import recipe_in
from lib_merge.engine.inspect.adapter import AdapterSurvey, survey_adapter
from lib_merge.engine.plan.plan import make_plan
from lib_merge.engine.sources.files import SourceFiles, TensorRef
from lib_merge.engine.sources.model import Opened, Part, detect_parts, open_any, references
from lib_merge.engine.sources.opened import open_sources
from lib_merge.engine.sources.prediction import prediction_of
from lib_merge.engine.sources.recognition import label_of
from lib_merge.errors import SourceError
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import t

_VAE = "VAE"


@dataclass(frozen=True)
class SlotSize:
    """Tensors, parameters and bytes of one slot."""

    slot: str
    tensors: int
    parameters: int
    nbytes: int


@dataclass(frozen=True)
class Survey:
    """The content of a model file, from its header, or of the file that a recipe would be saved as."""

    path: Path
    nbytes: int
    kind: str
    label: str
    """Label of the architecture or family; "" if unknown."""
    architecture: str | None
    prediction: str | None
    dtypes: dict[str, int]
    slots: tuple[SlotSize, ...]
    carried_over: tuple[str, ...]
    unknown: tuple[str, ...]
    recipe: dict[str, object] | None
    metadata: dict[str, str]
    adapter: AdapterSurvey | None = None
    quantised: tuple[str, ...] = ()
    """Labels of the quantised layouts in it."""
    unreadable: tuple[str, ...] = ()
    """Those of them that cannot be decoded, so that the file cannot be merged."""


def survey(path: Path) -> Survey:
    """Describe a model file, or a diffusers or PEFT folder, without reading its tensors.

    Raises:
        SourceError: the file is missing, broken or of an unknown format.
    """
    path = adapter_file(path) or path
    with SourceFiles() as files:
        parts = open_any(path, files)
        opened = [part.file for part in parts]
        adapter = _adapter(opened)
        architecture = None if adapter else detect_parts(parts)
        label = label_of(parts, architecture)
        model = Opened("", (path,), references(parts, architecture), opened[-1].metadata)
        sorted_keys = _sorted(
            model, architecture, _vae_names(parts) if architecture is adapter is None else frozenset()
        )
        return Survey(
            path=path,
            nbytes=sum(file.stamp.size for file in opened),
            kind=_kind(architecture, label, sorted_keys),
            label=label,
            architecture=architecture.id if architecture else None,
            prediction=prediction_of(model),
            dtypes=dict(Counter(stored_name(info.dtype) for file in opened for info in file.tensors.values())),
            slots=tuple(
                _size(slot, sorted_keys.slots[slot]) for slot in _order(architecture) if slot in sorted_keys.slots
            ),
            carried_over=sorted_keys.carried,
            unknown=adapter.unknown if adapter else sorted_keys.unknown,
            recipe=recipe_in(model.metadata, path.name),
            metadata=dict(model.metadata),
            adapter=adapter,
            quantised=tuple(dict.fromkeys(layout for file in opened for layout in layouts_of(file))),
            unreadable=tuple(dict.fromkeys(layout for file in opened for layout in unreadable_layouts(file))),
        )


def survey_recipe(recipe: LocatedRecipe, path: Path) -> Survey:
    """Describe what a recipe makes, without reading a tensor, as if it were saved in the base's dtypes at `path`.

    Raises:
        UserError: the recipe or a source of it does not fit.
    """
    with SourceFiles() as files:
        sources = open_sources(recipe, files)
        plan = make_plan(recipe, sources, lambda _: ())  # what is in it does not depend on a pre-pass
        tensors = {
            key: replace(own.origin, shape=own.shape, dtype=plan.base_dtypes.get(key, own.origin.dtype))
            for key, own in plan.keys.items()
        }
        found = _sorted(Opened("", (path,), tensors, {}), plan.architecture, frozenset())
        return Survey(
            path=path,
            nbytes=sum(ref.nbytes for ref in tensors.values()),
            kind=_kind(plan.architecture, plan.architecture.label, found),
            label=plan.architecture.label,
            architecture=plan.architecture.id,
            prediction=recipe.prediction or prediction_of(sources.base),
            dtypes=dict(Counter(stored_name(ref.dtype) for ref in tensors.values())),
            slots=tuple(_size(slot, found.slots[slot]) for slot in plan.architecture.slots if slot in found.slots),
            carried_over=found.carried,
            unknown=found.unknown,
            recipe=recipe.to_dict(),
            metadata={},
        )


@dataclass(frozen=True)
class _Sorted:
    """Slot → tensors of a model, and the keys without a slot."""

    slots: dict[str, list[TensorRef]]
    carried: tuple[str, ...]
    unknown: tuple[str, ...]


def _sorted(model: Opened, architecture: Architecture | None, vae: frozenset[str]) -> _Sorted:
    slots: dict[str, list[TensorRef]] = {}
    others: list[str] = []
    for key, ref in model.tensors.items():
        slot = architecture.slot_of(key) if architecture else _VAE if key in vae else None
        if slot is None:
            others.append(key)
        else:
            slots.setdefault(slot, []).append(ref)
    carried = [key for key in others if architecture is not None and architecture.knows(key)]
    return _Sorted(slots, tuple(carried), tuple(key for key in others if key not in set(carried)))


def _order(architecture: Architecture | None) -> tuple[str, ...]:
    return architecture.slots if architecture else (_VAE,)


def _size(slot: str, tensors: Sequence[TensorRef]) -> SlotSize:
    nbytes = sum(ref.nbytes for ref in tensors)
    return SlotSize(slot, len(tensors), sum(ref.numel for ref in tensors), nbytes)


def _adapter(opened: Sequence[TensorFile]) -> AdapterSurvey | None:
    if len(opened) != 1 or not is_adapter(opened[0]):
        return None
    return survey_adapter(read_adapter(opened[0]), opened[0].metadata)


def _vae_names(parts: Sequence[Part]) -> frozenset[str]:
    """Names in the file of a VAE's weights; empty if the file is not a VAE."""
    try:
        return frozenset(name for part in parts for name in vae_keys(part.tensors, part.file.path.name).values())
    except SourceError:
        return frozenset()


def _kind(architecture: Architecture | None, label: str, found: _Sorted) -> str:
    if architecture is None:
        return label or "unknown"
    has = {architecture.part_of(slot) for slot in found.slots}
    if has >= {"unet", "text_encoder"}:
        return "checkpoint" if "vae" in has else t("inspect.checkpoint_without_vae")
    return t("inspect.partial", parts=sorted(part.replace("_", " ") for part in has))
