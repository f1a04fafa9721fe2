"""Where checkpoint tensors live in AUTOMATIC1111's loaded model, and how its own LoRA is taken out before a write.

The host's names are the file's, except for the segment `wrapped` that its text encoder hijack inserts. Its LoRA
extension changes weights inside each layer's forward and keeps a backup on the module. A write to a weight with a LoRA
in it would be lost at the next restore of the backup, or the LoRA would stay in the weight for good. So the LoRA is
removed first: the backup is copied back and dropped, and the LoRA backs up the merged weight at its next use. Only
attributes are used, nothing of the host is imported; without a LoRA nothing is done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.engine.live.places import Place
from lib_merge.hosts.webuis.a1111_loading import Kind, halved_kinds, kind_of


@dataclass(frozen=True)
class _Home:
    """A module that holds a parameter, the parameter's name in it, and the modules around it, itself first."""

    module: Any
    name: str
    around: tuple[Any, ...]


class ModelPlaces(Mapping[str, "Place | Sequence[Place]"]):
    """Live parameters of a host's model by checkpoint key; looking one up removes the host's LoRA from its module.

    While `foreign_vae` says that the VAE is not the checkpoint's own, its keys are not there.
    """

    def __init__(
        self,
        model: torch.nn.Module,
        foreign_vae: Callable[[], bool] = lambda: False,
    ) -> None:
        self._homes = dict(_homes(model))
        self._foreign_vae = foreign_vae
        self._halved: dict[Kind, bool] = {}

    def look(self, files: Sequence[Path]) -> None:
        """Find out how the host rounded its files' values; to be called while nothing is merged into the weights.

        Kinds of parameters for which that cannot be told stay as before; at first: not rounded.

        Raises:
            SourceError, StorageError: a file cannot be read.
        """
        kinds = {key: kind_of(key, self._homes[key].module) for key in self}
        self._halved |= halved_kinds(files, kinds, self._lora_free)

    def _lora_free(self, key: str) -> torch.Tensor:
        home = self._homes[key]
        for module in home.around:
            remove_host_lora(module)
        return getattr(home.module, home.name)

    def __getitem__(self, key: str) -> Place | Sequence[Place]:
        if key not in self:
            raise KeyError(key)
        home, parameter = self._homes[key], self._lora_free(key)
        is_halved = self._halved.get(kind_of(key, home.module), False)
        place = Place(parameter, load_dtype=torch.float16 if is_halved and parameter.dtype != torch.float16 else None)
        copy = getattr(home.module, f"fp16_{home.name}", None)
        return place if copy is None else (place, Place(copy))  # with fp8, the host may keep a half copy for its LoRA

    def __contains__(self, key: object) -> bool:
        return key in self._homes and not (str(key).startswith(VAE_PREFIX) and self._foreign_vae())

    def __iter__(self) -> Iterator[str]:
        return (key for key in self._homes if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def remove_host_lora(module: Any) -> None:
    """Take the host's LoRA out of a module, exactly, and forget its backup."""
    if getattr(module, "network_current_names", None) is None:
        return
    if module.network_current_names != ():
        with torch.no_grad():
            _copy_backup(module)
    module.network_current_names = ()
    module.network_weights_backup = None
    module.network_bias_backup = None


def _copy_backup(module: Any) -> None:
    weight = getattr(module, "network_weights_backup", None)
    bias = getattr(module, "network_bias_backup", None)
    if isinstance(module, torch.nn.MultiheadAttention):
        if weight is not None:
            _restore(module, "in_proj_weight", weight[0])
            _restore(module.out_proj, "weight", weight[1])
        if bias is not None:
            _restore(module.out_proj, "bias", bias)
        return
    if weight is not None:
        _restore(module, "weight", weight)
    if weight is not None or bias is not None:
        _restore(module, "bias", bias)


def _restore(module: Any, name: str, backup: torch.Tensor | None) -> None:
    if backup is not None:
        getattr(module, name).copy_(backup)
    elif getattr(module, name, None) is not None:
        setattr(module, name, None)  # a bias that the LoRA added to a layer without one


def _homes(model: torch.nn.Module) -> Iterator[tuple[str, _Home]]:
    modules = dict(model.named_modules(remove_duplicate=False))
    for path, module in modules.items():
        for name, _ in module.named_parameters(recurse=False, remove_duplicate=False):
            parts = path.split(".") if path else []
            around = [modules[".".join(parts[:count])] for count in range(len(parts), 0, -1)]
            key = ".".join([*(part for part in parts if part != "wrapped"), name])
            yield key, _Home(module, name, tuple(m for m in around if hasattr(m, "network_layer_name") or m is module))
