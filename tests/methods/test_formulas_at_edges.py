"""Methods on what random matrices do not show: convolutions, vectors, single numbers, tensors that are zero or equal.

Each formula is written here once more, in fp64 and for whole tensors; half of the tensors are as trained models are,
close to each other.
"""

from __future__ import annotations

import math

import pytest
import torch

from lib_merge import methods

SHAPES = [(24, 16, 3, 3), (24, 16, 1, 1), (32, 20), (37,), (1,), (2, 130)]
AMOUNTS = (0.0, 1.0, 0.3, -0.7, 1.6)
TOLERANCE = 2e-5


def triples():
    generator = torch.Generator().manual_seed(3)

    def noise(shape):
        return torch.randn(shape, generator=generator).half().float()

    for shape in SHAPES:
        a, b, c = noise(shape), noise(shape), noise(shape)
        near = [(a + 0.05 * noise(shape)).half().float() for _ in range(2)]
        holes = a.clone()
        holes.view(-1)[::2] = 0
        zero = torch.zeros(shape)
        yield from (
            (a, b, c),
            (a, *near),
            (a, a, c),
            (a, b, b),
            (a, a, a),
            (zero, b, c),
            (a, zero, c),
            (holes, b, zero),
        )


def share(part, whole):
    return torch.where(whole != 0, part / whole, 0.0)


def similarity(a, b, c, alpha, beta):
    largest = torch.maximum(a.abs(), b.abs())
    likeness = torch.where(largest > 0, beta * (a * b / largest**2 + 1) / 2, beta)
    return (1 - likeness) * (a + alpha * (b - c)) + likeness * ((1 - alpha / 2) * a + alpha / 2 * b)


def multiply(a, b, c, alpha, beta):
    size = (a - c).abs() ** (1 - alpha) * (b - c).abs() ** alpha
    return c + torch.copysign(size, (1 - beta) * a + beta * b - c)


def arc(a, b, alpha, blend_lengths):
    x, y = a.norm(), b.norm()
    cosine = float((a * b).sum() / (x * y).clamp(min=1e-300))
    omega = math.acos(max(-1.0, min(1.0, cosine)))
    straight = math.sin(omega) < 1e-6 if blend_lengths else abs(cosine) > 0.9995
    if straight or not x or not y:
        return (1 - alpha) * a + alpha * b
    if not blend_lengths:
        return (a * math.sin((1 - alpha) * omega) + b * math.sin(alpha * omega)) / math.sin(omega)
    turned = (a / x * math.sin((1 - alpha) * omega) + b / y * math.sin(alpha * omega)) / math.sin(omega)
    return turned * ((1 - alpha) * x + alpha * y)


def features(a, b, c, alpha, beta, gamma):
    x, y = b - a, c - a
    sizes = x.norm(dim=-1, keepdim=True) * y.norm(dim=-1, keepdim=True)
    alike = ((share((x * y).sum(-1, keepdim=True), sizes).clamp(-1, 1) + 1) / 2) ** gamma
    return a + ((1 - alpha) * x + alpha * y) * ((1 - beta) * alike + beta * (1 - alike))


def stock(a, b, c):
    x, y = b - a, c - a
    cosine = float(share((x * y).sum(), x.norm() * y.norm()))
    t = 2 * cosine / (1 + cosine) if abs(1 + cosine) > 1e-6 else 0
    return t * (b + c) / 2 + (1 - t) * a


def voted(a, b, c, density):
    kept = []
    for difference in (b - a, c - a):
        flat, mask = difference.view(-1), torch.zeros(difference.numel(), dtype=torch.float64)
        mask[torch.argsort(flat.abs(), descending=True, stable=True)[: max(int(density * flat.numel()), 1)]] = 1
        kept.append(difference * mask.view_as(difference))
    terms = [0.6 * kept[0], 0.3 * kept[1]]
    sign = torch.where(sum(terms) >= 0, 1.0, -1.0)
    agree = [(term.sign() == sign).double() for term in terms]
    divisor = 0.6 * agree[0] + 0.3 * agree[1]
    total = sum(term * mask for term, mask in zip(terms, agree, strict=True))
    return a + total / torch.where(divisor == 0, 1.0, divisor)


def opposite(a, b, c, alpha):
    return a + 2 * alpha * share((a - b).abs(), (a - b).abs() + (a + b - 2 * c).abs()) * (b - c)


def trained(a, b, c, alpha):
    near, far = (b - a).abs(), (b - c).abs()
    return a + 1.8 * alpha * share(near, near + far) * (b - c)


def swapped(a, b, c, t):
    weight = (t / (a - b).abs().clamp(min=1e-6)).clamp(0, 1)
    return weight * b + (1 - weight) * a


ONE = [{"alpha": alpha} for alpha in AMOUNTS]
TWO = [{"alpha": alpha, "beta": beta} for alpha in AMOUNTS for beta in (0.0, 1.0, 0.4)]
WITHIN = [{"alpha": alpha, "beta": beta} for alpha in (0.0, 1.0, 0.3) for beta in (0.0, 1.0, 0.4)]
CASES = {
    "weighted_sum": (lambda a, b, c, alpha: (1 - alpha) * a + alpha * b, ONE),
    "add_difference": (lambda a, b, c, alpha: a + alpha * (b - c), ONE),
    "triple_sum": (lambda a, b, c, alpha, beta: (1 - alpha - beta) * a + alpha * b + beta * c, TWO),
    "sum_twice": (lambda a, b, c, alpha, beta: (1 - beta) * ((1 - alpha) * a + alpha * b) + beta * c, TWO),
    "train_difference": (trained, ONE),
    "similarity_add_difference": (similarity, TWO),
    "multiply_difference": (multiply, WITHIN),
    "add_opposite": (opposite, ONE),
    "nearswap": (swapped, [{"t": t} for t in (1e-3, 0.1, 10.0)]),
    "slerp": (lambda a, b, c, alpha: arc(a, b, alpha, True), ONE),
    "slerp_unnormalised": (lambda a, b, c, alpha: arc(a, b, alpha, False), ONE),
    "extract": (features, [{**two, "gamma": gamma} for two in WITHIN for gamma in (0.0, 0.3, 2.0)]),
    "ties": (lambda a, b, c, density, weight: voted(a, b, c, density),
             [{"weight": (0.6, 0.3), "density": density} for density in (0.01, 0.5, 1.0)]),
    "linear": (lambda a, b, c, weight: (a + 0.6 * b - 0.3 * c) / 1.3, [{"weight": (0.6, -0.3)}]),
    "task_arithmetic": (lambda a, b, c, weight: a + 0.6 * (b - a) - 0.3 * (c - a), [{"weight": (0.6, -0.3)}]),
    "model_stock": (stock, [{}]),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_formula(name):
    formula, settings = CASES[name]
    method = methods.by_id(name)
    checked = 0
    for a, b, c in triples():
        for given in settings:
            full = method.complete(given, 2)
            wide = [tensor.double() for tensor in (a, b, c)]
            wanted = formula(*wide, **given)
            tensors = [tensor.to(method.traits.precision).clone() for tensor in (a, b, c)]
            rest = [tensors[1:]] if method.takes_many else tensors[1 : 1 + len(method.models)]
            got = tensors[0] if method.traits.neutral(full) else method.function(tensors[0], *rest, **full)
            change = max((wanted - wide[0]).norm().item(), 1e-2 * (a.norm() + b.norm()).item())
            assert (got.double() - wanted).norm().item() <= TOLERANCE * change, (tuple(a.shape), given)
            checked += 1
    assert checked == 8 * len(SHAPES) * len(settings)
