"""Where formulas break: 0/0, zero and opposite tensors, the ends of a range. The limit, or a sentence."""

from __future__ import annotations

import sys

import pytest
import torch

from lib_merge import methods
from lib_merge.errors import UserError
from lib_merge.methods.maths.selection import ascending
from lib_merge.methods.maths.sparsify import trim_to, trimmed

GENERATOR = torch.Generator().manual_seed(5)
A, B, C = (torch.randn(6, 10, generator=GENERATOR) for _ in range(3))
ZERO = torch.zeros_like(A)


def call(name, a, *others, **parameters):
    entry = methods.by_id(name)
    first, *rest = (tensor.to(entry.precision).clone() for tensor in (a, *others))
    value = entry(first, *([rest] if entry.takes_many else rest), **parameters)
    assert value.isfinite().all()
    return value.float()


def close(got, expected):
    return torch.allclose(got, expected.float(), rtol=1e-6, atol=1e-6)


NOTHING_TO_DO = [
    ("train_difference", 2, {"alpha": 1.0}),
    ("add_opposite", 2, {"alpha": 1.0}),
    ("add_perpendicular", 2, {"alpha": 1.0}),
    ("euclidean_add_difference", 2, {"alpha": 0.5}),
    ("multiply_difference", 2, {"alpha": 0.5, "beta": 0.5}),
    ("similarity_add_difference", 2, {"alpha": 0.5, "beta": 0.5}),
    ("extract", 2, {"alpha": 0.5, "beta": 0.5, "gamma": 0.3}),
    ("smooth_add", 2, {"alpha": 0.5}),
    ("slerp", 1, {"alpha": 0.5}),
    ("slerp_unnormalised", 1, {"alpha": 0.5}),
    ("geometric_sum", 1, {"alpha": 0.5}),
    ("nearswap", 1, {"t": 0.1}),
    ("crossover", 1, {"alpha": 0.5}),
    ("cosine_a", 1, {"alpha": 0.0, "measured": (1.0, 1.0)}),
    ("cosine_b", 1, {"alpha": 0.0, "measured": (1.0, 1.0)}),
    ("ties", 2, {"density": 0.5}),
    ("breadcrumbs", 2, {"density": 0.5}),
    ("model_stock", 2, {}),
    ("model_stock", 2, {"filter_wise": True}),
    ("sce", 2, {"select_topk": 0.5}),
    ("karcher", 2, {}),
    ("geometric_median", 2, {}),
    *(("nuslerp", 1, {"alpha": 0.5, "vectors": vectors}) for vectors in ("tensor", "last_axis", "first_axis")),
    ("multislerp", 2, {}),
    ("ram", 2, {}),
    ("arcee_fusion", 1, {}),
    ("orthogonal_delta", 1, {"alpha": 0.5}),
    ("norm_direction", 1, {"alpha": 0.5, "beta": 0.2}),
]


@pytest.mark.parametrize("value", [A, ZERO], ids=["equal", "zero"])
@pytest.mark.parametrize(("name", "others", "parameters"), NOTHING_TO_DO)
def test_equal_models_give_themselves(name, others, parameters, value):
    """The 0/0 of every formula: no difference, no length, no angle."""
    assert close(call(name, value, *[value] * others, **parameters), value)


def test_one_zero_tensor_has_no_angle():
    for name in ("slerp", "slerp_unnormalised"):
        assert close(call(name, ZERO, B, alpha=0.3), 0.3 * B)
        assert close(call(name, A, ZERO, alpha=0.3), 0.7 * A)


def test_opposite_tensors_have_no_shortest_arc():
    for name in ("slerp", "slerp_unnormalised"):
        assert close(call(name, A, -A, alpha=0.3), 0.4 * A)


def test_slerp_of_parallel_tensors_is_the_weighted_sum():
    assert close(call("slerp", A, 3 * A, alpha=0.25), 1.5 * A)


def test_slerp_ends_exactly_at_b():
    assert torch.equal(call("slerp", A, B, alpha=1.0), B)
    assert torch.equal(call("slerp_unnormalised", A, B, alpha=1.0), B)


def test_add_perpendicular_to_nothing_is_add_difference():
    assert close(call("add_perpendicular", C, B, C, alpha=0.5), C + 0.5 * (B - C))


def test_euclidean_with_one_difference_of_zero():
    assert close(call("euclidean_add_difference", C, B, C, alpha=0.5), C + 0.5 * (B - C))
    assert close(call("euclidean_add_difference", A, C, C, alpha=0.5), C + 0.5 * (A - C))


def test_ends_of_multiply_difference_take_one_models_sizes():
    """0 to the power of 0 is 1, so that alpha 0 is A and alpha 1 is B also where they equal C."""
    a, b = A.clone(), B.clone()
    a[0], b[1] = C[0], C[1]
    assert close(call("multiply_difference", a, b, C, alpha=0.0, beta=0.0), a)
    assert close(call("multiply_difference", a, b, C, alpha=1.0, beta=1.0), b)


def test_geometric_sum_of_signs():
    got = call("geometric_sum", torch.tensor([2.0, -2, -2, 2, 0]), torch.tensor([8.0, -8, 8, -8, 5]), alpha=0.25)
    size = 2**0.75 * 8**0.25
    half = 0.5**0.5
    assert close(got, torch.tensor([size, -size, -half * size, half * size, 0]))


def test_similarity_is_beta_where_both_are_zero():
    got = call("similarity_add_difference", ZERO, ZERO, C, alpha=1.0, beta=0.3)
    assert close(got, -0.7 * C)


def test_model_stock_of_opposite_changes_stays():
    for filter_wise in (False, True):
        assert close(call("model_stock", A, A + B, A - B, filter_wise=filter_wise), A)


def test_model_stock_counts_a_model_that_did_not_change_as_at_right_angles():
    assert close(call("model_stock", A, A, B), A)


def test_sce_of_models_that_cancel_out():
    """Equal weights and no variance that counts: the sum of signs 0 elects +."""
    assert close(call("sce", ZERO, B, -B), B.abs())


def test_karcher_leaves_a_zero_tensor_out_of_the_direction_but_not_of_the_size():
    assert close(call("karcher", ZERO, B, weight=(1.0,)), B / 2)
    assert close(call("karcher", A, A, -A, weight=(1.0, 1.0)), A)


def test_karcher_of_two_is_slerp():
    assert close(call("karcher", A, B, weight=(1.0,)), call("slerp", A, B, alpha=0.5))


def test_directions_that_cancel_out_give_the_weighted_sum():
    assert close(call("multislerp", A, -A, weight=(1.0,)), ZERO)
    assert close(call("norm_direction", A, -A, alpha=0.5, beta=0.5), ZERO)
    for vectors in ("tensor", "last_axis", "first_axis"):
        assert close(call("nuslerp", A, -A, alpha=0.3, vectors=vectors), 0.4 * A)


def test_zero_tensors_have_no_direction():
    assert close(call("norm_direction", ZERO, B, alpha=0.3, beta=0.9), 0.3 * B)
    assert close(call("orthogonal_delta", ZERO, B, alpha=0.3), 0.3 * B)
    assert close(call("nuslerp", ZERO, B, alpha=0.5), 0.5**0.5 * B)
    assert close(call("multislerp", ZERO, B, weight=(1.0,)), B / 2)


def test_an_orthogonal_delta_leaves_out_what_only_scales():
    assert close(call("orthogonal_delta", A, 3 * A, alpha=1.0), A)
    moved = call("orthogonal_delta", A, B, alpha=0.7) - A
    assert abs(torch.dot(moved.view(-1), A.view(-1))) < 1e-4


def test_ram_keeps_whole_what_one_model_alone_has_learned():
    first, second = ZERO.clone(), ZERO.clone()
    first[0], first[1], second[1], second[2] = 4.0, 4.0, 2.0, 1e-6
    got = call("ram", ZERO, first, second)
    assert got[:, 0].tolist() == [4, 3, 0, 0, 0, 0]


def test_geometric_median_is_not_pulled_by_one_far_off():
    assert (call("geometric_median", A, A + 1e-3, A - 1e-3, A + 1e6) - A).abs().max() < 0.01


def test_cosine_where_all_similarities_are_equal():
    """High from the one value on, low below it."""
    likeness = torch.cosine_similarity(A, B, dim=0)
    for name in ("cosine_a", "cosine_b"):
        low, high = float(likeness.min()) - 1, float(likeness.max()) + 1
        assert torch.equal(call(name, A, B, alpha=0.0, measured=(low, low)), A)
        assert torch.equal(call(name, A, B, alpha=0.0, measured=(high, high)), B)


def test_crossover_round_to_where_it_began():
    for tilt in (0.3, 1.2, 2.6):
        once, again = (call("crossover", A, B, alpha=0.4, tilt=turned) for turned in (tilt, tilt + 4))
        assert close(once, again)
    assert torch.equal(call("crossover", A, B, alpha=1.0, tilt=0.5), B)


def test_tensor_sum_of_columns_turns_at_a_hundred():
    a, b = torch.zeros(8, 100), torch.ones(8, 100)
    assert call("tensor_sum_columns", a, b, alpha=0.5, beta=0.0).sum(1).tolist() == [100.0] * 4 + [0.0] * 4
    a, b = torch.zeros(8, 101), torch.ones(8, 101)
    assert call("tensor_sum_columns", a, b, alpha=0.5, beta=0.0).sum(0).tolist() == [8.0] * 50 + [0.0] * 51


def test_top_k_puts_minus_zero_and_zero_in_their_order():
    b = torch.tensor([0.0, -0.0, -1.0, 0.0])
    got = call("top_k_tensor_sum", torch.tensor([4.0, 3.0, 2.0, 1.0]), b, alpha=1.0, beta=0.0)
    assert got.tolist() == [2.0, 3.0, 1.0, 4.0]


def test_breadcrumbs_leaves_out_no_more_than_the_density_lets():
    got = call("breadcrumbs", ZERO, B, weight=(1.0,), density=(0.9,), gamma=(0.5,))
    assert int((got != 0).sum()) == 54
    assert torch.equal(got != 0, B.abs() < B.abs().view(-1).sort().values[54])


def test_smooth_add_without_scipy(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy", None)
    with pytest.raises(UserError, match="smooth_add needs the package scipy"):
        call("smooth_add", A, B, C, alpha=1.0)


REFUSED = [
    ("weighted_subtraction", {"alpha": 2.0, "beta": 0.5}, "divides by 0"),
    ("multiply_difference", {"alpha": 1.1, "beta": 0.5}, "alpha is 1.1; the formula holds from 0 to 1"),
    ("geometric_sum", {"alpha": -0.1}, "alpha is -0.1"),
    ("euclidean_add_difference", {"alpha": 2.0}, "alpha is 2"),
    ("crossover", {"alpha": 1.5, "tilt": 0.0}, "alpha is 1.5"),
    ("extract", {"alpha": 0.5, "beta": 0.5, "gamma": -1.0}, "gamma is -1; the formula holds from 0 up"),
    ("tensor_sum", {"alpha": 0.5, "beta": -0.5}, "beta is -0.5"),
    ("top_k_tensor_sum", {"alpha": 0.5, "beta": 1.5}, "beta is 1.5"),
    ("ties", {"density": (0.5, 1.2)}, "density is 1.2"),
    ("dare_linear", {"density": (-0.5, 1)}, "density is -0.5"),
    ("breadcrumbs", {"density": (0.5, 1), "gamma": (2, 0)}, "gamma is 2"),
    ("della", {"density": (1, 0.9), "epsilon": (0.15, 0.15)}, "chances from 0.75 to 1.05"),
    ("della_linear", {"density": (0.15,), "epsilon": (0.15,)}, "chances from 0 to 0.3"),
    ("sce", {"select_topk": 1.5}, "select_topk is 1.5"),
    ("karcher", {"weight": (0.5, -0.5)}, "weight is -0.5"),
    ("multislerp", {"weight": (0.5, -0.5)}, "weight is -0.5"),
    ("ram", {"alpha": 1.0, "threshold": -1e-5}, "threshold is -1e-05"),
    ("linear", {"weight": (0.5, -1.5), "base_weight": 1.0, "normalize": True}, "add up to 0"),
]


@pytest.mark.parametrize(("name", "parameters", "sentence"), REFUSED)
def test_what_has_no_result_is_refused_with_a_sentence(name, parameters, sentence):
    assert sentence in methods.by_id(name).traits.refuses(parameters)


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("della", {"density": (1.0, 0.0), "epsilon": (0.15, 0.15)}),
        ("linear", {"weight": (0.5, -1.5), "base_weight": 1.0, "normalize": False}),
        ("ties", {"density": (0.0, 1.0)}),
    ],
)
def test_what_has_one_is_not(name, parameters):
    assert methods.by_id(name).traits.refuses(parameters) == ""


def test_scale_and_noise_spare_what_supermerger_spares():
    key = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.{}.weight"
    for name in ("scale", "noise"):
        applies = methods.by_id(name).traits.applies
        assert applies(key.format("attn1.to_q")) and applies("model.diffusion_model.time_embed.0.bias")
        for spared in ("attn1.to_out.0", "norm1", "proj_out"):
            assert not applies(key.format(spared))
    assert methods.by_id("scale").traits.neutral({"alpha": 0.0}), "0 leaves a block as it is"


@pytest.mark.parametrize("density", [0.02, 0.5, 0.97])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=str)
def test_of_many_equal_changes_the_first_are_kept_in_any_pieces(dtype, density):
    """More elements than are sorted, of seven sizes; against a stable sort."""
    count = 2**16 + 999
    base = torch.zeros(count, dtype=dtype)
    model = torch.randint(-6, 7, (count,), generator=torch.Generator().manual_seed(3)).to(dtype)
    kept = torch.zeros(count, dtype=torch.bool)
    kept[model.abs().sort(descending=True, stable=True).indices[: int(density * count)]] = True
    trim = trim_to(base, model, density)
    for start in range(0, count, 10_000):
        part = slice(start, start + 10_000)
        change = trimmed(base[part], model[part], density, trim, start)(0, base[part], model[part].clone())
        assert torch.equal(change, model[part] * kept[part])


def test_rows_are_sorted_as_a_stable_sort_does():
    values = torch.randint(0, 7, (40, 1000), generator=torch.Generator().manual_seed(3)).float()
    values[3, 5], values[4, 7], values[5] = float("inf"), float("nan"), 0.0
    assert torch.equal(ascending(values), values.argsort(dim=1, stable=True))
    assert ascending(torch.zeros(0, 3)).shape == (0, 3) and ascending(torch.zeros(2, 1)).tolist() == [[0], [0]]
