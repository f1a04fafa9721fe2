"""Recognises quantised layouts: files whose weights are codes, which mean something only with their scales or tables.

A code is never used as a weight: a file in a layout that cannot be decoded is refused, and the message names it.
Plain fp8 without scales is a dtype, not a layout.

Formats: https://github.com/comfyanonymous/ComfyUI/blob/master/QUANTIZATION.md,
https://github.com/bitsandbytes-foundation/bitsandbytes, https://github.com/nunchaku-tech/nunchaku
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import torch

from lib_merge.checkpoint.headers.bounded_json import parse_json
from lib_merge.checkpoint.reading.tensor_file import TensorFile, TensorInfo
from lib_merge.errors import SourceError
from lib_merge.sentences import Sentence, t

_FP8 = (torch.float8_e4m3fn, torch.float8_e5m2)
_FLOATING = (torch.float64, torch.float32, torch.float16, torch.bfloat16)
QUANTISATION = "_quantization_metadata"
"""The metadata entry in which ComfyUI lists quantised layers."""
_COMFY = ".comfy_quant"
_MOST_MARKERS = 4096  # layers; the largest models have some two thousand
_LARGEST_MARKER = 4096  # bytes
_MOST_SHOWN = 4


@dataclass(frozen=True)
class Layout:
    """One way to store weights as codes.

    Attributes:
        label: the name that people read.
        endings: ends of tensor names that only files in this layout have.
        formats: its names in ComfyUI's markers (`.comfy_quant`, `_quantization_metadata`).
        header_types: safetensors types that only this layout uses.
    """

    label: str
    endings: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    header_types: tuple[str, ...] = ()


SCALED_FP8 = Layout(t("layout.scaled_fp8"), (".scale_weight", "scaled_fp8"), ("float8_e4m3fn", "float8_e5m2"))
INT8 = Layout(t("layout.int8"), formats=("int8_tensorwise", "int8_rowwise", "int8"))
MXFP8 = Layout("mxfp8", formats=("mxfp8",))
NVFP4 = Layout("nvfp4", (".weight_scale_2",), ("nvfp4",), ("F4",))
CONVROT = Layout("convrot int4", formats=("convrot_w4a4", "convrot"))
UNKNOWN = Layout(t("layout.unknown"))
GGUF = Layout("GGUF")
LAYOUTS = (
    SCALED_FP8,
    INT8,
    MXFP8,
    NVFP4,
    CONVROT,
    Layout("bitsandbytes NF4", (".quant_state.bitsandbytes__nf4",)),
    Layout("bitsandbytes FP4", (".quant_state.bitsandbytes__fp4",)),
    Layout("bitsandbytes int8", (".SCB", ".weight_format")),
    Layout("SVDQuant (nunchaku)", (".wscales", ".smooth_factor", ".smooth_factor_orig")),
    Layout(t("family.either", one="GPTQ", other="AWQ"), (".qzeros",)),
    Layout("Quanto", (".weight._data", ".weight._scale")),
    Layout("HQQ", (".W_q",)),
    Layout("torchao", ("_weight_qdata",)),
    Layout(t("layout.demo_int8"), (".int8_scale",)),
)


def layouts_of(file: TensorFile) -> tuple[str, ...]:
    """Labels of the quantised layouts in an open file; () if its weights are not quantised."""
    tensors = file.tensors
    marked = [_by_format(name) for name in sorted(_formats(file))]
    named = [layout.label for layout in LAYOUTS if _has_ending(tensors, layout.endings)]
    found = tuple(dict.fromkeys([*marked, *named, *_by_scales(tensors)]))
    return found or ((UNKNOWN.label,) if any(is_integer_weight(info) for info in tensors.values()) else ())


def refuse_codes(file: TensorFile) -> None:
    """Refuse a file with quantised weights.

    Raises:
        SourceError: it has some; the message names the layout and what to load instead.
    """
    labels = layouts_of(file)
    if labels:
        raise SourceError(codes_sentence(file.path.name, labels))


def codes_sentence(name: str, labels: Sequence[str]) -> Sentence:
    """The message about a file in these layouts."""
    shown = [*labels[:_MOST_SHOWN], *(["…"] if len(labels) > _MOST_SHOWN else [])]
    return t("file.is_quantised", name=name, layouts=shown)


def layout_of_type(header_type: str) -> str | None:
    """Label of the layout that uses a safetensors type which torch may lack, such as "F8_E8M0"; else None."""
    return next((layout.label for layout in LAYOUTS if header_type in layout.header_types), None)


def _has_ending(tensors: Mapping[str, TensorInfo], endings: tuple[str, ...]) -> bool:
    return bool(endings) and any(key.endswith(endings) for key in tensors)


def _by_format(name: str) -> str:
    return next(
        (layout.label for layout in LAYOUTS if name in layout.formats), t("layout.comfyui", name=repr(name[:40]))
    )


def _by_scales(tensors: Mapping[str, TensorInfo]) -> Iterable[str]:
    """The layouts of weights with a `.weight_scale`, recognised by the dtypes of both."""
    for key, scale in tensors.items():
        weight = tensors.get(key.removesuffix("_scale")) if key.endswith(".weight_scale") else None
        if weight is None:
            continue
        if weight.dtype is torch.int8:
            yield INT8.label
        elif weight.dtype in _FP8:
            yield SCALED_FP8.label if scale.dtype in _FLOATING else MXFP8.label
        elif weight.dtype is torch.uint8 and scale.dtype in _FP8:
            yield NVFP4.label


def is_integer_weight(info: TensorInfo) -> bool:
    """Whether a weight is stored as integers, which are always codes."""
    integer = not (info.dtype.is_floating_point or info.dtype.is_complex or info.dtype is torch.bool)
    return integer and len(info.shape) > 1 and info.key.endswith(".weight")


def _formats(file: TensorFile) -> set[str]:
    """The formats in ComfyUI's markers."""
    return {str(marker.get("format", "")) for marker in markers_of(file).values()}


def markers_of(file: TensorFile) -> dict[str, dict[str, object]]:
    """Layer → its marker: ComfyUI writes them as JSON into the metadata and into small tensors."""
    layers = _table(_table(file.metadata.get(QUANTISATION)).get("layers"))
    small = [info for info in file.tensors.values() if info.key.endswith(_COMFY) and info.nbytes <= _LARGEST_MARKER]
    texts = {
        info.key.removesuffix(_COMFY): file.read(info.key).view(torch.uint8).numpy().tobytes()
        for info in small[:_MOST_MARKERS]
    }
    return {layer: _table(marker) for layer, marker in {**layers, **texts}.items()}


def _table(value: object) -> dict[str, object]:
    """A JSON object, parsed if it is text; {} for anything else."""
    if isinstance(value, (str, bytes)):
        try:
            value = parse_json(value)
        except ValueError:
            return {}
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
