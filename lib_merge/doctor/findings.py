"""What the doctor says, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning", "note"]
CHECKS = (
    "files", "architecture", "parent", "prediction", "channels", "position_ids", "values", "vae", "dtype", "disk",
    "memory",
)  # fmt: skip
"""Everything that is looked at, in the order of a diagnosis."""


@dataclass(frozen=True)
class Finding:
    """One thing found: `check` is one of `CHECKS`, `text` says what, where and what to do, `place` is in the recipe.

    error: the merge cannot be made or would be broken. warning: it can be made and is probably not what is wanted.
    """

    check: str
    level: Level
    text: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.check}: {self.text}"


@dataclass(frozen=True)
class Diagnosis:
    """All findings, worst first, and the checks that were carried out; `thorough`: whole files were read."""

    findings: tuple[Finding, ...]
    checked: tuple[str, ...]
    seconds: float
    thorough: bool = False

    @property
    def errors(self) -> tuple[Finding, ...]:
        """What keeps the merge from being made."""
        return tuple(finding for finding in self.findings if finding.level == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What to think about before it is made."""
        return tuple(finding for finding in self.findings if finding.level == "warning")

    def summary(self) -> str:
        """One line."""
        if not self.errors and not self.warnings:
            return f"nothing wrong was found ({', '.join(self.checked)})"
        counts = ((len(self.errors), "error"), (len(self.warnings), "warning"))
        return ", ".join(f"{count} {name}{'s' * (count > 1)}" for count, name in counts if count)


def worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Errors, warnings, notes; each in the order of `CHECKS`."""
    levels = ("error", "warning", "note")
    return tuple(sorted(findings, key=lambda finding: (levels.index(finding.level), CHECKS.index(finding.check))))
