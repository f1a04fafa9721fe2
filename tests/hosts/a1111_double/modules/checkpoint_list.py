"""The checkpoints in the folders, and reading one."""

import hashlib
from pathlib import Path

import safetensors.torch
import torch

from modules import hashes, paths, shared

model_path = str(paths.models_path / "Stable-diffusion")
checkpoints_list: dict[str, "CheckpointInfo"] = {}
checkpoint_aliases: dict[str, "CheckpointInfo"] = {}


class CheckpointInfo:
    def __init__(self, filename: str) -> None:
        self.filename = filename
        path = Path(filename)
        folders = [Path(folder) for folder in (shared.cmd_opts.ckpt_dir, model_path) if folder]
        inside = next((folder for folder in folders if path.is_relative_to(folder)), path.parent)
        self.name = str(path.relative_to(inside))
        self.name_for_extra = path.stem
        with path.open("rb") as file:  # the old hash, of a piece in the middle
            file.seek(0x100000)
            self.hash = hashlib.sha256(file.read(0x10000)).hexdigest()[:8]
        self.sha256 = hashes.sha256_from_cache(filename, f"checkpoint/{self.name}")
        self._names()

    def __str__(self) -> str:
        return str({"filename": self.filename, "hash": self.hash})

    __repr__ = __str__

    def _names(self) -> None:
        self.shorthash = self.sha256[:10] if self.sha256 else None
        self.title = f"{self.name} [{self.shorthash}]" if self.shorthash else self.name
        self.ids = [self.name, self.name_for_extra, self.title, *filter(None, (self.shorthash, self.sha256))]

    def register(self) -> None:
        checkpoints_list[self.title] = self
        checkpoint_aliases.update(dict.fromkeys(self.ids, self))

    def calculate_shorthash(self) -> str | None:
        self.sha256 = hashes.sha256(self.filename, f"checkpoint/{self.name}")
        if self.sha256 and not self.shorthash:
            checkpoints_list.pop(self.title, None)
            self._names()
            self.register()
        return self.shorthash


def list_models() -> None:
    """All names anew, in new objects; the loaded model keeps its old one."""
    checkpoints_list.clear()
    checkpoint_aliases.clear()
    for folder in filter(None, (model_path, shared.cmd_opts.ckpt_dir)):
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix in (".safetensors", ".ckpt"):
                CheckpointInfo(str(path)).register()


def get_closet_checkpoint_match(name: str | None) -> CheckpointInfo | None:
    if not name:
        return None
    return checkpoint_aliases.get(name) or next((i for t, i in checkpoints_list.items() if name in t), None)


def select_checkpoint() -> CheckpointInfo:
    return checkpoint_aliases.get(shared.opts.sd_model_checkpoint) or next(iter(checkpoints_list.values()))


def read_state_dict(filename: str) -> dict[str, torch.Tensor]:
    if filename.endswith(".safetensors"):
        return safetensors.torch.load_file(filename)
    loaded = torch.load(filename, map_location="cpu", weights_only=True)
    return loaded.get("state_dict", loaded)
