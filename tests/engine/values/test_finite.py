"""Finite or not: by the bits of the numbers, as by torch's own test."""

from __future__ import annotations

import pytest
import torch

from lib_merge.engine.compute.finite import all_finite

DTYPES = (torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.float8_e5m2, torch.float8_e4m3fn)


@pytest.mark.cases(1)
@pytest.mark.parametrize("dtype", (torch.float16, torch.bfloat16), ids=str)
def test_every_number_of_a_half_precision(dtype):
    """Alone, and as the last of many finite ones."""
    every = torch.arange(-(2**15), 2**15, dtype=torch.int32).to(torch.int16).view(dtype)
    many = torch.ones(2**18 + 3, dtype=dtype)
    for value, finite in zip(every, every.isfinite().tolist(), strict=True):
        assert all_finite(value) is finite
    for value in every[~every.isfinite()][::37]:
        many[-1] = value
        assert not all_finite(many)
    assert all_finite(every[every.isfinite()])


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("wrong", [float("nan"), -float("nan"), float("inf"), -float("inf")])
def test_one_wrong_number_anywhere(dtype, wrong):
    value = torch.tensor(wrong).to(dtype)
    if value.float().isfinite():
        pytest.skip("this type has no infinity")
    for where in (0, 99_999, 2**18, 299_999):
        values = torch.randn(300_000, generator=torch.Generator().manual_seed(1)).to(dtype)
        assert all_finite(values)
        values[where] = value
        assert not all_finite(values)


def test_the_largest_numbers_and_whole_ones():
    for dtype in DTYPES:
        limits = torch.finfo(dtype)
        edges = torch.tensor([limits.max, limits.min, limits.tiny, -0.0], dtype=torch.float64)
        assert all_finite(edges.to(dtype).repeat(1000))
    assert all_finite(torch.tensor([2**31 - 1], dtype=torch.int32)) and all_finite(torch.empty(0))
    assert all_finite(torch.ones(40, 40)[:, ::2])  # not contiguous
