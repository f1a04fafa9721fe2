"""NaN, infinity and broken position_ids, looked for in the weights themselves."""

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
"""CLIP's tokens; `position_ids` are 0 … 76."""


def value_findings(
    sources: RecipeSources, files: SourceFiles, meter: Meter, largest: float, thorough: bool
) -> Iterator[Finding]:
    """What the weights of all models tell; `largest`: the greatest value of the dtype that is saved in."""
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
            text = f"{model.label}: {len(broken)} tensors hold NaN or infinite values (as {broken[0]})"
            what = "pictures would be black or noise; get the file anew or leave it out"
            yield Finding("values", "error", f"{text}: {what}")
        if beyond:
            text = (
                f"{model.label}: {len(beyond)} tensors hold values beyond the dtype that is saved in (as {beyond[0]})"
            )
            yield Finding("values", "warning", t("doctor.save_fp32_bf16", text=text))


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
            first = wrong[0]
            found = f"{first} is {float(values[first]):g}"
            text = f"{model.label}: {key} is wrong in {len(wrong)} of {ref.numel} places ({found})"
            does = "prompts are misread; take another base, or repair it (a CLIP fix of the model toolkit) first"
            unused = "it is not used, the base's is carried over"
            yield Finding("position_ids", "warning" if is_base else "note", f"{text}: {does if is_base else unused}")
        elif ref.dtype.is_floating_point:
            kind = str(ref.dtype).removeprefix("torch.")
            text = f"{model.label}: {key} is stored as {kind} instead of int64"
            yield Finding("position_ids", "note", t("doctor.values_right_nothing_done", text=text))
