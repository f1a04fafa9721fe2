"""How a LoRA of reForge's or Forge Classic's is taken out of a part of the model before a write.

A LoRA is a list of patches on a clone of the part's patcher. When the clone is loaded for a picture, its patches are
merged into the weights, parameter objects are replaced, and the originals are kept as a backup: in reForge one for all
clones, in Classic each clone its own. Unloading a clone in the host's own way restores the originals; the next
picture then merges the LoRA into the weights that were written.
"""

from __future__ import annotations

from typing import Any


def remove_host_lora(patcher: Any, loaded: list[Any]) -> None:
    """Remove the host's LoRA from a part of the model, exactly; `loaded` is the host's list of loaded parts."""
    clones = [entry for entry in loaded if entry.model is not None and patcher.is_clone(entry.model)]
    if not patcher.backup and not any(entry.model.backup for entry in clones):
        return
    for entry in clones:
        entry.model_unload()
    # By identity: the host's entries are equal when their patchers are.
    loaded[:] = [entry for entry in loaded if not any(entry is clone for clone in clones)]
    if patcher.backup:
        patcher.unpatch_model(patcher.offload_device)
