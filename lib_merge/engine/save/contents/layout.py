"""The tensors of a saved file, their dtypes and order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch

from lib_merge.architectures import Architecture
from lib_merge.checkpoint import TensorInfo
from lib_merge.checkpoint.dtypes import FILE_DTYPES, FP8_SCALED, SCALED, ScaledFp8, save_dtype
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.plan import Plan
from lib_merge.engine.save.contents.scaled import Entry, carried, is_coded, kept_coded, newly_coded
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import SourceError, UserError
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

EMA_PREFIX = "model_ema."
MARKERS = ("v_pred", "ztsnr")
EDM_MARKERS = ("edm_vpred.", "edm_mean", "edm_std")

_CHECKED = {"unet": "U-Net", "text_encoder": t("save.text_encoder")}
"""Parts that a checkpoint must have; a VAE may be left to the WebUI."""

Layout = list[Entry]
"""The tensors of the file to write, in order; those given as bytes come last."""


KeptIn = Callable[[str], "torch.dtype | ScaledFp8 | None"]
"""Key → dtype of the tensor in the loaded model; None if it has no such tensor, or if that is unknown."""


Choice = Callable[[str], "torch.dtype | ScaledFp8 | None"]
"""Key → dtype to save a floating-point weight in; None: the base's."""


def dtype_choice(name: str, kept_in: KeptIn | None) -> Choice:
    """The dtype of each floating-point weight, for a user's choice.

    Args:
        name: the choice, such as "fp16".
        kept_in: the loaded model's dtypes; None if no model is loaded.

    Raises:
        UserError: there is no such choice, or it is `preview` and no model is loaded.
    """
    if name == "base":
        return lambda key: None
    if name == FP8_SCALED:
        return lambda key: SCALED
    if name != "preview":
        chosen = save_dtype(name)
        return lambda key: chosen
    if kept_in is None:
        raise UserError(t("dtype.no_preview", known=FILE_DTYPES))
    return kept_in


def layout_of(plan: Plan, recipe: Recipe, choice: Choice, drop_ema: bool) -> Layout:
    """The tensors of the file for a plan; `choice` is from `dtype_choice`.

    Raises:
        UserError: the base's dtypes cannot be kept.
    """
    coded = is_coded(plan)
    layout: Layout = [
        entry
        for key in plan.keys
        if _is_inside(plan, key) and not _is_unmarked(recipe, key) and not (drop_ema and key.startswith(EMA_PREFIX))
        for entry in _entries(plan, key, choice(key), coded)
    ]
    if coded and any(name in plan.beside for name in [info.key for info, _ in layout]):  # scales that it keeps
        layout += carried(plan)
    wanted = [name for name, on in zip(MARKERS, (recipe.prediction == "v", recipe.zero_snr), strict=True) if on]
    layout += [(TensorInfo(name, torch.float32, (0,)), None) for name in wanted if name not in plan.keys]
    # Wide dtypes first: the official reader requires each tensor to begin at a multiple of its element size.
    return sorted(layout, key=lambda entry: (isinstance(entry[1], bytes), -entry[0].dtype.itemsize))


def _entries(plan: Plan, key: str, chosen: torch.dtype | ScaledFp8 | None, coded: bool) -> Iterable[Entry]:
    """The tensors for a key: one, or codes with their scale and markers."""
    name, key_plan = plan.names.get(key, key), plan.keys[key]
    if isinstance(chosen, ScaledFp8):
        own = kept_coded(plan, key, name) if coded else newly_coded(plan, key, name)
    else:
        own = kept_coded(plan, key, name) if chosen is None else None
    if own is not None:
        return own
    chosen = None if isinstance(chosen, ScaledFp8) else chosen
    return [(TensorInfo(name, _dtype(plan, key, chosen), key_plan.shape), key_plan)]


def _is_inside(plan: Plan, key: str) -> bool:
    """Whether a key belongs into the file; keys of a text encoder or VAE in a file of its own do not."""
    return not plan.names or key in plan.names or key not in plan.base_dtypes


def check_parts(layout: Layout, sources: RecipeSources) -> None:
    """Raise SourceError if the file would have no U-Net or no text encoder although one of its sources has one."""
    architecture = sources.architecture
    kept = _parts(architecture, [key_plan.key for _, key_plan in layout if isinstance(key_plan, KeyPlan)])
    for part, label in _CHECKED.items():
        if part in kept or (part == "text_encoder" and architecture.keeps_names):  # which is a file of its own
            continue
        for model in sources.all():
            if model.adapter is None and part in _parts(architecture, model.tensors):
                raise SourceError(t("save.part_would_be_lost", part=label, model=model.label))


def _parts(architecture: Architecture, keys: Iterable[str]) -> set[str]:
    return {architecture.part_of(slot) for slot in {architecture.slot_of(key) for key in keys} if slot is not None}


def _is_unmarked(recipe: Recipe, key: str) -> bool:
    """Whether a key is a marker of the base that, according to the recipe, the result must not have."""
    if key.startswith(EDM_MARKERS):
        return recipe.prediction is not None
    return (key == "v_pred" and recipe.prediction == "epsilon") or (key == "ztsnr" and recipe.zero_snr is False)


def _dtype(plan: Plan, key: str, chosen: torch.dtype | None) -> torch.dtype:
    stored = plan.keys[key].origin.dtype
    base = plan.base_dtypes.get(key, stored)
    slot = plan.architecture.slot_of(key)
    if chosen is None or slot is None or not stored.is_floating_point:
        return base
    # A VAE in fp8 gives broken pictures, and no host supports it.
    return base if slot == "VAE" and chosen.itemsize == 1 else chosen
