"""DoRA: the magnitude of each output (or input) of a changed weight, learned separately from its direction.

It can be combined with any additive kind: LoRA, LoHa, LoKr.
"""

from __future__ import annotations

import torch

from lib_merge.adapters.kind import Change, Module, Settings, Shape, Tensors
from lib_merge.adapters.products import row_ranges, wide

SCALE, MAGNITUDE = "dora_scale", "lora_magnitude_vector"
ENDINGS = {
    SCALE: SCALE,
    MAGNITUDE: MAGNITUDE,
    f"{MAGNITUDE}.weight": MAGNITUDE,
    f"{MAGNITUDE}.default.weight": MAGNITUDE,
}
LABELS = {"lora": "DoRA", "loha": "DoHa", "lokr": "DoKr"}


def role_of(module: Module) -> str | None:
    """The role of a module's magnitudes; None if it has none."""
    return next((role for role in (MAGNITUDE, SCALE) if module.has(role)), None)


def axis_of(module: Module, shape: Shape) -> int | None:
    """The axis of the layer that the magnitudes belong to: 0 (outputs), 1 (inputs), None if they fit neither.

    PEFT's `lora_magnitude_vector` is always for outputs. `dora_scale` is for outputs if its shape is (o, 1, …) or (o),
    and for inputs if it is (1, i, …): LyCORIS changed from inputs to outputs between versions.
    """
    role = role_of(module)
    if role is None:
        return None
    stored = module.shape(role)
    count = torch.Size(stored).numel()
    if role == MAGNITUDE or len(stored) <= 1:
        return 0 if count == shape[0] else None
    if stored[0] == count == shape[0]:
        return 0
    return 1 if stored[1] == count == shape[1] else None


def change_normalized(
    weight: torch.Tensor, change: Change, tensors: Tensors, settings: Settings, role: str, multiplier: float
) -> None:
    """W + multiplier · (V · magnitude/‖V‖ − W), V = W + Δ, norms along one axis. DoRA, arXiv 2402.09353; LyCORIS; PEFT.

    `change` gives Δ at strength 1; settings["axis"] is the axis of the magnitudes.
    """
    axis = int(settings["axis"])
    whole = weight.clone()
    change(whole, tensors, settings, 1.0)
    norms = axis_norms(whole, axis)
    # A vector of zeros cannot be normalised: it stays zero.
    factors = torch.where(norms > 0, wide(tensors[role]).view(-1) / norms, norms)
    size = [1] * weight.dim()
    size[axis] = -1
    weight.lerp_(whole.mul_(factors.to(weight.dtype).view(size)), multiplier)


def axis_norms(weight: torch.Tensor, axis: int) -> torch.Tensor:
    """Euclidean norms of (o, i[, k, k]) over all axes but one: 1-D, in fp64 if the device has it.

    torch sums pairwise, so partial sums of squares are accurate in fp32; they are added up in fp64.
    """
    others = [other for other in range(weight.dim()) if other != axis]
    parts = [wide(weight[rows].square().sum(dim=others)) for rows in row_ranges(weight)]
    return (torch.cat(parts) if axis == 0 else torch.stack(parts).sum(dim=0)).sqrt()
