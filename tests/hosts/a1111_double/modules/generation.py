"""What a generation is asked for and what it gives, in A1111 and its forks alike."""

import json
import random

import torch

from modules import euler, infotext_utils, launch_utils, sd_models, sd_samplers, shared
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
        settings = (opts.CLIP_stop_at_last_layers, opts.data.get("fp8_storage"), opts.data.get("cache_fp16_weight"))
        key = (prompt, self.steps, settings, info, tuple(self.networks), self.width, self.height)
        if cache[0] != key:
            cache[1] = shared.sd_model.get_learned_conditioning([prompt])
            cache[0] = key
        return cache[1]

    def setup_conds(self) -> None:
        self.uc = self._conds(self.cached_uc, self.negative_prompt)
        self.c = self._conds(self.cached_c, self.prompts[0])


class Txt2Img(StableDiffusionProcessing):
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

    def second_pass(self, latent: torch.Tensor) -> torch.Tensor:
        latent = torch.nn.functional.interpolate(latent, scale_factor=self.hr_scale)
        state.nextjob()
        self.uc = self._conds(self.cached_hr_uc, self.negative_prompt)
        self.c = self._conds(self.cached_hr_c, self.prompts[0])
        self.scripts.call("before_hr", self)
        steps = self.hr_second_pass_steps or self.steps
        start = min(int(steps * (1 - self.denoising_strength)), steps - 1)
        sigma = euler.sigmas_of(shared.sd_model, steps)[start]
        noise = first_noise(self.seeds[0], latent.shape[2] * 8, latent.shape[3] * 8)
        return sd_samplers.sample(self, latent + noise * sigma, steps, start or 1)


def first_noise(seed: int, height: int, width: int) -> torch.Tensor:
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


def prepare(p) -> None:
    """What all pictures of a generation share, before scripts see it."""
    first = random.randrange(2**32 - 2) if p.seed in (None, -1) else int(p.seed)
    if p.refiner_checkpoint not in (None, "", "None"):
        p.refiner_checkpoint_info = sd_models.get_closet_checkpoint_match(p.refiner_checkpoint)
        if p.refiner_checkpoint_info is None:
            raise RuntimeError(f"Could not find checkpoint with name {p.refiner_checkpoint}")
    p.sd_model_name = shared.sd_model.sd_checkpoint_info.name_for_extra
    p.sd_model_hash = shared.sd_model.sd_model_hash and shared.sd_model.sd_model_hash[:10]
    p.all_prompts = [p.prompt] * p.n_iter
    p.all_seeds = [first + number for number in range(p.n_iter)]


def pixels(decoded: torch.Tensor) -> object:
    """A decoded picture's rows of bytes."""
    return ((decoded + 1) / 2).clamp(0, 1).mul(255).to(torch.uint8).permute(1, 2, 0).contiguous().numpy()
