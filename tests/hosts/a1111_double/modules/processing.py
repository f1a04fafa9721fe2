"""From parameters to pictures."""

import json
import random

import torch

from modules import (
    devices,
    extra_networks,
    infotext_utils,
    launch_utils,
    sd_models,
    sd_samplers,
    sd_unet,
    sd_vae,
    shared,
)
from modules.png import Image
from modules.shared import opts, state


class StableDiffusionProcessing:
    # Kept on the class, so from one generation to the next; the key holds the checkpoint, not its weights.
    cached_c = [None, None]  # noqa: RUF012
    cached_uc = [None, None]  # noqa: RUF012

    def __init__(self, sd_model=None, **given) -> None:
        self.prompt, self.negative_prompt, self.seed, self.steps, self.cfg_scale = "", "", -1, 20, 7.0
        self.sampler_name, self.scheduler, self.width, self.height = "Euler", "Automatic", 512, 512
        self.n_iter = self.batch_size = 1
        self.override_settings, self.override_settings_restore_afterwards = {}, True
        self.refiner_checkpoint = self.refiner_switch_at = self.refiner_checkpoint_info = None
        self.__dict__.update({key: value for key, value in given.items() if value is not None})
        self.scripts = self.script_args = None
        self.is_api = False
        self.extra_generation_params: dict[str, object] = {}
        self.comments: dict[str, int] = {}

    @property
    def sd_model(self):
        return shared.sd_model

    def comment(self, text: str) -> None:
        self.comments[text] = 1

    def close(self) -> None:
        pass

    def _conds(self, cache: list, prompt: str) -> torch.Tensor:
        info = shared.sd_model.sd_checkpoint_info
        key = (prompt, self.steps, opts.CLIP_stop_at_last_layers, info, tuple(self.networks), self.width, self.height)
        if cache[0] != key:
            cache[1] = shared.sd_model.get_learned_conditioning([prompt])
            cache[0] = key
        return cache[1]

    def setup_conds(self) -> None:
        self.uc = self._conds(self.cached_uc, self.negative_prompt)
        self.c = self._conds(self.cached_c, self.prompts[0])


class StableDiffusionProcessingTxt2Img(StableDiffusionProcessing):
    cached_hr_c = [None, None]  # noqa: RUF012
    cached_hr_uc = [None, None]  # noqa: RUF012

    def __init__(self, sd_model=None, **given) -> None:
        self.enable_hr, self.denoising_strength, self.hr_scale, self.hr_checkpoint_name = False, 0.75, 2.0, None
        self.hr_second_pass_steps = 0
        super().__init__(sd_model, **given)
        self.hr_checkpoint_info = None

    def init(self, all_prompts, all_seeds, all_subseeds) -> None:
        if not self.enable_hr:
            return
        self.extra_generation_params["Denoising strength"] = self.denoising_strength
        if self.hr_checkpoint_name and self.hr_checkpoint_name != "Use same checkpoint":
            self.hr_checkpoint_info = sd_models.get_closet_checkpoint_match(self.hr_checkpoint_name)
            self.extra_generation_params["Hires checkpoint"] = self.hr_checkpoint_info.name

    def sample(self) -> torch.Tensor:
        latent = sd_samplers.sample(self, _noise(self.seeds[0], self.height, self.width), self.steps)
        if not self.enable_hr:
            return latent
        with sd_models.SkipWritingToConfig():
            sd_models.reload_model_weights(info=self.hr_checkpoint_info)
        return latent if state.interrupted else self._second_pass(latent)

    def _second_pass(self, latent: torch.Tensor) -> torch.Tensor:
        latent = torch.nn.functional.interpolate(latent, scale_factor=self.hr_scale)
        state.nextjob()
        self.uc = self._conds(self.cached_hr_uc, self.negative_prompt)
        self.c = self._conds(self.cached_hr_c, self.prompts[0])
        self.scripts.call("before_hr", self)
        steps = self.hr_second_pass_steps or self.steps
        start = min(int(steps * (1 - self.denoising_strength)), steps - 1)
        sigma = sd_samplers.sigmas_of(shared.sd_model, steps)[start]
        noise = _noise(self.seeds[0], latent.shape[2] * 8, latent.shape[3] * 8)
        return sd_samplers.sample(self, latent + noise * sigma, steps, start or 1)


def _noise(seed: int, height: int, width: int) -> torch.Tensor:
    return torch.randn(1, 4, height // 8, width // 8, generator=torch.Generator().manual_seed(seed))


class Processed:
    def __init__(self, p, images: list, infotexts: list[str]) -> None:
        self.p, self.images, self.infotexts = p, images, infotexts
        self.info = infotexts[0] if infotexts else ""
        self.comments = "".join(f"{comment}\n" for comment in p.comments)

    def js(self) -> str:
        names = ("prompt", "negative_prompt", "width", "height", "sampler_name", "cfg_scale", "steps", "batch_size")
        more = ("sd_model_name", "sd_model_hash", "sd_vae_name", "extra_generation_params")
        values = {name: getattr(self.p, name) for name in (*names, *more)}
        values |= {"seed": self.p.all_seeds[0], "all_seeds": self.p.all_seeds, "all_prompts": self.p.all_prompts}
        return json.dumps({**values, "infotexts": self.infotexts, "index_of_first_image": 0}, default=lambda o: None)


def create_infotext(p, index: int) -> str:
    values = {
        "Steps": p.steps,
        "Sampler": p.sampler_name,
        "Schedule type": p.scheduler,
        "CFG scale": p.cfg_scale,
        "Seed": p.all_seeds[index],
        "Size": f"{p.width}x{p.height}",
        "Model hash": p.sd_model_hash,
        "Model": p.sd_model_name,
        "VAE": p.sd_vae_name,
        **p.extra_generation_params,
        "Version": launch_utils.git_tag(),
    }
    texts = [f"{key}: {infotext_utils.quote(value)}" for key, value in values.items() if value is not None]
    negative = f"\nNegative prompt: {p.negative_prompt}" if p.negative_prompt else ""
    return f"{p.all_prompts[index]}{negative}\n{', '.join(texts)}"


def process_images(p) -> Processed:
    p.scripts.call("before_process", p)
    stored = {key: opts.data[key] for key in p.override_settings if key in opts.data}
    try:
        if sd_models.checkpoint_aliases.get(p.override_settings.get("sd_model_checkpoint")) is None:
            p.override_settings.pop("sd_model_checkpoint", None)
            sd_models.reload_model_weights()
        for key, value in p.override_settings.items():
            opts.set(key, value, is_api=True, run_callbacks=False)
            if key == "sd_model_checkpoint":
                sd_models.reload_model_weights()
            if key == "sd_vae":
                sd_vae.reload_vae_weights()
        return process_images_inner(p)
    finally:
        # Only the settings: another checkpoint stays loaded until the next generation.
        for key, value in stored.items() if p.override_settings_restore_afterwards else ():
            setattr(opts, key, value)
            if key == "sd_vae":
                sd_vae.reload_vae_weights()


def process_images_inner(p) -> Processed:
    first = random.randrange(2**32 - 2) if p.seed in (None, -1) else int(p.seed)
    if p.refiner_checkpoint not in (None, "", "None"):
        p.refiner_checkpoint_info = sd_models.get_closet_checkpoint_match(p.refiner_checkpoint)
        if p.refiner_checkpoint_info is None:
            raise RuntimeError(f"Could not find checkpoint with name {p.refiner_checkpoint}")
    p.sd_model_name = shared.sd_model.sd_checkpoint_info.name_for_extra
    p.sd_model_hash = shared.sd_model.sd_model_hash and shared.sd_model.sd_model_hash[:10]
    p.sd_vae_name = sd_vae.get_loaded_vae_name()
    p.all_prompts = [p.prompt] * p.n_iter
    p.all_seeds = [first + number for number in range(p.n_iter)]
    p.scripts.call("process", p)
    pictures, infotexts = [], []
    with torch.no_grad(), p.sd_model.ema_scope():
        p.init(p.all_prompts, p.all_seeds, p.all_seeds)
        sd_unet.apply_unet()
        if state.job_count == -1:
            state.job_count = p.n_iter
        for number in range(p.n_iter):
            state.skipped = False
            if state.interrupted or state.stopping_generation or not _batch(p, number, pictures, infotexts):
                break
    processed = Processed(p, pictures, infotexts or [create_infotext(p, 0)])
    p.scripts.call("postprocess", p, processed)
    return processed


def _batch(p, number: int, pictures: list, infotexts: list[str]) -> bool:
    sd_models.reload_model_weights()  # a refiner may have been loaded over it
    p.prompts, p.seeds = p.all_prompts[number : number + 1], p.all_seeds[number : number + 1]
    p.scripts.call("before_process_batch", p, batch_number=number, prompts=p.prompts, seeds=p.seeds)
    if not p.prompts:
        return False
    parsed, p.networks = extra_networks.parse_prompt(p.prompts[0])
    p.prompts = [parsed]
    extra_networks.activate(p, p.networks)
    p.scripts.call("process_batch", p, batch_number=number, prompts=p.prompts, seeds=p.seeds)
    p.setup_conds()
    latent = p.sample()
    decoded = shared.sd_model.first_stage_model.decode(latent / 0.18215)[0]
    rows = ((decoded + 1) / 2).clamp(0, 1).mul(255).to(torch.uint8).permute(1, 2, 0)
    devices.torch_gc()
    state.nextjob()
    text = create_infotext(p, number)
    infotexts.append(text)
    pictures.append(Image(rows.contiguous().numpy(), {"parameters": text}))
    return True
