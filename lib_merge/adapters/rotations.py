"""Computes orthogonal matrices from skew-symmetric ones, for the OFT family."""

from __future__ import annotations

import torch

from lib_merge.adapters.products import wide


def cayley(blocks: torch.Tensor, constraint: float | None) -> torch.Tensor:
    """Orthogonal blocks R = (I + Q)(I − Q)⁻¹ with Q = B − Bᵀ, for blocks B (…, b, b); in fp64 if the device has it.

    With a constraint, Q is first scaled down to that Frobenius norm over all blocks together.
    OFT, https://arxiv.org/abs/2306.07280.
    """
    blocks = wide(blocks)
    skew = blocks - blocks.transpose(-1, -2)
    if constraint is not None:
        norm = torch.linalg.vector_norm(skew)
        skew = skew * (constraint / norm.clamp(min=1e-30)).clamp(max=1.0)
    identity = torch.eye(skew.shape[-1], dtype=skew.dtype, device=skew.device)
    # (I + Q)(I − Q)⁻¹ = (I − Q)⁻¹(I + Q), as both are polynomials in Q.
    return torch.linalg.solve(identity - skew, identity + skew)
