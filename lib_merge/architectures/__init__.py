"""The architectures that can be merged. Each is one file of this folder that defines `ARCHITECTURE`.

A family with models of several sizes defines its usual one; the others are made of it for a file, or by their form.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache

from lib_merge.architectures.base import Architecture
from lib_merge.architectures.evidence import Shape, gather
from lib_merge.architectures.families import Family, family_of
from lib_merge.errors import UserError
from lib_merge.sentences import Sentence, t

__all__ = [
    "Architecture",
    "Family",
    "Shape",
    "architectures",
    "by_form",
    "by_id",
    "detect",
    "family_of",
    "foreign_kind",
    "forms",
    "labels",
]


@cache
def architectures() -> tuple[Architecture, ...]:
    """Every architecture in its usual size: U-Nets, then transformers, each by id.

    Found by looking through this folder, so that adding one is adding its file.
    """
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    found = [
        module.ARCHITECTURE for module in modules if isinstance(getattr(module, "ARCHITECTURE", None), Architecture)
    ]
    return tuple(sorted(found, key=lambda architecture: (architecture.keeps_names, architecture.id)))


@cache
def forms() -> tuple[Architecture, ...]:
    """Every architecture in each size that published models have."""
    return tuple(form for architecture in architectures() for form in _sizes(architecture))


def _sizes(architecture: Architecture) -> tuple[Architecture, ...]:
    sizes = architecture.sizes
    return (architecture,) if sizes is None else tuple(map(sizes.by_counts, sizes.known))


def by_form(form: str) -> Architecture:
    """Architecture of a form such as "sd1" or "anima-40". Raises UserError, naming the known ones, for any other."""
    id_, *counts = form.split("-")
    sizes = by_id(id_).sizes
    if not counts or sizes is None or not all(count.isdecimal() for count in counts):
        return by_id(form)
    return sizes.by_counts(tuple(map(int, counts)))


def labels() -> Sentence:
    """The names of all for a sentence: "SD1, SD2, SDXL or Anima"."""
    *first, last = (architecture.label for architecture in architectures())
    return t("family.either", one=", ".join(first), other=last)


def by_id(id: str) -> Architecture:
    """Architecture of an id such as "sd1". Raises UserError, naming the known ones, for any other."""
    for architecture in architectures():
        if architecture.id == id:
            return architecture
    known = ", ".join(architecture.id for architecture in architectures())
    raise UserError(t("architectures.unknown", name=repr(id), known=known))


def foreign_kind(tensors: Mapping[str, Shape] | Iterable[str]) -> str | None:
    """What a file is that no architecture serves ("SD3", "Flux.1 schnell", "textual inversion", …), or None.

    Give a name → shape mapping where there is one: some families differ in their sizes alone.
    """
    family = family_of(tensors)
    served = family is None or any(architecture.id == family.id for architecture in architectures())
    return None if family is None or served else family.label


def detect(shapes: Mapping[str, Shape]) -> Architecture | None:
    """Architecture of a checkpoint, whole or partial, from its keys and, where keys alone cannot tell, shapes.

    None when nothing decides (a VAE alone, a U-Net without attention), when signs contradict each other, or when the
    file is of a kind that `foreign_kind` names.
    """
    family = family_of(shapes)
    if family is not None:
        served = next((architecture for architecture in architectures() if architecture.id == family.id), None)
        return None if served is None else served.sized(shapes)
    evidence = gather(shapes)
    matching = [architecture for architecture in architectures() if architecture.matches(evidence)]
    return matching[0] if len(matching) == 1 else None
