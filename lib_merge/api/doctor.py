"""POST /doctor: what would make a merge fail, for the tab and for anyone else."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lib_merge.doctor.examination import examine
from lib_merge.session import Session
from lib_merge.session.saving import file_name


def diagnose(session: Session, recipe: dict[str, Any], name: str | None, dtype: str, thorough: bool) -> dict[str, Any]:
    """The findings on a recipe, as plain data.

    Raises:
        LiveMergeError: the recipe or the name is no good.
    """
    target = session.host.save_folder() / file_name(name) if name else None
    found = examine(session.recipe(recipe), target, dtype, kept_in=session.known_dtypes(), thorough=thorough)
    return {
        "findings": [asdict(finding) for finding in found.findings],
        "errors": len(found.errors),
        "warnings": len(found.warnings),
        "checked": list(found.checked),
        "summary": found.summary(),
        "thorough": found.thorough,
        "seconds": round(found.seconds, 3),
    }
