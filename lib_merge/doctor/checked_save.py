"""A save with a quick look beforehand: headers, and samples of the weights that stand in a parent's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import torch

from lib_merge.doctor.findings import Finding, worst_first
from lib_merge.doctor.headers import header_findings
from lib_merge.doctor.parents import parent_findings
from lib_merge.engine.compute.precision import memory_errors
from lib_merge.engine.live.model import LiveModel
from lib_merge.engine.save.contents.layout import KeptIn, dtype_choice
from lib_merge.engine.save.estimate import Estimate, estimate
from lib_merge.engine.save.save import Order, Saved, check_live, write
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import open_sources
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.sentences import Sentence


def save(  # noqa: PLR0913 — the public call: what, where, and the options of a save dialog
    recipe: Recipe,
    path: str | Path,
    dtype: str = "base",
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
    *,
    live: LiveModel | None = None,
    device: str | torch.device | None = None,
    drop_ema: bool = False,
    sha256: Callable[[Path], str] | None = None,
) -> Saved:
    """Write the model that a recipe describes; whole, or not at all.

    Args:
        recipe: what to write.
        path: the file, ending in .safetensors.
        dtype: base (each tensor keeps the base's dtype) | preview (with `live`: each tensor in its live dtype) | fp32 |
            fp16 | bf16 | fp8_e4m3fn | fp8_e5m2. Keys that are carried over keep theirs; fp8 leaves the VAE as the base
            has it.
        overwrite: replace a file that is there.
        progress: called as progress(bytes done, bytes in all, key), over all that is read and written.
        cancel: stops the work when it returns true; nothing is left behind.
        live: a live model with this recipe applied: the bytes are compared with its parameters while they are written.
        device: where values are computed; None: the live model's, or the CPU. What is live is computed where it was for
            the preview, whatever is asked for.
        drop_ema: leave out the averaged copies (`model_ema.*`) that some training checkpoints carry.
        sha256: gives a source's full hash, from a host's cache; None: it is computed.

    Raises:
        UserError: the recipe, a source or the target does not fit. StorageError: no space, or the disk failed.
        LiveModelError: a value differs from the live one. Cancelled: the user stopped it.
    """
    check_live(live, recipe)
    choice = dtype_choice(dtype, live.kept_in if live else None)
    compute = torch.device(device) if device is not None else live.device if live else torch.device("cpu")
    order = Order(recipe.located(), Path(path), choice, compute, overwrite, drop_ema, live, sha256)
    found = checkup(order.recipe)
    return write(replace(order, findings=tuple(map(str, found)), warnings=_parents(found)), progress, cancel)


def estimate_save(
    recipe: LocatedRecipe, target: Path, dtype: str = "base", *, drop_ema: bool = False, kept_in: KeptIn | None = None
) -> Estimate:
    """What `save` would make, with its warnings; arguments and errors as of `estimate`."""
    found = checkup(recipe)
    told = [str(finding) for finding in found]
    return estimate(recipe, target, dtype, drop_ema=drop_ema, kept_in=kept_in, findings=told, warnings=_parents(found))


def checkup(recipe: LocatedRecipe) -> tuple[Finding, ...]:
    """Errors and warnings that can be found in a moment, worst first.

    Raises:
        UserError: the recipe or a source does not fit. StorageError: a source cannot be read.
    """
    with memory_errors(), SourceFiles() as files:
        sources = open_sources(recipe, files)
        found = (*header_findings(recipe, sources), *parent_findings(recipe, sources, files))
    return worst_first([finding for finding in found if finding.level != "note"])


def _parents(found: Sequence[Finding]) -> tuple[Sentence, ...]:
    """Those that a save does not find by itself: models in a parent's place that are no parents."""
    return tuple(finding.text for finding in found if finding.check == "parent")
