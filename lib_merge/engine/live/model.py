"""The live model: a recipe applied in place to parameters that a host has loaded, and taken back bit for bit."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
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
from lib_merge.engine.live.places import Places, check_codes, check_places, codes_place, dtype_of, places_of, read
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
"""Bytes of fp32 values in an apply from which looking through the heap afterwards costs next to nothing."""


@dataclass(frozen=True)
class Report:
    """What an apply did."""

    changed: tuple[str, ...]
    """Checkpoint keys whose live parameters were written."""
    seconds: float
    notes: tuple[Note, ...] = ()
    """What was left out."""
    warnings: tuple[Sentence, ...] = ()
    adapters: tuple[AdapterReport, ...] = ()
    """For each adapter step how much of its file fits, as "applied 264 of 264 modules"."""

    @property
    def skipped(self) -> Mapping[str, Sentence]:
        """What was left out, by name, with the reason."""
        return by_name(self.notes)


@dataclass(frozen=True)
class Kept:
    """What a live model keeps in memory from one move to the next, in bytes."""

    deltas: int = 0
    """What slow adapters add, in memory of our own."""
    budget: int = 0
    """The most that `deltas` may come to."""
    in_place: int = 0
    """Sources seen where they lie in the system's cache of files: memory that is the system's to take back."""
    on_card: OnCard = field(default_factory=OnCard)
    """Stored elements in the memory of accelerators."""
    in_files: int = 0
    """What slow adapters add, in files of our own."""


class LiveModel:
    """The parameters of a loaded checkpoint, with a recipe applied in place.

    Not for several threads at once: a host calls it under its own lock. No second copy of the model is kept: values
    are computed from the stored files at each change, so that nothing drifts and the way back is exact.

    Args:
        places: live parameters by checkpoint key, looked up at each write.
        base: file of the loaded checkpoint (several where a host composes one model of them, later ones winning).
        device: where pre-passes measure, which have no parameter of their own; None: where the first parameter is. A
            value is computed where its parameter lies at that moment.
        memory_budget: bytes of own memory that may hold what slow adapters add from one move to the next; see `kept`.
        card_limit: bytes of an accelerator's memory that may hold stored elements from one move to the next; never more
            than half of what is free beside a picture.

    Attributes:
        memory_budget, card_limit: the same; the next apply goes by them.
        recipe: what is applied now, or None.
        prepasses: what methods found that have to know the whole model first; a save takes it from here.
        mixes: what methods found that have to know a whole tensor first, likewise.
        damaged: a write failed and could not be undone. The next apply or restore writes again all that may be wrong;
            where it cannot, only loading the checkpoint again helps.
        written: the keys that the newest apply or restore wrote (or wrote and undid); a new object for each.
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
        self._stale: frozenset[str] = frozenset()
        self._dtypes: dict[str, torch.dtype | ScaledFp8] = {}
        self.written: frozenset[str] = frozenset()

    @property
    def device(self) -> torch.device:
        """Where pre-passes measure: what was asked for, or the device of the first live parameter."""
        return self._parameters.device

    def device_of(self, key: str) -> torch.device | None:
        """Where the live value of a key was computed; None for a key that is not touched."""
        return self._parameters.device_of(key) if key in self._applied else None

    @property
    def touched(self) -> frozenset[str]:
        """Keys whose live parameters are not the base's own."""
        return frozenset(self._applied)

    @property
    def marked(self) -> frozenset[str]:
        """Keys whose live parameters are not the base's own, or may not be."""
        return self.touched | self._stale

    @property
    def is_original(self) -> bool:
        """Whether every parameter that the host shows is sure to be the base's own."""
        return not self.damaged and not any(key in self._places for key in self.marked)

    @property
    def kept(self) -> Kept:
        """What stays in memory until the next move."""
        files = self._deltas.files
        in_files = 0 if files is None else files.size
        return Kept(self._deltas.used, self.memory_budget, self._mappings.size, self._parameters.on_card, in_files)

    def keep_deltas_in(self, files: DeltaFiles | None) -> None:
        """Keep what slow adapters add, and memory has no room for, in these files; None: nowhere."""
        self._deltas.files = files

    def release(self) -> None:
        """Free all that is kept for the next move; the merge stays."""
        self._mappings.keep(())
        self._deltas.clear()
        self.mixes.clear()
        self._parameters.release()

    def give_back(self) -> bool:
        """Free what is kept on accelerators; whether there was something. The next move fetches it again."""
        return self._parameters.give_back()

    def picture_begins(self, size: object) -> None:
        """A picture of that size is about to be made: what is kept on its device is given back where it needs that."""
        self._parameters.picture_begins(size)

    def picture_ended(self) -> None:
        """The picture is made; what it took is remembered for the next of its size."""
        self._parameters.picture_ended()

    def conveyor(self, device: torch.device) -> Conveyor:
        """What computes values on an accelerator, with its staging memory and what is kept there."""
        return self._parameters.conveyor(device)

    def forget_writes(self) -> None:
        """Take nothing for granted that was written: the host may have loaded the weights anew. The next apply or
        restore writes all of it again."""
        self._stale |= self.touched
        self._applied, self.recipe, self._dtypes = {}, None, {}

    def kept_in(self, key: str) -> torch.dtype | ScaledFp8 | None:
        """The dtype that the loaded model keeps a tensor in; None where it does not have it. Looks at the parameter."""
        return dtype_of(places_of(self._places, key))

    @property
    def dtypes(self) -> Mapping[str, torch.dtype | ScaledFp8]:
        """The dtypes of the tensors that have been written, as they were then; looks at no parameter."""
        return self._dtypes

    def is_of_another_file(self) -> bool:
        """Whether the base's file has changed on disk since it was loaded, or is gone."""
        return self._base.has_changed()

    def holds_own_values(self) -> bool:
        """Whether every parameter that the host shows is the base's own now, by a look at all of them.

        Raises:
            LiveMergeError: the base's file is gone or has changed.
        """
        with exact_arithmetic(), memory_errors(), SourceFiles(self._headers) as files:
            originals = self._base.originals(self._base.check(files, None, None)).plans
            return all(self._parameters.hold(plan, files) for plan in originals.values())

    def value(self, key: str, shape: tuple[int, ...]) -> torch.Tensor | None:
        """The live value of a touched key, 1-D in its live dtype (of codes in fp32); None where it is not touched."""
        places = places_of(self._places, key) if key in self._applied else ()
        value = read(places, shape) if places else None
        return None if value is None else value.reshape(-1)

    def codes(self, key: str) -> tuple[torch.Tensor, torch.Tensor] | None:
        """The live codes of a touched key, 1-D, and their scale, 1-D; None for a key that is not touched or kept so."""
        place = codes_place(places_of(self._places, key)) if key in self._applied else None
        if place is None or place.scale is None:
            return None
        return place.tensor().detach().reshape(-1), place.scale.detach().reshape(-1)

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
            targets = {key: plan.keys[key] for key in plan.touched & base.tensors.keys() if key in self._places}
            changed = self._switch(recipe, targets, files, base, Meter(0, progress, cancel), plan.adapters)
            self._mappings.keep(read)
            left_out = left_out_notes(self._applied, self._parameters.left_out)
            return Report(
                changed,
                time.perf_counter() - started,
                (*plan.notes, *left_out, *_not_loaded(plan, targets)),
                (*prediction_warnings(sources), *plan.warnings),
                without(plan.adapters, left_out),
            )

    def restore(self, progress: Progress | None = None) -> Report:
        """Put the base's own values back, bit for bit.

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
        """What a pre-pass finds; where memory runs out, what is kept on the accelerator is given back first."""
        try:
            return self.prepasses.measure(wanted, files, self.device, progress, cancel)
        except MemoryShortage:
            if not self._parameters.give_back():
                raise
        return self.prepasses.measure(wanted, files, self.device, progress, cancel)

    def _proven(self, base: Opened, files: SourceFiles) -> Opened | None:
        """The base to go on with, if its files as they are now give every live value bit for bit; None if they do not,
        or if a source of the recipe that is live is gone. Reads all of them."""
        try:
            merged: Mapping[str, KeyPlan] = {}
            if self.recipe is not None:
                sources = open_sources(self.recipe.located(), files)
                base = sources.base
                merged = make_plan(self.recipe, sources, lambda wanted: self._measured(wanted, files, None, None)).keys
            plans = {**self._base.originals(base).plans, **{key: merged[key] for key in self._applied}}
            with exact_arithmetic():
                proven = all(self._parameters.hold(plan, files) for plan in plans.values())
        except (LiveMergeError, KeyError):  # KeyError: a source has not the keys any more that it had
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
        """Write every key whose plan differs from what is live; all of it or nothing."""
        known = self._base.originals(base)
        originals = known.plans
        wanted = {**{key: originals[key] for key in (*self._applied, *self._stale)}, **targets}
        changed = [
            key
            for key, plan in wanted.items()
            if key in self._stale or _differ(plan, self._applied.get(key) or originals[key])
        ]
        changed.sort(key=known.order.__getitem__)
        for key in changed:
            check_places(self._places, key, wanted[key].shape)
            check_codes(self._places, key, originals[key].origin.coding)
            if key not in self._dtypes and (dtype := self.kept_in(key)) is not None:
                self._dtypes[key] = dtype
        meter.total = sum(wanted[key].numel * 4 for key in changed)
        written: list[str] = []
        # The files of the recipe that is live stay open, so that it can be put back whatever happens to their names.
        open_all(files, (self._applied[key] for key in changed if key in self._applied))
        with exact_arithmetic(), memory_errors():
            try:
                self._parameters.write((wanted[key] for key in changed), files, written, meter)
                # Inside the try, so that an interrupt finds either the old state and undoes, or the new one.
                merged = {key: plan for key, plan in wanted.items() if _differ(plan, originals[key])}
                check_applied(adapters, left_out_notes(merged, self._parameters.left_out))
                self._applied, self.recipe = merged, recipe
                # What the host does not show just now (it has a VAE of its own choice in) stays stale until it does.
                self._stale = frozenset(key for key in wanted if key not in self._places)
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

    def _undo(
        self,
        written: Sequence[str],
        originals: Mapping[str, KeyPlan],
        files: SourceFiles,
        error: BaseException,
    ) -> None:
        """Put back what was live before; failing that, the base's values; failing that, mark the model damaged.

        A model that was damaged before stays so: of the keys that this write has not reached, nothing is known.
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
    return one is not other and (one.operations != other.operations or one != other)  # what mostly differs, first


def _not_loaded(plan: Plan, targets: Mapping[str, KeyPlan]) -> list[Note]:
    absent = sorted(plan.touched - targets.keys())
    if not absent:
        return []
    return [Note(None, t("live.loaded_model"), t("live.keys_not_loaded", n=len(absent), key=absent[0]))]
