"""Finds out which model an adapter was made for, from its modules' names and sizes and from its metadata."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib_merge.adapters.reading.file import AdapterFile, AdapterModule
from lib_merge.adapters.reading.foreign import foreign_family
from lib_merge.adapters.reading.names import layer_names
from lib_merge.architectures import Architecture, architectures, forms
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.architectures.layers import Layer
from lib_merge.sentences import MaybeSentence, Sentence, t

_CLEARLY = 0.05
"""Another architecture must fit more modules than the base's, by at least this share of all, to be named instead."""
_METADATA_KEYS = ("ss_base_model_version", "modelspec.architecture")
_OTHERS = (
    *("sd3", "sd_3", "stable-diffusion-3", "flux", "chroma", "lumina", "cosmos", "z-image", "zimage", "krea"),
    *("qwen", "hunyuan", "wan", "stable-cascade", "pixart", "auraflow", "hidream", "ltx"),
)
"""How trainers' names of models begin that cannot be merged."""


@dataclass(frozen=True)
class Stated:
    """The origin in an adapter's metadata: the architecture (None: one that cannot be merged), and the text there."""

    architecture: Architecture | None
    quote: Sentence


def stated_origin(metadata: Mapping[str, str]) -> Stated | None:
    """The origin that the trainer wrote; None if there is none, or if it is unknown."""
    for key in _METADATA_KEYS:
        written = metadata.get(key, "").strip().lower()
        quote = t("adapters.metadata_say", key=key, value=metadata.get(key, "")[:60])
        for architecture in architectures():
            if architecture.metadata_names and written.startswith(architecture.metadata_names):
                return Stated(architecture, quote)
        if written.startswith(_OTHERS):
            return Stated(None, quote)
    return None


def contradiction(architecture: Architecture, metadata: Mapping[str, str]) -> MaybeSentence:
    """Part of a sentence if the metadata name another architecture; else ""."""
    said = stated_origin(metadata)
    if said is None or (said.architecture is not None and said.architecture.id == architecture.id):
        return ""
    return said.quote


class Origins:
    """Counts how many modules of an adapter file fit each architecture.

    A module fits if the architecture's tables have its name, and if its text embedding, if it reads one, has the
    architecture's width.
    """

    def __init__(self, adapter: AdapterFile, metadata: Mapping[str, str]) -> None:
        self._modules, self._metadata = adapter.modules, metadata
        self._own = {architecture: self._modules_of(architecture) for architecture in forms()}
        named = {module.name for a in forms() for module in adapter.modules if layer_names(a).find(module.name)}
        self._unknown = [module for module in adapter.modules if module.name not in named]

    def _modules_of(self, architecture: Architecture) -> list[AdapterModule]:
        found = ((module, layer_names(architecture).find(module.name)) for module in self._modules)
        return [m for m, layer in found if layer is not None and not _has_other_width(m, layer, architecture)]

    def _modules_for(self, architecture: Architecture) -> list[AdapterModule]:
        if architecture not in self._own:  # its number of blocks differs from all published models
            return self._modules_of(architecture)
        return self._own[architecture]

    def applicable(self, architecture: Architecture) -> int:
        """How many modules fit an architecture."""
        return sum(not module.refused for module in self._modules_for(architecture))

    @property
    def family(self) -> str | None:
        """The family, which cannot be merged, of the modules that fit no architecture; None if unknown."""
        return foreign_family(self._unknown) if self._clearly(len(self._unknown)) else None

    def likely(self) -> tuple[Architecture, ...]:
        """The architectures that fit most modules; several if names, widths and metadata do not decide."""
        if self.family is not None:
            return ()
        most = max(map(len, self._own.values()))
        # Of a family's sizes the first: an adapter that fits the smallest size fits all.
        best = {
            candidate.id: candidate for candidate in reversed(self._own) if len(self._own[candidate]) == most and most
        }
        said = stated_origin(self._metadata)
        named = best.get(said.architecture.id) if said and said.architecture else None
        return (named,) if named else tuple(reversed(best.values()))

    def instead_of(self, architecture: Architecture) -> MaybeSentence:
        """Part of a sentence if the file was probably made for another kind of model; else "".

        That is an architecture, or a family that cannot be merged, which fits clearly more modules; or one that fits as
        many, if the metadata name it.
        """
        label, count = self._better(architecture)
        if not label:
            return ""
        own, total = len(self._modules_for(architecture)), len(self._modules)
        quote = contradiction(architecture, self._metadata)
        id = "adapters.made_for_quoted" if quote else "adapters.made_for"
        return t(id, origin=label, n=count, total=total, own=own, architecture=architecture.label, quote=quote)

    def _better(self, architecture: Architecture) -> tuple[str, int]:
        """The name of an origin that fits more modules, and how many more; "" and 0 if there is none."""
        if self.family is not None:
            more = len(self._unknown) - self._in_unet(architecture)  # families share text encoders
            return (self.family, len(self._unknown)) if self._clearly(more) else ("", 0)
        for other in self._own:  # a U-Net and a transformer have no layers in common but the text encoder's
            more = self._in_unet(other) - self._in_unet(architecture)
            if other.keeps_names != architecture.keeps_names and self._clearly(more):
                return other.label, len(self._own[other])
        likely, said = self.likely(), stated_origin(self._metadata)
        if not likely:
            return "", 0
        most, own = len(self._own[likely[0]]), len(self._modules_for(architecture))
        is_likely = own == most and architecture.id in {candidate.id for candidate in likely}
        is_stated = said is not None and likely == (said.architecture,)
        if is_likely or (not is_stated and not self._clearly(most - own)):
            return "", 0
        return " or ".join(candidate.label for candidate in likely), most

    def _in_unet(self, architecture: Architecture) -> int:
        found = (layer_names(architecture).find(module.name) for module in self._modules_for(architecture))
        return sum(layer is not None and layer.weight.startswith(UNET_PREFIX) for layer in found)

    def _clearly(self, more: int) -> bool:
        return more >= max(1, _CLEARLY * len(self._modules))


def _has_other_width(module: AdapterModule, layer: Layer, architecture: Architecture) -> bool:
    own = architecture.text_width(layer.weight)
    if not own:
        return False
    known = {width for other in architectures() for _, width in other.text_widths}
    found = {info.shape[-1] for info in module.module.tensors.values() if len(info.shape) == 2} & known
    return bool(found) and own not in found
