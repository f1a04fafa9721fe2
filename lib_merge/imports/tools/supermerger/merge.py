"""A merge as SuperMerger notes it, whichever form the note has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge.imports.imported import Naming, Notes, number

SD1_NAMES = (
    "BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12)),
)  # fmt: skip
"""The blocks by SuperMerger's names for SD1, in the order of its weights."""


@dataclass(frozen=True)
class Merge:
    """What SuperMerger merged: models by mode and calculation mode, with what weights, and what of it only.

    `notes` gathers what cannot be carried over while the merge is turned into steps.
    """

    sources: tuple[Any, Any, Any]
    mode: str
    calcmode: str
    alpha: float
    beta: float
    weights_alpha: list[float] | None = None
    weights_beta: list[float] | None = None
    elementals: Sequence[str] = ()
    adjust: str = ""
    gamma: str = ""
    inex: str = "Off"
    inex_blocks: Sequence[str] = ()
    inex_elements: Sequence[str] = ()
    notes: Notes = field(default_factory=Notes)

    def leaves_out(self) -> bool:
        """Whether it merges some blocks or elements only."""
        return self.inex in ("Include", "Exclude") and bool(self.inex_blocks or self.inex_elements)


def base_weight(value: object) -> float:
    """A weight for all, or the one of BASE; 0 where none was noted.

    Raises RecipeError for what is no number.
    """
    return number(value, "alpha") if value not in (None, "") else 0


def sources_of(naming: Naming, hashes: Sequence[object], names: Sequence[str]) -> tuple[Any, Any, Any]:
    """Models A, B and C as sources of a recipe; "" for one that has neither name nor hash."""
    found = [
        naming.source(name, sha256, f"model {letter}") if name or sha256 else ""
        for letter, name, sha256 in zip("ABC", names, hashes, strict=True)
    ]
    return found[0], found[1], found[2]
