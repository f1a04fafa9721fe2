"""Methods in recipes: block weights, lists, layers, pre-passes and random numbers, through a save and live."""

from __future__ import annotations

import numpy as np
import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, RecipeError, methods, save

DONORS = ["b", "c"]
EXTRA = {
    "weighted_subtraction": {"alpha": 0.5, "beta": 0.4},
    "della": {"density": 0.6},
    "della_linear": {"density": 0.6, "epsilon": [0.1, 0.2]},
    "dare_linear": {"density": [0.6, 0.3], "seed": 5},
    "dare_ties": {"density": 0.6, "rescale": "norm"},
    "ties": {"density": [0.4, {"default": 0.7, "M00": 0.1}], "weight": [0.6, {"default": 0.3, "IN01": 0}]},
    "scale": {"alpha": 0.9},
    "clamp": {"stiffness": 0.5},
    "sce": {"select_topk": 0.4},
}


def step_of(name, **parameters):
    entry = methods.by_id(name)
    models = {"models": DONORS} if entry.takes_many else dict(zip(entry.models, DONORS, strict=False))
    return {"method": name, **models, **parameters}


def recipe(folder, *steps, **more):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": list(steps), **more}, [folder])


def load(folder, name):
    return {key: value.double() for key, value in safetensors.torch.load_file(folder / f"{name}.safetensors").items()}


@pytest.fixture
def saved(thin_models, tmp_path):
    """saved(steps…): the tensors of the file that a save gives, fp32 so that nothing hides in rounding."""
    made = []

    def make(*steps, **more):
        made.append(tmp_path / f"{len(made)}.safetensors")
        save(recipe(thin_models, *steps, **more), made[-1], "fp32")
        return {key: value.double() for key, value in safetensors.torch.load_file(made[-1]).items()}

    return make


def close(got, exact, start, tolerance=2e-5):
    return (got - exact).abs().max() <= tolerance * (exact - start).abs().max() + 2e-7 * exact.abs().max()


@pytest.mark.cases(6)
@pytest.mark.parametrize("name", sorted(methods.methods()))
def test_every_method_is_saved_as_it_is_shown(name, thin_models, checkpoints, same_bits, tmp_path):
    """Guarantees 1 and 2 for every method: the file's bytes are the live parameters', and the way back is exact."""
    places = checkpoints.live(thin_models / "a.safetensors")
    before = {key: value.clone() for key, value in places.items()}
    live = LiveModel(places, base=thin_models / "a.safetensors")
    made = recipe(thin_models, step_of(name, **EXTRA.get(name, {})))
    report = live.apply(made)
    assert len(report.changed) > 50
    done = save(made, tmp_path / "o.safetensors", live=live)
    assert done.verified >= len(report.changed)
    assert not same_bits(safetensors.torch.load_file(done.file.path), places)
    assert live.apply(made).changed == ()
    live.restore()
    assert not same_bits(places, before)


@pytest.mark.cases(3)
@pytest.mark.parametrize("name", sorted(methods.methods()))
def test_plain_numbers_never_reach_the_vae_and_its_name_does(name, saved, thin_models):
    extra = EXTRA.get(name, {})
    a = load(thin_models, "a")
    plain = saved(step_of(name, **extra))
    vae = [key for key in a if key.startswith("first_stage_model.")]
    assert vae and all(torch.equal(plain[key], a[key]) for key in vae)
    weights = [p for p in methods.by_id(name).parameters if p.kind == "weight"]
    applies = methods.by_id(name).traits.applies
    if not weights or not any(map(applies, vae)):
        return
    amounts = [p for p in weights if not p.setting] or weights
    named = {p.name: {"default": 0.5, "VAE": 0.5} for p in amounts}
    reached = saved(step_of(name, **{**extra, **named}))
    assert any(not torch.equal(reached[key], a[key]) for key in vae)


def test_three_models_with_block_weights(saved, thin_models, slot_of):
    alpha = {"default": 0.2, "IN00-IN03": 0.5, "M00": 1.0, "BASE": 0}
    got = saved(step_of("train_difference", alpha=alpha, strength=0.5))
    a, b, c = (load(thin_models, name) for name in "abc")
    numbers = {**{f"IN0{n}": 0.5 for n in range(4)}, "TIME": 0.5, "M00": 1.0, "TE": 0.0, "VAE": 0.0, "": 0.0}
    for key, value in got.items():
        weight = 0.5 * numbers.get(slot_of("sd1", key), 0.2)
        s = ((b[key] - a[key]).abs() / ((b[key] - a[key]).abs() + (b[key] - c[key]).abs())).nan_to_num(0)
        exact = a[key] + 1.8 * weight * s * (b[key] - c[key]) if weight else a[key]
        assert close(value, exact, a[key]) if weight else torch.equal(value, a[key]), key


def test_many_models_with_lists_block_weights_and_layers(saved, thin_models, slot_of):
    """One value for all, a list, block weights in a list, and rules of layers with one value or one a model."""
    step = step_of(
        "task_arithmetic",
        weight=[0.6, {"default": 0.25, "M00": 1}],
        scale={"default": 1, "OUT11": 0.5},
        layers=[
            {"keys": "*attn2.to_k*", "weight": [0.1, 0.2]},
            {"keys": "*attn2.to_k*", "slots": "IN01", "weight": 0.9},
            {"keys": "first_stage_model.*bias", "weight": 1, "scale": 1},
        ],
    )
    got = saved(step)
    a, b, c = (load(thin_models, name) for name in "abc")
    for key, value in got.items():
        slot = slot_of("sd1", key)
        pair, scale = (0.6, 1.0 if slot == "M00" else 0.25), 0.5 if slot in ("OUT11", "FINAL") else 1.0
        if "attn2.to_k" in key:
            pair = (0.9, 0.9) if slot == "IN01" else (0.1, 0.2)
        if slot == "VAE":
            pair = (1.0, 1.0) if key.endswith("bias") else (0.0, 0.0)
        if slot == "" or pair == (0.0, 0.0):
            assert torch.equal(value, a[key]), key
            continue
        exact = a[key] + scale * (pair[0] * (b[key] - a[key]) + pair[1] * (c[key] - a[key]))
        assert close(value, exact, a[key]), key


def test_linear_counts_the_model_so_far(saved, thin_models):
    got = saved(step_of("linear", weight=[0.5, 1.5]))
    a, b, c = (load(thin_models, name) for name in "abc")
    key = next(key for key in a if "attn2.to_k" in key)
    assert close(got[key], (a[key] + 0.5 * b[key] + 1.5 * c[key]) / 3, a[key])
    off = saved(step_of("linear", weight={"M00": 1}, base_weight={"M00": 1}, normalize=False))
    outside = [key for key in a if "input_blocks" in key]
    assert all(torch.equal(off[key], a[key]) for key in outside), "a block without any weight stays"


def test_a_setting_holds_in_a_slot_without_a_slider(saved, thin_models):
    """Naming the VAE is the weight's part; a plain density then holds there too, and so does a default."""
    a, b = load(thin_models, "a"), load(thin_models, "b")
    got = saved({"method": "ties", "models": ["b"], "weight": {"VAE": 1}, "density": 0.5})
    key = "first_stage_model.decoder.mid.attn_1.q.weight"
    changed = (got[key] != a[key]).sum().item()
    assert changed == int(0.5 * a[key].numel())
    untouched = [key for key in a if key.startswith("model.diffusion_model.")]
    assert all(torch.equal(got[key], a[key]) for key in untouched)
    whole = saved({"method": "ties", "models": ["b"], "weight": {"VAE": 1}})
    assert close(whole[key], b[key], a[key])


def test_random_numbers_belong_to_seed_step_and_key(saved, thin_models, slot_of):
    a = load(thin_models, "a")
    keys = [key for key in a if slot_of("sd1", key) == "M00"]
    other = {"method": "weighted_sum", "b": "b", "alpha": 0}
    everywhere = saved(step_of("dare_linear", density=0.5))
    here = saved(step_of("dare_linear", density=0.5, weight={"M00": 1}))
    assert all(torch.equal(everywhere[key], here[key]) for key in keys)
    assert all(not torch.equal(everywhere[key], a[key]) for key in keys if a[key].numel() > 16)
    for steps in (
        [step_of("dare_linear", density=0.5, seed=1)],
        [other, step_of("dare_linear", density=0.5)],
    ):
        changed = saved(*steps)
        assert any(not torch.equal(changed[key], everywhere[key]) for key in keys)


def cosine_merge(a, b, keys, measured_keys, alpha, kind):
    """SuperMerger's two passes in numpy."""

    def columns(x):
        return x.reshape(x.shape[0] if x.ndim else 1, -1)

    def along(x, y):
        x, y = columns(x), columns(y)
        return (x * y).sum(0) / np.sqrt((x**2).sum(0) * (y**2).sum(0))

    def whole(x, y):
        return (x * y).sum() / np.sqrt((x**2).sum() * (y**2).sum())

    def unit(x):
        return columns(x) / np.linalg.norm(columns(x), axis=0)

    found = [along(a[k], b[k]) if kind == "a" else (along(a[k], b[k]) + whole(a[k], b[k])) / 2 for k in measured_keys]
    found = np.concatenate(found)
    found = found[found >= np.percentile(found, 1, method="midpoint")]
    found = found[found <= np.percentile(found, 99, method="midpoint")]
    low, high = found.min(), found.max()
    result = {}
    for key in keys:
        x, y = a[key], b[key]
        c = (along(x, y) + (whole(unit(x), unit(y)) if kind == "a" else whole(x, y))) / 2
        k = ((c - low) / (high - low) - (abs(alpha) if kind == "a" else alpha)).clip(0, 1).reshape(x.shape[1:])
        result[key] = y * (1 - k) + x * k
    return result


@pytest.mark.cases(2)
@pytest.mark.parametrize(("kind", "alpha"), [("a", 0.0), ("a", -0.2), ("b", 0.3), ("b", -0.2)])
def test_cosine_measures_the_whole_model_first(kind, alpha, saved, thin_models, slot_of):
    first = {"method": "weighted_sum", "b": "c", "alpha": 0.4}
    got = saved(first, step_of(f"cosine_{kind}", alpha=alpha))
    start = {key: value.numpy() for key, value in saved(first).items()}
    b = {key: value.numpy() for key, value in load(thin_models, "b").items()}
    keys = [key for key in start if slot_of("sd1", key) not in ("", "VAE")]
    exact = cosine_merge(start, b, keys, keys, alpha, kind)
    for key, before in start.items():
        if key in exact:
            assert close(got[key], torch.tensor(exact[key]), torch.tensor(before)), key
        else:
            assert torch.equal(got[key], torch.tensor(before)), key


def test_a_pre_pass_runs_once_and_again_when_what_it_saw_changes(thin_models, checkpoints, tmp_path):
    live = LiveModel(checkpoints.live(thin_models / "a.safetensors"), base=thin_models / "a.safetensors")
    passes = []

    def progress(done, total, what):
        if "whole model first" in what and done == total:
            passes.append(what)

    def apply(first, alpha):
        before = len(passes)
        steps = [{"method": "weighted_sum", "b": "c", "alpha": first}, step_of("cosine_a", alpha=alpha)]
        made = recipe(thin_models, *steps)
        live.apply(made, progress=progress)
        return made, len(passes) - before

    assert apply(0.4, 0.1)[1] == 1
    made, again = apply(0.4, {"default": 0.1, "M00": 0.5})
    assert again == 0
    save(made, tmp_path / "o.safetensors", live=live, progress=progress)
    assert len(passes) == 1
    assert apply(0.5, 0.1)[1] == 1
    assert apply(0.4, 0.2)[1] == 0, "the result of before is still known"


def test_a_pre_pass_can_be_cancelled_and_nothing_has_changed(thin_models, checkpoints, same_bits):
    from lib_merge import Cancelled

    places = checkpoints.live(thin_models / "a.safetensors")
    before = {key: value.clone() for key, value in places.items()}
    live = LiveModel(places, base=thin_models / "a.safetensors")
    with pytest.raises(Cancelled):
        live.apply(recipe(thin_models, step_of("cosine_b")), cancel=lambda: True)
    assert not same_bits(places, before) and live.recipe is None


@pytest.mark.parametrize(
    ("step", "place", "sentence"),
    [
        ({"method": "model_stock", "models": ["b"]}, "steps[0].models", "needs 2 models or more; found 1"),
        (step_of("ties", weight=[1, 1, 1]), "steps[0].weight", "a list of 2"),
        (step_of("ties", layers=[{"keys": "*", "weight": [1]}]), "steps[0].layers[0].weight", "a list of 2"),
        (step_of("weighted_subtraction", alpha=1, beta=1), "steps[0]", "weighted_subtraction in "),
        (step_of("ties", density=1.5), "steps[0]", "density is 1.5"),
        (step_of("noise", seed=1.5), "steps[0].seed", "whole number"),
    ],
)
def test_misuse_is_named_with_its_place(step, place, sentence, thin_models, tmp_path):
    with pytest.raises(RecipeError) as caught:
        save(recipe(thin_models, step), tmp_path / "o.safetensors")
    assert caught.value.place == place and sentence in str(caught.value)
    assert not (tmp_path / "o.safetensors").exists()


def test_what_has_no_result_in_a_block_without_weight_is_no_error(saved, thin_models):
    """Unnamed blocks have density 0 and weight 0; they are left alone, not refused."""
    got = saved(step_of("della", weight={"M00": 1}, density={"M00": 0.5}))
    a = load(thin_models, "a")
    assert all(torch.equal(got[key], a[key]) for key in a if "input_blocks" in key)
