"""An accelerator that is none: tensors in CPU memory that say they lie on another device, and refuse to be mixed.

What is done on it is counted as a bus and a card would see it: copies, the bytes of each direction, conversions that
torch makes on the CPU before a copy, kernels, moments at which the host waits, and bytes that are in use.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterator
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
    allocations: list[str] = field(default_factory=list)
    """What each allocation was for: the operation, and the dtype."""
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


class Stream:
    """A queue of the accelerator. That for copies does them as late as it may: when something waits for them.

    So that what is forgotten shows: a copy that nothing waits for leaves old numbers, and one that does not wait for
    whoever uses its target, or whose source is filled again too early, is an error.
    """

    def __init__(self, device=None) -> None:
        self.pending: list[Callable[[], object]] = []
        self.done = 0
        self.seen = 0
        """How much of what the computing stream was handed this one has waited for."""

    def reach(self, position: int) -> None:
        while self.done < position:
            self.pending[self.done]()
            self.done += 1

    def synchronize(self) -> None:
        accelerator().counts.waits += 1
        self.reach(len(self.pending))


class Event:
    """A moment in a stream."""

    def record(self) -> None:
        module = accelerator().module
        self.stream, self.position, self.kernels = module.now, len(module.now.pending), accelerator().kernels

    def wait(self) -> None:
        """The current stream goes on when the moment has come."""
        now = accelerator().module.now
        if now is self.stream:
            return
        if now is accelerator().module.computing:
            self.stream.reach(self.position)
        else:
            now.seen = max(now.seen, self.kernels)

    def synchronize(self) -> None:
        self.stream.reach(self.position)


class Module:
    """What torch offers of a device by its name, as `torch.cuda` does; streams and events only while it has some, and
    answers about its memory only while it is told how much it has."""

    def __init__(self) -> None:
        self.streams = False
        self.computing = self.now = Stream()

    def __getattr__(self, name):
        if name in ("mem_get_info", "memory_allocated", "max_memory_allocated", "reset_peak_memory_stats"):
            if accelerator().total is None:
                raise AttributeError(name)
            return getattr(accelerator(), name)
        if not self.__dict__["streams"]:
            raise AttributeError(name)
        known = {"Stream": Stream, "Event": Event, "stream": self._stream, "current_stream": lambda _: self.now}
        if name not in known:
            raise AttributeError(name)
        return known[name]

    @contextmanager
    def _stream(self, stream):
        before, self.now = self.now, stream
        try:
            yield
        finally:
            self.now = before

    def is_initialized(self) -> bool:
        return True

    def is_available(self) -> bool:
        return True

    def current_device(self) -> int:
        return 0

    def device_count(self) -> int:
        return 1

    def _is_in_bad_fork(self) -> bool:
        return False

    def manual_seed_all(self, seed: int) -> None:
        """It makes no random numbers of its own."""


class Accelerator:
    """The device: carries operations out, counts them, and runs out of memory when it is told to.

    Attributes:
        counts: of what has been done.
        fails_at: the number of the allocation that fails for want of memory, the first being 1; 0: none does.
        room: bytes that can be allocated; None: any number.
        total: bytes that it says it has beside the model; None: it cannot say.
    """

    def __init__(self, module: Module) -> None:
        self.device = torch.device(NAME, 0)
        self.module = module
        self.counts = Counts()
        self.fails_at, self.room, self.total = 0, None, None
        self.kernels = 0
        self._live = 0
        self._used: dict[int, int] = {}
        self._sources: dict[int, tuple[Stream, int]] = {}

    def holding(self, value: torch.Tensor) -> PretendTensor:
        """A tensor there, as a host has loaded it: its copy is not counted."""
        return PretendTensor(value.detach().clone())

    @contextmanager
    def counting(self, streams: bool = False) -> Iterator[Counts]:
        """Count what this thread does; nothing else may be made on the accelerator. `streams`: it has some."""
        self.counts, self._live, self.module.streams = Counts(), 0, streams
        try:
            with _Watching():
                yield self.counts
        finally:
            self.fails_at, self.room, self.total, self.module.streams = 0, None, None, False
            self.module.computing = self.module.now = Stream()
            self._used, self._sources = {}, {}

    def mem_get_info(self, device) -> tuple[int, int]:
        return self.total - self._live, self.total

    def memory_allocated(self, device) -> int:
        return self._live

    def max_memory_allocated(self, device) -> int:
        return self.counts.peak

    def reset_peak_memory_stats(self, device) -> None:
        self.counts.peak = self._live

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
            if self.module.now is not self.module.computing:
                self._copy_later(target, source, self.module.now)
                return target
            self._use(args)
            _raw(target).copy_(_raw(source))
            return target
        if name == "_to_copy":
            return self._copied(args[0], kwargs)
        self._refuse_mixed(name, tensors)
        return self._carried_out(func, name, args, kwargs)

    def _copy_later(self, target, source, stream) -> None:
        """By a stream for copies: after what used the target, and before the source is filled again."""
        there, here = target.raw.untyped_storage().data_ptr(), source.untyped_storage().data_ptr()
        if self._used.get(there, 0) > stream.seen:
            raise RuntimeError("memory is overwritten that something has yet to read")
        earlier = self._sources.get(here)
        if earlier is not None and earlier[0].done <= earlier[1]:
            raise RuntimeError("memory was filled again before it had been copied")
        self._sources[here] = stream, len(stream.pending)
        stream.pending.append(lambda: target.raw.copy_(source))

    def _use(self, arguments) -> None:
        """Note what an operation on the computing stream reads or writes."""
        self.kernels += 1
        for leaf in tree_flatten(arguments)[0]:
            if isinstance(leaf, PretendTensor):
                self._used[leaf.raw.untyped_storage().data_ptr()] = self.kernels

    def _copied(self, tensor, kwargs):
        to = kwargs.get("device") or (self.device if isinstance(tensor, PretendTensor) else torch.device("cpu"))
        self._use((tensor,))
        result = _raw(tensor).to(kwargs.get("dtype") or tensor.dtype, copy=True)
        if to.type == NAME:
            result = self._allocated(result, "_to_copy")
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
        if all(value.alias_info is None or value.alias_info.is_write for value in func._schema.returns):
            self._use((args, kwargs))
        result = func(*tree_map(_raw, args), **tree_map(_raw, plain))
        self.counts.waits += name in _WAITS
        returns = [value.alias_info for value in func._schema.returns]
        if any(info is not None and info.is_write for info in returns):
            self.counts.kernels += 1
            return kwargs.get("out", args[0])
        if any(info is not None for info in returns):  # a view
            return tree_map(lambda leaf: PretendTensor(leaf) if isinstance(leaf, torch.Tensor) else leaf, result)
        self.counts.kernels += not name.startswith("empty")
        return tree_map(lambda leaf: self._allocated(leaf, name) if isinstance(leaf, torch.Tensor) else leaf, result)

    def _allocated(self, raw: torch.Tensor, name: str) -> PretendTensor:
        counts, size = self.counts, raw.untyped_storage().nbytes()
        counts.allocations.append(f"{name} {raw.dtype}")
        if len(counts.allocations) == self.fails_at or (self.room is not None and self._live + size > self.room):
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

    @classmethod
    def _should_skip_dynamo(cls) -> bool:
        return False  # which torch takes seconds to import, for nothing here

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        return accelerator().run(func, args, kwargs or {})


def _raw(leaf):
    return leaf.raw if isinstance(leaf, PretendTensor) else leaf


@cache
def accelerator() -> Accelerator:
    """The one pretend accelerator of this process, registered with torch; ImportError before torch 2.9."""
    from torch.utils.backend_registration import _setup_privateuseone_for_python_backend

    module = Module()
    _setup_privateuseone_for_python_backend(NAME, module)
    return Accelerator(module)
