"""CLIP's text encoder in its Hugging Face names, small: two layers of width 64."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from demo.words import LENGTH, vocabulary

WIDTH = 64
LAYERS = 2
HEADS = 4
PREFIX = "cond_stage_model.transformer.text_model."


class SelfAttention(nn.Module):
    """Causal self-attention."""

    def __init__(self) -> None:
        super().__init__()
        self.k_proj, self.v_proj, self.q_proj, self.out_proj = (nn.Linear(WIDTH, WIDTH) for _ in range(4))

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 77, 64) to the same."""
        q, k, v = (
            part(x).unflatten(-1, (HEADS, -1)).transpose(1, 2) for part in (self.q_proj, self.k_proj, self.v_proj)
        )
        h = functional.scaled_dot_product_attention(q, k, v, is_causal=True)
        return self.out_proj(h.transpose(1, 2).flatten(2))


class Layer(nn.Module):
    """Attention and a feed-forward net with CLIP's quick GELU."""

    def __init__(self) -> None:
        super().__init__()
        self.self_attn = SelfAttention()
        self.layer_norm1, self.layer_norm2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.mlp = nn.ModuleDict({"fc1": nn.Linear(WIDTH, 4 * WIDTH), "fc2": nn.Linear(4 * WIDTH, WIDTH)})

    def forward(self, x: Tensor) -> Tensor:
        """(batch, 77, 64) to the same."""
        x = x + self.self_attn(self.layer_norm1(x))
        h = self.mlp["fc1"](self.layer_norm2(x))
        return x + self.mlp["fc2"](h * torch.sigmoid(1.702 * h))


class TextEncoder(nn.Module):
    """Captions to the context that the U-Net reads."""

    def __init__(self) -> None:
        super().__init__()
        self.embeddings = nn.ModuleDict(
            {
                "token_embedding": nn.Embedding(len(vocabulary()), WIDTH),
                "position_embedding": nn.Embedding(LENGTH, WIDTH),
            }
        )
        nn.init.normal_(self.embeddings["token_embedding"].weight, std=0.5)
        nn.init.normal_(self.embeddings["position_embedding"].weight, std=0.05)
        self.encoder = nn.ModuleDict({"layers": nn.ModuleList(Layer() for _ in range(LAYERS))})
        self.final_layer_norm = nn.LayerNorm(WIDTH)

    def forward(self, tokens: Tensor) -> Tensor:
        """Token numbers (batch, 77) to (batch, 77, 64)."""
        x = self.embeddings["token_embedding"](tokens) + self.embeddings["position_embedding"].weight
        for layer in self.encoder["layers"]:
            x = layer(x)
        return self.final_layer_norm(x)
