"""Caches stored elements in an accelerator's memory, so that moving the same fader again need not copy them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import torch

from lib_merge.devices import says_out_of_memory
from lib_merge.engine.compute.devices.chunks import Chunk, Read, follows
from lib_merge.engine.compute.memory.budget import giving_way
from lib_merge.engine.sources.files import TensorRef


@dataclass
class _Block:
    """Bytes that were copied together, and the number of the movement that used them last."""

    memory: torch.Tensor
    reads: Sequence[Read]
    """The contents; offsets are relative to the block."""
    checked: frozenset[int]
    move: int


@dataclass(frozen=True)
class _Piece:
    """Elements from `start` on of a stored tensor, as uint8 on the accelerator."""

    start: int
    count: int
    bytes: torch.Tensor
    block: int

    @property
    def end(self) -> int:
        """The index behind its last element."""
        return self.start + self.count


class KeptElements:
    """A cache of stored elements by tensor (with the stamp of its file), within a budget. Not thread-safe.

    Attributes:
        budget: bytes that may be cached.
        used: bytes that are cached.
        left_out: bytes of the newest movement that did not fit.
    """

    def __init__(self, device: torch.device) -> None:
        self.budget = self.used = self.left_out = 0
        self._device = device
        self._blocks: dict[int, _Block] = {}
        self._pieces: dict[tuple[TensorRef, bool], list[_Piece]] = {}
        self._move = self._begun = self._numbers = 0

    def begin(self, budget: int) -> None:
        """Begin a slider movement with a budget in bytes: from now on every block may be evicted, until it is used."""
        self._move += 1
        self._begun = self._move
        self.budget, self.left_out = budget, 0
        for number in giving_way(self._older(), self.used, 0, budget):
            self._drop(number)

    def make_evictable(self) -> None:
        """From now on blocks that this movement has used may be evicted, too, until they are used again."""
        self._move += 1

    def give_back(self) -> bool:
        """Free everything, and cache nothing more in this movement; whether something was freed."""
        had = bool(self._blocks)
        self._blocks, self._pieces = {}, {}
        self.used = self.budget = 0
        return had

    def missing(self, chunk: Chunk) -> list[Read]:
        """The reads of a chunk that are not cached; the cached ones are not evicted in this movement."""
        return [read for read in chunk.reads if not self._cover(read, read.number in chunk.checked)]

    def copies(self, chunk: Chunk, raw: torch.Tensor) -> list[tuple[torch.Tensor, torch.Tensor]]:
        """(target, source) pairs to copy cached reads into the bytes of a chunk."""
        fetched = set(map(id, chunk.coming))
        found: list[tuple[torch.Tensor, torch.Tensor]] = []
        for read in chunk.reads:
            if id(read) in fetched:
                continue
            pieces = self._cover(read, read.number in chunk.checked)
            if not pieces:
                raise LookupError(f"{read.ref.name} is no longer kept")
            found += _copies(read, pieces, raw)
        return found

    def keep(self, chunk: Chunk, raw: torch.Tensor) -> None:
        """Cache what was copied for a chunk, as far as the budget allows."""
        for run in _runs(chunk.coming):
            first, size = run[0].offset, run[-1].end - run[0].offset
            memory = self._room(size)
            if memory is None:
                self.left_out += size
                continue
            memory.copy_(raw[first : first + size])
            self._add(memory, [replace(read, offset=read.offset - first) for read in run], chunk)

    def _room(self, size: int) -> torch.Tensor | None:
        """Memory for that many bytes, after evicting older blocks; None if there is not enough."""
        for number in giving_way(self._older(), self.used, size, self.budget):
            self._drop(number)
        if self.used + size > self.budget:
            return None
        try:
            return torch.empty(size, dtype=torch.uint8, device=self._device)
        except (RuntimeError, torch.cuda.OutOfMemoryError) as error:
            if not says_out_of_memory(error):
                raise
            self.budget = self.used  # the rest of the memory is needed for computing
            return None

    def _add(self, memory: torch.Tensor, reads: Sequence[Read], chunk: Chunk) -> None:
        self._numbers += 1
        number = self._numbers
        self._blocks[number] = _Block(memory, reads, chunk.checked, self._move)
        self.used += memory.numel()
        for read in reads:
            pieces = self._pieces.setdefault((read.ref, read.number in chunk.checked), [])
            pieces.append(_Piece(read.start, read.count, memory[read.offset : read.end], number))
            pieces.sort(key=lambda piece: piece.start)

    def _older(self) -> list[tuple[int, int]]:
        """(number, bytes) of the blocks that the current movement has not used, the least recently used first."""
        older = [(block.move, number) for number, block in self._blocks.items() if block.move != self._move]
        return [(number, self._blocks[number].memory.numel()) for _, number in sorted(older)]

    def _drop(self, number: int) -> None:
        block = self._blocks.pop(number)
        self.used -= block.memory.numel()
        if block.move >= self._begun:
            self.left_out += block.memory.numel()
        for name in {(read.ref, read.number in block.checked) for read in block.reads}:
            left = [piece for piece in self._pieces.pop(name) if piece.block != number]
            if left:
                self._pieces[name] = left

    def _cover(self, read: Read, checked: bool) -> list[_Piece]:
        """The cached pieces that together contain a read, in order; empty if some of it is not cached."""
        found, at, end = list[_Piece](), read.start, read.start + read.count
        for piece in self._pieces.get((read.ref, checked), ()):
            if piece.start <= at < min(piece.end, end):
                found.append(piece)
                at = piece.end
        if at < end:
            return []
        for piece in found:
            self._blocks[piece.block].move = self._move
        return found


def _copies(read: Read, pieces: Sequence[_Piece], raw: torch.Tensor) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """(target, source) pairs of a read, from the pieces that contain it."""
    size, at = read.ref.dtype.itemsize, read.start
    for piece in pieces:
        end = min(piece.end, read.start + read.count)
        first = read.offset + (at - read.start) * size
        what = piece.bytes[(at - piece.start) * size : (end - piece.start) * size]
        yield raw[first : first + what.numel()], what
        at = end


def _runs(reads: Sequence[Read]) -> Iterator[list[Read]]:
    """The reads in lists of consecutive ones."""
    run: list[Read] = []
    for read in reads:
        if run and not follows(read.offset, run[-1].end):
            yield run
            run = []
        run.append(read)
    if run:
        yield run
