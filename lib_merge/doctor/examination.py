"""Runs all checks of a recipe."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from pathlib import Path

import torch

from lib_merge.checkpoint.dtypes import FP8_SCALED, save_dtype
from lib_merge.doctor.distances import distance_findings
from lib_merge.doctor.findings import CHECKS, Diagnosis, Finding, worst_first
from lib_merge.doctor.headers import header_findings
from lib_merge.doctor.parents import parent_findings
from lib_merge.doctor.room import disk_findings, memory_findings
from lib_merge.doctor.values import value_findings
from lib_merge.engine.plan.notes import by_name
from lib_merge.engine.plan.plan import Plan, make_plan
from lib_merge.engine.save.contents.config import config_warnings
from lib_merge.engine.save.contents.layout import KeptIn, check_parts, dtype_choice, layout_of
from lib_merge.engine.save.estimate import file_size
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources, open_sources
from lib_merge.engine.sources.prediction import name_warnings
from lib_merge.errors import OtherModel, UserError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import Recipe
from lib_merge.sentences import t


def examine(  # noqa: PLR0913 — the options of a save, and how thoroughly
    recipe: Recipe,
    target: Path | None = None,
    dtype: str = "base",
    *,
    kept_in: KeptIn | None = None,
    drop_ema: bool = False,
    thorough: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> Diagnosis:
    """Look for what would make this merge fail or give a bad result. Nothing is written.

    Args:
        recipe: the recipe.
        target: where it would be saved; None: the disk is not checked.
        dtype: in which it would be saved.
        kept_in: the dtypes of the loaded model's tensors, for the dtype `preview`.
        drop_ema: leave out EMA copies.
        thorough: read every byte of every file, not only some elements of each tensor.
        progress: called as progress(elements done, elements in total, key).
        cancel: stops the work when it returns True.

    Raises:
        StorageError: the disk fails.
        Cancelled: the user stopped it.
    """
    started = time.perf_counter()
    findings: list[Finding] = []
    checked: tuple[str, ...] = ("files",)
    with SourceFiles() as files:
        try:
            located = recipe.located()
            sources = open_sources(located, files)
        except UserError as error:
            findings.append(_unusable(error))
        else:
            checked = CHECKS if target is not None else tuple(name for name in CHECKS if name != "disk")
            findings += [*header_findings(recipe, sources), *parent_findings(recipe, sources, files)]
            plan = None if _errors(findings) else _planned(recipe, sources, findings)
            findings += distance_findings(recipe, sources, plan, files) if plan is not None else ()
            largest = math.inf if dtype in ("base", "preview", FP8_SCALED) else torch.finfo(save_dtype(dtype)).max
            findings += value_findings(sources, files, Meter(0, progress, cancel), largest, thorough)
            findings += memory_findings(recipe, sources)
            if target is not None and plan is not None and not _errors(findings):
                told = [str(finding) for finding in findings if finding.level != "note"]
                layout = layout_of(plan, located, dtype_choice(dtype, kept_in), drop_ema)
                check_parts(layout, sources)
                size = file_size(located, sources, layout, target, told)
                findings += disk_findings(target, size, sources.files())
                if not _errors(findings):
                    warnings = (*config_warnings(sources.base.paths, target), *name_warnings(sources.base, target))
                    findings += [Finding("files", "warning", text) for text in warnings]
    return Diagnosis(worst_first(findings), checked, time.perf_counter() - started, thorough)


def _errors(findings: Sequence[Finding]) -> bool:
    return any(finding.level == "error" for finding in findings)


def _planned(recipe: Recipe, sources: RecipeSources, findings: list[Finding]) -> Plan | None:
    """The plan; None if planning fails, and the reason is added to the findings."""
    try:
        plan = make_plan(recipe, sources, lambda _: ())  # pre-passes do not affect whether the files fit
        check_parts(layout_of(plan, recipe, dtype_choice("base", None), drop_ema=False), sources)
    except UserError as error:
        findings.append(_unusable(error))
        return None
    findings += [
        Finding("files", "note", t("error.at_place", place=name, message=reason))
        for name, reason in by_name(plan.notes).items()
    ]
    findings += [Finding("architecture", "warning", text) for text in plan.warnings]
    return plan


def _unusable(error: UserError) -> Finding:
    """The finding for a source or a step that cannot be used."""
    architecture = isinstance(error, OtherModel) or error.place == "architecture"
    return Finding("architecture" if architecture else "files", "error", error.sentence, error.place)
