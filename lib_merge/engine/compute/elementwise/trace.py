"""Records what a function does to tensors: it is called with stand-ins, which write down each of torch's operations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import torch

from lib_merge.engine.compute.elementwise.program import FLOATS, Kind, Program, Step

LENGTH = 64
"""Elements that a stand-in says it has: one part of whole vectors. A function may not take a part of them."""


class NotTraceableError(Exception):
    """A function did something that cannot be recorded, such as reading a number."""


class Tape:
    """The record of a computation.

    Attributes:
        steps: the operations so far.
        constants: the numbers in them.
        inputs: dtypes of the tensors.
        operations: torch's names of all operations.
    """

    def __init__(self) -> None:
        self.operations: set[str] = set()
        self.steps: list[Step] = []
        self.constants: list[float] = []
        self.inputs: list[torch.dtype] = []

    def load(self, dtype: torch.dtype, precision: torch.dtype) -> Traced:
        """A stand-in for a block of the next tensor, cast to the precision of the computation."""
        self.inputs.append(dtype)
        stored = "double" if dtype == torch.float64 else "float"
        value = self.step("load", stored, len(self.inputs) - 1)
        return Traced(self, self.cast(value, FLOATS[precision]), precision)

    def scratch(self, precision: torch.dtype) -> Traced:
        """A stand-in for memory without contents."""
        return Traced(self, self.constant(0.0, FLOATS[precision]), precision)

    def program(self, result: Traced, output: torch.dtype) -> Program:
        """The computation of that result, to be stored in that dtype."""
        self.step("result", FLOATS[result.dtype], result.value)
        return Program(tuple(self.inputs), output, tuple(self.steps))

    def step(self, name: str, kind: Kind, *operands: int) -> int:
        """Record an operation; the number of its result."""
        self.steps.append(Step(name, kind, operands))
        return len(self.steps) - 1

    def constant(self, number: float, kind: Kind) -> int:
        """Record a number."""
        self.constants.append(float(number))
        return self.step("constant", kind, len(self.constants) - 1)

    def cast(self, value: int, kind: Kind) -> int:
        """The value as one of another kind; a mask becomes 0 or 1."""
        return value if self.steps[value].kind == kind else self.step("cast", kind, value)

    def operand(self, given: Any, kind: Kind) -> int:
        """A stand-in or a number as a value of that kind."""
        if isinstance(given, Traced):
            return self.cast(given.value, kind)
        if isinstance(given, (int, float)):
            return self.constant(given, kind)
        raise NotTraceableError


class Traced:
    """A stand-in for `LENGTH` elements of a tensor. Its operations are recorded, those in place change its value."""

    def __init__(self, tape: Tape, value: int, dtype: torch.dtype) -> None:
        self.tape, self.value, self.dtype = tape, value, dtype
        self.shape, self.device = torch.Size([LENGTH]), torch.device("cpu")

    @classmethod
    def __torch_function__(
        cls, function: Callable[..., Any], _: object, args: Sequence[Any] = (), kwargs: dict[str, Any] | None = None
    ) -> Traced:
        return _recorded(function.__name__, *args, **kwargs or {})

    def __getattr__(self, name: str) -> Callable[..., Traced]:
        if name.startswith("__"):
            raise AttributeError(name)
        if name.removesuffix("_") not in _OPERATIONS:  # `is_cuda` must not look true
            raise NotTraceableError
        return partial(_recorded, name, self)

    def numel(self) -> int:
        """As of a tensor."""
        return LENGTH

    def dim(self) -> int:
        """As of a tensor."""
        return 1

    def _itself(self, *_: object) -> Traced:
        return self

    view = reshape = contiguous = _itself

    def __getitem__(self, index: object) -> Traced:
        if isinstance(index, slice):
            places = range(*index.indices(LENGTH))
            if not places:
                return self.tape.scratch(self.dtype)  # what is done to no elements has no effect
            if places == range(LENGTH):
                return self
        raise NotTraceableError

    def to(self, dtype: object) -> Traced:
        """As of a tensor: itself if it has that dtype."""
        if dtype not in FLOATS or not isinstance(dtype, torch.dtype):
            raise NotTraceableError
        kind = FLOATS[dtype]
        return self if self.dtype == dtype else Traced(self.tape, self.tape.cast(self.value, kind), dtype)

    def double(self) -> Traced:
        """As of a tensor."""
        return self.to(torch.float64)

    def float(self) -> Traced:
        """As of a tensor."""
        return self.to(torch.float32)

    def __neg__(self) -> Traced:
        return _recorded("neg", self)

    def __bool__(self) -> bool:
        raise NotTraceableError

    __float__ = __int__ = __index__ = __len__ = __iter__ = __array__ = __bool__  # pyright: ignore[reportAssignmentType]
    __hash__ = object.__hash__


def _with_operator(name: str) -> Callable[[Traced, Any], Traced]:
    return lambda first, second: _recorded(name, first, second)


def _reversed(name: str) -> Callable[[Traced, Any], Traced]:
    return lambda first, second: _recorded(f"reversed_{name}", first, second)


for _name, _operator in {"add": "add", "sub": "sub", "mul": "mul", "div": "truediv"}.items():
    setattr(Traced, f"__{_operator}__", _with_operator(_name))
    setattr(Traced, f"__i{_operator}__", _with_operator(f"{_name}_"))
    setattr(Traced, f"__r{_operator}__", _reversed(_name))
for _name in ("lt", "le", "gt", "ge", "eq", "ne"):
    setattr(Traced, f"__{_name}__", _with_operator(_name))


def _recorded(name: str, first: Any, *others: Any, out: Any = None, **named: Any) -> Traced:
    """Carry out one of torch's operations on stand-ins."""
    operation = _OPERATIONS.get(name.removesuffix("_"))
    if operation is None or not isinstance(first, Traced):
        raise NotTraceableError
    tape = first.tape
    tape.operations.add(name.removesuffix("_"))
    value = operation(tape, first, *others, **named)
    target = first if name.endswith("_") else out
    if target is None:
        kind = tape.steps[value].kind
        dtype = torch.bool if kind == "mask" else torch.float64 if kind == "double" else torch.float32
        return Traced(tape, value, dtype)
    if not isinstance(target, Traced) or target.dtype not in FLOATS:
        raise NotTraceableError
    target.value = tape.cast(value, FLOATS[target.dtype])
    return target


def _common(first: Traced, *others: Any) -> Kind:
    """The kind in which torch computes with these."""
    dtypes = {one.dtype for one in (first, *others) if isinstance(one, Traced)}
    if torch.float64 in dtypes:
        return "double"
    if torch.float32 in dtypes:
        return "float"
    raise NotTraceableError


def _binary(name: str) -> Callable[..., int]:
    def record(tape: Tape, first: Traced, second: Any) -> int:
        kind = _common(first, second)
        return tape.step(name, kind, tape.operand(first, kind), tape.operand(second, kind))

    return record


def _unary(name: str) -> Callable[..., int]:
    def record(tape: Tape, first: Traced) -> int:
        return tape.step(name, _common(first), first.value)

    return record


def _comparison(name: str, exchanged: bool = False) -> Callable[..., int]:
    def record(tape: Tape, first: Traced, second: Any) -> int:
        kind = _common(first, second)
        operands = tape.operand(first, kind), tape.operand(second, kind)
        return tape.step(name, "mask", *(reversed(operands) if exchanged else operands))

    return record


def _sum(sign: int) -> Callable[..., int]:
    def record(tape: Tape, first: Traced, second: Any, *, alpha: float | None = None) -> int:
        kind = _common(first, second)
        one, other = tape.operand(first, kind), tape.operand(second, kind)
        if alpha is None:
            return tape.step("add" if sign > 0 else "sub", kind, one, other)
        return tape.step("fused", kind, other, tape.constant(sign * alpha, kind), one)

    return record


def _addcmul(tape: Tape, first: Traced, one: Traced, other: Traced, *, value: float = 1.0) -> int:
    kind = _common(first, one, other)
    scaled = tape.step("mul", kind, tape.constant(value, kind), tape.operand(one, kind))
    return tape.step("product_added", kind, scaled, tape.operand(other, kind), tape.operand(first, kind))


def _addcdiv(tape: Tape, first: Traced, one: Traced, other: Traced, *, value: float = 1.0) -> int:
    kind = _common(first, one, other)
    scaled = tape.step("mul", kind, tape.constant(value, kind), tape.operand(one, kind))
    change = tape.step("div", kind, scaled, tape.operand(other, kind))
    return tape.step("add", kind, tape.operand(first, kind), change)


def _larger(tape: Tape, first: Traced, second: Any) -> int:
    return _one_of(tape, first, second, larger=True)


def _smaller(tape: Tape, first: Traced, second: Any) -> int:
    return _one_of(tape, first, second, larger=False)


def _one_of(tape: Tape, first: Traced, second: Any, larger: bool) -> int:
    """The larger or the smaller of two; NaN if one of them is; the second of 0 and -0, as torch has it."""
    kind = _common(first, second)
    one, other = tape.operand(first, kind), tape.operand(second, kind)
    wins = tape.step("lt", "mask", *((other, one) if larger else (one, other)))
    found = tape.step("select", kind, wins, one, other)
    return tape.step("select", kind, tape.step("eq", "mask", one, one), found, one)


def _lerp(tape: Tape, first: Traced, end: Traced, weight: Any) -> int:
    kind = _common(first, end)
    share, start, stop = (tape.operand(one, kind) for one in (weight, first, end))
    small = tape.step("lt", "mask", tape.step("abs", kind, share), tape.constant(0.5, kind))
    # torch's formula, which is exact at both ends: from the nearer one.
    factor = tape.step("select", kind, small, share, tape.step("sub", kind, share, tape.constant(1.0, kind)))
    origin = tape.step("select", kind, small, start, stop)
    return tape.step("fused", kind, factor, tape.step("sub", kind, stop, start), origin)


def _clamp(tape: Tape, first: Traced, min: Any = None, max: Any = None) -> int:
    kind, value = _common(first), first.value
    if min is not None:
        limit = tape.operand(min, kind)
        value = tape.step("select", kind, tape.step("lt", "mask", value, limit), limit, value)
    if max is not None:
        limit = tape.operand(max, kind)
        value = tape.step("select", kind, tape.step("lt", "mask", limit, value), limit, value)
    return value


def _sign(tape: Tape, first: Traced) -> int:
    kind = _common(first)
    zero = tape.constant(0.0, kind)
    above, below = tape.step("lt", "mask", zero, first.value), tape.step("lt", "mask", first.value, zero)
    return tape.step("sub", kind, tape.cast(above, kind), tape.cast(below, kind))


def _hardshrink(tape: Tape, first: Traced, lambd: float = 0.5) -> int:
    kind = _common(first)
    limit = tape.constant(lambd, kind)
    small = tape.step("le", "mask", tape.step("abs", kind, first.value), limit)
    return tape.step("select", kind, small, tape.constant(0.0, kind), first.value)


def _masked_fill(tape: Tape, first: Traced, mask: Traced, value: float) -> int:
    kind = _common(first)
    return tape.step("select", kind, tape.operand(mask, "mask"), tape.constant(value, kind), first.value)


def _filled(number: float) -> Callable[..., int]:
    def record(tape: Tape, first: Traced) -> int:
        return tape.constant(number, _common(first))

    return record


def _reciprocal(tape: Tape, first: Traced) -> int:
    kind = _common(first)
    return tape.step("div", kind, tape.constant(1.0, kind), first.value)


def _subtracted_from(tape: Tape, first: Traced, second: float) -> int:
    kind = _common(first)
    return tape.step("sub", kind, tape.operand(second, kind), first.value)


def _cloned(_: Tape, first: Traced) -> int:
    return first.value


def _copied(tape: Tape, first: Traced, other: Traced) -> int:
    return tape.operand(other, _common(first))


_OPERATIONS: dict[str, Callable[..., int]] = {
    "add": _sum(1),
    "sub": _sum(-1),
    "mul": _binary("mul"),
    "div": _binary("div"),
    "reversed_add": _sum(1),
    "reversed_mul": _binary("mul"),
    "reversed_sub": _subtracted_from,
    "neg": _unary("neg"),
    "abs": _unary("abs"),
    "reciprocal": _reciprocal,
    "sign": _sign,
    "lerp": _lerp,
    "addcmul": _addcmul,
    "addcdiv": _addcdiv,
    "maximum": _larger,
    "minimum": _smaller,
    "clamp": _clamp,
    "hardshrink": _hardshrink,
    "masked_fill": _masked_fill,
    "lt": _comparison("lt"),
    "le": _comparison("le"),
    "gt": _comparison("lt", exchanged=True),
    "ge": _comparison("le", exchanged=True),
    "eq": _comparison("eq"),
    "clone": _cloned,
    "copy": _copied,
    "zero": _filled(0.0),
    "zeros_like": _filled(0.0),
}
"""torch's name of an operation, without the underscore of those in place → its recording: the result's number."""
