"""Which models are loaded for use. Loading one moves its weights: its Parameter objects are new ones after it."""

import torch

current_loaded_models: list["LoadedModel"] = []


class LoadedModel:
    def __init__(self, model) -> None:
        self.model = model

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LoadedModel) and self.model is other.model

    __hash__ = None

    def model_load(self) -> None:
        _move(self.model.model)
        self.model.lora_loader.refresh(self.model.lora_patches, self.model.offload_device)

    def model_unload(self, avoid_model_moving: bool = False) -> None:
        """What a LoRA has added stays in the weights."""
        if not avoid_model_moving:
            _move(self.model.model)


def _move(model: torch.nn.Module) -> None:
    with torch.inference_mode():
        for module in model.modules():
            for name, parameter in list(module.named_parameters(recurse=False)):
                setattr(module, name, torch.nn.Parameter(parameter.detach().clone(), requires_grad=False))


def load_models_gpu(patchers: list) -> None:
    """Load those that are not: the same patcher, not a clone of it."""
    wanted = [LoadedModel(patcher) for patcher in patchers]
    for loaded in wanted:
        if loaded in current_loaded_models:
            continue
        unload_model_clones(loaded.model)
        loaded.model_load()
        current_loaded_models.insert(0, loaded)


def unload_model_clones(patcher) -> None:
    for loaded in [one for one in current_loaded_models if one.model.model is patcher.model]:
        current_loaded_models.remove(loaded)
        loaded.model_unload(avoid_model_moving=True)


def unload_all_models() -> None:
    while current_loaded_models:
        current_loaded_models.pop().model_unload()


def get_torch_device() -> torch.device:
    return torch.device("cpu")
