"""Notes on what a merge leaves out: which step, what, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lib_merge.sentences import Sentence


@dataclass(frozen=True)
class Note:
    """Something that was left out.

    Attributes:
        step: number of the step; None for the base, the VAE and the loaded model.
        name: what it is, such as "steps[0].adapter (a.safetensors): lora_unet_conv_in"; there is one note for a name.
        reason: why it was left out.
        module: name of an adapter's module in its file; "" if it is not a module.
    """

    step: int | None
    name: str
    reason: Sentence
    module: str = ""


def by_name(notes: Iterable[Note]) -> dict[str, Sentence]:
    """Name → reason; of several notes with a name, the last."""
    return {note.name: note.reason for note in notes}
