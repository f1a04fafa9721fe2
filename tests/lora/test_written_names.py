"""The names of modules that are written: reading finds each layer again, and they are those of the fixtures' tables."""

import gzip
import json
from pathlib import Path

import pytest

from lib_merge import architectures
from lib_merge.adapters.reading.names import layer_names
from lib_merge.adapters.written_names import STYLES, written_layers
from lib_merge.architectures.layers import layers

KEYMAP = Path(__file__).parents[1] / "data" / "keymap"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
def test_reading_finds_every_written_layer_again(architecture, style, checkpoints):
    found, keys = architectures.by_id(architecture), checkpoints.shapes(architecture)
    written = list(written_layers(found, keys, style))
    assert len({layer.name for layer in written}) == len(written)
    for layer in written:
        assert layer_names(found).find(layer.name) == layer.layer, layer.name


@pytest.mark.parametrize("style", STYLES)
def test_anima_goes_by_its_own_names(style, checkpoints):
    found, keys = architectures.by_id("anima"), frozenset(checkpoints.anima(28, 1, prefix="model.diffusion_model."))
    written = {layer.name: layer.layer for layer in written_layers(found, keys, style)}
    assert len(written) > 28
    for name, layer in written.items():
        assert layer_names(found, keys).find(name) == layer, name
    names = {
        "kohya": "lora_unet_blocks_3_self_attn_q_proj",
        "peft": "transformer.transformer_blocks.3.attn1.to_q",
        "comfy": "diffusion_model.blocks.3.self_attn.q_proj",
    }
    assert written[names[style]].weight == "model.diffusion_model.blocks.3.self_attn.q_proj.weight"


@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
def test_every_layer_of_the_unet_has_a_name_in_each_style(architecture, checkpoints):
    found, keys = architectures.by_id(architecture), checkpoints.shapes(architecture)
    wanted = {key for key in keys if key.startswith("model.diffusion_model.") and key.endswith(".weight")}
    for style in STYLES:
        own = {layer.layer.weight for layer in written_layers(found, keys, style) if layer.part == "unet"}
        assert own == wanted


def name_of(architecture, style, weight, checkpoints, third=None):
    found = architectures.by_id(architecture)
    entries = written_layers(found, checkpoints.shapes(architecture), style)
    return next(entry.name for entry in entries if entry.layer.weight == weight and entry.layer.third == third)


@pytest.mark.parametrize(
    ("architecture", "style", "weight", "third", "name"),
    [
        (
            *("sd1", "kohya", "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn1.to_q.weight", None),
            "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q",
        ),
        (
            *("sdxl", "kohya", "model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_q.weight", None),
            "lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q",
        ),
        (
            *("sdxl", "peft", "model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_q.weight", None),
            "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q",
        ),
        (
            *("sd1", "comfy", "model.diffusion_model.out.2.weight", None),
            "diffusion_model.out.2",
        ),
        (
            *("sd1", "kohya", "cond_stage_model.transformer.text_model.encoder.layers.3.mlp.fc1.weight", None),
            "lora_te_text_model_encoder_layers_3_mlp_fc1",
        ),
        (
            *("sd2", "kohya", "cond_stage_model.model.transformer.resblocks.3.attn.in_proj_weight", 1),
            "lora_te_text_model_encoder_layers_3_self_attn_k_proj",
        ),
        (
            *("sdxl", "kohya", "conditioner.embedders.1.model.transformer.resblocks.3.attn.in_proj_weight", 2),
            "lora_te2_text_model_encoder_layers_3_self_attn_v_proj",
        ),
        (
            *("sdxl", "peft", "conditioner.embedders.0.transformer.text_model.encoder.layers.3.mlp.fc1.weight", None),
            "text_encoder.text_model.encoder.layers.3.mlp.fc1",
        ),
        (
            *("sdxl", "comfy", "conditioner.embedders.1.model.transformer.resblocks.3.mlp.c_fc.weight", None),
            "text_encoders.clip_g.transformer.text_model.encoder.layers.3.mlp.fc1",
        ),
        (
            *("sd2", "comfy", "cond_stage_model.model.transformer.resblocks.3.mlp.c_fc.weight", None),
            "text_encoders.clip_h.transformer.text_model.encoder.layers.3.mlp.fc1",
        ),
    ],
)
def test_names_are_those_of_their_programs(architecture, style, weight, third, name, checkpoints):
    assert name_of(architecture, style, weight, checkpoints, third) == name


def test_text_encoders_have_only_the_layers_that_webuis_find_by_their_names(checkpoints):
    found, keys = architectures.by_id("sd1"), checkpoints.shapes("sd1")
    kohya = [layer.name for layer in written_layers(found, keys, "kohya") if layer.part == "text_encoder"]
    assert not [name for name in kohya if "layer_norm" in name or "embedding" in name]
    assert len(kohya) == 12 * 6
    comfy = {layer.layer for layer in written_layers(found, keys, "comfy") if layer.part == "text_encoder"}
    assert comfy == {layer for layer in layers(found)["text_encoder"].values() if layer.weight in keys}


def test_differences_are_not_for_pefts_names(checkpoints):
    found, keys = architectures.by_id("sd1"), checkpoints.shapes("sd1")
    for style in STYLES:
        assert {layer.holds_differences for layer in written_layers(found, keys, style)} == {style != "peft"}


@pytest.mark.parametrize(("architecture", "file"), [("sd1", "sd15"), ("sdxl", "sdxl")])
def test_kohyas_unet_names_are_those_of_the_published_tables(architecture, file, checkpoints):
    rows = json.loads(gzip.decompress((KEYMAP / f"{file}_unet.json.gz").read_bytes()))
    known = {}
    for name, key, *_ in rows:
        known.setdefault(key, set()).add(name)
    # AUTOMATIC1111 finds this one by its own name alone; ComfyUI and Forge by both.
    known["model.diffusion_model.out.0.weight"] = {"lora_unet_out_0"}
    found, keys = architectures.by_id(architecture), checkpoints.shapes(architecture)
    for layer in written_layers(found, keys, "kohya"):
        if layer.layer.weight in known:
            assert layer.name in known[layer.layer.weight]
