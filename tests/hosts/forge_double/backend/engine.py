"""The loaded model: U-Net, text encoder and VAE apart, each behind a patcher, and what a generation asks of them."""

from dataclasses import dataclass, replace

import safetensors.torch
import small_sd1
import torch
from modules.sd_hijack import tokenize

from backend import memory_management
from backend.patcher.base import ModelPatcher

UNET, VAE, TEXT = "model.diffusion_model.", "first_stage_model.", "cond_stage_model."


class KModel(torch.nn.Module):
    def __init__(self, unet: torch.nn.Module, storage: torch.dtype) -> None:
        super().__init__()
        self.diffusion_model = unet
        self.storage_dtype, self.computation_dtype = storage, torch.float32


class Clip:
    def __init__(self, encoders: torch.nn.ModuleDict) -> None:
        self.cond_stage_model = encoders
        self.patcher = ModelPatcher(encoders)

    def clone(self) -> "Clip":
        made = object.__new__(Clip)
        made.cond_stage_model, made.patcher = self.cond_stage_model, self.patcher.clone()
        return made


class Vae:
    def __init__(self, model: torch.nn.Module) -> None:
        self.first_stage_model = model
        self.patcher = ModelPatcher(model)


@dataclass
class ForgeObjects:
    unet: ModelPatcher
    clip: Clip
    vae: Vae

    def shallow_copy(self) -> "ForgeObjects":
        return replace(self)


class StableDiffusion:
    """An SD1 model. No module itself, and without the names that A1111's has."""

    is_sd1, is_sd2, is_sdxl, is_sd3, is_inpaint = True, False, False, False, False
    cond_stage_model = first_stage_model = None

    def __init__(self, objects: ForgeObjects) -> None:
        self.forge_objects = objects
        self.forge_objects_original = objects.shallow_copy()
        self.forge_objects_after_applying_lora = objects.shallow_copy()
        self.current_lora_hash = str([])
        self.alphas_cumprod = small_sd1.schedule()["alphas_cumprod"]

    @torch.inference_mode()
    def get_learned_conditioning(self, texts: list[str]) -> torch.Tensor:
        memory_management.load_models_gpu([self.forge_objects.clip.patcher])
        encoder = self.forge_objects.clip.cond_stage_model["clip_l"]
        encoder.transformer.text_model.embeddings.float()  # at the first use, and for good
        return called(encoder, torch.stack([tokenize(text) for text in texts]))

    @torch.inference_mode()
    def decode_first_stage(self, latent: torch.Tensor) -> torch.Tensor:
        memory_management.load_models_gpu([self.forge_objects.vae.patcher])
        return self.forge_objects.vae.first_stage_model.decode(latent / 0.18215)

    def predict(self, *inputs: torch.Tensor) -> torch.Tensor:
        return called(self.forge_objects.unet.model.diffusion_model, *inputs)


def called(module: torch.nn.Module, *inputs: torch.Tensor) -> torch.Tensor:
    """A forward in fp32, whatever dtype the weights are stored in."""
    weights = {name: tensor.float() for name, tensor in module.named_parameters()}
    return torch.func.functional_call(module, weights, inputs)


@torch.inference_mode()
def forge_loader(file: str, additional: list[str], storage: torch.dtype | None) -> StableDiffusion:
    """Read a checkpoint, with other files in place of its parts; parameters are inference tensors."""
    from modules.sd_models import read_state_dict

    tensors = read_state_dict(file)
    for path in additional:
        tensors |= {VAE + key: tensor for key, tensor in safetensors.torch.load_file(path).items()}
    if UNET + "out.2.weight" not in tensors:
        raise ValueError("Failed to recognize model type!")
    unet = _filled(small_sd1.UNet(), tensors, UNET).to(storage or torch.float32)
    text = small_sd1.TextEncoder()
    width = text.transformer.text_model.final_layer_norm.weight.numel()
    text.transformer.text_projection = torch.nn.Linear(width, width, bias=False)  # which an SD1 file has not
    text = _filled(text, tensors, TEXT).half()
    vae = _filled(small_sd1.Vae(), tensors, VAE)
    kmodel = KModel(unet, storage or torch.float32)
    return StableDiffusion(ForgeObjects(ModelPatcher(kmodel), Clip(torch.nn.ModuleDict({"clip_l": text})), Vae(vae)))


def _filled(module: torch.nn.Module, tensors: dict[str, torch.Tensor], prefix: str) -> torch.nn.Module:
    module.load_state_dict(
        {k.removeprefix(prefix): v for k, v in tensors.items() if k.startswith(prefix)}, strict=False
    )
    return module
