"""What a merge leaves out, as data: of which step, what by name, and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lib_merge.sentences import Sentence


@dataclass(frozen=True)
class Note:
    """Something that was left out.

    Attributes:
        step: number of the step that it is about; None for the base, the VAE and the loaded model.
        name: what it is, for people, as "steps[0].adapter (a.safetensors): lora_unet_conv_in"; one note to a name.
        reason: why it was left out.
        module: an adapter's module, where it is one, as the file calls it.
    """

    step: int | None
    name: str
    reason: Sentence
    module: str = ""


def by_name(notes: Iterable[Note]) -> dict[str, Sentence]:
    """Reasons by name; the last one where a name comes twice."""
    return {note.name: note.reason for note in notes}
