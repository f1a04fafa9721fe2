"""Muted slots: each kind of step leaves them as they were, in a save and live, and in the recipe's id."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, RecipeError, save

UNET = "model.diffusion_model."
SUM = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
RULED = {**SUM, "layers": [{"keys": "*", "alpha": 0.9}]}
TIES = {"method": "ties", "models": ["b", "c"], "weight": [0.6, {"default": 0.3, "TE": 1}], "density": 0.5}
LORA = {"adapter": "lora", "layers": [{"keys": "*", "weight": 0.5}]}
LORAS = {"adapters": ["lora", {"file": "lora", "blocks": {"default": 1, "IN01": 2}}], "method": "sum"}
ADJUST = {"adjust": {"in": 3, "out": 2, "contrast": 1}}


def lora_file(shapes: dict[str, tuple[int, ...]]) -> dict[str, torch.Tensor]:
    """A LoRA of rank 1 for a layer of each half of the U-Net."""
    names = {
        "input_blocks_1_1_proj_in": "input_blocks.1.1.proj_in",
        "output_blocks_3_1_proj_in": "output_blocks.3.1.proj_in",
    }
    tensors: dict[str, torch.Tensor] = {}
    for name, layer in names.items():
        rows, columns, *kernel = shapes[f"{UNET}{layer}.weight"]
        tensors[f"lora_unet_{name}.lora_up.weight"] = torch.ones(rows, 1, *kernel)
        tensors[f"lora_unet_{name}.lora_down.weight"] = torch.ones(1, columns, *kernel)
    return tensors


@pytest.fixture(scope="module")
def folder(thin_models, checkpoints, tmp_path_factory):
    folder = tmp_path_factory.mktemp("muted")
    for name in "abc":
        (folder / f"{name}.safetensors").write_bytes((thin_models / f"{name}.safetensors").read_bytes())
    safetensors.torch.save_file(lora_file(checkpoints.thin("sd1")), folder / "lora.safetensors")
    return folder


def recipe(folder, *steps, **more):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": list(steps), **more}, [folder])


@pytest.fixture
def made(folder, checkpoints, same_bits, tmp_path):
    """made(steps…): the saved tensors, which equal the live ones."""

    def make(*steps, **more):
        target = tmp_path / "made.safetensors"
        save(recipe(folder, *steps, **more), target, overwrite=True)
        places = checkpoints.live(folder / "a.safetensors")
        LiveModel(places, base=folder / "a.safetensors").apply(recipe(folder, *steps, **more))
        got = safetensors.torch.load_file(target)
        assert same_bits(got, places) == []
        return got

    return make


@pytest.mark.cases(5)
@pytest.mark.parametrize("before", [(), (SUM,)], ids=["first", "second"])
@pytest.mark.parametrize(
    ("step", "muted", "slots"),
    [
        (SUM, ["OUT03", "M00"], {"OUT03", "M00"}),
        (RULED, ["IN01-IN03", "OUT"], {"IN01", "IN02", "IN03", "FINAL", *(f"OUT{n:02d}" for n in range(12))}),
        ({**SUM, "alpha": {"default": 0.5, "VAE": 0.5, "TE": 0.2}}, ["BASE", "VAE"], {"TE", "VAE"}),
        (TIES, ["IN00"], {"IN00", "TIME"}),
        (LORA, ["IN01"], {"IN01"}),
        (LORAS, ["OUT03"], {"OUT03"}),
        (ADJUST, ["FINAL"], {"FINAL"}),
    ],
    ids=["merge", "layers", "odd", "many", "adapter", "adapters", "adjust"],
)
def test_a_muted_slot_is_left_as_it_was_and_the_others_are_not(made, slot_of, before, step, muted, slots):
    so_far, whole, got = made(*before), made(*before, step), made(*before, {**step, "muted": muted})
    for key, value in got.items():
        expected = so_far if slot_of("sd1", key) in slots else whole
        assert torch.equal(value, expected[key]), key
    assert any(not torch.equal(so_far[key], whole[key]) for key in got if slot_of("sd1", key) in slots)
    assert any(not torch.equal(so_far[key], got[key]) for key in got)


def test_what_a_muted_slot_would_be_refused_for_does_not_matter(made):
    huge = {"default": 0.5, "M00": 3e38}
    with pytest.raises(RecipeError, match="M00"):
        made({**SUM, "alpha": huge, "strength": 1000})
    made({**SUM, "alpha": huge, "strength": 1000, "muted": ["M00"]})


def test_moving_a_mute_writes_its_slot_alone(folder, checkpoints, slot_of, same_bits):
    places = checkpoints.live(folder / "a.safetensors")
    live = LiveModel(places, base=folder / "a.safetensors")
    live.apply(recipe(folder, SUM))
    merged = {key: value.clone() for key, value in places.items()}
    changed = live.apply(recipe(folder, {**SUM, "muted": ["OUT03"]})).changed
    assert changed and {slot_of("sd1", key) for key in changed} == {"OUT03"}
    assert set(same_bits(places, merged)) == set(changed)
    live.apply(recipe(folder, SUM))
    assert same_bits(places, merged) == []


def test_mutes_are_part_of_the_id_in_any_order_and_none_are_none(folder):
    plain = recipe(folder, SUM).id
    assert recipe(folder, {**SUM, "muted": []}).id == plain
    two = recipe(folder, {**SUM, "muted": ["OUT03", "IN00-03"]})
    assert two.id == recipe(folder, {**SUM, "muted": ["IN00-IN03", "OUT03"]}).id != plain
    assert Recipe.from_dict(two.to_dict()) == two
    assert two.to_dict()["steps"][0]["muted"] == ["OUT03", "IN00-03"]


@pytest.mark.parametrize(
    ("muted", "place", "sentence"),
    [
        ("OUT03", "steps[0].muted", "list of slots"),
        (["OUT3"], "steps[0].muted.OUT3", "OUT03"),
        (["OUT03", 3], "steps[0].muted[1]", "expected text"),
        (["M00", "M00"], "steps[0].muted[1]", "twice"),
        (["default"], "steps[0].muted[0]", "enabled: false"),
        (["LABEL"], "steps[0].muted.LABEL", "not a block of SD1"),
    ],
)
def test_a_mute_that_is_none_is_named_with_its_place(folder, muted, place, sentence):
    with pytest.raises(RecipeError) as raised:
        recipe(folder, {**SUM, "muted": muted}, architecture="sd1")
    assert raised.value.place == place
    assert sentence in str(raised.value)
