"""How AUTOMATIC1111 rounded a checkpoint's values when it loaded them, read off the weights themselves.

It makes a model half before it loads over it whenever the model before was kept in fp8, even with --no-half, and also
when fp8 has just been switched off; a new model's linear and convolution layers have no memory yet and escape that
(modules/sd_models.py, load_model_weights, and sd_disable_initialization.py). Of values finer than half, the same file
so gives weights of several kinds, and nothing that can be asked for afterwards tells which.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import torch

from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.checkpoint import TensorFile, TensorInfo, open_tensors

Kind = tuple[bool, bool]
"""Parameters that are loaded the same way: whether in the VAE, and whether of a linear or convolution layer."""

_LAYERS = (torch.nn.Linear, torch.nn.Conv2d, torch.nn.MultiheadAttention)
_FINER = (torch.float32, torch.float64, torch.bfloat16)
_TRIED = 8
_ELEMENTS = 1 << 18


def kind_of(key: str, module: torch.nn.Module) -> Kind:
    """Which way a parameter of a checkpoint's key is loaded into a module."""
    return key.startswith(VAE_PREFIX), isinstance(module, _LAYERS)


def halved_kinds(
    files: Sequence[Path], kinds: Mapping[str, Kind], live: Callable[[str], torch.Tensor]
) -> dict[Kind, bool]:
    """Of each kind, whether its values went through half; a kind without a sure answer is not there.

    Args:
        files: what the model was loaded from, later ones winning.
        kinds: kind by checkpoint key, of the parameters that are the checkpoint's own.
        live: the live parameter of a key, nothing merged into it. What holds something else is no answer.

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
            return None  # either way is the same, or nothing is to be seen
        answer = went_through_half(file.read(info.key), parameter.cpu().reshape(-1))
        if answer is not None:
            return answer
    return None


def went_through_half(stored: torch.Tensor, live: torch.Tensor) -> bool | None:
    """Whether stored values became live ones by way of half; None where both ways, or neither, give what is live."""
    straight, halved = (torch.equal(way.to(live.dtype).float(), live.float()) for way in (stored, stored.half()))
    return None if straight == halved else halved
