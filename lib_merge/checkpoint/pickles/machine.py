"""An interpreter of pickles that only builds inert data: it never imports, calls or sets an attribute.

Opcodes: https://docs.python.org/3/library/pickletools.html. Work and memory are bounded by the length of the pickle.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import cast

from lib_merge.checkpoint.pickles.objects import BrokenPickleError, GlobalName, Inert, call, persistent, set_state
from lib_merge.sentences import t

LARGEST_PICKLE = 64 << 20
_MOST_STEPS = 2_000_000  # whole checkpoints with optimizer take some 100,000
_LONGEST_INTEGER = 1024  # bytes; text digits likewise: decoding them costs quadratic time
_LONGEST_NAME = 4096
_STOP = 0x2E


def unpickle(data: bytes) -> object:
    """The content of a pickle as inert data: None, numbers, text, bytes, tuples, lists, and the classes of `objects`.

    Raises:
        BrokenPickleError: the bytes are not a valid pickle; the message says why.
    """
    if len(data) > LARGEST_PICKLE:
        raise BrokenPickleError(t("pickle.too_large", n=len(data)))
    machine = _Machine(data)
    try:
        for _ in range(_MOST_STEPS):
            opcode = machine.take(1)[0]
            if opcode == _STOP:
                return machine.stack.pop()
            _OPERATIONS[opcode](machine)
    except KeyError as error:
        raise BrokenPickleError(t("pickle.unknown_code", error=error)) from error
    except IndexError as error:
        raise BrokenPickleError(t("pickle.stack_is_empty")) from error
    except ValueError as error:  # text that is not a number, bytes that are not text
        raise BrokenPickleError(t("pickle.value_unreadable", error=error)) from error
    raise BrokenPickleError(t("pickle.too_long"))


class _Machine:
    """The stack, marks, memo and reading position of one pickle."""

    def __init__(self, data: bytes) -> None:
        self.stack: list[object] = []
        self.marks: list[int] = []
        self.memo: dict[int, object] = {}
        self._data = data
        self._position = 0

    def take(self, count: int) -> bytes:
        """Return the next `count` bytes."""
        piece = self._data[self._position : self._position + count]
        if len(piece) < count:
            raise BrokenPickleError(t("pickle.ends_early"))
        self._position += count
        return piece

    def line(self) -> str:
        """Return the text up to the next line end."""
        end = self._data.find(b"\n", self._position, self._position + _LONGEST_NAME)
        if end < 0:
            raise BrokenPickleError(t("pickle.line_does_not_end"))
        return self.take(end + 1 - self._position)[:-1].decode("utf-8")

    def unsigned(self, width: int) -> int:
        """Return the next little-endian number of `width` bytes."""
        return int.from_bytes(self.take(width), "little")

    def counted(self, width: int) -> bytes:
        """Return the bytes whose count comes first in `width` bytes."""
        return self.take(self.unsigned(width))

    def text(self, width: int) -> str:
        """Return UTF-8 text whose length comes first; lone surrogates are kept, so that any key can be shown."""
        return self.counted(width).decode("utf-8", "backslashreplace")

    def pop_to_mark(self) -> list[object]:
        """Remove and return what lies above the last mark."""
        start = self.marks.pop()
        items = self.stack[start:]
        del self.stack[start:]
        return items

    def push(self, value: object) -> None:
        """Put a value on the stack."""
        self.stack.append(value)

    def remember(self, index: int) -> None:
        """Put the top of the stack into the memo."""
        if index > _MOST_STEPS:
            raise BrokenPickleError(t("pickle.memo_too_large"))
        self.memo[index] = self.stack[-1]


def _integer(data: bytes) -> int:
    if len(data) > _LONGEST_INTEGER:
        raise BrokenPickleError(t("pickle.number_too_long"))
    return int.from_bytes(data, "little", signed=True)


def _decimal(text: str) -> object:
    if text in {"00", "01"}:  # protocol 0's booleans
        return text == "01"
    digits = text.removesuffix("L")
    if len(digits) > _LONGEST_INTEGER:
        raise BrokenPickleError(t("pickle.number_too_long"))
    return int(digits)


def _binary_float(machine: _Machine) -> float:
    return struct.unpack(">d", machine.take(8))[0]


def _tuple_of(count: int) -> Callable[[_Machine], None]:
    def operation(machine: _Machine) -> None:
        if len(machine.stack) < count:
            raise IndexError
        items = machine.stack[-count:]
        del machine.stack[-count:]
        machine.push(tuple(items))

    return operation


def _pop(machine: _Machine) -> None:
    if machine.marks and machine.marks[-1] == len(machine.stack):
        machine.marks.pop()
    else:
        machine.stack.pop()


def _add_items(machine: _Machine, items: list[object]) -> None:
    """Put keys and values into the object on top; a list or another kind of object ignores them."""
    target = machine.stack[-1]
    if len(items) % 2:
        raise BrokenPickleError(t("pickle.key_without_value"))
    if isinstance(target, Inert):
        for key, value in zip(items[::2], items[1::2], strict=True):
            target.add(key, value)


def _append(machine: _Machine, items: list[object]) -> None:
    target = machine.stack[-1]
    if isinstance(target, list):
        cast("list[object]", target).extend(items)


def _set_item(machine: _Machine) -> None:
    value, key = machine.stack.pop(), machine.stack.pop()
    _add_items(machine, [key, value])


def _append_one(machine: _Machine) -> None:
    _append(machine, [machine.stack.pop()])


def _dict_from_mark(machine: _Machine) -> None:
    items = machine.pop_to_mark()
    machine.push(Inert("dict"))
    _add_items(machine, items)


def _reduce(machine: _Machine) -> None:
    arguments, function = machine.stack.pop(), machine.stack.pop()
    machine.push(call(function, arguments))


def _build(machine: _Machine) -> None:
    state = machine.stack.pop()
    set_state(machine.stack[-1], state)


def _new_object(extra: int) -> Callable[[_Machine], None]:
    def operation(machine: _Machine) -> None:
        for _ in range(extra):
            machine.stack.pop()
        machine.push(_object_of(machine.stack.pop()))

    return operation


def _object_of(kind: object) -> Inert:
    return Inert(kind.text if isinstance(kind, GlobalName) else t("value.unnamed"))


def _object_from_mark(machine: _Machine) -> None:
    items = machine.pop_to_mark()
    machine.push(_object_of(items[0]))


def _instance(machine: _Machine) -> None:
    kind = GlobalName(machine.line(), machine.line())
    machine.pop_to_mark()
    machine.push(_object_of(kind))


def _stack_global(machine: _Machine) -> None:
    name, module = machine.stack.pop(), machine.stack.pop()
    if not isinstance(name, str) or not isinstance(module, str):
        raise BrokenPickleError(t("pickle.class_without_name"))
    machine.push(GlobalName(module[:_LONGEST_NAME], name[:_LONGEST_NAME]))


def _pushes(read: Callable[[_Machine], object]) -> Callable[[_Machine], None]:
    return lambda machine: machine.push(read(machine))


_VALUES: dict[bytes, Callable[[_Machine], object]] = {
    b"N": lambda m: None,
    b"\x88": lambda m: True,
    b"\x89": lambda m: False,
    b"I": lambda m: _decimal(m.line()),
    b"L": lambda m: _decimal(m.line()),
    b"J": lambda m: _integer(m.take(4)),
    b"K": lambda m: m.unsigned(1),
    b"M": lambda m: m.unsigned(2),
    b"\x8a": lambda m: _integer(m.counted(1)),
    b"\x8b": lambda m: _integer(m.counted(4)),
    b"F": lambda m: float(m.line()),
    b"G": _binary_float,
    b"S": lambda m: m.line().strip("'\""),
    b"V": lambda m: m.line(),
    b"T": lambda m: m.text(4),
    b"U": lambda m: m.text(1),
    b"X": lambda m: m.text(4),
    b"\x8c": lambda m: m.text(1),
    b"\x8d": lambda m: m.text(8),
    b"B": lambda m: m.counted(4),
    b"C": lambda m: m.counted(1),
    b"\x8e": lambda m: m.counted(8),
    b"\x96": lambda m: m.counted(8),
    b")": lambda m: (),
    b"]": lambda m: [],
    b"}": lambda m: Inert("dict"),
    b"\x8f": lambda m: Inert("set"),
    b"t": lambda m: tuple(m.pop_to_mark()),
    b"l": lambda m: m.pop_to_mark(),
    b"\x91": lambda m: m.pop_to_mark() and Inert("frozenset"),
    b"2": lambda m: m.stack[-1],
    b"g": lambda m: m.memo[int(m.line()[:20])],
    b"h": lambda m: m.memo[m.unsigned(1)],
    b"j": lambda m: m.memo[m.unsigned(4)],
    b"c": lambda m: GlobalName(m.line(), m.line()),
    b"P": lambda m: persistent(m.line()),
    b"Q": lambda m: persistent(m.stack.pop()),
    b"\x82": lambda m: Inert(f"extension {m.unsigned(1)}"),  # copyreg's registry is never used
    b"\x83": lambda m: Inert(f"extension {m.unsigned(2)}"),
    b"\x84": lambda m: Inert(f"extension {m.unsigned(4)}"),
}

_CHANGES: dict[bytes, Callable[[_Machine], object]] = {
    b"\x80": lambda m: m.take(1),  # protocol
    b"\x95": lambda m: m.take(8),  # frame: only a hint for buffering
    b"(": lambda m: m.marks.append(len(m.stack)),
    b"0": _pop,
    b"1": lambda m: m.pop_to_mark(),
    b"a": _append_one,
    b"e": lambda m: _append(m, m.pop_to_mark()),
    b"s": _set_item,
    b"u": lambda m: _add_items(m, m.pop_to_mark()),
    b"\x90": lambda m: m.pop_to_mark(),  # set members
    b"d": _dict_from_mark,
    b"\x85": _tuple_of(1),
    b"\x86": _tuple_of(2),
    b"\x87": _tuple_of(3),
    b"p": lambda m: m.remember(int(m.line()[:20])),
    b"q": lambda m: m.remember(m.unsigned(1)),
    b"r": lambda m: m.remember(m.unsigned(4)),
    b"\x94": lambda m: m.remember(len(m.memo)),
    b"R": _reduce,
    b"b": _build,
    b"\x81": _new_object(1),
    b"\x92": _new_object(2),
    b"i": _instance,
    b"o": _object_from_mark,
    b"\x93": _stack_global,
}

_OPERATIONS: dict[int, Callable[[_Machine], object]] = {
    **{code[0]: _pushes(read) for code, read in _VALUES.items()},
    **{code[0]: change for code, change in _CHANGES.items()},
}
