"""The bare work that no merger can avoid: blending, copying, multiplying, reading, writing and hashing."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

from lib_merge.checkpoint.headers.header import parse_header

_PIECE = 8 << 20


def mapped(path: Path) -> dict[str, torch.Tensor]:
    """The tensors of a file, straight from the page cache, without a copy."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        file.seek(0)
        header = parse_header(file.read(8 + length), path.stat().st_size, path.name)
    whole = torch.from_numpy(np.memmap(path, dtype=np.uint8, mode="c"))
    return {
        key: whole[header.offsets[key] : header.offsets[key] + info.nbytes].view(info.dtype).view(info.shape)
        for key, info in header.tensors.items()
    }


def lerp_keys(
    a: Mapping[str, torch.Tensor], b: Mapping[str, torch.Tensor], keys: Sequence[str], out: torch.Tensor
) -> None:
    """`torch.lerp` of each key's tensors, into memory that is there."""
    begin = 0
    for key in keys:
        end = begin + a[key].numel()
        torch.lerp(a[key].view(-1), b[key].view(-1), 0.3, out=out[begin:end])
        begin = end


def copy_keys(a: Mapping[str, torch.Tensor], keys: Sequence[str], out: torch.Tensor) -> None:
    """Each key's tensor read and written."""
    begin = 0
    for key in keys:
        end = begin + a[key].numel()
        out[begin:end].copy_(a[key].view(-1))
        begin = end


def addmm_products(shapes: Sequence[tuple[int, ...]], rank: int) -> Callable[[], None]:
    """The products of a LoRA of that rank for layers of these shapes, in fp32 and into scratch memory."""
    sizes = [(shape[0], torch.Size(shape[1:]).numel()) for shape in shapes]
    ranks = [min(rank, *size) for size in sizes]
    scratch = torch.zeros(max(rows * columns for rows, columns in sizes))
    ups = torch.randn(max(rows for rows, _ in sizes) * rank)
    downs = torch.randn(max(columns for _, columns in sizes) * rank)

    def run() -> None:
        for (rows, columns), size in zip(sizes, ranks, strict=True):
            up, down = ups[: rows * size].view(rows, size), downs[: size * columns].view(size, columns)
            scratch[: rows * columns].view(rows, columns).addmm_(up, down, alpha=0.01)

    return run


def copy_and_hash(source: Path, target: Path) -> Callable[[], None]:
    """A file read, hashed, written and synced, piece by piece."""

    def run() -> None:
        digest = hashlib.sha256()
        buffer = memoryview(bytearray(_PIECE))
        with source.open("rb", buffering=0) as file, target.open("wb", buffering=0) as out:
            while count := file.readinto(buffer):
                digest.update(buffer[:count])
                out.write(buffer[:count])
            os.fsync(out.fileno())
        target.unlink()

    return run


def forget(source: Path) -> None:
    """Have the system drop a file from its cache, where it can be asked to."""
    if hasattr(os, "posix_fadvise"):
        with source.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def read_file(source: Path) -> Callable[[], None]:
    """A file read, piece by piece."""

    def run() -> None:
        buffer = memoryview(bytearray(_PIECE))
        with source.open("rb", buffering=0) as file:
            while file.readinto(buffer):
                pass

    return run
