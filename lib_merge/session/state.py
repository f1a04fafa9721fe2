"""The session's state as plain data for the page."""

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
    """The page that sent an update (by its own id), and the update's sequence number on that page."""

    client: str = ""
    sequence: int = 0


NOBODY = Sender()
"""Not a page: a pasted picture, a save, or a picture with its own recipe."""


@dataclass(frozen=True)
class StepState:
    """How many modules of an adapter's file are live, their kinds, and what was left out."""

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
    """A write failed and could not be undone: no picture is made until everything is rewritten or reloaded."""


@dataclass(frozen=True)
class Parked:
    """A recipe whose base is not loaded.

    Attributes:
        base: the host's name of the base.
        id: of the recipe.
        recipe: its plain data.
        is_saved: whether the loaded checkpoint is the file to which the recipe was saved.
    """

    base: str
    id: str
    recipe: Mapping[str, Any]
    is_saved: bool


@dataclass(frozen=True)
class DraftState:
    """A LoRA that was made and is not kept yet.

    Attributes:
        adapter: what a recipe calls it; `name`, `path`: what it will be kept as.
        size: in bytes; `autov3`: its hash as hosts show it.
        shown: whether the loaded model is its base and that very file.
    """

    adapter: str
    name: str
    path: str
    size: int
    autov3: str
    shown: bool


def step_states(recipe: Recipe, report: Report | None) -> tuple[StepState, ...]:
    """One state for each adapter of the enabled steps, in the recipe's order."""
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
    """Why an update could not be applied, and the loaded checkpoint; `message` is `error` without the place."""

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
    """The state of the newest save."""

    path: str = ""
    name: str = ""
    size: int = 0
    autov2: str = ""
    autov3: str = ""
    verified: int = 0
    """Number of tensors that equal the preview bit for bit."""
    rounded: tuple[OtherDtype, ...] = ()
    """Tensors with another dtype in the file than in the preview."""
    skipped: Mapping[str, Sentence] = field(default_factory=dict[str, Sentence])
    warnings: tuple[Sentence, ...] = ()
    lost: float = 0.0
    """For a LoRA: ‖Δ − file‖ / ‖Δ‖ of the whole change; `slots` has the same for each slot."""
    slots: tuple[SlotLoss, ...] = ()
