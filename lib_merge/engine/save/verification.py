"""Whether what is saved is what was previewed: bits compared with the live model's, and how that is said."""

from __future__ import annotations

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.checkpoint.dtypes import save_dtype
from lib_merge.doctor.sampling import evenly
from lib_merge.engine.live.model import LiveModel
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.plan import Plan, make_plan
from lib_merge.engine.save.layout import Layout, layout_of
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.opened import open_sources
from lib_merge.progress import Cancel, Progress
from lib_merge.recipe import LocatedRecipe

_SAMPLE = 16  # tensors


def shown(info: TensorInfo, plan: KeyPlan, live: LiveModel | None) -> torch.Tensor | None:
    """The live value of a tensor that is saved, 1-D, where it tells the saved bits."""
    value = live.value(info.key, info.shape) if live is not None else None
    return value if value is not None and _comparable(value.dtype, info.dtype, plan) else None


def comparable_keys(layout: Layout, live: LiveModel | None) -> int:
    """How many tensors of a file can be compared with the live model."""
    return sum(plan is not None and shown(info, plan, live) is not None for info, plan in layout) if live else 0


def changed_keys(layout: Layout, plan: Plan) -> int:
    """How many tensors of a file are not the base's own."""
    return sum(info.key in plan.touched for info, _ in layout)


def same_bits(saved: torch.Tensor, live: torch.Tensor) -> bool:
    """Whether a saved piece is the live one, rounded to the saved dtype, bit for bit."""
    return torch.equal(saved.view(torch.uint8), live.to(saved.dtype).cpu().contiguous().view(torch.uint8))


def sentence(compared: int, changed: int) -> str:
    """What may be said of a file that has its name, and so was read back: `compared` of the `changed` tensors."""
    back = "the file reads back as it was written"
    if compared:
        return f"saved = previewed ✓ ({compared} of {changed} changed tensors equal their preview bit for bit; {back})"
    if changed:
        return f"{back} ✓ (none of the {changed} changed tensors had a preview in its dtype to be compared with)"
    return f"{back} ✓ (the recipe changes no tensor)"


def sampled_preview(
    recipe: LocatedRecipe, dtype: str, *, progress: Progress | None = None, cancel: Cancel | None = None
) -> LiveModel:
    """Some of the tensors that a recipe changes, spread over the model, previewed as a WebUI's would be.

    Given to a save where no model is loaded, so that it has something to compare with.

    Raises:
        LiveMergeError: as `LiveModel.apply`.
    """
    with SourceFiles() as files:
        sources = open_sources(recipe, files)
        plan = make_plan(recipe, sources, lambda _: ())  # what a pre-pass finds has no part in shapes
        layout = layout_of(plan, recipe, None if dtype == "base" else save_dtype(dtype), drop_ema=False)
    changed = {info.key: info for info, _ in layout if info.key in plan.touched and info.key in sources.base.tensors}
    places = {
        key: torch.empty(changed[key].shape, dtype=_live_dtype(changed[key])) for key in evenly([*changed], _SAMPLE)
    }
    live = LiveModel(places, sources.base.paths)
    live.apply(recipe, progress, cancel)
    return live


def _live_dtype(info: TensorInfo) -> torch.dtype:
    """fp8 is stored, and computed with in a wider dtype."""
    return torch.float32 if info.dtype.itemsize == 1 else info.dtype


def _comparable(live: torch.dtype, saved: torch.dtype, plan: KeyPlan) -> bool:
    """Whether the live value tells the saved bits: same dtype, or live in the very precision that is rounded from."""
    precisions = [operation.precision for operation in plan.operations] or [plan.origin.dtype]
    return live == saved or (live == torch.float32 and torch.float64 not in precisions)
