"""Patches are merged into the weights when a model is loaded for use; the originals are kept as they were."""

import torch


class LoraLoader:
    def __init__(self, model: torch.nn.Module) -> None:
        self.model = model
        self.backup: dict[str, torch.nn.Parameter] = {}
        self.online_backup: list[torch.nn.Module] = []
        self.loaded_hash = str([])

    @torch.inference_mode()
    def refresh(self, lora_patches, offload_device=None, force_refresh: bool = False) -> None:
        """The originals back, then all patches anew. Patches are told apart by their names alone, not by tensors."""
        wanted = str(list(lora_patches))
        if wanted == self.loaded_hash and not force_refresh:
            return
        for key, parameter in self.backup.items():
            _set(self.model, key, parameter)
        self.backup = {}
        for (_, strength, _, _), patches in lora_patches.items():
            for key, delta in patches.items():
                weight = _get(self.model, key)
                self.backup.setdefault(key, weight)
                merged = (weight.float() + strength * delta.reshape(weight.shape)).to(weight.dtype)
                _set(self.model, key, torch.nn.Parameter(merged, requires_grad=False))
        self.loaded_hash = wanted


def _get(model: torch.nn.Module, key: str) -> torch.nn.Parameter:
    return model.get_parameter(key)


def _set(model: torch.nn.Module, key: str, parameter: torch.nn.Parameter) -> None:
    owner, _, name = key.rpartition(".")
    setattr(model.get_submodule(owner), name, parameter)
