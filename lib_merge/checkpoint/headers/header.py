"""The header of a safetensors file: parsed strictly, and known to the byte before a file is written.

Format: 8 bytes little-endian length N, N bytes of JSON padded with spaces, then the data of all tensors without gaps.
https://huggingface.co/docs/safetensors
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

import torch

from lib_merge.checkpoint.dtypes import DTYPE_OF, stored_name
from lib_merge.checkpoint.headers.quantised import codes_sentence, layout_of_type
from lib_merge.checkpoint.reading.tensor_file import TensorInfo, is_plausible
from lib_merge.errors import SourceError, TargetError
from lib_merge.sentences import t

LENGTH_BYTES = 8
_EXPONENTS = "F8_E8M0"
"""The dtype of mxfp8's scales, which older torch versions lack; read as bytes."""
LARGEST_HEADER = 32_000_000
"""In bytes. With the limits below, parsing takes a few seconds at most. Real headers have less than a megabyte, or some
megabytes with a trainer's metadata."""
_MOST_BRACKETS = 120_000  # three for each tensor; the largest models have some thousand tensors
_MOST_COMMAS = 500_000  # trainers' metadata may list many tags


@dataclass(frozen=True)
class Header:
    """A safetensors file without its data.

    Attributes:
        prefix: the exact bytes before the data.
        metadata: its text entries.
        tensors: tensor name → dtype and shape, in the order of their data.
        offsets: tensor name → byte offset of its data from the start of the file.
        size: bytes of the whole file.
    """

    prefix: bytes
    metadata: Mapping[str, str]
    tensors: Mapping[str, TensorInfo]
    offsets: Mapping[str, int]
    size: int


def plan_header(tensors: Sequence[TensorInfo], metadata: Mapping[str, str]) -> Header:
    """The header of a file with `tensors` in the given order, without gaps; as the official library would write it.

    Raises:
        TargetError: the format lacks a dtype, or the header would exceed the format's limit.
        ValueError: a name is given twice, or metadata are not strings.
    """
    entries: dict[str, object] = {"__metadata__": dict(metadata)} if metadata else {}
    if any(type(text) is not str for text in (*metadata, *metadata.values())):
        raise ValueError("safetensors metadata must map strings to strings")
    begins: dict[str, int] = {}
    end = 0
    for info in tensors:
        if info.key in entries or info.key == "__metadata__":
            raise ValueError(f"tensor name {info.key!r} is given twice or reserved")
        begins[info.key] = end
        end += info.nbytes
        entries[info.key] = {
            "dtype": stored_name(info.dtype),
            "shape": list(info.shape),
            "data_offsets": [begins[info.key], end],
        }
    text = json.dumps(entries, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % LENGTH_BYTES)
    if len(text) > LARGEST_HEADER:
        raise TargetError(t("header.metadata_too_large", size=len(text), most=LARGEST_HEADER))
    prefix = len(text).to_bytes(LENGTH_BYTES, "little") + text
    return Header(
        prefix=prefix,
        metadata=dict(metadata),
        tensors={info.key: info for info in tensors},
        offsets={key: len(prefix) + begin for key, begin in begins.items()},
        size=len(prefix) + end,
    )


@lru_cache(maxsize=16)  # each slider movement opens the same files again
def parse_header(prefix: bytes, size: int, name: str) -> Header:
    """Parse and check the header of a file.

    Args:
        prefix: all bytes before the data, the length included.
        size: bytes of the file.
        name: the file's name, for messages.

    Raises:
        SourceError: the header is broken; the message says what is wrong and what to do.
    """
    entries = _json_object(prefix[LENGTH_BYTES:], name)
    metadata = _metadata(entries.pop("__metadata__", None), name)
    placed = sorted((_entry(key, value, name) for key, value in entries.items()), key=lambda entry: entry[1:])
    end = 0
    for info, begin, stop in placed:
        if begin < end:
            raise SourceError(t("header.tensors_overlap", name=name, key=repr(info.key)))
        if begin > end:
            raise SourceError(
                t(
                    "header.bytes_of_no_tensor",
                    name=name,
                    n=begin - end,
                    key=repr(info.key),
                )
            )
        end = stop
    wanted = len(prefix) + end
    if size < wanted:
        raise SourceError(t("header.file_too_short", name=name, promised=wanted, size=size))
    if size > wanted:
        raise SourceError(t("header.file_too_long", name=name, promised=wanted, size=size))
    return Header(
        prefix=prefix,
        metadata=metadata,
        tensors={info.key: info for info, _, _ in placed},
        offsets={info.key: len(prefix) + begin for info, begin, _ in placed},
        size=size,
    )


def _json_object(text: bytes, name: str) -> dict[str, Any]:
    if not text.startswith(b"{"):
        raise SourceError(t("header.no_json", name=name))
    if text.count(b"[") + text.count(b"{") > _MOST_BRACKETS or text.count(b",") > _MOST_COMMAS:
        raise SourceError(t("header.too_many_tensors", name=name))
    try:
        return cast(
            "dict[str, Any]",
            json.loads(
                text.decode("utf-8"),
                object_pairs_hook=_without_duplicates,
                parse_int=_bounded_int,
                parse_float=_Number,
                parse_constant=_Number,
            ),
        )
    except RecursionError:
        raise SourceError(t("header.nested_too_deeply", name=name)) from None
    except ValueError as error:  # JSON, UTF-8 and our own hooks
        raise SourceError(t("header.unreadable", name=name, error=error)) from error


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result: dict[str, object] = {}
    for key, value in pairs:
        key.encode()  # UnicodeEncodeError, a ValueError, for a lone surrogate
        if key in result:
            raise ValueError(f"{key[:200]!r} appears twice")
        result[key] = value
    return result


class _Number(str):
    """A number too large to be a size, kept as its text."""

    __slots__ = ()


def _bounded_int(digits: str) -> int | _Number:
    # No size exceeds 2**63, and int() takes quadratic time in the number of digits.
    return int(digits) if len(digits) <= 19 else _Number(digits)


def _metadata(value: object, name: str) -> dict[str, str]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise SourceError(t("header.metadata_no_table", name=name))
    try:
        texts = {key: _text(entry) for key, entry in cast("dict[str, object]", value).items()}
    except RecursionError:
        raise SourceError(t("header.metadata_nested_too_deeply", name=name)) from None
    for key, text in texts.items():
        if not _is_unicode(text):
            raise SourceError(t("header.metadata_no_text", name=name, key=repr(key[:200])))
    return texts


def _text(value: object) -> str:
    """A metadata value as text. The format allows text only, but some tools write numbers and objects."""
    return str(value) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _entry(key: str, value: object, name: str) -> tuple[TensorInfo, int, int]:
    place = t("header.of_tensor", name=name, key=repr(key[:200]))
    if not isinstance(value, dict):
        raise SourceError(t("header.tensor_not_described", place=place))
    fields = cast("dict[str, object]", value)
    dtype, shape, offsets = fields.get("dtype"), fields.get("shape"), fields.get("data_offsets")
    if type(dtype) is not str or not _is_sizes(shape) or not _is_sizes(offsets):
        raise SourceError(t("header.tensor_incomplete", place=place))
    stored = torch.uint8 if dtype == _EXPONENTS else DTYPE_OF.get(dtype)
    if stored is None:
        layout = layout_of_type(dtype)
        if layout is not None:
            raise SourceError(codes_sentence(name, [layout]))
        raise SourceError(
            t(
                "header.unknown_dtype",
                name=name,
                key=repr(key[:200]),
                dtype=repr(dtype[:40]),
                known=", ".join(DTYPE_OF),
            )
        )
    sizes, bounds = cast("list[int]", shape), cast("list[int]", offsets)
    info = TensorInfo(key, stored, tuple(sizes))
    if not is_plausible(info.shape):
        raise SourceError(t("header.impossible_shape", place=place))
    if len(bounds) != 2 or bounds[1] - bounds[0] != math.prod(sizes) * info.dtype.itemsize:
        raise SourceError(t("header.offsets_do_not_fit", place=place, dtype=dtype))
    return info, bounds[0], bounds[1]


def _is_sizes(value: object) -> bool:
    if not isinstance(value, list):
        return False
    return all(type(number) is int and number >= 0 for number in cast("list[object]", value))
