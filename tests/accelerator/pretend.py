"""An accelerator that is none: tensors in CPU memory that say they lie on another device, and refuse to be mixed.

What is done on it is counted as a bus and a card would see it: copies, the bytes of each direction, conversions that
torch makes on the CPU before a copy, kernels, moments at which the host waits, and bytes that are in use.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_flatten, tree_map

NAME = "pretend"
_WAITS = {"_local_scalar_dense", "equal", "nonzero", "masked_select"}
"""Operations whose result the host has to have before it can go on."""


@dataclass
class Counts:
    """What has been done since counting began."""

    up: list[int] = field(default_factory=list)
    """Bytes of each copy to the accelerator."""
    down: list[int] = field(default_factory=list)
    """Bytes of each copy from it."""
    waits: int = 0
    """Times that the host waited for the accelerator: for a number of it, or for a copy that is not non-blocking."""
    cast_on_cpu: int = 0
    """Elements that torch converts on the CPU, because a copy to the accelerator is to change their dtype."""
    kernels: int = 0
    """Operations carried out there, conversions among them."""
    allocations: int = 0
    peak: int = 0
    """The most bytes that were in use at once, of those allocated since counting began."""

    @property
    def bytes(self) -> int:
        """Bytes over the bus, both ways."""
        return sum(self.up) + sum(self.down)


class PretendTensor(torch.Tensor):
    """A tensor on the accelerator; `raw` is the CPU tensor that has its numbers."""

    raw: torch.Tensor

    @staticmethod
    def __new__(cls, raw: torch.Tensor) -> PretendTensor:
        tensor = torch.Tensor._make_subclass(cls, raw, False, dispatch_device=True)
        tensor.raw = raw
        return tensor

    __torch_function__ = torch._C._disabled_torch_function_impl

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        return accelerator().run(func, args, kwargs or {})


class Accelerator:
    """The device: carries operations out, counts them, and runs out of memory when it is told to.

    Attributes:
        counts: of what has been done.
        fails_at: the number of the allocation that fails for want of memory, the first being 1; 0: none does.
    """

    def __init__(self) -> None:
        self.device = torch.device(NAME, 0)
        self.counts = Counts()
        self.fails_at = 0
        self._live = 0

    def holding(self, value: torch.Tensor) -> PretendTensor:
        """A tensor there, as a host has loaded it: its copy is not counted."""
        return PretendTensor(value.detach().clone())

    @contextmanager
    def counting(self) -> Iterator[Counts]:
        """Count what this thread does; nothing else may be made on the accelerator."""
        self.counts, self._live = Counts(), 0
        with _Watching():
            yield self.counts
        self.fails_at = 0

    def run(self, func, args, kwargs):
        """Carry out an operation, whatever device it is for."""
        name = func._schema.name.split("::")[1]
        if name == "device":
            return self.device
        if func._can_decompose():  # in inference mode, operations arrive that are made of others
            with _Watching():
                return func.decompose(*args, **kwargs)
        tensors = [leaf for leaf in tree_flatten((args, kwargs))[0] if isinstance(leaf, torch.Tensor)]
        there = [tensor for tensor in tensors if isinstance(tensor, PretendTensor)]
        to = kwargs.get("device")
        here = not there and (to is None or to.type != NAME)
        if here:
            return func(*args, **kwargs)
        if name == "copy_":
            target, source, non_blocking = (*args, kwargs.get("non_blocking", False))[:3]
            self._moved(target, source, target.dtype, non_blocking)
            _raw(target).copy_(_raw(source))
            return target
        if name == "_to_copy":
            return self._copied(args[0], kwargs)
        self._refuse_mixed(name, tensors)
        return self._carried_out(func, name, args, kwargs)

    def _copied(self, tensor, kwargs):
        to = kwargs.get("device") or (self.device if isinstance(tensor, PretendTensor) else torch.device("cpu"))
        result = _raw(tensor).to(kwargs.get("dtype") or tensor.dtype, copy=True)
        if to.type == NAME:
            result = self._allocated(result)
        self._moved(result, tensor, result.dtype, kwargs.get("non_blocking", False))
        return result

    def _moved(self, target, source, dtype, non_blocking) -> None:
        """Count a copy: of another device in the target's dtype, which torch gives it before it crosses the bus."""
        there = [isinstance(tensor, PretendTensor) for tensor in (target, source)]
        size = source.numel() * dtype.itemsize
        if all(there):
            self.counts.kernels += 1
            return
        (self.counts.up if there[0] else self.counts.down).append(size)
        self.counts.waits += not non_blocking
        if source.dtype != dtype:
            self.counts.kernels += there[1]
            self.counts.cast_on_cpu += source.numel() * there[0]

    def _refuse_mixed(self, name, tensors) -> None:
        strangers = [tensor for tensor in tensors if not isinstance(tensor, PretendTensor) and tensor.dim()]
        if strangers:
            raise RuntimeError(f"{name}: expected all tensors on one device, found {self.device} and the CPU")

    def _carried_out(self, func, name, args, kwargs):
        plain = {**kwargs, "device": torch.device("cpu")} if "device" in kwargs else kwargs
        result = func(*tree_map(_raw, args), **tree_map(_raw, plain))
        self.counts.waits += name in _WAITS
        returns = [value.alias_info for value in func._schema.returns]
        if any(info is not None and info.is_write for info in returns):
            self.counts.kernels += 1
            return kwargs.get("out", args[0])
        if any(info is not None for info in returns):  # a view
            return tree_map(lambda leaf: PretendTensor(leaf) if isinstance(leaf, torch.Tensor) else leaf, result)
        self.counts.kernels += not name.startswith("empty")
        return tree_map(lambda leaf: self._allocated(leaf) if isinstance(leaf, torch.Tensor) else leaf, result)

    def _allocated(self, raw: torch.Tensor) -> PretendTensor:
        counts, size = self.counts, raw.untyped_storage().nbytes()
        counts.allocations += 1
        if counts.allocations == self.fails_at:
            raise RuntimeError(f"{NAME} out of memory: tried to allocate {size} bytes")
        self._live += size
        counts.peak = max(counts.peak, self._live)

        def freed() -> None:
            if counts is self.counts:
                self._live -= size

        weakref.finalize(raw.untyped_storage(), freed)
        return PretendTensor(raw)


class _Watching(TorchDispatchMode):
    """Sees what makes tensors on the accelerator out of none that is there."""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        return accelerator().run(func, args, kwargs or {})


def _raw(leaf):
    return leaf.raw if isinstance(leaf, PretendTensor) else leaf


@cache
def accelerator() -> Accelerator:
    """The one pretend accelerator of this process, registered with torch; ImportError before torch 2.9."""
    from torch.utils.backend_registration import _setup_privateuseone_for_python_backend

    _setup_privateuseone_for_python_backend(NAME)
    return Accelerator()
