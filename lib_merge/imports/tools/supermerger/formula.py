"""The formula by which SuperMerger names a merge, such as `A x (1-alpha) + B x alpha (0.5,0.5,…)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lib_merge.imports import blocks
from lib_merge.imports.imported import Imported, Naming, number, numbers
from lib_merge.imports.tools.supermerger.merge import Merge, sources_of
from lib_merge.imports.tools.supermerger.steps import imported
from lib_merge.sentences import t

_PLACE = "the formula"
_LONGEST = 20_000  # characters; three names and two lists of weights are far below
_NUMBER = r"-?[0-9.]{1,40}(?:e-?[0-9]{1,4})?"


@dataclass(frozen=True)
class _Formula:
    """The parts of a formula: names of A, B and C, mode, alpha and beta as written, and the rest."""

    names: tuple[str, str, str]
    mode: str
    alpha: str
    beta: str
    rest: str


def read_formula(written: str, naming: Naming, architecture: str | None) -> Imported | None:
    """The recipe of such a formula; None for other text."""
    found = _parse(written)
    if found is None:
        return None
    calcmode = re.search(
        r"_(cosineA|cosineB|trainDifference|smoothAdd(?: MT)?|extract|tensor2?|self|plus random)", found.rest
    )
    mode = calcmode[1] if calcmode else "normal"
    lists = re.findall(r"\(([^()]+)\)", found.rest) if found.alpha == "alpha" else []
    weights = [_weights(item) for item in _lists_of(lists, found.mode)] if lists else []
    weights_alpha, weights_beta = [*weights, None, None][:2]
    merge = Merge(
        sources=sources_of(naming, ["", "", ""], found.names),
        mode=found.mode,
        calcmode=mode,
        alpha=weights_alpha[0] if weights_alpha else number(found.alpha, f"{_PLACE}'s alpha"),
        beta=weights_beta[0] if weights_beta else _beta(found, mode),
        weights_alpha=weights_alpha,
        weights_beta=weights_beta,
    )
    merge.notes.add(t("imports.formula_is_rounded"))
    if mode in ("extract", "tensor2") or (mode == "tensor" and weights_alpha):
        merge.notes.add(t("imports.formula_beta", calcmode=mode, beta=merge.beta))
    return imported(merge, architecture)


def _beta(formula: _Formula, calcmode: str) -> float:
    """Beta, if the formula has no block weights for it; 0 if the mode has no beta or does not write it."""
    if calcmode == "tensor":
        written = re.search(rf"_beta_({_NUMBER})", formula.rest)
        return number(written[1], f"{_PLACE}'s beta") if written else 0.0
    return number(formula.beta, f"{_PLACE}'s beta") if formula.beta else 0.0


def names_of(formula: str) -> list[str]:
    """The names of models A, B and C in a formula; "" for a missing one."""
    found = _parse(formula)
    return list(found.names) if found else ["", "", ""]


def _weights(values: str) -> list[float]:
    """All weights, BASE first. Newer versions write a rounded BASE in front of them, which is dropped."""
    found = numbers(values, _PLACE)
    return found[1:] if len(found) in (blocks.SD1_COUNT + 1, blocks.SDXL_COUNT + 1) else found


def _lists_of(lists: Sequence[str], mode: str) -> list[str]:
    if "Triple" in mode:  # alpha = 0.5,…,beta = 0.2,…
        alpha, _, beta = lists[0].partition("beta =")
        return [part.replace("alpha =", "").strip().strip(",") for part in (alpha, beta)]
    return list(lists[:2])


def _parse(written: str) -> _Formula | None:
    """The parts of a formula; None for other text."""
    written = re.sub(r" {3,}", "  ", written.strip()) if len(written) <= _LONGEST else ""
    value = rf"(?:alpha|beta|\(1-alpha\)|\(1-alpha-beta\)|{_NUMBER})"
    alpha, beta = rf"(?P<alpha>{value})", rf"(?P<beta>{value})"
    inner = rf"\((?P<a>.{{1,300}}?) x {value} ?\+ ?(?P<b>.{{1,300}}?) x {alpha}\)"
    forms = {
        "Twice": rf"{inner} ?x ?(?:\(1-beta\)|{_NUMBER}) ?\+ +(?P<c>.{{1,300}}?) x {beta}",
        "Add": rf"(?P<a>.{{1,300}}?) \+ \((?P<b>.{{1,300}}?) - +(?P<c>.{{1,300}}?)\) x {alpha}",
        "Triple": rf"(?P<a>.{{1,300}}?) x {value} \+ (?P<b>.{{1,300}}?) x {alpha} \+ (?P<c>.{{1,300}}?) x {beta}",
        "Weight": rf"(?P<a>.{{1,300}}?) x {value} \+ (?P<b>.{{1,300}}?) x {alpha}",
    }
    for mode, form in forms.items():
        found = re.match(form, written)
        if found:
            parts = {"c": "", "beta": "", **found.groupdict()}
            names = (parts["a"], parts["b"], parts["c"])
            return _Formula(names, mode, parts["alpha"], parts["beta"], written[found.end() :])
    return None
