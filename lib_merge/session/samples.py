"""A cheap look at live weights: are they what was written, or has the host loaded them anew?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

import torch

from lib_merge.engine.live.places import Places, places_of

KEYS = 12
ELEMENTS = 512

Samples = dict[str, str]
"""Hash of the first elements of some live parameters, by checkpoint key."""


def take(places: Places, keys: Iterable[str]) -> Samples:
    """Sample some of the keys, spread evenly; the same keys give the same choice."""
    ordered = sorted(keys)
    step = max(1, len(ordered) // KEYS)
    return {key: _hash(places, key) for key in ordered[::step][:KEYS]}


def unchanged(places: Places, samples: Samples) -> bool:
    """Whether the live parameters still begin as they did when the samples were taken."""
    return all(_hash(places, key) == digest for key, digest in samples.items())


def _hash(places: Places, key: str) -> str:
    digest = hashlib.sha256()
    with torch.inference_mode():
        for place in places_of(places, key):
            tensor = place.tensor().detach()
            if tensor.device.type == "meta":
                return "not loaded"
            elements = tensor.reshape(-1)[:ELEMENTS] if tensor.is_contiguous() else tensor[:1].reshape(-1)[:ELEMENTS]
            # As fp32, since a host may widen what it has loaded at its first use.
            digest.update(elements.float().contiguous().cpu().numpy().tobytes())
    return digest.hexdigest()
