"""The live model: applies a recipe in place to the parameters that a host has loaded, and restores them bit for bit."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import is_not
from pathlib import Path

import torch

from lib_merge.checkpoint.dtypes import ScaledFp8
from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.checkpoint.reading.mappings import Mappings
from lib_merge.engine import heap
from lib_merge.engine.compute.devices.accelerator import Conveyor
from lib_merge.engine.compute.memory.budget import DEFAULT_LIMIT
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.compute.memory.deltas import DEFAULT_BUDGET, DeltaMemory
from lib_merge.engine.compute.mixing import Mixes
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.prepass import PrePasses
from lib_merge.engine.live.base import LoadedBase
from lib_merge.engine.live.parameters import LiveParameters, OnCard
from lib_merge.engine.live.places import Places, check_place, codes_place, dtype_of, places_of, read
from lib_merge.engine.live.shared import SharedTensors
from lib_merge.engine.live.undo import open_all, put_back, sentence
from lib_merge.engine.plan.key_plan import KeyPlan, Measurement, ReadTexts
from lib_merge.engine.plan.memo import PlanMemory
from lib_merge.engine.plan.notes import Note, by_name
from lib_merge.engine.plan.plan import Plan, make_plan
from lib_merge.engine.plan.steps.adapter import AdapterReport, check_applied, left_out_notes, without
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import open_sources
from lib_merge.engine.sources.prediction import prediction_warnings
from lib_merge.errors import LiveMergeError, LiveModelError, MemoryShortage
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.recipe import Recipe
from lib_merge.sentences import Sentence, t

_WORTH_TRIMMING = 1 << 30
"""An apply of this many bytes (of fp32 values) takes so long that trimming the heap afterwards costs little."""


@dataclass(frozen=True)
class Report:
    """The result of an apply."""

    changed: tuple[str, ...]
    """Checkpoint keys whose live parameters were written."""
    seconds: float
    notes: tuple[Note, ...] = ()
    """What was left out."""
    warnings: tuple[Sentence, ...] = ()
    adapters: tuple[AdapterReport, ...] = ()
    """For each adapter, how many modules of its file were applied."""

    @property
    def skipped(self) -> Mapping[str, Sentence]:
        """Name → reason, for everything that was left out."""
        return by_name(self.notes)


@dataclass(frozen=True)
class Kept:
    """The caches of a live model, in bytes."""

    deltas: int = 0
    """What slow adapters add, cached in RAM."""
    budget: int = 0
    """The limit for `deltas`."""
    in_place: int = 0
    """Size of the memory-mapped sources: page cache, which the system can reclaim at any time."""
    on_card: OnCard = field(default_factory=OnCard)
    """Stored elements, cached in the memory of accelerators."""
    in_files: int = 0
    """What slow adapters add, cached in files."""


class LiveModel:
    """The parameters of a loaded checkpoint, with a recipe applied in place.

    Not thread-safe: a host calls it while it holds its own lock. There is no copy of the model. Each change is computed
    from the stored files, so errors do not accumulate and `restore` is exact.

    Args:
        places: checkpoint key → live parameter; looked up at each write.
        base: file of the loaded checkpoint, or several if a host composes one model of them; later files replace
            tensors of earlier ones.
        device: computes pre-passes; None: the device of the first parameter. A value is always computed on the device
            where its parameter is at that moment.
        memory_budget: bytes of RAM for caching what slow adapters add; see `kept`.
        card_limit: bytes of an accelerator's memory for caching stored elements; never more than half of what is free
            during a picture.

    Attributes:
        memory_budget, card_limit: the same; used from the next apply on.
        recipe: what is applied now, or None.
        prepasses: cache of the results of pre-passes; a save uses it, too.
        mixes: cache of the measurements of whole tensors; a save uses it, too.
        damaged: a write failed and could not be undone. The next apply or restore rewrites everything that may be
            wrong; if that fails, the checkpoint must be loaded again.
        written: the keys that the newest apply or restore wrote (even if it undid that); a new object each time.
    """

    def __init__(
        self,
        places: Places,
        base: str | Path | Sequence[str | Path],
        device: str | torch.device | None = None,
        memory_budget: int = DEFAULT_BUDGET,
        card_limit: int = DEFAULT_LIMIT,
    ) -> None:
        self.recipe: Recipe | None = None
        self.damaged = False
        self.prepasses = PrePasses()
        self._places = places
        self._headers, self._mappings, self._planned = HeaderMemory(), Mappings(), PlanMemory()
        self._base = LoadedBase(base, self._headers)
        self.memory_budget, self._deltas = memory_budget, DeltaMemory()
        self.card_limit = card_limit
        self.mixes = Mixes()
        self._parameters = LiveParameters(places, device, self._deltas, self.mixes)
        self._applied: dict[str, KeyPlan] = {}
        self._shared = SharedTensors()
        self._stale: frozenset[str] = frozenset()
        self._dtypes: dict[str, torch.dtype | ScaledFp8] = {}
        self.written: frozenset[str] = frozenset()

    @property
    def device(self) -> torch.device:
        """The device that computes pre-passes: the given one, or that of the first live parameter."""
        return self._parameters.device

    def device_of(self, key: str) -> torch.device | None:
        """The device that computed a key's live value; None if the key has the base's own value."""
        return self._parameters.device_of(key) if key in self._applied else None

    @property
    def touched(self) -> frozenset[str]:
        """Keys whose live values are not the base's own."""
        return frozenset(self._applied)

    @property
    def marked(self) -> frozenset[str]:
        """Keys whose live values are not, or may not be, the base's own."""
        return self.touched | self._stale

    @property
    def is_original(self) -> bool:
        """Whether every parameter that the host exposes certainly has the base's own value."""
        return not self.damaged and not any(key in self._places for key in self.marked)

    @property
    def kept(self) -> Kept:
        """The sizes of the caches."""
        files = self._deltas.files
        in_files = 0 if files is None else files.size
        return Kept(self._deltas.used, self.memory_budget, self._mappings.size, self._parameters.on_card, in_files)

    def keep_deltas_in(self, files: DeltaFiles | None) -> None:
        """Use these files to cache what slow adapters and erase steps add beyond RAM; None: use no files."""
        self._deltas.files = files

    def release(self) -> None:
        """Free all caches; the merge stays."""
        self._mappings.keep(())
        self._deltas.clear()
        self.mixes.clear()
        self._parameters.release()

    def give_back(self) -> bool:
        """Free the caches on accelerators; whether something was freed. The next movement reads it again."""
        return self._parameters.give_back()

    def picture_begins(self, size: object) -> None:
        """Call this before a picture of that size is made: frees the cache on its device if the picture needs it."""
        self._parameters.picture_begins(size)

    def picture_ended(self) -> None:
        """Call this after the picture: the memory that it took is noted for the next one of its size."""
        self._parameters.picture_ended()

    def conveyor(self, device: torch.device) -> Conveyor:
        """The object that computes values on an accelerator, with its staging buffers and cache."""
        return self._parameters.conveyor(device)

    def forget_writes(self) -> None:
        """Assume that the host has reloaded the weights: the next apply or restore rewrites every touched key."""
        self._stale |= self.touched
        self._applied, self.recipe, self._dtypes = {}, None, {}

    def kept_in(self, key: str) -> torch.dtype | ScaledFp8 | None:
        """The dtype of a tensor in the loaded model; None if the model lacks it. Looks the parameter up."""
        return dtype_of(places_of(self._places, key))

    @property
    def dtypes(self) -> Mapping[str, torch.dtype | ScaledFp8]:
        """Key → dtype of the tensors that have been written, as it was at that time; looks no parameter up."""
        return self._dtypes

    def is_of_another_file(self) -> bool:
        """Whether the base's file is gone or has changed since it was loaded."""
        return self._base.has_changed()

    def holds_own_values(self) -> bool:
        """Whether every parameter that the host exposes has the base's own value now; compares all of them.

        Raises:
            LiveMergeError: the base's file is gone or has changed.
        """
        with exact_arithmetic(), memory_errors(), SourceFiles(self._headers) as files:
            originals = self._base.originals(self._base.check(files, None, None)).plans
            return all(self._parameters.hold(plan, files) for plan in originals.values())

    def value(self, key: str, shape: tuple[int, ...]) -> torch.Tensor | None:
        """The live value of a touched key, 1-D in its live dtype (for codes: decoded, fp32); None if not touched."""
        places = places_of(self._places, key) if key in self._applied else ()
        value = read(places, shape) if places else None
        return None if value is None else value.reshape(-1)

    def codes(self, key: str) -> tuple[torch.Tensor, torch.Tensor] | None:
        """The live codes and scale of a touched key, both 1-D; None if it is not touched or not stored as codes."""
        place = codes_place(places_of(self._places, key)) if key in self._applied else None
        if place is None or place.scale is None:
            return None
        return place.tensor().detach().reshape(-1), place.scale.detach().reshape(-1)

    def apply(self, recipe: Recipe, progress: Progress | None = None, cancel: Cancel | None = None) -> Report:
        """Apply a recipe; only the keys whose value changes are written.

        Args:
            recipe: its base must be the loaded checkpoint.
            progress: called as progress(bytes done, bytes in total, key).
            cancel: stops the work when it returns True; what was written is undone.

        Raises:
            LiveMergeError: the recipe does not fit, or something failed. The live model is unchanged, unless the
                message says otherwise.
        """
        started = time.perf_counter()
        self._deltas.begin(self.memory_budget)
        self._parameters.begin_move(self.card_limit)
        with memory_errors(), SourceFiles(self._headers, self._mappings) as files:
            sources = open_sources(recipe.located(), files, self._planned.sources)
            base = self._base.check(files, recipe, sources.base, lambda opened: self._proven(opened, files))
            read = files.identities
            plan = make_plan(
                recipe,
                sources,
                lambda wanted: self._measured(wanted, files, progress, cancel),
                self._planned,
            )
            loaded = filter(self._places.__contains__, filter(base.tensors.__contains__, plan.touched))
            targets = {key: plan.touched[key] for key in loaded}
            changed = self._switch(recipe, targets, files, base, Meter(0, progress, cancel), plan.adapters)
            self._mappings.keep(read)
            left_out = left_out_notes(self._applied, self._parameters.left_out)
            return Report(
                changed,
                time.perf_counter() - started,
                (*plan.notes, *left_out, *_not_loaded(plan, targets)),
                (*self._planned.memoised("prediction", lambda: prediction_warnings(sources)), *plan.warnings),
                without(plan.adapters, left_out),
            )

    def restore(self, progress: Progress | None = None) -> Report:
        """Restore the base's own values, bit for bit.

        Raises:
            LiveMergeError: the base's file is gone or has changed.
        """
        started = time.perf_counter()
        with memory_errors(), SourceFiles(self._headers, self._mappings) as files:
            base = self._base.check(files, None, None, lambda opened: self._proven(opened, files))
            changed = self._switch(None, {}, files, base, Meter(0, progress, None))
        self.release()
        return Report(changed, time.perf_counter() - started)

    def _measured(
        self, wanted: Measurement | ReadTexts, files: SourceFiles, progress: Progress | None, cancel: Cancel | None
    ) -> tuple[float, ...]:
        """The result of a pre-pass; if memory runs out, the cache on the accelerator is freed and it runs again."""
        try:
            return self.prepasses.measure(wanted, files, self.device, progress, cancel)
        except MemoryShortage:
            if not self._parameters.give_back():
                raise
        return self.prepasses.measure(wanted, files, self.device, progress, cancel)

    def _proven(self, base: Opened, files: SourceFiles) -> Opened | None:
        """The base with its current files, if every live value equals what they give bit for bit; else None.

        Also None if a source of the live recipe is gone. Reads all files.
        """
        try:
            merged: Mapping[str, KeyPlan] = {}
            if self.recipe is not None:
                sources = open_sources(self.recipe.located(), files)
                base = sources.base
                merged = make_plan(self.recipe, sources, lambda wanted: self._measured(wanted, files, None, None)).keys
            plans = {**self._base.originals(base).plans, **{key: merged[key] for key in self._applied}}
            with exact_arithmetic():
                proven = all(self._parameters.hold(plan, files) for plan in plans.values())
        except (LiveMergeError, KeyError):  # KeyError: a source no longer has a key
            return None
        if proven:
            self._applied = {key: plans[key] for key in self._applied}
        return base if proven else None

    def _switch(
        self,
        recipe: Recipe | None,
        targets: Mapping[str, KeyPlan],
        files: SourceFiles,
        base: Opened,
        meter: Meter,
        adapters: Sequence[AdapterReport] = (),
    ) -> tuple[str, ...]:
        """Write every key whose value may differ from the live one; all of them or none."""
        known = self._base.originals(base)
        originals = known.plans
        applied, stale = self._applied, self._stale
        others = {key: originals[key] for key in (*applied, *stale) if key not in targets}
        wanted = {**others, **targets}
        # The plans of slots that did not move are the same objects, which is found out faster than that they are equal.
        is_newer = map(is_not, wanted.values(), map(applied.get, wanted))
        newer = list(dict.fromkeys((*compress(wanted, is_newer), *stale)))
        changed = [
            key for key in newer if key in stale or self._may_differ(wanted[key], applied.get(key) or originals[key])
        ]
        changed.sort(key=known.order.__getitem__)
        for key in changed:
            check_place(self._places, key, wanted[key].shape, originals[key].origin.coding)
            if key not in self._dtypes and (dtype := self.kept_in(key)) is not None:
                self._dtypes[key] = dtype
        meter.total = sum(wanted[key].numel * 4 for key in changed)
        written: list[str] = []
        # The files of the live recipe stay open, so that it can be restored even if they are deleted.
        open_all(files, (applied[key] for key in changed if key in applied))
        with exact_arithmetic(), memory_errors():
            try:
                self._parameters.write((wanted[key] for key in changed), files, written, meter)
                self._shared.learn((wanted[key] for key in changed), files)
                # Inside of the try: an interrupt finds either the old state, which is then restored, or the new one.
                merged = _merged(applied, {key: wanted[key] for key in newer}, originals)
                check_applied(adapters, left_out_notes(merged, self._parameters.left_out))
                self._applied, self.recipe = merged, recipe
                # Keys that the host does not expose now (another VAE is selected) stay stale until then.
                self._stale = frozenset(key for key in others if key not in self._places)
                self.damaged = False
            except BaseException as error:
                if written:
                    self._undo(written, originals, files, error)
                raise
            finally:
                if written:
                    self.written = frozenset(written)
                if meter.total > _WORTH_TRIMMING:
                    heap.give_back()
        return tuple(changed)

    def _may_differ(self, plan: KeyPlan, live: KeyPlan) -> bool:
        return _differ(plan, live) and not self._shared.keep(live, plan)

    def _undo(
        self,
        written: Sequence[str],
        originals: Mapping[str, KeyPlan],
        files: SourceFiles,
        error: BaseException,
    ) -> None:
        """Restore what was live before; if that fails, the base's values; if that fails, mark the model as damaged.

        A model that was damaged before stays so, as the keys that this write has not reached may still be wrong.
        """
        try:
            if put_back(self._parameters, written, self._applied, originals, files):
                return
        except BaseException as second:
            self.damaged, self._stale = True, self._stale | {*written, *self._applied}
            self._applied, self.recipe = {}, None
            raise LiveModelError(t("live.not_put_back", error=sentence(error), second=sentence(second))) from error
        self._applied, self.recipe = {}, None
        raise LiveModelError(t("live.merge_not_put_back", error=sentence(error))) from error


def _differ(one: KeyPlan, other: KeyPlan) -> bool:
    return one is not other and (
        one.operations != other.operations or one != other
    )  # operations first, as these usually differ


def _merged(
    live: Mapping[str, KeyPlan], newer: Mapping[str, KeyPlan], originals: Mapping[str, KeyPlan]
) -> dict[str, KeyPlan]:
    """The plans of all values that are not the base's own, after the newer ones have been written."""
    merged = {**live, **newer}
    for key, plan in newer.items():
        if not _differ(plan, originals[key]):
            del merged[key]
    return merged


def _not_loaded(plan: Plan, targets: Mapping[str, KeyPlan]) -> list[Note]:
    absent = sorted(plan.touched - targets.keys())
    if not absent:
        return []
    return [Note(None, t("live.loaded_model"), t("live.keys_not_loaded", n=len(absent), key=absent[0]))]
