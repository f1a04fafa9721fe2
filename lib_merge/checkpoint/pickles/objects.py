"""The objects of a torch pickle as inert data: names, containers, storages, tensors. No code of a pickle is run.

The functions by which torch rebuilds a tensor (torch/_utils.py, torch/_tensor.py) are imitated by name. Any other call
gives an `Inert`, which only stores the function's name.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import cast

import torch

from lib_merge.checkpoint.dtypes import NAME_OF
from lib_merge.checkpoint.pickles.numbers import NumpyArray, NumpyType, number_of, numpy_object
from lib_merge.sentences import Sentence, t

_MOST_DIMENSIONS = 16
_LARGEST = 2**63

_DTYPE_BY_NAME = {str(dtype).removeprefix("torch."): dtype for dtype in NAME_OF}
_DTYPE_BY_STORAGE = {
    "DoubleStorage": torch.float64,
    "FloatStorage": torch.float32,
    "HalfStorage": torch.float16,
    "BFloat16Storage": torch.bfloat16,
    "LongStorage": torch.int64,
    "IntStorage": torch.int32,
    "ShortStorage": torch.int16,
    "CharStorage": torch.int8,
    "ByteStorage": torch.uint8,
    "BoolStorage": torch.bool,
}


class BrokenPickleError(Exception):
    """A pickle is invalid; the message says why."""


class GlobalName:
    """The name of a Python object, which is never looked up."""

    __slots__ = ("text",)

    def __init__(self, module: str, name: str) -> None:
        self.text = f"{module}.{name}"


class Inert:
    """A container or an object of any class: the name of its class, and the key-value pairs put into it.

    Keys are never hashed or compared, so a crafted key cannot slow the reader down.
    """

    __slots__ = ("_first", "_pairs", "name")

    def __init__(self, name: str, first: object = None) -> None:
        self.name = name
        self._first = first
        self._pairs: list[tuple[object, object]] = []

    def add(self, key: object, value: object) -> None:
        """Add one item."""
        self._pairs.append((key, value))

    def pairs(self) -> Iterator[tuple[str, object]]:
        """Yield the items whose keys are text, in the order they were put in."""
        if isinstance(self._first, list):  # OrderedDict([(key, value), …]), as Python 2 wrote it
            for item in cast("list[object]", self._first):
                pair = cast("list[object]", item) if isinstance(item, (list, tuple)) else []
                if len(pair) == 2 and isinstance(pair[0], str):
                    yield pair[0], pair[1]
        for key, value in self._pairs:
            if isinstance(key, str):
                yield key, value


class Storage:
    """A record of the zip archive with the bytes of tensors; `dtype` is None if untyped or unsupported."""

    __slots__ = ("dtype", "key", "name")

    def __init__(self, name: str, key: str) -> None:
        self.name = name
        self.key = key
        self.dtype = _DTYPE_BY_STORAGE.get(name)


class StoredTensor:
    """A strided view of a storage; offset and strides in elements. `dtype` is None if its type is not supported."""

    __slots__ = ("dtype", "offset", "shape", "storage", "stride", "type_name")

    def __init__(self, storage: Storage, offset: int, shape: tuple[int, ...], stride: tuple[int, ...]) -> None:
        self.storage = storage
        self.offset = offset
        self.shape = shape
        self.stride = stride
        self.dtype = storage.dtype
        self.type_name = storage.name

    @property
    def elements_spanned(self) -> int:
        """The number of elements that the storage must have for this view."""
        if 0 in self.shape:
            return 0
        return self.offset + 1 + sum((n - 1) * step for n, step in zip(self.shape, self.stride, strict=True))

    @property
    def is_row_major(self) -> bool:
        """Whether the elements lie in the storage in row-major order without gaps."""
        step = 1
        for n, stride in zip(reversed(self.shape), reversed(self.stride), strict=True):
            if n != 1 and stride != step:
                return False
            step *= n
        return True

    @property
    def numel(self) -> int:
        """Number of elements."""
        return math.prod(self.shape)


def call(function: object, arguments: object) -> object:
    """The inert object that stands for `function(*arguments)`.

    Raises:
        BrokenPickleError: the description of a tensor is invalid.
    """
    name = function.text if isinstance(function, GlobalName) else ""
    given = cast("tuple[object, ...]", arguments) if isinstance(arguments, tuple) else ()
    if name == "torch._tensor._rebuild_from_type_v2" and len(given) >= 3:  # function, class, arguments, state
        name = given[0].text if isinstance(given[0], GlobalName) else ""
        given = cast("tuple[object, ...]", given[2]) if isinstance(given[2], tuple) else ()
    if name in {"torch._utils._rebuild_tensor", "torch._utils._rebuild_tensor_v2"}:
        return _tensor(given)
    if name == "torch._utils._rebuild_tensor_v3":
        return _tensor_of_type(given)
    if name in {"torch._utils._rebuild_parameter", "torch._utils._rebuild_parameter_with_state"} and given:
        return given[0]
    if name == "torch.Size" and given:
        return given[0]
    found = numpy_object(name, given)
    if found is not None:
        return found
    return Inert(name or t("value.unnamed"), given[0] if given and name == "collections.OrderedDict" else None)


def set_state(target: object, state: object) -> None:
    """Set the state of a numpy object; other objects ignore theirs."""
    if isinstance(target, (NumpyType, NumpyArray)):
        target.set_state(state)


def what_it_is(value: object) -> Sentence:
    """A description of an entry of a pickle, for messages."""
    if isinstance(value, NumpyArray):
        return t("value.array_of_no_shape") if value.sizes is None else t("value.array", shape=f"{value.sizes!r:.60}")
    if isinstance(value, Inert):
        return t("value.object", name=value.name[:100])
    if number_of(value) is not None:
        return t("value.plain_number")
    return t("value.none") if value is None else t("value.of_type", type=type(value).__name__)


def persistent(identity: object) -> object:
    """The storage that torch's persistent id names; an inert object for any other id."""
    fields = cast("tuple[object, ...]", identity) if isinstance(identity, tuple) else ()
    if len(fields) < 5 or fields[0] != "storage":
        return Inert(t("value.persistent"))
    kind, key = fields[1], fields[2]  # device and length follow; the archive's directory has the length
    if not isinstance(kind, GlobalName) or not isinstance(key, str):
        raise BrokenPickleError(t("pickle.storage_wrong"))
    return Storage(kind.text.rpartition(".")[2], key)


def _tensor(given: tuple[object, ...]) -> StoredTensor:
    storage, offset, shape, stride = (*given, None, None, None, None)[:4]
    if not isinstance(storage, Storage) or not _is_size(offset) or not _are_sizes(shape) or not _are_sizes(stride):
        raise BrokenPickleError(t("pickle.tensor_wrong"))
    sizes, steps = tuple(cast("tuple[int, ...]", shape)), tuple(cast("tuple[int, ...]", stride))
    if len(sizes) != len(steps) or math.prod(sizes) >= _LARGEST:
        raise BrokenPickleError(t("pickle.strides_do_not_fit"))
    return StoredTensor(storage, cast("int", offset), sizes, steps)


def _tensor_of_type(given: tuple[object, ...]) -> StoredTensor:
    tensor = _tensor(given)
    kind = given[6] if len(given) > 6 else None
    tensor.type_name = kind.text.removeprefix("torch.") if isinstance(kind, GlobalName) else "unknown"
    tensor.dtype = _DTYPE_BY_NAME.get(tensor.type_name)
    return tensor


def _is_size(value: object) -> bool:
    return type(value) is int and 0 <= value < _LARGEST


def _are_sizes(value: object) -> bool:
    if not isinstance(value, (tuple, list)):
        return False
    sizes = cast("tuple[object, ...]", value)
    return len(sizes) <= _MOST_DIMENSIONS and all(_is_size(size) for size in sizes)
