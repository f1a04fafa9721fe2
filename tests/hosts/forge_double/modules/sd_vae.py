"""VAE files; which of them is used is one of the choices at the top of the page."""

from pathlib import Path

from modules import paths, shared

vae_path = str(paths.models_path / "VAE")
vae_dict: dict[str, str] = {}


def refresh_vae_list() -> None:
    vae_dict.clear()
    for folder in filter(None, (vae_path, shared.cmd_opts.vae_dir)):
        vae_dict.update({path.name: str(path) for path in sorted(Path(folder).glob("*.safetensors"))})


def get_loaded_vae_name():
    return None
