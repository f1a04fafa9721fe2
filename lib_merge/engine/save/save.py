"""A recipe written to a checkpoint file: the same values as the live model's, streamed key by key."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import torch

from lib_merge.checkpoint import plan_header
from lib_merge.checkpoint.dtypes import save_dtype
from lib_merge.checkpoint.formats.diffusers_folder import files_of, folder_sha256
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.checkpoint.writing.leftovers import Leftover, sweep
from lib_merge.checkpoint.writing.target import check_target, config_path
from lib_merge.checkpoint.writing.writer import SafetensorsWriter, SavedFile
from lib_merge.doctor.checkup import checkup
from lib_merge.doctor.findings import Finding
from lib_merge.engine import heap
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.prepass import PrePasses
from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.live.model import LiveModel
from lib_merge.engine.plan.adapter import AdapterReport, left_out_notes, without
from lib_merge.engine.plan.key_plan import sources_of
from lib_merge.engine.plan.notes import by_name
from lib_merge.engine.plan.plan import Plan, make_plan
from lib_merge.engine.save.config import config_to_copy, config_warnings
from lib_merge.engine.save.layout import Layout, check_parts, layout_of
from lib_merge.engine.save.metadata import SourceHashes, describe, devices_used
from lib_merge.engine.save.pipeline import rounded_values
from lib_merge.engine.save.verification import changed_keys, comparable_keys, same_bits, sentence, shown
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import RecipeSources, open_sources
from lib_merge.engine.sources.prediction import name_warnings, prediction_warnings
from lib_merge.errors import LiveModelError, SourceError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import LocatedRecipe, Recipe


@dataclass(frozen=True)
class Saved:
    """A checkpoint that has been written."""

    file: SavedFile
    seconds: float
    verified: int
    """Keys whose bytes were compared with the live model's while they were written."""
    checked: str
    """What that means, and that the file was read back, as one sentence; it is in the metadata too."""
    skipped: Mapping[str, str] = field(default_factory=dict[str, str])
    warnings: tuple[str, ...] = ()
    config: Path | None = None
    """The `.yaml` that was copied beside the file."""
    adapters: tuple[AdapterReport, ...] = ()
    """For each adapter step how much of its file fits."""
    leftovers: tuple[Leftover, ...] = ()
    """What killed saves had left in the folder: removed, or why not."""


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
        dtype: base (each tensor keeps the base's dtype) | fp32 | fp16 | bf16 | fp8_e4m3fn | fp8_e5m2. Keys that are
            carried over keep theirs; fp8 leaves the VAE as the base has it.
        overwrite: replace a file that is there.
        progress: called as progress(bytes done, bytes in all, key).
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
    started = time.perf_counter()
    recipe, target = recipe.located(), Path(path)
    chosen = None if dtype == "base" else save_dtype(dtype)
    if live is not None and live.damaged:
        raise LiveModelError("the loaded model is damaged, so it is not what would be saved; load the checkpoint again")
    if live is not None and (live.recipe is None or live.recipe.id != recipe.id):
        raise LiveModelError("the live model holds another recipe than the one to be saved; apply it first")
    compute = torch.device(device) if device is not None else live.device if live else torch.device("cpu")

    def device_of(key: str) -> torch.device:
        return (live.device_of(key) if live else None) or compute

    with memory_errors(), SourceFiles() as files:
        sources = open_sources(recipe, files)
        paths = sources.files()
        prepasses = live.prepasses if live else PrePasses()
        plan = make_plan(recipe, sources, lambda wanted: prepasses.measure(wanted, files, compute, progress, cancel))
        layout = layout_of(plan, recipe, chosen, drop_ema)
        check_parts(layout, sources)
        size = sum(info.nbytes for info, _ in layout)
        leftovers = sweep(target.parent)  # before the room is looked at
        check_target(target, size, overwrite=overwrite, sources=paths)
        config = config_to_copy(sources.base.paths, target, overwrite)
        hashes = _source_hashes(recipe, sha256, Meter(0, progress, cancel))
        files.check_names()  # the hashes were taken by name
        doctor = checkup(recipe, sources, files)
        comparable = comparable_keys(layout, live)
        checked = sentence(comparable, changed_keys(layout, plan))
        devices = devices_used(plan.touched, device_of, sources.architecture) or {compute: ""}
        metadata = describe(recipe, target.stem, sources, hashes, devices, checked, doctor)
        header = plan_header([info for info, _ in layout], metadata)
        writer = SafetensorsWriter(target, header, overwrite=overwrite, sources=paths, config=config)
        values = Values(files, device_of)
        with writer as out, exact_arithmetic():
            meter = Meter(size, progress, cancel)
            result = _write(layout, files, values, out, live, meter)
            if result.verified != comparable:  # what the metadata say
                raise LiveModelError("the live model was changed while it was saved; nothing was saved, save it again")
            files.check_unchanged(sources_of(plan.keys.values()))
            written = out.commit(lambda: meter.advance(0, f"reading {target.name} back"))
        heap.give_back()
        left_out = left_out_notes(plan.keys, values.left_out)
        return Saved(
            file=written,
            seconds=time.perf_counter() - started,
            verified=result.verified,
            checked=checked,
            skipped=by_name((*plan.notes, *left_out)),
            warnings=(
                *_warnings(doctor, sources, target),
                *result.warnings(),
            ),
            config=None if config is None else config_path(target),
            adapters=without(plan.adapters, left_out),
            leftovers=leftovers,
        )


def estimate(
    recipe: LocatedRecipe, target: str | Path, dtype: str = "base", *, drop_ema: bool = False
) -> tuple[int, tuple[str, ...]]:
    """Bytes of the file that a save there would write, and what to beware of; reads headers and samples of weights.

    Raises:
        UserError: the recipe or a source does not fit.
    """
    with SourceFiles() as files:
        sources = open_sources(recipe, files)
        plan = make_plan(recipe, sources, lambda _: ())  # what a pre-pass finds has no part in the size
        doctor = checkup(recipe, sources, files)
        size = file_size(recipe, sources, plan, Path(target), dtype, drop_ema=drop_ema, doctor=doctor)
        return size, _warnings(doctor, sources, Path(target))


def file_size(
    recipe: LocatedRecipe,
    sources: RecipeSources,
    plan: Plan,
    target: Path,
    dtype: str,
    *,
    drop_ema: bool,
    doctor: Sequence[Finding],
) -> int:
    """Bytes of the file that a save to `target` would write, of sources that are open.

    Raises:
        UserError: there is no such dtype. StorageError: a source cannot be read.
    """
    layout = layout_of(plan, recipe, None if dtype == "base" else save_dtype(dtype), drop_ema)
    check_parts(layout, sources)
    hashes = {path: f"{number:064x}" for number, path in enumerate(recipe.paths.values())}  # as long as the true ones
    checked = sentence(0, changed_keys(layout, plan))
    metadata = describe(recipe, target.stem, sources, hashes, {CPU: ""}, checked, doctor)
    return plan_header([info for info, _ in layout], metadata).size


def _warnings(doctor: Sequence[Finding], sources: RecipeSources, target: Path) -> tuple[str, ...]:
    """What to beware of: models that predict otherwise, parents that are none, a name or a config that misleads."""
    return (
        *prediction_warnings(sources),
        *(finding.text for finding in doctor if finding.check == "parent"),
        *config_warnings(sources.base.paths, target),
        *name_warnings(sources.base, target),
    )


def _source_hashes(
    recipe: LocatedRecipe,
    sha256: Callable[[Path], str] | None,
    meter: Meter,
) -> SourceHashes:
    """Full hashes of every source; SourceError where a recipe asks for another file than the one found."""
    paths = list(dict.fromkeys(recipe.paths.values()))
    meter.total = sum(file.stat().st_size for path in paths for file in files_of(path))
    hashes: SourceHashes = {}

    def hashed(path: Path) -> str:
        meter.advance(0, f"hash of {path.name}")
        return sha256(path) if sha256 else _hashed(path, meter)

    for path in paths:
        hashes[path] = folder_sha256(path, hashed) if path.is_dir() else hashed(path)
    for source in recipe.sources():
        path = recipe.path(source)
        if source.sha256 and source.sha256 != hashes[path]:
            raise SourceError(
                f"{source.place}: {path.name} is another file than the recipe's: its SHA-256 is {hashes[path][:10]}…, "
                f"the recipe says {source.sha256[:10]}…"
            )
    return hashes


def _hashed(path: Path, meter: Meter) -> str:
    before = meter.done
    return file_sha256(path, lambda done, _: meter.advance(before + done - meter.done, f"hash of {path.name}"))


@dataclass(frozen=True)
class _Written:
    """How many keys were compared with the live model, which hold values beyond their dtype, and which are broken."""

    verified: int
    overflowed: tuple[str, ...]
    broken: tuple[str, ...] = ()

    def warnings(self) -> tuple[str, ...]:
        found: list[str] = []
        if self.overflowed:
            count, first = len(self.overflowed), self.overflowed[0]
            found.append(
                f"values of {count} tensors are beyond their dtype and became infinite (as in {first}); save in fp32"
            )
        if self.broken:
            count, first = len(self.broken), self.broken[0]
            found.append(
                f"{count} tensors hold NaN or infinite values (as in {first}): pictures will be black or noise there; "
                "ask the doctor which source they come from"
            )
        return tuple(found)


def _write(
    layout: Layout,
    files: SourceFiles,
    values: Values,
    out: SafetensorsWriter,
    live: LiveModel | None,
    meter: Meter,
) -> _Written:
    verified: dict[str, None] = {}
    overflowed: dict[str, None] = {}
    broken: dict[str, None] = {}
    parts = rounded_values([(info, plan) for info, plan in layout if plan is not None], files, values)
    seen: tuple[str, torch.Tensor | None] = ("", None)
    with closing(parts):
        for part in parts:
            key = part.info.key
            if seen[0] != key:
                seen = key, shown(part.info, part.plan, live)
            if part.overflowed:
                overflowed[key] = None
            if part.broken:
                broken[key] = None
            if seen[1] is not None:
                if not same_bits(part.values, seen[1][part.start : part.start + part.values.numel()]):
                    raise LiveModelError(
                        f"{key}: the value to be saved is not the live one; nothing was saved, apply the recipe again"
                    )
                verified[key] = None
            out.write(key, part.values)
            meter.advance(part.values.numel() * part.values.element_size(), key)
    return _Written(len(verified), tuple(overflowed), tuple(broken))
