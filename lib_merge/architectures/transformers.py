"""Diffusion transformers: architectures made from a file's own block counts.

A family is a table: its kinds of blocks in the order in which the signal runs, the odd slots around them, and the names
that diffusers gives its layers. How many blocks there are is read from each file, never known beforehand.
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
"""How files of a transformer begin its names, by the name of the style: the makers', ComfyUI's and Forge's, none."""
_PREFIXES = (UNET_PREFIX, "net.", "diffusion_model.", "transformer.", "")
_MOST_BLOCKS = 1000


@dataclass(frozen=True)
class Blocks:
    """One kind of block: the piece of the key before its number, that in diffusers, and its sliders' letters."""

    name: str
    diffusers: str
    letters: str


@dataclass(frozen=True, eq=False)
class Transformer:
    """A family of diffusion transformers.

    Attributes:
        id, label, said: as an architecture's.
        blocks: its kinds of blocks, in the order in which the signal runs.
        known: numbers of blocks of published models, the usual one first.
        before, after: odd slots in front of the blocks and behind, with the beginnings of their names.
        other_names: beginnings of names in diffusers that differ from the file's, and those of the file.
        layers: names of the layers outside of the blocks and, for each kind of block, of those inside: diffusers' and
            the file's.
    """

    id: str
    label: str
    said: tuple[str, ...]
    blocks: tuple[Blocks, ...]
    known: tuple[tuple[int, ...], ...]
    before: tuple[tuple[str, tuple[str, ...]], ...]
    after: tuple[tuple[str, tuple[str, ...]], ...]
    other_names: tuple[tuple[str, str], ...]
    layers: tuple[tuple[str, str], ...]
    block_layers: Mapping[str, tuple[tuple[str, str], ...]]

    def of(self, keys: Iterable[str]) -> Architecture:
        """The architecture of a file by the highest block of each kind that its keys name; without any, the usual."""
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
        """The architecture with so many blocks of each kind, the same object for the same numbers."""
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
            said=self.said,
            counts=counts,
            sizes=self,
            names=tuple(self._layer_names(counts)),
        )

    def _styles(self) -> tuple[tuple[str, str], ...]:
        """Beginnings of names under all prefixes but the checkpoint's own, with what they are there."""
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
    """No sign of a U-Net tells a transformer: the table of families does."""
    return False


def style_of(names: Iterable[str], canonical: Callable[[Iterable[str]], Mapping[str, str]]) -> str:
    """The beginning that most of a file's transformer names have in place of the checkpoint's own."""
    counts: dict[str, int] = {}
    for key, stored in canonical(names).items():
        if key.startswith(UNET_PREFIX) and stored.endswith(key[len(UNET_PREFIX) :]):
            prefix = stored[: len(stored) - len(key) + len(UNET_PREFIX)]
            counts[prefix] = counts.get(prefix, 0) + 1
    return max(counts, key=lambda prefix: counts[prefix], default="")
