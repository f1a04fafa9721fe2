"""Adapters of many kinds against what the libraries that train them make of the same weights."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

import lib_merge

DATA = Path(__file__).parents[1] / "data" / "adapters"
CASES = json.loads((DATA / "cases.json").read_text())
NOTHING_FITS = "reject_cases"
WANTED = sorted(path for path in DATA.glob("*/*_m*.safetensors") if path.parent.name != NOTHING_FITS)


def _step(case: str, multiplier: float) -> dict:
    step: dict = {"adapter": "adapter.safetensors", "weight": multiplier}
    if "blocks" in CASES[case]:
        step["blocks"] = ",".join(str(value) for value in CASES[case]["blocks"])
    return step


def _applied(case: str, *steps: dict) -> tuple[dict[str, torch.Tensor], dict[str, torch.Tensor], lib_merge.Report]:
    base = load_file(DATA / case / "base.safetensors")
    places = {key: value.clone() for key, value in base.items()}
    document = {"live_merge": 1, "architecture": CASES[case]["architecture"], "base": "base.safetensors"}
    recipe = lib_merge.Recipe.from_dict({**document, "steps": list(steps)}, folders=[DATA / case])
    report = lib_merge.LiveModel(places, DATA / case / "base.safetensors").apply(recipe)
    return base, places, report


def test_there_are_cases():
    assert len(WANTED) > 30 and {path.parent.name for path in WANTED} <= CASES.keys()


@pytest.mark.parametrize("path", WANTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_as_trained(path, error_of_change):
    case, multiplier = path.parent.name, float(path.stem.rsplit("_m", 1)[1])
    base, places, _ = _applied(case, _step(case, multiplier))
    wanted = load_file(path)
    for key, value in wanted.items():
        if value.dtype == torch.float32:
            assert error_of_change(places[key], value, base[key]) <= 3e-5, key
        else:
            assert (
                _ulps(places[key], value).max() <= 1
                and _ulps(places[key], value).count_nonzero() <= 0.002 * value.numel()
            )
    for key in base.keys() - wanted.keys():
        assert torch.equal(places[key], base[key]), key


def _ulps(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    def ordered(tensor: torch.Tensor) -> torch.Tensor:
        bits = tensor.view(torch.int16).int()
        return torch.where(bits < 0, -(bits & 0x7FFF), bits)

    return (ordered(a) - ordered(b)).abs()


@pytest.mark.parametrize("case", sorted(CASES.keys() - {NOTHING_FITS}))
def test_strength_0_is_exactly_nothing(case):
    base, places, report = _applied(case, {"adapter": "adapter.safetensors", "weight": 0})
    assert report.changed == ()
    assert all(torch.equal(places[key], base[key]) for key in base)


@pytest.mark.parametrize("first", ["lora", "dora"])
def test_adapters_apply_in_order_the_second_to_what_the_first_made(first, error_of_change):
    lora = {"adapter": "adapter.safetensors", "weight": 0.7}
    dora = {"adapter": "adapter2.safetensors", "weight": 0.5}
    steps, name = ((lora, dora), "lora0.7_then_dora0.5") if first == "lora" else ((dora, lora), "dora0.5_then_lora0.7")
    base, places, _ = _applied("stack_order", *steps)
    wanted = load_file(DATA / "stack_order" / f"expected_{name}.safetensors")
    for key, value in wanted.items():
        assert error_of_change(places[key], value, base[key]) <= 3e-5


def test_a_file_of_which_nothing_can_be_applied_is_an_error_that_names_the_first_reason():
    with pytest.raises(lib_merge.SourceError, match=r"none of its 4 modules can be applied .*\[4, 48\]"):
        _applied(NOTHING_FITS, _step(NOTHING_FITS, 1.0))


def test_unknown_keys_are_counted_the_first_five_named_and_the_rest_applies():
    _, _, report = _applied("unknown_keys", _step("unknown_keys", 1.0))
    (unknown,) = (reason for name, reason in report.skipped.items() if name.endswith("unknown keys"))
    assert (
        unknown.startswith("6 belong to no known layer or kind: ")
        and unknown.count(", ") == 5
        and unknown.endswith("…")
    )
    (bundled,) = (reason for name, reason in report.skipped.items() if name.endswith("embeddings"))
    assert "myTI" in bundled and "myTI2" in bundled
    assert str(report.adapters[0]) == "applied 2 of 4 modules (2 LoRA)"
