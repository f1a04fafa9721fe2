"""What AUTOMATIC1111's WebUI and its forks have in common: lists, folders, hashes, the lock."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from modules import call_queue, hashes, processing, sd_models, sd_vae, shared

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import UserError


class WebUI:
    """The half of a host that does not touch the model; see `hosts.base.Host` for what each method promises."""

    def exclusive(self) -> AbstractContextManager[object]:
        return call_queue.queue_lock

    def model_folders(self) -> Sequence[Path]:
        folders = [*_given("ckpt_dir"), sd_models.model_path, sd_vae.vae_path, *_given("vae_dir")]
        return [Path(folder) for folder in dict.fromkeys(folders) if Path(folder).is_dir()]

    def checkpoints(self, refresh: bool = False) -> Sequence[str]:
        if refresh:
            sd_models.list_models()
        return sorted((info.name for info in sd_models.checkpoints_list.values()), key=str.lower)

    def vaes(self) -> Sequence[str]:
        return sorted(sd_vae.vae_dict, key=str.lower)

    def save_folder(self) -> Path:
        return Path(next(iter(_given("ckpt_dir")), sd_models.model_path))

    def saved(self, path: Path, sha256: str) -> None:
        sd_models.list_models()
        hashes.cache("hashes")[_hash_name(path)] = {"mtime": path.stat().st_mtime, "sha256": sha256}

    def sha256(self, path: Path) -> str:
        return hashes.sha256(str(path), _hash_name(path)) or file_sha256(path)

    def known_sha256(self, paths: Collection[Path]) -> dict[Path, str]:
        found = {path: hashes.sha256_from_cache(str(path), _hash_name(path)) for path in paths}
        return {path: value for path, value in found.items() if value}

    def interrupt(self) -> None:
        shared.state.interrupt()


def _given(option: str) -> list[str]:
    """Folders given on the command line: one, or, in Forge Neo, any number."""
    one, several = getattr(shared.cmd_opts, option, None), getattr(shared.cmd_opts, f"{option}s", None)
    return [*([one] if one else []), *(several or [])]


def forget_prompts() -> None:
    """Drop the encoded prompts that the host keeps by their text alone, in place: pictures share these lists."""
    for kind in (processing.StableDiffusionProcessing, processing.StableDiffusionProcessingTxt2Img):
        for name in ("cached_c", "cached_uc", "cached_hr_c", "cached_hr_uc"):
            cache = getattr(kind, name, None)
            if cache is not None:
                cache[:] = [None] * len(cache)


def unet_problem(unet: Any | None) -> str:
    """One sentence why a U-Net cannot be served, by its parts; empty when it can."""
    if not hasattr(unet, "input_blocks") or not hasattr(unet, "output_blocks"):
        found = "no U-Net" if unet is None else type(unet).__name__
        return f"the loaded model ({found}) is not served; load an SD1, SD2 or SDXL checkpoint"
    return ""


def info_of(name: str) -> Any:
    """The host's entry for a checkpoint of its list, whose file can be read: a host loses the model it has otherwise.

    Raises:
        UserError: it is not in the list, or the file is broken.
    """
    info = sd_models.checkpoint_aliases.get(name)
    if info is None:
        raise UserError(f"{name!r} is not in the host's list of checkpoints; refresh the list")
    with open_tensors(Path(info.filename)):
        return info


def _hash_name(path: Path) -> str:
    """The name under which the host's hash cache knows a file."""
    for info in sd_models.checkpoints_list.values():
        if Path(info.filename).resolve() == path.resolve():
            return f"checkpoint/{info.name}"
    return f"checkpoint/{path.name}"
