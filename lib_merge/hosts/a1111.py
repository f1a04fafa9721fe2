"""AUTOMATIC1111's WebUI (1.10) as a host."""

from __future__ import annotations

import weakref
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import torch
from modules import call_queue, devices, hashes, processing, sd_models, sd_unet, sd_vae, shared

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import LiveModelError, UserError
from lib_merge.hosts.a1111_weights import ModelPlaces
from lib_merge.hosts.base import LoadedCheckpoint


class A1111:
    """The host of this process; see `hosts.base.Host` for what each method promises."""

    def __init__(self) -> None:
        self._places: tuple[weakref.ref[Any], ModelPlaces] | None = None

    @property
    def name(self) -> str:
        from modules import launch_utils

        return f"AUTOMATIC1111 {launch_utils.git_tag()}"

    def exclusive(self) -> AbstractContextManager[object]:
        return call_queue.queue_lock

    def loaded(self) -> LoadedCheckpoint | None:
        model = sd_models.model_data.sd_model  # shared.sd_model would load one
        info = getattr(model, "sd_checkpoint_info", None)
        if model is None or info is None:
            return None
        return LoadedCheckpoint(name=info.name, files=(Path(info.filename).resolve(),), model=model)

    def settle(self) -> None:
        model = sd_models.model_data.sd_model
        chosen = sd_models.checkpoint_aliases.get(shared.opts.sd_model_checkpoint)
        if model is not None and chosen is not None and model.sd_model_checkpoint != chosen.filename:
            sd_models.reload_model_weights()  # what the next generation would begin with

    def problem(self) -> str:
        model = sd_models.model_data.sd_model
        if sd_unet.current_unet is not None:
            return (
                f"the U-Net is replaced by {sd_unet.current_unet.option.label}, which cannot be merged live; "
                "set SD Unet to None in the settings"
            )
        if model is not None and not hasattr(getattr(model, "model", None), "diffusion_model"):
            return f"the loaded model ({type(model).__name__}) has no U-Net of a kind that is served"
        return ""

    def places(self) -> ModelPlaces:
        model = sd_models.model_data.sd_model
        if model is None:
            raise LiveModelError("no checkpoint is loaded; choose one in the host first")
        if self._places is None or self._places[0]() is not model:
            self._places = (weakref.ref(model), ModelPlaces(model, _has_foreign_vae))
        return self._places[1]

    def dtype(self) -> torch.dtype | None:
        unet = getattr(getattr(sd_models.model_data.sd_model, "model", None), "diffusion_model", None)
        parameter = next(unet.parameters(), None) if unet is not None else None
        return None if parameter is None else parameter.dtype

    def device(self) -> torch.device:
        return torch.device(devices.device)

    def written(self, text_encoder: bool) -> None:
        if not text_encoder:
            return
        kinds = (processing.StableDiffusionProcessing, processing.StableDiffusionProcessingTxt2Img)
        for kind in kinds:
            for name in ("cached_c", "cached_uc", "cached_hr_c", "cached_hr_uc"):
                cache = getattr(kind, name, None)
                if cache is not None:
                    cache[:] = [None] * len(cache)
        model = sd_models.model_data.sd_model
        if getattr(model, "cond_stage_model_empty_prompt", None) is not None:
            with devices.autocast(), torch.no_grad():
                model.cond_stage_model_empty_prompt = sd_models.get_empty_cond(model)

    def model_folders(self) -> Sequence[Path]:
        folders = [shared.cmd_opts.ckpt_dir, sd_models.model_path, sd_vae.vae_path, shared.cmd_opts.vae_dir]
        return [Path(folder) for folder in dict.fromkeys(folders) if folder and Path(folder).is_dir()]

    def checkpoints(self, refresh: bool = False) -> Sequence[str]:
        if refresh:
            sd_models.list_models()
        return sorted((info.name for info in sd_models.checkpoints_list.values()), key=str.lower)

    def vaes(self) -> Sequence[str]:
        return sorted(sd_vae.vae_dict, key=str.lower)

    def save_folder(self) -> Path:
        return Path(shared.cmd_opts.ckpt_dir or sd_models.model_path)

    def load(self, name: str) -> None:
        info = sd_models.checkpoint_aliases.get(name)
        if info is None:
            raise UserError(f"{name!r} is not in the host's list of checkpoints; refresh the list")
        with open_tensors(Path(info.filename)):
            pass  # a file that cannot be read is refused now: the host would lose the model that it has
        chosen = shared.opts.sd_model_checkpoint
        with call_queue.queue_lock:
            # Not by the option's own callback: it is skipped when the option has the value already, though a picture
            # may have left another checkpoint loaded, and it keeps its errors to itself.
            shared.opts.set("sd_model_checkpoint", info.title, run_callbacks=False)
            try:
                sd_models.reload_model_weights()
            except Exception as error:
                shared.opts.set("sd_model_checkpoint", chosen, run_callbacks=False)
                raise LiveModelError(f"the host could not load {name}: {error}") from error
        shared.opts.save(shared.config_filename)

    def sha256(self, path: Path) -> str:
        return hashes.sha256(str(path), self._title(path)) or file_sha256(path)

    def known_sha256(self, paths: Collection[Path]) -> dict[Path, str]:
        found = {path: hashes.sha256_from_cache(str(path), self._title(path)) for path in paths}
        return {path: value for path, value in found.items() if value}

    def saved(self, path: Path, sha256: str) -> None:
        sd_models.list_models()
        title = self._title(path)
        hashes.cache("hashes")[title] = {"mtime": path.stat().st_mtime, "sha256": sha256}

    def interrupt(self) -> None:
        shared.state.interrupt()

    @staticmethod
    def _title(path: Path) -> str:
        """The name under which the host's hash cache knows a file."""
        for info in sd_models.checkpoints_list.values():
            if Path(info.filename).resolve() == path.resolve():
                return f"checkpoint/{info.name}"
        return f"checkpoint/{path.name}"


def _has_foreign_vae() -> bool:
    """Whether the host shows a VAE of its own settings in place of the checkpoint's."""
    return sd_vae.loaded_vae_file is not None
