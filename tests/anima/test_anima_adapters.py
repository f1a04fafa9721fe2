"""Adapters for Anima in every spelling that trainers write, against products computed here; block weights with them."""

from __future__ import annotations

import pytest
import torch
from safetensors.torch import load_file

import lib_merge
from lib_merge.adapters import layer_names
from lib_merge.architectures import by_id
from lib_merge.cli.main import main
from lib_merge.engine.inspect.survey import survey

RANK = 2
LAYERS = {  # layer of the file → the name that diffusers has for it
    "blocks.1.self_attn.q_proj": "transformer_blocks.1.attn1.to_q",
    "blocks.2.self_attn.output_proj": "transformer_blocks.2.attn1.to_out.0",
    "blocks.3.cross_attn.v_proj": "transformer_blocks.3.attn2.to_v",
    "blocks.4.mlp.layer1": "transformer_blocks.4.ff.net.0.proj",
    "blocks.5.mlp.layer2": "transformer_blocks.5.ff.net.2",
    "blocks.6.adaln_modulation_self_attn.1": "transformer_blocks.6.norm1.linear_1",
    "blocks.7.adaln_modulation_mlp.2": "transformer_blocks.7.norm3.linear_2",
    "x_embedder.proj.1": "patch_embed.proj",
    "t_embedder.1.linear_2": "time_embed.t_embedder.linear_2",
    "final_layer.linear": "proj_out",
    "final_layer.adaln_modulation.1": "norm_out.linear_1",
    "llm_adapter.blocks.2.cross_attn.o_proj": "text_conditioner.blocks.2.cross_attn.o_proj",
    "llm_adapter.out_proj": "text_conditioner.out_proj",
}


def joined(name: str) -> str:
    return name.replace(".", "_")


def of_diffusers(name: str) -> str:
    """The transformer's layers below its folder's name, the adapter's below its own."""
    theirs = LAYERS[name]
    return theirs if theirs.startswith("text_conditioner.") else f"transformer.{theirs}"


WRITERS = {
    "kohya": (lambda name: f"lora_unet_{joined(name)}", "lora_up.weight", "lora_down.weight"),
    "ComfyUI": (lambda name: f"diffusion_model.{name}", "lora_B.weight", "lora_A.weight"),
    "ai-toolkit": (lambda name: f"diffusion_model.{name}", "lora_B.weight", "lora_A.weight"),
    "PEFT": (lambda name: f"base_model.model.{LAYERS[name]}", "lora_B.weight", "lora_A.weight"),
    "PEFT, the file's names": (
        lambda name: f"base_model.model.{name}",
        "lora_B.default.weight",
        "lora_A.default.weight",
    ),
    "diffusers": (of_diffusers, "lora_B.weight", "lora_A.weight"),
    "OneTrainer, diffusers": (of_diffusers, "lora_up.weight", "lora_down.weight"),
    "OneTrainer, original": (lambda name: f"net.{name}", "lora_up.weight", "lora_down.weight"),
    "OneTrainer, before": (
        lambda name: f"lora_transformer_{joined(LAYERS[name])}",
        "lora_up.weight",
        "lora_down.weight",
    ),
    "SimpleTuner": (lambda name: f"lycoris_{joined(LAYERS[name])}", "lora_up.weight", "lora_down.weight"),
    "LyCORIS": (lambda name: f"lycoris_{joined(name)}", "lora_up.weight", "lora_down.weight"),
    "a whole checkpoint's names": (lambda name: f"model.diffusion_model.{name}", "lora_up.weight", "lora_down.weight"),
}


def factors(shape: tuple[int, ...], seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(shape[0], RANK, generator=generator), torch.randn(RANK, shape[1], generator=generator)


@pytest.mark.cases(2)
@pytest.mark.parametrize("alpha", [None, 1.0])
@pytest.mark.parametrize("writer", WRITERS)
def test_every_spelling_reaches_the_same_layers_with_block_weights(checkpoints, tmp_path, writer, alpha):
    name_of, up, down = WRITERS[writer]
    base = checkpoints.anima(28, 1, torch.float32)
    checkpoints.write(tmp_path / "a.safetensors", base)
    lora, expected = {}, {key.removeprefix("net."): value.double() for key, value in base.items()}
    blocks = {"default": 1, "B03": 0, "B04": -0.5, "B06-B07": 2, "ADAPT": 0.25, "FINAL": 3}
    slots = {"blocks.3": 0, "blocks.4": -0.5, "blocks.6": 2, "blocks.7": 2, "llm_adapter": 0.25, "final_layer": 3}
    for number, layer in enumerate(LAYERS):
        left, right = factors(tuple(base[f"net.{layer}.weight"].shape), number)
        lora |= {f"{name_of(layer)}.{up}": left, f"{name_of(layer)}.{down}": right}
        if alpha is not None:
            lora[f"{name_of(layer)}.alpha"] = torch.tensor(alpha)
        weight = next((value for slot, value in slots.items() if layer.startswith(f"{slot}.")), 1)
        scale = 1 if alpha is None else alpha / RANK
        expected[f"{layer}.weight"] = (
            expected[f"{layer}.weight"] + 0.8 * weight * scale * left.double() @ right.double()
        )
    checkpoints.write(tmp_path / "l.safetensors", lora)
    step = {"adapter": "l", "weight": 0.8, "blocks": blocks}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [tmp_path])
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors")
    assert saved.adapters[0].applied == saved.adapters[0].total == len(LAYERS) and not saved.skipped
    merged = load_file(tmp_path / "out.safetensors")
    for name, value in expected.items():
        torch.testing.assert_close(merged[f"net.{name}"].double(), value, rtol=1e-5, atol=1e-5, msg=name)
    found = survey(tmp_path / "l.safetensors").adapter
    assert found.architectures == ("anima",) and found.applicable == {"anima": len(LAYERS)}
    assert found.slots["ADAPT"] == 2 and found.slots["B01"] == 1


def test_the_table_of_names_is_one_to_one(checkpoints):
    """Every weight of the transformer has one name in diffusers, and both names lead to it alone."""
    names = layer_names(by_id("anima"))
    keys = [key for key in checkpoints.anima(28, 1, prefix="") if key.endswith(".weight")]
    table = {f"{own}.weight": theirs for theirs, own in by_id("anima").diffusers_names}
    assert set(table) == set(keys) and len(set(table.values())) == len(keys)
    for key, theirs in table.items():
        for name in (f"lora_unet_{joined(key.removesuffix('.weight'))}", f"transformer.{theirs}"):
            assert names.find(name).weight == f"model.diffusion_model.{key}"


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    "name", ["lora_te_layers_3_mlp_up_proj", "text_encoders.qwen3_06b.transformer.model.layers.3.mlp.up_proj"]
)
def test_text_encoders_of_all_in_one_files_take_theirs(checkpoints, tmp_path, name):
    key = "text_encoders.qwen3_06b.transformer.model.layers.3.mlp.up_proj.weight"
    base = {**checkpoints.anima(28, 1, torch.float32, "model.diffusion_model."), key: torch.rand(6, 4)}
    checkpoints.write(tmp_path / "a.safetensors", base)
    left, right = factors((6, 4), 1)
    checkpoints.write(tmp_path / "l.safetensors", {f"{name}.lora_up.weight": left, f"{name}.lora_down.weight": right})
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [{"adapter": "l"}]}, [tmp_path])
    lib_merge.save(recipe, tmp_path / "out.safetensors")
    torch.testing.assert_close(load_file(tmp_path / "out.safetensors")[key], base[key] + left @ right)


def test_one_of_the_large_model_is_named_on_the_small(checkpoints, tmp_path, capsys):
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.anima(28, 1))
    lora = {}
    for number in range(40):
        left, right = factors((16, 16), number)
        lora |= {f"lora_unet_blocks_{number}_self_attn_q_proj.lora_up.weight": left}
        lora |= {f"lora_unet_blocks_{number}_self_attn_q_proj.lora_down.weight": right}
    checkpoints.write(tmp_path / "l.safetensors", lora)
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [{"adapter": "l"}]}, [tmp_path])
    said = r"made for Anima with 40 blocks \(40 of its 40 modules fit it, 28 fit Anima\); the base is Anima"
    with pytest.raises(lib_merge.SourceError, match=said):
        lib_merge.save(recipe, tmp_path / "out.safetensors")
    assert main(["inspect", str(tmp_path / "l.safetensors")]) == 0
    assert "40 of 40 modules on anima-40" in capsys.readouterr().out
