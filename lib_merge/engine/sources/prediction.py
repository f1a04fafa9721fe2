"""Finds out from a model's files what it predicts: noise, velocity, or another kind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from lib_merge.checkpoint.headers.bounded_json import read_json
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.sentences import Sentence, t

LABELS: Mapping[str, str] = {
    "epsilon": "epsilon",
    "v": "v",
    "edm": t("prediction.edm"),
    "edm_v": t("prediction.edm_v"),
    "flow": t("prediction.flow"),
}
"""Kind of prediction → the name that people read."""
PLAIN = ("epsilon", "v")
"""The kinds that metadata can name; others are recognised by marker tensors or a file's name."""

_MARKERS = (("edm_vpred.", "edm_v"), ("edm_mean", "edm"), ("edm_std", "edm"), ("v_pred", "v"))
_FLOW_WORD = "rectified"  # Forge Neo recognises such models by this word in their path
_NAMING = ((_FLOW_WORD,), ("kontext",), ("qwen", "edit"))  # words that it looks for together
_UNET_INPUT = "model.diffusion_model.input_blocks."
_NAMED = {"v": "v", "v_prediction": "v", "epsilon": "epsilon", "rectified_flow": "flow", "flow": "flow"}
_YAML_V = re.compile(r"""^[^#\n]*\bparameterization:[ \t]*["']?v["']?[ \t\r]*(?:[,}#]|$)""", re.MULTILINE)
_YAML_V_SDXL = re.compile(r"^[ \t-]*target:[ \t]*[^\s#]*\.VScaling\b", re.MULTILINE)
_LARGEST_YAML = 2**20


def prediction_of(model: Opened) -> str | None:
    """One of `LABELS`, from marker keys, name, metadata, scheduler config or `.yaml`; None if unknown."""
    marked = _marked(model)
    if marked is not None:
        return marked
    if any(_FLOW_WORD in path.name.lower() for path in model.paths):
        return "flow"
    named = _NAMED.get(model.metadata.get("modelspec.prediction_type", "").lower())
    if named is not None:
        return named
    scheduled = next((found for path in model.paths if (found := _scheduled(path))), None)
    if scheduled is not None:
        return scheduled
    texts = [yaml_beside(path) for path in model.paths]
    if not any(texts):
        return None
    return "v" if any(_YAML_V.search(text) or _YAML_V_SDXL.search(text) for text in texts) else "epsilon"


def assumed_prediction(architecture: str) -> str | None:
    """The kind that models of an architecture have if their file does not tell; None for SD2, which has two kinds."""
    return {"sd1": "epsilon", "sdxl": "epsilon", "anima": "flow"}.get(architecture)


def prediction_warnings(sources: RecipeSources) -> tuple[Sentence, ...]:
    """Sentences about models of the recipe that are known to have another kind of prediction than its base."""
    default = assumed_prediction(sources.architecture.id)
    base = prediction_of(sources.base) or default
    others = {model.label: prediction_of(model) or default for model in _blended(sources)}
    return tuple(
        t("sources.prediction_differs", model=label, found=LABELS[found], base=LABELS[base])
        for label, found in others.items()
        if base and found and found != base
    )


def name_warnings(base: Opened, target: Path) -> tuple[Sentence, ...]:
    """Sentences if the target's name lacks words of the base's name by which a host recognises the kind of model."""
    words = missing_words(base.paths, target.name)
    if words:
        name = "-".join([target.stem, *words]) + target.suffix
        return (t("save.words_in_name", words=" ".join(words), name=name),)
    is_unet = any(key.startswith(_UNET_INPUT) for key in base.tensors)
    if not is_unet or prediction_of(base) != "flow" or _FLOW_WORD in target.name.lower():
        return ()
    name = f"{target.stem}-{_FLOW_WORD}{target.suffix}"
    return (t("sources.prediction_by_name", base=LABELS["flow"], word=_FLOW_WORD, name=name),)


def missing_words(base: Sequence[Path], name: str) -> tuple[str, ...]:
    """The words in a base's name by which Forge Neo recognises the kind of model, and which another name lacks."""
    own = "".join(path.name for path in base).lower()
    return tuple(
        word
        for words in _NAMING
        if all(part in own for part in words) and not all(part in name.lower() for part in words)
        for word in words
    )


def _marked(model: Opened) -> str | None:
    """The kind that the first marker tensor shows."""
    return next((kind for marker, kind in _MARKERS if _has(model, marker)), None)


def _has(model: Opened, marker: str) -> bool:
    return any(key.startswith(marker) for key in model.tensors) if marker.endswith(".") else marker in model.tensors


def _blended(sources: RecipeSources) -> Sequence[Opened]:
    """The models that steps blend, without adapters and VAEs."""
    return [model for model in sources.all()[1:] if model is not sources.vae and model.adapter is None]


def yaml_of(path: Path) -> Path | None:
    """The `.yaml` beside a checkpoint, or None."""
    beside = path.with_suffix(".yaml")
    return beside if beside.is_file() else None


def _scheduled(folder: Path) -> str | None:
    """The prediction in the scheduler config of a diffusers folder."""
    try:
        config = read_json(folder / "scheduler" / "scheduler_config.json")
    except (OSError, ValueError):  # none, or one that says nothing
        return None
    entries = cast("dict[str, Any]", config) if isinstance(config, dict) else {}
    scheduler, named = str(entries.get("_class_name", "")), _NAMED.get(str(entries.get("prediction_type")))
    if "FlowMatch" in scheduler:
        return "flow"
    return {"v": "edm_v", "epsilon": "edm"}.get(named or "") if "EDM" in scheduler else named


def yaml_beside(path: Path) -> str:
    """The text of the `.yaml` beside a checkpoint; empty where there is none, or one too large for a config."""
    beside = yaml_of(path)
    if beside is None or beside.stat().st_size > _LARGEST_YAML:
        return ""
    return beside.read_text(encoding="utf-8", errors="replace")
