"""A model with patches for its weights; all clones share the model and what merges into it."""

import torch

from backend.patcher.lora import LoraLoader


class ModelPatcher:
    def __init__(self, model: torch.nn.Module) -> None:
        self.model = model
        self.load_device = self.offload_device = torch.device("cpu")
        self.lora_patches: dict[tuple, dict[str, torch.Tensor]] = {}
        if not hasattr(model, "lora_loader"):
            model.lora_loader = LoraLoader(model)

    @property
    def lora_loader(self) -> LoraLoader:
        return self.model.lora_loader

    def clone(self) -> "ModelPatcher":
        made = ModelPatcher(self.model)
        made.lora_patches = dict(self.lora_patches)
        return made

    def add_patches(self, *, filename, patches, strength_patch=1.0, strength_model=1.0, online_mode=False) -> list[str]:
        """Differences by parameter name; the names that are known. Nothing is merged before the next load."""
        known = {key: delta for key, delta in patches.items() if key in dict(self.model.named_parameters())}
        self.lora_patches[(filename, strength_patch, strength_model, online_mode)] = known
        return list(known)
