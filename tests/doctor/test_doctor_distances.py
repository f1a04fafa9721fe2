"""The doctor measures whether models that are blended have anything in common, slot by slot."""

from __future__ import annotations

import pytest
import torch

from lib_merge import Recipe
from lib_merge.doctor.distances import slot_distances
from lib_merge.doctor.examination import examine
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import detect_model, open_base


def moved(state, amount, seed, only=""):
    """The state with every weight below a prefix moved at random by that share of its size."""
    dice = torch.Generator().manual_seed(seed)
    return {
        key: value + amount * value.std() * torch.randn(value.shape, generator=dice)
        if value.is_floating_point() and value.numel() > 1 and key.startswith(only)
        else value.clone()
        for key, value in state.items()
    }


@pytest.fixture(params=["anima", "sd1"])
def family(request, checkpoints, tmp_path):
    """(folder, the base's state, write(name, state))"""
    if request.param == "anima":
        base = checkpoints.anima(28, 1, torch.float32)
    else:
        base = checkpoints.state("sd1", 1, torch.float32, checkpoints.thin("sd1"))
        key = "cond_stage_model.transformer.text_model.embeddings.position_ids"
        base[key] = torch.arange(77)[None]

    def write(name, state):
        checkpoints.write(tmp_path / f"{name}.safetensors", state)

    write("a", base)
    return tmp_path, base, write, request.param


def told(folder, step=None):
    step = step or {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    diagnosis = examine(Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [folder]))
    assert not diagnosis.errors
    return [(finding.place, str(finding.text)) for finding in diagnosis.warnings if finding.check == "distance"]


def test_children_of_one_parent_are_fine(family):
    folder, base, write, _ = family
    write("b", moved(base, 0.4, 2))
    assert [text for _, text in told(folder) if "nothing in common" in text] == []


def test_strangers_are_named_before_the_merge(family):
    folder, base, write, _ = family
    write("b", moved(base, 1.5, 2))
    place, text = told(folder)[0]
    assert place == "steps[0].b" and text.startswith("b.safetensors and the base have nothing in common (their weights")


def test_slots_that_stand_out_are_named(family):
    folder, base, write, kind = family
    prefix, slot = ("net.t_embedder.", "TIME") if kind == "anima" else ("model.diffusion_model.middle_block.", "M00")
    write("b", moved(moved(base, 0.1, 2), 1.5, 3, prefix))
    ((_, text),) = [one for one in told(folder) if "encoders" not in one[1]]
    assert text.startswith(f"b.safetensors has nothing in common with the base in {slot} (")


def test_differences_are_no_blends(family):
    folder, base, write, _ = family
    write("b", moved(base, 1.5, 2))
    write("c", moved(base, 0.1, 3))
    assert told(folder, {"method": "add_difference", "b": "b", "c": "c", "alpha": 1}) == []


def test_another_vae_is_told(checkpoints, tmp_path):
    base = checkpoints.state("sd1", 1, torch.float32, checkpoints.shapes("sd1"))
    base["cond_stage_model.transformer.text_model.embeddings.position_ids"] = torch.arange(77)[None]
    checkpoints.write(tmp_path / "a.safetensors", base)
    decoder, whole = (moved(base, 0.3, 2, f"first_stage_model.{part}") for part in ("decoder.", ""))
    checkpoints.write(tmp_path / "b.safetensors", decoder)
    assert told(tmp_path) == []
    checkpoints.write(tmp_path / "b.safetensors", whole)
    ((_, text),) = told(tmp_path)
    assert text.startswith("b.safetensors has another VAE than the base (their encoders differ by 3")


def test_a_slots_distance_is_that_of_its_weights(family):
    folder, base, write, _ = family
    other = moved(base, 0.25, 2)
    write("b", other)
    with SourceFiles() as files:
        paths = [folder / "a.safetensors"], [folder / "b.safetensors"]
        architecture = detect_model(paths[0], files)
        a, b = (open_base(path, files, architecture) for path in paths)
        found = slot_distances(a, b, architecture, files)
        assert "VAE" not in found and set(found) <= set(architecture.slots) and len(found) > 10
        for slot, distance in found.items():
            keys = [key for key, ref in a.tensors.items() if architecture.slot_of(key) == slot and ref.numel >= 256]
            stored = [a.tensors[key].name for key in keys]
            if len(stored) > 6 or any(base[name].numel() > 2048 for name in stored):
                continue
            difference = sum(float((other[name].double() - base[name].double()).square().sum()) for name in stored)
            own = sum(float(base[name].double().square().sum()) for name in stored)
            assert distance == pytest.approx((difference / own) ** 0.5, rel=1e-9), slot


def test_slots_that_the_recipe_leaves_as_they_are_are_not_warned_of(family):
    folder, base, write, kind = family
    prefix, slot = ("net.t_embedder.", "TIME") if kind == "anima" else ("model.diffusion_model.middle_block.", "M00")
    write("b", moved(moved(base, 0.1, 2), 1.5, 3, prefix))
    merge = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    for spared in ({"muted": [slot]}, {"alpha": {"BASE": 0.5, slot: 0}}):
        assert [text for _, text in told(folder, merge | spared) if slot in text] == []
