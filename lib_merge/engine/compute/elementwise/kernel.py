"""Compiles a program for this processor."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import Any

from lib_merge.engine.compute.elementwise.llvm import ALIGNED, text_of
from lib_merge.engine.compute.elementwise.program import Program

_NEEDED = ("avx2", "f16c", "fma")
"""Without one of these LLVM would call functions that nobody provides."""
_OPAQUE = 17
"""The first version of LLVM whose pointers cannot have types; llvmlite has them typed in all before."""


class Kernel:
    """A compiled program, where there is a compiler.

    Args:
        program: what it computes.
        contract: whether a product is added without being rounded first where the program leaves that open.

    Raises:
        RuntimeError: LLVM refused it.
    """

    def __init__(self, program: Program, contract: bool) -> None:
        binding: Any = compiler()
        text = text_of(program, contract, opaque_pointers=binding.llvm_version_info[0] >= _OPAQUE)
        module = binding.parse_assembly(text)
        module.verify()
        self._code = binding.create_mcjit_compiler(module, _machine(binding))
        self._code.finalize_object()
        function = ctypes.CFUNCTYPE(None, *[ctypes.c_int64] * (len(program.inputs) + 3))
        addresses = [self._code.get_function_address(name) for name in ("run", "stream")]
        if not all(addresses):
            raise RuntimeError
        self._run, self._stream = map(function, addresses)
        self._sizes = [dtype.itemsize for dtype in (program.output, *program.inputs)]

    def run(self, addresses: Sequence[int], constants: int, first: int, count: int, streams: bool) -> None:
        """Compute some elements, without Python's lock.

        Args:
            addresses: of the output, then of each input.
            constants: address of the program's constants, in fp64.
            first: index of the first element.
            count: number of elements, a multiple of `llvm.LANES`.
            streams: the output is not read soon, so it need not come into the processor's caches.
        """
        places = [address + first * size for address, size in zip(addresses, self._sizes, strict=True)]
        function = self._stream if streams and places[0] % ALIGNED == 0 else self._run
        function(*places, constants, count)


@cache
def compiler() -> ModuleType | None:
    """llvmlite's binding, ready to compile; None if it is missing, or some of the processor's instructions are."""
    try:
        from llvmlite import binding  # pyright: ignore[reportMissingImports]
    except (ImportError, OSError):  # OSError: LLVM's own library cannot be loaded
        return None
    try:
        features = binding.get_host_cpu_features()
        if not all(features.get(name) for name in _NEEDED):
            return None
        binding.initialize_native_target()
        binding.initialize_native_asmprinter()
    except RuntimeError:  # a processor of which LLVM knows nothing
        return None
    return binding


def _machine(binding: Any) -> Any:
    """This processor; the compiler of one program owns it."""
    target = binding.Target.from_default_triple()
    return target.create_target_machine(
        cpu=binding.get_host_cpu_name(), features=binding.get_host_cpu_features().flatten(), opt=3
    )
