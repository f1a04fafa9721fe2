"""Random methods: the same numbers for the same seed, step and key, in any pieces, and the mean of what is thinned."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lib_merge import methods
from lib_merge.methods.randomness import Randomness

ROOT = Randomness(7, 2, "model.diffusion_model.out.0.weight")
KNOWN_UNIFORM = [0.43646520376205444, 0.9568393230438232, 0.9249876737594604, 0.14450597763061523]
KNOWN_NORMAL = [1.2406101784557506, -0.3449340811173041, 0.2430071202018944]


@given(st.integers(0, 5000), st.integers(1, 900), st.integers(0, 3))
def test_pieces_are_parts_of_one_stream(start, count, stream):
    whole_uniform, whole_normal = ROOT.uniform(0, 6000, stream), ROOT.normal(0, 6000, stream)
    assert torch.equal(ROOT.uniform(start, count, stream), whole_uniform[start : start + count])
    assert torch.equal(ROOT.normal(start, count, stream), whole_normal[start : start + count])


def test_the_stream_is_philox_keyed_by_the_hash():
    digest = hashlib.sha256(json.dumps([7, 2, ROOT.key]).encode()).digest()
    key = np.array([int.from_bytes(digest[:8], "little"), int.from_bytes(digest[8:16], "little")], dtype=np.uint64)
    words = np.random.Philox(key=key).random_raw(4)
    halves = [half for word in words for half in (int(word) & 0xFFFFFFFF, int(word) >> 32)]
    assert ROOT.uniform(0, 8).tolist() == [(half >> 8) / 2**24 for half in halves]


def test_known_numbers_so_that_recipes_keep_their_result():
    assert ROOT.uniform(0, 4).tolist() == KNOWN_UNIFORM
    assert ROOT.normal(0, 3).tolist() == pytest.approx(KNOWN_NORMAL, rel=1e-12)


@pytest.mark.parametrize("other", [Randomness(8, 2, ROOT.key), Randomness(7, 3, ROOT.key), Randomness(7, 2, "other")])
def test_seed_step_key_and_stream_give_independent_numbers(other):
    count = 200_000
    for stream, numbers in ((1, ROOT), (0, other)):
        both = np.corrcoef(ROOT.uniform(0, count).numpy(), numbers.uniform(0, count, stream).numpy())
        assert abs(both[0, 1]) < 5 / np.sqrt(count)


def test_distributions():
    count = 400_000
    uniform, normal = ROOT.uniform(0, count).double(), ROOT.normal(0, count)
    assert uniform.min() >= 0 and uniform.max() < 1
    assert abs(uniform.mean() - 0.5) < 0.002 and abs(uniform.var() - 1 / 12) < 0.001
    assert torch.equal((uniform * 2**24) % 1, torch.zeros(count, dtype=torch.float64))
    moments = [float((normal**power).mean()) for power in (1, 2, 3, 4)]
    assert np.allclose(moments, [0, 1, 0, 3], atol=[0.01, 0.01, 0.02, 0.06])
    assert abs(np.corrcoef(normal[::2], normal[1::2])[0, 1]) < 0.01  # the two that share an angle


def thinned(name, a, models, seed, **parameters):
    many = {"weight": (1.0,) * len(models), **parameters}
    return methods.by_id(name)(a.clone(), [model.clone() for model in models], seed=seed, **many)


THINNING = {
    "dare_linear": {"density": (0.3,)},
    "dare_ties": {"density": (0.3,)},
    "della_linear": {"density": (0.4,), "epsilon": (0.3,)},
    "della": {"density": (0.4,), "epsilon": (0.3,)},
}


@pytest.mark.cases(2)
@pytest.mark.parametrize("name", THINNING)
def test_thinning_keeps_every_elements_mean(name):
    """Over many seeds the change of each element is the model's own, whatever its size or place."""
    a = torch.zeros(4, 3, 3, 3)
    b = torch.linspace(0.1, 1.08, a.numel()).reshape(a.shape)
    runs = 1000
    mean = sum(thinned(name, a, [b], Randomness(seed, 0, "k"), **THINNING[name]) for seed in range(runs)) / runs
    density, epsilon = THINNING[name]["density"][0], THINNING[name].get("epsilon", (0.0,))[0]
    deviation = torch.sqrt((1 - (density - epsilon)) / (density - epsilon) / torch.tensor(runs))
    assert ((mean - b).abs() <= 5 * deviation * b).all()


@pytest.mark.parametrize("name", THINNING)
def test_thinning_keeps_the_share(name):
    a, b = torch.zeros(500, 200), torch.randn(500, 200, generator=torch.Generator().manual_seed(1))
    kept = (thinned(name, a, [b], ROOT, **THINNING[name]) != 0).double().mean()
    assert abs(kept - THINNING[name]["density"][0]) < 0.01


def test_della_keeps_the_large_of_a_row_more_often_than_its_small():
    """Also in a convolution, whose rows are [in, kh, kw] together, and whatever the sizes in other rows."""
    generator = torch.Generator().manual_seed(1)
    b = torch.randn(400, 20, 3, 3, generator=generator) * torch.logspace(-3, 3, 400).view(-1, 1, 1, 1)
    got = thinned("della_linear", torch.zeros_like(b), [b], ROOT, density=(0.5,), epsilon=(0.4,))
    ranks = b.view(400, -1).abs().argsort(1).argsort(1)
    kept = (got.view(400, -1) != 0).double()
    for low, high, share in ((0, 18, 0.14), (81, 99, 0.5), (162, 180, 0.86)):
        assert abs(kept[(ranks >= low) & (ranks < high)].mean() - share) < 0.02
    factors = (got / b)[got != 0]
    assert factors.min() > 1 / 0.91 and factors.max() > 5  # 1/p


def test_dare_by_norm_keeps_the_sum_of_sizes():
    generator = torch.Generator().manual_seed(1)
    a, b = torch.randn(30, 40, generator=generator).double(), torch.randn(30, 40, generator=generator).double()
    got = thinned("dare_linear", a, [b], ROOT, density=(0.2,), rescale="norm")
    assert torch.isclose((got - a).abs().sum(), (b - a).abs().sum(), rtol=1e-9)
    factors = ((got - a) / (b - a))[got != a]
    assert torch.allclose(factors, factors[0])


def test_a_models_mask_is_its_own_and_does_not_change_when_another_joins():
    a, b = torch.zeros(100, 100), torch.ones(100, 100)
    alone = thinned("dare_linear", a, [b], ROOT, density=(0.5,))
    both = thinned("dare_linear", a, [b, 100 * b], ROOT, density=(0.5, 0.5))
    assert torch.equal(both % 100, alone)
    second = (both >= 100).double() * 2
    assert abs(np.corrcoef(alone.view(-1), second.view(-1))[0, 1]) < 0.05


def test_noise_is_normal_of_the_given_deviation():
    a = torch.full((300, 200), 3.0)
    added = methods.by_id("noise")(a.clone(), alpha=0.02, seed=ROOT) - a
    assert abs(added.mean()) < 5e-4 and abs(added.std() - 0.02) < 5e-4
    again = methods.by_id("noise")(a.clone(), alpha=0.02, seed=ROOT) - a
    assert torch.equal(added, again)


@pytest.mark.parametrize("name", THINNING)
def test_ends_of_the_density(name):
    """All at 1, whatever epsilon; nothing at 0, where 1/density has no value."""
    a, b = torch.randn(5, 6), torch.randn(5, 6)
    parameters = {key: value for key, value in THINNING[name].items() if key != "density"}
    assert torch.allclose(thinned(name, a, [b], ROOT, density=(1.0,), **parameters), b, atol=1e-6)
    assert torch.equal(thinned(name, a, [b], ROOT, density=(0.0,), **parameters), a)
