"""Prompt weights as the WebUIs read them: `(more)`, `[less]`, `(word:1.2)`, `\\(` for a bracket, and `BREAK`."""

from __future__ import annotations

import re

from lib_merge.errors import UserError
from lib_merge.sentences import t

STEP = 1.1
"""The factor of a round bracket; a square one divides by it."""

Stretch = list[tuple[str, float]]
"""Pieces of text with their weights, to be encoded one after the other."""

_PARTS = re.compile(r"\\(?P<plain>[()\[\]\\]?)|:\s*(?P<weight>[+-]?[.\d]+)\s*\)|[()\[\]]|[^\\()\[\]:]+|:")
_BREAK = re.compile(r"\s*\bBREAK\b\s*")
_UNREAD = (
    (re.compile(r"<(?:lora|lyco|lyc):([^:>]*)", re.I), "prompt.lora"),
    (re.compile(r"<(hypernet):", re.I), "prompt.hypernet"),
    (re.compile(r"\b(AND)\b"), "prompt.several"),
    (re.compile(r"(?<!\\)(\[[^\[\]]*:\s*[+-]?[.\d]+\s*\])"), "prompt.change"),
    (re.compile(r"(?<!\\)(\[[^\[\]]*\|[^\[\]]*\])"), "prompt.in_turn"),
)


def check(prompt: str) -> None:
    """Refuse prompt syntax that the WebUIs know and this app does not, so that nothing is ignored in silence.

    Raises:
        UserError: what was found and what to do.
    """
    for pattern, id in _UNREAD:
        found = pattern.search(prompt)
        if found:
            raise UserError(t(id, found=found[1]))


def parse(prompt: str) -> list[Stretch]:
    """A prompt's pieces with their weights; each `BREAK` begins a new stretch.

    Brackets multiply, also nested ones. A bracket without an end reaches to the end of the prompt; an end without a
    bracket is text. Adjacent pieces of the same weight are joined.

    Raises:
        UserError: the weight after a colon is no number.
    """
    texts: list[str | None] = []  # None: a break
    weights: list[float] = []
    opened: dict[str, list[int]] = {"(": [], "[": []}

    def close(kind: str, factor: float) -> None:
        for place in range(opened[kind].pop(), len(weights)):
            weights[place] *= factor

    for found in _PARTS.finditer(prompt):
        part = found[0]
        if part in opened:
            opened[part].append(len(texts))
        elif found["weight"] is not None and opened["("]:
            close("(", _number(found["weight"], part))
        elif part == ")" and opened["("]:
            close("(", STEP)
        elif part == "]" and opened["["]:
            close("[", 1 / STEP)
        else:
            new = [found["plain"]] if part.startswith("\\") else _with_breaks(part)
            texts += new
            weights += [1.0] * len(new)
    for kind, factor in (("(", STEP), ("[", 1 / STEP)):
        while opened[kind]:
            close(kind, factor)
    return _stretches(texts, weights)


def _number(text: str, part: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise UserError(t("prompt.no_weight", part=repr(part))) from None


def _with_breaks(text: str) -> list[str | None]:
    first, *others = _BREAK.split(text)
    return [first, *(part for other in others for part in (None, other))]


def _stretches(texts: list[str | None], weights: list[float]) -> list[Stretch]:
    stretches: list[Stretch] = [[]]
    for text, weight in zip(texts, weights, strict=True):
        last = stretches[-1]
        if text is None:
            stretches.append([])
        elif last and last[-1][1] == weight:
            last[-1] = (last[-1][0] + text, weight)
        else:
            last.append((text, weight))
    return [[piece for piece in stretch if piece[0]] for stretch in stretches]
