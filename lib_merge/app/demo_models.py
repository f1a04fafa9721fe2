"""The app's own models folder: it has the user's checkpoints, or else the demo models that the repository contains."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lib_merge.hosts.standalone.folders import ModelFolders
from lib_merge.sentences import t

ROOT = Path(__file__).resolve().parents[2]
WEIGHTS = ROOT / "demo" / "weights"
TEXT = "demo-text"
FIRST = "demo-paper.safetensors"
"""The demo checkpoint that is loaded first: model A of the README's example."""


def own_models(say: Callable[[str], None], weights: Path = WEIGHTS, folder: Path = ROOT / "models") -> Path:
    """The folder. If it has no checkpoint and `weights` exist, the demo models are written into it."""
    if weights.is_dir() and not ModelFolders(folder).checkpoint_files():
        from lib_merge.hosts.standalone.demo import write_missing

        checkpoints = folder / "Stable-diffusion"
        say(t("app.demo_models", folder=folder))
        written: tuple[Path, ...] = write_missing(weights, checkpoints, folder / "Lora")
        _write_configs(weights / "config", [path for path in written if path.parent == checkpoints])
    return folder


def _write_configs(config: Path, checkpoints: list[Path]) -> None:
    """Write what shapes do not show, from diffusers' config files: a `.yaml` per checkpoint, and one vocabulary."""
    unet, vae = (_read(config / part / "config.json") for part in ("unet", "vae"))
    document = {
        "model": {
            "params": {
                "image_size": unet["sample_size"],
                "scale_factor": vae["scaling_factor"],
                "unet_config": {"params": {"num_heads": unet["attention_head_dim"]}},
                "cond_stage_config": {"params": {"version": TEXT}},
            }
        }
    }
    for path in checkpoints:
        text = path.parent / TEXT
        text.mkdir(exist_ok=True)
        for file in (config / "tokenizer" / "vocab.json", config / "tokenizer" / "merges.txt"):
            shutil.copyfile(file, text / file.name)
        shutil.copyfile(config / "text_encoder" / "config.json", text / "config.json")
        path.with_suffix(".yaml").write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")


def _read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))
