"""Checks of headers: prediction, input channels, VAE, dtypes, EMA copies."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from lib_merge.checkpoint.writing.storage_errors import size_text
from lib_merge.doctor.findings import Finding
from lib_merge.engine.plan.plan import VAE_PREFIX
from lib_merge.engine.plan.steps.merge import INPUT_CONV
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.engine.sources.prediction import LABELS, PLAIN, prediction_of, prediction_warnings
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

_PLAIN_CHANNELS = 4
_FP8 = (torch.float8_e4m3fn, torch.float8_e5m2)
_KINDS = {8: "instruct-pix2pix", 9: "inpainting"}


def header_findings(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    """The findings that do not need weights to be read."""
    yield from _prediction(recipe, sources)
    yield from _channels(sources)
    yield from _vae(recipe, sources)
    yield from _dtypes(sources)


def _prediction(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    for warning in prediction_warnings(sources):
        yield Finding("prediction", "warning", t("doctor.prediction_differs", warning=warning))
    base = prediction_of(sources.base)
    if recipe.prediction and base and recipe.prediction != base:
        text = t("doctor.prediction_marked_otherwise", base=LABELS[base], marked=recipe.prediction)
        yield Finding("prediction", "warning", text, "prediction")
    if base and base not in PLAIN:
        yield Finding("prediction", "note", t("doctor.prediction_unusual", base=LABELS[base]), "base")


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
            yield Finding("channels", "note", t("doctor.channels_in_part", kind=ours, model=model.label, n=own))
        else:
            name = model.paths[-1].name
            text = t("doctor.channels_differ", model=model.label, kind=theirs, own=own, base=base, name=name)
            yield Finding("channels", "error", text)


def _vae(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    baked = any(key.startswith(VAE_PREFIX) for key in sources.base.tensors)
    if sources.vae is None and not baked:
        yield Finding("vae", "warning", t("doctor.no_vae"), "vae")
    elif sources.vae is not None and recipe.vae is not None:
        id = "doctor.vae_replaced" if baked else "doctor.vae_baked_in"
        yield Finding("vae", "note", t(id, vae=sources.vae.paths[-1].name), "vae")


def _dtypes(sources: RecipeSources) -> Iterator[Finding]:
    for model in (sources.base, *_blended(sources)):
        weights = {ref.dtype for ref in model.tensors.values() if ref.dtype.is_floating_point and ref.numel > 1}
        if weights & set(_FP8):
            yield Finding("dtype", "warning", t("doctor.is_fp8", model=model.label))
    averaged = [ref for key, ref in sources.base.tensors.items() if key.startswith("model_ema.")]
    if averaged:
        size = size_text(sum(ref.numel * ref.dtype.itemsize for ref in averaged))
        yield Finding("dtype", "note", t("doctor.averaged_copies", size=size), "base")


def _blended(sources: RecipeSources) -> list[Opened]:
    return [model for model in sources.all()[1:] if model is not sources.vae and model.adapter is None]


def _input_channels(model: Opened) -> int | None:
    ref = model.tensors.get(INPUT_CONV)
    return ref.shape[1] if ref is not None and len(ref.shape) == 4 else None
