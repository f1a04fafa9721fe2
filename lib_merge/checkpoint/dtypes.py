"""Names of dtypes: those in safetensors headers, and those that users choose for a save."""

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
"""safetensors name → torch dtype, for every dtype that this torch has."""

NAME_OF: dict[torch.dtype, str] = {dtype: stored for stored, dtype in DTYPE_OF.items()}
"""torch dtype → safetensors name."""

SAVE_DTYPES: dict[str, torch.dtype] = {
    "fp32": torch.float32,
    "fp16": torch.float16,
    "bf16": torch.bfloat16,
    "fp8_e4m3fn": torch.float8_e4m3fn,
    "fp8_e5m2": torch.float8_e5m2,
}
"""Name that users choose → torch dtype; the names are those that the hosts show."""

FP8_SCALED = "fp8_scaled"
"""The choice that stores weights as fp8 codes with a scale for each tensor, in the layers where hosts can read them."""

FILE_DTYPES = ("base", *SAVE_DTYPES, FP8_SCALED)
"""The dtypes that a file can be saved in. base: each tensor keeps the base's dtype; any other: all weights get it."""

SESSION_DTYPES = ("base", "preview", *SAVE_DTYPES)
"""The same for a save from a session. preview: each tensor gets its dtype in the loaded model."""


class ScaledFp8:
    """Used in place of a dtype for weights that are stored as fp8 codes and a scale."""


SCALED = ScaledFp8()


def chosen_name(dtype: torch.dtype | ScaledFp8) -> str:
    """The name by which users choose a dtype, such as `fp16`; torch's name if they cannot choose it."""
    if isinstance(dtype, ScaledFp8):
        return FP8_SCALED
    return next((name for name, known in SAVE_DTYPES.items() if known == dtype), str(dtype).removeprefix("torch."))


def stored_name(dtype: torch.dtype) -> str:
    """The safetensors name of `dtype`, such as `BF16`.

    Raises:
        TargetError: the format has no name for it.
    """
    if dtype not in NAME_OF:
        allowed = ", ".join(sorted(NAME_OF.values()))
        raise TargetError(t("dtype.not_stored", dtype=str(dtype).removeprefix("torch."), allowed=allowed))
    return NAME_OF[dtype]


def save_dtype(name: str) -> torch.dtype:
    """The torch dtype of a user's choice such as `fp16`.

    Raises:
        UserError: there is no such choice; the message lists them.
    """
    if name not in SAVE_DTYPES:
        raise UserError(t("dtype.unknown", name=name, known=["base", *SAVE_DTYPES]))
    return SAVE_DTYPES[name]
