"""Writes a program as a loop in LLVM's language (https://llvm.org/docs/LangRef.html), some elements at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch

from lib_merge.engine.compute.elementwise.program import Kind, Program, Step

LANES = 16
"""Elements of one turn of the loop. A program runs over a multiple of this many."""

ALIGNED = 8 * LANES
"""In bytes, the size of the largest vector."""

_TYPES: dict[Kind, str] = {
    "float": f"<{LANES} x float>",
    "double": f"<{LANES} x double>",
    "mask": f"<{LANES} x i1>",
}
_HALVES, _SHORTS, _INTS = f"<{LANES} x half>", f"<{LANES} x i16>", f"<{LANES} x i32>"
_STORED = {
    torch.float16: _HALVES,
    torch.bfloat16: _SHORTS,
    torch.float32: _TYPES["float"],
    torch.float64: _TYPES["double"],
}


class _Text:
    """Lines of a function, whose values are numbered.

    Args:
        contract: see `text_of`.
        opaque_pointers: see `text_of`.
        streams: whether results are written past the processor's caches.
    """

    def __init__(self, contract: bool, opaque_pointers: bool, streams: bool) -> None:
        self.before: list[str] = []
        self.loop: list[str] = []
        self.contract, self._opaque, self.streams, self._count = contract, opaque_pointers, streams, 0

    def value(self, instruction: str, lines: list[str] | None = None) -> str:
        """Add an instruction with a result; the result's name."""
        self._count += 1
        (self.loop if lines is None else lines).append(f"%v{self._count} = {instruction}")
        return f"%v{self._count}"

    def address(self, base: str, index: str, size: int, kind: str, lines: list[str] | None = None) -> str:
        """A typed pointer to an element; older versions of LLVM write its type with it."""
        offset = self.value(f"mul i64 {index}, {size}", lines)
        place = self.value(f"add i64 {base}, {offset}", lines)
        return f"{self._pointer(kind)} {self.value(f'inttoptr i64 {place} to {self._pointer(kind)}', lines)}"

    def _pointer(self, kind: str) -> str:
        return "ptr" if self._opaque else f"{kind}*"

    def same(self, number: str, kind: str, lines: list[str] | None = None) -> str:
        """A vector of that number in each lane."""
        vector = f"<{LANES} x {kind}>"
        first = self.value(f"insertelement {vector} undef, {kind} {number}, i32 0", lines)
        return self.value(f"shufflevector {vector} {first}, {vector} undef, {_INTS} zeroinitializer", lines)


def text_of(program: Program, contract: bool, opaque_pointers: bool) -> str:
    """The module's text, with the functions `run` and `stream`, which take addresses and a count as 64-bit integers.

    run(address of the output, of each input, of the constants (fp64), number of elements, a multiple of `LANES`).
    The tensors are contiguous, and may be aligned to their elements only. `stream` is the same for an output that is
    aligned to `ALIGNED` bytes and not read soon: it is written past the caches, which then need not read it first.

    Args:
        program: what it computes.
        contract: whether the product of a "product_added" is added without being rounded first.
        opaque_pointers: whether this version of LLVM writes pointers without the type that they point to.
    """
    functions = [_function(program, _Text(contract, opaque_pointers, streams)) for streams in (False, True)]
    return "\n".join([*_DECLARATIONS, *functions, "!0 = !{i32 1}"])


def _function(program: Program, text: _Text) -> str:
    values = list[str]()
    for step in program.steps:
        values.append(_written(text, program, step, values))
    names = [f"i64 %input{number}" for number in range(len(program.inputs))]
    arguments = ", ".join(["i64 %output", *names, "i64 %constants", "i64 %count"])
    return "\n".join(
        [
            f"define void @{'stream' if text.streams else 'run'}({arguments}) {{",
            "entry:",
            *text.before,
            "br label %loop",
            "loop:",
            "%index = phi i64 [0, %entry], [%next, %loop]",
            *text.loop,
            f"%next = add i64 %index, {LANES}",
            "%more = icmp ult i64 %next, %count",
            "br i1 %more, label %loop, label %done",
            "done:",
            *(["call void @llvm.x86.sse.sfence()"] if text.streams else []),
            "ret void",
            "}",
        ]
    )


def _written(text: _Text, program: Program, step: Step, values: Sequence[str]) -> str:
    if step.name == "load":
        return _loaded(text, program.inputs[step.operands[0]], f"%input{step.operands[0]}")
    if step.name == "constant":
        return _constant(text, step)
    kinds: list[Kind] = [program.steps[operand].kind for operand in step.operands]
    names = [values[operand] for operand in step.operands]
    if step.name == "result":
        _store(text, program.output, names[0], kinds[0])
        return ""
    return STEPS[step.name](text, step.kind, names, kinds)


def _constant(text: _Text, step: Step) -> str:
    """The number, read once before the loop."""
    lines = text.before
    place = text.address("%constants", str(step.operands[0]), 8, "double", lines)
    number = text.value(f"load double, {place}, align 8", lines)
    if step.kind == "float":
        number = text.value(f"fptrunc double {number} to float", lines)
    return text.same(number, step.kind, lines)


def _loaded(text: _Text, dtype: torch.dtype, base: str) -> str:
    vector, size = _STORED[dtype], dtype.itemsize
    read = text.value(f"load {vector}, {text.address(base, '%index', size, vector)}, align {size}")
    if dtype == torch.float16:
        return text.value(f"fpext {_HALVES} {read} to {_TYPES['float']}")
    if dtype == torch.bfloat16:  # the upper half of an fp32 number
        wide = text.value(f"zext {_SHORTS} {read} to {_INTS}")
        bits = text.value(f"shl {_INTS} {wide}, {text.same('16', 'i32', text.before)}")
        return text.value(f"bitcast {_INTS} {bits} to {_TYPES['float']}")
    return read


def _store(text: _Text, dtype: torch.dtype, value: str, kind: Kind) -> None:
    """Round fp64 to fp32 first, as torch does, then to the dtype."""
    if kind == "double" and dtype != torch.float64:
        value = text.value(f"fptrunc {_TYPES['double']} {value} to {_TYPES['float']}")
    if dtype == torch.float16:
        value = text.value(f"fptrunc {_TYPES['float']} {value} to {_HALVES}")
    elif dtype == torch.bfloat16:
        value = _to_bfloat16(text, value)
    vector, size = _STORED[dtype], dtype.itemsize
    how = f"align {size * LANES}, !nontemporal !0" if text.streams else f"align {size}"
    text.loop.append(f"store {vector} {value}, {text.address('%output', '%index', size, vector)}, {how}")


def _to_bfloat16(text: _Text, value: str) -> str:
    """The upper halves of fp32 numbers, to the nearest, to the even one of two."""
    shift, one, below = (text.same(number, "i32", text.before) for number in ("16", "1", "32767"))
    bits = text.value(f"bitcast {_TYPES['float']} {value} to {_INTS}")
    odd = text.value(f"and {_INTS} {text.value(f'lshr {_INTS} {bits}, {shift}')}, {one}")
    sum_ = text.value(f"add {_INTS} {text.value(f'add {_INTS} {bits}, {below}')}, {odd}")
    short = text.value(f"trunc {_INTS} {text.value(f'lshr {_INTS} {sum_}, {shift}')} to {_SHORTS}")
    not_a_number = text.value(f"fcmp uno {_TYPES['float']} {value}, {value}")
    return text.value(
        f"select {_TYPES['mask']} {not_a_number}, {_SHORTS} {text.same('-1', 'i16', text.before)}, {_SHORTS} {short}"
    )


_Write = Callable[[_Text, Kind, Sequence[str], Sequence[Kind]], str]


def _arithmetic(instruction: str) -> _Write:
    return lambda text, kind, names, _: text.value(f"{instruction} {_TYPES[kind]} {', '.join(names)}")


def _comparison(relation: str) -> _Write:
    return lambda text, _, names, kinds: text.value(f"fcmp {relation} {_TYPES[kinds[0]]} {', '.join(names)}")


def _select(text: _Text, kind: Kind, names: Sequence[str], _: object) -> str:
    mask, yes, no = names
    return text.value(f"select {_TYPES['mask']} {mask}, {_TYPES[kind]} {yes}, {_TYPES[kind]} {no}")


def _intrinsic(name: str) -> _Write:
    def write(text: _Text, kind: Kind, names: Sequence[str], _: object) -> str:
        vector = _TYPES[kind]
        suffix = f"v{LANES}f{dict(_WIDTHS)[kind]}"
        return text.value(f"call {vector} @llvm.{name}.{suffix}({', '.join(f'{vector} {one}' for one in names)})")

    return write


def _cast(text: _Text, kind: Kind, names: Sequence[str], kinds: Sequence[Kind]) -> str:
    instruction = "uitofp" if kinds[0] == "mask" else "fpext" if kind == "double" else "fptrunc"
    return text.value(f"{instruction} {_TYPES[kinds[0]]} {names[0]} to {_TYPES[kind]}")


def _product_added(text: _Text, kind: Kind, names: Sequence[str], kinds: Sequence[Kind]) -> str:
    if text.contract:
        return STEPS["fused"](text, kind, names, kinds)
    product = STEPS["mul"](text, kind, names[:2], kinds)
    return STEPS["add"](text, kind, [names[2], product], kinds)


STEPS: dict[str, _Write] = {
    "add": _arithmetic("fadd"),
    "sub": _arithmetic("fsub"),
    "mul": _arithmetic("fmul"),
    "div": _arithmetic("fdiv"),
    "neg": _arithmetic("fneg"),
    "fused": _intrinsic("fma"),
    "product_added": _product_added,
    "abs": _intrinsic("fabs"),
    "lt": _comparison("olt"),
    "le": _comparison("ole"),
    "eq": _comparison("oeq"),
    "select": _select,
    "cast": _cast,
}
"""Name of a step → its instruction. "fused" is first · second + third, rounded once. "product_added" is the same, as
this build of torch rounds it, whose compiler may or may not have made one instruction of the two."""

_WIDTHS: Sequence[tuple[Kind, int]] = (("float", 32), ("double", 64))
_DECLARATIONS = [
    "declare void @llvm.x86.sse.sfence()",
    *(
        f"declare {_TYPES[kind]} @llvm.{name}.v{LANES}f{bits}({', '.join([_TYPES[kind]] * count)})"
        for name, count in (("fma", 3), ("fabs", 1))
        for kind, bits in _WIDTHS
    ),
]
