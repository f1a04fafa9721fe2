"""Recognises what a model file is; refusals, `inspect`, the doctor and the hosts all use the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lib_merge import architectures
from lib_merge.adapters import is_adapter
from lib_merge.architectures import Architecture
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.checkpoint.formats.coded import unreadable_layouts
from lib_merge.checkpoint.headers.quantised import codes_sentence, layouts_of
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Part, detect_parts, open_any, shapes_of
from lib_merge.sentences import MaybeSentence, Sentence, t

_OUTPUT_CONV = f"{UNET_PREFIX}out.2.weight"
_INPUT_CONV = f"{UNET_PREFIX}input_blocks.0.0.weight"
_USUAL_CHANNELS = 4
_WITH_EXTRA_CHANNELS = (5, 8, 9)  # depth, instruct-pix2pix, inpainting
Shapes = Mapping[str, tuple[int, ...]]
_DECODER_CONV = "decoder.conv_in.weight"
_VAE_PARTS = ("decoder.", "encoder.", "quant_conv.", "post_quant_conv.", "loss.", "bn.")
_VAE_CHANNELS = {
    4: "VAE",
    16: t("family.vae_16"),
    32: t("family.vae_32"),
}


@dataclass(frozen=True)
class Recognised:
    """What a model is.

    Attributes:
        architecture: form of its architecture ("sdxl", "anima-40"); None if it cannot be merged.
        label: what people read: "SDXL", "Anima", "LoRA or LyCORIS"; "" if unknown.
        problem: the reason why it cannot be the base of a merge; "" if it can.
        codes: a sentence on its quantised weights, if they can be decoded but not every host loads them; else "".
    """

    architecture: str | None
    label: str
    problem: MaybeSentence
    codes: MaybeSentence = ""

    def problem_in(self, reads_codes: bool) -> MaybeSentence:
        """Why it cannot be a live model's base, or ""; `reads_codes`: the host loads quantised weights correctly."""
        return self.problem or ("" if reads_codes else self.codes)


def recognise(paths: Sequence[Path]) -> Recognised:
    """Recognise the model in some files or folders that a host may load; its weights are not read.

    Raises:
        SourceError: a file is missing or broken.
    """
    with SourceFiles() as files:
        parts = [part for path in paths for part in open_any(path, files)]
        architecture, name = detect_parts(parts), " + ".join(path.name for path in paths)
        label = label_of(parts, architecture)
        codes = [layout for part in parts for layout in layouts_of(part.file)]
        unreadable = [layout for part in parts for layout in unreadable_layouts(part.file)]
    form = architecture.form if architecture else None
    if unreadable:
        return Recognised(form, label, codes_sentence(name, unreadable))
    problem = "" if architecture else not_served(name, label)
    return Recognised(form, label, problem, codes_sentence(name, codes) if codes else "")


def label_of(parts: Sequence[Part], architecture: Architecture | None) -> str:
    """The label of some files; "" if unknown."""
    if architecture is not None:
        return architecture_label(architecture, latent_channels(shapes_of(parts)))
    if len(parts) == 1 and is_adapter(parts[0].file):
        return t("family.adapter")
    shapes = shapes_of(parts)
    return architectures.foreign_kind(shapes) or _vae_label(shapes)


def clash(found: Architecture | None, own: Shapes, base: Architecture, wanted: Shapes) -> tuple[str, str] | None:
    """The labels of a model and the base if their keys show that they are different kinds of models; else None.

    Args:
        found: the model's architecture; None if it is unknown or cannot be merged.
        own: the model's key → shape.
        base: the base's architecture.
        wanted: the base's key → shape.
    """
    channels, base_channels = latent_channels(own), latent_channels(wanted)
    family = architectures.family_of(own) if found is None else None
    if family is not None and family.is_model:
        return family.label, architecture_label(base, base_channels)
    alike = channels is None or base_channels is None or channels == base_channels
    if alike and (found is None or found is base or (found.id == base.id and _may_be_part(found, own, base))):
        return None
    return architecture_label(found or base, channels), architecture_label(base, base_channels)


def _may_be_part(found: Architecture, own: Shapes, base: Architecture) -> bool:
    """Whether a model with fewer blocks than the base may be a part of such a model: it is not whole."""
    whole = {slot for slot in found.slots if found.part_of(slot) == "unet"} <= {found.slot_of(key) for key in own}
    return not whole and all(count <= most for count, most in zip(found.counts, base.counts, strict=True))


def architecture_label(architecture: Architecture, channels: int | None) -> str:
    """An architecture's label, with the number of latent channels if that is not Stable Diffusion's four."""
    if channels in (None, _USUAL_CHANNELS):
        return architecture.label
    id = "sources.latent_channels_mugen" if channels == 32 else "sources.latent_channels"
    return t(id, architecture=architecture.label, channels=channels)


def latent_channels(shapes: Shapes) -> int | None:
    """Number of latent channels of a U-Net with a checkpoint's names; None if unknown.

    Models for inpainting, depth and editing have more input channels than latent channels.
    """
    given, taken = shapes.get(_OUTPUT_CONV, ()), shapes.get(_INPUT_CONV, ())
    if given:
        return given[0]
    return taken[1] if len(taken) == 4 and taken[1] not in _WITH_EXTRA_CHANNELS else None


def not_served(name: str, label: str) -> Sentence:
    """The message about a file that cannot be a base."""
    id = "sources.not_served" if label else "sources.of_no_architecture"
    return t(id, name=name, label=label, served=architectures.labels())


def _vae_label(shapes: Shapes) -> str:
    """The label of a VAE file; "" for a model of unknown kind that contains a VAE."""
    for name, shape in shapes.items():
        if name.endswith(_DECODER_CONV) and len(shape) == 4:
            begin = name.removesuffix(_DECODER_CONV)
            own = sum(other.startswith(tuple(begin + part for part in _VAE_PARTS)) for other in shapes)
            return _VAE_CHANNELS.get(shape[1], "VAE") if 2 * own > len(shapes) else ""
    return ""
