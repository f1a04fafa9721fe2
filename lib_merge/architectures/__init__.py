"""The architectures that can be merged. Each is one file of this folder that defines `ARCHITECTURE`.

Where a family has models with different numbers of blocks, the file defines the most common size. `detect` and
`by_form` derive the other sizes from it.
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
    """Every architecture in its most common size: U-Nets, then transformers, each sorted by id.

    This folder's modules are searched for them, so adding an architecture means adding its file.
    """
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    found = [
        module.ARCHITECTURE for module in modules if isinstance(getattr(module, "ARCHITECTURE", None), Architecture)
    ]
    return tuple(sorted(found, key=lambda architecture: (architecture.keeps_names, architecture.id)))


@cache
def forms() -> tuple[Architecture, ...]:
    """Every architecture in every size that published models have."""
    return tuple(form for architecture in architectures() for form in _sizes(architecture))


def _sizes(architecture: Architecture) -> tuple[Architecture, ...]:
    sizes = architecture.sizes
    return (architecture,) if sizes is None else tuple(map(sizes.by_counts, sizes.known))


def by_form(form: str) -> Architecture:
    """The architecture with a form such as "sd1" or "anima-40" (Anima with 40 blocks).

    Raises:
        UserError: the form is unknown; the message lists the known ids.
    """
    id_, *counts = form.split("-")
    sizes = by_id(id_).sizes
    if not counts or sizes is None or not all(count.isdecimal() for count in counts):
        return by_id(form)
    return sizes.by_counts(tuple(map(int, counts)))


def labels() -> Sentence:
    """The labels of all architectures, joined for a sentence: "SD1, SD2, SDXL or Anima"."""
    *first, last = (architecture.label for architecture in architectures())
    return t("family.either", one=", ".join(first), other=last)


def by_id(id: str) -> Architecture:
    """The architecture with an id such as "sd1".

    Raises:
        UserError: the id is unknown; the message lists the known ones.
    """
    for architecture in architectures():
        if architecture.id == id:
            return architecture
    known = ", ".join(architecture.id for architecture in architectures())
    raise UserError(t("architectures.unknown", name=repr(id), known=known))


def foreign_kind(tensors: Mapping[str, Shape] | Iterable[str]) -> str | None:
    """The label of a file's family if it cannot be merged ("SD3", "Flux.1 schnell", "textual inversion", …), else None.

    Args:
        tensors: tensor name → shape, or the names alone. Some families differ only in a shape.
    """
    family = family_of(tensors)
    served = family is None or any(architecture.id == family.id for architecture in architectures())
    return None if family is None or served else family.label


def detect(shapes: Mapping[str, Shape]) -> Architecture | None:
    """The architecture of a whole or partial checkpoint, from its keys, and from shapes where keys are not enough.

    None if the keys do not decide it (a VAE alone, a U-Net without attention), if they contradict each other, or if the
    file belongs to a family that `foreign_kind` names.

    Args:
        shapes: tensor name → shape.
    """
    family = family_of(shapes)
    if family is not None:
        served = next((architecture for architecture in architectures() if architecture.id == family.id), None)
        return None if served is None else served.sized(shapes)
    evidence = gather(shapes)
    matching = [architecture for architecture in architectures() if architecture.matches(evidence)]
    return matching[0] if len(matching) == 1 else None
