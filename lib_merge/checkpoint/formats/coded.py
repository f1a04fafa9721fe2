"""Quantised weights that are read: a value is its code times its scale, in fp32.

Scaled fp8 in both of ComfyUI's spellings, int8 with one scale for a tensor or each row, and mxfp8. A weight `L.weight`
has its scale in `L.weight_scale` or, as was written before, `L.scale_weight`; whatever else stands beside it
(`input_scale`, `comfy_quant`, the marker `scaled_fp8` …) is for the program that runs the model.

Formats: https://github.com/comfyanonymous/ComfyUI/blob/master/QUANTIZATION.md; mxfp8, whose scales are powers of two,
each for 32 elements of a row (https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf),
in the order of https://docs.nvidia.com/cuda/cublas/index.html#d-block-scaling-factors-layout
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import torch

from lib_merge.checkpoint.headers.quantised import (
    CONVROT,
    INT8,
    MXFP8,
    SCALED_FP8,
    UNKNOWN,
    is_integer_weight,
    layouts_of,
    markers_of,
)
from lib_merge.checkpoint.reading.tensor_file import TensorFile, TensorInfo

FP8 = (torch.float8_e4m3fn, torch.float8_e5m2)
_WEIGHT, _SCALES = ".weight", (".weight_scale", ".scale_weight")
_BESIDE = (*_SCALES, ".input_scale", ".scale_input", ".comfy_quant")
_MARKER = "scaled_fp8"
_READABLE = (SCALED_FP8.label, INT8.label, MXFP8.label)
_GROUP = 32
"""Elements of a row that share a scale in mxfp8."""
_TILE = (128, 4)
"""Rows and groups whose scales lie together there."""
_BIAS, _NO_NUMBER = 127, 255
"""Of an exponent that is stored as a scale (E8M0)."""
_SMALLEST_SCALE = 1.0 / torch.finfo(torch.float16).max
"""So that one over the scale is finite in half precision."""


@dataclass(frozen=True)
class Coding:
    """How a stored tensor's codes become its values.

    Attributes:
        dtype: of the codes.
        scale: stored name of the scale.
        row: elements of a row, where each row has scales of its own; 0: one scale for all.
        group: elements of a row that share a scale, the scales being exponents in tiles; 0: all of the row.
    """

    dtype: torch.dtype
    scale: str
    row: int = 0
    group: int = 0


def codings_of(file: TensorFile) -> dict[str, Coding]:
    """Stored name → coding of every weight that has its scale beside it, in a dtype of codes and of a fitting shape."""
    found: dict[str, Coding] = {}
    for name, info in file.tensors.items():
        if not name.endswith(_WEIGHT) or info.dtype not in (*FP8, torch.int8):
            continue
        layer = name.removesuffix(_WEIGHT)
        scale = next((file.tensors[layer + end] for end in _SCALES if layer + end in file.tensors), None)
        coding = None if scale is None else _coding(info, scale)
        if coding is not None:
            found[name] = coding
    return found


def _coding(info: TensorInfo, scale: TensorInfo) -> Coding | None:
    """How a weight is coded by the tensor of its scales; None where they do not fit."""
    if scale.dtype == torch.uint8:
        fits = info.dtype in FP8 and len(info.shape) == 2 and scale.numel == _exponents(info.shape)
        return Coding(info.dtype, scale.key, info.shape[1], _GROUP) if fits else None
    row = _row(info, scale) if scale.dtype.is_floating_point else None
    return None if row is None else Coding(info.dtype, scale.key, row)


def _exponents(shape: tuple[int, ...]) -> int:
    """How many scales an mxfp8 matrix has, those that fill its tiles up included; -1 where its rows are no groups."""
    rows, columns = shape
    tiles = -(-rows // _TILE[0]) * -(-columns // (_GROUP * _TILE[1]))
    return tiles * _TILE[0] * _TILE[1] if columns % _GROUP == 0 else -1


def _row(info: TensorInfo, scale: TensorInfo) -> int | None:
    """Elements that share a scale, 0 for all; None where the shapes do not fit, or the scale is itself a code."""
    if scale.dtype.itemsize == 1:
        return None
    if scale.numel == 1:
        return 0
    rows = info.shape[0] if len(info.shape) == 2 else 0
    return info.shape[1] if rows and scale.numel == rows == scale.shape[0] else None


def beside(names: Iterable[str]) -> frozenset[str]:
    """The names that are no weights but tell how weights beside them are quantised."""
    return frozenset(name for name in names if name.endswith(_BESIDE) or name == _MARKER)


def unreadable_layouts(file: TensorFile) -> tuple[str, ...]:
    """Names of the quantised layouts in a file that cannot be read; () where all its weights can."""
    labels = layouts_of(file)
    if not labels:
        return ()
    codings = codings_of(file)
    others = [label for label in labels if label not in _READABLE]
    markers = markers_of(file)
    if any(marker.get("convrot") for marker in markers.values()):
        others.append(CONVROT.label)
    lacking = [layer for layer in markers if f"{layer}{_WEIGHT}" not in codings]
    strays = [name for name in file.tensors if name.endswith(_SCALES) and not _is_used(name, codings)]
    if others or lacking or strays:
        return tuple(dict.fromkeys(others or labels))
    is_unknown = any(is_integer_weight(info) and name not in codings for name, info in file.tensors.items())
    return (UNKNOWN.label,) if is_unknown else ()


def _is_used(scale: str, codings: dict[str, Coding]) -> bool:
    layer = next(scale.removesuffix(end) for end in _SCALES if scale.endswith(end))
    own = codings.get(f"{layer}{_WEIGHT}")
    return own is not None and own.scale == scale


def decode(codes: torch.Tensor, coding: Coding, scale: torch.Tensor, start: int) -> torch.Tensor:
    """Values in fp32 of codes [start, start + n) of a tensor, 1-D; `scale` is the whole of `scales_of`."""
    values = codes.float()
    if not coding.row:
        return values.mul_(scale)
    places = torch.arange(start, start + codes.numel())
    rows = places.div(coding.row, rounding_mode="floor")
    if not coding.group:
        return values.mul_(scale[rows])
    groups = places.remainder_(coding.row).div_(coding.group, rounding_mode="floor")
    return values.mul_(scale[_in_tiles(rows, groups, coding.row // coding.group)])


def _in_tiles(rows: torch.Tensor, groups: torch.Tensor, all_groups: int) -> torch.Tensor:
    """Where the scales of these rows and groups lie: in tiles of 128 rows by 4 groups, row after row of tiles; in each
    the rows that are 32 apart lie beside each other."""
    tall, wide = _TILE
    tile = (rows // tall) * -(-all_groups // wide) + groups // wide
    inside = rows % tall
    return tile * (tall * wide) + (inside % 32) * 16 + (inside // 32) * wide + groups % wide


def scales_of(stored: torch.Tensor) -> torch.Tensor:
    """Stored scales, 1-D, as numbers in fp32; bytes are exponents of two."""
    if stored.dtype != torch.uint8:
        return stored.float()
    powers = torch.ldexp(torch.ones(stored.numel(), dtype=torch.float64), stored.to(torch.int32) - _BIAS).float()
    return powers.masked_fill_(stored == _NO_NUMBER, torch.nan)


def scale_of(values: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """The scale (fp32, 0-D) that values get: the largest finite one becomes the largest code of the dtype."""
    largest = values.float().abs().nan_to_num_(nan=0.0, posinf=0.0).amax() if values.numel() else torch.zeros(())
    return (largest / torch.finfo(dtype).max).clamp(min=_SMALLEST_SCALE)


def divided(values: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """Values over their scale, in fp32: rounded to nearest, ties to even, in that dtype they are the codes."""
    most = torch.finfo(dtype).max
    codes = values.float() / scale_of(values, dtype).to(values.device)
    return torch.where(codes.isfinite(), codes.clamp(-most, most), codes)
