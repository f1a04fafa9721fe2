"""Erase steps change the key and value matrices of cross-attention so that it reads some texts as another text.

Source: Unified Concept Editing in Diffusion Models (arXiv 2308.14761):
W′ = (Σ W v cᵀ + W (β Σ k kᵀ + λI)) (Σ c cᵀ + β Σ k kᵀ + λI)⁻¹, where c are the token vectors of the concepts, v those
of the text that they are read as, and k those of the texts to keep. If a concept is balanced, v = c + Σ α a, where a
are the token vectors of the texts that are mixed into it, and α their amounts.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import torch

from lib_merge.architectures.block_maps import block_map
from lib_merge.engine.plan.key_plan import KeyPlan, Measure, ReadTexts
from lib_merge.engine.plan.memo import PlanMemory
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.steps.layers import KeyWeights
from lib_merge.engine.plan.texts.config import text_config
from lib_merge.engine.plan.texts.encoders import CONTEXT, ENCODERS, Encoder, keys_of, layers_of
from lib_merge.engine.plan.texts.tokens import Vocabulary
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import RecipeError, SourceError
from lib_merge.recipe import EraseStep, Recipe
from lib_merge.sentences import Sentence, t

_SMALL = 2**16
"""Matrices with at most this many elements are multiplied again at each move."""
_CROSS_ATTENTION = re.compile(r"model\.diffusion_model\..*\.attn2\.to_[kv]\.weight")


@dataclass(frozen=True)
class Edit:
    """The change W′ − W = W · read · madeᵀ of every key and value matrix W. Equal edits give equal bits.

    Attributes:
        states: for each text encoder the hidden states of the texts, as the result of `ReadTexts`.
        positions: number of token vectors of each text, in the order: concepts; `towards`, or the texts that are mixed
            in; texts to keep.
        widths: the width of each text encoder.
        concepts: number of texts that are concepts.
        balance: the amount of each text that is mixed in; empty if the concepts are read as another text.
        beta, damping: β and λ.
    """

    states: tuple[tuple[float, ...], ...]
    positions: tuple[int, ...]
    widths: tuple[int, ...]
    concepts: int
    balance: tuple[float, ...]
    beta: float
    damping: float

    def __hash__(self) -> int:
        """Without the states, which are long."""
        return hash((self.positions, self.widths, self.concepts, self.balance, self.beta, self.damping))

    @cached_property
    def factors(self) -> tuple[torch.Tensor, torch.Tensor]:
        """(read, made): two (width, n) matrices in fp32 on the CPU, for n token vectors of concepts; solved in fp64.

        With U = (c …, √β k …) the inverse acts on the span of U alone: A⁻¹U = U (λI + UᵀU)⁻¹.
        """
        with torch.autocast("cpu", enabled=False), torch.inference_mode():
            texts = self._vectors()
            first_kept = self.concepts + max(1, len(self.balance))
            aims, keep = texts[self.concepts : first_kept], texts[first_kept:]
            added = [self._added(own, aims) for own in texts[: self.concepts]]
            concepts = [own[:, : more.shape[1]] for own, more in zip(texts, added, strict=False)]
            read_as = torch.cat(added, dim=1)
            known = torch.cat([*concepts, *(self.beta**0.5 * text for text in keep)], dim=1)
            gram = known.T @ known + self.damping * torch.eye(known.shape[1], dtype=torch.float64, device="cpu")
            made = torch.linalg.solve(gram, known.T)[: read_as.shape[1]].T
            return read_as.float(), made.float().contiguous()

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of the factors: equal ones give equal bits."""
        return hashlib.sha256(b"".join(factor.numpy().tobytes() for factor in self.factors)).hexdigest()

    def _added(self, own: torch.Tensor, aims: Sequence[torch.Tensor]) -> torch.Tensor:
        """v − c of the first vectors of a concept, as many as all texts have."""
        count = min(text.shape[1] for text in (own, *aims))
        if not self.balance:
            return aims[0][:, :count] - own[:, :count]
        mixed = [number * aim[:, :count] for number, aim in zip(self.balance, aims, strict=True)]
        return torch.stack(mixed).sum(0)

    def _vectors(self) -> list[torch.Tensor]:
        """The token vectors of each text, (width, positions) in fp64, with the text encoders' states stacked."""
        count = sum(self.positions)
        parts = [
            torch.tensor(own or [0.0] * (width * count), dtype=torch.float64, device="cpu").view(count, width)
            for own, width in zip(self.states, self.widths, strict=True)
        ]
        return list(torch.cat(parts, dim=1).T.split(self.positions, dim=1))


@dataclass(frozen=True)
class EraseOperation:
    """An edit of one key or value matrix, (outputs, width), times a multiplier."""

    edit: Edit
    multiplier: float
    inputs: tuple[TensorRef, ...] = ()
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """Add multiplier · W · read · madeᵀ to the value W."""
        return value.add_(self.delta(value), alpha=self.multiplier)

    def is_worth_keeping(self, count: int, device: torch.device) -> bool:
        """Whether caching the delta of so many elements is better than computing it again; never on a GPU."""
        return count > _SMALL and device.type == "cpu"

    def delta(self, value: torch.Tensor) -> torch.Tensor:
        """W · read · madeᵀ, a new tensor."""
        read, made = (factor.to(value) for factor in self.edit.factors)
        return value @ read @ made.T


class ErasePlanner:
    """Plans an erase step for the cross-attention of the base."""

    def __init__(
        self, step: EraseStep, number: int, recipe: Recipe, sources: RecipeSources, memory: PlanMemory
    ) -> None:
        self.notes: list[Note] = []
        self._step, self._number, self._memory = step, number, memory
        self._architecture, self._base = sources.architecture, sources.base
        if self._architecture.id not in ENCODERS:
            label = self._architecture.label
            raise RecipeError(f"steps[{number}].erase", t("plan.erase_not_for", architecture=label))
        chosen = block_map(recipe.block_map)
        self._weights = KeyWeights(step, self._architecture, chosen, f"steps[{number}].blocks")

    def operations(self, so_far: Mapping[str, KeyPlan], measure: Measure) -> Iterator[tuple[str, EraseOperation]]:
        """(key, operation) for every key and value matrix that the step changes.

        Args:
            so_far: key → plan after the previous steps.
            measure: encodes the texts.

        Raises:
            SourceError: the base has no text encoder that can encode the texts.
            RecipeError: a text is too long for it.
        """
        found = self._memory.memoised("cross-attention", lambda: _cross_attention(so_far))
        if not found:
            self._note("", t("plan.erase_nothing"))
        strengths = {key: self._weights.at(key) for key in found}
        wanted = {key: strength for key, strength in strengths.items() if strength}
        if not wanted:
            return
        edit = self._edit(so_far, measure)
        for key, strength in wanted.items():
            if found[key][1:] == (sum(edit.widths),):
                yield key, EraseOperation(edit, strength)
            else:
                self._note(f": {key}", t("plan.erase_other_width", n=found[key][1], width=sum(edit.widths)))

    def _edit(self, so_far: Mapping[str, KeyPlan], measure: Measure) -> Edit:
        """The edit; one that is made of the same texts, weights and settings as last time is that very object."""
        keys = tuple(self._keys(encoder, so_far) for encoder in ENCODERS[self._architecture.id])
        own = replace(self._step, weight=1.0, blocks=None, layers=(), muted=(), title="")
        return self._memory.latest(("erase", self._number), (own, keys), lambda: self._made(keys, so_far, measure))

    def _made(self, keys: Sequence[tuple[KeyPlan, ...]], so_far: Mapping[str, KeyPlan], measure: Measure) -> Edit:
        step = self._step
        aims = [text for text, _ in step.balance] or [step.towards]
        config = text_config(self._base.paths, keys[0][0].shape[0])
        tokens = [self._tokens(text, config.vocabulary) for text in (*step.concepts, *aims, *step.keep)]
        positions = tuple(_positions(len(own), step.tokens) for own in tokens)
        readings = [
            ReadTexts(
                open_clip=encoder.open_clip,
                layers=self._passed(encoder, so_far),
                heads=config.heads_at(own[0].shape[1]),
                normed=encoder.normed,
                keys=own,
                texts=tuple(_filled(text, config.vocabulary, encoder.pads_with_end) for text in tokens),
                positions=positions,
            )
            for encoder, own in zip(ENCODERS[self._architecture.id], keys, strict=True)
        ]
        edit = Edit(
            states=tuple(measure(reading) for reading in readings),
            positions=tuple(stop - start for start, stop in positions),
            widths=tuple(own[0].shape[1] for own in keys),
            concepts=len(step.concepts),
            balance=tuple(number for _, number in step.balance),
            beta=step.beta,
            damping=step.damping,
        )
        edit = self._memory.memoised(("erase", self._number, edit), lambda: edit)  # an equal one has cached its factors
        edit.factors  # noqa: B018 — here, on one thread, so that live and saved have the same
        return edit

    def _tokens(self, text: str, vocabulary: Vocabulary) -> list[int]:
        found = vocabulary.tokens(text)
        if len(found) > CONTEXT - 2:
            sentence = t("plan.erase_text_too_long", text=text, n=len(found), most=CONTEXT - 2)
            raise RecipeError(f"steps[{self._number}].erase", sentence)
        return found

    def _keys(self, encoder: Encoder, so_far: Mapping[str, KeyPlan]) -> tuple[KeyPlan, ...]:
        """The weights of a text encoder as they are after the steps before."""
        layers, passed = self._layers(encoder, so_far), self._passed(encoder, so_far)
        if layers and passed < 1:
            raise RecipeError(f"steps[{self._number}].erase.clip_skip", t("plan.erase_clip_skip", n=layers))
        keys = self._memory.memoised(("keys", encoder, passed), lambda: keys_of(encoder, passed))
        missing = next((key for key in keys if key not in so_far), None)
        if missing is not None or not layers:
            key, names = missing or f"{encoder.layer_prefix}0", " + ".join(path.name for path in self._base.paths)
            raise SourceError(t("plan.erase_without_text_encoder", base=names, key=key))
        return tuple(so_far[key] for key in keys)

    def _layers(self, encoder: Encoder, so_far: Mapping[str, KeyPlan]) -> int:
        return self._memory.memoised(("layers", encoder), lambda: layers_of(encoder, so_far))

    def _passed(self, encoder: Encoder, so_far: Mapping[str, KeyPlan]) -> int:
        """How many of its layers the texts pass through."""
        return self._layers(encoder, so_far) - (self._step.clip_skip or encoder.clip_skip) + 1

    def _note(self, about: str, reason: Sentence) -> None:
        self.notes.append(Note(self._number, f"steps[{self._number}].erase{about}", reason))


def _cross_attention(keys: Mapping[str, KeyPlan]) -> dict[str, tuple[int, ...]]:
    """Key → shape of the key and value matrices of cross-attention."""
    return {key: plan.shape for key, plan in keys.items() if _CROSS_ATTENTION.fullmatch(key)}


def _positions(words: int, rule: str) -> tuple[int, int]:
    """(first, last + 1) of a text's positions that are used; the last token of an empty text is its start token."""
    return words, {"all": CONTEXT, "end": words + 2, "last": words + 1}[rule]


def _filled(tokens: Sequence[int], vocabulary: Vocabulary, pads_with_end: bool) -> tuple[int, ...]:
    padding = vocabulary.end if pads_with_end else 0
    return (vocabulary.start, *tokens, vocabulary.end, *[padding] * (CONTEXT - 2 - len(tokens)))
