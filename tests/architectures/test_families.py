"""Every family that people have is named, under each prefix that its files come with, and not taken for one of ours."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

import lib_merge.architectures
from lib_merge.architectures import architectures, by_id, detect, family_of, foreign_kind
from lib_merge.architectures.families import FAMILIES

PREFIXES = ("", "net.", "model.diffusion_model.", "diffusion_model.")

# Names and shapes as the files have them; the last numbers of blocks and the widths that tell kin apart.
ANIMA = {
    "llm_adapter.blocks.0.cross_attn.q_proj.weight": (1024, 1024),
    "blocks.0.mlp.layer1.weight": (8192, 2048),
    "blocks.0.adaln_modulation_mlp.1.weight": (256, 2048),
    "x_embedder.proj.1.weight": (2048, 68),
    "final_layer.linear.weight": (64, 2048),
}
FLUX = {
    "img_in.weight": (3072, 64),
    "double_blocks.0.img_attn.norm.key_norm.scale": (128,),
    "single_blocks.37.linear1.weight": (21504, 3072),
}
KLEIN = {
    "double_stream_modulation_img.lin.weight": (18432, 3072),
    "double_blocks.0.img_attn.qkv.weight": (9216, 3072),
    "img_in.weight": (3072, 128),
}
Z_IMAGE = {"noise_refiner.0.attention.k_norm.weight": (128,), "layers.29.attention.qkv.weight": (11520, 3840)}
TRANSFORMERS = [
    (ANIMA, "Anima"),
    ({**ANIMA, "blocks.39.mlp.layer1.weight": (8192, 2048)}, "Anima"),
    ({key: shape for key, shape in ANIMA.items() if "llm_adapter" not in key}, "Cosmos-Predict2"),
    ({**Z_IMAGE, "cap_embedder.1.weight": (3840, 2560)}, "Z-Image"),
    ({**Z_IMAGE, "cap_embedder.1.weight": (2304, 2304)}, "Lumina-Image 2"),
    (Z_IMAGE, "Z-Image or Lumina-Image 2"),
    ({**FLUX, "guidance_in.in_layer.weight": (3072, 256)}, "Flux.1 dev (or Krea, Kontext)"),
    (FLUX, "Flux.1 schnell"),
    ({**FLUX, "distilled_guidance_layer.norms.0.scale": (5120,)}, "Chroma"),
    ({**KLEIN, "txt_in.weight": (3072, 7680)}, "Flux.2 klein 4B"),
    ({**KLEIN, "txt_in.weight": (4096, 12288)}, "Flux.2 klein 9B"),
    ({**KLEIN, "txt_in.weight": (6144, 15360)}, "Flux.2"),
    ({"txtfusion.projector.weight": (1, 12), "blocks.0.attn.wq.weight": (6144, 6144)}, "Krea 2"),
    ({"transformer_blocks.0.img_mod.1.weight": (18432, 3072)}, "Qwen-Image"),
    ({"joint_blocks.0.x_block.attn.qkv.weight": (4608, 1536)}, "SD3"),
    ({"joint_blocks.0.x_block.attn.ln_q.weight": (64,)}, "SD3.5"),
    ({"double_layers.0.attn.w1q.weight": (3072, 3072)}, "AuraFlow (or Pony v7)"),
    ({"head.modulation": (1, 2, 5120), "blocks.0.cross_attn.q.weight": (5120, 5120)}, "Wan"),
    ({"t_block.1.weight": (6912, 1152), "y_embedder.y_embedding": (120, 4096)}, "PixArt"),
    ({"double_stream_blocks.0.block.attn1.to_q.weight": (2560, 2560)}, "HiDream"),
]
OTHERS = [
    ({"single_transformer_blocks.0.attn.to_q.weight": (3072, 3072)}, "Flux.1 in diffusers names"),
    ({"transformer_blocks.0.norm1.linear_1.weight": (256, 2048)}, "Cosmos-Predict2 in diffusers names"),
    ({"all_x_embedder.2-1.weight": (3840, 64)}, "Z-Image in diffusers names"),
    ({"text_fusion.projector.weight": (1, 12)}, "Krea 2 in diffusers names"),
    ({"transformer_blocks.0.norm1_context.linear.weight": (9216, 1536)}, "SD3 in diffusers names"),
    ({"diffusion_model.double_blocks.0.img_attn.qkv.lora_A.weight": (16, 3072)}, "LoRA or LyCORIS"),
    ({"encoder_hid_proj.weight": (2048, 4096), "down_blocks.1.resnets.0.conv1.weight": (640,)}, "Kolors"),
    ({"clip_l": (4, 768), "clip_g": (4, 1280)}, "textual inversion"),
    ({"ip_adapter.1.to_k_ip.weight": (320, 768)}, "IP-Adapter"),
    ({"down_blocks.0.motion_modules.0.temporal_transformer.norm.weight": (320,)}, "AnimateDiff motion module"),
    ({"model.1.sub.0.RDB1.conv1.0.weight": (32, 64, 3, 3)}, "upscaler"),
    ({"encoder.block.0.layer.0.SelfAttention.q.weight": (4096, 4096)}, "T5 text encoder"),
    ({"model.layers.0.self_attn.q_norm.weight": (128,)}, "Qwen text encoder"),
    ({"model.layers.0.post_feedforward_layernorm.weight": (2304,)}, "Gemma text encoder"),
    ({"text_model.encoder.layers.0.mlp.fc1.weight": (3072, 768)}, "CLIP text encoder"),
    ({"decoder.middle.0.residual.0.gamma": (384, 1, 1, 1)}, "VAE of Qwen-Image or Wan"),
]


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(("shapes", "label"), TRANSFORMERS)
def test_transformers_are_named_under_every_prefix(shapes, label, prefix):
    file = {prefix + key: shape for key, shape in shapes.items()}
    whole = {**file, "vae.decoder.conv_in.weight": (512, 16, 3, 3), "text_encoders.clip_l.transformer.x": (1,)}
    for found in (file, whole):
        assert family_of(found).label == label and foreign_kind(found) == (None if is_merged(found) else label)
        assert (detect(found) is not None) == is_merged(found)


@pytest.mark.parametrize(("shapes", "label"), OTHERS)
def test_other_files_are_named(shapes, label):
    assert family_of(shapes).label == label and foreign_kind(shapes) == (None if is_merged(shapes) else label)
    assert is_merged(shapes) or detect(shapes) is None


def is_merged(shapes):
    """Whether there is an architecture for the family of a file."""
    return family_of(shapes).id in {architecture.id for architecture in architectures()}


def test_a_family_with_an_architecture_is_not_foreign(monkeypatch):
    """Once there is an architecture of a row's id, nobody has to edit the table."""
    family = next(family for family in FAMILIES if family.id not in {served.id for served in architectures()})
    file = ["".join(("model.diffusion_model.", *sign.strip("^$"), "x")) for sign in family.signs or family.any_of[:1]]
    assert foreign_kind(file) == family.label
    served = (*architectures(), replace(by_id("sd1"), id=family.id))
    monkeypatch.setattr(lib_merge.architectures, "architectures", lambda: served)
    assert foreign_kind(file) is None


def test_the_time_grows_with_the_names_and_not_faster():
    def seconds(count):
        names = [f"model.diffusion_model.layer_{number}.weight" for number in range(count)]
        begin = time.process_time()
        assert family_of(names) is None
        return time.process_time() - begin

    seconds(1000)
    assert seconds(80_000) < 3 * seconds(40_000) + 0.2
