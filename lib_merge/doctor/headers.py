"""What the headers of a recipe's files tell: prediction, input channels, VAE, dtypes, averaged copies."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from lib_merge.checkpoint.writing.storage_errors import size_text
from lib_merge.doctor.findings import Finding
from lib_merge.engine.plan.merge import INPUT_CONV
from lib_merge.engine.plan.plan import VAE_PREFIX
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.engine.sources.prediction import LABELS, PLAIN, prediction_of, prediction_warnings
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

_PLAIN_CHANNELS = 4
_FP8 = (torch.float8_e4m3fn, torch.float8_e5m2)
_KINDS = {8: "instruct-pix2pix", 9: "inpainting"}


def header_findings(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    """Findings that need no weights to be read."""
    yield from _prediction(recipe, sources)
    yield from _channels(sources)
    yield from _vae(recipe, sources)
    yield from _dtypes(sources)


def _prediction(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    for warning in prediction_warnings(sources):
        yield Finding("prediction", "warning", t("doctor.choose_models_one_kind", warning=warning))
    base = prediction_of(sources.base)
    if recipe.prediction and base and recipe.prediction != base:
        text = f"the base predicts {LABELS[base]}, the recipe marks the result as {recipe.prediction}"
        advice = "take `prediction` out unless you know that the weights do so"
        yield Finding("prediction", "warning", f"{text}; {advice}", "prediction")
    if base and base not in PLAIN:
        text = f"the base predicts {LABELS[base]}: blend it with models of its kind; not every WebUI can load it"
        yield Finding("prediction", "note", text, "base")


def _channels(sources: RecipeSources) -> Iterator[Finding]:
    base = _input_channels(sources.base)
    if base is None:
        return
    for model in _blended(sources):
        own = _input_channels(model)
        if own is None or own == base:
            continue
        ours, theirs = _KINDS.get(base, f"{base}-channel"), _KINDS.get(own, f"{own}-channel")
        if own == _PLAIN_CHANNELS and base in _KINDS:
            text = f"the base is an {ours} model, {model.label} a plain one: the result stays an {ours} model"
            yield Finding("channels", "note", t("doctor.first_input_channels_merged", text=text, own=own))
        else:
            text = f"{model.label} is an {theirs} model ({own} input channels), the base has {base}: they do not merge"
            yield Finding("channels", "error", t("doctor.make_base_take_plain", text=text, name=model.paths[-1].name))


def _vae(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    baked = any(key.startswith(VAE_PREFIX) for key in sources.base.tensors)
    if sources.vae is None and not baked:
        yield Finding(
            "vae",
            "warning",
            t("doctor.base_vae_recipe_names"),
            "vae",
        )
    elif sources.vae is not None and recipe.vae is not None:
        what = "replaces the base's" if baked else "is baked in, the base has none"
        yield Finding("vae", "note", f"{sources.vae.paths[-1].name} {what}", "vae")


def _dtypes(sources: RecipeSources) -> Iterator[Finding]:
    for model in (sources.base, *_blended(sources)):
        weights = {ref.dtype for ref in model.tensors.values() if ref.dtype.is_floating_point and ref.numel > 1}
        if weights & set(_FP8):
            text = f"{model.label} is stored in fp8 and has lost most of its precision"
            yield Finding("dtype", "warning", t("doctor.take_fp16_file_made", text=text))
    averaged = [ref for key, ref in sources.base.tensors.items() if key.startswith("model_ema.")]
    if averaged:
        size = size_text(sum(ref.numel * ref.dtype.itemsize for ref in averaged))
        text = f"the base carries averaged copies ({size}) that no WebUI uses and no merge changes; leave them out"
        yield Finding("dtype", "note", t("doctor.drop_ema_save_dialog", text=text), "base")


def _blended(sources: RecipeSources) -> list[Opened]:
    return [model for model in sources.all()[1:] if model is not sources.vae and model.adapter is None]


def _input_channels(model: Opened) -> int | None:
    ref = model.tensors.get(INPUT_CONV)
    return ref.shape[1] if ref is not None and len(ref.shape) == 4 else None
