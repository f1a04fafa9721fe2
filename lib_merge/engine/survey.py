"""What a model file is: architecture, parts, dtypes, slots with their sizes, the recipe inside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lib_merge import architectures
from lib_merge.adapters import is_adapter, read_adapter
from lib_merge.checkpoint import TensorFile, TensorInfo
from lib_merge.checkpoint.diffusers_folder import adapter_file, files_of
from lib_merge.checkpoint.dtypes import stored_name
from lib_merge.checkpoint.metadata import recipe_in
from lib_merge.checkpoint.vae import vae_keys
from lib_merge.engine.adapter_survey import AdapterSurvey, survey_adapter
from lib_merge.engine.model_tensors import detect_model, open_base
from lib_merge.engine.prediction import prediction_of
from lib_merge.engine.source_files import SourceFiles
from lib_merge.errors import SourceError

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
    """What a model file holds, read from its header alone."""

    path: Path
    nbytes: int
    kind: str
    architecture: str | None
    prediction: str | None
    dtypes: dict[str, int]
    slots: tuple[SlotSize, ...]
    carried_over: tuple[str, ...]
    unknown: tuple[str, ...]
    recipe: dict[str, object] | None
    metadata: dict[str, str]
    adapter: AdapterSurvey | None = None


def survey(path: Path) -> Survey:
    """Describe a model file, or a folder in diffusers' or PEFT's layout, without reading its tensors.

    Raises:
        SourceError: the file is missing, broken or of an unknown format.
    """
    path = adapter_file(path) or path
    with SourceFiles() as files:
        opened = [files.open(file)[1] for file in files_of(path)]
        if not opened:
            raise SourceError(f"{path.name or path} is a folder without the weights of a model; name a file in it")
        tensors = {key: info for file in opened for key, info in file.tensors.items()}
        adapter = _adapter(opened)
        architecture = None if adapter else detect_model([path], files)
        model = open_base([path], files, architecture)
        vae = _vae_names(tensors, path.name) if architecture is None and adapter is None else frozenset[str]()
        sizes: dict[str, list[int]] = {}
        carried: list[str] = []
        unknown: list[str] = []
        for key, ref in model.tensors.items():
            slot = architecture.slot_of(key) if architecture else _VAE if key in vae else None
            if slot is None:
                (carried if architecture and architecture.knows(key) else unknown).append(key)
                continue
            size = sizes.setdefault(slot, [0, 0, 0])
            size[0] += 1
            size[1] += ref.numel
            size[2] += ref.numel * ref.dtype.itemsize
        return Survey(
            path=path,
            nbytes=sum(file.stamp.size for file in opened),
            kind="LoRA or LyCORIS" if adapter else _kind(tensors, architecture, sizes),
            architecture=architecture.id if architecture else None,
            prediction=prediction_of(model),
            dtypes=dict(Counter(stored_name(info.dtype) for file in opened for info in file.tensors.values())),
            slots=tuple(
                SlotSize(slot, *sizes[slot])
                for slot in (architecture.slots if architecture else (_VAE,))
                if slot in sizes
            ),
            carried_over=tuple(carried),
            unknown=adapter.unknown if adapter else tuple(unknown),
            recipe=recipe_in(model.metadata, path.name),
            metadata=dict(model.metadata),
            adapter=adapter,
        )


def _adapter(opened: Sequence[TensorFile]) -> AdapterSurvey | None:
    if len(opened) != 1 or not is_adapter(opened[0]):
        return None
    return survey_adapter(read_adapter(opened[0]), opened[0].metadata)


def _vae_names(tensors: Mapping[str, TensorInfo], name: str) -> frozenset[str]:
    """The names, as they are stored, of a VAE file's weights; none where the file is no VAE."""
    try:
        return frozenset(vae_keys(tensors, name).values())
    except SourceError:
        return frozenset()


def _kind(
    tensors: Mapping[str, TensorInfo],
    architecture: architectures.Architecture | None,
    sizes: dict[str, list[int]],
) -> str:
    if architecture is None:
        if _VAE in sizes:
            return "VAE"
        return architectures.foreign_kind({key: info.shape for key, info in tensors.items()}) or "unknown"
    parts = {architecture.part_of(slot) for slot in sizes}
    if parts >= {"unet", "text_encoder"}:
        return "checkpoint" if "vae" in parts else "checkpoint without VAE"
    return "partial checkpoint: " + ", ".join(sorted(part.replace("_", " ") for part in parts))
