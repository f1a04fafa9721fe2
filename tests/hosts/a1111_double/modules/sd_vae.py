"""VAE files that take the place of the checkpoint's own."""

# ruff: noqa: PLW0603 — extensions look these up in the module, as the host keeps them

from pathlib import Path

import safetensors.torch

from modules import paths, script_callbacks, sd_models, shared

vae_path = str(paths.models_path / "VAE")
vae_dict: dict[str, str] = {}
base_vae = None
loaded_vae_file = None
checkpoint_info = None


def refresh_vae_list() -> None:
    vae_dict.clear()
    for folder in filter(None, (vae_path, shared.cmd_opts.vae_dir)):
        vae_dict.update({path.name: str(path) for path in sorted(Path(folder).glob("*.safetensors"))})


def resolve_vae() -> str | None:
    return None if shared.opts.sd_vae in ("Automatic", "None") else vae_dict.get(shared.opts.sd_vae)


def get_loaded_vae_name():
    return None if loaded_vae_file is None else Path(loaded_vae_file).name


def load_vae(model, file: str | None) -> None:
    """Another VAE in the place of the model's own, which is kept; None: the own one back."""
    global base_vae, loaded_vae_file, checkpoint_info
    if file is not None:
        if checkpoint_info is not model.sd_checkpoint_info:
            base_vae = {key: tensor.clone() for key, tensor in model.first_stage_model.state_dict().items()}
            checkpoint_info = model.sd_checkpoint_info
        model.first_stage_model.load_state_dict(safetensors.torch.load_file(file))
    elif loaded_vae_file is not None:
        if base_vae is not None:
            model.first_stage_model.load_state_dict(base_vae)
        base_vae = checkpoint_info = None
    loaded_vae_file = model.loaded_vae_file = file
    model.base_vae = base_vae


def of_loaded_weights() -> None:
    """A checkpoint has just been loaded: nothing is kept."""
    global base_vae, loaded_vae_file, checkpoint_info
    base_vae = loaded_vae_file = checkpoint_info = None


def of_kept_model(model) -> None:
    """A model kept in memory is current again. The host then takes its own VAE for stored, though it may not be: the
    next VAE that is chosen cannot be taken back (seen in the genuine one)."""
    global base_vae, loaded_vae_file, checkpoint_info
    base_vae = getattr(model, "base_vae", None)
    loaded_vae_file = getattr(model, "loaded_vae_file", None)
    checkpoint_info = model.sd_checkpoint_info


def reload_vae_weights(sd_model=None) -> None:
    model = sd_model or sd_models.model_data.sd_model
    file = resolve_vae()
    if model is None or file == loaded_vae_file:
        return
    load_vae(model, file)
    script_callbacks.model_loaded_callback(model)  # although the U-Net was not touched
