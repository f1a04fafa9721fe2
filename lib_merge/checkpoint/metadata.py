"""The metadata of saved files: text entries as WebUIs and model sites read them, their JSON encoded exactly once.

`sd_merge_recipe` and `sd_merge_models` are AUTOMATIC1111's (modules/extras.py); `modelspec.*` is the Stability AI model
metadata standard 1.0.0, https://github.com/Stability-AI/ModelSpec.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import cast

from lib_merge.errors import SourceError
from lib_merge.sentences import t

RECIPE_KEY = "live_merge_recipe"
MADE_WITH_KEY = "live_merge_made_with"
_WEBUI_RECIPE_KEY = "sd_merge_recipe"
_WEBUI_MODELS_KEY = "sd_merge_models"

_COMPVIS = "https://github.com/CompVis/stable-diffusion"
_SGM = "https://github.com/Stability-AI/generative-models"


@dataclass(frozen=True)
class MergedModel:
    """One source of a merge: its file name, its SHA-256, AUTOMATIC1111's oldest hash, and its own metadata."""

    name: str
    sha256: str
    legacy_hash: str | None = None
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class ModelSpec:
    """What a file's modelspec entries say.

    Attributes:
        architecture: id of the architecture.
        title: name of the model.
        date: when it was made.
        prediction: "v", "epsilon", or "" for kinds that the standard has no name for.
        merged_from: names of the sources.
        data_sha256: SHA-256 of all tensor data, if it is known before the save.
    """

    architecture: str
    title: str
    date: datetime
    prediction: str = "epsilon"
    merged_from: Sequence[str] = ()
    data_sha256: str | None = None


def save_metadata(
    recipe: str,
    models: Sequence[MergedModel],
    spec: ModelSpec,
    made_with: Mapping[str, object],
) -> dict[str, str]:
    """All metadata entries of a merged checkpoint.

    Args:
        recipe: the recipe as JSON text; stored unchanged.
        models: the sources, base first.
        spec: what the modelspec entries say.
        made_with: device, threads and versions, as JSON values.

    Raises:
        ValueError: `recipe` is not a JSON object.
    """
    entries = {
        "format": "pt",
        RECIPE_KEY: recipe,
        MADE_WITH_KEY: _json(dict(made_with)),
        _WEBUI_RECIPE_KEY: webui_recipe(recipe, models),
        _WEBUI_MODELS_KEY: webui_models(models),
        **modelspec(spec),
    }
    # File names may contain bytes that are not valid text, and the format stores text only.
    return {key: text.encode("utf-8", "replace").decode() for key, text in entries.items()}


def webui_recipe(recipe: str, models: Sequence[MergedModel]) -> str:
    """The value of `sd_merge_recipe`: type "live-merge", the first three models' hashes, and the recipe."""
    hashes = [model.sha256 for model in models] + [None, None, None]
    content = _decoded(recipe)
    if not content:
        raise ValueError("the recipe is not a JSON object")
    return _json(
        {
            "type": "live-merge",
            "primary_model_hash": hashes[0],
            "secondary_model_hash": hashes[1],
            "tertiary_model_hash": hashes[2],
            "recipe": content,
        }
    )


def webui_models(models: Sequence[MergedModel]) -> str:
    """The value of `sd_merge_models`: SHA-256 → entry, for every source and the models that sources were made of."""
    entries: dict[str, object] = {}
    for model in models:
        for sha256, entry in _decoded(model.metadata.get(_WEBUI_MODELS_KEY)).items():
            entries.setdefault(sha256, entry)
    for model in models:  # a source's own entry replaces what files made of it say about it
        entries[model.sha256] = {
            "name": model.name,
            "legacy_hash": model.legacy_hash,
            "sd_merge_recipe": _decoded(model.metadata.get(_WEBUI_RECIPE_KEY)) or None,
        }
    return _json(entries)


def modelspec(spec: ModelSpec) -> dict[str, str]:
    """The `modelspec.*` entries. An architecture that the standard has no name for is given by its id."""
    is_v = spec.prediction in {"v", "v_prediction"}
    architecture, implementation, side = {
        "sd1": ("stable-diffusion-v1", _COMPVIS, 512),
        "sd2": ("stable-diffusion-v2-768-v", _COMPVIS, 768) if is_v else ("stable-diffusion-v2-512", _COMPVIS, 512),
        "sdxl": ("stable-diffusion-xl-v1-base", _SGM, 1024),
    }.get(spec.architecture, (spec.architecture, "", 0))
    date = spec.date.replace(tzinfo=timezone.utc) if spec.date.tzinfo is None else spec.date
    entries = {
        "sai_model_spec": "1.0.0",
        "architecture": architecture,
        "implementation": implementation,
        "title": spec.title,
        "date": date.isoformat(timespec="seconds"),
        "prediction_type": "v" if is_v else spec.prediction,
        "resolution": f"{side}x{side}" if side else "",
        "merged_from": ", ".join(spec.merged_from),
        "hash_sha256": f"0x{spec.data_sha256}" if spec.data_sha256 else "",
    }
    return {f"modelspec.{name}": text for name, text in entries.items() if text}


def recipe_in(metadata: Mapping[str, str], name: str) -> dict[str, object] | None:
    """The Live Merge recipe in the metadata of the file called `name`, or None.

    Raises:
        SourceError: the recipe is broken.
    """
    text = metadata.get(RECIPE_KEY)
    if text is None:
        return None
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(t("file.recipe_unreadable", name=name, error=error)) from error
    if not isinstance(content, dict):
        raise SourceError(t("file.recipe_is_none", name=name))
    return cast("dict[str, object]", content)


def _decoded(text: str | None) -> dict[str, object]:
    """The JSON object in `text`, encoded once, or twice as some tools do; {} for any other text."""
    value: object = text
    for _ in range(2):
        if isinstance(value, str):
            try:
                value = cast("object", json.loads(value))
            except (ValueError, RecursionError):
                return {}
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value)
