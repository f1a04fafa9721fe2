"""The data of a recipe: base, ordered steps, VAE and markers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lib_merge.weights import BlockWeights

FORMAT_VERSION = 1


@dataclass(frozen=True)
class Source:
    """A file that a recipe reads: a name or path as typed, and its SHA-256 if the recipe has it."""

    file: str
    sha256: str | None = None
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class LayerRule:
    """Finer than a block: values for the keys that match a glob and lie in a range of slots.

    A value is a number, or one a model where the parameter has one a model.
    """

    keys: str | None
    slots: str | None
    values: Mapping[str, float | tuple[float, ...]]
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class MergeStep:
    """A merge method, its models other than the model so far, and its parameters.

    `muted`, of any step: names and ranges of the slots that it leaves as they were.
    """

    method: str
    models: Mapping[str, tuple[Source, ...]]
    parameters: Mapping[str, Any]
    strength: float = 1.0
    layers: tuple[LayerRule, ...] = ()
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


@dataclass(frozen=True)
class AdapterStep:
    """A LoRA/LyCORIS file with its weight and block weights."""

    adapter: Source
    weight: float = 1.0
    blocks: BlockWeights | None = None
    layers: tuple[LayerRule, ...] = ()
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


@dataclass(frozen=True)
class WeighedAdapter:
    """One of several adapters of a step, with its weight and block weights."""

    adapter: Source
    weight: float = 1.0
    blocks: BlockWeights | None = None


@dataclass(frozen=True)
class AdaptersStep:
    """Several LoRA/LyCORIS files: their changes of the model before the step, put together by a method.

    `settings` are the method's parameters, less the weights.
    """

    adapters: tuple[WeighedAdapter, ...]
    method: str
    settings: Mapping[str, Any]
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


@dataclass(frozen=True)
class AdjustStep:
    """Detail, contrast, brightness and colour, as small changes to the first and last layers."""

    values: Mapping[str, float]
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


@dataclass(frozen=True)
class EraseStep:
    """Texts that cross attention is to read as another text, in closed form.

    Attributes:
        concepts: the texts that are turned down, or the one that is balanced.
        towards: what they are read as; "" for the empty text.
        balance: in place of `towards`, texts that are mixed into the concept, and how much of each.
        keep: texts that are to be read as before.
        beta: how much those count beside one concept.
        damping: λ: how much all else counts.
        clip_skip: 1 for the states after the text encoder's last layer, 2 for those before it; None: as the
            architecture has it.
        tokens: which vectors of a text are taken, one of TOKENS.
    """

    concepts: tuple[str, ...]
    towards: str = ""
    balance: tuple[tuple[str, float], ...] = ()
    keep: tuple[str, ...] = ()
    beta: float = 1.0
    damping: float = 0.1
    clip_skip: int | None = None
    tokens: str = "all"
    weight: float = 1.0
    blocks: BlockWeights | None = None
    layers: tuple[LayerRule, ...] = ()
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


TOKENS = ("all", "end", "last")
"""The vectors of a text that an erase step takes: from its last token to the end of the padding, as published; the
last token and the first end of text; the last token alone."""

Step = MergeStep | AdapterStep | AdaptersStep | AdjustStep | EraseStep


@dataclass(frozen=True)
class RecipeData:
    """The fields of a recipe.

    Attributes:
        typed: the plain data that it was read from, every value as it was typed.
        folders: where names are looked up.
        names_only: paths are refused. These three are no part of the recipe's identity.
    """

    base: tuple[Source, ...]
    steps: tuple[Step, ...] = ()
    architecture: str | None = None
    block_map: str = "live_merge"
    vae: Source | None = None
    prediction: str | None = None
    zero_snr: bool | None = None
    typed: Mapping[str, Any] = field(default_factory=dict[str, Any], compare=False, repr=False)
    folders: tuple[Path, ...] = field(default=(), compare=False, repr=False)
    names_only: bool = field(default=False, compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether the recipe changes nothing: no step is switched on, and no VAE is named."""
        return self.vae is None and not any(step.enabled for step in self.steps)

    def sources(self) -> tuple[Source, ...]:
        """Every file the recipe reads, base first, in order; those of steps that are switched off are left out."""
        steps = [source for step in self.steps if step.enabled for source in sources_of(step)]
        return (*self.base, *steps, *((self.vae,) if self.vae else ()))


def sources_of(step: Step) -> tuple[Source, ...]:
    """The files that a step names."""
    if isinstance(step, MergeStep):
        return tuple(source for group in step.models.values() for source in group)
    if isinstance(step, AdaptersStep):
        return tuple(own.adapter for own in step.adapters)
    return (step.adapter,) if isinstance(step, AdapterStep) else ()


def with_files(document: Mapping[str, Any], files: Mapping[str, Any]) -> Any:
    """A recipe's plain data with each file, found by its place (as `steps[0].b`), replaced; what else is told of one
    (the weight of one of several adapters) stays."""

    def rewrite(value: Any, place: str) -> Any:
        if place in files:
            return _replaced(value, files[place])
        if isinstance(value, Mapping):
            return {name: rewrite(item, f"{place}.{name}" if place else name) for name, item in value.items()}
        if isinstance(value, list):
            return [rewrite(item, f"{place}[{index}]") for index, item in enumerate(value)]
        return value

    return rewrite(document, "")


def _replaced(value: Any, file: Any) -> Any:
    told = {name: item for name, item in value.items() if name not in ("file", "sha256")} if _is_mapping(value) else {}
    if not told:
        return file
    return {**(file if _is_mapping(file) else {"file": file}), **told}


def _is_mapping(value: Any) -> bool:
    return isinstance(value, Mapping)
