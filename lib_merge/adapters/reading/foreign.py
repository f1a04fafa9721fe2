"""Recognises adapters for model families that cannot be merged, by the names of their layers.

A family is one row of the table. Trainers write the name of a layer, from the model's file or from diffusers, with dots
or underscores and behind a prefix of their own; names are compared with underscores and without the prefix.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib_merge.adapters.reading.file import AdapterModule
from lib_merge.sentences import t

_PREFIXES = (
    *("base_model.model.", "model.diffusion_model.", "diffusion_model.", "transformer.", "net.", "unet."),
    *("lora_unet_", "lora_transformer_", "lycoris_unet_", "lycoris_", "oft_unet_"),
)
_ANY_TRANSFORMER = ("lora_transformer_", "lycoris_transformer_", "transformer.", "lora_te3_")


@dataclass(frozen=True)
class _Family:
    """One family.

    Attributes:
        label: the name that people read.
        signs: parts of a module's name ("^" stands for its beginning); any of them decides.
        width: size of the last axis that a tensor of such a module must have, too; 0: any.
    """

    label: str
    signs: tuple[str, ...]
    width: int = 0


_FAMILIES = (
    _Family("ControlNet", ("^lora_controlnet_", "^controlnet_")),
    _Family("Stable Cascade", ("^lora_prior_",)),
    _Family("Krea 2", ("^txtfusion_", "^text_fusion_", "^txtmlp_", "_attn_wq_", "_attn_wk_", "_attn_wv_", "_attn_wo_")),
    _Family("Krea 2", ("_attn_to_gate_",)),
    _Family("Wan", ("_ffn_0_", "_ffn_2_", "_cross_attn_k_img_", "_self_attn_q_", "_cross_attn_q_")),
    _Family("Flux.2", ("^double_stream_modulation_", "^single_stream_modulation_", "_attn_to_qkv_mlp_proj_")),
    _Family("Chroma", ("^distilled_guidance_layer_",)),
    _Family(
        t("family.either", one="Flux.1", other="Chroma"),
        ("^double_blocks_", "^single_blocks_", "^single_transformer_blocks_"),
    ),
    _Family("Qwen-Image", ("_img_mod_", "_txt_mod_", "_img_mlp_", "_txt_mlp_")),
    _Family("SD3", ("joint_blocks_", "_context_block_", "_x_block_")),
    _Family("AuraFlow", ("^double_layers_", "^joint_transformer_blocks_")),
    _Family("HiDream", ("^double_stream_blocks_",)),
    _Family("Z-Image", ("^layers_", "^noise_refiner_", "^context_refiner_"), width=3840),
    _Family("Lumina-Image 2", ("^layers_", "^noise_refiner_", "^context_refiner_"), width=2304),
    _Family(
        t("family.either", one="Z-Image", other="Lumina-Image 2"),
        ("^layers_", "^noise_refiner_", "^context_refiner_", "^cap_embedder_"),
    ),
    _Family(
        t("family.either", one="SD3, Flux.1", other="Qwen-Image"),
        ("_attn_add_q_proj_", "_attn_add_k_proj_", "_attn_to_add_out_"),
    ),
    _Family(t("family.transformer_as_pixart"), ("^transformer_blocks_",)),
)


def foreign_family(modules: Sequence[AdapterModule]) -> str | None:
    """The family that modules without a layer in any of our architectures are for; None if unknown."""
    names = [module.name for module in modules]
    text = "".join(f"^{_plain(name)}_" for name in names)
    widths = {info.shape[-1] for module in modules for info in module.module.tensors.values() if len(info.shape) > 1}
    for family in _FAMILIES:
        if any(sign in text for sign in family.signs) and (not family.width or family.width in widths):
            return family.label
    return t("family.diffusion_transformer") if any(name.startswith(_ANY_TRANSFORMER) for name in names) else None


def _plain(name: str) -> str:
    """A module's name with underscores and without the trainer's prefix."""
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name.replace(".", "_")
