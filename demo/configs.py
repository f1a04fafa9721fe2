"""The config folder with which diffusers opens the demo checkpoints without a hub."""

from __future__ import annotations

from typing import Any

from demo import text, unet, vae
from demo.words import END_TOKEN, LENGTH, START_TOKEN, merges, vocabulary

LEVELS = 4


def files() -> dict[str, Any]:
    """Path below the config folder to its content: text, or an object to be written as JSON."""
    return {
        "model_index.json": _index(),
        "scheduler/scheduler_config.json": _scheduler(),
        "unet/config.json": _unet(),
        "vae/config.json": _vae(),
        "text_encoder/config.json": _text(),
        "tokenizer/vocab.json": vocabulary(),
        "tokenizer/merges.txt": "#version: 0.2\n" + "".join(f"{left} {right}\n" for left, right in merges()),
        "tokenizer/tokenizer_config.json": _tokenizer(),
        "tokenizer/special_tokens_map.json": _special_tokens(),
    }


def _index() -> dict[str, Any]:
    return {
        "_class_name": "StableDiffusionPipeline",
        "_diffusers_version": "0.31.0",
        "feature_extractor": [None, None],
        "image_encoder": [None, None],
        "requires_safety_checker": False,
        "safety_checker": [None, None],
        "scheduler": ["diffusers", "DDIMScheduler"],
        "text_encoder": ["transformers", "CLIPTextModel"],
        "tokenizer": ["transformers", "CLIPTokenizer"],
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderKL"],
    }


def _scheduler() -> dict[str, Any]:
    return {
        "_class_name": "DDIMScheduler",
        "beta_start": 0.00085,
        "beta_end": 0.012,
        "beta_schedule": "scaled_linear",
        "clip_sample": False,
        "num_train_timesteps": 1000,
        "prediction_type": "epsilon",
        "set_alpha_to_one": False,
        "steps_offset": 1,
    }


def _unet() -> dict[str, Any]:
    return {
        "_class_name": "UNet2DConditionModel",
        "attention_head_dim": unet.HEADS,
        "block_out_channels": [unet.CHANNELS] * LEVELS,
        "cross_attention_dim": unet.CONTEXT,
        "down_block_types": ["CrossAttnDownBlock2D"] * 3 + ["DownBlock2D"],
        "up_block_types": ["UpBlock2D"] + ["CrossAttnUpBlock2D"] * 3,
        "in_channels": 4,
        "out_channels": 4,
        "layers_per_block": 2,
        "norm_num_groups": 32,
        "sample_size": 16,
    }


def _vae() -> dict[str, Any]:
    return {
        "_class_name": "AutoencoderKL",
        "block_out_channels": [vae.CHANNELS] * LEVELS,
        "down_block_types": ["DownEncoderBlock2D"] * LEVELS,
        "up_block_types": ["UpDecoderBlock2D"] * LEVELS,
        "in_channels": 3,
        "out_channels": 3,
        "latent_channels": 4,
        "layers_per_block": 2,
        "norm_num_groups": 32,
        "sample_size": 128,
        "scaling_factor": vae.SCALE,
    }


def _text() -> dict[str, Any]:
    return {
        "architectures": ["CLIPTextModel"],
        "model_type": "clip_text_model",
        "hidden_act": "quick_gelu",
        "hidden_size": text.WIDTH,
        "intermediate_size": 4 * text.WIDTH,
        "num_attention_heads": text.HEADS,
        "num_hidden_layers": text.LAYERS,
        "projection_dim": text.WIDTH,
        "max_position_embeddings": LENGTH,
        "vocab_size": len(vocabulary()),
        "bos_token_id": vocabulary()[START_TOKEN],
        "eos_token_id": vocabulary()[END_TOKEN],
        "pad_token_id": vocabulary()[END_TOKEN],
        "layer_norm_eps": 1e-5,
    }


def _tokenizer() -> dict[str, Any]:
    return {
        "tokenizer_class": "CLIPTokenizer",
        "model_max_length": LENGTH,
        "do_lower_case": True,
        "add_prefix_space": False,
        "errors": "replace",
        **_special_tokens(),
    }


def _special_tokens() -> dict[str, Any]:
    return {"bos_token": START_TOKEN, "eos_token": END_TOKEN, "unk_token": END_TOKEN, "pad_token": END_TOKEN}
