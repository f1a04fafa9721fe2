"""Whether a model predicts noise (epsilon) or velocity (v), as far as its files tell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from lib_merge.engine.model_tensors import Opened
from lib_merge.engine.sources import RecipeSources

_YAML_V = re.compile(r"""^\s*parameterization:\s*["']?v["']?\s*$""", re.MULTILINE)
_YAML_V_SDXL = re.compile(r"target:\s*\S*\.VScaling\b")
_SCHEDULED = re.compile(r'"prediction_type"\s*:\s*"(\w+)"')
_LARGEST_YAML = 2**20


def prediction_of(model: Opened) -> str | None:
    """`"v"`, `"epsilon"`, or None where nothing tells: by marker key, metadata, or the `.yaml` beside the file."""
    if "v_pred" in model.tensors:
        return "v"
    named = model.metadata.get("modelspec.prediction_type", "").lower()
    if named in ("v", "epsilon"):
        return named
    scheduled = next((found for path in model.paths if (found := _scheduled(path))), None)
    if scheduled is not None:
        return scheduled
    texts = [_yaml_beside(path) for path in model.paths]
    if not any(texts):
        return None
    return "v" if any(_YAML_V.search(text) or _YAML_V_SDXL.search(text) for text in texts) else "epsilon"


def prediction_warnings(sources: RecipeSources) -> tuple[str, ...]:
    """A sentence when a model of the recipe is known to predict otherwise than its base."""
    base = prediction_of(sources.base)
    others = {model.label: prediction_of(model) for model in _blended(sources)}
    # A file that says nothing is an ordinary epsilon model, unless the architecture knows both kinds (SD2).
    assumed: Mapping[str, str | None] = {"sd1": "epsilon", "sdxl": "epsilon"}
    default = assumed.get(sources.architecture.id)
    base = base or default
    return tuple(
        f"{label} predicts {found or default}, the base predicts {base}: blending the two gives noise, "
        "adding a difference between two models of one kind does not"
        for label, found in others.items()
        if base and (found or default) and (found or default) != base
    )


def _blended(sources: RecipeSources) -> list[Opened]:
    """The models that steps blend: an adapter says nothing of its own, a VAE predicts nothing."""
    return [model for model in sources.all()[1:] if model is not sources.vae and model.adapter is None]


def yaml_of(path: Path) -> Path | None:
    """The config that lies beside a checkpoint under its name, or None."""
    beside = path.with_suffix(".yaml")
    return beside if beside.is_file() else None


def _scheduled(folder: Path) -> str | None:
    """What the scheduler of a model in diffusers' layout is set to."""
    config = folder / "scheduler" / "scheduler_config.json"
    if not config.is_file() or config.stat().st_size > _LARGEST_YAML:
        return None
    found = _SCHEDULED.search(config.read_text(encoding="utf-8", errors="replace"))
    return None if found is None else {"v_prediction": "v", "epsilon": "epsilon"}.get(found[1])


def _yaml_beside(path: Path) -> str:
    beside = yaml_of(path)
    if beside is None or beside.stat().st_size > _LARGEST_YAML:
        return ""
    return beside.read_text(encoding="utf-8", errors="replace")
