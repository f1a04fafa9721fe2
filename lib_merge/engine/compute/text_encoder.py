"""Runs CLIP's and OpenCLIP's text encoders from stored weights, a layer at a time, in fp32 on the CPU.

Source: Learning Transferable Visual Models From Natural Language Supervision (arXiv 2103.00020) and its code; CLIP's
own activation is x · σ(1.702 x), OpenCLIP's the exact GELU.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch.nn.functional import gelu, layer_norm, linear

from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.plan.key_plan import KeyPlan, ReadTexts
from lib_merge.progress import Meter
from lib_merge.sentences import t

_EPSILON = 1e-5


def read_texts(wanted: ReadTexts, values: Values, meter: Meter) -> tuple[float, ...]:
    """The hidden states of texts, flattened; see `ReadTexts`.

    Raises:
        SourceError, StorageError: a file cannot be read.
        Cancelled: the user stopped it.
    """
    weights = _Weights(wanted, values, meter)
    tokens = torch.tensor(wanted.texts, device=CPU)
    length = tokens.shape[1]
    known, places = torch.unique(tokens, return_inverse=True)
    states = weights.rows(known.tolist())[places] + weights.next()[:length]
    # A token attends to itself and to the tokens before it.
    mask = torch.full((length, length), -torch.inf, dtype=torch.float32, device=CPU).triu_(1)
    for number in range(wanted.layers):
        weights.what = t("compute.reads_texts", n=len(wanted.texts), layer=number + 1, layers=wanted.layers)
        states = _layer(states, mask, weights, wanted)
    if wanted.normed:
        states = _normed(states, weights)
    rows = [own[start:stop] for own, (start, stop) in zip(states, wanted.positions, strict=True)]
    return tuple(torch.cat(rows).flatten().tolist())


class _Weights:
    """Gives the weights of a text encoder one by one, in the order in which they are needed."""

    def __init__(self, wanted: ReadTexts, values: Values, meter: Meter) -> None:
        self._plans, self._values, self._meter = iter(wanted.keys), values, meter
        self.what = t("compute.reads_texts", n=len(wanted.texts), layer=0, layers=wanted.layers)
        meter.total = sum(plan.numel * 4 for plan in wanted.keys)

    def rows(self, numbers: Sequence[int]) -> torch.Tensor:
        """Some rows of the next weight, in fp32. If it can be computed in parts, no other row is read."""
        plan: KeyPlan = next(self._plans)
        if not plan.elementwise:
            return self._values.together(plan, (), CPU)[0][numbers].float()
        found = torch.empty((len(numbers), plan.shape[1]), dtype=torch.float32, device=CPU)
        for number, row in zip(numbers, found, strict=True):
            self._values.fill(plan, number * plan.shape[1], row)
        self._meter.advance(plan.numel * 4, self.what)
        return found

    def next(self) -> torch.Tensor:
        """The next weight in fp32; valid until the next call."""
        plan: KeyPlan = next(self._plans)
        value, _ = self._values.together(plan, (), CPU)
        self._meter.advance(plan.numel * 4, self.what)
        return value.float()

    def pair(self) -> tuple[torch.Tensor, torch.Tensor]:
        """The next weight and its bias."""
        return self.next().clone(), self.next().clone()


def _layer(states: torch.Tensor, mask: torch.Tensor, weights: _Weights, wanted: ReadTexts) -> torch.Tensor:
    """One layer over states (texts, tokens, width)."""
    normed = _normed(states, weights)
    if wanted.open_clip:
        queries, keys, values = _linear(normed, weights).chunk(3, dim=-1)
    else:
        queries, keys, values = (_linear(normed, weights) for _ in range(3))
    states = states + _linear(_attended(queries, keys, values, mask, wanted.heads), weights)
    activate: Callable[[torch.Tensor], torch.Tensor] = gelu if wanted.open_clip else _quick_gelu
    return states + _linear(activate(_linear(_normed(states, weights), weights)), weights)


def _normed(states: torch.Tensor, weights: _Weights) -> torch.Tensor:
    weight, bias = weights.pair()
    return layer_norm(states, weight.shape, weight, bias, _EPSILON)


def _linear(states: torch.Tensor, weights: _Weights) -> torch.Tensor:
    return linear(states, *weights.pair())


def _quick_gelu(states: torch.Tensor) -> torch.Tensor:
    return states * torch.sigmoid(1.702 * states)


def _attended(
    queries: torch.Tensor, keys: torch.Tensor, values: torch.Tensor, mask: torch.Tensor, heads: int
) -> torch.Tensor:
    """Masked multi-head attention; all tensors are (texts, tokens, width)."""
    texts, length, width = queries.shape
    split: Sequence[torch.Tensor] = [
        part.view(texts, length, heads, width // heads).transpose(1, 2) for part in (queries, keys, values)
    ]
    shares = (split[0] @ split[1].transpose(2, 3) / (width // heads) ** 0.5 + mask).softmax(-1)
    return (shares @ split[2]).transpose(1, 2).reshape(texts, length, width)
