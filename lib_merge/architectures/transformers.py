"""Diffusion transformers: architectures for any number of blocks.

A family is a table: its kinds of blocks in the order in which the signal passes through them, the other slots, and the
names that diffusers gives its layers. The number of blocks is read from each file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from lib_merge.architectures.base import UNET_PREFIX, VAE_PREFIX, Architecture
from lib_merge.architectures.evidence import Evidence
from lib_merge.sentences import t

TEXT_ENCODERS = "text_encoders."
STYLES: Mapping[str, str] = {"net": "net.", "comfy": UNET_PREFIX, "bare": ""}
"""Naming style of a file → prefix of the transformer's tensors: the publisher's, ComfyUI's and Forge's, none."""
_PREFIXES = (UNET_PREFIX, "net.", "diffusion_model.", "transformer.", "")
_MOST_BLOCKS = 1000


@dataclass(frozen=True)
class Blocks:
    """One kind of block.

    Attributes:
        name: the part of its keys before the block's number.
        diffusers: the same in diffusers' names.
        letters: the letters of its sliders' names.
    """

    name: str
    diffusers: str
    letters: str


@dataclass(frozen=True, eq=False)
class Transformer:
    """A family of diffusion transformers.

    Attributes:
        id, label, metadata_names: as attributes of `Architecture`.
        blocks: its kinds of blocks, in the order in which the signal passes through them.
        known: the numbers of blocks that published models have; the most common first.
        before, after: (slot, key prefixes) of the parts in front of the blocks and behind them.
        other_names: (diffusers' prefix, checkpoint's prefix) pairs, where they differ.
        layers: (diffusers' name, checkpoint's name) of the layers outside of the blocks.
        block_layers: kind of block → the same for the layers inside of such a block.
    """

    id: str
    label: str
    metadata_names: tuple[str, ...]
    blocks: tuple[Blocks, ...]
    known: tuple[tuple[int, ...], ...]
    before: tuple[tuple[str, tuple[str, ...]], ...]
    after: tuple[tuple[str, tuple[str, ...]], ...]
    other_names: tuple[tuple[str, str], ...]
    layers: tuple[tuple[str, str], ...]
    block_layers: Mapping[str, tuple[tuple[str, str], ...]]

    def of(self, keys: Iterable[str]) -> Architecture:
        """The architecture of a file, by the highest block number of each kind; the most common size if it has none."""
        counts = [0] * len(self.blocks)
        for key in keys:
            for prefix in _PREFIXES:
                found = self._numbered.match(key, len(prefix)) if key.startswith(prefix) else None
                if found is not None:
                    kind, number = (found.lastindex or 1) - 1, int(found[found.lastindex or 1])
                    counts[kind] = max(counts[kind], min(number, _MOST_BLOCKS - 1) + 1)
                    break
        return self.by_counts(tuple(counts) if any(counts) else self.known[0])

    def by_counts(self, counts: tuple[int, ...]) -> Architecture:
        """The architecture with that many blocks of each kind; always the same object for the same numbers."""
        if counts not in self._made:
            self._made[counts] = self._make(counts)
        return self._made[counts]

    @cached_property
    def _made(self) -> dict[tuple[int, ...], Architecture]:
        return {}

    @cached_property
    def _numbered(self) -> re.Pattern[str]:
        return re.compile("|".join(rf"(?:{kind.name}|{kind.diffusers})\.(\d{{1,9}})\." for kind in self.blocks))

    def _make(self, counts: tuple[int, ...]) -> Architecture:
        body = [
            (f"{kind.letters}{number:02d}", f"{kind.name}.{number}.")
            for kind, count in zip(self.blocks, counts, strict=True)
            for number in range(count)
        ]
        odd = dict((*self.before, *self.after))
        sliders = tuple(slot for slot, _ in body)
        own = [*((name, slot) for slot, names in odd.items() for name in names), *((name, slot) for slot, name in body)]
        size = " + ".join(map(str, counts))
        return Architecture(
            id=self.id,
            label=self.label if counts == self.known[0] else t("family.with_blocks", family=self.label, n=size),
            slots=("TE", *(slot for slot, _ in self.before), *sliders, *(slot for slot, _ in self.after), "VAE"),
            sliders=("BASE", *sliders),
            attention=sliders,
            prefixes=(
                (TEXT_ENCODERS, "TE"),
                *((UNET_PREFIX + name, slot) for name, slot in own),
                (VAE_PREFIX, "VAE"),
            ),
            old_names=self._styles(),
            matches=_by_family_alone,
            metadata_names=self.metadata_names,
            counts=counts,
            sizes=self,
            diffusers_names=tuple(self._layer_names(counts)),
        )

    def _styles(self) -> tuple[tuple[str, str], ...]:
        """(prefix in another style, prefix in a checkpoint) pairs of every part."""
        odd = [name for _, names in (*self.before, *self.after) for name in names]
        heads = [*odd, *(f"{kind.name}." for kind in self.blocks)]
        plain = [(prefix + head, UNET_PREFIX + head) for prefix in _PREFIXES if prefix != UNET_PREFIX for head in heads]
        others = [(prefix + theirs, UNET_PREFIX + ours) for prefix in _PREFIXES for theirs, ours in self.other_names]
        return (*plain, *others, ("vae.", VAE_PREFIX))

    def _layer_names(self, counts: tuple[int, ...]) -> Iterable[tuple[str, str]]:
        yield from self.layers
        for kind, count in zip(self.blocks, counts, strict=True):
            for number in range(count):
                for theirs, ours in self.block_layers[kind.name]:
                    yield f"{kind.diffusers}.{number}.{theirs}", f"{kind.name}.{number}.{ours}"


def _by_family_alone(evidence: Evidence) -> bool:
    """Never by `Evidence`, which is about U-Nets: the table of families recognises transformers."""
    return False


def style_of(names: Iterable[str], canonical: Callable[[Iterable[str]], Mapping[str, str]]) -> str:
    """The prefix that most of a file's transformer tensors have in place of the checkpoint's prefix.

    Args:
        names: the file's tensor names.
        canonical: `Architecture.canonical`, or a function like it.
    """
    counts: dict[str, int] = {}
    for key, stored in canonical(names).items():
        if key.startswith(UNET_PREFIX) and stored.endswith(key[len(UNET_PREFIX) :]):
            prefix = stored[: len(stored) - len(key) + len(UNET_PREFIX)]
            counts[prefix] = counts.get(prefix, 0) + 1
    return max(counts, key=lambda prefix: counts[prefix], default="")
