"""Checks by distances between sampled weights whether a model that should be a parent is one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lib_merge import methods
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.doctor.findings import Finding
from lib_merge.doctor.sampling import evenly, middle, weights_in_common
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.recipe import MergeStep, Recipe
from lib_merge.sentences import Sentence, t

STRANGERS = 0.8
"""If ‖B − C‖ / ‖C‖ exceeds this, B and C have no common ancestor; fine-tunes of one model stay below about 0.5."""
FARTHER = 1.15
"""If the distance child–parent divided by the distance child–sibling exceeds this, C is probably not the parent."""
TOGETHER = 0.3
"""Limit for the cosine between (A − C) and (B − C). It is near 0 for two children of C, near 0.5 if C is a third
child, and near −0.5 or below if C is a merge of both."""
ALONG = 0.95
"""If the cosine between (A − C) and (B − C) exceeds this, A may be a merge of B with a weight above 1."""


@dataclass(frozen=True)
class Distances:
    """Norms of the differences between sampled weights of three models, the norm of C, and a cosine."""

    ab: float
    ac: float
    bc: float
    c: float
    cosine: float


def parent_findings(recipe: Recipe, sources: RecipeSources, files: SourceFiles) -> Iterator[Finding]:
    """A finding for each model that should be a parent and, judging by its weights, is not."""
    for number, step in enumerate(recipe.steps):
        if not step.enabled or not isinstance(step, MergeStep):
            continue
        method = methods.by_id(step.method)
        models = {name: sources.of(group) for name, group in step.models.items()}
        models["a"] = (sources.base,)
        for parent_name, children_names in method.traits.parents.items():
            parent = models[parent_name][0]
            place = f"steps[{number}].{parent_name}" if parent_name != "a" else "base"
            children = [child for name in children_names for child in models[name] if name != "a"]
            for child, other in _pairs(children, parent_name, sources.base):
                distances = _distances(files, other, child, parent)
                text = distances and judge(distances, _name(parent), _name(child), _name(other), method.label)
                if text:
                    yield Finding("parent", "warning", text, place)


def judge(d: Distances, parent: str, child: str, other: str, method: str) -> Sentence | None:
    """The sentence for the distances between another model A, a child B and a parent C; None if they are fine."""
    names = {"parent": parent, "child": child}
    advice = t("doctor.parent_wanted", method=method, child=child)
    if d.bc == 0:
        return t("doctor.parent_is_child", **names, advice=advice)
    if d.bc > STRANGERS * d.c:
        return t("doctor.parent_is_stranger", **names, percent=f"{d.bc / max(d.c, 1e-30):.0%}", advice=advice)
    if d.ab == 0 or d.ac == 0 or d.ac + d.ab < 1.1 * d.bc:
        return None  # A equals B or C or is a merge of both, so it tells nothing
    return _judge_triangle(d, {**names, "other": other, "advice": advice})


def _judge_triangle(d: Distances, said: Mapping[str, str]) -> Sentence | None:
    """The sentence for three related models, from their distances; `said` are values of the sentence."""
    cosine = f"{d.cosine:.2f}"
    if d.cosine < -TOGETHER:
        return t("doctor.parent_is_merge", **said, cosine=cosine)
    # This distance pattern has two causes: C was trained further, or A and B share training; the sentence names both.
    if d.bc > FARTHER * d.ab:
        return t("doctor.parent_is_far", **said, times=f"{d.bc / d.ab:.2f}")
    if TOGETHER < d.cosine < ALONG:
        return t("doctor.parent_is_aside", **said, cosine=cosine)
    return None


def _pairs(children: list[Opened], parent_name: str, base: Opened) -> Iterator[tuple[Opened, Opened]]:
    """(child, other model) pairs: the other is the base, or another child if the base is the parent."""
    for index, child in enumerate(children):
        sisters = children[:index] + children[index + 1 :]
        yield child, (base if parent_name != "a" else sisters[0] if sisters else base)


def _distances(files: SourceFiles, a: Opened, b: Opened, c: Opened) -> Distances | None:
    keys = evenly(weights_in_common((c, a, b), UNET_PREFIX)) or evenly(weights_in_common((c, a, b), ""))
    sums = [0.0] * 5
    for key in keys:
        x, y, z = (middle(files, model.tensors[key]) for model in (a, b, c))
        for index, (one, two) in enumerate(((x - y, x - y), (x - z, x - z), (y - z, y - z), (z, z), (x - z, y - z))):
            sums[index] += float(one @ two)
    if not keys or not math.isfinite(sum(sums)):
        return None  # another check finds NaN and infinity
    norms = math.sqrt(sums[1] * sums[2])
    return Distances(*(math.sqrt(value) for value in sums[:4]), cosine=sums[4] / norms if norms else 0.0)


def _name(model: Opened) -> str:
    return model.paths[-1].name
