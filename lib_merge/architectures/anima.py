"""Anima: NVIDIA's Cosmos-Predict2 transformer, with an adapter from a small language model's embeddings to its own.

Names and shapes: ComfyUI, comfy/ldm/anima; names in diffusers: its CosmosTransformer3DModel and Anima pipeline.
"""

from __future__ import annotations

from lib_merge.architectures.transformers import Blocks, Transformer

_ATTENTION = {
    "to_q": "q_proj",
    "to_k": "k_proj",
    "to_v": "v_proj",
    "to_out.0": "output_proj",
    "norm_q": "q_norm",
    "norm_k": "k_norm",
}
_PARTS = ("self_attn", "cross_attn", "mlp")
_ADAPTER_LAYERS = (
    *(f"{part}.{name}" for part in _PARTS[:2] for name in ("q_proj", "k_proj", "v_proj", "o_proj", "q_norm", "k_norm")),
    *("mlp.0", "mlp.2", *(f"norm_{part}" for part in _PARTS)),
)
_MOST_ADAPTER_BLOCKS = 6


def _adapter() -> tuple[str, ...]:
    blocks = (f"blocks.{number}.{name}" for number in range(_MOST_ADAPTER_BLOCKS) for name in _ADAPTER_LAYERS)
    return "embed", "out_proj", "norm", *blocks


_FAMILY = Transformer(
    id="anima",
    label="Anima",
    metadata_names=("anima",),
    blocks=(Blocks("blocks", "transformer_blocks", "B"),),
    known=((28,), (40,)),
    before=(
        ("ADAPT", ("llm_adapter.",)),
        ("X", ("x_embedder.",)),
        ("TIME", ("t_embedder.", "t_embedding_norm.")),
    ),
    after=(("FINAL", ("final_layer.",)),),
    other_names=(("text_conditioner.", "llm_adapter."),),
    layers=(
        ("patch_embed.proj", "x_embedder.proj.1"),
        ("time_embed.t_embedder.linear_1", "t_embedder.1.linear_1"),
        ("time_embed.t_embedder.linear_2", "t_embedder.1.linear_2"),
        ("time_embed.norm", "t_embedding_norm"),
        ("proj_out", "final_layer.linear"),
        ("norm_out.linear_1", "final_layer.adaln_modulation.1"),
        ("norm_out.linear_2", "final_layer.adaln_modulation.2"),
        *((f"text_conditioner.{name}", f"llm_adapter.{name}") for name in _adapter()),
    ),
    block_layers={
        "blocks": (
            *(
                (f"attn{number}.{theirs}", f"{part}.{ours}")
                for number, part in ((1, "self_attn"), (2, "cross_attn"))
                for theirs, ours in _ATTENTION.items()
            ),
            ("ff.net.0.proj", "mlp.layer1"),
            ("ff.net.2", "mlp.layer2"),
            *(
                (f"norm{number}.linear_{leaf}", f"adaln_modulation_{part}.{leaf}")
                for number, part in enumerate(_PARTS, 1)
                for leaf in (1, 2)
            ),
        )
    },
)
ARCHITECTURE = _FAMILY.by_counts(_FAMILY.known[0])
