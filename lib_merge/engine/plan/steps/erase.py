"""Erase steps: cross attention reads some texts as another one, by a change of its keys and values in closed form.

Source: Unified Concept Editing in Diffusion Models (arXiv 2308.14761):
W′ = (Σ W v cᵀ + W (β Σ k kᵀ + λI)) (Σ c cᵀ + β Σ k kᵀ + λI)⁻¹, with c the vectors of the concepts, v those of the text
that they are read as, and k those of the texts to keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import torch

from lib_merge.architectures.block_maps import block_map
from lib_merge.engine.plan.key_plan import KeyPlan, Measure, ReadTexts
from lib_merge.engine.plan.memo import PlanMemory
from lib_merge.engine.plan.notes import Note
from lib_merge.engine.plan.steps.layers import KeyWeights
from lib_merge.engine.plan.texts.encoders import CONTEXT, ENCODERS, Encoder, keys_of, layers_of
from lib_merge.engine.plan.texts.tokens import WORDS, clip_tokens
from lib_merge.engine.sources.files import TensorRef
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import RecipeError, SourceError
from lib_merge.recipe import EraseStep, Recipe
from lib_merge.sentences import Sentence, t

_CROSS_ATTENTION = re.compile(r"model\.diffusion_model\..*\.attn2\.to_[kv]\.weight")


@dataclass(frozen=True)
class Edit:
    """The change W′ − W = W · read · madeᵀ of every key and value matrix W. Equal edits give equal bits.

    Attributes:
        states: of each text encoder the states of the texts, as `ReadTexts` gives them.
        positions: how many vectors each text has: those of the concepts, of the text towards, of the texts to keep.
        widths: the width of each text encoder.
        concepts: how many of the texts are concepts.
        beta, damping: β and λ.
    """

    states: tuple[tuple[float, ...], ...]
    positions: tuple[int, ...]
    widths: tuple[int, ...]
    concepts: int
    beta: float
    damping: float

    @cached_property
    def factors(self) -> tuple[torch.Tensor, torch.Tensor]:
        """read, made: (width, n) each, fp32 on the CPU, n vectors of concepts; solved in fp64.

        With U = (c …, √β k …) the inverse acts on the span of U alone: A⁻¹U = U (λI + UᵀU)⁻¹.
        """
        with torch.autocast("cpu", enabled=False), torch.inference_mode():
            texts = self._vectors()
            concepts, towards, keep = texts[: self.concepts], texts[self.concepts], texts[self.concepts + 1 :]
            pairs = [(own[:, :count], towards[:, :count]) for own in concepts for count in (_common(own, towards),)]
            read_as = torch.cat([new - own for own, new in pairs], dim=1)
            known = torch.cat([*(own for own, _ in pairs), *(self.beta**0.5 * text for text in keep)], dim=1)
            gram = known.T @ known + self.damping * torch.eye(known.shape[1], dtype=torch.float64, device="cpu")
            made = torch.linalg.solve(gram, known.T)[: read_as.shape[1]].T
            return read_as.float(), made.float().contiguous()

    def _vectors(self) -> list[torch.Tensor]:
        """Each text's vectors, (width, positions) in fp64: those of the text encoders one below the other."""
        count = sum(self.positions)
        parts = [
            torch.tensor(own or [0.0] * (width * count), dtype=torch.float64, device="cpu").view(count, width)
            for own, width in zip(self.states, self.widths, strict=True)
        ]
        return list(torch.cat(parts, dim=1).T.split(self.positions, dim=1))


def _common(one: torch.Tensor, other: torch.Tensor) -> int:
    return min(one.shape[1], other.shape[1])


@dataclass(frozen=True)
class EraseOperation:
    """An edit of one key or value matrix, (outputs, width), at a strength."""

    edit: Edit
    multiplier: float
    inputs: tuple[TensorRef, ...] = ()
    elementwise: bool = False
    precision: torch.dtype = torch.float32

    def apply(self, value: torch.Tensor, inputs: Sequence[torch.Tensor]) -> torch.Tensor:
        """Add multiplier · W · read · madeᵀ to the value W."""
        read, made = (factor.to(value) for factor in self.edit.factors)
        return value.addmm_(value @ read, made.T, alpha=self.multiplier)


class ErasePlanner:
    """Plans an erase step over the cross attention of the base."""

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
            so_far: the plan of every key after the steps before.
            measure: has the texts read.

        Raises:
            SourceError: the base has no text encoder that can read the texts. RecipeError: a text is too long for it.
        """
        found = {key: plan.shape for key, plan in so_far.items() if _CROSS_ATTENTION.fullmatch(key)}
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
        step = self._step
        texts = (*step.concepts, step.towards, *step.keep)
        tokens = [clip_tokens(text) for text in texts]
        for text, own in zip(texts, tokens, strict=True):
            if len(own) > CONTEXT - 2:
                sentence = t("plan.erase_text_too_long", text=text, n=len(own), most=CONTEXT - 2)
                raise RecipeError(f"steps[{self._number}].erase", sentence)
        positions = tuple(_positions(len(own), step.tokens) for own in tokens)
        readings = [self._reading(encoder, so_far, tokens, positions) for encoder in ENCODERS[self._architecture.id]]
        edit = Edit(
            states=tuple(measure(reading) for reading in readings),
            positions=tuple(stop - start for start, stop in positions),
            widths=tuple(reading.keys[0].shape[1] for reading in readings),
            concepts=len(step.concepts),
            beta=step.beta,
            damping=step.damping,
        )
        edit = self._memory.memoised(("erase", self._number, edit), lambda: edit)  # with what it has worked out
        edit.factors  # noqa: B018 — here, on one thread, so that live and saved have the same
        return edit

    def _reading(
        self,
        encoder: Encoder,
        so_far: Mapping[str, KeyPlan],
        tokens: Sequence[Sequence[int]],
        positions: tuple[tuple[int, int], ...],
    ) -> ReadTexts:
        layers = layers_of(encoder, so_far)
        passed = layers - (self._step.clip_skip or encoder.clip_skip) + 1
        if layers and passed < 1:
            raise RecipeError(f"steps[{self._number}].erase.clip_skip", t("plan.erase_clip_skip", n=layers))
        keys = keys_of(encoder, passed)
        missing = next((key for key in keys if key not in so_far), None)
        if missing is not None or not layers:
            key = missing or f"{encoder.layer_prefix}0"
            raise SourceError(t("plan.erase_without_text_encoder", base=_names(self._base.paths), key=key))
        words = so_far[encoder.embedding].shape[0]
        if words != WORDS:
            raise SourceError(t("plan.erase_other_vocabulary", base=_names(self._base.paths), n=words, clip=WORDS))
        filled = tuple(_filled(own, encoder.padding) for own in tokens)
        plans = tuple(so_far[key] for key in keys)
        return ReadTexts(encoder.open_clip, passed, encoder.normed, plans, filled, positions)

    def _note(self, about: str, reason: Sentence) -> None:
        self.notes.append(Note(self._number, f"steps[{self._number}].erase{about}", reason))


def _positions(words: int, rule: str) -> tuple[int, int]:
    """Which of a text's positions are taken; the last token of an empty text is its start."""
    return words, {"all": CONTEXT, "end": words + 2, "last": words + 1}[rule]


def _filled(tokens: Sequence[int], padding: int) -> tuple[int, ...]:
    return (WORDS - 2, *tokens, WORDS - 1, *[padding] * (CONTEXT - 2 - len(tokens)))


def _names(paths: Sequence[Path]) -> str:
    return " + ".join(path.name for path in paths)
