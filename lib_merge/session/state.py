"""What a session tells the page: plain data, made anew at each asking."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


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
    warnings: tuple[str, ...] = ()
    device: str = "cpu"


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
