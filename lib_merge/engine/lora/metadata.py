"""The metadata of an adapter file, as the WebUIs, trainers and model sites read them.

`ss_*`, `sshs_*`: kohya's sd-scripts (https://github.com/kohya-ss/sd-scripts, library/train_util.py); `modelspec.*`: the
Stability AI model metadata standard 1.0.0.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

from lib_merge.adapters.reading.peft_config import METADATA_KEY
from lib_merge.adapters.written_names import Style
from lib_merge.architectures import Architecture
from lib_merge.checkpoint.metadata import MADE_WITH_KEY, RECIPE_KEY, MergedModel, ModelSpec, modelspec, webui_models
from lib_merge.engine.lora.factors.packing import Packed
from lib_merge.engine.lora.factors.ranks import has_kernel
from lib_merge.version import VERSION

_BASES: Mapping[str, str] = {"sd1": "sd_v1", "sd2": "sd_v2", "sdxl": "sdxl_base_v1-0"}
"""Architecture id → name of its base in kohya's trainer."""
_DYNAMIC = "Dynamic"


def adapter_metadata(
    title: str,
    architecture: Architecture,
    recipe: Mapping[str, Any],
    models: Sequence[MergedModel],
    made: Mapping[str, object],
) -> dict[str, str]:
    """All metadata except those about modules; `models` are the sources, base first; `made` tells how it was made."""
    base = models[0]
    spec = ModelSpec(architecture.id, title, datetime.now(timezone.utc), "", [model.name for model in models])
    entries = {
        "format": "pt",
        "ss_base_model_version": _BASES.get(architecture.id, architecture.id),
        "ss_v2": str(architecture.id == "sd2"),
        "ss_output_name": title,
        "ss_sd_model_name": base.name,
        "ss_new_sd_model_hash": base.sha256,
        **({"ss_sd_model_hash": base.legacy_hash} if base.legacy_hash else {}),
        RECIPE_KEY: json.dumps(recipe, ensure_ascii=False),
        MADE_WITH_KEY: json.dumps({"live_merge": VERSION, **made}),
        "sd_merge_models": webui_models(models),
        **_spec_of_adapter(modelspec(spec), architecture),
    }
    # File names may contain bytes that are not valid text, and the format stores text only.
    return {key: text.encode("utf-8", "replace").decode() for key, text in entries.items()}


def module_metadata(modules: Iterable[Packed], style: Style, data_sha256: str) -> dict[str, str]:
    """The metadata about modules: ranks, the hash of all data, and PEFT's config if the names are PEFT's."""
    modules = list(modules)
    linear = {packed.rank for packed in modules if packed.rank and not has_kernel(packed.target.shape)}
    conv = {packed.rank for packed in modules if packed.rank and has_kernel(packed.target.shape)}
    rank = _one(linear or conv)
    entries = {
        "ss_network_module": "networks.lora",
        "ss_network_dim": rank,
        "ss_network_alpha": rank,
        "sshs_model_hash": data_sha256,
        "modelspec.hash_sha256": f"0x{data_sha256}",
    }
    if conv:
        entries["ss_network_args"] = json.dumps({"conv_dim": _one(conv), "conv_alpha": _one(conv)})
    if style == "peft":
        entries[METADATA_KEY] = json.dumps(_peft_config(modules))
    return entries


def _one(ranks: set[int]) -> str:
    return str(next(iter(ranks))) if len(ranks) == 1 else _DYNAMIC


def _spec_of_adapter(entries: dict[str, str], architecture: Architecture) -> dict[str, str]:
    """The entries of a model, changed into those of a LoRA for it."""
    entries["modelspec.architecture"] += "/lora"
    if architecture.id in ("sd1", "sd2"):
        entries["modelspec.implementation"] = "diffusers"
    return entries


def _peft_config(modules: Sequence[Packed]) -> dict[str, Any]:
    """PEFT's LoRA config of each part, its names before a dot: a rank for each module, and alpha like it (scale 1)."""
    config: dict[str, Any] = {}
    for part in dict.fromkeys(packed.target.name.partition(".")[0] for packed in modules if packed.rank):
        own = {
            packed.target.name.removeprefix(f"{part}."): packed.rank
            for packed in modules
            if packed.rank and packed.target.name.startswith(f"{part}.")
        }
        usual = max(own.values(), key=list(own.values()).count)
        others = {name: rank for name, rank in own.items() if rank != usual}
        settings = {
            "peft_type": "LORA",
            "r": usual,
            "lora_alpha": usual,
            "rank_pattern": others,
            "alpha_pattern": others,
            "target_modules": list(own),
        }
        config.update({f"{part}.{name}": value for name, value in settings.items()})
    return config
