"""From parameters to pictures."""

import torch

from modules import devices, extra_networks, sd_models, sd_samplers, sd_unet, sd_vae, shared
from modules.generation import (
    Processed,
    StableDiffusionProcessing,  # noqa: F401 — extensions look it up here
    Txt2Img,
    create_infotext,
    first_noise,
    pixels,
    prepare,
)
from modules.png import Image
from modules.shared import opts, state


class StableDiffusionProcessingTxt2Img(Txt2Img):
    def sample(self) -> torch.Tensor:
        latent = sd_samplers.sample(self, first_noise(self.seeds[0], self.height, self.width), self.steps)
        if not self.enable_hr:
            return latent
        with sd_models.SkipWritingToConfig():
            sd_models.reload_model_weights(info=self.hr_checkpoint_info)
        return latent if state.interrupted else self.second_pass(latent)


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
    prepare(p)
    p.sd_vae_name = sd_vae.get_loaded_vae_name()
    p.scripts.call("process", p)
    pictures, infotexts = [], []
    with torch.no_grad(), p.sd_model.ema_scope(), devices.autocast():
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
    rows = pixels(shared.sd_model.first_stage_model.decode(latent / 0.18215)[0])
    devices.torch_gc()
    state.nextjob()
    p.scripts.call("postprocess_batch", p, images=[rows], batch_number=number)
    text = create_infotext(p, number)
    infotexts.append(text)
    pictures.append(Image(rows, {"parameters": text}))
    return True
