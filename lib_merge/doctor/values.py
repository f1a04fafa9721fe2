"""Checks of the weights: NaN, infinity, values too large for the dtype, broken position_ids."""

from __future__ import annotations

from collections.abc import Iterator

import torch

from lib_merge.doctor.findings import Finding
from lib_merge.doctor.sampling import pieces
from lib_merge.engine.compute.finite import all_finite
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.progress import Meter
from lib_merge.sentences import t

POSITIONS = 77
"""Number of CLIP's positions; `position_ids` are 0 … 76."""


def value_findings(
    sources: RecipeSources, files: SourceFiles, meter: Meter, largest: float, thorough: bool
) -> Iterator[Finding]:
    """Findings on the weights of all models; `largest` is the largest finite value of the save's dtype."""
    models = {model.paths: model for model in sources.all()}
    meter.total = sum(ref.numel for model in models.values() for ref in model.tensors.values())
    for model in models.values():
        yield from _positions(model, files, model is sources.base)
        broken: list[str] = []
        beyond: list[str] = []
        for key, ref in model.tensors.items():
            meter.advance(ref.numel, f"{model.paths[-1].name}: {key}")
            for piece in pieces(files, ref, thorough) if ref.dtype.is_floating_point and ref.numel else ():
                if not all_finite(piece):
                    broken.append(key)
                    break
                if _exceeds(piece, largest):
                    beyond.append(key)
                    break
        if broken:
            text = t("doctor.values_broken", model=model.label, n=len(broken), key=broken[0])
            yield Finding("values", "error", text)
        if beyond:
            text = t("doctor.values_too_large", model=model.label, n=len(beyond), key=beyond[0])
            yield Finding("values", "warning", text)


def _exceeds(piece: torch.Tensor, largest: float) -> bool:
    if torch.finfo(piece.dtype).max <= largest:
        return False
    return float(piece.abs().max()) > largest


def _positions(model: Opened, files: SourceFiles, is_base: bool) -> Iterator[Finding]:
    for key, ref in model.tensors.items():
        if not key.endswith("position_ids") or not 0 < ref.numel <= 10_000:
            continue
        stored = torch.empty(ref.numel, dtype=ref.dtype)
        files.read_into(ref, 0, stored)
        values = stored.to(torch.float64)
        right = torch.arange(ref.numel, dtype=torch.float64)
        wrong = [index for index in range(ref.numel) if float(values[index]) != float(right[index])]
        if wrong:
            first = {"first": wrong[0], "found": f"{float(values[wrong[0]]):g}"}
            id = "doctor.positions_wrong" if is_base else "doctor.positions_wrong_unused"
            text = t(id, model=model.label, key=key, n=len(wrong), total=ref.numel, **first)
            yield Finding("position_ids", "warning" if is_base else "note", text)
        elif ref.dtype.is_floating_point:
            kind = str(ref.dtype).removeprefix("torch.")
            text = t("doctor.positions_of_other_dtype", model=model.label, key=key, dtype=kind)
            yield Finding("position_ids", "note", text)
