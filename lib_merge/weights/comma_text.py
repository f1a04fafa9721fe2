"""Reads and writes comma text, as users paste it, and tells how many values an architecture takes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.sentences import Sentence, t

_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\Z", re.ASCII)


def read_number(text: str) -> float | None:
    """The finite number that a text in ASCII digits is (0.5, .5, 1e-3, -2); None for other text, as "inf" and "nan"."""
    text = text.strip()
    if not _NUMBER.match(text):
        return None
    number = float(text)
    return number if math.isfinite(number) else None


def parse(text: str, place: str) -> tuple[float, ...]:
    """The numbers of a comma text. Raises RecipeError at `place[i]` for an item that is not a finite number."""
    numbers: list[float] = []
    for index, item in enumerate(text.split(",")):
        number = read_number(item)
        if number is None:
            found = repr(item.strip()) if item.strip() else "nothing"
            raise RecipeError(f"{place}[{index}]", t("weights.value_not_finite", found=found, index=index + 1))
        numbers.append(number)
    return tuple(numbers)


def format(values: Sequence[float]) -> str:
    """Comma text of values, each as the shortest text that gives the same number again: 0.125, and 1 for 1.0."""
    return ",".join(repr(float(value)).removesuffix(".0") for value in values)


def layouts(architecture: Architecture, *, adapter: bool) -> dict[int, tuple[str, ...]]:
    """Number of values → their sliders: all, all but BASE, and for adapters those with attention.

    SD1, SD2: 26, 25 (17); SDXL: 20, 19 (12); Anima: 29, 28. The short lists are LoRA Block Weight's.
    """
    lists = [architecture.sliders, architecture.sliders[1:]]
    if adapter:
        lists.append(("BASE", *architecture.attention))
    return {len(sliders): sliders for sliders in lists}


def assign(values: Sequence[float], architecture: Architecture, place: str, *, adapter: bool) -> dict[str, float]:
    """Slider → value for a list of values. Blocks that the list lacks are 0; a missing BASE is left out.

    Raises:
        RecipeError: the architecture has no list of that length; the message names the right lengths.
    """
    known = layouts(architecture, adapter=adapter)
    sliders = known.get(len(values))
    if sliders is None:
        raise RecipeError(
            place,
            t("weights.count", given=len(values), architecture=architecture.label, counts=_counts(architecture, known)),
        )
    blocks = dict.fromkeys(architecture.sliders[1:], 0.0)
    return blocks | dict(zip(sliders, values, strict=True))


def _counts(architecture: Architecture, known: Iterable[int]) -> Sentence:
    """The right numbers of values of an architecture and the other sizes of its family, for a message."""
    whole, blocks, *attention = known
    if attention:
        return t("weights.counts_adapter", whole=whole, blocks=blocks, attention=attention[0])
    sizes = architecture.sizes
    others = [sizes.by_counts(counts) for counts in sizes.known if counts != architecture.counts] if sizes else []
    if not others:
        return t("weights.counts", whole=whole, blocks=blocks)
    count = len(others[0].sliders)
    return t("weights.counts_sized", whole=whole, blocks=blocks, other=count - 1, count=count)
