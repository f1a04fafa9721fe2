"""CLIP's tokens of a prompt, weighted and in stretches, by the `tokenizers` library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lib_merge.engine.plan.texts.tokens import END, START, merges, vocabulary
from lib_merge.errors import SourceError
from lib_merge.sentences import t

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NEAR_COMMA = 20
_Row = list[tuple[int, float]]
# CLIP's own rule for what is one word: endings after an apostrophe, letters, one digit, anything else together.
_WORDS = r"'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+"


@dataclass(frozen=True)
class Tokens:
    """A tokenizer; `start` and `end` are the tokens around each text."""

    tokenizer: Tokenizer
    start: int
    end: int

    def of(self, text: str) -> list[int]:
        """The tokens of a text, without start and end."""
        return self.tokenizer.encode(text, add_special_tokens=False).ids


@dataclass(frozen=True)
class Filled:
    """A stretch as a text encoder's input: start, tokens, end, padding; and a weight for each of them."""

    ids: list[int]
    weights: list[float]


def fill(tokens: Tokens, stretches: Iterable[Iterable[tuple[str, float]]], padding: int, room: int) -> list[Filled]:
    """Weighted texts in stretches of `room` tokens, at least one; each of the given stretches begins a new one.

    If a stretch is full within 20 tokens after a comma, the tokens after that comma move to the next stretch, as in
    the WebUIs, so that a phrase is not split.
    """
    comma = tokens.of(",")
    full: list[_Row] = []
    row: _Row = []
    for number, stretch in enumerate(stretches):
        if number:
            full.append(row)
            row = []
        for token in [(token, weight) for text, weight in stretch for token in tokens.of(text)]:
            if len(row) == room:
                kept = room if [token[0]] == comma else _after_comma(row, comma)
                full.append(row[:kept])
                row = row[kept:]
            row.append(token)
    if row or not full:
        full.append(row)
    return [_filled(tokens, row, padding, room) for row in full]


def _after_comma(row: _Row, comma: list[int]) -> int:
    """How many tokens of a full row stay in it."""
    last = max((place for place, (token, _) in enumerate(row) if [token] == comma), default=-1)
    return last + 1 if last >= 0 and len(row) - last <= NEAR_COMMA else len(row)


def _filled(tokens: Tokens, row: _Row, padding: int, room: int) -> Filled:
    missing = room - len(row)
    ids = [tokens.start, *(token for token, _ in row), tokens.end, *[padding] * missing]
    return Filled(ids, [1.0, *(weight for _, weight in row), 1.0, *[1.0] * missing])


def clip_tokens() -> Tokens:
    """CLIP's own vocabulary."""
    return _tokens(vocabulary(), merges())


def folder_tokens(folder: Path) -> Tokens:
    """The vocabulary of a folder with `vocab.json` and `merges.txt`.

    Raises:
        SourceError: they are missing or are no CLIP vocabulary.
    """
    try:
        words = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        lines = (folder / "merges.txt").read_text(encoding="utf-8").splitlines()
        return _tokens(words, [line for line in lines if line.strip() and not line.startswith("#version")])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(t("hosts.vocabulary_unreadable", folder=folder, error=error)) from error


def _tokens(words: Mapping[str, int], pairs_of_pieces: Sequence[str]) -> Tokens:
    from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

    pairs = [(merge.split(" ")[0], merge.split(" ")[1]) for merge in pairs_of_pieces]
    bpe = models.BPE(
        vocab=dict(words), merges=pairs, continuing_subword_prefix="", end_of_word_suffix="</w>", fuse_unk=False,
        unk_token=END,
    )  # fmt: skip
    tokenizer = Tokenizer(bpe)
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False),
        ]
    )
    return Tokens(tokenizer, words[START], words[END])
