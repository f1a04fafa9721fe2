"""The captions' vocabulary in CLIP's byte-pair format, learned from the word list so that each word is one token."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise

import torch
from torch import Tensor

from demo.shapes import COLORS, SHAPES

LENGTH = 77
END = "</w>"
START_TOKEN, END_TOKEN = "<|startoftext|>", "<|endoftext|>"
WORDS = ("a", *COLORS, *SHAPES)

Pair = tuple[str, str]


def byte_symbols() -> list[str]:
    """The 256 characters that stand for bytes in CLIP's files: printable ones for themselves, the rest from U+0100."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = (byte for byte in range(256) if byte not in printable)
    return [chr(byte) for byte in printable] + [chr(256 + number) for number, _ in enumerate(others)]


@lru_cache(maxsize=1)
def merges() -> tuple[Pair, ...]:
    """Pairs in the order they are joined, the most frequent first, until every word is one token."""
    words = [_letters(word) for word in WORDS]
    found: list[Pair] = []
    while any(len(word) > 1 for word in words):
        counts = Counter(pair for word in words for pair in pairwise(word))
        best = min(counts, key=lambda pair: (-counts[pair], pair))
        words = [_joined(word, best) for word in words]
        found.append(best)
    return tuple(found)


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Token to number: bytes, bytes at a word's end, joined pairs, start and end of text."""
    symbols = byte_symbols()
    tokens = [*symbols, *(symbol + END for symbol in symbols), *("".join(pair) for pair in merges())]
    return {token: number for number, token in enumerate([*tokens, START_TOKEN, END_TOKEN])}


def encode(caption: str) -> Tensor:
    """Token numbers (77,) int64 of a caption of ASCII words: start, words, and end repeated."""
    numbers = vocabulary()
    tokens = [token for word in caption.lower().split() for token in _split(word)]
    ids = [numbers[START_TOKEN], *(numbers[token] for token in tokens)][: LENGTH - 1]
    return torch.tensor(ids + [numbers[END_TOKEN]] * (LENGTH - len(ids)))


def _letters(word: str) -> list[str]:
    return [*word[:-1], word[-1] + END]


def _joined(word: list[str], pair: Pair) -> list[str]:
    joined: list[str] = []
    for symbol in word:
        if joined and (joined[-1], symbol) == pair:
            joined[-1] += symbol
        else:
            joined.append(symbol)
    return joined


def _split(word: str) -> list[str]:
    symbols = _letters(word)
    for pair in merges():
        symbols = _joined(symbols, pair)
    return symbols
