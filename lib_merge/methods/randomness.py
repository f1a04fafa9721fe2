"""Random numbers for a step and key, with the same bits on every machine and for any division into pieces."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

import numpy as np
import torch

_WORDS = 8
"""32-bit words that one count of the generator gives."""


@dataclass(frozen=True)
class Randomness:
    """The random numbers of one key in one step.

    A counter-based generator (Philox 4×64-10, Salmon et al. 2011, https://doi.org/10.1145/2063384.2063405) keyed by
    the first 128 bits of the SHA-256 of [seed, step number, key]. Element i of a stream depends only on these three,
    the stream and i. The numbers are computed on the CPU.
    """

    seed: int = 0
    step: int = 0
    key: str = ""

    def uniform(self, start: int, count: int, stream: int = 0) -> torch.Tensor:
        """Elements [start, start + count) of a stream of fp32 numbers in [0, 1): multiples of 2⁻²⁴."""
        words = self._words(start, count, stream)
        np.right_shift(words, np.uint32(8), out=words)
        numbers = words.view(np.int32).astype(np.float32)
        return torch.from_numpy(np.multiply(numbers, np.float32(2.0**-24), out=numbers))

    def normal(self, start: int, count: int, stream: int = 0) -> torch.Tensor:
        """Elements [start, start + count) of a stream of standard normal fp64 numbers.

        Elements 2j and 2j + 1 come from one Box–Muller transform (https://doi.org/10.1214/aoms/1177706645).
        """
        first = start & ~1
        pairs = self._words(first, (start + count - first + 1) & ~1, stream).reshape(-1, 2)
        unit = (pairs.astype(np.float64) + 0.5) * 2.0**-32
        radius = np.sqrt(-2.0 * np.log(unit[:, 0]))
        angle = 2.0 * np.pi * unit[:, 1]
        values = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1).reshape(-1)
        return torch.from_numpy(values[start - first : start - first + count].copy())

    def _words(self, start: int, count: int, stream: int) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
        """Elements of the stream as raw 32-bit words."""
        block, skipped = divmod(start, _WORDS)
        blocks = -(-(skipped + count) // _WORDS)
        generator = np.random.Philox(key=self._philox_key(), counter=np.array([block, 0, 0, stream], dtype=np.uint64))
        words = generator.random_raw(blocks * (_WORDS // 2)).astype("<u8", copy=False).view("<u4")
        return words[skipped : skipped + count].astype(np.uint32, copy=False)

    def _philox_key(self) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
        digest = hashlib.sha256(json.dumps([self.seed, self.step, self.key]).encode()).digest()
        return np.frombuffer(digest[:16], dtype="<u8").astype(np.uint64)
