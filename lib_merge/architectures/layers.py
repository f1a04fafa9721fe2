"""The layers of an architecture by their names in diffusers and transformers.

Trainers use these names, checkpoints use others. There is one table of both for each part of a model; names in adapters
and state dicts are looked up in it. Sources: diffusers' conversion script (U-Net), transformers' CLIP and OpenCLIP
models (text encoders).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from lib_merge.architectures.base import UNET_PREFIX, Architecture
from lib_merge.architectures.evidence import Shape

PARTS = ("unet", "text_encoder", "text_encoder_2")
"""Parts of a model, named as the subfolders of a diffusers model are."""

_QWEN_LAYER = (
    *(f"self_attn.{name}" for name in ("q_proj", "k_proj", "v_proj", "o_proj", "q_norm", "k_norm")),
    *("mlp.gate_proj", "mlp.up_proj", "mlp.down_proj", "input_layernorm", "post_attention_layernorm"),
)
_QWEN = "qwen3_06b.transformer."
_BLOCKS_PER_LEVEL = 3
_MOST_TEXT_LAYERS = 32

_RESNET = {
    "norm1": "in_layers.0",
    "conv1": "in_layers.2",
    "time_emb_proj": "emb_layers.1",
    "norm2": "out_layers.0",
    "conv2": "out_layers.3",
    "conv_shortcut": "skip_connection",
}
_TRANSFORMER_BLOCK = (
    *(f"{attention}.{leaf}" for attention in ("attn1", "attn2") for leaf in ("to_q", "to_k", "to_v", "to_out.0")),
    *("ff.net.0.proj", "ff.net.2", "norm1", "norm2", "norm3"),
)
_ENDS = {
    "conv_in": "input_blocks.0.0",
    "time_embedding.linear_1": "time_embed.0",
    "time_embedding.linear_2": "time_embed.2",
    "conv_norm_out": "out.0",
    "conv_out": "out.2",
}
_LABEL_ENDS = {"add_embedding.linear_1": "label_emb.0.0", "add_embedding.linear_2": "label_emb.0.2"}

_CLIP_LAYER = (
    *(f"self_attn.{name}_proj" for name in ("q", "k", "v", "out")),
    *("mlp.fc1", "mlp.fc2", "layer_norm1", "layer_norm2"),
)
_CLIP_ENDS = ("embeddings.token_embedding", "embeddings.position_embedding", "final_layer_norm")
_OPEN_CLIP_LAYER = {
    "self_attn.out_proj": "attn.out_proj",
    "mlp.fc1": "mlp.c_fc",
    "mlp.fc2": "mlp.c_proj",
    "layer_norm1": "ln_1",
    "layer_norm2": "ln_2",
}


@dataclass(frozen=True)
class Layer:
    """Where a checkpoint stores a layer.

    Attributes:
        weight, bias: checkpoint keys.
        third: 0, 1 or 2 if the layer is that third of the rows of both tensors (OpenCLIP stores q, k and v in one).
        transposed: the checkpoint stores the matrix transposed.
    """

    weight: str
    bias: str
    third: int | None = None
    transposed: bool = False

    def rows(self, stored: Shape) -> tuple[int, int] | None:
        """Its rows, as (first, last + 1), in the checkpoint's tensor of shape `stored`; None if it has all of them."""
        if self.third is None:
            return None
        count = stored[0] // 3
        return self.third * count, (self.third + 1) * count

    def shape(self, stored: Shape) -> Shape:
        """The layer's own shape, outputs first, if the checkpoint's tensor has the shape `stored`."""
        rows = self.rows(stored)
        own = stored if rows is None else (rows[1] - rows[0], *stored[1:])
        return own[::-1] if self.transposed else own


@cache
def layers(architecture: Architecture) -> Mapping[str, Mapping[str, Layer]]:
    """Part → dotted name in diffusers → layer, for every layer that a model of the architecture may have."""
    if architecture.diffusers_names:
        names = {name: _plain(UNET_PREFIX + own) for name, own in architecture.diffusers_names}
        return {"unet": names, "text_encoder": dict(_qwen(text_prefixes(architecture)[0] + _QWEN))}
    tables = {"unet": {name: _plain(UNET_PREFIX + ldm) for name, ldm in _unet(architecture)}}
    for part, prefix in zip(PARTS[1:], text_prefixes(architecture), strict=False):
        tables[part] = dict(_clip(prefix) if prefix.endswith("transformer.") else _open_clip(prefix))
    return tables


def open_clip_layers(prefix: str) -> Mapping[str, Layer]:
    """Dotted name in transformers → layer, for a text encoder that a checkpoint stores under OpenCLIP's names."""
    return dict(_open_clip(prefix))


TEXT_MODEL = "text_model."
"""Prefix of a text encoder's layers in transformers before 5.0."""


def stored_at(table: Mapping[str, Layer], parameter: str) -> tuple[str, Layer] | None:
    """The checkpoint key and layer of a parameter named as in diffusers or transformers; None if there is no key.

    A layer without a bias has no key for one. `Layer.third` and `Layer.transposed` tell how the key's tensor stores it.
    """
    module, _, leaf = parameter.rpartition(".")
    layer = table.get(module)
    key = {"weight": layer.weight, "bias": layer.bias}.get(leaf) if layer else None
    return (key, layer) if layer and key else None


def text_prefixes(architecture: Architecture) -> tuple[str, ...]:
    """Key prefixes of the text encoders, in order."""
    return tuple(prefix for prefix, slot in architecture.prefixes if architecture.part_of(slot) == "text_encoder")


def _plain(module: str) -> Layer:
    return Layer(f"{module}.weight", f"{module}.bias")


def _unet(architecture: Architecture) -> Iterator[tuple[str, str]]:
    """(diffusers name, LDM name) of every layer of the U-Net."""
    yield from _ENDS.items()
    if "LABEL" in architecture.slots:
        yield from _LABEL_ENDS.items()
    for number, name in enumerate(("resnets.0", "attentions.0", "resnets.1")):
        yield from _inside(architecture, f"mid_block.{name}", f"middle_block.{number}")
    inputs = [slider for slider in architecture.sliders if slider.startswith("IN")]
    levels = len(inputs) // _BLOCKS_PER_LEVEL
    for level in range(levels):
        yield from _down(level, levels, architecture)
        yield from _up(level, levels, architecture)


def _down(level: int, levels: int, architecture: Architecture) -> Iterator[tuple[str, str]]:
    first = 1 + _BLOCKS_PER_LEVEL * level
    for j in range(_BLOCKS_PER_LEVEL - 1):
        yield from _inside(architecture, f"down_blocks.{level}.resnets.{j}", f"input_blocks.{first + j}.0")
        if f"IN{first + j:02d}" in architecture.attention:
            yield from _inside(architecture, f"down_blocks.{level}.attentions.{j}", f"input_blocks.{first + j}.1")
    if level < levels - 1:
        yield f"down_blocks.{level}.downsamplers.0.conv", f"input_blocks.{first + 2}.0.op"


def _up(level: int, levels: int, architecture: Architecture) -> Iterator[tuple[str, str]]:
    first = _BLOCKS_PER_LEVEL * level
    for j in range(_BLOCKS_PER_LEVEL):
        yield from _inside(architecture, f"up_blocks.{level}.resnets.{j}", f"output_blocks.{first + j}.0")
        if f"OUT{first + j:02d}" in architecture.attention:
            yield from _inside(architecture, f"up_blocks.{level}.attentions.{j}", f"output_blocks.{first + j}.1")
    if level < levels - 1:
        after = (
            2 if f"OUT{first + 2:02d}" in architecture.attention else 1
        )  # behind the attention, if the block has one
        yield f"up_blocks.{level}.upsamplers.0.conv", f"output_blocks.{first + 2}.{after}.conv"


def _inside(architecture: Architecture, diffusers: str, ldm: str) -> Iterator[tuple[str, str]]:
    if ".resnets." in diffusers:
        yield from ((f"{diffusers}.{theirs}", f"{ldm}.{ours}") for theirs, ours in _RESNET.items())
        return
    yield from ((f"{diffusers}.{name}", f"{ldm}.{name}") for name in ("norm", "proj_in", "proj_out"))
    for depth in range(architecture.depth):
        for name in _TRANSFORMER_BLOCK:
            inner = f"transformer_blocks.{depth}.{name}"
            yield f"{diffusers}.{inner}", f"{ldm}.{inner}"


def _clip(prefix: str) -> Iterator[tuple[str, Layer]]:
    names = [f"text_model.{name}" for name in _CLIP_ENDS]
    names += [f"text_model.encoder.layers.{n}.{name}" for n in range(_MOST_TEXT_LAYERS) for name in _CLIP_LAYER]
    yield from ((name, _plain(prefix + name)) for name in names)


def _qwen(prefix: str) -> Iterator[tuple[str, Layer]]:
    names = ["embed_tokens", "norm"]
    names += [f"layers.{number}.{name}" for number in range(_MOST_TEXT_LAYERS) for name in _QWEN_LAYER]
    yield from ((name, _plain(f"{prefix}model.{name}")) for name in names)
    yield from ((f"model.{name}", _plain(f"{prefix}model.{name}")) for name in names)


def _open_clip(prefix: str) -> Iterator[tuple[str, Layer]]:
    yield "text_model.embeddings.token_embedding", _plain(f"{prefix}token_embedding")
    yield "text_model.embeddings.position_embedding", Layer(f"{prefix}positional_embedding", "")
    yield "text_model.final_layer_norm", _plain(f"{prefix}ln_final")
    yield "text_projection", Layer(f"{prefix}text_projection", "", transposed=True)
    for number in range(_MOST_TEXT_LAYERS):
        name, block = f"text_model.encoder.layers.{number}", f"{prefix}transformer.resblocks.{number}"
        for third, projection in enumerate(("q_proj", "k_proj", "v_proj")):
            fused = f"{block}.attn.in_proj_"
            yield f"{name}.self_attn.{projection}", Layer(f"{fused}weight", f"{fused}bias", third)
        for theirs, ours in _OPEN_CLIP_LAYER.items():
            yield f"{name}.{theirs}", _plain(f"{block}.{ours}")
