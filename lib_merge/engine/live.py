"""The live model: a recipe applied in place to parameters that a host has loaded, and taken back bit for bit."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import torch

from lib_merge.checkpoint.diffusers_folder import is_diffusers_folder
from lib_merge.checkpoint.header_memory import HeaderMemory
from lib_merge.engine import heap
from lib_merge.engine.adapter_step import AdapterReport, merged, without
from lib_merge.engine.blocks import in_blocks
from lib_merge.engine.key_plan import KeyPlan
from lib_merge.engine.model_tensors import Opened, open_base
from lib_merge.engine.parallel import JOB, fill_all
from lib_merge.engine.places import Places, check_places, flat_parameter, places_of, read, write
from lib_merge.engine.plan import Plan, base_plan, make_plan
from lib_merge.engine.plan_memory import PlanMemory
from lib_merge.engine.prediction import prediction_warnings
from lib_merge.engine.prepass import PrePasses
from lib_merge.engine.source_files import SourceFiles, SourceId
from lib_merge.engine.sources import open_sources
from lib_merge.engine.value import Evaluator, exact_arithmetic, memory_errors
from lib_merge.errors import LiveModelError, SourceError, StorageError, UserError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import Recipe, Source
from lib_merge.recipe.files import find

_WORTH_TRIMMING = 1 << 30
"""Bytes of fp32 values in an apply from which looking through the heap afterwards costs next to nothing."""


@dataclass(frozen=True)
class Report:
    """What an apply did."""

    changed: tuple[str, ...]
    """Checkpoint keys whose live parameters were written."""
    seconds: float
    skipped: Mapping[str, str] = field(default_factory=dict[str, str])
    """What was left out, by name, with the reason."""
    warnings: tuple[str, ...] = ()
    adapters: tuple[AdapterReport, ...] = ()
    """For each adapter step how much of its file fits, as "applied 264 of 264 modules"."""


class LiveModel:
    """The parameters of a loaded checkpoint, with a recipe applied in place.

    Not for several threads at once: a host calls it under its own lock. No second copy of the model is kept: values
    are computed from the stored files at each change, so that nothing drifts and the way back is exact.

    Args:
        places: live parameters by checkpoint key, looked up at each write.
        base: file of the loaded checkpoint (several where a host composes one model of them, later ones winning).
        device: where values are computed; None: where the parameters are.

    Attributes:
        recipe: what is applied now, or None.
        prepasses: what methods found that have to know the whole model first; a save takes it from here.
        damaged: a write failed and could not be undone; only loading the checkpoint again helps.
        written: the keys that the newest apply or restore wrote (or wrote and undid); a new object for each.
    """

    def __init__(
        self, places: Places, base: str | Path | Sequence[str | Path], device: str | torch.device | None = None
    ) -> None:
        self.recipe: Recipe | None = None
        self.damaged = False
        self.prepasses = PrePasses()
        self._places = places
        self._headers, self._planned = HeaderMemory(), PlanMemory()
        self._originals: tuple[Opened, Mapping[str, KeyPlan]] | None = None
        self._base_names = [base] if isinstance(base, (str, Path)) else list(base)
        self._base_paths: list[Path] | None = None
        self._base_tensors: Opened | None = None
        self._remember_base()
        self._device = None if device is None else torch.device(device)
        self._applied: dict[str, KeyPlan] = {}
        self._doubtful: frozenset[str] = frozenset()
        self.written: frozenset[str] = frozenset()
        self._left_out: dict[str, Mapping[str, str]] = {}

    @property
    def device(self) -> torch.device:
        """Where values are computed: what was asked for, or the device of the live parameters."""
        if self._device is not None:
            return self._device
        key = next(iter(self._places), None)
        places = () if key is None else places_of(self._places, key)
        device = places[0].tensor().device if places else torch.device("cpu")
        return torch.device("cpu") if device.type == "meta" else device

    @property
    def touched(self) -> frozenset[str]:
        """Keys whose live parameters are not the base's own."""
        return frozenset(self._applied)

    def distrust(self) -> None:
        """Take nothing for granted that was written: the host may have loaded the weights anew. The next apply or
        restore writes all of it again."""
        self._doubtful |= self.touched
        self._applied, self.recipe = {}, None

    def value(self, key: str, shape: tuple[int, ...]) -> torch.Tensor | None:
        """The live value of a touched key, 1-D in its live dtype; None for a key that is not touched."""
        places = places_of(self._places, key) if key in self._applied else ()
        value = read(places, shape) if places else None
        return None if value is None else value.reshape(-1)

    def apply(self, recipe: Recipe, progress: Progress | None = None, cancel: Cancel | None = None) -> Report:
        """Make the live model what the recipe says, writing only the keys whose value changes.

        Args:
            recipe: its base must be the loaded checkpoint.
            progress: called as progress(bytes done, bytes in all, key).
            cancel: stops the work when it returns true; what was written is undone.

        Raises:
            LiveMergeError: the recipe does not fit or something failed; the live model is as it was before,
                unless the error says otherwise.
        """
        started = time.perf_counter()
        with memory_errors(), SourceFiles(self._headers) as files:
            sources = open_sources(recipe, files, self._planned.sources)
            base = self._check_base(files, recipe, sources.base)
            plan = make_plan(
                recipe,
                sources,
                lambda wanted: self.prepasses.measure(wanted, files, self.device, progress, cancel),
                self._planned,
            )
            targets = {key: plan.keys[key] for key in plan.touched & base.tensors.keys() if key in self._places}
            changed = self._switch(recipe, targets, files, base, Meter(0, progress, cancel))
            left_out = [reasons for key, reasons in self._left_out.items() if key in self._applied]
            return Report(
                changed,
                time.perf_counter() - started,
                {**plan.skipped, **merged(left_out), **_not_loaded(plan, targets)},
                prediction_warnings(sources),
                without(plan.adapters, left_out),
            )

    def restore(self, progress: Progress | None = None) -> Report:
        """Put the base's own values back, bit for bit.

        Raises:
            LiveMergeError: the base's file is gone or has changed.
        """
        started = time.perf_counter()
        with memory_errors(), SourceFiles(self._headers) as files:
            base = self._check_base(files, None, None)
            changed = self._switch(None, {}, files, base, Meter(0, progress, None))
        return Report(changed, time.perf_counter() - started)

    def _check_base(self, files: SourceFiles, recipe: Recipe | None, opened: Opened | None) -> Opened:
        """The base's tensors, after making sure that it is the loaded checkpoint and unchanged on disk."""
        if self.damaged:
            raise LiveModelError(
                "the loaded model is damaged by a write that could not be undone; load the checkpoint again"
            )
        if self._base_paths is None:
            folders = recipe.folders if recipe else ()
            self._base_paths = [_find_base(name, folders) for name in self._base_names]
        if opened is not None and [path.resolve() for path in opened.paths] != self._base_paths:
            raise LiveModelError(
                f"this recipe belongs to {_names(opened.paths)}, loaded is {_names(self._base_paths)}; "
                "load its base, or write the loaded one as `base`"
            )
        base = opened or open_base(self._base_paths, files)
        known = self._base_tensors
        if known is not None and known is not base and _files_of(known) != _files_of(base):
            raise SourceError(
                f"{_names(self._base_paths)} has changed on disk since it was loaded; load the checkpoint again"
            )
        # A recipe may name the architecture of a base that does not show it, and with it the keys' names of today.
        self._base_tensors = base if opened is not None or known is None else known
        return self._base_tensors

    def _remember_base(self) -> None:
        """Note what the base's files are now, so that a change before the first apply is noticed, too."""
        paths = [Path(name) for name in self._base_names]
        if not all(path.is_file() or is_diffusers_folder(path) for path in paths):
            return  # names, which the folders of a recipe explain
        with (
            contextlib.suppress(UserError, StorageError),
            SourceFiles(self._headers) as files,
        ):  # the first apply will say it
            self._base_tensors = open_base(paths, files)
            self._base_paths = [path.resolve() for path in paths]

    def _switch(
        self,
        recipe: Recipe | None,
        targets: Mapping[str, KeyPlan],
        files: SourceFiles,
        base: Opened,
        meter: Meter,
    ) -> tuple[str, ...]:
        """Write every key whose plan differs from what is live; all of it or nothing."""
        originals = self._originals_of(base)
        wanted = {**{key: originals[key] for key in (*self._applied, *self._doubtful)}, **targets}
        changed = [
            key
            for key in originals
            if key in wanted
            and (key in self._doubtful or _differ(wanted[key], self._applied.get(key) or originals[key]))
        ]
        for key in changed:
            check_places(key, wanted[key].shape, places_of(self._places, key))
        meter.total = sum(wanted[key].numel * 4 for key in changed)
        written: list[str] = []
        # The files of the recipe that is live stay open, so that it can be put back whatever happens to their names.
        with SourceFiles(self._headers) as previous, exact_arithmetic(), memory_errors():
            _open_all(previous, (self._applied[key] for key in changed if key in self._applied))
            try:
                self._write((wanted[key] for key in changed), files, written, meter)
                # Inside the try, so that an interrupt finds either the old state and undoes, or the new one.
                merged = {key: plan for key, plan in wanted.items() if _differ(plan, originals[key])}
                self._applied, self.recipe = merged, recipe
                # What the host does not show just now (it has a VAE of its own choice in) stays doubtful until it does.
                self._doubtful = frozenset(key for key in self._doubtful if key not in self._places)
            except BaseException as error:
                if written:
                    self._undo(written, originals, previous, files, error)
                raise
            finally:
                if written:
                    self.written = frozenset(written)
                if meter.total > _WORTH_TRIMMING:
                    heap.give_back()
        return tuple(changed)

    def _originals_of(self, base: Opened) -> Mapping[str, KeyPlan]:
        if self._originals is None or self._originals[0] is not base:
            self._originals = base, base_plan(base)
        return self._originals[1]

    def _write(
        self, plans: Iterable[KeyPlan], files: SourceFiles, written: list[str] | None = None, meter: Meter | None = None
    ) -> None:
        plans, evaluator = list(plans), Evaluator(files, self.device)
        in_parallel = self._write_in_parallel(plans, files, written, meter)
        sources: set[SourceId] = set()
        for plan in plans:
            sources |= plan.sources
            if plan.key in in_parallel:
                continue
            self._left_out.pop(plan.key, None)
            if meter is not None:
                meter.advance(0, plan.key)
            if written is not None:
                written.append(plan.key)
            write(
                places_of(self._places, plan.key),
                plan.shape,
                evaluator.pieces(plan),
                evaluator.device,
                stored=not plan.operations,
            )
            if plan.key in evaluator.left_out:
                self._left_out[plan.key] = evaluator.left_out[plan.key]
            if meter is not None:
                meter.advance(plan.numel * 4, plan.key)
        files.check_unchanged(sources)

    def _write_in_parallel(
        self, plans: Sequence[KeyPlan], files: SourceFiles, written: list[str] | None, meter: Meter | None
    ) -> frozenset[str]:
        """Write the element-wise values of plain parameters, if they are worth several threads; the keys written."""
        fitting = [plan for plan in plans if in_blocks(plan)]
        if self.device.type != "cpu" or sum(plan.numel for plan in fitting) <= JOB:
            return frozenset()
        flats = ((plan, flat_parameter(places_of(self._places, plan.key), self.device)) for plan in fitting)
        targets = [(plan, flat) for plan, flat in flats if flat is not None]

        def begun(key: str) -> None:
            self._left_out.pop(key, None)
            if meter is not None:
                meter.advance(0, key)
            if written is not None:
                written.append(key)

        def done(count: int, key: str) -> None:
            if meter is not None:
                meter.advance(count * 4, key)

        fill_all(files, targets, begun, done)
        return frozenset(plan.key for plan, _ in targets)

    def _undo(
        self,
        written: Sequence[str],
        originals: Mapping[str, KeyPlan],
        previous: SourceFiles,
        files: SourceFiles,
        error: BaseException,
    ) -> None:
        """Put back what was live before; failing that, the base's values; failing that, mark the model damaged."""
        try:
            if self._put_back(written, originals, previous, files):
                return
            self._write([originals[key] for key in {*written, *self._applied}], files)
        except BaseException as second:
            self.damaged = True
            raise LiveModelError(
                f"{_sentence(error)}; the loaded model could not be put back ({_sentence(second)}): "
                "load the checkpoint again"
            ) from error
        self._applied, self.recipe = {}, None
        raise LiveModelError(
            f"{_sentence(error)}; the merge that was live could not be put back, the model is the original now"
        ) from error

    def _put_back(
        self, written: Sequence[str], originals: Mapping[str, KeyPlan], previous: SourceFiles, files: SourceFiles
    ) -> bool:
        merged = [self._applied[key] for key in written if key in self._applied]
        try:
            self._write(merged, previous)
            self._write([originals[key] for key in written if key not in self._applied], files)
        except BaseException:  # a second interrupt, too: the base's values are still to be had
            return False
        return True


def _differ(one: KeyPlan, other: KeyPlan) -> bool:
    return one is not other and one != other


def _open_all(files: SourceFiles, plans: Iterable[KeyPlan]) -> None:
    """Open every file that the plans read; one that is gone or another is found out when it is read."""
    refs = {
        id(ref.source): ref.source
        for plan in plans
        for ref in (plan.origin, *(r for o in plan.operations for r in o.inputs))
    }
    for path in {source.path for source in refs.values()}:
        with contextlib.suppress(UserError, StorageError):
            files.open(path)


def _find_base(name: str | Path, folders: Sequence[Path]) -> Path:
    """The file of a base: a path from here, or a name in the folders."""
    path = Path(name)
    there = path.is_file() or is_diffusers_folder(path)
    return (path if there else find(Source(str(name)), folders)).resolve()


def _files_of(model: Opened) -> set[SourceId]:
    return {ref.source for ref in model.tensors.values()}


def _not_loaded(plan: Plan, targets: Mapping[str, KeyPlan]) -> dict[str, str]:
    absent = sorted(plan.touched - targets.keys())
    if not absent:
        return {}
    return {"the loaded model": f"{len(absent)} keys of the recipe are not in it (as {absent[0]}); a save has them"}


def _sentence(error: BaseException) -> str:
    return str(error) or type(error).__name__


def _names(paths: Iterable[Path]) -> str:
    return " + ".join(path.name for path in paths)
