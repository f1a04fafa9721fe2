"""The loaded checkpoint: what its file says, its dtypes, and samples by which a change of its weights is noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import torch

from lib_merge import architectures
from lib_merge.architectures import Architecture, Shape
from lib_merge.checkpoint.dtypes import ScaledFp8
from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.engine.live.places import Places, places_of
from lib_merge.engine.save.contents.layout import KeptIn
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import open_base
from lib_merge.engine.sources.recognition import Recognised, recognise
from lib_merge.errors import LiveMergeError
from lib_merge.hosts.base import Host

_NOTHING = Recognised(None, "", "")

_KEYS = 12
_ELEMENTS = 512  # of each key that is sampled

Samples = dict[str, str]
"""Hash of the first elements of some live parameters, by checkpoint key."""


class LoadedFile:
    """The checkpoint file that the host makes pictures with; what is read from it is memoised until it changes."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._known: dict[tuple[Path, ...], tuple[list[FileIdentity | None], Recognised]] = {}

    def recognised(self) -> Recognised:
        """What the file is, and why it cannot be merged if so; empty while nothing is loaded."""
        loaded = self._host.loaded()
        if loaded is None:
            return _NOTHING
        identities = [identity_of(path) for path in loaded.files]
        known = self._known.get(loaded.files)
        if known is None or known[0] != identities:
            known = self._known[loaded.files] = identities, _recognised(loaded.files)
        return known[1]

    def architecture(self) -> Architecture | None:
        """The checkpoint's architecture, from its file; None if none is loaded or it cannot be merged."""
        found = self.recognised().architecture
        return None if found is None else architectures.by_form(found)

    def shapes(self) -> dict[str, Shape]:
        """Key → shape of every tensor of the checkpoint, from its file; empty if nothing is loaded.

        Raises:
            LiveMergeError: the file cannot be read.
        """
        loaded = self._host.loaded()
        if loaded is None:
            return {}
        with SourceFiles() as files:
            return {key: ref.shape for key, ref in open_base(loaded.files, files).tensors.items()}


def _recognised(files: tuple[Path, ...]) -> Recognised:
    try:
        return recognise(files)
    except LiveMergeError as error:
        return Recognised(None, "", error.sentence)


def known_dtypes(
    written: Mapping[str, torch.dtype | ScaledFp8], unet: torch.dtype | None, architecture: Architecture
) -> KeptIn:
    """The dtypes of the loaded model, as far as they are known without looking parameters up.

    Looking one up would remove the host's own LoRA from it, perhaps in the middle of a picture.

    Args:
        written: key → dtype of the tensors that were written; other tensors of the same part are assumed to be alike.
        unet: the U-Net's dtype, from the host.
        architecture: the model's.
    """
    parts: dict[str, torch.dtype | ScaledFp8] = {} if unet is None else {"unet": unet}
    for key, dtype in dict(written).items():
        if isinstance(dtype, ScaledFp8):  # it decides for its part, whose biases and norms have other dtypes
            parts[_part(key, architecture)] = dtype
        parts.setdefault(_part(key, architecture), dtype)
    return lambda key: written.get(key) or parts.get(_part(key, architecture))


def _part(key: str, architecture: Architecture) -> str:
    slot = architecture.slot_of(key)
    return "" if slot is None else architecture.part_of(slot)


def take_samples(places: Places, keys: Iterable[str]) -> Samples:
    """Hash samples of some of the keys, evenly spread; equal keys give the same choice."""
    ordered = sorted(keys)
    step = max(1, len(ordered) // _KEYS)
    return {key: _hash(places, key) for key in ordered[::step][:_KEYS]}


def unchanged(places: Places, samples: Samples) -> bool:
    """Whether the sampled elements of the live parameters are unchanged."""
    return all(_hash(places, key) == digest for key, digest in samples.items())


def _hash(places: Places, key: str) -> str:
    digest = hashlib.sha256()
    with torch.inference_mode():
        for place in places_of(places, key):
            tensor = place.tensor().detach()
            if tensor.device.type == "meta":
                return "not loaded"
            elements = tensor.reshape(-1)[:_ELEMENTS] if tensor.is_contiguous() else tensor[:1].reshape(-1)[:_ELEMENTS]
            # In fp32, as a host may cast what it has loaded to a wider dtype at the first use.
            digest.update(elements.float().contiguous().cpu().numpy().tobytes())
    return digest.hexdigest()
