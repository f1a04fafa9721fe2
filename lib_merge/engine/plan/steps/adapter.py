"""Plans one adapter step: which keys it changes and by what, and which modules are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import torch

from lib_merge.adapters import (
    AdapterFile,
    AdapterModule,
    Effect,
    Misfit,
    all_kinds,
    apply_effect,
    delta_of,
    fit,
    label_of,
    layer_names,
)
from lib_merge.adapters.reading.origin import Origins, contradiction
from lib_merge.architectures.block_maps import block_map
from lib_merge.devices import has_fp64
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.memo import PlanMemory
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.operations import UnusableInputError
from lib_merge.engine.plan.steps.layers import KeyWeights
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import OtherModel, SourceError
from lib_merge.recipe import AdapterStep, Recipe
from lib_merge.sentences import MaybeSentence, Sentence, t

_SHOWN = 5
_WITHOUT_WEIGHT = ("full", "norm", "bias")
"""Changes that do not depend on the weight, in addition to those of additive kinds."""
_SMALL = 2**17
"""Layers with at most this many elements are changed in fp64, which is cheap for them and exact if terms cancel."""


@dataclass(frozen=True)
class AdapterOperation:
    """A module's effect on one key, times a multiplier."""

    step: int = field(compare=False)
    label: str = field(compare=False)
    """The file's name in messages."""
    module: str = field(compare=False)
    effect: Effect
    inputs: tuple[TensorRef, ...]
    multiplier: float
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """Change the value in place; `check` must have passed the inputs."""
        tensors = dict(zip(self.effect.roles, inputs, strict=True))
        if value.numel() > _SMALL or not has_fp64(value.device):
            apply_effect(self.effect, value, tensors, self.multiplier)
            return value
        exact = value.double()
        apply_effect(self.effect, exact, {role: tensor.double() for role, tensor in tensors.items()}, self.multiplier)
        return value.copy_(exact)

    @property
    def depends_on_weight(self) -> bool:
        """Whether its change depends on the value that it is added to."""
        change = self.effect.change
        is_dora = "axis" in dict(self.effect.settings)
        return is_dora or not (change in _WITHOUT_WEIGHT or all_kinds()[change].additive)

    def is_worth_keeping(self, count: int, device: torch.device) -> bool:
        """Whether caching what it adds to so many elements is better than computing it again; never on a GPU."""
        return self.effect.slow and count > _SMALL and device.type == "cpu"

    @property
    def amount(self) -> float:
        """The factor of what a slow effect adds, as computed by `delta`."""
        return self.multiplier * dict(self.effect.settings)["scale"]

    def delta(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """What a slow effect adds to the value, for `add_delta`; `check` must have passed the inputs."""
        return delta_of(self.effect, value, dict(zip(self.effect.roles, inputs, strict=True)))

    def check(self, inputs: Sequence[torch.Tensor]) -> None:
        """Raise UnusableInputError if one of the inputs contains NaN or infinity."""
        for number, tensor in enumerate(inputs):
            # A fast first check: the sum is finite only if all elements are. It may overflow, so the elements decide.
            if not tensor.sum().isfinite() and not tensor.isfinite().all():
                raise self.unusable(number)

    def unusable(self, number: int) -> UnusableInputError:
        """The error for an input with NaN or infinity."""
        return UnusableInputError(t("plan.input_broken", input=self.effect.roles[number]))

    def note(self, reason: Sentence) -> Note:
        """The note for an operation that was left out."""
        return Note(self.step, f"{self.label}: {self.module}", reason, self.module)


@dataclass(frozen=True)
class AdapterReport:
    """How many modules of an adapter file fit the model; its text is like "applied 264 of 264 modules"."""

    step: int
    name: str
    total: int
    modules: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    """Name of each module that fits → its kind."""

    @property
    def applied(self) -> int:
        """How many modules fit."""
        return len(self.modules)

    @property
    def kinds(self) -> dict[str, int]:
        """Number of modules that fit, by kind, the most frequent first."""
        return dict(Counter(self.modules.values()).most_common())

    def __str__(self) -> str:
        kinds = [f"{count} {kind}" for kind, count in self.kinds.items()]
        id = "plan.applied_kinds" if kinds else "plan.applied"
        return t(id, applied=self.applied, total=self.total, kinds=kinds)


def left_out_notes(plans: Mapping[str, KeyPlan], left_out: Mapping[str, Mapping[int, Sentence]]) -> tuple[Note, ...]:
    """Notes on operations that were left out while values were computed.

    Args:
        plans: key → plan; keys without one are skipped.
        left_out: key → index of the operation → reason.
    """
    found = (
        (plans[key].operations[number], reason)
        for key, reasons in left_out.items()
        if key in plans
        for number, reason in reasons.items()
    )
    return tuple(operation.note(reason) for operation, reason in found if isinstance(operation, AdapterOperation))


def without(reports: Iterable[AdapterReport], notes: Iterable[Note]) -> tuple[AdapterReport, ...]:
    """The reports without the modules that were left out because of NaN or infinity."""
    left_out = {(note.step, note.module) for note in notes}
    return tuple(
        replace(
            report,
            modules={name: kind for name, kind in report.modules.items() if (report.step, name) not in left_out},
        )
        for report in reports
    )


def check_applied(reports: Iterable[AdapterReport], notes: Sequence[Note]) -> None:
    """Raise SourceError if every module of an adapter that fits was left out because of NaN or infinity."""
    reports = list(reports)
    for before, after in zip(reports, without(reports, notes), strict=True):
        if before.applied and not after.applied:
            first = next(note for note in notes if note.step == before.step)
            raise SourceError(_nothing_applied(before.name, before.total, _of(first.module, first.reason)))


def _nothing_applied(label: str, total: int, first: Sentence) -> Sentence:
    return t("plan.nothing_applied", adapter=label, total=total, first=first)


_Outcomes = Sequence[tuple[AdapterModule, Sequence[Effect | Misfit]]]


@dataclass(frozen=True)
class _Fitted:
    """The effects of each module on its layer, keys without a layer, and a warning or ""."""

    modules: _Outcomes
    unknown: Sequence[str]
    warning: MaybeSentence


class AdapterPlanner:
    """Plans one adapter step."""

    def __init__(
        self,
        step: AdapterStep,
        number: int,
        recipe: Recipe,
        sources: RecipeSources,
        memory: PlanMemory,
        place: str = "",
    ) -> None:
        self.notes: list[Note] = []
        self.warnings: list[Sentence] = []
        self._opened: Opened = sources.others[step.adapter.place]
        self._file = self._opened.adapter or AdapterFile((), (), ())
        self._architecture = sources.architecture
        place = f"{place or f'steps[{number}]'}.blocks"
        self._weights = KeyWeights(step, self._architecture, block_map(recipe.block_map), place)
        self._fitting: list[AdapterModule] = []
        self._memory, self._number, self._place = memory, number, step.adapter.place

    def operations(self, shapes: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, AdapterOperation]]:
        """(key, operation) pairs in the order of the adapter file.

        Args:
            shapes: key → shape of the base.

        Raises:
            OtherModel: the adapter was made for another kind of model.
            SourceError: no module can be applied.
        """
        fitted = self._memory.memoised((self._number, self._place, "fitted"), lambda: self._fitted(shapes))
        for module, outcomes in fitted.modules:
            yield from self._carried_out(module, outcomes)
        self._note_rest(fitted.unknown)
        if fitted.warning:
            self.warnings.append(fitted.warning)

    def _fitted(self, shapes: Mapping[str, tuple[int, ...]]) -> _Fitted:
        own, possible = layer_names(self._architecture, frozenset(shapes)), layer_names(self._architecture)
        unknown = list(self._file.unknown)
        fitted: list[tuple[AdapterModule, list[Effect | Misfit]]] = []
        for module in self._file.modules:
            layer = own.find(module.name) or possible.find(module.name)
            if layer is None or self._architecture.slot_of(layer.weight) is None:
                unknown += [info.key for info in module.module.tensors.values()]
            else:
                fitted.append((module, list(fit(module, layer, shapes))))
        applicable = sum(any(isinstance(outcome, Effect) for outcome in outcomes) for _, outcomes in fitted)
        return _Fitted(fitted, unknown, self._warning(applicable, fitted))

    def _warning(
        self, applicable: int, fitted: Sequence[tuple[AdapterModule, Sequence[Effect | Misfit]]]
    ) -> MaybeSentence:
        """A sentence if the file fits but seems to be for another kind of model; OtherModel if it does not fit."""
        label, architecture, total = self._opened.label, self._architecture, len(self._file.modules)
        metadata = self._opened.metadata
        other = Origins(self._file, metadata).instead_of(architecture) if applicable < total else ""
        if other:
            raise OtherModel(t("plan.other_origin", adapter=label, other=other, architecture=architecture.label))
        if not applicable:
            raise SourceError(_nothing_applied(label, total, self._first_misfit(fitted)))
        doubt = contradiction(architecture, metadata)
        return doubt and t("plan.other_origin_applied", adapter=label, doubt=doubt, architecture=architecture.label)

    def _first_misfit(self, fitted: _Outcomes) -> Sentence:
        if not self._file.modules:
            return t("plan.only_inversions")
        misfits = (outcome for _, outcomes in fitted for outcome in outcomes if isinstance(outcome, Misfit))
        first = next(
            misfits, Misfit(self._file.modules[0].name, t("plan.no_such_layer", architecture=self._architecture.label))
        )
        return _of(first.name, first.reason)

    @property
    def report(self) -> AdapterReport:
        """How many modules fit; complete after `operations` is exhausted."""
        modules = {module.name: label_of(module.kind, module.module) for module in self._fitting}
        return AdapterReport(self._number, self._opened.label, len(self._file.modules), modules)

    def _carried_out(
        self, module: AdapterModule, outcomes: Sequence[Effect | Misfit]
    ) -> Iterator[tuple[str, AdapterOperation]]:
        effects = [outcome for outcome in outcomes if isinstance(outcome, Effect)]
        if effects:
            self._fitting.append(module)
        for outcome in outcomes:
            if isinstance(outcome, Misfit):
                self._note(f"{self._opened.label}: {outcome.name}", outcome.reason, module.name)
        if effects and all(dict(effect.settings).get("scale") == 0 for effect in effects):
            self._note(f"{self._opened.label}: {module.name}", t("plan.alpha_is_zero"), module.name)
            return
        for effect in effects:
            multiplier = self._weights.at(effect.key)
            if multiplier:
                inputs = tuple(self._opened.tensors[name] for name in effect.stored)
                operation = AdapterOperation(self._number, self._opened.label, module.name, effect, inputs, multiplier)
                yield effect.key, operation

    def _note_rest(self, unknown: Sequence[str]) -> None:
        label, embeddings = self._opened.label, self._file.embeddings
        strange = [f"{key} ({what})" for key, what in self._file.strange.items()]
        if unknown:
            self._note(
                t("plan.unknown_keys", adapter=label), t("plan.keys_of_no_kind", n=len(unknown), keys=_some(unknown))
            )
        if strange:
            self._note(t("plan.entries", adapter=label), t("plan.no_tensors", n=len(strange), entries=_some(strange)))
        if embeddings:
            self._note(
                t("plan.embeddings", adapter=label), t("plan.inversions", n=len(embeddings), names=_some(embeddings))
            )

    def _note(self, name: str, reason: Sentence, module: str = "") -> None:
        self.notes.append(Note(self._number, name, reason, module))


def _of(module: str, reason: str) -> Sentence:
    return t("error.at_place", place=module, message=reason)


def _some(names: Sequence[str]) -> list[str]:
    return [*names[:_SHOWN], *(["…"] if len(names) > _SHOWN else [])]
