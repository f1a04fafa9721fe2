"""Names of tensor types: as safetensors writes them, and as users choose them for saving."""

from __future__ import annotations

import torch

from lib_merge.errors import TargetError, UserError
from lib_merge.sentences import t

# https://huggingface.co/docs/safetensors, section "Format"
_STORED = {
    "F64": "float64",
    "F32": "float32",
    "F16": "float16",
    "BF16": "bfloat16",
    "F8_E4M3": "float8_e4m3fn",
    "F8_E5M2": "float8_e5m2",
    "I64": "int64",
    "I32": "int32",
    "I16": "int16",
    "I8": "int8",
    "U64": "uint64",  # torch has the wider unsigned types from 2.3 on
    "U32": "uint32",
    "U16": "uint16",
    "U8": "uint8",
    "BOOL": "bool",
}

DTYPE_OF: dict[str, torch.dtype] = {
    stored: getattr(torch, attribute) for stored, attribute in _STORED.items() if hasattr(torch, attribute)
}
"""safetensors name -> torch dtype, for every type that this torch has."""

NAME_OF: dict[torch.dtype, str] = {dtype: stored for stored, dtype in DTYPE_OF.items()}
"""torch dtype -> safetensors name."""

SAVE_DTYPES: dict[str, torch.dtype] = {
    "fp32": torch.float32,
    "fp16": torch.float16,
    "bf16": torch.bfloat16,
    "fp8_e4m3fn": torch.float8_e4m3fn,
    "fp8_e5m2": torch.float8_e5m2,
}
"""Types for saves, by the names that the hosts show."""

FP8_SCALED = "fp8_scaled"
"""The choice of codes in fp8 with a scale for each tensor, in the layers that hosts read so."""

FILE_DTYPES = ("base", *SAVE_DTYPES, FP8_SCALED)
"""What a file may be saved in: base (each tensor in the base's dtype), or one type for all weights."""

SESSION_DTYPES = ("base", "preview", *SAVE_DTYPES)
"""The same where a model is loaded; preview: each tensor in its live dtype."""


class ScaledFp8:
    """Stands among dtypes for weights that are kept as codes in fp8 and their scale."""


SCALED = ScaledFp8()


def chosen_name(dtype: torch.dtype | ScaledFp8) -> str:
    """Return the name that users know a dtype by, as `fp16`; torch's own where they cannot choose it."""
    if isinstance(dtype, ScaledFp8):
        return FP8_SCALED
    return next((name for name, known in SAVE_DTYPES.items() if known == dtype), str(dtype).removeprefix("torch."))


def stored_name(dtype: torch.dtype) -> str:
    """Return the safetensors name of `dtype`, as `BF16`; TargetError when the format has none."""
    if dtype not in NAME_OF:
        allowed = ", ".join(sorted(NAME_OF.values()))
        raise TargetError(t("dtype.not_stored", dtype=str(dtype).removeprefix("torch."), allowed=allowed))
    return NAME_OF[dtype]


def save_dtype(name: str) -> torch.dtype:
    """Return the torch dtype of a user's choice, as `fp16`; UserError listing the choices otherwise."""
    if name not in SAVE_DTYPES:
        raise UserError(t("dtype.unknown", name=name, known=["base", *SAVE_DTYPES]))
    return SAVE_DTYPES[name]
