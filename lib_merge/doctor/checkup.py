"""The quick look that every save takes: headers, and samples of the weights that stand in a parent's place."""

from __future__ import annotations

from lib_merge.doctor.findings import Finding, worst_first
from lib_merge.doctor.headers import header_findings
from lib_merge.doctor.parents import parent_findings
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.recipe import Recipe


def checkup(recipe: Recipe, sources: RecipeSources, files: SourceFiles) -> tuple[Finding, ...]:
    """Errors and warnings that can be told in a moment, for the warnings and the metadata of a file."""
    found = (*header_findings(recipe, sources), *parent_findings(recipe, sources, files))
    return worst_first([finding for finding in found if finding.level != "note"])
