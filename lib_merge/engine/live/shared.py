"""Stored tensors that the models of a step share bit for bit: merging them changes nothing, whatever the weights."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import torch

from lib_merge import methods
from lib_merge.engine.compute.finite import all_finite
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation
from lib_merge.engine.sources.files import SourceFiles, TensorRef

_FIRST = 2**8
"""Elements that are compared at first: of other tensors they differ."""
_PIECE = 2**18
_BITS = {torch.float16: torch.int16, torch.bfloat16: torch.int16, torch.float32: torch.int32}
_Refs = tuple[TensorRef, TensorRef, TensorRef]
"""The two that may be the same, and the one that the value starts from."""


class SharedTensors:
    """Remembers of each key whether its step merges the same with the same, so that the next move can leave it alone.

    For keys with one operation whose method tells what it lies between (`Traits.between`). Values with −0, NaN or
    infinity do not count: sums may change them.
    """

    def __init__(self) -> None:
        self._compared: dict[str, tuple[TensorRef, ...]] = {}
        self._same: dict[str, _Refs] = {}

    def learn(self, plans: Iterable[KeyPlan], files: SourceFiles) -> None:
        """Compare the stored tensors of these keys, unless that was done already.

        Raises:
            SourceError: a file ended early. StorageError: it could not be read.
        """
        for plan in plans:
            if len(plan.operations) != 1 or self._compared.get(plan.key) is plan.operations[0].inputs:
                continue
            refs = _between(plan)
            self._same.pop(plan.key, None)
            if refs is not None and _is_shared(*refs, files):
                self._same[plan.key] = refs
            self._compared[plan.key] = plan.operations[0].inputs

    def keep(self, before: KeyPlan, after: KeyPlan) -> bool:
        """Whether both plans give the same value because they merge the same with the same."""
        refs = self._same.get(after.key)
        return refs is not None and _between(before) == refs == _between(after)


def _between(plan: KeyPlan) -> _Refs | None:
    """The stored tensors that have to be the same, and the origin; None where nothing can be said of them."""
    operation = plan.operations[0] if len(plan.operations) == 1 else None
    if not isinstance(operation, MergeOperation) or operation.channels is not None or plan.coded is not None:
        return None
    method = methods.by_id(operation.method)
    if not method.traits.between:
        return None
    refs = dict(zip(("a", *method.models), plan.stored, strict=True))
    first, second = (refs[name] for name in method.traits.between)
    return first, second, plan.origin


def _is_shared(first: TensorRef, second: TensorRef, origin: TensorRef, files: SourceFiles) -> bool:
    if first.dtype != second.dtype or first.shape != second.shape or not {first.dtype, origin.dtype} <= _BITS.keys():
        return False
    for start, count in _pieces(first.numel):
        one, other, base = (_read(ref, start, count, files) for ref in (first, second, origin))
        if not torch.equal(_bits(one), _bits(other)) or not all_finite(one) or _has_negative_zero(base):
            return False
    return True


def _pieces(count: int) -> Iterator[tuple[int, int]]:
    """(first element, elements): a few at first."""
    start, step = 0, _FIRST
    while start < count:
        yield start, min(step, count - start)
        start, step = start + step, _PIECE


def _read(ref: TensorRef, start: int, count: int, files: SourceFiles) -> torch.Tensor:
    elements = torch.empty(count, dtype=ref.dtype)
    files.read_into(ref, start, elements)
    return elements


def _bits(values: torch.Tensor) -> torch.Tensor:
    return values.view(_BITS[values.dtype])


def _has_negative_zero(values: torch.Tensor) -> bool:
    bits = _bits(values)
    return bool((bits == torch.iinfo(bits.dtype).min).any())
