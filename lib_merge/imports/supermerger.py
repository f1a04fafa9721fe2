"""SuperMerger: the recipe in a file's metadata, rows of `mergehistory.csv`, and the formula that it names a merge by.

What is read is the format of https://github.com/hako-mikan/sd-webui-supermerger as of November 2025 (scripts/mergers).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.imports import blocks
from lib_merge.imports.adjustments import adjust_step
from lib_merge.imports.elements import Rule, glob, read_elementals, rules, split_entries
from lib_merge.imports.imported import Imported, Naming, Notes, document, flag, number, numbers, text

TOOL = "SuperMerger"
TYPE = "sd-webui-supermerger"
_PLACE = "SuperMerger's recipe"
_ADJUSTED = (
    ("model.diffusion_model.input_blocks.0.0.*", "IN00", ("in",)),
    ("model.diffusion_model.out.0.*", "", ("out",)),
    ("model.diffusion_model.out.2.*", "", ("out2", "contrast", "brightness", "color1", "color2", "color3")),
)
_SD1_NAMES = (
    "BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12)),
)  # fmt: skip


@dataclass(frozen=True)
class _Said:
    """What a record of SuperMerger says, whichever form it has."""

    sources: tuple[Any, Any, Any]
    mode: str
    calcmode: str
    alpha: float
    beta: float
    weights_alpha: list[float] | None = None
    weights_beta: list[float] | None = None
    elementals: Sequence[str] = ()
    adjust: str = ""
    gamma: str = ""
    inex: str = "Off"
    inex_blocks: Sequence[str] = ()
    inex_elements: Sequence[str] = ()
    notes: Notes = field(default_factory=Notes)


def read_metadata(recipe: Mapping[str, Any], naming: Naming, architecture: str | None) -> Imported:
    """The recipe that SuperMerger writes into a file's metadata (`sd_merge_recipe` of its type)."""
    blockwise = flag(recipe.get("mbw"))
    alpha, beta = (_base(recipe.get(name)) for name in ("base_alpha", "base_beta"))
    weights = [
        _metadata_weights(recipe.get(f"weights_{name}"), base, f"weights_{name}") if blockwise else None
        for name, base in (("alpha", alpha), ("beta", beta))
    ]
    inex = next((name for name in ("Include", "Exclude") if name in recipe), "Off")
    chosen = [text(item) for item in recipe.get(inex) or [] if text(item)]
    said = _Said(
        sources=_three(naming, [recipe.get(f"model_{letter}") for letter in "abc"], ["", "", ""]),
        mode=text(recipe.get("mode")),
        calcmode=text(recipe.get("calcmode")) or "normal",
        alpha=alpha,
        beta=beta,
        weights_alpha=weights[0],
        weights_beta=weights[1],
        elementals=split_entries(recipe.get("elemental_merge")),
        inex=inex,
        inex_blocks=[item for item in chosen if _is_block(item)],
        inex_elements=[item for item in chosen if not _is_block(item)],
    )
    return _imported(said, architecture)


def read_row(row: Sequence[str], naming: Naming, architecture: str | None) -> Imported:
    """A row of `mergehistory.csv`: ID, time, name of the merge, weights, three hashes, and the settings in order."""
    cells = [cell.strip() for cell in row] + [""] * 23
    alpha, beta = (_base(cells[index]) for index in (8, 9))
    blockwise = cells[11] == "True"
    said = _Said(
        sources=_three(naming, cells[5:8], _names_of(cells[2])),
        mode=cells[10],
        calcmode=cells[16] or "normal",
        alpha=alpha,
        beta=beta,
        weights_alpha=_row_weights(cells[3], "weights alpha") if blockwise else None,
        weights_beta=_row_weights(cells[4], "weights beta") if blockwise else None,
        elementals=split_entries(_listed(cells[15])),
        adjust=cells[18],
        gamma=cells[19],
        inex=cells[20] or "Off",
        inex_blocks=[item for item in _listed(cells[21]) if item],
        inex_elements=[item for item in _listed(cells[22]) if item],
    )
    if blockwise and _leaves_out(said):
        said.notes.add(
            "weights of blocks of which something was left out: SuperMerger's table holds 0 for the whole block "
            "(BASE where the VAE is left out)"
        )
    return _imported(said, architecture)


def is_row(row: Sequence[str]) -> bool:
    """Whether a row of a CSV table is one of SuperMerger's merges."""
    return len(row) >= 17 and any(name in row[10] for name in ("Weight", "Add", "Triple", "Twice"))


def read_formula(written: str, naming: Naming, architecture: str | None) -> Imported | None:
    """The name that SuperMerger gives a merge, as `A x (1-alpha) + B x alpha (0.5,0.5,…)`; None for other text."""
    names, mode, rest = _formula(written)
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
    said = _Said(
        sources=_three(naming, ["", "", ""], names),
        mode=mode,
        calcmode=calcmode[1] if calcmode else "normal",
        alpha=alpha,
        beta=beta,
        weights_alpha=weights[0],
        weights_beta=weights[1],
    )
    said.notes.add("the formula rounds its first number to three digits and names neither elementals nor adjust")
    return _imported(said, architecture)


def _imported(said: _Said, given: str | None) -> Imported:
    many = said.weights_alpha or []
    if len(many) in (61, 110):
        kind = "Flux" if len(many) == 61 else "SDXL's single transformer layers (extended XL)"
        raise RecipeError(_PLACE, f"{len(many)} block weights are for {kind}, which has no such sliders here")
    architecture = blocks.architecture_of(len(many), given)
    step, parameters = _step(said, architecture)
    for name, value in parameters.items():
        step[name] = value
    layers = _layers(said, step, architecture)
    if layers:
        step["layers"] = layers
    if architecture.id == "sd1" and said.weights_alpha and said.weights_alpha[1] != said.weights_alpha[-1]:
        said.notes.add(
            "the time embedding: it follows IN00; SuperMerger's versions from July 2023 to November 2025 gave it "
            "OUT11's weight (add TIME to the weights for theirs)"
        )
    steps = [step]
    adjust = adjust_step(said.adjust)
    if adjust is not None:
        steps += _adjusted(adjust, said)
    return Imported(TOOL, document(said.sources[0], steps, "supermerger"), tuple(said.notes.sentences))


def _step(said: _Said, architecture: Architecture) -> tuple[dict[str, Any], dict[str, Any]]:
    """Method and models, and its parameters."""
    mode = next((name for name in ("Add", "Triple", "Twice", "Weight") if name in said.mode), None)
    if mode is None:
        raise RecipeError(_PLACE, f"the mode {said.mode[:60]!r} is none of SuperMerger's")
    if said.calcmode in ("trainDifference", "extract"):
        mode = "Add"  # SuperMerger changes to it by itself
    method, models = _method(mode, said)
    alpha = _weights(said.weights_alpha, said.alpha, architecture, "weights_alpha")
    parameters: dict[str, Any] = {"alpha": alpha}
    if method in ("triple_sum", "sum_twice", "tensor_sum", "tensor_sum_columns"):
        parameters["beta"] = _weights(said.weights_beta, said.beta, architecture, "weights_beta")
    if method == "extract":
        parameters["beta"] = said.beta  # as in SuperMerger, whose block weights for beta are not used here
        if said.gamma:
            parameters["gamma"] = number(said.gamma, "gamma")
        else:
            said.notes.add("extract's gamma: SuperMerger writes it into its table only; the usual 0.3 is used")
    if method == "noise":
        said.notes.add("the random numbers: SuperMerger draws others each time; seed 0 is used")
    letters = dict(zip("bc", said.sources[1:], strict=True))
    return {"method": method, **{name: letters[name] for name in models}}, parameters


def _method(mode: str, said: _Said) -> tuple[str, str]:
    """Our method for a mode and calculation mode, and the letters of the models that it takes."""
    normal = {
        "Weight": ("weighted_sum", "b"),
        "Add": ("add_difference", "bc"),
        "Triple": ("triple_sum", "bc"),
        "Twice": ("sum_twice", "bc"),
    }
    of_two = {
        "cosineA": "cosine_a", "cosineB": "cosine_b", "tensor": "tensor_sum", "tensor2": "tensor_sum_columns",
    }  # fmt: skip
    differences = {
        "trainDifference": "train_difference", "extract": "extract",
        "smoothAdd": "smooth_add", "smoothAdd MT": "smooth_add",
    }  # fmt: skip
    calcmode = said.calcmode
    if calcmode == "normal":
        return normal[mode]
    if calcmode in ("self", "plus random"):
        return ("scale" if calcmode == "self" else "noise"), ""
    if calcmode in of_two and mode != "Add":
        if mode != "Weight":
            said.notes.add(f"model C: SuperMerger ignores it in {calcmode}, and so does this recipe")
        return of_two[calcmode], "b"
    if calcmode in differences and mode == "Add":
        return differences[calcmode], "bc"
    raise RecipeError(_PLACE, f"the calculation mode {calcmode!r} with the mode {said.mode!r} has no counterpart here")


def _layers(said: _Said, step: Mapping[str, Any], architecture: Architecture) -> list[Rule]:
    """Elementals, and after them what include and exclude leave alone."""
    names, slider_of = _SD1_NAMES, dict(zip(_SD1_NAMES, _SD1_NAMES, strict=True))
    if architecture.id == "sdxl":  # it compares positions in SDXL's list with names of SD1's
        slider_of = dict(zip(_SD1_NAMES, architecture.sliders, strict=False))
        if said.elementals:
            said.notes.add(
                "block names of elementals: on SDXL SuperMerger takes SD1's by position; they stand as it took them"
            )
    entries = read_elementals(said.elementals, names, slider_of.get, said.notes)
    weights = blocks.spread(step["alpha"], architecture)
    found = rules(entries, weights, "alpha", True, said.notes)
    if _leaves_out(said):
        nothing = _nothing(step, said.notes)
        if nothing is not None and said.inex == "Exclude":
            found += _excluded(said, nothing, architecture)
        elif nothing is not None:
            found = [*_included(said, nothing, step, architecture, bool(found))]
    return found


def _leaves_out(said: _Said) -> bool:
    return said.inex in ("Include", "Exclude") and bool(said.inex_blocks or said.inex_elements)


def _nothing(step: Mapping[str, Any], notes: Notes) -> dict[str, float] | None:
    """The parameters with which the step leaves a layer alone; None where no value does."""
    method = step["method"]
    if method in ("cosine_a", "extract"):
        notes.add(f"include and exclude: {method} has no weight that leaves a layer as it is")
        return None
    if method == "cosine_b":
        return {"alpha": -100.0}  # all of A
    return {name: 0.0 for name in ("alpha", "beta") if name in step}


def _excluded(said: _Said, nothing: Mapping[str, float], architecture: Architecture) -> list[Rule]:
    found: list[Rule] = []
    for block in said.inex_blocks:
        if block == "Adjust":
            found += [{"keys": keys, **nothing} for keys, _, _ in _ADJUSTED]
        elif block in architecture.sliders or block == "VAE":
            found.append({"slots": block, **nothing})
    for element in said.inex_elements:
        found += [{"keys": keys, **nothing} for keys in (glob(element), f"first_stage_model.{glob(element)}")]
    return found


def _included(
    said: _Said, nothing: Mapping[str, float], step: Mapping[str, Any], architecture: Architecture, elementals: bool
) -> list[Rule]:
    """All blocks left alone, then the included ones given their weights."""
    if elementals:
        said.notes.add("elementals together with include: only the included blocks are carried over")
    spreads = {name: blocks.spread(step[name], architecture) for name in nothing}
    found: list[Rule] = [{"keys": "*", **nothing}, {"slots": "VAE", **nothing}]

    def weights_of(slider: str) -> Rule:
        return {name: spreads[name][slider] for name in nothing}

    for block in said.inex_blocks:
        if block == "Adjust":
            last = architecture.sliders[-1]
            found += [{"keys": keys, **weights_of(slider or last)} for keys, slider, _ in _ADJUSTED]
        elif block in architecture.sliders or block == "VAE":
            found.append({"slots": block, **weights_of("BASE" if block == "VAE" else block)})
    for element in said.inex_elements:
        found += [{"slots": slider, "keys": glob(element), **weights_of(slider)} for slider in architecture.sliders]
    return found


def _adjusted(step: Mapping[str, Any], said: _Said) -> list[dict[str, Any]]:
    """The adjust step; SuperMerger adjusts only what it merges."""
    if not _leaves_out(said):
        return [dict(step)]
    included = said.inex == "Include"
    kept: dict[str, Any] = {}
    for keys, slider, names in _ADJUSTED:
        block = slider or _last_out(said)
        listed = "Adjust" in said.inex_blocks or block in said.inex_blocks
        listed = listed or any(element in keys.rstrip("*") for element in said.inex_elements)
        if listed == included:
            kept.update({name: step["adjust"][name] for name in names if name in step["adjust"]})
    return [{"adjust": kept}] if kept else []


def _last_out(said: _Said) -> str:
    return "OUT08" if len(said.weights_alpha or []) == blocks.SDXL_COUNT else "OUT11"


def _weights(values: list[float] | None, plain: float, architecture: Architecture, place: str) -> Any:
    return plain if values is None else blocks.weights_text(values, architecture, place)


def _base(value: object) -> float:
    return number(value, "alpha") if value not in (None, "") else 0


def _metadata_weights(value: object, base: float, place: str) -> list[float] | None:
    """Weights with BASE first; the metadata hold them without it, and for SDXL with a last one that is not used."""
    if value in (None, "", []):
        return None
    found = numbers(value, place)
    if len(found) in (blocks.SD1_COUNT - 1, blocks.SDXL_COUNT - 1, blocks.SDXL_COUNT):
        found = found[: blocks.SDXL_COUNT - 1] if len(found) <= blocks.SDXL_COUNT else found
        return [base, *found]
    return found if len(found) == blocks.SD1_COUNT else [base, *found]


def _row_weights(cell: str, place: str) -> list[float] | None:
    if not cell:
        return None
    return numbers(cell.strip('"'), place)


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


def _formula(written: str) -> tuple[list[str], str, str]:
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


def _names_of(formula: str) -> list[str]:
    return (_formula(formula)[0] + ["", "", ""])[:3]


def _three(naming: Naming, hashes: Sequence[object], names: Sequence[str]) -> tuple[Any, Any, Any]:
    found = [
        naming.source(name, sha256, f"model {letter}") if name or sha256 else ""
        for letter, name, sha256 in zip("ABC", names, hashes, strict=True)
    ]
    return found[0], found[1], found[2]


def _listed(cell: str) -> list[str]:
    """A list or text of a table's cell: `['IN00', 'IN01']` or `attn,ff`."""
    return [part.strip().strip("'\"") for part in cell.strip().strip("[]").split(",")]


def _is_block(name: str) -> bool:
    return name in _SD1_NAMES or name in ("Adjust", "VAE", "print")
