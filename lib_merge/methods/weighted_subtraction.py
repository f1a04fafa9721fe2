"""A blend undone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch

from lib_merge.methods.base import Traits, Weight, method
from lib_merge.sentences import MaybeSentence, t


def _pole(parameters: Mapping[str, Any]) -> MaybeSentence:
    if parameters["alpha"] * parameters["beta"] != 1:
        return ""
    return t("methods.divides_by_zero")


@method(
    label="Weighted subtraction",
    source="sd-meh, https://github.com/s1dlx/meh",
    traits=Traits(elementwise=True, neutral=lambda p: p["alpha"] * p["beta"] == 0, refuses=_pole),
)
def weighted_subtraction(a: torch.Tensor, b: torch.Tensor, *, alpha: Weight = 0.5, beta: Weight = 0.5) -> torch.Tensor:
    """Take B out of A as if A had been blended with B at alpha · beta: (A − alpha·beta·B) / (1 − alpha·beta).

    Where alpha · beta is 1 there is no result, which is an error.

    Args:
        b: the model to take out.
        alpha: first factor of B's share.
        beta: second factor of B's share.
    """
    share = alpha * beta
    return a.add_(torch.sub(a, b, out=b), alpha=share / (1 - share))
