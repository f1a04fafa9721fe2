"""A prompt as the U-Net's input: hidden states of the text encoders, computed as each family's original code does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch

from lib_merge.hosts.standalone.prompt.emphasis import parse
from lib_merge.hosts.standalone.prompt.tokens import Tokens, fill


@dataclass(frozen=True)
class TextEncoder:
    """A text encoder with what belongs to it.

    Attributes:
        module: a `CLIPTextModel` or `CLIPTextModelWithProjection`.
        padding: the token that fills a text up.
        penultimate: use the states before the last layer (SD2, SDXL), else those after it.
        normed: apply the final norm to them (SD1, SD2; after the last layer it always is).
    """

    module: torch.nn.Module
    tokens: Tokens
    padding: int
    penultimate: bool
    normed: bool

    @torch.no_grad()
    def encode(self, text: str) -> tuple[torch.Tensor, torch.Tensor | None]:
        """States of a text, (1, n·77, width), and its pooled state (1, width) where there is a projection: the state
        at the end of the (first) text, projected.

        Texts of more than 75 tokens are encoded in stretches of 75, one after the other, as the WebUIs do. The states
        of weighted words are multiplied by their weights, then each stretch as a whole, so that its mean is as before.

        Raises:
            UserError: a weight in the text is no number.
        """
        module: Any = self.module
        device = next(module.parameters()).device
        config: Any = module.config
        stretches = fill(self.tokens, parse(text), self.padding, int(config.max_position_embeddings) - 2)
        ids = torch.tensor([stretch.ids for stretch in stretches], device=device)
        answer = module(ids, output_hidden_states=True)
        states = answer.hidden_states[-2] if self.penultimate else answer.last_hidden_state
        if self.penultimate and self.normed:
            states = getattr(module, "text_model", module).final_layer_norm(states)
        pooled = None
        if hasattr(module, "text_projection"):
            pooled = module.text_projection(answer.last_hidden_state[:1, stretches[0].ids.index(self.tokens.end)])
        states = _weighted(states, torch.tensor([stretch.weights for stretch in stretches], device=device))
        return states.reshape(1, -1, states.shape[-1]), pooled


def _weighted(states: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """States (n, 77, width) times the weights (n, 77) of their tokens, scaled so that each stretch keeps its mean."""
    if bool((weights == 1).all()):
        return states
    changed = states.float() * weights[..., None]
    means = states.float().mean((1, 2), keepdim=True), changed.mean((1, 2), keepdim=True)
    return (changed * (means[0] / means[1])).to(states.dtype)


@dataclass(frozen=True)
class Conditions:
    """What the pipelines take: states and pooled states of prompt and negative prompt, equally long."""

    prompt: torch.Tensor
    negative: torch.Tensor
    pooled: torch.Tensor | None
    negative_pooled: torch.Tensor | None


def conditions(encoders: tuple[TextEncoder, ...], prompt: str, negative: str) -> Conditions:
    """Encode both prompts with all text encoders, side by side; an empty negative prompt of SDXL is all zeros."""
    wanted, pooled = _encode(encoders, prompt)
    unwanted, negative_pooled = _encode(encoders, negative)
    if pooled is not None and negative_pooled is not None and not negative.strip():
        unwanted, negative_pooled = torch.zeros_like(unwanted), torch.zeros_like(negative_pooled)
    length = max(wanted.shape[1], unwanted.shape[1])
    padding = _encode(encoders, "")[0] if wanted.shape[1] != unwanted.shape[1] else wanted
    return Conditions(_as_long(wanted, padding, length), _as_long(unwanted, padding, length), pooled, negative_pooled)


def _encode(encoders: tuple[TextEncoder, ...], text: str) -> tuple[torch.Tensor, torch.Tensor | None]:
    both = [encoder.encode(text) for encoder in encoders]
    pooled = next((pooled for _, pooled in both if pooled is not None), None) if len(encoders) > 1 else None
    return torch.cat([states for states, _ in both], dim=-1), pooled


def _as_long(states: torch.Tensor, padding: torch.Tensor, length: int) -> torch.Tensor:
    """States padded with those of empty texts."""
    missing = (length - states.shape[1]) // padding.shape[1]
    return torch.cat([states, *[padding] * missing], dim=1) if missing else states
