"""The tables of names back from layers to names, and single spellings that matter."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from lib_merge import architectures
from lib_merge.adapters import layer_names
from lib_merge.architectures.layers import Layer, layers

DATA = Path(__file__).parents[1] / "data"


def _json(name: str):
    return json.loads(gzip.decompress((DATA / f"{name}.json.gz").read_bytes()))


def _keys(architecture: str) -> frozenset[str]:
    return frozenset(_json(f"keys/{architecture}"))


@pytest.mark.parametrize(("file", "id"), [("sd15", "sd1"), ("sdxl", "sdxl")])
def test_every_layer_of_the_unet_has_the_name_that_diffusers_gives_it_and_no_other(file, id):
    rows = _json(f"keymap/{file}_unet")
    assert len(rows) == {"sd15": 390, "sdxl": 1006}[file]
    keys = {key for _, key, _, _ in rows}
    table = layers(architectures.by_id(id))["unet"]
    ours = {f"{name}.weight": layer.weight for name, layer in table.items() if layer.weight in keys}
    assert ours == {diffusers: key for _, key, diffusers, _ in rows}
    assert len(set(ours.values())) == len(ours)


@pytest.mark.parametrize("id", ["sd1", "sd2", "sdxl"])
def test_every_weight_of_a_real_checkpoint_has_exactly_one_layer(id):
    architecture, keys = architectures.by_id(id), _keys(id)
    parts = layers(architecture)
    mapped = [layer for table in parts.values() for layer in table.values() if layer.weight in keys]
    assert len({(layer.weight, layer.third) for layer in mapped}) == len(mapped)
    matrices = {
        key
        for key in keys
        if architecture.slot_of(key) not in (None, "VAE") and not key.endswith(("bias", "logit_scale"))
    }
    assert {layer.weight for layer in mapped} == matrices
    assert {layer.bias for layer in mapped} >= {
        key for key in keys if architecture.slot_of(key) not in (None, "VAE") and key.endswith("bias")
    }


CLIP = "cond_stage_model.transformer.text_model.encoder.layers"
CLIP_L = "conditioner.embedders.0.transformer.text_model.encoder.layers"
CLIP_G = "conditioner.embedders.1.model.transformer.resblocks"
CLIP_H = "cond_stage_model.model.transformer.resblocks"
UNET = "model.diffusion_model"
SPELLINGS = [
    ("sd1", "lora_te_text_model_encoder_layers_3_self_attn_q_proj", f"{CLIP}.3.self_attn.q_proj"),
    ("sd1", "text_encoder.text_model.encoder.layers.3.mlp.fc1", f"{CLIP}.3.mlp.fc1"),
    ("sd1", "text_encoder.text_model.encoder.layers.3.self_attn.to_out_lora", f"{CLIP}.3.self_attn.out_proj"),
    (
        "sd1",
        "unet.up_blocks.1.attentions.0.transformer_blocks.0.attn2.processor.to_out_lora",
        f"{UNET}.output_blocks.3.1.transformer_blocks.0.attn2.to_out.0",
    ),
    (
        "sd1",
        "mid_block.attentions.0.transformer_blocks.0.attn1.processor.to_k_lora",
        f"{UNET}.middle_block.1.transformer_blocks.0.attn1.to_k",
    ),
    ("sd1", "lora_unet_up_blocks_0_upsamplers_0_conv", f"{UNET}.output_blocks.2.1.conv"),
    ("sd1", "lora_unet_output_blocks_2_1_conv", f"{UNET}.output_blocks.2.1.conv"),
    ("sd1", "oft_unet_mid_block_resnets_1_conv2", f"{UNET}.middle_block.2.out_layers.3"),
    ("sdxl", "lora_unet_up_blocks_0_upsamplers_0_conv", f"{UNET}.output_blocks.2.2.conv"),
    ("sdxl", "lora_unet_add_embedding_linear_1", f"{UNET}.label_emb.0.0"),
    ("sdxl", "lora_unet_label_emb_0_0", f"{UNET}.label_emb.0.0"),
    ("sdxl", "lycoris_down_blocks_2_attentions_1_proj_in", f"{UNET}.input_blocks.8.1.proj_in"),
    ("sdxl", "lora_te1_text_model_encoder_layers_0_mlp_fc2", f"{CLIP_L}.0.mlp.fc2"),
    ("sdxl", "clip_l.text_model.encoder.layers.0.mlp.fc2", f"{CLIP_L}.0.mlp.fc2"),
    ("sdxl", "lora_te2_text_model_encoder_layers_31_mlp_fc1", f"{CLIP_G}.31.mlp.c_fc"),
    ("sdxl", "text_encoder_2.text_model.encoder.layers.31.layer_norm2", f"{CLIP_G}.31.ln_2"),
    ("sd2", "lora_te_text_model_encoder_layers_22_mlp_fc2", f"{CLIP_H}.22.mlp.c_proj"),
]  # fmt: skip


@pytest.mark.parametrize(("id", "name", "module"), SPELLINGS, ids=lambda value: value[-40:])
def test_spellings(id, name, module):
    for keys in (None, _keys(id)):
        assert layer_names(architectures.by_id(id), keys).find(name) == Layer(f"{module}.weight", f"{module}.bias")


@pytest.mark.parametrize(("id", "prefix"), [
    *(("sd1", prefix) for prefix in ("lora_te_", "lora_te1_", "lycoris_", "base_model.model.", "text_encoder.", "")),
    *(("sdxl", prefix) for prefix in ("lora_te1_", "text_encoder.", "lycoris_te1_", "clip_l.")),
])  # fmt: skip
def test_transformers_5_has_no_text_model_in_its_names(id, prefix):
    names = layer_names(architectures.by_id(id), _keys(id))
    for module in ("encoder.layers.3.self_attn.q_proj", "encoder.layers.3.mlp.fc1", "final_layer_norm"):
        old, new = (names.find(prefix + (name.replace(".", "_") if prefix.endswith("_") else name))
                    for name in (f"text_model.{module}", module))  # fmt: skip
        assert new == old is not None


@pytest.mark.parametrize(("id", "te", "block"), [
    ("sd2", "lora_te_", "cond_stage_model.model."),
    ("sdxl", "lora_te2_", "conditioner.embedders.1.model."),
])  # fmt: skip
def test_open_clip_keeps_q_k_v_in_one_tensor_and_its_projection_transposed(id, te, block):
    names = layer_names(architectures.by_id(id), _keys(id))
    for third, letter in enumerate("qkv"):
        fused = f"{block}transformer.resblocks.5.attn.in_proj_"
        found = names.find(f"{te}text_model_encoder_layers_5_self_attn_{letter}_proj")
        assert found == Layer(f"{fused}weight", f"{fused}bias", third)
    assert names.find(f"{te}text_projection") == Layer(f"{block}text_projection", "", transposed=True)


@pytest.mark.parametrize("name", [
    "lora_te_text_model_encoder_layers_0_mlp_fc1",  # SDXL's encoders have numbers
    "lora_unet_down_blocks_3_resnets_0_conv1",
    "lora_unet_down_blocks_0_attentions_0_proj_in",
    "lora_unet_double_blocks_0_img_attn_qkv",
    "lora_te3_text_model_encoder_layers_0_mlp_fc1",
    "",
])  # fmt: skip
def test_names_of_other_models_mean_nothing_to_sdxl(name):
    assert layer_names(architectures.by_id("sdxl")).find(name) is None
