"""What a session tells the page: plain data, made anew at each asking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from lib_merge.engine.live import Kept, Report
from lib_merge.recipe import AdapterStep, Recipe


@dataclass(frozen=True)
class StepState:
    """How much of an adapter step's file is live: applied of total modules, those of each kind, what was left out."""

    number: int
    file: str
    applied: int
    total: int
    kinds: Mapping[str, int]
    left_out: Mapping[str, str]


@dataclass(frozen=True)
class LiveState:
    """What is live in the loaded model."""

    recipe: Mapping[str, Any] | None = None
    id: str = ""
    tensors: int = 0
    blocks: tuple[str, ...] = ()
    seconds: float = 0.0
    saved: str = ""
    skipped: Mapping[str, str] = field(default_factory=dict[str, str])
    steps: tuple[StepState, ...] = ()
    warnings: tuple[str, ...] = ()
    device: str = "cpu"
    kept: Kept = field(default_factory=Kept)


def step_states(recipe: Recipe, report: Report | None) -> tuple[StepState, ...]:
    """One for each adapter step that is switched on, in the recipe's order."""
    if report is None:
        return ()
    on = [(n, step) for n, step in enumerate(recipe.steps) if isinstance(step, AdapterStep) and step.enabled]
    return tuple(
        StepState(
            number,
            step.adapter.file,
            found.applied,
            found.total,
            found.kinds,
            {
                name: why
                for name, why in report.skipped.items()
                if name.startswith((f"{found.name}: ", f"{found.name}, "))
            },
        )
        for (number, step), found in zip(on, report.adapters, strict=False)
    )


@dataclass(frozen=True)
class Problem:
    """Why the newest update could not be applied."""

    error: str
    place: str = ""
    client: str = ""
    sequence: int = 0


SaveStage = Literal["idle", "running", "done", "failed", "cancelled"]


@dataclass(frozen=True)
class SaveState:
    """How the newest save stands."""

    state: SaveStage = "idle"
    progress: float = 0.0
    text: str = ""
    path: str = ""
    name: str = ""
    size: int = 0
    autov2: str = ""
    autov3: str = ""
    verified: int = 0
    error: str = ""
    skipped: Mapping[str, str] = field(default_factory=dict[str, str])
