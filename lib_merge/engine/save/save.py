"""Writes the model that a recipe describes to a checkpoint file, and compares it with the live model."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import torch

from lib_merge.checkpoint import Header, plan_header
from lib_merge.checkpoint.writing.leftovers import Leftover, sweep
from lib_merge.checkpoint.writing.target import check_target, config_path
from lib_merge.checkpoint.writing.writer import SafetensorsWriter, SavedFile
from lib_merge.engine import heap
from lib_merge.engine.compute.devices.accelerator import Conveyor
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.prepass import PrePasses
from lib_merge.engine.compute.values import Values
from lib_merge.engine.live.model import LiveModel
from lib_merge.engine.plan.key_plan import KeyPlan, sources_of
from lib_merge.engine.plan.notes import by_name
from lib_merge.engine.plan.plan import Plan, make_plan
from lib_merge.engine.plan.steps.adapter import AdapterReport, check_applied, left_out_notes, without
from lib_merge.engine.save.contents.config import config_to_copy
from lib_merge.engine.save.contents.layout import Choice, Layout, check_parts, layout_of
from lib_merge.engine.save.contents.metadata import describe, devices_used
from lib_merge.engine.save.contents.scaled import note_of_base
from lib_merge.engine.save.contents.source_hashes import bytes_to_hash, source_hashes
from lib_merge.engine.save.estimate import save_warnings
from lib_merge.engine.save.pipeline import Rounded, rounded_values
from lib_merge.engine.save.verification import Comparison, Verifier, foreseen, live_dtypes, metadata_text
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources, open_sources
from lib_merge.errors import LiveModelError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.sentences import Sentence, t


@dataclass(frozen=True)
class Saved:
    """A checkpoint that was written and read back."""

    file: SavedFile
    seconds: float
    compared: Comparison
    """The result of comparing the tensors that the recipe changes with the live model."""
    skipped: Mapping[str, Sentence] = field(default_factory=dict[str, Sentence])
    warnings: tuple[Sentence, ...] = ()
    config: Path | None = None
    """The `.yaml` that was copied beside the file."""
    adapters: tuple[AdapterReport, ...] = ()
    """For each adapter, how many modules of its file were applied."""
    leftovers: tuple[Leftover, ...] = ()
    """Files of killed saves in the folder: removed, or the reason why not."""

    @property
    def verified(self) -> int:
        """Number of tensors that equal the live model's bit for bit."""
        return self.compared.equal


@dataclass(frozen=True)
class Order:
    """What to save, where, and how.

    Attributes:
        recipe: the recipe, with the paths of its files.
        target: the file, ending in .safetensors.
        choice: the dtype of each tensor, from `dtype_choice`.
        device: computes values that are not live; a live value is computed on the device that computed it for the
            preview.
        overwrite: replace an existing file.
        drop_ema: leave out the EMA copies (`model_ema.*`) that some checkpoints have.
        live: a live model with this recipe applied; its parameters are compared with the bytes that are written.
        sha256: returns a source's hash, from a host's cache; None: hashes are computed.
        findings: of the doctor, for the file's metadata.
        warnings: those findings that the user sees again after the save.
    """

    recipe: LocatedRecipe
    target: Path
    choice: Choice
    device: torch.device
    overwrite: bool = False
    drop_ema: bool = False
    live: LiveModel | None = None
    sha256: Callable[[Path], str] | None = None
    findings: tuple[str, ...] = ()
    warnings: tuple[Sentence, ...] = ()

    def device_of(self, key: str) -> torch.device:
        """The device that computes a key's value: the preview's device, or else `device`."""
        return (self.live.device_of(key) if self.live else None) or self.device

    def conveyor(self, device: torch.device) -> Conveyor:
        """The object that computes values on an accelerator; the preview's, whose cache is freed if memory is short."""
        return self.live.conveyor(device) if self.live else Conveyor(device)


def write(order: Order, progress: Progress | None = None, cancel: Cancel | None = None) -> Saved:
    """Write the model that a recipe describes, whole or not at all.

    Args:
        order: what, where and how.
        progress: called as progress(bytes done, bytes in total, key); counts hashing and writing.
        cancel: stops the work when it returns True; no file is left behind.

    Raises:
        UserError: the recipe, a source or the target does not fit.
        StorageError: the disk is full or fails.
        LiveModelError: a value differs from the live one.
        Cancelled: the user stopped it.
    """
    started = time.perf_counter()
    check_live(order.live, order.recipe)
    with memory_errors(), SourceFiles() as files:
        meter = Meter(0, progress, cancel)
        ready = _prepared(order, files, meter, cancel)
        values = Values(files, order.device_of, mixes=order.live.mixes if order.live else None)
        written, compared, faults = _write(order, ready, files, values, meter)
        heap.give_back()
        left_out = left_out_notes(ready.plan.keys, values.left_out)
        return Saved(
            file=written,
            seconds=time.perf_counter() - started,
            compared=compared,
            skipped=by_name((*ready.plan.notes, *left_out)),
            warnings=(*ready.warnings, *faults.warnings()),
            config=None if ready.config is None else config_path(order.target),
            adapters=without(ready.plan.adapters, left_out),
            leftovers=ready.leftovers,
        )


@dataclass(frozen=True)
class _Ready:
    """Everything that is prepared before the first byte is written."""

    sources: RecipeSources
    plan: Plan
    layout: Layout
    header: Header
    config: bytes | None
    compared: Comparison
    warnings: tuple[Sentence, ...]
    leftovers: tuple[Leftover, ...]


@dataclass(frozen=True)
class _Faults:
    """Names of tensors whose values overflowed their dtype, and of tensors with NaN or infinity."""

    overflowed: dict[str, None] = field(default_factory=dict[str, None])
    broken: dict[str, None] = field(default_factory=dict[str, None])

    def warnings(self) -> tuple[Sentence, ...]:
        told = (("save.overflowed", self.overflowed), ("save.broken", self.broken))
        return tuple(t(id, n=len(keys), key=next(iter(keys))) for id, keys in told if keys)


def check_live(live: LiveModel | None, recipe: Recipe) -> None:
    """Refuse a live model that does not have this recipe applied.

    Raises:
        LiveModelError: it is damaged, or another recipe is live.
    """
    if live is not None and live.damaged:
        raise LiveModelError(t("save.damaged"))
    if live is not None and (live.recipe is None or live.recipe.id != recipe.id):
        raise LiveModelError(t("save.other_recipe"))


def _prepared(order: Order, files: SourceFiles, meter: Meter, cancel: Cancel | None) -> _Ready:
    """Make the plan, checks, hashes and header; the meter gets the total of bytes to hash and to write."""
    recipe, target = order.recipe, order.target
    sources = open_sources(recipe, files)
    guess = sum(ref.numel * ref.dtype.itemsize for ref in sources.base.tensors.values())
    meter.total = bytes_to_hash(recipe) + guess
    prepasses = order.live.prepasses if order.live else PrePasses()
    plan = make_plan(
        recipe, sources, lambda wanted: prepasses.measure(wanted, files, order.device, meter.nested(), cancel)
    )
    layout = layout_of(plan, recipe, order.choice, order.drop_ema)
    check_parts(layout, sources)
    size = sum(info.nbytes for info, _ in layout)
    meter.total += size - guess
    leftovers = sweep(target.parent)  # removed before the free space is checked
    check_target(target, size, overwrite=order.overwrite, sources=sources.files())
    config = config_to_copy(sources.base.paths, target, order.overwrite)
    hashes = source_hashes(recipe, order.sha256, meter)
    files.check_names()  # the hashes were taken by path
    compared = foreseen(layout, plan, live_dtypes(order.live))
    devices = devices_used(plan.touched, order.device_of, sources.architecture) or {order.device: ""}
    metadata = describe(recipe, target.stem, sources, hashes, devices, metadata_text(compared), order.findings)
    header = plan_header([info for info, _ in layout], {**metadata, **note_of_base(sources.base, layout)})
    warnings = (*save_warnings(order.warnings, sources, target), *plan.warnings)
    return _Ready(sources, plan, layout, header, config, compared, warnings, leftovers)


def _write(
    order: Order, ready: _Ready, files: SourceFiles, values: Values, meter: Meter
) -> tuple[SavedFile, Comparison, _Faults]:
    verifier, name = Verifier(order.live), order.target.name
    writer = SafetensorsWriter(
        order.target, ready.header, overwrite=order.overwrite, sources=ready.sources.files(), config=ready.config
    )
    with writer as out, exact_arithmetic():
        wanted = [(info, plan) for info, plan in ready.layout if isinstance(plan, KeyPlan)]
        with closing(rounded_values(wanted, files, values, order.conveyor)) as parts:
            faults = _write_values(parts, out, verifier, meter)
        for info, data in ready.layout:
            if isinstance(data, bytes):
                out.write(info.key, data)
        compared = verifier.found(ready.compared)
        files.check_unchanged(sources_of(ready.plan.keys.values()))
        check_applied(ready.plan.adapters, left_out_notes(ready.plan.keys, values.left_out))
        return out.commit(lambda: meter.advance(0, f"reading {name} back")), compared, faults


def _write_values(parts: Iterable[Rounded], out: SafetensorsWriter, verifier: Verifier, meter: Meter) -> _Faults:
    faults = _Faults()
    for part in parts:
        key = part.info.key
        faults.overflowed.update({key: None} if part.overflowed else {})
        faults.broken.update({key: None} if part.broken else {})
        verifier.check(part.info, part.plan, part.start, part.values)
        out.write(key, part.values)
        meter.advance(part.values.numel() * part.values.element_size(), key)
    return faults
