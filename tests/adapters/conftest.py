"""What the tests of adapters share: files of random numbers, and an adapter applied to a live model."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

import lib_merge

UNET = "model.diffusion_model."


class Bench:
    """A folder with a base and adapters, and what comes of a recipe on it."""

    def __init__(self, folder: Path, base: dict[str, torch.Tensor], architecture: str) -> None:
        self.folder, self.base, self.architecture = folder, base, architecture
        save_file({key: value.contiguous() for key, value in base.items()}, folder / "base.safetensors")
        self.report: lib_merge.Report | None = None

    def write(self, adapter: dict[str, torch.Tensor], name: str = "adapter", metadata: dict[str, str] | None = None):
        tensors = {key: value.clone().contiguous() for key, value in adapter.items()}
        save_file(tensors, self.folder / f"{name}.safetensors", metadata)

    def recipe(self, *steps: dict) -> lib_merge.Recipe:
        document = {"live_merge": 1, "architecture": self.architecture, "base": "base.safetensors"}
        return lib_merge.Recipe.from_dict({**document, "steps": list(steps)}, folders=[self.folder])

    def live(self) -> tuple[lib_merge.LiveModel, dict[str, torch.Tensor]]:
        places = {key: value.clone() for key, value in self.base.items()}
        return lib_merge.LiveModel(places, self.folder / "base.safetensors"), places

    def apply(self, *steps: dict) -> dict[str, torch.Tensor]:
        model, places = self.live()
        self.report = model.apply(self.recipe(*steps))
        return places

    def applied(self, adapter: dict[str, torch.Tensor], weight: float = 1.0, metadata=None) -> dict[str, torch.Tensor]:
        """The model after one adapter that has just been written."""
        self.write(adapter, metadata=metadata)
        return self.apply({"adapter": "adapter.safetensors", "weight": weight})


@pytest.fixture
def bench(tmp_path):
    def make(base: dict[str, torch.Tensor], architecture: str = "sd1") -> Bench:
        return Bench(tmp_path, base, architecture)

    return make


@pytest.fixture
def error_of_change():
    """‖got − wanted‖ / ‖wanted − base‖ in fp64; the norm of the error itself where nothing should change."""

    def measure(got: torch.Tensor, wanted: torch.Tensor, base: torch.Tensor) -> float:
        error = (got.double() - wanted.double()).norm().item()
        change = (wanted.double() - base.double()).norm().item()
        return error / change if change else error

    return measure
