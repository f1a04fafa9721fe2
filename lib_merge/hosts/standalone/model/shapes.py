"""Arguments with which diffusers and transformers build a checkpoint's networks, from its tensor shapes.

Nothing is looked up by a model's name, so files of any width load. Only the number of attention heads does not show in
shapes: it is 8 in SD1, one for every 64 channels in SD2, SDXL and the text encoders, unless a `.yaml` beside the file
says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.architectures.base import UNET_PREFIX, VAE_PREFIX
from lib_merge.errors import SourceError
from lib_merge.sentences import t

Shapes = Mapping[str, tuple[int, ...]]
HEAD_WIDTH = 64
SD1_HEADS = 8


def unet_arguments(shapes: Shapes, architecture: str, heads: int | None, head_width: int | None) -> dict[str, Any]:
    """Arguments of a `UNet2DConditionModel`; `heads` or `head_width` as the file's config says, None without one.

    Raises:
        SourceError: the file has no U-Net, or not the whole of one.
    """
    net = {key.removeprefix(UNET_PREFIX): shape for key, shape in shapes.items() if key.startswith(UNET_PREFIX)}
    levels = _levels(net)
    widths, depths = [level[0][0] for level in levels], [level[0][1] for level in levels]
    middle = _depth(net, "middle_block.1.")
    context = next((shape[1] for key, shape in net.items() if key.endswith("attn2.to_k.weight")), 0)
    last = len(levels) - 1
    arguments: dict[str, Any] = {
        "in_channels": net["input_blocks.0.0.weight"][1],
        "out_channels": _shape(net, "out.2.weight")[0],
        "block_out_channels": tuple(widths),
        "layers_per_block": len(levels[0]),
        "down_block_types": tuple("CrossAttnDownBlock2D" if depth else "DownBlock2D" for depth in depths),
        "up_block_types": tuple("CrossAttnUpBlock2D" if depth else "UpBlock2D" for depth in reversed(depths)),
        "transformer_layers_per_block": tuple(
            depth or (middle if number == last else 1) for number, depth in enumerate(depths)
        ),
        "cross_attention_dim": context,
        "use_linear_projection": len(_shape(net, "middle_block.1.proj_in.weight")) == 2,
        "attention_head_dim": _heads(widths, architecture, heads, head_width),
        "upcast_attention": architecture == "sd2",  # its attention overflows in fp16
        "sample_size": 128 if architecture == "sdxl" else 64,
    }
    label = net.get("label_emb.0.0.weight")
    if label is not None:
        pooled = _shape(shapes, "conditioner.embedders.1.model.text_projection")[1]
        arguments |= {
            "addition_embed_type": "text_time",
            "addition_time_embed_dim": (label[1] - pooled) // 6,  # height, width, crop and target, two numbers each
            "projection_class_embeddings_input_dim": label[1],
        }
    return arguments


def vae_arguments(shapes: Shapes, scale: float) -> dict[str, Any]:
    """Arguments of an `AutoencoderKL`; `scale` is what latents are multiplied with.

    Raises:
        SourceError: the file has no VAE, or not the whole of one.
    """
    net = {key.removeprefix(VAE_PREFIX): shape for key, shape in shapes.items() if key.startswith(VAE_PREFIX)}
    levels = 1 + max((int(key.split(".")[2]) for key in net if key.startswith("encoder.down.")), default=-1)
    if not levels:
        raise SourceError(t("hosts.no_vae"))
    widths = tuple(_shape(net, f"encoder.down.{level}.block.0.conv2.weight")[0] for level in range(levels))
    blocks = sum(key.startswith("encoder.down.0.block.") and key.endswith(".conv1.weight") for key in net)
    return {
        "block_out_channels": widths,
        "layers_per_block": blocks,
        "down_block_types": ("DownEncoderBlock2D",) * levels,
        "up_block_types": ("UpDecoderBlock2D",) * levels,
        "latent_channels": _shape(net, "post_quant_conv.weight")[0],
        "scaling_factor": scale,
        "force_upcast": False,  # it works in fp32 anyway
    }


def clip_arguments(shapes: Shapes, prefix: str) -> dict[str, Any]:
    """Arguments of a `CLIPTextConfig` for a text encoder in Hugging Face names below `prefix`."""
    prefix += "text_model."
    vocabulary, width = _shape(shapes, prefix + "embeddings.token_embedding.weight")
    return {
        "vocab_size": vocabulary,
        "hidden_size": width,
        "projection_dim": width,
        "intermediate_size": _shape(shapes, prefix + "encoder.layers.0.mlp.fc1.weight")[0],
        "num_hidden_layers": _count(shapes, prefix + "encoder.layers."),
        "num_attention_heads": max(1, width // HEAD_WIDTH),
        "max_position_embeddings": _shape(shapes, prefix + "embeddings.position_embedding.weight")[0],
        "hidden_act": "quick_gelu",
        **_ends(vocabulary),
    }


def open_clip_arguments(shapes: Shapes, prefix: str) -> dict[str, Any]:
    """Arguments of a `CLIPTextConfig` for a text encoder in OpenCLIP's names below `prefix`."""
    vocabulary, width = _shape(shapes, prefix + "token_embedding.weight")
    return {
        "vocab_size": vocabulary,
        "hidden_size": width,
        "projection_dim": shapes.get(prefix + "text_projection", (0, width))[1],
        "intermediate_size": _shape(shapes, prefix + "transformer.resblocks.0.mlp.c_fc.weight")[0],
        "num_hidden_layers": _count(shapes, prefix + "transformer.resblocks."),
        "num_attention_heads": max(1, width // HEAD_WIDTH),
        "max_position_embeddings": _shape(shapes, prefix + "positional_embedding")[0],
        "hidden_act": "gelu",
        **_ends(vocabulary),
    }


def _ends(vocabulary: int) -> dict[str, int]:
    """Start and end of a text are the last two of CLIP's vocabulary."""
    return {"bos_token_id": vocabulary - 2, "eos_token_id": vocabulary - 1, "pad_token_id": vocabulary - 1}


def _levels(net: Shapes) -> list[list[tuple[int, int]]]:
    """For each resolution going down, its blocks as (channels, transformer layers)."""
    _shape(net, "input_blocks.0.0.weight")
    levels: list[list[tuple[int, int]]] = [[]]
    number = 1
    while True:
        convolution = net.get(f"input_blocks.{number}.0.out_layers.3.weight")
        if convolution is not None:
            levels[-1].append((convolution[0], _depth(net, f"input_blocks.{number}.1.")))
        elif f"input_blocks.{number}.0.op.weight" in net:
            levels.append([])
        else:
            break
        number += 1
    if not all(levels):
        raise SourceError(t("hosts.unet_not_whole"))
    return levels


def _depth(net: Shapes, prefix: str) -> int:
    return _count(net, prefix + "transformer_blocks.")


def _count(shapes: Shapes, prefix: str) -> int:
    return len({key[len(prefix) :].partition(".")[0] for key in shapes if key.startswith(prefix)})


def _heads(widths: list[int], architecture: str, heads: int | None, head_width: int | None) -> int | tuple[int, ...]:
    """diffusers' `attention_head_dim` is, against its name, the number of heads."""
    if heads is None and head_width is None and architecture == "sd1":
        heads = SD1_HEADS
    if heads is not None:
        return heads
    return tuple(max(1, width // (head_width or HEAD_WIDTH)) for width in widths)


def _shape(shapes: Shapes, key: str) -> tuple[int, ...]:
    if key not in shapes:
        raise SourceError(t("hosts.not_whole", key=key))
    return shapes[key]
