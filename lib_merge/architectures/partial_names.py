"""Reads state dicts with other names than a checkpoint's, by tables of names.

These are U-Nets and text encoders as diffusers and transformers save them, and U-Nets with LDM names but no prefix.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from lib_merge import architectures
from lib_merge.architectures.base import UNET_PREFIX, Architecture
from lib_merge.architectures.evidence import Shape
from lib_merge.architectures.layers import PARTS, TEXT_MODEL, Layer, layers, stored_at, text_prefixes

_LDM_PREFIXES = ("", "diffusion_model.", "unet.")
_PREFIXES: Mapping[str, tuple[str, ...]] = {
    "unet": ("unet.", "transformer.", ""),
    "text_encoder": ("text_encoder.", ""),
    "text_encoder_2": ("text_encoder_2.", ""),
}
_WITHOUT_TEXT_MODEL = ("embeddings.", "encoder.layers.", "final_layer_norm.")  # in transformers since 5.0
_TEXT_BEGINNINGS = (TEXT_MODEL, "text_encoder.", "text_encoder_2.", *_WITHOUT_TEXT_MODEL)
_LARGE_PROJECTION = "text_projection.weight"


@dataclass(frozen=True)
class Stored:
    """How a file stores one tensor of a checkpoint.

    Attributes:
        names: the file's tensors; their rows, one after the other, are the checkpoint's.
        shape: in the checkpoint.
        transposed: the file stores the transposed matrix.
    """

    names: tuple[str, ...]
    shape: Shape
    transposed: bool = False


def stored_tensors(architecture: Architecture, shapes: Mapping[str, Shape], part: str = "") -> dict[str, Stored]:
    """Checkpoint key → how a file stores it. Checkpoint names, and unknown names, stay as they are.

    Args:
        architecture: the model's.
        shapes: name → shape of the file's tensors.
        part: one of `PARTS` if the file's place in a diffusers folder tells which part it is, else "".
    """
    found = {key: Stored((name,), shapes[name]) for key, name in architecture.canonical(shapes).items()}
    strange = [key for key in found if _is_strange(architecture, key)]
    pieces: dict[str, dict[int, str]] = {}
    for name in strange:
        known = _known(architecture, name, shapes, part)
        if known is None:
            continue
        key, layer = known
        if layer is not None and layer.third is not None:
            pieces.setdefault(key, {})[layer.third] = name
        elif key not in found:
            transposed = layer is not None and layer.transposed and len(shapes[name]) == 2
            found[key] = Stored((name,), shapes[name][::-1] if transposed else shapes[name], transposed)
            del found[name]
    for key, thirds in pieces.items():
        names = tuple(thirds[third] for third in sorted(thirds))
        one = shapes[names[0]]
        if len(names) == 3 and key not in found and all(shapes[name] == one for name in names):
            found[key] = Stored(names, (3 * one[0], *one[1:]))
            for name in names:
                del found[name]
    return found


def detect(shapes: Mapping[str, Shape]) -> Architecture | None:
    """The architecture of a checkpoint or of a U-Net with other names; None if the names and shapes do not decide it.

    `architectures.detect` does the same for checkpoint names only.
    """
    found = architectures.detect(shapes)
    if found is not None:
        return found
    matching = [candidate for candidate in architectures.architectures() if _is_unet_of(candidate, shapes)]
    return matching[0] if len(matching) == 1 else None


def _is_unet_of(architecture: Architecture, shapes: Mapping[str, Shape]) -> bool:
    stored = stored_tensors(architecture, shapes)
    unet = {key: entry.shape for key, entry in stored.items() if key.startswith(UNET_PREFIX)}
    read = sum(math.prod(entry.shape) for key, entry in stored.items() if architecture.slot_of(key))
    everything = sum(math.prod(shape) for shape in shapes.values())
    return bool(unet) and read == everything and architectures.detect(unet) is architecture


def _is_strange(architecture: Architecture, name: str) -> bool:
    # Checkpoint buffers are recognised by how they end, and transformers' buffers end the same way.
    return not architecture.knows(name) or name.startswith(_TEXT_BEGINNINGS)


def _known(
    architecture: Architecture, name: str, shapes: Mapping[str, Shape], part: str
) -> tuple[str, Layer | None] | None:
    """The checkpoint key of a name that is not a checkpoint's, and its layer if a table has it; None if unknown."""
    for candidate in (part,) if part else PARTS:
        for prefix in _PREFIXES.get(candidate, ()):
            if not name.startswith(prefix):
                continue
            # The second text encoder, alone in a file, is recognised by its projection: the first has none.
            second = candidate == "text_encoder" and not prefix and not part and _LARGE_PROJECTION in shapes
            own = "text_encoder_2" if second and "text_encoder_2" in layers(architecture) else candidate
            found = _in_part(architecture, name.removeprefix(prefix), own)
            if found is not None:
                return found
    return _without_prefix(architecture, name) if part in ("", "unet") else None


def _in_part(architecture: Architecture, name: str, part: str) -> tuple[str, Layer | None] | None:
    found = stored_at(layers(architecture).get(part, {}), name)
    if found is not None:
        return found
    if part in PARTS[1:] and name.startswith(_WITHOUT_TEXT_MODEL):
        return _in_part(architecture, TEXT_MODEL + name, part)
    if part in PARTS[1:] and name.startswith(TEXT_MODEL):
        prefixes = dict(zip(PARTS[1:], text_prefixes(architecture), strict=False))
        buffer = prefixes.get(part, "") + name
        return (buffer, None) if part in prefixes and architecture.is_carried(buffer) else None
    return None


def _without_prefix(architecture: Architecture, name: str) -> tuple[str, None] | None:
    for prefix in _LDM_PREFIXES:
        key = UNET_PREFIX + name.removeprefix(prefix)
        if name.startswith(prefix) and architecture.slot_of(key):
            return key, None
    return None
