"""The methods against the libraries that they come from, where those do what they say.

Needs sd-mecha, mergekit and sd-meh; each test is skipped without its library. Calls that are known to be wrong there
(sd-mecha's inverted stock switch, its top-k that keeps one element more) are not made.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

from lib_merge import methods

pytestmark = pytest.mark.filterwarnings("ignore")  # theirs

SHAPES = {"linear": (40, 64), "conv": (16, 10, 3, 3), "bias": (60,)}


@pytest.fixture(scope="module")
def mergekit():
    return pytest.importorskip("mergekit.merge_methods", exc_type=ImportError).merge_tensors


@pytest.fixture(scope="module")
def mecha():
    pytest.importorskip("sd_mecha", exc_type=ImportError)
    from sd_mecha.extensions import merge_methods

    return lambda name: merge_methods.resolve(name).__wrapped__


@pytest.fixture(scope="module")
def meh():
    return pytest.importorskip("sd_meh.merge_methods", exc_type=ImportError)


@pytest.fixture(params=SHAPES.values(), ids=SHAPES)
def tensors(request):
    """A, B, C, D in fp64, children of one parent."""
    rng = np.random.default_rng(11)
    parent = rng.normal(0, 0.2, request.param)
    spreads = (0.05, 0.06, 0.02, 0.08)
    return [torch.tensor((parent + rng.normal(0, s, request.param)).astype(np.float32)).double() for s in spreads]


def ours(method_id, a, *others, **parameters):
    method = methods.by_id(method_id)
    first, *rest = (tensor.to(method.precision).clone() for tensor in (a, *others))
    return method(first, *([rest] if method.takes_many else rest), **parameters).double()


def agree(got, theirs, a, tolerance=2e-5):
    """Within `tolerance` of the largest change and one rounding to fp32."""
    theirs = theirs.double()
    change, largest = (theirs - a).abs().max(), theirs.abs().max()
    assert (got - theirs).abs().max() <= tolerance * change + torch.finfo(torch.float32).eps * largest


MERGEKIT = [
    ("linear", {"weight": (0.5, 0.7)}, "linear", {"weight": [1.0, 0.5, 0.7], "normalize": True}),
    ("linear", {"weight": (0.5, 0.7), "base_weight": 0.2, "normalize": False}, "linear",
     {"weight": [0.2, 0.5, 0.7], "normalize": False}),
    ("task_arithmetic", {"weight": (0.6, 0.3), "scale": 0.8}, "task_arithmetic", {"weight": [0.6, 0.3], "lambda": 0.8}),
    ("ties", {"weight": (0.6, 0.3), "density": (0.4, 0.7)}, "ties", {"weight": [0.6, 0.3], "density": [0.4, 0.7]}),
    ("ties", {"weight": (0.6, 0.3), "density": (0.4, 0.4), "normalize": False, "scale": 1.3}, "ties",
     {"weight": [0.6, 0.3], "density": 0.4, "normalize": False, "lambda": 1.3}),
    ("breadcrumbs", {"weight": (0.6, 0.3), "density": (0.5, 0.5), "gamma": (0.1, 0.1)}, "breadcrumbs",
     {"weight": [0.6, 0.3], "density": 0.5, "gamma": 0.1}),
    ("breadcrumbs_ties", {"weight": (0.6, 0.3), "density": (0.5, 0.9), "gamma": (0.1, 0.2)}, "breadcrumbs_ties",
     {"weight": [0.6, 0.3], "density": [0.5, 0.9], "gamma": [0.1, 0.2]}),
    ("model_stock", {}, "model_stock", {}),
    ("sce", {}, "sce", {}),
    ("sce", {"select_topk": 0.4}, "sce", {"select_topk": 0.4}),
    ("karcher", {"weight": (1.0, 1.0)}, "karcher", {}),
    ("ram", {}, "ram", {}),
    ("ram", {"threshold": 0.05}, "ram", {"epsilon": 0.05}),
    ("multislerp", {"weight": (0.5, 0.7)}, "multislerp", {"weight": [1.0, 0.5, 0.7]}),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters", "theirs", "their_parameters"), MERGEKIT)
def test_mergekit(mergekit, tensors, method, parameters, theirs, their_parameters):
    a, b, c, _ = tensors
    base = {} if theirs in ("linear", "karcher", "multislerp") else {"base_index": 0}
    expected = mergekit([a, b, c], theirs, parameters=their_parameters, dtype=torch.float64, **base)
    agree(ours(method, a, b, c, **parameters), expected, a, 2e-4 if method == "karcher" else 2e-5)


def test_mergekit_filter_wise_on_the_matrix(mergekit, tensors):
    a, b, c, d = tensors
    flat = [x.reshape(x.shape[0], -1) if x.dim() > 1 else x for x in (a, b, c, d)]
    parameters = {"filter_wise": True}
    expected = mergekit(flat, "model_stock", parameters=parameters, base_index=0, dtype=torch.float64)
    agree(ours("model_stock", a, b, c, d, filter_wise=True), expected.reshape(a.shape), a)


@pytest.mark.parametrize("t", [0.2, 0.9])
def test_mergekit_slerp_and_nearswap(mergekit, tensors, t):
    a, b, *_ = tensors
    slerp = mergekit([a, b], "slerp", parameters={"t": t}, base_index=0, dtype=torch.float64)
    agree(ours("slerp_unnormalised", a, b, alpha=t), slerp, a)
    swapped = mergekit([a, b], "nearswap", parameters={"t": t / 20}, base_index=0, dtype=torch.float64)
    agree(ours("nearswap", a, b, t=t / 20), swapped, a)


@pytest.mark.parametrize("t", [0.2, 0.9])
def test_mergekit_nuslerp(mergekit, tensors, t):
    a, b, *_ = tensors
    last = {"nuslerp_flatten": False}
    for vectors, more in (("tensor", {}), ("last_axis", last), ("first_axis", {**last, "nuslerp_row_wise": True})):
        parameters = {"weight": [1 - t, t], **more}
        expected = mergekit([a, b], "nuslerp", parameters=parameters, dtype=torch.float64)
        agree(ours("nuslerp", a, b, alpha=t, vectors=vectors), expected, a)


def test_mergekit_arcee_fusion(mergekit, tensors):
    a, b, *_ = tensors
    expected = mergekit([a, b], "arcee_fusion", parameters={}, base_index=0, dtype=torch.float64)
    agree(ours("arcee_fusion", a, b), expected, a)


def test_mergekit_dare_and_della_thin_out_to_the_same_density(mergekit):
    """Their random numbers are others; means and shares over many elements agree."""
    rng = np.random.default_rng(3)
    a = torch.tensor(rng.normal(0, 0.2, (300, 400)).astype(np.float32)).double()
    b = a + torch.tensor(rng.normal(0.02, 0.01, a.shape).astype(np.float32)).abs().double()
    from lib_merge.methods.randomness import Randomness

    random = Randomness(1, 0, "key")
    torch.manual_seed(0)
    for ours_id, theirs, extra in (
        ("dare_linear", "dare_linear", {}),
        ("della_linear", "della_linear", {"epsilon": 0.2}),
    ):
        expected = mergekit([a, b], theirs, parameters={"weight": 1.0, "density": 0.6, **extra}, base_index=0)
        got = ours(ours_id, a, b, weight=(1.0,), density=(0.6,), seed=random, **{k: (v,) for k, v in extra.items()})
        assert abs((got != a).double().mean() - (expected != a).double().mean()) < 0.005
        assert abs((got - a).mean() / (expected - a).mean() - 1) < 0.01


def test_sd_mecha(mecha, tensors):
    a, b, c, d = tensors
    alpha = torch.tensor(0.3, dtype=torch.float64)
    agree(ours("slerp", a, b, alpha=0.3), mecha("slerp")(a, b, alpha), a)
    mask = mecha("train_difference_mask")(a, b, c, alpha)
    agree(ours("train_difference", a, b, c, alpha=0.3), a + mask * (b - c), a)
    mask = mecha("add_opposite_mask")(a, b, c, alpha)
    agree(ours("add_opposite", a, b, c, alpha=0.3), a + mask * (b - c), a)
    learned = mecha("perpendicular_component")(a - c, b - c)
    agree(ours("add_perpendicular", a, b, c, alpha=0.3), a + 0.3 * learned, a)
    agree(ours("geometric_sum", a, b, alpha=0.3), mecha("geometric_sum")(a, b, alpha), a)
    agree(ours("clamp", a, b, c, stiffness=0.4), mecha("clamp")(a, b, c, stiffness=0.4), a)
    agree(ours("geometric_median", a, b, c, d), mecha("geometric_median")(a, b, c, d), a, 2e-4)
    deltas = [x - a for x in (b, c, d)]
    agree(
        ours("ties", a, b, c, d, weight=(1.0,) * 3, density=(1.0,) * 3, vote="count"),
        a + mecha("ties_sum")(*deltas, k=1.0),
        a,
    )


@pytest.mark.parametrize("tilt", [0.0, 0.3, 1.0, 1.7, 2.0, 2.6, 3.5])
def test_sd_mecha_crossover(mecha, tensors, tilt):
    a, b, *_ = tensors
    # Their filter is made in fp32: with an alpha that no frequency's radius comes near, both cut at the same place.
    expected = mecha("crossover")(a, b, 0.3712345, tilt)
    agree(ours("crossover", a, b, alpha=0.3712345, tilt=tilt), expected, a, 2e-4)


def test_sd_meh(meh, tensors):
    a, b, c, _ = tensors
    two = {"alpha": 0.4, "beta": 0.3}
    for name in ("triple_sum", "sum_twice", "similarity_add_difference"):
        agree(ours(name, a, b, c, **two), getattr(meh, name)(a=a, b=b, c=c, **two), a)
    for name in ("weighted_subtraction", "top_k_tensor_sum", "tensor_sum"):
        agree(ours(name, a, b, **two), getattr(meh, name)(a=a.clone(), b=b, **two), a)
    wrapping = {"alpha": 0.7, "beta": 0.6}
    for name in ("top_k_tensor_sum", "tensor_sum"):
        agree(ours(name, a, b, **wrapping), getattr(meh, name)(a=a.clone(), b=b.clone(), **wrapping), a)
    # They compute these two in fp32.
    agree(ours("multiply_difference", a, b, c, **two), meh.multiply_difference(a=a, b=b, c=c, **two), a, 2e-4)
    expected = meh.euclidean_add_difference(a=a, b=b, c=c, alpha=0.4)
    agree(ours("euclidean_add_difference", a, b, c, alpha=0.4), expected, a, 2e-4)
