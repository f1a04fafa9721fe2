"""The session's state as plain data for the page, made anew for each request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from lib_merge.engine.live.model import Kept, Report
from lib_merge.engine.lora.report import SlotLoss
from lib_merge.engine.plan.notes import by_name
from lib_merge.engine.save.verification import OtherDtype
from lib_merge.recipe import AdaptersStep, AdapterStep, Recipe, Step
from lib_merge.recipe.steps import sources_of
from lib_merge.sentences import Sentence
from lib_merge.session.background import WorkState


@dataclass(frozen=True)
class Sender:
    """The page that sent an update, by the name that it gives itself, and the update's number there."""

    client: str = ""
    sequence: int = 0


NOBODY = Sender()
"""No page: a pasted picture, a save, a picture with a recipe of its own."""


@dataclass(frozen=True)
class StepState:
    """How much of an adapter step's file is live: modules applied and in all, of each kind, and what was left out."""

    number: int
    file: str
    applied: int
    total: int
    kinds: Mapping[str, int]
    left_out: Mapping[str, Sentence]


@dataclass(frozen=True)
class LiveState:
    """What is live in the loaded model."""

    recipe: Mapping[str, Any] | None = None
    id: str = ""
    tensors: int = 0
    blocks: tuple[str, ...] = ()
    seconds: float = 0.0
    saved: str = ""
    skipped: Mapping[str, Sentence] = field(default_factory=dict[str, Sentence])
    steps: tuple[StepState, ...] = ()
    warnings: tuple[Sentence, ...] = ()
    device: str = "cpu"
    kept: Kept = field(default_factory=Kept)
    sender: Sender = NOBODY
    """The page whose update is live."""
    damaged: bool = False
    """A write failed and could not be undone: no picture is made until all is written again, or loaded anew."""


@dataclass(frozen=True)
class Parked:
    """A recipe whose base is not loaded. `base`: the host's name for that; `is_saved`: whether the loaded checkpoint is
    the file that the recipe was saved to."""

    base: str
    id: str
    recipe: Mapping[str, Any]
    is_saved: bool


def step_states(recipe: Recipe, report: Report | None) -> tuple[StepState, ...]:
    """One for each adapter of the steps that are switched on, in the recipe's order."""
    if report is None:
        return ()
    on = [(n, source.file) for n, step in enumerate(recipe.steps) if _has_adapters(step) for source in sources_of(step)]
    return tuple(
        StepState(
            number,
            file,
            found.applied,
            found.total,
            found.kinds,
            by_name(note for note in report.notes if note.step == number),
        )
        for (number, file), found in zip(on, report.adapters, strict=False)
    )


def _has_adapters(step: Step) -> bool:
    return step.enabled and isinstance(step, (AdapterStep, AdaptersStep))


@dataclass(frozen=True)
class Problem:
    """Why an update could not be applied, and on which checkpoint; `message` is `error` without its place."""

    error: Sentence
    message: Sentence
    place: str = ""
    sender: Sender = NOBODY
    ticket: int = 0
    checkpoint: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The problem for a page, as plain data."""
        return {"error": self.error, "place": self.place, "message": self.message, **asdict(self.sender)}


@dataclass(frozen=True)
class SaveState(WorkState):
    """How the newest save stands."""

    path: str = ""
    name: str = ""
    size: int = 0
    autov2: str = ""
    autov3: str = ""
    verified: int = 0
    """Tensors that equal the preview bit for bit."""
    rounded: tuple[OtherDtype, ...] = ()
    """Tensors that the file keeps in another dtype than the preview."""
    skipped: Mapping[str, Sentence] = field(default_factory=dict[str, Sentence])
    warnings: tuple[Sentence, ...] = ()
    lost: float = 0.0
    """Of a LoRA: ‖Δ − file‖ / ‖Δ‖ over all that changes; `slots`: the same slot by slot."""
    slots: tuple[SlotLoss, ...] = ()
