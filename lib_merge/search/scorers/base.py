"""What a scorer is given and gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from lib_merge.errors import LiveMergeError

if TYPE_CHECKING:
    from PIL.Image import Image

GROUP = "live_merge.scorers"
"""Entry point group; each entry is called without arguments and gives a `Scorer`."""


@dataclass(frozen=True)
class Picture:
    """A picture that is to be scored.

    Attributes:
        key: names it, 64 hex digits.
        png: its file, with its infotext.
        image: RGB.
        item: the values that it was made with, by name.
        reference: the same WebUI's picture of the base alone, for scorers that need one.
    """

    key: str
    png: bytes
    image: Image
    prompt: str
    negative: str
    seed: int
    infotext: str
    item: Mapping[str, Any]
    reference: Image | None = None


class Scorer(Protocol):
    """Says how good pictures are. Higher is better; no scale is assumed, since scores become ranks."""

    label: str
    needs_reference: bool = False

    def score(self, pictures: Sequence[Picture]) -> Sequence[float | None]:
        """A number for each picture; None for one that is broken, which is worse than any other."""
        ...


class ScorerFailed(LiveMergeError):
    """A scorer gave no usable answer; the picture is scored again later."""
