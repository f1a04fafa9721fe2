"""Describes an adapter file for `inspect`: kinds, ranks, slots, the trainer's metadata."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from lib_merge.adapters import AdapterFile, label_of, layer_names
from lib_merge.adapters.reading.origin import Origins
from lib_merge.architectures import Architecture

_TRAINING = ("ss_", "modelspec.", "sshs_")
_LARGEST_ENTRY = 400  # characters; tag lists run to a megabyte


@dataclass(frozen=True)
class AdapterSurvey:
    """The content of an adapter file, from its header.

    Attributes:
        architectures: forms of the architectures that it may be for.
        foreign: the family that it is for, if that cannot be merged; None otherwise.
        modules: number of modules.
        applicable: architecture → number of modules that fit.
        kinds, ranks, slots: kind, rank or slot → number of modules.
        refused: module → reason why it cannot be applied to any model.
        unknown: keys that belong to no known kind.
        strange: entry that is not a tensor → description.
        embeddings: names of the textual inversions in the file.
        training: the trainer's metadata (`ss_…`, `modelspec.…`); long entries are cut.
    """

    architectures: tuple[str, ...]
    foreign: str | None
    modules: int
    applicable: dict[str, int]
    kinds: dict[str, int]
    ranks: dict[int, int]
    slots: dict[str, int]
    refused: dict[str, str]
    unknown: tuple[str, ...]
    strange: dict[str, str]
    embeddings: tuple[str, ...]
    training: dict[str, str]


def survey_adapter(adapter: AdapterFile, metadata: Mapping[str, str]) -> AdapterSurvey:
    """Describe an adapter file that has been read."""
    usable = [entry for entry in adapter.modules if not entry.refused]
    kinds = Counter(label_of(entry.kind, entry.module) for entry in adapter.modules)
    ranks = Counter(rank for entry in usable if (rank := entry.kind.rank(entry.module)) is not None)
    origins = Origins(adapter, metadata)
    likely = origins.likely()
    return AdapterSurvey(
        architectures=tuple(architecture.form for architecture in likely),
        foreign=origins.family,
        modules=len(adapter.modules),
        applicable={architecture.form: origins.applicable(architecture) for architecture in likely},
        kinds=dict(kinds.most_common()),
        ranks=dict(sorted(ranks.items())),
        slots=_slots(adapter, likely[0]) if likely else {},
        refused={entry.name: entry.refused for entry in adapter.modules if entry.refused},
        unknown=adapter.unknown,
        strange=dict(adapter.strange),
        embeddings=adapter.embeddings,
        training={
            key: text if len(text) <= _LARGEST_ENTRY else f"{text[:_LARGEST_ENTRY]}…"
            for key, text in sorted(metadata.items())
            if key.startswith(_TRAINING)
        },
    )


def _slots(adapter: AdapterFile, architecture: Architecture) -> dict[str, int]:
    names = layer_names(architecture)
    layers = (names.find(entry.name) for entry in adapter.modules)
    counts = Counter(architecture.slot_of(layer.weight) for layer in layers if layer is not None)
    return {slot: counts[slot] for slot in architecture.slots if slot in counts}
