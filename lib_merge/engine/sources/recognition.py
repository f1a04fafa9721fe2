"""What a model file is, in the same words for refusals, `inspect`, the doctor and the hosts."""

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
        architecture: form of the architecture that serves it ("sdxl", "anima-40"); None for other files.
        label: what it is, for people: "SDXL", "Anima", "LoRA or LyCORIS"; empty if unknown.
        problem: a sentence why it cannot be the base of a merge; empty if it can.
        codes: a sentence on its quantised weights, if they can be read: not every host loads such rightly; else empty.
    """

    architecture: str | None
    label: str
    problem: MaybeSentence
    codes: MaybeSentence = ""

    def problem_in(self, reads_codes: bool) -> MaybeSentence:
        """Why it cannot be a live model's base; `reads_codes`: the host loads quantised weights as what they mean."""
        return self.problem or ("" if reads_codes else self.codes)


def recognise(paths: Sequence[Path]) -> Recognised:
    """What the model in some files or folders is, as a host's chosen checkpoint; its weights are not read.

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
    """What some files are, for people; empty if unknown."""
    if architecture is not None:
        return architecture_label(architecture, latent_channels(shapes_of(parts)))
    if len(parts) == 1 and is_adapter(parts[0].file):
        return t("family.adapter")
    shapes = shapes_of(parts)
    return architectures.foreign_kind(shapes) or _vae_label(shapes)


def clash(found: Architecture | None, own: Shapes, base: Architecture, wanted: Shapes) -> tuple[str, str] | None:
    """The labels of a model and the base if their keys show that they are different models; else None.

    `found` is the model's architecture: None for parts that do not tell, and for models that are not served.
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
    """Whether a model with other numbers of blocks may be part of one like the base: it has fewer, and is not whole."""
    whole = {slot for slot in found.slots if found.part_of(slot) == "unet"} <= {found.slot_of(key) for key in own}
    return not whole and all(count <= most for count, most in zip(found.counts, base.counts, strict=True))


def architecture_label(architecture: Architecture, channels: int | None) -> str:
    """An architecture's name, with the latent channels of its model where they are not Stable Diffusion's four."""
    if channels in (None, _USUAL_CHANNELS):
        return architecture.label
    id = "sources.latent_channels_mugen" if channels == 32 else "sources.latent_channels"
    return t(id, architecture=architecture.label, channels=channels)


def latent_channels(shapes: Shapes) -> int | None:
    """Channels of the latent picture that a U-Net under a checkpoint's names takes and gives; None where nothing tells.

    Models for inpainting, depth and editing take more than they give.
    """
    given, taken = shapes.get(_OUTPUT_CONV, ()), shapes.get(_INPUT_CONV, ())
    if given:
        return given[0]
    return taken[1] if len(taken) == 4 and taken[1] not in _WITH_EXTRA_CHANNELS else None


def not_served(name: str, label: str) -> Sentence:
    """The sentence on a file that cannot be a base."""
    id = "sources.not_served" if label else "sources.of_no_architecture"
    return t(id, name=name, label=label, served=architectures.labels())


def _vae_label(shapes: Shapes) -> str:
    """What a file of a VAE alone is; a model that has one under names that nothing knows is none."""
    for name, shape in shapes.items():
        if name.endswith(_DECODER_CONV) and len(shape) == 4:
            begin = name.removesuffix(_DECODER_CONV)
            own = sum(other.startswith(tuple(begin + part for part in _VAE_PARTS)) for other in shapes)
            return _VAE_CHANNELS.get(shape[1], "VAE") if 2 * own > len(shapes) else ""
    return ""
