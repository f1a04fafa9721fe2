"""CLIP's tokenizer in plain Python, because a host may have no library for it.

The 48,894 merges beside this file are those of OpenAI's CLIP (MIT licence; `bpe_simple_vocab_16e6.txt.gz` of the PyPI
package openai-clip 1.0.1, lines 2 to 48,895); the vocabulary follows from them. Nothing is downloaded.
"""

from __future__ import annotations

import gzip
import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

MERGES = Path(__file__).with_name("clip_merges.txt.gz")
START, END = "<|startoftext|>", "<|endoftext|>"
WORDS = 49408
"""Size of the vocabulary; the last two tokens are start and end of a text."""
_ENDING = re.compile("'(?:s|t|re|ve|m|ll|d)")


@cache
def merges() -> Sequence[str]:
    """The pairs of pieces that are merged, as "a b", the most frequent first."""
    return gzip.decompress(MERGES.read_bytes()).decode("utf-8").splitlines()


@cache
def vocabulary() -> Mapping[str, int]:
    """Piece → token."""
    letters = letter_of_byte().values()
    words = [*letters, *(letter + "</w>" for letter in letters), *(merge.replace(" ", "") for merge in merges())]
    return {word: number for number, word in enumerate([*words, START, END])}


@cache
def letter_of_byte() -> Mapping[int, str]:
    """Byte → printable character: GPT-2's table, in CLIP's order (printable bytes first)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [byte for byte in range(256) if byte not in printable]
    return {byte: chr(byte) for byte in printable} | {byte: chr(256 + place) for place, byte in enumerate(others)}


@dataclass(frozen=True)
class Vocabulary:
    """Every piece with its number, and the pairs of pieces that are joined, the most frequent first."""

    numbers: Mapping[str, int]
    merges: Sequence[str]

    @property
    def start(self) -> int:
        """The token before a text."""
        return self.numbers[START]

    @property
    def end(self) -> int:
        """The token behind a text, and in the place of a piece that has no number."""
        return self.numbers[END]

    def tokens(self, text: str) -> list[int]:
        """The tokens of a text, without start and end."""
        plain = unicodedata.normalize("NFC", text).lower()
        pieces = (piece for word in _words(plain) for piece in _pieces(word, self._ranks))
        return [self.numbers.get(piece, self.end) for piece in pieces]

    @cached_property
    def _ranks(self) -> Mapping[tuple[str, str], int]:
        pairs = (merge.partition(" ") for merge in self.merges)
        return {(left, right): number for number, (left, _, right) in enumerate(pairs)}


@cache
def clip_vocabulary() -> Vocabulary:
    """CLIP's own."""
    return Vocabulary(vocabulary(), merges())


def _words(text: str) -> Iterator[str]:
    """Splits a text as CLIP does: endings after an apostrophe, letters, single digits, other characters."""
    place = 0
    while place < len(text):
        ending = _ENDING.match(text, place)
        kind = _kind(text[place])
        stop = ending.end() if ending else place + 1
        if not ending and kind in "LO":
            while stop < len(text) and _kind(text[stop]) == kind:
                stop += 1
        if kind != "S":
            yield text[place:stop]
        place = stop


def _kind(letter: str) -> str:
    """L for a letter, N for a numeral, S for space, O for anything else."""
    category = unicodedata.category(letter)[0]
    return "S" if letter.isspace() else category if category in "LN" else "O"


def _pieces(word: str, ranks: Mapping[tuple[str, str], int]) -> list[str]:
    """A word's bytes, merged pair by pair, the most frequent pair first."""
    letters = letter_of_byte()
    pieces = [letters[byte] for byte in word.encode("utf-8")]
    pieces[-1] += "</w>"
    while len(pieces) > 1:
        pairs = list(itertools.pairwise(pieces))
        best = min(pairs, key=lambda pair: ranks.get(pair, len(ranks)))
        if best not in ranks:
            break
        pieces = _joined(pieces, best)
    return pieces


def _joined(pieces: Sequence[str], pair: tuple[str, str]) -> list[str]:
    """The pieces, with every such pair merged."""
    found: list[str] = []
    place = 0
    while place < len(pieces):
        together = tuple(pieces[place : place + 2]) == pair
        found.append("".join(pair) if together else pieces[place])
        place += 2 if together else 1
    return found
