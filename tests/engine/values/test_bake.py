"""Base and adapters saved as one checkpoint are what was seen live: weights, VAE, config, markers of v-prediction."""

from __future__ import annotations

import json

import pytest
import safetensors.torch
import torch
from safetensors import safe_open

from lib_merge import LiveModel, Recipe, save

YAML = "model:\n  params:\n    parameterization: v\n"
LAYERS = {
    "sd1": {
        "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn2_to_k":
            "model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight",
        "lora_te_text_model_encoder_layers_3_mlp_fc1":
            "cond_stage_model.transformer.text_model.encoder.layers.3.mlp.fc1.weight",
    },
    "sdxl": {
        "lora_unet_input_blocks_4_1_transformer_blocks_0_attn2_to_k":
            "model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight",
        "lora_te1_text_model_encoder_layers_3_mlp_fc1":
            "conditioner.embedders.0.transformer.text_model.encoder.layers.3.mlp.fc1.weight",
    },
}  # fmt: skip


def _random(shape, seed):
    return 0.1 * torch.randn(shape, generator=torch.Generator().manual_seed(seed))


def _lora(names, base, seed):
    made = {}
    for name, key in names.items():
        rows, columns = base[key].shape
        made[f"{name}.lora_up.weight"] = _random((rows, 3), seed).half()
        made[f"{name}.lora_down.weight"] = _random((3, columns), seed + 1).half()
        made[f"{name}.alpha"] = torch.tensor(1.5)
    return made


def _lokr(names, base, seed):
    made = {}
    for name, key in names.items():
        rows, columns = base[key].shape
        made[f"{name}.lokr_w1"] = _random((2, 2), seed).half()
        made[f"{name}.lokr_w2"] = _random((rows // 2, columns // 2), seed + 1).half()
        made[f"{name}.alpha"] = torch.tensor(1e9)
    return made


@pytest.mark.cases(1)
@pytest.mark.parametrize("architecture", ["sd1", "sdxl"])
def test_base_and_adapters_saved_are_what_was_live(architecture, checkpoints, same_bits, tmp_path):
    state = checkpoints.state(architecture, 1)
    names = {name: key for name, key in LAYERS[architecture].items() if key in state}
    assert len(names) == 2
    if architecture == "sdxl":
        state |= {"v_pred": torch.empty(0), "ztsnr": torch.empty(0)}
    checkpoints.write(tmp_path / "base.safetensors", state)
    (tmp_path / "base.yaml").write_text(YAML)
    checkpoints.write(tmp_path / "style.safetensors", _lora(names, state, 10))
    checkpoints.write(tmp_path / "anime.safetensors", _lokr(names, state, 20))
    vae = {
        key: value for key, value in checkpoints.state(architecture, 5).items() if key.startswith("first_stage_model.")
    }
    checkpoints.write(tmp_path / "vae.safetensors", {k.removeprefix("first_stage_model."): v for k, v in vae.items()})
    recipe = Recipe.from_dict(
        {
            "live_merge": 1,
            "base": "base",
            "steps": [{"adapter": "style", "weight": 0.7}, {"adapter": "anime", "weight": -0.4}],
            "vae": "vae",
        },
        [tmp_path],
    )
    places = checkpoints.live(tmp_path / "base.safetensors")
    live = LiveModel(places, tmp_path / "base.safetensors")
    report = live.apply(recipe)
    assert set(names.values()) <= set(report.changed)
    saved = save(recipe, tmp_path / "baked.safetensors", live=live)
    file = safetensors.torch.load_file(saved.file.path)
    assert not same_bits(file, places)  # what was seen, with the VAE
    assert all(torch.equal(file[key], vae[key]) for key in vae)
    assert all(torch.equal(file[key], state[key]) for key in state.keys() - set(report.changed))
    for name, key in names.items():
        lora = checkpoints_file(tmp_path / "style.safetensors", name)
        lokr = checkpoints_file(tmp_path / "anime.safetensors", name)
        wanted = state[key].double() + 0.7 * 0.5 * lora["lora_up.weight"] @ lora["lora_down.weight"]
        wanted -= 0.4 * torch.kron(lokr["lokr_w1"], lokr["lokr_w2"])
        assert (file[key].double() - wanted).abs().max() <= 1.01 * 2**-11 * wanted.abs().max()
    assert (tmp_path / "baked.yaml").read_text() == YAML
    assert {"v_pred", "ztsnr"} <= file.keys() or architecture == "sd1"
    with safe_open(saved.file.path, "pt") as opened:
        metadata = opened.metadata()
    assert metadata["modelspec.prediction_type"] == "v"
    assert len(json.loads(metadata["sd_merge_models"])) == 4
    baked = Recipe.from_dict({"live_merge": 1, "base": "baked"}, [tmp_path])  # as a base of its own it stays as it is
    again = checkpoints.live(tmp_path / "baked.safetensors")
    assert not LiveModel(again, tmp_path / "baked.safetensors").apply(baked).changed


def checkpoints_file(path, name):
    """The factors of one module, in fp64."""
    tensors = safetensors.torch.load_file(path)
    return {key.removeprefix(f"{name}."): value.double() for key, value in tensors.items() if key.startswith(name)}


def test_markers_of_a_recipe_stand_in_the_saved_file(checkpoints, tmp_path):
    state = checkpoints.state("sdxl", 1, shapes=checkpoints.thin("sdxl"))
    checkpoints.write(tmp_path / "base.safetensors", state)
    key = next(key for key in state if key.endswith("attn2.to_k.weight"))
    name = f"lora_unet_{key.removeprefix('model.diffusion_model.').removesuffix('.weight').replace('.', '_')}"
    checkpoints.write(tmp_path / "style.safetensors", _lora({name: key}, state, 3))
    recipe = {"live_merge": 1, "base": "base", "steps": [{"adapter": "style"}], "prediction": "v", "zero_snr": True}
    saved = save(Recipe.from_dict(recipe, [tmp_path]), tmp_path / "o.safetensors")
    file = safetensors.torch.load_file(saved.file.path)
    assert {"v_pred", "ztsnr"} <= file.keys() and not torch.equal(file[key], state[key])
