"""Every deterministic method against its formula, written here in float64 numpy."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import scipy.ndimage
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from lib_merge import methods

SHAPES = {
    "linear": (48, 130),
    "conv": (20, 12, 3, 3),
    "conv 1x1": (16, 24, 1, 1),
    "bias": (50,),
    "one": (1,),
    "number": (),
}


def family(shape, seed=0):
    """A, B, C as a parent and its two children have them, fp32 values in float64."""
    rng = np.random.default_rng(seed)
    parent = rng.normal(0, 0.2, shape)
    draw = lambda spread: (parent + rng.normal(0, spread, shape)).astype(np.float32).astype(np.float64)  # noqa: E731
    return draw(0.05), draw(0.06), draw(0.02)


def ours(method_id, a, *others, dtype=torch.float32, **parameters):
    """The method's value from fresh tensors of a dtype, or of the method's own where that is finer."""
    method = methods.by_id(method_id)
    dtype = torch.promote_types(dtype, method.precision)
    tensors = [torch.tensor(np.asarray(x), dtype=dtype) for x in (a, *others)]
    models = [tensors[1:]] if method.takes_many else tensors[1:]
    value = method(tensors[0], *models, **parameters)
    assert value.shape == tensors[0].shape and value.dtype == dtype
    return value.to(torch.float32).double().numpy()


def check(got, exact, a, tolerance=2e-5):
    """Within `tolerance` of the largest change, and one rounding to fp32."""
    change = np.abs(exact - a).max()
    rounding = np.finfo(np.float32).eps * np.abs(exact).max()
    assert np.abs(got - exact).max() <= tolerance * change + rounding


def lerp(a, b, alpha):
    return (1 - alpha) * a + alpha * b


def divided(x, y, otherwise=0.0):
    """x / y, with a value for 0/0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(y == 0, otherwise, x / np.where(y == 0, 1, y))


def rows(x):
    """The matrix [out, in·kh·kw]; one row where there is one dimension or none."""
    return x.reshape(x.shape[0], -1) if x.ndim > 1 else x.reshape(1, -1)


def cosine(x, y):
    x, y = x.ravel(), y.ravel()
    lengths = np.linalg.norm(x) * np.linalg.norm(y)
    return float(np.clip(x @ y / lengths, -1, 1)) if lengths else 0.0


# --- two and three models -------------------------------------------------------------------------------------------


def train_difference(a, b, c, alpha):
    return a + 1.8 * alpha * divided(abs(b - a), abs(b - a) + abs(b - c)) * (b - c)


def smooth_add(a, b, c, alpha):
    d = b - c
    return a + alpha * (scipy.ndimage.gaussian_filter(scipy.ndimage.median_filter(d, 3), 1) if d.ndim else d)


def extract(a, b, c, alpha, beta, gamma):
    x, y = (np.atleast_1d(m - a) for m in (b, c))
    s = divided((x * y).sum(-1), np.linalg.norm(x, axis=-1) * np.linalg.norm(y, axis=-1)).clip(-1, 1)[..., None]
    d = ((s + 1) / 2) ** gamma
    return a + (lerp(x, y, alpha) * lerp(d, 1 - d, beta)).reshape(np.shape(a))


def similarity(a, b, c, alpha, beta):
    t = np.maximum(abs(a), abs(b))
    s = np.where(t == 0, beta, beta * (divided(a * b, t**2) + 1) / 2)
    return (1 - s) * (a + alpha * (b - c)) + s * ((1 - alpha / 2) * a + alpha / 2 * b)


def multiply(a, b, c, alpha, beta):
    return c + np.copysign(abs(a - c) ** (1 - alpha) * abs(b - c) ** alpha, (1 - beta) * a + beta * b - c)


def euclidean(a, b, c, alpha):
    x, y = (divided(m - c, np.linalg.norm(m - c)) for m in (a, b))
    blend = (1 - alpha) * a + alpha * b - c
    d = np.copysign(np.sqrt((1 - alpha) * x**2 + alpha * y**2), blend)
    return c + divided(d, np.linalg.norm(d)) * np.linalg.norm(blend)


def perpendicular(a, b, c, alpha):
    x, y = a - c, b - c
    return a + alpha * (y - x * divided((x * y).sum(), (x**2).sum()))


def opposite(a, b, c, alpha):
    return a + 2 * alpha * divided(abs(a - b), abs(a - b) + abs(a + b - 2 * c)) * (b - c)


def nearswap(a, b, t):
    w = np.clip(t / np.maximum(abs(a - b), 1e-6), 0, 1)
    return w * b + (1 - w) * a


def band(a, b, axis, alpha, beta):
    n = a.shape[axis]
    taken = np.zeros(n, bool)
    if alpha + beta <= 1:
        taken[int(n * beta) : int(n * (alpha + beta))] = True
    else:
        taken[:] = True
        taken[int(n * (alpha + beta - 1)) : int(n * beta)] = False
    return np.where(taken.reshape([-1 if i == axis else 1 for i in range(a.ndim)]), b, a)


def tensor_sum(a, b, alpha, beta):
    return band(a, b, 0, alpha, beta) if a.ndim else a


def tensor_sum_columns(a, b, alpha, beta):
    return band(a, b, int(a.ndim > 1 and a.shape[1] > 100), alpha, beta) if a.ndim else a


def top_k(a, b, alpha, beta):
    flat, n = a.ravel(), a.size
    sorted_a, sizes = np.sort(flat), np.sort(abs(flat))
    inverted = alpha + beta > 1
    low, high = (alpha + beta - 1, beta) if inverted else (beta, alpha + beta)
    low, high = (sizes[k - 1] if k else -1 for k in (round(low * n), round(high * n)))
    inside = (low < abs(sorted_a)) & (abs(sorted_a) <= high)
    result = flat.copy()
    for rank, place in enumerate(np.argsort(b.ravel(), kind="stable")):
        if inside[rank] != inverted:
            result[place] = sorted_a[rank]
    return result.reshape(a.shape)


def crossover(a, b, alpha, tilt):
    if alpha in (0, 1) or tilt == 1 or not a.ndim:
        return lerp(a, b, alpha)
    x, y = np.fft.fftn(a), np.fft.fftn(b)  # the whole transform, where the product uses the half of a real one
    lines = [np.abs(np.fft.fftfreq(n, 1 / n)) / max(n // 2, 1) for n in a.shape]
    radius = np.sqrt(sum(line**2 for line in np.meshgrid(*lines, indexing="ij")) / a.ndim)
    flipped, al = tilt > 2, (1 - alpha if tilt > 2 else alpha)
    if tilt in (0, 4):
        f = (radius > 1 - al).astype(float)
    elif tilt == 2:
        f = (radius < 1 - al).astype(float)
    else:
        cot = 1 / np.tan(np.pi * tilt / 2)
        first = tilt <= 1 or 2 < tilt <= 3
        f = (radius * cot + (al * cot + al - cot if first else al - al * cot)).clip(0, 1)
    f = 1 - f if flipped else f
    return np.fft.ifftn((1 - f) * x + f * y).real


def slerp(a, b, alpha):
    la, lb = np.linalg.norm(a), np.linalg.norm(b)
    w = np.arccos(cosine(a, b))
    if not la or not lb or abs(np.sin(w)) < 1e-6:
        return lerp(a, b, alpha)
    return (a / la * np.sin((1 - alpha) * w) + b / lb * np.sin(alpha * w)) / np.sin(w) * lerp(la, lb, alpha)


def slerp_unnormalised(a, b, alpha):
    w = np.arccos(cosine(a, b))
    if abs(np.cos(w)) > 0.9995:
        return lerp(a, b, alpha)
    return (a * np.sin((1 - alpha) * w) + b * np.sin(alpha * w)) / np.sin(w)


def geometric(a, b, alpha):
    return (np.asarray(a, complex) ** (1 - alpha) * np.asarray(b, complex) ** alpha).real


def nuslerp(a, b, alpha, vectors="tensor"):
    axis = {"tensor": None, "last_axis": a.ndim - 1, "first_axis": 0}[vectors] if a.ndim else None
    length = lambda x: np.sqrt((x**2).sum(axis, keepdims=True))  # noqa: E731
    w = np.arccos(np.clip((a * b).sum(axis, keepdims=True) / length(a) / length(b), -1, 1))
    with np.errstate(divide="ignore", invalid="ignore"):
        arc = (a * np.sin((1 - alpha) * w) + b * np.sin(alpha * w)) / np.sin(w)
    return np.where(abs(np.sin(w)) <= 1e-8, lerp(a, b, alpha), arc)


def arcee_fusion(a, b, alpha):
    softmax = lambda x: np.exp(x) / np.exp(x).sum(-1, keepdims=True) + 1e-8 if x.ndim else np.float64(1 + 1e-8)  # noqa: E731
    p, q = softmax(b), softmax(a)
    terms = p * np.log(p / q)
    importance = abs(b - a) * (terms.sum(-1, keepdims=True) if a.ndim else terms)
    low, middle, high = (np.sort(importance.ravel())[int(s * (importance.size - 1))] for s in (0.25, 0.5, 0.75))
    return np.where(importance >= middle + 1.5 * (high - low), lerp(a, b, alpha), a)


def norm_direction(a, b, alpha, beta):
    la, lb = np.linalg.norm(a), np.linalg.norm(b)
    mean = lerp(a / la, b / lb, alpha)
    return mean / np.linalg.norm(mean) * lerp(la, lb, beta)


def orthogonal_delta(a, b, alpha):
    delta = b - a
    return a + alpha * (delta - a * (delta * a).sum() / (a * a).sum())


THREE = {
    "weighted_sum": (lerp, 1, [{"alpha": 0.3}, {"alpha": 1.5}]),
    "add_difference": (lambda a, b, c, alpha: a + alpha * (b - c), 2, [{"alpha": 0.7}, {"alpha": -1}]),
    "triple_sum": (
        lambda a, b, c, alpha, beta: (1 - alpha - beta) * a + alpha * b + beta * c,
        2,
        [{"alpha": 0.4, "beta": 0.25}, {"alpha": 0.5, "beta": -0.5}, {"alpha": 1.5, "beta": 0.3}],
    ),
    "sum_twice": (
        lambda a, b, c, alpha, beta: (1 - beta) * ((1 - alpha) * a + alpha * b) + beta * c,
        2,
        [{"alpha": 0.4, "beta": 0.25}, {"alpha": 1, "beta": 0.5}],
    ),
    "weighted_subtraction": (
        lambda a, b, alpha, beta: (a - alpha * beta * b) / (1 - alpha * beta),
        1,
        [{"alpha": 0.5, "beta": 0.5}, {"alpha": 1, "beta": 0.9}, {"alpha": 2, "beta": 1}],
    ),
    "train_difference": (train_difference, 2, [{"alpha": 1}, {"alpha": 0.4}, {"alpha": -1}]),
    "smooth_add": (smooth_add, 2, [{"alpha": 0.8}]),
    "extract": (
        extract,
        2,
        [
            {"alpha": 0.3, "beta": 0.2, "gamma": 0.3},
            {"alpha": 0, "beta": 1, "gamma": 2},
            {"alpha": 1, "beta": 0.5, "gamma": 0},
        ],
    ),
    "similarity_add_difference": (similarity, 2, [{"alpha": 0.7, "beta": 0.6}, {"alpha": 1, "beta": 0}]),
    "multiply_difference": (
        multiply,
        2,
        [{"alpha": a, "beta": b} for a, b in [(0.3, 0.6), (0, 0.3), (1, 1), (0.5, 0)]],
    ),
    "euclidean_add_difference": (euclidean, 2, [{"alpha": 0.3}, {"alpha": 1}]),
    "add_perpendicular": (perpendicular, 2, [{"alpha": 0.7}]),
    "add_opposite": (opposite, 2, [{"alpha": 0.7}]),
    "nearswap": (nearswap, 1, [{"t": 0.01}, {"t": 1e-5}, {"t": 10}]),
    "tensor_sum": (tensor_sum, 1, [{"alpha": a, "beta": b} for a, b in [(0.4, 0.3), (0.8, 0.5), (1, 1), (0.25, 0)]]),
    "tensor_sum_columns": (tensor_sum_columns, 1, [{"alpha": 0.4, "beta": 0.3}, {"alpha": 0.8, "beta": 0.5}]),
    "top_k_tensor_sum": (top_k, 1, [{"alpha": a, "beta": b} for a, b in [(1, 0), (0.4, 0.3), (0.7, 0.6), (0.3, 1)]]),
    "crossover": (
        crossover,
        1,
        [{"alpha": a, "tilt": t} for a in (0.37, 0.71) for t in (0, 0.4, 1, 1.6, 2, 2.3, 3, 3.7)]
        + [{"alpha": 1, "tilt": 0}],
    ),
    "slerp": (slerp, 1, [{"alpha": 0.3}, {"alpha": 1}, {"alpha": 1.4}]),
    "slerp_unnormalised": (slerp_unnormalised, 1, [{"alpha": 0.3}, {"alpha": 1}]),
    "geometric_sum": (geometric, 1, [{"alpha": 0.3}, {"alpha": 1}]),
    "clamp": (
        lambda a, b, c, stiffness: np.clip(a, np.minimum(b, c), np.maximum(b, c)),
        2,
        [{"stiffness": 0}, {"stiffness": 0.7}],
    ),
    "nuslerp": (
        nuslerp,
        1,
        [{"alpha": 0.3}, *({"alpha": 0.6, "vectors": vectors} for vectors in ("tensor", "last_axis", "first_axis"))],
    ),
    "arcee_fusion": (arcee_fusion, 1, [{"alpha": 1}, {"alpha": 0.4}]),
    "norm_direction": (norm_direction, 1, [{"alpha": 0.3, "beta": 0.3}, {"alpha": 0.8, "beta": 0}]),
    "orthogonal_delta": (orthogonal_delta, 1, [{"alpha": 0.3}, {"alpha": 1.5}]),
    "scale": (lambda a, alpha: alpha * a, 0, [{"alpha": 0.9}]),
}
CASES = [(name, parameters) for name, (_, _, cases) in THREE.items() for parameters in cases]


DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=["fp32", "beside fp64"])


@DTYPES
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(("name", "parameters"), CASES, ids=lambda value: str(value).replace(" ", ""))
def test_two_and_three_models(name, parameters, shape, dtype):
    formula, others, _ = THREE[name]
    a, *models = family(shape)
    exact = formula(a, *models[:others], **parameters)
    check(
        ours(name, a, *models[:others], **parameters), exact, a, 2e-4 if name in ("smooth_add", "crossover") else 2e-5
    )


def test_the_sharp_crossover_cuts_at_the_radius_not_beside_it():
    a, b = np.zeros(16), np.zeros(16)
    b[0] = 1.0  # all frequencies alike
    got = np.fft.fft(ours("crossover", a, b, alpha=0.5, tilt=0)).real
    assert np.allclose(got, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0], atol=1e-6)


# --- any number of models -------------------------------------------------------------------------------------------


def top(delta, count):
    """The `count` largest, of equal ones the earlier."""
    mask = np.zeros(delta.size, bool)
    mask[np.argsort(-abs(delta.ravel()), kind="stable")[:count]] = True
    return delta * mask.reshape(delta.shape)


def elect(terms, weights, normalize, vote="sum"):
    total = sum(terms) if vote == "sum" else sum(np.sign(t) for t in terms)
    sign = np.where(total >= 0, 1, -1) if vote == "sum" else np.sign(total)
    masks = [np.sign(t) == sign for t in terms]
    mixed = sum(t * m for t, m in zip(terms, masks, strict=True))
    divisor = sum(w * m for w, m in zip(weights, masks, strict=True))
    return divided(mixed, divisor, mixed) if normalize else mixed


def linear(a, *models, weight, base_weight=1.0, normalize=True):
    total = base_weight * a + sum(w * m for w, m in zip(weight, models, strict=True))
    return total / (base_weight + sum(weight)) if normalize else total


def task_arithmetic(a, *models, weight, scale=1.0):
    return a + scale * sum(w * (m - a) for w, m in zip(weight, models, strict=True))


def ties(a, *models, weight, density, normalize=True, scale=1.0, vote="sum"):
    terms = [
        w * (top(m - a, max(1, int(d * a.size))) if 0 < d < 1 else (m - a) * d)
        for m, w, d in zip(models, weight, density, strict=True)
    ]
    return a + scale * elect(terms, weight, normalize, vote)


def crumbs(a, model, density, gamma):
    delta, n = model - a, a.size
    if density >= 1:
        return delta
    kept = int(density * n)
    outliers = min(int(gamma * n), n - kept)
    return top(delta, outliers + kept) - top(delta, outliers)


def breadcrumbs(a, *models, weight, density, gamma, scale=1.0):
    return a + scale * sum(w * crumbs(a, m, d, g) for m, w, d, g in zip(models, weight, density, gamma, strict=True))


def breadcrumbs_ties(a, *models, weight, density, gamma, scale=1.0):
    terms = [w * crumbs(a, m, d, g) for m, w, d, g in zip(models, weight, density, gamma, strict=True)]
    return a + scale * elect(terms, weight, normalize=False)


def model_stock(a, *models, filter_wise=False):
    n, result = len(models), []
    pick = rows if filter_wise else lambda x: x.reshape(1, -1)
    for base, *others in zip(pick(a), *map(pick, models), strict=True):
        deltas = [other - base for other in others]
        c = np.mean([cosine(x, y) for x, y in itertools.combinations(deltas, 2)])
        t = n * c / (1 + (n - 1) * c)
        result.append(t * np.mean(others, axis=0) + (1 - t) * base)
    return np.array(result).reshape(a.shape)


def sce(a, *models, select_topk=1.0):
    deltas = np.array([m - a for m in models])
    if select_topk < 1:
        variance = deltas.var(0)
        deltas = deltas * (top(variance, int(np.count_nonzero(variance) * select_topk)) > 0)
    squares = (deltas**2).reshape(len(models), -1).mean(1)
    weights = squares / squares.sum() if squares.sum() else np.full(len(models), 1 / len(models))
    sign = np.where(deltas.sum(0) >= 0, 1, -1)
    masks = np.sign(deltas) == sign
    shares = np.array([w * m for w, m in zip(weights, masks, strict=True)])
    return a + (deltas * shares).sum(0) / np.maximum(shares.sum(0), 1e-6)


def karcher(a, *models, weight):
    tensors = [x.ravel() for x in (a, *models)]
    shares = np.array([1.0, *weight])
    shares = shares / shares.sum()
    lengths = [np.linalg.norm(x) for x in tensors]
    units = [x / n for x, n in zip(tensors, lengths, strict=True)]
    mean = sum(s * x for s, x in zip(shares, units, strict=True))
    mean = mean / np.linalg.norm(mean)
    for _ in range(10):
        step = np.zeros_like(mean)
        for share, unit in zip(shares, units, strict=True):
            angle = np.arccos(np.clip(unit @ mean, -1, 1))
            if angle >= 1e-5:
                step += share * angle / np.sin(angle) * (unit - mean * np.cos(angle))
        length = np.linalg.norm(step)
        if length < 1e-5:
            break
        mean = mean * np.cos(length) + step / length * np.sin(length)
        mean = mean / np.linalg.norm(mean)
    return (mean * (shares @ lengths)).reshape(a.shape)


def multislerp(a, *models, weight):
    """With the step in the tangent space that mergekit takes."""
    tensors = [x.ravel() for x in (a, *models)]
    shares = np.array([1.0, *weight])
    shares = shares / shares.sum()
    lengths = np.array([np.linalg.norm(x) for x in tensors])
    units = np.array([x / n for x, n in zip(tensors, lengths, strict=True)])
    mean = shares @ units
    mean = mean / np.linalg.norm(mean)
    tangent = shares @ (units - np.outer(units @ mean, mean))
    size = np.linalg.norm(tangent) + 1e-8
    return ((mean * np.cos(size) + tangent * np.sin(size) / size) * (shares @ lengths)).reshape(a.shape)


def ram(a, *models, alpha=1.0, threshold=1e-5):
    deltas = np.array([(m - a).astype(np.float32).astype(np.float64) for m in models])
    changed = abs(deltas) > threshold
    return a + alpha * divided((deltas * changed).sum(0), changed.sum(0))


def geometric_median(a, *models):
    points = np.array([x.ravel() for x in (a, *models)])
    median = points.mean(0)
    for _ in range(100):
        pulls = 1 / np.maximum(np.linalg.norm(points - median, axis=1), 1e-6)
        median = pulls @ points / pulls.sum()
    return median.reshape(a.shape)


MANY = {
    "linear": (
        linear,
        [
            {"weight": (0.5, 0.2, 0.9)},
            {"weight": (0.5, -0.2, 0.3), "base_weight": 0.0},
            {"weight": (0.5, 0.2, 0.1), "base_weight": 0.3, "normalize": False},
        ],
    ),
    "task_arithmetic": (task_arithmetic, [{"weight": (0.5, 0.2, -0.4), "scale": 1.3}]),
    "ties": (
        ties,
        [
            {"weight": (0.6, 0.3, 1.0), "density": (0.4, 0.7, 1.0)},
            {"weight": (0.6, 0.3, 1.0), "density": (0.2, 0.2, 0.2), "normalize": False, "scale": 0.7},
            {"weight": (1.0, 1.0, 1.0), "density": (0.5, 0.5, 0.5), "vote": "count"},
            {"weight": (0.6, -0.3, 1.0), "density": (0.001, 0.0, 0.9)},
        ],
    ),
    "breadcrumbs": (
        breadcrumbs,
        [{"weight": (0.6, 0.3, 1.0), "density": (0.4, 0.995, 1.0), "gamma": (0.1, 0.01, 0.2)}],
    ),
    "breadcrumbs_ties": (
        breadcrumbs_ties,
        [{"weight": (0.6, 0.3, 1.0), "density": (0.4, 0.9, 1.0), "gamma": (0.1, 0.0, 0.2), "scale": 1.2}],
    ),
    "model_stock": (model_stock, [{}, {"filter_wise": True}]),
    "sce": (sce, [{}, {"select_topk": 0.3}]),
    "karcher": (karcher, [{"weight": (1.0, 1.0, 1.0)}, {"weight": (0.2, 0.0, 1.5)}]),
    "geometric_median": (geometric_median, [{}]),
    "multislerp": (multislerp, [{"weight": (1.0, 1.0, 1.0)}, {"weight": (0.2, 0.0, 1.5)}]),
    "ram": (ram, [{}, {"threshold": 0.03}, {"alpha": 0.4, "threshold": 0.05}]),
}
MANY_CASES = [(name, parameters) for name, (_, cases) in MANY.items() for parameters in cases]


@DTYPES
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
@pytest.mark.parametrize(("name", "parameters"), MANY_CASES, ids=lambda value: str(value).replace(" ", ""))
def test_any_number_of_models(name, parameters, shape, dtype):
    a, b, c = family(shape)
    d = family(shape, 7)[0] * 0.1 + a
    d = d.astype(np.float32).astype(np.float64)
    with np.errstate(invalid="ignore", divide="ignore"):
        exact = MANY[name][0](a, b, c, d, **parameters)
    tolerance = 2e-4 if name in ("karcher", "geometric_median") else 2e-5
    check(ours(name, a, b, c, d, dtype=dtype, **parameters), exact, a, tolerance)


def test_every_deterministic_method_has_its_formula_here():
    tested = {*THREE, *MANY, "cosine_a", "cosine_b"}  # the cosine merges: test_method_steps.py
    random = {m.id for m in methods.methods().values() if any(p.random for p in m.parameters)}
    assert set(methods.methods()) - random == tested


@settings(max_examples=50)
@given(
    hnp.arrays(np.float32, st.integers(1, 300), elements=st.floats(-2, 2, width=16)),
    st.floats(0, 1),
    st.integers(0, 2**32),
)
def test_ties_keeps_exactly_the_largest_also_among_equal_ones(delta, density, seed):
    """Half-precision differences are full of ties; what is kept is counted, not compared with a threshold."""
    a = np.zeros_like(delta, dtype=np.float64)
    got = ours("ties", a, delta, weight=(1.0,), density=(density,))
    count = max(1, int(density * delta.size)) if density > 0 else 0
    assert np.array_equal(got, top(delta.astype(np.float64), count if density < 1 else delta.size))


@pytest.mark.parametrize(
    "name", ["slerp", "ties", "model_stock", "sce", "top_k_tensor_sum", "euclidean_add_difference"]
)
def test_tensors_of_several_pieces(name):
    """Longer than a piece, so that sums, ties and rows go on over the border."""
    a, b, c = (x.astype(np.float16).astype(np.float64) for x in family((700, 900)))
    if name in THREE:
        formula, others, cases = THREE[name]
        exact = formula(a, *(b, c)[:others], **cases[0])
        check(ours(name, a, *(b, c)[:others], **cases[0]), exact, a)
    else:
        parameters = {"weight": (0.6, 0.3), "density": (0.4, 0.7)} if name == "ties" else {}
        parameters = {"select_topk": 0.3} if name == "sce" else parameters
        check(ours(name, a, b, c, **parameters), MANY[name][0](a, b, c, **parameters), a)
