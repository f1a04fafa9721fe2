"""Whether AUTOMATIC1111 rounded a checkpoint's values to fp16 while it loaded them, found by comparing weights.

The host casts a model to half before it loads weights into it if the model before was kept in fp8, even with --no-half,
and also when fp8 was just switched off. Linear and convolution layers of a new model have no memory yet and are not
cast (modules/sd_models.py, load_model_weights, and sd_disable_initialization.py). So one file with values finer than
fp16 can give different weights, and the host does not record which.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import torch

from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.checkpoint import TensorFile, TensorInfo, open_tensors

Kind = tuple[bool, bool]
"""Parameters that are loaded in the same way: (in the VAE?, of a linear or convolution layer?)."""

_LAYERS = (torch.nn.Linear, torch.nn.Conv2d, torch.nn.MultiheadAttention)
_FINER = (torch.float32, torch.float64, torch.bfloat16)
_TRIED = 8
_ELEMENTS = 1 << 18


def kind_of(key: str, module: torch.nn.Module) -> Kind:
    """The kind of a parameter, by its checkpoint key and module."""
    return key.startswith(VAE_PREFIX), isinstance(module, _LAYERS)


def halved_kinds(
    files: Sequence[Path], kinds: Mapping[str, Kind], live: Callable[[str], torch.Tensor]
) -> dict[Kind, bool]:
    """For each kind, whether its values were rounded to fp16; kinds for which that is unknown are left out.

    Args:
        files: what the model was loaded from, later ones winning.
        kinds: kind by checkpoint key, of the parameters that are the checkpoint's own.
        live: the live parameter of a key, with nothing merged into it.

    Raises:
        SourceError, StorageError: a file cannot be read.
    """
    found: dict[Kind, bool] = {}
    for path in files:
        with open_tensors(path) as file:
            for kind in set(kinds.values()):
                answer = _answer(
                    file, [file.tensors[k] for k, of in kinds.items() if of == kind and k in file.tensors], live
                )
                if answer is not None:
                    found[kind] = answer
    return found


def _answer(file: TensorFile, infos: Sequence[TensorInfo], live: Callable[[str], torch.Tensor]) -> bool | None:
    fine = [info for info in infos if info.dtype in _FINER and info.numel <= _ELEMENTS]
    for info in sorted(fine, key=lambda info: info.numel, reverse=True)[:_TRIED]:
        parameter = live(info.key).detach()
        if parameter.dtype == torch.float16 or parameter.device.type == "meta":
            return None  # fp16 holds the same either way; a meta tensor holds nothing
        answer = was_halved(file.read(info.key), parameter.cpu().reshape(-1))
        if answer is not None:
            return answer
    return None


def was_halved(stored: torch.Tensor, live: torch.Tensor) -> bool | None:
    """Whether the live values are the stored ones rounded to fp16 first; None if both ways, or neither, give them."""
    direct, halved = (torch.equal(way.to(live.dtype).float(), live.float()) for way in (stored, stored.half()))
    return None if direct == halved else halved
