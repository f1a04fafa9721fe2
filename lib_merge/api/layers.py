"""What the slots of the loaded checkpoint are made of, for weights that are finer than a slot."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from lib_merge.architectures.kinds import kinds_of
from lib_merge.session import Session


def layer_list(session: Session) -> dict[str, Any]:
    """Slot → its kinds and single layers; empty while nothing known is loaded."""
    architecture = session.architecture()
    if architecture is None:
        return {"checkpoint": "", "slots": {}}
    loaded = session.host.loaded()
    kinds = kinds_of(session.base_shapes(), architecture)
    return {
        "checkpoint": loaded.name if loaded else "",
        "slots": {slot: [asdict(kind) for kind in found] for slot, found in kinds.items()},
    }
