"""The architectures that can be merged. Each is one file of this folder that defines `ARCHITECTURE`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Mapping
from functools import cache

from lib_merge.architectures.base import Architecture
from lib_merge.architectures.evidence import Shape, gather
from lib_merge.architectures.families import Family, family_of
from lib_merge.errors import UserError
from lib_merge.sentences import t

__all__ = ["Architecture", "Family", "Shape", "architectures", "by_id", "detect", "family_of", "foreign_kind", "labels"]


@cache
def architectures() -> tuple[Architecture, ...]:
    """Every architecture, by id. Found by looking through this folder, so that adding one is adding its file."""
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    found = [
        module.ARCHITECTURE for module in modules if isinstance(getattr(module, "ARCHITECTURE", None), Architecture)
    ]
    return tuple(sorted(found, key=lambda architecture: architecture.id))


def labels() -> str:
    """The names of all for a sentence: "SD1, SD2 or SDXL"."""
    *first, last = (architecture.label for architecture in architectures())
    return f"{', '.join(first)} or {last}"


def by_id(id: str) -> Architecture:
    """Architecture of an id such as "sd1". Raises UserError, naming the known ones, for any other."""
    for architecture in architectures():
        if architecture.id == id:
            return architecture
    known = ", ".join(architecture.id for architecture in architectures())
    raise UserError(t("architectures.architecture_known_here_use", value=repr(id), known=known))


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
    if foreign_kind(shapes) is not None:
        return None
    evidence = gather(shapes)
    matching = [architecture for architecture in architectures() if architecture.matches(evidence)]
    return matching[0] if len(matching) == 1 else None
