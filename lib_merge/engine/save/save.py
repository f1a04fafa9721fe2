"""Writes the model that a recipe describes to a checkpoint file, and compares it with the live model."""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path

import torch

from lib_merge.checkpoint import Header, plan_header
from lib_merge.checkpoint.formats.diffusers_folder import files_of
from lib_merge.checkpoint.writing.leftovers import Leftover, sweep
from lib_merge.checkpoint.writing.target import check_room, check_target, config_path
from lib_merge.checkpoint.writing.writer import SafetensorsWriter, SavedFile
from lib_merge.engine import heap
from lib_merge.engine.compute.devices.accelerator import Conveyor
from lib_merge.engine.compute.memory.workspace import Workspace
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
from lib_merge.engine.save.contents.source_hashes import SourceHashes, bytes_to_hash, source_hashes
from lib_merge.engine.save.estimate import save_warnings
from lib_merge.engine.save.pipeline import Rounded, Wanted, rounded_values
from lib_merge.engine.save.verification import Comparison, Verifier, foreseen, live_dtypes, metadata_text
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources, open_sources
from lib_merge.engine.sources.read_once import ReadOnce
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
    return write_together([order], progress, cancel)[0]


def write_together(
    orders: Sequence[Order], progress: Progress | None = None, cancel: Cancel | None = None
) -> list[Saved]:
    """Write several models with the same base in one pass: each tensor of the base is read once for all of them.

    Every file is whole or absent. An error before the last byte is written leaves none of them, one at the end those
    that have their names already. Arguments and errors are those of `write`.
    """
    started = time.perf_counter()
    for order in orders:
        check_live(order.live, order.recipe)
    with memory_errors(), _source_files(orders) as files:
        meter, hashes, memory = Meter(0, progress, cancel), SourceHashes(), Workspace()
        ready = [_prepared(order, files, meter, cancel, hashes) for order in orders]
        if len(orders) > 1:
            _check_room(orders, ready)
        values = [
            Values(files, order.device_of, mixes=order.live.mixes if order.live else None, memory=memory)
            for order in orders
        ]
        done = _write([*map(_Job, range(len(orders)), orders, ready, values)], files, meter)
        heap.give_back()
        seconds = time.perf_counter() - started
        return [job.saved(seconds) for job in done]


def _source_files(orders: Sequence[Order]) -> SourceFiles:
    bases = {tuple(order.recipe.path(source).resolve() for source in order.recipe.base) for order in orders}
    if len(bases) != 1:
        raise ValueError("these recipes have different bases")
    return SourceFiles() if len(orders) == 1 else ReadOnce([file for path in bases.pop() for file in files_of(path)])


def _check_room(orders: Sequence[Order], ready: Sequence[_Ready]) -> None:
    """Refuse files that fit on the disk one by one, but not together."""
    sizes: dict[Path, int] = {}
    for order, one in zip(orders, ready, strict=True):
        folder = order.target.parent
        sizes[folder] = sizes.get(folder, 0) + one.header.size
        check_room(order.target, sizes[folder])


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


def _prepared(order: Order, files: SourceFiles, meter: Meter, cancel: Cancel | None, known: SourceHashes) -> _Ready:
    """Make the plan, checks, hashes and header; the bytes to hash and to write are added to the meter's total."""
    recipe, target = order.recipe, order.target
    sources = open_sources(recipe, files)
    guess = sum(ref.numel * ref.dtype.itemsize for ref in sources.base.tensors.values())
    meter.total += bytes_to_hash(recipe) + guess
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
    hashes = source_hashes(recipe, order.sha256, meter, known)
    files.check_names()  # the hashes were taken by path
    compared = foreseen(layout, plan, live_dtypes(order.live))
    devices = devices_used(plan.touched, order.device_of, sources.architecture) or {order.device: ""}
    metadata = describe(recipe, target.stem, sources, hashes, devices, metadata_text(compared), order.findings)
    header = plan_header([info for info, _ in layout], {**metadata, **note_of_base(sources.base, layout)})
    warnings = (*save_warnings(order.warnings, sources, target), *plan.warnings)
    return _Ready(sources, plan, layout, header, config, compared, warnings, leftovers)


@dataclass
class _Job:
    """A file that is being written, by its number."""

    number: int
    order: Order
    ready: _Ready
    values: Values
    faults: _Faults = field(default_factory=_Faults)
    compared: Comparison = field(default_factory=lambda: Comparison(0))
    written: SavedFile | None = None

    def __post_init__(self) -> None:
        order, ready = self.order, self.ready
        self.verifier = Verifier(order.live)
        self.writer = SafetensorsWriter(
            order.target, ready.header, overwrite=order.overwrite, sources=ready.sources.files(), config=ready.config
        )

    def wanted(self) -> list[Wanted]:
        """Its tensors that are computed, in the file's order."""
        layout = self.ready.layout
        return [Wanted(info, plan, self.values, self.number) for info, plan in layout if isinstance(plan, KeyPlan)]

    def take(self, part: Rounded, meter: Meter) -> None:
        """Check and write the next values."""
        key = part.info.key
        self.faults.overflowed.update({key: None} if part.overflowed else {})
        self.faults.broken.update({key: None} if part.broken else {})
        self.verifier.check(part.info, part.plan, part.start, part.values)
        self.writer.write(key, part.values)
        meter.advance(part.values.numel() * part.values.element_size(), key)

    def finish(self, files: SourceFiles, meter: Meter) -> None:
        """Write what is not computed, check everything, and give the file its name."""
        plan = self.ready.plan
        for info, data in self.ready.layout:
            if isinstance(data, bytes):
                self.writer.write(info.key, data)
        self.compared = self.verifier.found(self.ready.compared)
        files.check_unchanged(sources_of(plan.keys.values()))
        check_applied(plan.adapters, left_out_notes(plan.keys, self.values.left_out))
        name = self.order.target.name
        self.written = self.writer.commit(lambda: meter.advance(0, f"reading {name} back"))

    def saved(self, seconds: float) -> Saved:
        """The result, after `finish`."""
        if self.written is None:
            raise ValueError("the file has not been written")
        plan, left_out = self.ready.plan, left_out_notes(self.ready.plan.keys, self.values.left_out)
        return Saved(
            file=self.written,
            seconds=seconds,
            compared=self.compared,
            skipped=by_name((*plan.notes, *left_out)),
            warnings=(*self.ready.warnings, *self.faults.warnings()),
            config=None if self.ready.config is None else config_path(self.order.target),
            adapters=without(plan.adapters, left_out),
            leftovers=self.ready.leftovers,
        )


def _write(jobs: Sequence[_Job], files: SourceFiles, meter: Meter) -> Sequence[_Job]:
    with ExitStack() as stack, exact_arithmetic():
        for job in jobs:
            stack.enter_context(job.writer)
        with closing(rounded_values(_interleaved(jobs), files, jobs[0].order.conveyor)) as parts:
            for part in parts:
                jobs[part.file].take(part, meter)
        for job in jobs:
            job.finish(files, meter)
    return jobs


def _interleaved(jobs: Sequence[_Job]) -> list[Wanted]:
    """The tensors of all files, key by key; those of each file stay in its order."""
    wanted = [job.wanted() for job in jobs]
    place = {one.info.key: number for number, one in enumerate(wanted[0])}
    return list(heapq.merge(*wanted, key=lambda one: place.get(one.info.key, 0)))
