"""Finds the model that an adapter was made for: by names and sizes of its modules, and by its metadata."""

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
"""Share of a file's modules by which another architecture has to explain more of them than the base's."""
_SAID = ("ss_base_model_version", "modelspec.architecture")
_OTHERS = (
    *("sd3", "sd_3", "stable-diffusion-3", "flux", "chroma", "lumina", "cosmos", "z-image", "zimage", "krea"),
    *("qwen", "hunyuan", "wan", "stable-cascade", "pixart", "auraflow", "hidream", "ltx"),
)
"""Beginnings of what trainers call models that are not served."""


@dataclass(frozen=True)
class Said:
    """The origin in an adapter's metadata: an architecture (None: one that is not served), and its text."""

    architecture: Architecture | None
    quote: Sentence


def said_in(metadata: Mapping[str, str]) -> Said | None:
    """The origin that the trainer wrote; None if there is none, or an unknown one."""
    for key in _SAID:
        written = metadata.get(key, "").strip().lower()
        quote = t("adapters.metadata_say", key=key, value=metadata.get(key, "")[:60])
        for architecture in architectures():
            if architecture.metadata_names and written.startswith(architecture.metadata_names):
                return Said(architecture, quote)
        if written.startswith(_OTHERS):
            return Said(None, quote)
    return None


def contradiction(architecture: Architecture, metadata: Mapping[str, str]) -> MaybeSentence:
    """Part of a sentence if the metadata names another origin than this; else ""."""
    said = said_in(metadata)
    if said is None or (said.architecture is not None and said.architecture.id == architecture.id):
        return ""
    return said.quote


class Origins:
    """How much of an adapter file each architecture explains.

    A module is an architecture's when its tables have the name, unless the width of the text that such a layer reads is
    another architecture's.
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
        if architecture not in self._own:  # of another number of blocks than published models
            return self._modules_of(architecture)
        return self._own[architecture]

    def applicable(self, architecture: Architecture) -> int:
        """How many modules fit an architecture."""
        return sum(not module.refused for module in self._modules_for(architecture))

    @property
    def family(self) -> str | None:
        """The family that is not served of the modules that no architecture has; None when nothing tells."""
        return foreign_family(self._unknown) if self._clearly(len(self._unknown)) else None

    def likely(self) -> tuple[Architecture, ...]:
        """The architectures that explain most; several when neither names, widths nor metadata tell them apart."""
        if self.family is not None:
            return ()
        most = max(map(len, self._own.values()))
        # Of a family's sizes the first: what fits the smaller one is for all.
        best = {
            candidate.id: candidate for candidate in reversed(self._own) if len(self._own[candidate]) == most and most
        }
        said = said_in(self._metadata)
        named = best.get(said.architecture.id) if said and said.architecture else None
        return (named,) if named else tuple(reversed(best.values()))

    def instead_of(self, architecture: Architecture) -> MaybeSentence:
        """Part of a sentence if the file was probably made for another model than this; else "".

        That is a family that is not served or another architecture, which explains clearly more; or one that explains
        as much, where the metadata say so.
        """
        label, count = self._better(architecture)
        if not label:
            return ""
        own, total = len(self._modules_for(architecture)), len(self._modules)
        quote = contradiction(architecture, self._metadata)
        id = "adapters.made_for_quoted" if quote else "adapters.made_for"
        return t(id, origin=label, n=count, total=total, own=own, architecture=architecture.label, quote=quote)

    def _better(self, architecture: Architecture) -> tuple[str, int]:
        """Name of another origin that explains more, and how many modules; "" and 0 without one."""
        if self.family is not None:
            more = len(self._unknown) - self._in_unet(architecture)  # text encoders are shared by families
            return (self.family, len(self._unknown)) if self._clearly(more) else ("", 0)
        for other in self._own:  # a U-Net's layers are none of a transformer's, whatever the text encoder is
            more = self._in_unet(other) - self._in_unet(architecture)
            if other.keeps_names != architecture.keeps_names and self._clearly(more):
                return other.label, len(self._own[other])
        likely, said = self.likely(), said_in(self._metadata)
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
