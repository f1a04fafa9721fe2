"""Methods that are sums once a whole tensor has been measured: measured once, and the same bits in whatever pieces."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, methods, save
from lib_merge.engine.compute import values as values_module
from lib_merge.engine.compute.elementwise import blocks
from lib_merge.engine.compute.mixing import Mixes
from lib_merge.methods.maths.geometry import mix
from lib_merge.methods.randomness import Randomness

UNET = "model.diffusion_model."
SHAPES = {f"{UNET}output_blocks.5.0.in_layers.2.weight": (70, 111, 3, 3), f"{UNET}input_blocks.1.0.out.bias": (33,)}
STEPS = {
    "slerp": {"method": "slerp", "b": "b", "alpha": 0.4},
    "slerp_unnormalised": {"method": "slerp_unnormalised", "b": "b", "alpha": 0.4},
    "karcher": {"method": "karcher", "models": ["b", "c"], "weight": [0.4, 0.8]},
    "geometric_median": {"method": "geometric_median", "models": ["b", "c"]},
    "multislerp": {"method": "multislerp", "models": ["b", "c"], "weight": [0.4, 0.8]},
    "nuslerp": {"method": "nuslerp", "b": "b", "alpha": 0.4},
    "norm_direction": {"method": "norm_direction", "b": "b", "alpha": 0.4, "beta": 0.8},
    "orthogonal_delta": {"method": "orthogonal_delta", "b": "b", "alpha": 0.4},
    "add_perpendicular": {"method": "add_perpendicular", "b": "b", "c": "c", "alpha": 0.4},
    "model_stock": {"method": "model_stock", "models": ["b", "c"]},
}


@pytest.fixture(scope="module")
def folder(checkpoints, tmp_path_factory):
    folder = tmp_path_factory.mktemp("mixing")
    for seed, name in enumerate("abc", 1):
        checkpoints.write(folder / f"{name}.safetensors", checkpoints.state("sd1", seed, torch.float32, SHAPES))
    return folder


def refuse(*_, **__):
    raise AssertionError("measured again")


def recipe(folder, *steps):
    return Recipe.from_dict({"live_merge": 1, "architecture": "sd1", "base": "a", "steps": list(steps)}, [folder])


def test_these_methods_are_such():
    assert {one.id for one in methods.methods().values() if one.traits.mixing} == set(STEPS)


@pytest.mark.parametrize("name", STEPS)
def test_a_move_measures_nothing_again_and_a_save_has_its_bits(
    name, checkpoints, folder, tmp_path, same_bits, monkeypatch
):
    """After another step, whose own position counts; the value is the method's of the whole tensors."""
    before = {"method": "weighted_sum", "b": "c", "alpha": 0.25}
    places = checkpoints.live(folder / "a.safetensors", torch.float32)
    live = LiveModel(places, folder / "a.safetensors")
    live.apply(recipe(folder, before, STEPS[name]))
    a, b, c = (safetensors.torch.load_file(folder / f"{model}.safetensors") for model in "abc")
    parameters = {key: value for key, value in STEPS[name].items() if key in ("alpha", "beta", "weight")}
    for key, live_value in places.items():
        models = [[b[key].clone(), c[key].clone()]] if "models" in STEPS[name] else [b[key].clone()]
        models += [c[key].clone()] if "c" in STEPS[name] else []
        wanted = methods.by_id(name)(a[key].lerp(c[key], 0.25), *models, **parameters)
        assert torch.allclose(live_value, wanted, rtol=3e-7, atol=1e-7)
    done = save(recipe(folder, before, STEPS[name]), tmp_path / "o.safetensors", live=live)
    assert done.verified == len(places)
    alone = save(recipe(folder, before, STEPS[name]), tmp_path / "p.safetensors")
    assert same_bits(safetensors.torch.load_file(alone.file.path), places) == []
    monkeypatch.setattr(values_module.Values, "together", refuse)
    if name not in ("geometric_median", "model_stock"):  # these have no weights
        field = "weight" if "weight" in STEPS[name] else "alpha"
        live.apply(recipe(folder, before, {**STEPS[name], field: 0.7}))
    live.restore()
    assert same_bits(places, a) == []


@pytest.mark.parametrize("step", [{"method": "nuslerp", "b": "b", "vectors": "last_axis"},
                                  {"method": "model_stock", "models": ["b", "c"], "filter_wise": True}],
                         ids=lambda step: step["method"])  # fmt: skip
def test_with_factors_for_each_row_they_are_no_such_sums(step, checkpoints, folder, tmp_path):
    places = checkpoints.live(folder / "a.safetensors", torch.float32)
    live = LiveModel(places, folder / "a.safetensors")
    live.apply(recipe(folder, step))
    a, b, c = (safetensors.torch.load_file(folder / f"{model}.safetensors") for model in "abc")
    method = methods.by_id(step["method"])
    for key, value in places.items():
        models, own = (b[key], {"vectors": "last_axis"}) if "b" in step else ([b[key], c[key]], {"filter_wise": True})
        assert torch.equal(value, method(a[key].clone(), models, **own))
    assert save(recipe(folder, step), tmp_path / "o.safetensors", live=live).verified == len(places)


def test_a_value_before_it_that_moves_is_measured_anew(checkpoints, folder, same_bits):
    places, anew = (checkpoints.live(folder / "a.safetensors", torch.float32) for _ in range(2))
    live, made = LiveModel(places, folder / "a.safetensors"), None
    for alpha in (0.2, 0.9):
        made = recipe(folder, {"method": "weighted_sum", "b": "c", "alpha": alpha}, STEPS["slerp"])
        live.apply(made)
    LiveModel(anew, folder / "a.safetensors").apply(made)
    assert same_bits(places, anew) == []


def test_what_is_no_such_method_stays_as_it_is():
    class Plan:
        operations = ()

    plan = Plan()
    assert Mixes().with_measurements(plan, None) is plan


def test_factors_that_cancel_each_other_out_lose_no_digits():
    torch.manual_seed(1)
    a, b = torch.randn(10_000), torch.randn(10_000)
    for factors in ((1000.5, -999.5), (0.25, 0.75), (-0.6, 1.6), (1.0, 0.0), (0.0, 1.0)):
        wanted = (factors[0] * a.double() + factors[1] * b.double()).float()
        assert torch.allclose(mix(a.clone(), factors, [b.clone()]), wanted, rtol=3e-7, atol=2e-7)
    assert torch.equal(mix(a.clone(), (0.3, 0.7), [a.clone()]), a)


SELECTING = {
    "ties": {"weight": [0.4, 0.8], "density": [0.3, 0.6]},
    "dare_linear": {"weight": [0.4, 0.8], "density": 0.3, "seed": 5},
    "dare_ties": {"weight": [0.4, 0.8], "density": 0.3, "seed": 5},
}


def test_these_methods_select():
    assert {one.id for one in methods.methods().values() if one.traits.selection} == set(SELECTING)


@pytest.mark.parametrize("name", SELECTING)
def test_what_was_selected_stays_while_a_weight_moves(name, checkpoints, tmp_path, same_bits, monkeypatch):
    """In pieces, on several threads or not: the very bits of the method on whole tensors, with many equal changes."""
    for seed, model in enumerate("abc", 1):
        coarse = checkpoints.state("sd1", seed, torch.float32, SHAPES)
        checkpoints.write(
            tmp_path / f"{model}.safetensors", {key: (40 * value).round() for key, value in coarse.items()}
        )
    monkeypatch.setattr(blocks, "BLOCK", 2**12)
    step = {"method": name, "models": ["b", "c"], **SELECTING[name]}
    base = tmp_path / "a.safetensors"
    places = checkpoints.live(base, torch.float32)
    live = LiveModel(places, base)
    live.apply(recipe(tmp_path, step))
    monkeypatch.setattr(values_module.Values, "together", refuse)
    step["weight"] = [0.9, 0.5]
    live.apply(recipe(tmp_path, step))
    a, b, c = (safetensors.torch.load_file(tmp_path / f"{model}.safetensors") for model in "abc")
    for key, value in places.items():
        own = {"density": (0.3, 0.6)} if name == "ties" else {"density": (0.3, 0.3), "seed": Randomness(5, 0, key)}
        wanted = methods.by_id(name)(a[key].clone(), [b[key].clone(), c[key].clone()], weight=(0.9, 0.5), **own)
        assert torch.equal(value, wanted)
    monkeypatch.undo()
    assert save(recipe(tmp_path, step), tmp_path / "o.safetensors", live=live).verified == len(places)
    live.restore()
    assert same_bits(places, a) == []
