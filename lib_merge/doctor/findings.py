"""The doctor's findings, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from lib_merge.sentences import Sentence, t

Level = Literal["error", "warning", "note"]
CHECKS = (
    "files", "architecture", "parent", "distance", "prediction", "channels", "position_ids", "values", "vae", "dtype",
    "disk", "memory",
)  # fmt: skip
"""All checks, in the order of a diagnosis."""


@dataclass(frozen=True)
class Finding:
    """One finding.

    Attributes:
        check: one of `CHECKS`.
        level: error: the merge cannot be made, or would be broken; warning: it is probably not what the user wants.
        text: what was found, where, and what to do.
        place: in the recipe.
    """

    check: str
    level: Level
    text: Sentence
    place: str = ""

    def __str__(self) -> str:
        return f"{self.check}: {self.text}"


@dataclass(frozen=True)
class Diagnosis:
    """All findings, worst first, and the checks that were made; `thorough`: whole files were read."""

    findings: tuple[Finding, ...]
    checked: tuple[str, ...]
    seconds: float
    thorough: bool = False

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that prevent the merge."""
        return tuple(finding for finding in self.findings if finding.level == "error")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings to consider before the merge."""
        return tuple(finding for finding in self.findings if finding.level == "warning")

    def summary(self) -> Sentence:
        """One line."""
        if not self.errors and not self.warnings:
            return t("doctor.nothing_wrong", checked=self.checked)
        counts = (("doctor.errors", len(self.errors)), ("doctor.warnings", len(self.warnings)))
        return t("doctor.counts", counts=[t(id, n=count) for id, count in counts if count])

    def document(self) -> dict[str, Any]:
        """The diagnosis as plain data, for programs and the page."""
        return {
            "findings": [asdict(finding) for finding in self.findings],
            "errors": len(self.errors),
            "warnings": len(self.warnings),
            "checked": list(self.checked),
            "summary": self.summary(),
            "thorough": self.thorough,
            "seconds": round(self.seconds, 3),
        }


def worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Errors, warnings, notes; each in the order of `CHECKS`."""
    levels = ("error", "warning", "note")
    return tuple(sorted(findings, key=lambda finding: (levels.index(finding.level), CHECKS.index(finding.check))))
