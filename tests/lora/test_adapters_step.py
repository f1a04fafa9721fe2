"""Steps of several adapters: their changes of the model before the step, put together; and how far they fight."""

import json
import math

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

import lib_merge
from lib_merge import methods
from lib_merge.cli.main import main
from lib_merge.engine.inspect.conflicts import conflicts
from lib_merge.errors import RecipeError, SourceError
from lib_merge.methods.randomness import Randomness

UNET = "model.diffusion_model."
BLOCK = "input_blocks.1.1.transformer_blocks.0"
LAYERS = {
    "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q": (f"{UNET}{BLOCK}.attn1.to_q", (40, 40)),
    "lora_unet_down_blocks_0_resnets_0_conv1": (f"{UNET}input_blocks.1.0.in_layers.2", (32, 24, 3, 3)),
    "lora_unet_mid_block_resnets_0_conv1": (f"{UNET}middle_block.0.in_layers.2", (24, 24, 3, 3)),
}
KEYS = [f"{key}.weight" for key, _ in LAYERS.values()]


def lora(seed, size=0.1, dora=False):
    generator, tensors = torch.Generator().manual_seed(seed), {}
    for name, (_, shape) in LAYERS.items():
        tail = (1,) * (len(shape) - 2)
        tensors[f"{name}.lora_up.weight"] = size * torch.randn((shape[0], 4, *tail), generator=generator)
        tensors[f"{name}.lora_down.weight"] = torch.randn((4, *shape[1:]), generator=generator)
        if dora:
            tensors[f"{name}.dora_scale"] = 1 + torch.rand((shape[0], 1, *tail), generator=generator)
    return tensors


@pytest.fixture
def folder(tmp_path):
    generator = torch.Generator().manual_seed(0)
    base = {f"{key}.weight": torch.randn(shape, generator=generator) for key, shape in LAYERS.values()}
    save_file(base, tmp_path / "base.safetensors")
    save_file({key: value + 0.1 for key, value in base.items()}, tmp_path / "other.safetensors")
    for name, tensors in (("x", lora(1)), ("y", lora(2, 0.2)), ("z", lora(3, 0.05)), ("d", lora(4, dora=True))):
        save_file(tensors, tmp_path / f"{name}.safetensors")
    return tmp_path


def document(*steps):
    return {"live_merge": 1, "architecture": "sd1", "base": "base.safetensors", "steps": list(steps)}


def recipe(folder, *steps):
    return lib_merge.Recipe.from_dict(document(*steps), folders=[folder])


def live(folder, *steps):
    places = load_file(folder / "base.safetensors")
    lib_merge.LiveModel(places, base=folder / "base.safetensors").apply(recipe(folder, *steps))
    return places


def delta(folder, name, before=()):
    """What an adapter at strength 1 adds to the model before it, in fp64."""
    start, end = live(folder, *before), live(folder, *before, {"adapter": f"{name}.safetensors"})
    return {key: end[key].double().numpy() - start[key].double().numpy() for key in KEYS}


def close(got, start, wanted, tolerance=2e-6):
    for key in KEYS:
        change = got[key].double().numpy() - start[key].double().numpy()
        assert np.linalg.norm(change - wanted[key]) <= tolerance * np.linalg.norm(start[key]), key


def test_a_sum_is_what_the_adapters_add_one_after_the_other(folder):
    blocks = {"default": 1, "M00": 0.25}
    steps = [
        {"adapter": "x.safetensors", "weight": 0.7},
        {"adapter": "y.safetensors", "weight": -1.5, "blocks": blocks},
    ]
    group = {
        "adapters": [
            {"file": "x.safetensors", "weight": 0.7},
            {"file": "y.safetensors", "weight": -1.5, "blocks": blocks},
        ],
        "method": "sum",
    }
    wanted, got = live(folder, *steps), live(folder, group)
    assert all(torch.allclose(got[key], wanted[key], atol=1e-6) for key in KEYS)
    assert any(not torch.equal(got[key], load_file(folder / "base.safetensors")[key]) for key in KEYS)


def test_each_change_is_of_the_model_before_the_step(folder):
    """Of the second DoRA, too, which one after the other would see what the first has done."""
    before = ({"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.5},)
    group = {"adapters": ["d.safetensors", {"file": "d.safetensors", "weight": 0.5}], "method": "sum"}
    one = delta(folder, "d", before)
    start = live(folder, *before)
    close(live(folder, *before, group), start, {key: 1.5 * one[key] for key in KEYS}, 1e-5)


@pytest.mark.parametrize(
    ("way", "method", "settings"),
    [
        ("ties", "ties", {"density": 0.4}),
        ("ties", "ties", {"density": [0.2, 0.9, 0.5], "normalize": False, "scale": 0.5}),
        ("dare", "dare_linear", {"density": 0.5, "seed": 7}),
        ("della", "della", {"density": 0.5, "epsilon": 0.2, "seed": 7}),
        ("sum", "task_arithmetic", {"scale": 0.3}),
    ],
)
def test_methods_are_the_merge_methods_over_the_changes(folder, way, method, settings):
    group = {
        "adapters": ["x.safetensors", {"file": "y.safetensors", "weight": 0.6}, "z.safetensors"],
        "method": way,
        **settings,
    }
    start, got = load_file(folder / "base.safetensors"), live(folder, group)
    found = [delta(folder, name) for name in "xyz"]
    wanted = {}
    for key in KEYS:
        own = {name: Randomness(value, 0, key) if name == "seed" else value for name, value in settings.items()}
        parameters = {name: tuple(value) if isinstance(value, list) else value for name, value in own.items()}
        models = [torch.tensor(change[key], dtype=torch.float32) for change in found]
        zero = torch.zeros_like(models[0])
        wanted[key] = methods.by_id(method)(zero, models, weight=(1.0, 0.6, 1.0), **parameters).double().numpy()
        assert np.any(wanted[key])
    if way == "ties":  # which elements are kept turns on the last digits of equal sizes, on none of these
        close(got, start, wanted, 1e-5)
    else:
        close(got, start, wanted, 1e-5)


def test_the_strongest_of_each_layer_are_added_up(folder):
    adapters = ["x.safetensors", {"file": "y.safetensors", "blocks": {"default": 1, "M00": 0.1}}, "z.safetensors"]
    start = load_file(folder / "base.safetensors")
    found = {name: delta(folder, name) for name in "xyz"}
    for k in (1, 2, 3):
        wanted = {}
        for key in KEYS:
            weighted = [
                found["x"][key],
                found["y"][key] * (0.1 if "middle_block" in key else 1),
                found["z"][key],
            ]
            wanted[key] = sum(sorted(weighted, key=np.linalg.norm)[-k:])
        close(live(folder, {"adapters": adapters, "method": "strongest", "k": k}), start, wanted)
    one = live(folder, {"adapters": adapters, "method": "strongest"})
    close(one, start, {key: found["x" if "middle_block" in key else "y"][key] for key in KEYS})


def test_random_numbers_of_an_adapter_do_not_depend_on_the_others(folder):
    way = {"method": "dare", "density": 0.5, "seed": 3}
    start = load_file(folder / "base.safetensors")
    both = live(folder, {"adapters": ["x.safetensors", "y.safetensors"], **way})
    first = live(folder, {"adapters": ["x.safetensors", {"file": "y.safetensors", "weight": 0}], **way})
    second = live(folder, {"adapters": [{"file": "x.safetensors", "weight": 0}, "y.safetensors"], **way})
    for key in KEYS:
        together = (first[key] - start[key]) + (second[key] - start[key])
        assert torch.allclose(both[key] - start[key], together, atol=2e-6)


def test_a_save_has_the_bits_of_the_preview(folder):
    group = {"adapters": ["x.safetensors", "d.safetensors"], "method": "ties", "density": 0.3}
    own = recipe(folder, group)
    places = load_file(folder / "base.safetensors")
    model = lib_merge.LiveModel(places, base=folder / "base.safetensors")
    report = model.apply(own)
    assert [found.applied for found in report.adapters] == [3, 3]
    saved = lib_merge.save(own, folder / "o.safetensors", live=model)
    assert saved.verified == len(KEYS)
    written = load_file(folder / "o.safetensors")
    assert all(torch.equal(written[key], places[key]) for key in KEYS)
    model.restore()
    base = load_file(folder / "base.safetensors")
    assert all(torch.equal(places[key], base[key]) for key in KEYS)


def test_one_fader_recomputes_its_slot_alone(folder):
    places = load_file(folder / "base.safetensors")
    model = lib_merge.LiveModel(places, base=folder / "base.safetensors")

    def group(weight):
        blocks = {"default": 1, "M00": weight}
        return recipe(
            folder, {"adapters": ["x.safetensors", {"file": "y.safetensors", "blocks": blocks}], "method": "ties"}
        )

    model.apply(group(1))
    assert set(model.apply(group(0.5)).changed) == {key for key in KEYS if "middle_block" in key}
    assert not model.apply(group(0.5)).changed


def test_recipes_are_read_strictly_and_come_back_as_typed(folder):
    group = {
        "adapters": ["x.safetensors", {"file": "y.safetensors", "weight": 0.5, "blocks": {"M00": 0}}],
        "method": "ties",
        "density": 0.5,
    }
    own = recipe(folder, group)
    assert own.to_dict()["steps"] == [group]
    defaults = {**group, "density": 0.5, "normalize": True, "title": "fight"}
    assert recipe(folder, defaults).id == own.id
    assert recipe(folder, {**group, "density": 0.4}).id != own.id
    swapped = {**group, "adapters": group["adapters"][::-1]}
    assert recipe(folder, swapped).id != own.id


def test_files_in_metadata_keep_weights_beside_their_hashes(folder):
    group = {"adapters": ["x.safetensors", {"file": "y.safetensors", "weight": 0.5}], "method": "sum"}
    lib_merge.save(recipe(folder, group), folder / "o.safetensors")
    from safetensors import safe_open

    with safe_open(folder / "o.safetensors", "pt") as opened:
        inside = json.loads(opened.metadata()["live_merge_recipe"])
    first, second = inside["steps"][0]["adapters"]
    assert set(first) == {"file", "sha256"}
    assert second["weight"] == 0.5
    assert second["file"] == "y.safetensors"
    assert len(second["sha256"]) == 64
    again = lib_merge.Recipe.from_dict(inside, folders=[folder])
    assert live(folder, group).keys() == load_file(folder / "base.safetensors").keys()
    assert again.located().steps[0].adapters[1].weight == 0.5


@pytest.mark.parametrize(
    ("step", "place", "words"),
    [
        ({"adapters": [], "method": "sum"}, "steps[0].adapters", "expected a list of adapters"),
        ({"adapters": "x", "method": "sum"}, "steps[0].adapters", "expected a list of adapters"),
        ({"adapters": ["x"]}, "steps[0].method", "sum, ties, dare, della, strongest"),
        ({"adapters": ["x"], "method": "slerp"}, "steps[0].method", "strongest"),
        ({"adapters": ["x"], "method": "sum", "k": 2}, "steps[0].k", "unknown field"),
        ({"adapters": ["x"], "method": "strongest", "k": 0}, "steps[0].k", "k is 0"),
        ({"adapters": ["x"], "method": "strongest", "k": 1.5}, "steps[0].k", "whole number"),
        ({"adapters": [{"file": "x", "wieght": 1}], "method": "sum"}, "steps[0].adapters[0].wieght", "weight"),
        ({"adapters": ["x", {"weight": 1}], "method": "sum"}, "steps[0].adapters[1]", "file"),
        ({"adapters": [{"file": "x", "blocks": {"IN99": 1}}], "method": "sum"}, "steps[0].adapters[0].blocks", "IN99"),
        ({"adapters": ["x"], "adapter": "x"}, "steps[0]", "exactly one of"),
    ],
)
def test_mistakes_name_their_place(folder, step, place, words):
    with pytest.raises(RecipeError) as error:
        recipe(folder, step)
    assert error.value.place.startswith(place)
    assert words in str(error.value)


def test_values_out_of_range_and_broken_files_are_errors(folder):
    with pytest.raises(RecipeError, match="density is 2"):
        live(folder, {"adapters": ["x.safetensors"], "method": "ties", "density": 2})
    tensors = lora(9)
    tensors[next(iter(tensors))][0, 0] = math.inf
    save_file(tensors, folder / "broken.safetensors")
    with pytest.raises(SourceError, match=r"broken\.safetensors"):
        live(folder, {"adapters": ["x.safetensors", "broken.safetensors"], "method": "sum"})


def test_conflicts_are_those_of_the_changes(folder, capsys):
    steps = [
        {"adapter": "x.safetensors", "weight": 0.5},
        {"adapters": ["y.safetensors", "z.safetensors"], "method": "sum"},
    ]
    found = conflicts(recipe(folder, *steps))
    assert found.adapters == ("x.safetensors", "y.safetensors", "z.safetensors")
    assert [slot.slot for slot in found.slots] == ["IN01", "M00"]
    x, y, z = (delta(folder, name) for name in "xyz")
    for slot in found.slots:
        keys = [key for key in KEYS if ("middle_block" in key) == (slot.slot == "M00")]
        one, two, three = (np.concatenate([change[key].ravel() for key in keys]) for change in (x, y, z))
        assert slot.norms == pytest.approx([np.linalg.norm(c) for c in (0.5 * one, two, three)], rel=1e-4)
        pair = slot.pairs[0]
        assert (pair.first, pair.second) == (0, 1)
        assert pair.cosine == pytest.approx(one @ two / np.linalg.norm(one) / np.linalg.norm(two), abs=1e-5)
        assert pair.conflicts == pytest.approx((one * two < 0).mean(), abs=2e-3)
    (folder / "r.json").write_text(json.dumps(document(*steps)))
    assert main(["conflicts", str(folder / "r.json")]) == 0
    out = capsys.readouterr().out
    assert "1: x.safetensors" in out
    assert "opposite signs" in out
    assert main(["conflicts", str(folder / "r.json"), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["slots"][0]["pairs"]) == 3


def test_one_adapter_has_nobody_to_fight(folder):
    with pytest.raises(RecipeError, match="fewer than two adapters"):
        conflicts(recipe(folder, {"adapter": "x.safetensors"}))


def test_a_step_of_several_is_combined_as_it_is(folder):
    from lib_merge.engine.lora.factors.ranks import WholeRank
    from lib_merge.engine.lora.make import combine
    from lib_merge.engine.lora.order import AdapterOrder

    group = {"adapters": ["x.safetensors", "y.safetensors"], "method": "ties", "density": 0.3}
    order = AdapterOrder(folder / "o.safetensors", WholeRank(), torch.float32)
    combine(recipe(folder, group), order)
    wanted, got = live(folder, group), live(folder, {"adapter": "o.safetensors"})
    assert all(torch.allclose(got[key], wanted[key], atol=3e-6) for key in KEYS)
