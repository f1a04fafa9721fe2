"""Decodes quantised weights: a value is its code times its scale, in fp32.

These layouts are read: scaled fp8 under both of ComfyUI's names, int8 with one scale for the tensor or for each row,
and mxfp8. The scale of a weight `L.weight` is `L.weight_scale`, or `L.scale_weight` in older files. The other tensors
beside a weight (`input_scale`, `comfy_quant`, the marker `scaled_fp8` …) are for the program that runs the model.

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
"""Elements of a row that share one scale in mxfp8."""
_TILE = (128, 4)
"""Rows and groups whose scales are stored together in mxfp8."""
_BIAS, _NO_NUMBER = 127, 255
"""Bias of an exponent that is stored as a scale (E8M0), and the code that stands for NaN."""
_SMALLEST_SCALE = 1.0 / torch.finfo(torch.float16).max
"""The smallest scale whose reciprocal is finite in fp16."""


@dataclass(frozen=True)
class Coding:
    """How a stored tensor's codes become its values.

    Attributes:
        dtype: dtype of the codes.
        scale: name of the scale's tensor in the file.
        row: elements of a row, if each row has scales of its own; 0: the tensor has one scale.
        group: elements of a row that share a scale (mxfp8: scales are exponents, stored in tiles); 0: the whole row.
    """

    dtype: torch.dtype
    scale: str
    row: int = 0
    group: int = 0


def codings_of(file: TensorFile) -> dict[str, Coding]:
    """Name in the file → coding, for every weight that has a scale of a fitting shape and a dtype used for codes."""
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
    """The coding of a weight with that tensor of scales; None if the two do not fit."""
    if scale.dtype == torch.uint8:
        fits = info.dtype in FP8 and len(info.shape) == 2 and scale.numel == _exponents(info.shape)
        return Coding(info.dtype, scale.key, info.shape[1], _GROUP) if fits else None
    row = _row(info, scale) if scale.dtype.is_floating_point else None
    return None if row is None else Coding(info.dtype, scale.key, row)


def _exponents(shape: tuple[int, ...]) -> int:
    """Number of scales of an mxfp8 matrix, padding of the tiles included; -1 if its rows do not divide into groups."""
    rows, columns = shape
    tiles = -(-rows // _TILE[0]) * -(-columns // (_GROUP * _TILE[1]))
    return tiles * _TILE[0] * _TILE[1] if columns % _GROUP == 0 else -1


def _row(info: TensorInfo, scale: TensorInfo) -> int | None:
    """Elements of a row, 0 if the tensor has one scale; None if the shapes do not fit or the scale is itself a code."""
    if scale.dtype.itemsize == 1:
        return None
    if scale.numel == 1:
        return 0
    rows = info.shape[0] if len(info.shape) == 2 else 0
    return info.shape[1] if rows and scale.numel == rows == scale.shape[0] else None


def beside(names: Iterable[str]) -> frozenset[str]:
    """Those of the names that are scales and markers of quantised weights, not weights."""
    return frozenset(name for name in names if name.endswith(_BESIDE) or name == _MARKER)


def unreadable_layouts(file: TensorFile) -> tuple[str, ...]:
    """Labels of the quantised layouts in a file that cannot be decoded; () if all its weights can be read."""
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
    """The values (fp32, 1-D) of a tensor's codes.

    Args:
        codes: elements [start, start + n) of the tensor, 1-D.
        coding: the tensor's coding.
        scale: all of the tensor's scales, as `scales_of` returns them.
        start: position of the first code in the tensor.
    """
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
    """Positions of the scales of these rows and groups among the stored scales.

    They are stored in tiles of 128 rows by 4 groups, row by row of tiles; within a tile, rows that are 32 apart are
    neighbours.
    """
    tall, wide = _TILE
    tile = (rows // tall) * -(-all_groups // wide) + groups // wide
    inside = rows % tall
    return tile * (tall * wide) + (inside % 32) * 16 + (inside // 32) * wide + groups % wide


def scales_of(stored: torch.Tensor) -> torch.Tensor:
    """A tensor of scales as fp32 numbers, 1-D; uint8 scales are exponents of two."""
    if stored.dtype != torch.uint8:
        return stored.float()
    powers = torch.ldexp(torch.ones(stored.numel(), dtype=torch.float64), stored.to(torch.int32) - _BIAS).float()
    return powers.masked_fill_(stored == _NO_NUMBER, torch.nan)


def scale_of(values: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """The scale (fp32, 0-D) of values: it maps the largest finite magnitude to the largest code of the dtype."""
    largest = values.float().abs().nan_to_num_(nan=0.0, posinf=0.0).amax() if values.numel() else torch.zeros(())
    return (largest / torch.finfo(dtype).max).clamp(min=_SMALLEST_SCALE)


def divided(values: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """Values divided by their scale, in fp32; rounding them to `dtype` (to nearest, ties to even) gives the codes."""
    most = torch.finfo(dtype).max
    codes = values.float() / scale_of(values, dtype).to(values.device)
    return torch.where(codes.isfinite(), codes.clamp(-most, most), codes)
