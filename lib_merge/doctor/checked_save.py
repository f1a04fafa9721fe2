"""`lib_merge.save`: a save after a quick check of headers and of samples of the models that should be parents."""

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
from lib_merge.engine.save.save import Order, Saved, check_live, write, write_together
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
    """Write the model that a recipe describes, whole or not at all.

    Args:
        recipe: the recipe.
        path: the file, ending in .safetensors.
        dtype: base (each tensor keeps the base's dtype) | preview (with `live`: each tensor in its live dtype) | fp32 |
            fp16 | bf16 | fp8_e4m3fn | fp8_e5m2 | fp8_scaled. Tensors that are always copied from the base keep their
            dtype; with fp8 the VAE does, too.
        overwrite: replace an existing file.
        progress: called as progress(bytes done, bytes in total, key); counts hashing and writing.
        cancel: stops the work when it returns True; no file is left behind.
        live: a live model with this recipe applied; its parameters are compared with the bytes that are written.
        device: computes values; None: the live model's device, or the CPU. A live value is always computed on the
            device that computed it for the preview.
        drop_ema: leave out the EMA copies (`model_ema.*`) that some checkpoints have.
        sha256: returns a source's hash, from a host's cache; None: hashes are computed.

    Raises:
        UserError: the recipe, a source or the target does not fit.
        StorageError: the disk is full or fails.
        LiveModelError: a value differs from the live one.
        Cancelled: the user stopped it.
    """
    check_live(live, recipe)
    choice = dtype_choice(dtype, live.kept_in if live else None)
    compute = torch.device(device) if device is not None else live.device if live else torch.device("cpu")
    order = Order(recipe.located(), Path(path), choice, compute, overwrite, drop_ema, live, sha256)
    return write(_checked(order), progress, cancel)


def save_together(
    recipes: Sequence[tuple[Path, LocatedRecipe]],
    dtype: str = "base",
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> list[Saved]:
    """Write the models of several recipes with the same base, each to its path; the base is read once for all.

    Arguments and errors are those of `save`; on an error before the last byte is written, none of the files is there.
    """
    choice, cpu = dtype_choice(dtype, None), torch.device("cpu")
    orders = [Order(recipe, path, choice, cpu, overwrite) for path, recipe in recipes]
    return write_together([_checked(order) for order in orders], progress, cancel)


def _checked(order: Order) -> Order:
    """The order with the doctor's findings."""
    found = checkup(order.recipe)
    return replace(order, findings=tuple(map(str, found)), warnings=_parents(found))


def estimate_save(
    recipe: LocatedRecipe, target: Path, dtype: str = "base", *, drop_ema: bool = False, kept_in: KeptIn | None = None
) -> Estimate:
    """Estimate a save, with the doctor's warnings; arguments and errors as in `estimate`."""
    found = checkup(recipe)
    told = [str(finding) for finding in found]
    return estimate(recipe, target, dtype, drop_ema=drop_ema, kept_in=kept_in, findings=told, warnings=_parents(found))


def checkup(recipe: LocatedRecipe) -> tuple[Finding, ...]:
    """The errors and warnings that can be found quickly, worst first.

    Raises:
        UserError: the recipe or a source does not fit.
        StorageError: a source cannot be read.
    """
    with memory_errors(), SourceFiles() as files:
        sources = open_sources(recipe, files)
        found = (*header_findings(recipe, sources), *parent_findings(recipe, sources, files))
    return worst_first([finding for finding in found if finding.level != "note"])


def _parents(found: Sequence[Finding]) -> tuple[Sentence, ...]:
    """The findings that a save itself does not make: models that should be parents and are not."""
    return tuple(finding.text for finding in found if finding.check == "parent")
