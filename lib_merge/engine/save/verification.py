"""Compares each tensor that a recipe changes with the live model, while it is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import torch

from lib_merge.checkpoint import TensorInfo
from lib_merge.checkpoint.dtypes import FP8_SCALED, SCALED, ScaledFp8, chosen_name
from lib_merge.engine.live.model import LiveModel
from lib_merge.engine.plan.key_plan import Coded, KeyPlan
from lib_merge.engine.plan.plan import Plan
from lib_merge.engine.save.contents.layout import Layout
from lib_merge.errors import LiveModelError
from lib_merge.sentences import t


@dataclass(frozen=True, order=True)
class OtherDtype:
    """Changed tensors that have another dtype in the live model than in the file.

    Attributes:
        live: the live dtype, by its name among the choices of a save.
        saved: the file's dtype.
        is_rounded: the saved values are the live values rounded; False: the live values were rounded.
        tensors: number of such tensors.
        largest: the largest difference between a saved and a live value; None before it is measured.
    """

    live: str
    saved: str
    is_rounded: bool
    tensors: int
    largest: float | None = None


@dataclass(frozen=True)
class Comparison:
    """The comparison of the tensors that a recipe changes with the preview.

    Attributes:
        changed: number of these tensors.
        equal: number of those that have the preview's dtype, and so are equal to it bit for bit.
        others: those with another dtype.
    """

    changed: int
    equal: int = 0
    others: tuple[OtherDtype, ...] = ()

    @property
    def alone(self) -> int:
        """Number of tensors without a live tensor to compare with."""
        return self.changed - self.equal - sum(other.tensors for other in self.others)


LiveDtype = Callable[[KeyPlan], "torch.dtype | ScaledFp8 | None"]
"""Plan → dtype of the live tensor; None if it is not live."""


def foreseen(layout: Layout, plan: Plan, live_dtype: LiveDtype) -> Comparison:
    """The comparison that a save will make."""
    changed = [
        (info, key_plan)
        for info, key_plan in layout
        if isinstance(key_plan, KeyPlan) and key_plan.key in plan.touched and not _is_scale(key_plan)
    ]
    live = [(live_dtype(key_plan), info.dtype, key_plan) for info, key_plan in changed]
    kinds = Counter(
        _kind(dtype, saved, key_plan)
        for dtype, saved, key_plan in live
        if dtype is not None and _can_be(dtype, key_plan)
    )
    others = [OtherDtype(*kind, tensors) for kind, tensors in kinds.items() if kind[0] != kind[1]]
    return Comparison(len(changed), _equal(kinds), tuple(sorted(others)))


def _can_be(live: torch.dtype | ScaledFp8, plan: KeyPlan) -> bool:
    """Whether a saved tensor can be compared with the live one: codes can be compared only with codes."""
    return plan.coded is None or isinstance(live, ScaledFp8)


def live_dtypes(live: LiveModel | None) -> LiveDtype:
    """Returns the dtype of each live tensor that can be compared; looks up the loaded model's parameters."""

    def dtype(plan: KeyPlan) -> torch.dtype | ScaledFp8 | None:
        if live is None:
            return None
        if live.codes(plan.key) is not None:
            return SCALED
        value = live.value(plan.key, plan.shape)
        return None if value is None else value.dtype

    return dtype


class Verifier:
    """Compares the written values with a live model, piece by piece in the order of the file."""

    def __init__(self, live: LiveModel | None) -> None:
        self._live = live
        self._key = ""
        self._value: torch.Tensor | None = None
        self._dtype: torch.dtype | ScaledFp8 | None = None
        self._kinds: dict[str, _Kind] = {}
        self._largest: dict[_Kind, float] = {}

    def check(self, info: TensorInfo, plan: KeyPlan, start: int, saved: torch.Tensor) -> None:
        """Compare elements of a tensor from `start` on (`saved`: 1-D, on the CPU, in the file's dtype).

        Raises:
            LiveModelError: they differ from the live ones.
        """
        if self._live is None:
            return
        if plan.coded is not None:
            self._check_half(plan.coded, plan, start, saved, self._live.codes(plan.key))
            return
        if plan.key != self._key:
            self._key, self._value = plan.key, self._live.value(plan.key, plan.shape)
            self._dtype = self._live.kept_in(plan.key)
        if self._value is None:
            return
        dtype = SCALED if isinstance(self._dtype, ScaledFp8) else self._value.dtype
        kind = self._kinds[plan.key] = _kind(dtype, info.dtype, plan)
        live = self._value[start : start + saved.numel()]
        if (dtype == info.dtype or kind[2]) and not same_bits(saved, live):
            raise LiveModelError(t("save.not_live", key=plan.key))
        if dtype != info.dtype:
            self._largest[kind] = max(self._largest.get(kind, 0.0), largest_difference(saved, live))

    def _check_half(
        self,
        coded: Coded,
        plan: KeyPlan,
        start: int,
        saved: torch.Tensor,
        live: tuple[torch.Tensor, torch.Tensor] | None,
    ) -> None:
        """Compare codes or a scale with the live ones; does nothing if the live tensor is not quantised."""
        if live is None:
            return
        half = live[1] if coded.half == "scale" else live[0]
        if half.dtype != saved.dtype or not same_bits(saved, half[start : start + saved.numel()]):
            raise LiveModelError(t("save.not_live", key=plan.key))
        self._kinds[plan.key] = (FP8_SCALED, FP8_SCALED, False)

    def found(self, wanted: Comparison) -> Comparison:
        """The comparison that was made, with the measured differences.

        Raises:
            LiveModelError: it is not the `wanted` one, because the live model was changed meanwhile.
        """
        counts = Counter(self._kinds.values())
        others = tuple(replace(other, largest=self._largest.get(_of(other))) for other in wanted.others)
        if _equal(counts) != wanted.equal or any(counts[_of(other)] != other.tensors for other in others):
            raise LiveModelError(t("save.live_changed"))
        return replace(wanted, others=others)


def same_bits(saved: torch.Tensor, live: torch.Tensor) -> bool:
    """Whether a saved piece equals the live one, rounded to the saved dtype, bit for bit."""
    return torch.equal(saved.view(torch.uint8), live.to(saved.dtype).cpu().contiguous().view(torch.uint8))


def largest_difference(saved: torch.Tensor, live: torch.Tensor) -> float:
    """The largest absolute difference between elements of two floating tensors; pairs with a NaN are ignored."""
    wide = torch.promote_types(torch.float32, torch.promote_types(_readable(saved), _readable(live)))
    difference = (saved.to(wide) - live.cpu().to(wide)).abs_()
    return float(difference.nan_to_num_(nan=0.0, posinf=float("inf")).max()) if difference.numel() else 0.0


def metadata_text(comparison: Comparison) -> str:
    """The comparison as text for the file's metadata (in English); without the differences, as it is written first."""
    if not comparison.changed:
        return "the recipe changes no tensor"
    counts = [(comparison.equal, "equal to the preview bit for bit")]
    for other in comparison.others:
        how = "the preview's rounded" if other.is_rounded else "not rounded as the preview's are"
        counts.append((other.tensors, f"{how} ({other.live} there, {other.saved} here)"))
    counts.append((comparison.alone, "not compared with a preview"))
    told = "; ".join(f"{count} {how}" for count, how in counts if count)
    return f"of {comparison.changed} changed tensors: {told}"


_Kind = tuple[str, str, bool]
"""(live dtype, saved dtype, whether the saved values are the live ones rounded)"""


def _of(other: OtherDtype) -> _Kind:
    return other.live, other.saved, other.is_rounded


def _is_scale(plan: KeyPlan) -> bool:
    return plan.coded is not None and plan.coded.half == "scale"


def _equal(kinds: Mapping[_Kind, int]) -> int:
    return sum(tensors for kind, tensors in kinds.items() if kind[0] == kind[1])


def _kind(live: torch.dtype | ScaledFp8, saved: torch.dtype, plan: KeyPlan) -> _Kind:
    if plan.coded is not None:
        return FP8_SCALED, FP8_SCALED, False
    # A live fp32 value was not rounded, so the saved value is that value rounded.
    precisions = [operation.precision for operation in plan.operations] or [plan.origin.dtype]
    is_rounded = live == torch.float32 != saved and torch.float64 not in precisions
    return chosen_name(live), chosen_name(saved), is_rounded


def _readable(tensor: torch.Tensor) -> torch.dtype:
    """fp32 for fp8 tensors, as torch has no promotion rules for fp8; else the tensor's dtype."""
    return torch.float32 if tensor.element_size() == 1 else tensor.dtype
