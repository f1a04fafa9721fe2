"""Numbers in a torch pickle that are not tensors: Python's, numpy scalars, and numpy arrays of one element.

A pickle describes numpy's by a dtype and their bytes, which are decoded here; no function of numpy is called by name.
"""

from __future__ import annotations

import re
from typing import cast

import numpy as np

_CODE = re.compile(r"[biuf]\d{1,2}\Z")
_ORDERS = {"<": "<", "=": "<", "|": "|", ">": ">"}
_OWNERS = ("numpy.core.", "numpy._core.")
_MOST_DIMENSIONS = 64  # of a numpy array
_LONGEST_TEXT = 4096  # characters that stand for bytes; those of a number are sixteen at most


class NumpyType:
    """A numpy dtype: its code ("f8") and its byte order, which comes later, as the object's state."""

    __slots__ = ("_code", "_order")

    def __init__(self, code: object) -> None:
        self._code = code
        self._order: object = "<"

    def set_state(self, state: object) -> None:
        """Take (version, byte order, …)."""
        fields = cast("tuple[object, ...]", state) if isinstance(state, tuple) else ()
        self._order = fields[1] if len(fields) > 1 else None

    def number(self, data: object) -> float | None:
        """The value of one element's bytes; None if the dtype is not a number, or the bytes do not fit it."""
        order = _ORDERS.get(self._order) if isinstance(self._order, str) else None
        if order is None or not isinstance(self._code, str) or not _CODE.match(self._code):
            return None
        try:
            kind = np.dtype(order + self._code)
        except TypeError:  # a long double of another machine
            return None
        return float(np.frombuffer(data, kind)[0]) if isinstance(data, bytes) and len(data) == kind.itemsize else None


class NumpyArray:
    """A numpy scalar or array: its shape, dtype and bytes, which may come later, as the object's state."""

    __slots__ = ("_data", "_type", "shape")

    def __init__(self, kind: object = None, shape: object = (), data: object = None) -> None:
        self.shape, self._type, self._data = shape, kind, data

    def set_state(self, state: object) -> None:
        """Take (version, shape, dtype, column-major, bytes)."""
        fields = cast("tuple[object, ...]", state) if isinstance(state, tuple) else ()
        if len(fields) == 5:
            self.shape, self._type, self._data = fields[1], fields[2], fields[4]

    @property
    def sizes(self) -> tuple[int, ...] | None:
        """The shape; None if no array can have it. A shape that many arrays share is not copied."""
        sizes = cast("tuple[object, ...]", self.shape) if isinstance(self.shape, tuple) else None
        if sizes is None or len(sizes) > _MOST_DIMENSIONS or not all(type(size) is int for size in sizes):
            return None
        return cast("tuple[int, ...]", sizes)

    @property
    def number(self) -> float | None:
        """The value of the only element; None if there is not exactly one, or it is not a number."""
        one = self.sizes is not None and all(size == 1 for size in self.sizes)
        return self._type.number(self._data) if one and isinstance(self._type, NumpyType) else None


def numpy_object(name: str, given: tuple[object, ...]) -> object:
    """The result of a call that rebuilds a numpy object; None if that name does not.

    Args:
        name: full name of the function.
        given: its arguments.
    """
    if name == "numpy.dtype" and given:
        return NumpyType(given[0])
    if name == "_codecs.encode" and len(given) == 2 and isinstance(given[0], str):
        return _latin(given[0])  # how bytes are written before protocol 3
    owner = next((owner for owner in _OWNERS if name.startswith(owner)), None)
    rebuilt = name.removeprefix(owner) if owner else ""
    if rebuilt == "multiarray.scalar" and len(given) == 2:
        return NumpyArray(given[0], (), given[1])
    if rebuilt == "multiarray._reconstruct":
        return NumpyArray()
    if rebuilt == "numeric._frombuffer" and len(given) == 4:  # protocol 5
        return NumpyArray(given[1], given[2], given[0])
    return None


def number_of(value: object) -> float | None:
    """The number that an entry of a pickle is, else None. Integers too large for a float become infinite."""
    if isinstance(value, NumpyArray):
        return value.number
    if not isinstance(value, (bool, int, float)):
        return None
    try:
        return float(value)
    except OverflowError:
        return float("inf") if value > 0 else float("-inf")


def _latin(text: str) -> bytes | None:
    if len(text) > _LONGEST_TEXT:  # a text that many calls share would be copied for each
        return None
    try:
        return text.encode("latin-1")
    except UnicodeEncodeError:
        return None
