"""Products of thin factors beside LAPACK's singular values in fp64."""

import pytest
import torch

from lib_merge.engine.lora.factors import decomposition
from lib_merge.engine.lora.factors.decomposition import decompose, decompose_product
from lib_merge.engine.lora.factors.ranks import rank_for_share, shared_out

SHAPES = [(40, 300), (300, 40), (320, 320), (700, 900), (900, 700)]


def falling(shape, seed, power):
    """A matrix whose singular values fall as n^−power."""
    numbers = torch.Generator().manual_seed(seed)
    left, right = (torch.linalg.qr(torch.randn(side, min(shape), generator=numbers).double()).Q for side in shape)
    values = torch.arange(1, min(shape) + 1).double() ** -power
    return ((left * values) @ right.t()).float()


@pytest.mark.cases(4)
@pytest.mark.parametrize("power", [0.3, 1, 3])
@pytest.mark.parametrize("shape", SHAPES)
def test_factors_are_as_good_as_the_singular_value_decomposition_allows(shape, power):
    matrix, rank = falling(shape, 5, power), 24
    true = torch.linalg.svdvals(matrix.double())
    found = decompose(matrix, rank)
    up, down = found.factors(rank)
    assert up.shape == (shape[0], rank)
    assert down.shape == (rank, shape[1])
    torch.testing.assert_close(found.values, true[:rank], rtol=2e-2 if power < 1 else 2e-3, atol=1e-7)
    lost, least = (matrix.double() - up.double() @ down.double()).norm(), true[rank:].norm()
    assert lost <= 1.002 * least + 1e-6


@pytest.mark.parametrize("shape", SHAPES)
def test_a_matrix_of_low_rank_comes_back_to_rounding(shape):
    numbers = torch.Generator().manual_seed(3)
    matrix = torch.randn(shape[0], 7, generator=numbers) @ torch.randn(7, shape[1], generator=numbers)
    up, down = decompose(matrix, 8).factors(8)
    assert (up @ down - matrix).norm() <= 2e-6 * matrix.norm()


def test_both_factors_have_the_size_of_the_singular_values_roots():
    found = decompose(falling((64, 512), 1, 1), 10)
    torch.testing.assert_close(found.left.norm(dim=0).double(), found.values.sqrt(), rtol=1e-5, atol=0)
    torch.testing.assert_close(found.right.norm(dim=1).double(), found.values.sqrt(), rtol=1e-5, atol=0)


def test_the_same_matrix_gives_the_same_bits():
    matrix = falling((700, 900), 2, 0.5)
    assert torch.equal(decompose(matrix, 16).left, decompose(matrix, 16).left)


def test_more_values_than_a_matrix_has_are_all_of_them(monkeypatch):
    matrix = falling((30, 50), 4, 1)
    assert len(decompose(matrix, 99).values) == 30
    monkeypatch.setattr(decomposition, "_SMALL", 0)
    assert len(decompose(matrix, 99).values) == 30


def test_a_zero_matrix_has_zero_factors():
    up, down = decompose(torch.zeros(20, 30), 4).factors(4)
    assert up.isfinite().all()
    assert not (up @ down).any()


def test_a_product_is_decomposed_without_being_multiplied_out():
    numbers = torch.Generator().manual_seed(8)
    up, down = torch.randn(200, 24, generator=numbers), torch.randn(24, 300, generator=numbers)
    found = decompose_product(up, down)
    true = torch.linalg.svdvals(up.double() @ down.double())[:24]
    torch.testing.assert_close(found.values, true, rtol=1e-10, atol=0)
    left, right = found.factors(10)
    lost = (up.double() @ down.double() - left.double() @ right.double()).norm()
    assert abs(lost - true[10:].norm()) <= 1e-5 * lost


def test_the_rank_for_a_share_is_the_smallest_that_holds_it():
    values = torch.tensor([3.0, 2.0, 1.0])  # squares 9, 4, 1 of 14
    assert rank_for_share(values, 14, 9 / 14) == 1
    assert rank_for_share(values, 14, 0.65) == 2
    assert rank_for_share(values, 14, 1) == 3
    assert rank_for_share(values[:2], 14, 0.99) is None


def test_ranks_go_to_the_directions_with_most_energy_for_a_byte():
    spectra = {"large": [10.0, 9.0, 1.0], "small": [5.0, 4.0], "none": []}
    # Energy for a byte: large 1, 0.81, 0.01; small 2.5, 1.6.
    assert shared_out(spectra, {"large": 100, "small": 10, "none": 10}, 119) == {"large": 0, "small": 2, "none": 0}
    assert shared_out(spectra, {"large": 100, "small": 10, "none": 10}, 220) == {"large": 2, "small": 2, "none": 0}
    assert shared_out(spectra, {"large": 100, "small": 10, "none": 10}, 9) == {"large": 0, "small": 0, "none": 0}
