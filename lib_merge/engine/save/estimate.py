"""Estimates a save before it begins: the size of the file, warnings, and what will be compared with the preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lib_merge.checkpoint import plan_header
from lib_merge.checkpoint.writing.target import check_target
from lib_merge.engine.compute.values import CPU
from lib_merge.engine.plan.plan import make_plan
from lib_merge.engine.save.contents.config import config_warnings
from lib_merge.engine.save.contents.layout import KeptIn, Layout, check_parts, dtype_choice, layout_of
from lib_merge.engine.save.contents.metadata import describe
from lib_merge.engine.save.contents.scaled import note_of_base
from lib_merge.engine.save.verification import Comparison, foreseen, metadata_text
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources, open_sources
from lib_merge.engine.sources.prediction import name_warnings, prediction_warnings
from lib_merge.recipe import LocatedRecipe
from lib_merge.sentences import Sentence


@dataclass(frozen=True)
class Estimate:
    """A save that has not begun: size of the file in bytes, warnings, and what will be compared with the preview."""

    size: int
    warnings: tuple[Sentence, ...]
    compared: Comparison


def estimate(
    recipe: LocatedRecipe,
    target: str | Path,
    dtype: str = "base",
    *,
    drop_ema: bool = False,
    kept_in: KeptIn | None = None,
    findings: Sequence[str] = (),
    warnings: Sequence[Sentence] = (),
) -> Estimate:
    """Estimate a save to `target`; only headers are read.

    Args:
        recipe: the recipe to save.
        target: the file; an existing one may be replaced.
        dtype: as in `save`.
        drop_ema: leave out EMA copies.
        kept_in: the dtypes of the loaded model's tensors, as far as they are known; None: no model is loaded.
        findings, warnings: of the doctor; as in `Order`.

    Raises:
        UserError: the recipe, a source or the target does not fit.
    """
    target = Path(target)
    with SourceFiles() as files:
        sources = open_sources(recipe, files)
        check_target(target, 0, overwrite=True, sources=sources.files())
        plan = make_plan(recipe, sources, lambda _: ())  # the size does not depend on a pre-pass
        layout = layout_of(plan, recipe, dtype_choice(dtype, kept_in), drop_ema)
        check_parts(layout, sources)
        compared = foreseen(layout, plan, lambda key_plan: kept_in(key_plan.key) if kept_in else None)
        size = file_size(recipe, sources, layout, target, findings)
        return Estimate(size, (*save_warnings(warnings, sources, target), *plan.warnings), compared)


def file_size(
    recipe: LocatedRecipe, sources: RecipeSources, layout: Layout, target: Path, findings: Sequence[str]
) -> int:
    """The size in bytes of the file that a save of these tensors to `target` would write.

    Raises:
        StorageError: a source cannot be read.
    """
    hashes = {path: f"{number:064x}" for number, path in enumerate(recipe.paths.values())}  # as long as the real hashes
    metadata = describe(recipe, target.stem, sources, hashes, {CPU: ""}, metadata_text(Comparison(0)), findings)
    return plan_header([info for info, _ in layout], {**metadata, **note_of_base(sources.base, layout)}).size


def save_warnings(found: Sequence[Sentence], sources: RecipeSources, target: Path) -> tuple[Sentence, ...]:
    """Warnings about other kinds of prediction, the doctor's findings, and misleading names or configs."""
    return (
        *prediction_warnings(sources),
        *found,
        *config_warnings(sources.base.paths, target),
        *name_warnings(sources.base, target),
    )
