"""The formula that SuperMerger names a merge by, as `A x (1-alpha) + B x alpha (0.5,0.5,…)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lib_merge.imports import blocks
from lib_merge.imports.imported import Imported, Naming, numbers
from lib_merge.imports.supermerger.merge import Merge, sources_of
from lib_merge.imports.supermerger.steps import imported


def read_formula(written: str, naming: Naming, architecture: str | None) -> Imported | None:
    """The name that SuperMerger gives a merge, as `A x (1-alpha) + B x alpha (0.5,0.5,…)`; None for other text."""
    names, mode, rest = _parse(written)
    if not mode:
        return None
    calcmode = re.search(
        r"_(cosineA|cosineB|trainDifference|smoothAdd(?: MT)?|extract|tensor2?|self|plus random)", rest
    )
    lists = [found for found in re.findall(r"\(([^()]*)\)", rest) if found.strip()]
    weights, alpha, beta = [None, None], 0.0, 0.0
    if lists:
        weights = [_formula_weights(item) for item in _lists_of(lists, mode)] + [None]
        alpha, beta = (w[0] if w else 0.0 for w in weights[:2])
    else:
        factors = [float(factor) for factor in re.findall(r"x (-?[0-9.]+(?:e-?\d+)?)", written)]
        alpha, beta = _factors(factors, mode)
    merge = Merge(
        sources=sources_of(naming, ["", "", ""], names),
        mode=mode,
        calcmode=calcmode[1] if calcmode else "normal",
        alpha=alpha,
        beta=beta,
        weights_alpha=weights[0],
        weights_beta=weights[1],
    )
    merge.notes.add("the formula rounds its first number to three digits and names neither elementals nor adjust")
    return imported(merge, architecture)


def names_of(formula: str) -> list[str]:
    """The names of models A, B and C in a formula; empty ones where it has none."""
    return (_parse(formula)[0] + ["", "", ""])[:3]


def _formula_weights(values: str) -> list[float] | None:
    """All weights, BASE first; newer versions put BASE before them once more, rounded."""
    found = numbers(values, "the formula")
    return found[1:] if len(found) in (blocks.SD1_COUNT + 1, blocks.SDXL_COUNT + 1) else found


def _lists_of(lists: Sequence[str], mode: str) -> list[str]:
    if "Triple" in mode:  # alpha = 0.5,…,beta = 0.2,…
        alpha, _, beta = lists[0].partition("beta =")
        return [part.replace("alpha =", "").strip().strip(",") for part in (alpha, beta)]
    return list(lists[:2])


def _factors(factors: Sequence[float], mode: str) -> tuple[float, float]:
    if "Add" in mode:
        return (factors[0] if factors else 0.0), 0.0
    if "Triple" in mode:
        return factors[1], factors[2]
    return factors[1], (factors[3] if "Twice" in mode else 0.0)


def _parse(written: str) -> tuple[list[str], str, str]:
    """Names, mode and the rest of a formula; no mode where it is none."""
    value = r"(?:alpha|beta|\(1-alpha\)|\(1-alpha-beta\)|-?[0-9.]+(?:e-?\d+)?)"
    inner = rf"\((?P<a>.{{1,300}}?) x {value} ?\+ ?(?P<b>.{{1,300}}?) x {value}\)"
    forms = {
        "Twice": rf"{inner} ?x ?(?:\(1-beta\)|-?[0-9.]+) ?\+ +(?P<c>.{{1,300}}?) x {value}",
        "Add": rf"(?P<a>.{{1,300}}?) \+ \((?P<b>.{{1,300}}?) - +(?P<c>.{{1,300}}?)\) x {value}",
        "Triple": rf"(?P<a>.{{1,300}}?) x {value} \+ (?P<b>.{{1,300}}?) x {value} \+ (?P<c>.{{1,300}}?) x {value}",
        "Weight": rf"(?P<a>.{{1,300}}?) x {value} \+ (?P<b>.{{1,300}}?) x {value}",
    }
    for mode, form in forms.items():
        found = re.match(form, written.strip())
        if found:
            names = found.groupdict()
            return [names["a"], names["b"], names.get("c", "")], mode, written.strip()[found.end() :]
    return [], "", ""
