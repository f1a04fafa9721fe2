"""From parameters to pictures."""

import torch
from backend import memory_management
from modules_forge import main_entry

from modules import extra_networks, sd_models, sd_samplers, sd_vae, shared
from modules.generation import (
    Processed,
    StableDiffusionProcessing,
    Txt2Img,
    create_infotext,
    first_noise,
    pixels,
    prepare,
)
from modules.png import Image
from modules.shared import opts, state
from modules.sysinfo import set_config

need_global_unload = False


class StableDiffusionProcessingTxt2Img(Txt2Img):
    def sample(self) -> torch.Tensor:
        latent = sd_samplers.sample(self, first_noise(self.seeds[0], self.height, self.width), self.steps)
        if not self.enable_hr:
            return latent
        first = opts.sd_model_checkpoint
        if self.hr_checkpoint_info and main_entry.checkpoint_change(self.hr_checkpoint_name, save=False, refresh=False):
            try:
                main_entry.refresh_model_loading_parameters()
                sd_models.forge_model_reload()
            finally:
                main_entry.checkpoint_change(first, save=False, refresh=False)
                main_entry.refresh_model_loading_parameters()
        return latent if state.interrupted else self._hr_pass(latent)

    def _hr_pass(self, latent: torch.Tensor) -> torch.Tensor:
        model = shared.sd_model
        model.forge_objects = model.forge_objects_original.shallow_copy()
        extra_networks.activate(self, self.networks)
        model.forge_objects = model.forge_objects_after_applying_lora.shallow_copy()
        return self.second_pass(latent)


def _manage_model_and_prompt_cache() -> None:
    global need_global_unload  # noqa: PLW0603 — where the host keeps it
    _, just_loaded = sd_models.forge_model_reload()
    if need_global_unload:
        if not just_loaded:
            memory_management.unload_all_models()
        for cache in (StableDiffusionProcessing.cached_c, StableDiffusionProcessing.cached_uc):
            cache[:] = [None, None]
        for cache in (Txt2Img.cached_hr_c, Txt2Img.cached_hr_uc):
            cache[:] = [None, None]
    need_global_unload = False


def process_images(p) -> Processed:
    p.scripts.call("before_process", p)
    stored = {key: opts.data[key] for key in p.override_settings if key in opts.data}
    try:
        if sd_models.checkpoint_aliases.get(p.override_settings.get("sd_model_checkpoint")) is None:
            p.override_settings.pop("sd_model_checkpoint", None)
        vae = p.override_settings.pop("sd_vae", None)
        set_config(p.override_settings, is_api=True, run_callbacks=False, save_config=False)
        _manage_model_and_prompt_cache()
        if vae is not None:
            sd_vae.reload_vae_weights(vae)
        return process_images_inner(p)
    finally:
        sd_vae.restore_vae_weights()
        # Another checkpoint stays loaded until the next generation, which is to load the chosen one.
        if p.override_settings_restore_afterwards:
            set_config(stored, save_config=False)


def process_images_inner(p) -> Processed:
    prepare(p)
    p.sd_vae_name = None
    p.scripts.call("process", p)
    pictures, infotexts = [], []
    with torch.inference_mode():
        p.init(p.all_prompts, p.all_seeds, p.all_seeds)
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
    sd_models.forge_model_reload()  # a refiner may have taken its place
    model = shared.sd_model
    model.forge_objects = model.forge_objects_original.shallow_copy()
    p.prompts, p.seeds = p.all_prompts[number : number + 1], p.all_seeds[number : number + 1]
    p.scripts.call("before_process_batch", p, batch_number=number, prompts=p.prompts, seeds=p.seeds)
    if not p.prompts:
        return False
    parsed, p.networks = extra_networks.parse_prompt(p.prompts[0])
    p.prompts = [parsed]
    extra_networks.activate(p, p.networks)
    model.forge_objects = model.forge_objects_after_applying_lora.shallow_copy()
    p.scripts.call("process_batch", p, batch_number=number, prompts=p.prompts, seeds=p.seeds)
    p.setup_conds()
    latent = p.sample()
    rows = pixels(shared.sd_model.decode_first_stage(latent)[0])
    state.nextjob()
    p.scripts.call("postprocess_batch", p, images=[rows], batch_number=number)
    text = create_infotext(p, number)
    infotexts.append(text)
    pictures.append(Image(rows, {"parameters": text}))
    return True
