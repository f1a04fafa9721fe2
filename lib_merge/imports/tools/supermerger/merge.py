"""A merge of SuperMerger's, from its metadata, its history or its formula."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge.imports.imported import Naming, Notes, number

SD1_NAMES = (
    "BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12)),
)  # fmt: skip
"""SuperMerger's names of SD1's blocks, in the order of its weights."""


@dataclass(frozen=True)
class Merge:
    """The settings of a merge of SuperMerger's; the names are SuperMerger's own.

    `inex` ("include/exclude") limits the merge to some blocks or elements. `notes` collects what cannot be converted.
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
        """Whether it merges only some blocks or elements."""
        return self.inex in ("Include", "Exclude") and bool(self.inex_blocks or self.inex_elements)


def base_weight(value: object) -> float:
    """The weight for all blocks, or that of BASE; 0 if there is none.

    Raises:
        RecipeError: the value is not a number.
    """
    return number(value, "alpha") if value not in (None, "") else 0


def sources_of(naming: Naming, hashes: Sequence[object], names: Sequence[str]) -> tuple[Any, Any, Any]:
    """Models A, B and C as sources of a recipe; "" for a model without name and hash."""
    found = [
        naming.source(name, sha256, f"model {letter}") if name or sha256 else ""
        for letter, name, sha256 in zip("ABC", names, hashes, strict=True)
    ]
    return found[0], found[1], found[2]
