"""txt2img by the pipelines of diffusers, with progress and interrupt."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

import torch

from lib_merge.errors import UserError
from lib_merge.hosts.standalone.glimpses import watch
from lib_merge.hosts.standalone.model.loading import Model
from lib_merge.hosts.standalone.prompt.emphasis import check
from lib_merge.hosts.standalone.prompt.text import conditions
from lib_merge.hosts.standalone.samplers import SAMPLERS, make_scheduler
from lib_merge.sentences import t

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_SEED = 2**32 - 1
MOST_PICTURES = 16
_SMALL = 5 * 10**7  # parameters


@dataclass(frozen=True)
class Settings:
    """What the page's txt2img fields hold; seed −1 draws one."""

    prompt: str = ""
    negative: str = ""
    steps: int = 20
    sampler: str = next(iter(SAMPLERS))
    cfg: float = 7.0
    width: int = 512
    height: int = 512
    seed: int = -1
    batch: int = 1

    def checked(self) -> Settings:
        """These settings with a seed drawn.

        Raises:
            UserError: a value that no picture can be made with.
        """
        limits = (("steps", 1, 150), ("width", 64, 2048), ("height", 64, 2048), ("batch", 1, MOST_PICTURES))
        for name, least, most in limits:
            value = getattr(self, name)
            if not least <= value <= most:
                field = t(f"txt2img.{name}")
                raise UserError(t("hosts.number_out_of_range", name=field, value=value, least=least, most=most))
        if self.width % 8 or self.height % 8:
            raise UserError(t("hosts.size_no_multiple_of_8", width=self.width, height=self.height))
        if not -1 <= self.seed <= LARGEST_SEED:
            raise UserError(t("hosts.seed_out_of_range", seed=self.seed, most=LARGEST_SEED))
        for prompt in (self.prompt, self.negative):
            check(prompt)
        return replace(self, seed=random.randint(0, LARGEST_SEED)) if self.seed == -1 else self


Step = Callable[[int, int, torch.Tensor | None], bool]
"""Called after each step as step(done, in all, predicted finished latents of the batch); True stops."""


@dataclass(frozen=True)
class Made:
    """The pictures of one generation; an interrupted one made fewer steps."""

    images: tuple[Image, ...]
    settings: Settings
    interrupted: bool


def make_pictures(model: Model, settings: Settings, step: Step) -> Made:
    """Make `settings.batch` pictures, the second from the next seed, and so on.

    The noise comes from the CPU's generator, so that a seed gives the same picture on every device.

    Raises:
        UserError: the settings are no good.
    """
    settings = settings.checked()
    stopped = False

    def after_step(pipeline: Any, number: int, _time: Any, values: dict[str, Any]) -> dict[str, Any]:
        nonlocal stopped
        if step(number + 1, settings.steps, finished()):
            stopped = True
            pipeline._interrupt = True
        return values

    scheduler = make_scheduler(settings.sampler, model.schedule)
    finished = watch(scheduler)
    torch.set_num_threads(_threads(model))
    with torch.no_grad(), model.at_work():
        answer = _pipeline(model, scheduler)(
            **_conditions(model, settings),
            num_inference_steps=settings.steps,
            guidance_scale=settings.cfg,
            # A model that ends in pure noise needs its guidance rescaled (arXiv 2305.08891, 3.4).
            guidance_rescale=0.7 if "rescale_betas_zero_snr" in model.schedule else 0.0,
            width=settings.width,
            height=settings.height,
            generator=[torch.Generator("cpu").manual_seed(settings.seed + i) for i in range(settings.batch)],
            callback_on_step_end=after_step,
            output_type="latent",
        )
        images = tuple(_decode(model, latent[None]) for latent in answer.images)
    return Made(images, settings, stopped)


def _decode(model: Model, latent: torch.Tensor) -> Image:
    """The picture of one latent (1, 4, height/8, width/8); the VAE works in its own precision, one at a time."""
    from PIL import Image

    decoded = model.vae.decode(latent.to(model.vae.dtype) / model.vae.config.scaling_factor).sample[0]
    values = (decoded.float() / 2 + 0.5).clamp(0, 1).mul(255).round().to(torch.uint8)
    return Image.fromarray(values.permute(1, 2, 0).cpu().numpy())


def _threads(model: Model) -> int:
    """One for a small model, whose convolutions are too short to divide; else one for each core."""
    small = sum(parameter.numel() for parameter in model.unet.parameters()) < _SMALL
    return 1 if small else os.cpu_count() or 1


def _conditions(model: Model, settings: Settings) -> dict[str, Any]:
    told = conditions(model.encoders, settings.prompt, settings.negative)
    work, many = model.unet.dtype, (settings.batch, 1, 1)
    given: dict[str, Any] = {"prompt_embeds": told.prompt.to(work).repeat(many)}
    if settings.cfg > 1:
        given["negative_prompt_embeds"] = told.negative.to(work).repeat(many)
    if told.pooled is not None and told.negative_pooled is not None:
        given["pooled_prompt_embeds"] = told.pooled.to(work).repeat(settings.batch, 1)
        if settings.cfg > 1:
            given["negative_pooled_prompt_embeds"] = told.negative_pooled.to(work).repeat(settings.batch, 1)
    return given


def import_pipelines() -> None:
    """Import what the first picture needs, which takes seconds."""
    diffusers: Any = import_module("diffusers")
    for name in ("StableDiffusionPipeline", "StableDiffusionXLPipeline"):
        getattr(diffusers, name)


def _pipeline(model: Model, scheduler: Any) -> Any:
    diffusers: Any = import_module("diffusers")
    parts: dict[str, Any] = {
        "vae": model.vae,
        "unet": model.unet,
        "scheduler": scheduler,
        "text_encoder": None,
        "tokenizer": None,
    }
    if model.architecture.id == "sdxl":
        parts |= {"text_encoder_2": None, "tokenizer_2": None, "add_watermarker": False}
        pipeline = diffusers.StableDiffusionXLPipeline(**parts)
    else:
        parts |= {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
        pipeline = diffusers.StableDiffusionPipeline(**parts)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline
