"""What the tests of written adapter files share: a base and a tuned model, and a file applied to a base."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

import lib_merge


@pytest.fixture
def pair(checkpoints, tmp_path):
    """pair(architecture, change, thin): files a and b = a + change(key, shape) in fp32, and their tensors."""

    def make(architecture, change, thin=True):
        shapes = checkpoints.thin(architecture) if thin else None
        a = checkpoints.state(architecture, 1, torch.float32, shapes)
        b = dict(a)
        for number, (key, value) in enumerate(a.items()):
            delta = change(key, tuple(value.shape), number)
            if delta is not None:
                b[key] = value + delta
        checkpoints.write(tmp_path / "a.safetensors", a)
        checkpoints.write(tmp_path / "b.safetensors", b)
        return a, b

    return make


@pytest.fixture
def applied(tmp_path):
    """applied(adapter): the parameters of base a with an adapter file on it, all in fp32."""

    def apply(adapter: Path, base: Path | None = None, weight: float = 1.0):
        base = base or tmp_path / "a.safetensors"
        places = {
            key: tensor.float() if tensor.is_floating_point() else tensor for key, tensor in load_file(base).items()
        }
        step = {"adapter": str(adapter), "weight": weight}
        recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": str(base), "steps": [step]})
        report = lib_merge.LiveModel(places, base=base).apply(recipe)
        assert not report.skipped, report.skipped
        return places

    return apply
