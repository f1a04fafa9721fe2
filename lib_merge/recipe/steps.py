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
    """A file that a recipe reads.

    Attributes:
        file: name or path, as typed.
        sha256: 64 hex digits; None if the recipe has no hash.
        place: where the recipe names it, as `steps[0].b`.
    """

    file: str
    sha256: str | None = None
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class LayerRule:
    """Values for some layers of a block: the keys that match a glob and belong to a range of slots.

    Attributes:
        keys: case-sensitive glob over checkpoint keys; None: all keys.
        slots: a slot, a slider or a range of them; None: all slots.
        values: parameter → number, or one number for each model if the parameter is per model.
        place: where the recipe has the rule.
    """

    keys: str | None
    slots: str | None
    values: Mapping[str, float | tuple[float, ...]]
    place: str = field(default="", compare=False)


@dataclass(frozen=True)
class MergeStep:
    """A merge method, its models except the model so far, and its parameters.

    `muted`, which every kind of step has, are the slots (and ranges of them) that the step does not change.
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
    """Several LoRA/LyCORIS files, whose changes to the model before this step are combined by a method.

    `settings` are the method's parameters without the weights.
    """

    adapters: tuple[WeighedAdapter, ...]
    method: str
    settings: Mapping[str, Any]
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


@dataclass(frozen=True)
class AdjustStep:
    """Detail, contrast, brightness and colour, adjusted by small changes to the first and last layers."""

    values: Mapping[str, float]
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


@dataclass(frozen=True)
class EraseStep:
    """Changes cross-attention so that it reads some texts as another text (concept erasure in closed form).

    Attributes:
        concepts: the texts to erase, or the one text to balance.
        towards: the text that they are read as; "" is the empty text.
        balance: used in place of `towards`: texts that are mixed into the concept, and how much of each.
        keep: texts that must be read as before.
        beta: weight of `keep`, compared with one concept.
        damping: λ, the weight of leaving everything else unchanged.
        clip_skip: 1 for the output of the text encoder's last layer, 2 for the layer before it; None for the
            architecture's usual one.
        tokens: which token vectors of a text are used, one of TOKENS.
    """

    concepts: tuple[str, ...]
    towards: str = ""
    balance: tuple[tuple[str, float], ...] = ()
    keep: tuple[str, ...] = ()
    beta: float = 1.0
    damping: float = 10.0
    clip_skip: int | None = None
    tokens: str = "all"
    weight: float = 1.0
    blocks: BlockWeights | None = None
    layers: tuple[LayerRule, ...] = ()
    muted: tuple[str, ...] = ()
    enabled: bool = True
    title: str = ""


TOKENS = ("all", "end", "last")
"""The token vectors of a text that an erase step uses. all: from the last token to the end of the padding, as in the
publications; end: the last token and the first end-of-text token; last: only the last token."""

Step = MergeStep | AdapterStep | AdaptersStep | AdjustStep | EraseStep


@dataclass(frozen=True)
class RecipeData:
    """The fields of a recipe. The last three attributes are not part of its identity.

    Attributes:
        base: the model that the recipe starts from; several files if a host composes one model of them.
        steps: the changes, in order.
        architecture: id, or None to detect it from the base.
        block_map: id of the block map.
        vae: replaces the base's VAE, or None.
        prediction, zero_snr: the markers that the saved file needs; None for the base's.
        typed: the plain data that it was read from, with every value as it was typed.
        folders: where files are looked up by name.
        names_only: refuse paths.
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
        """Whether the recipe changes nothing: no step is enabled, and it has no VAE."""
        return self.vae is None and not any(step.enabled for step in self.steps)

    def sources(self) -> tuple[Source, ...]:
        """Every file that the recipe reads, base first, in order; without those of disabled steps."""
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
    """A recipe's plain data with its files replaced.

    Args:
        document: the plain data.
        files: place, as `steps[0].b` → the new value. Other fields beside a file, such as a weight, stay.
    """

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
