"""Recipes that SuperMerger itself wrote (tests/data/imports) give the numbers of its formulas, written here in fp64."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import safetensors.torch
import torch

from lib_merge import Recipe, RecipeError, save
from lib_merge.imports import import_metadata, import_text

RECORDS = json.loads((Path(__file__).parents[1] / "data" / "imports" / "supermerger.json").read_text())
BY_NAME = {(record["architecture"], record["name"]): record for record in RECORDS}
SLIDERS = {
    "sd1": ["BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12))],
    "sdxl": ["BASE", *(f"IN{n:02d}" for n in range(9)), "M00", *(f"OUT{n:02d}" for n in range(9))],
}
TUNED = {"input_blocks.0.0.weight": 0.99, "input_blocks.0.0.bias": 1.02, "out.0.weight": 0.98, "out.0.bias": 1.04,
         "out.2.weight": 1.03}  # fmt: skip


def block(architecture, slot):
    """The place of a slot in SuperMerger's list of weights."""
    if slot.startswith("TE") or slot == "VAE":
        return "BASE"
    return {"TIME": "IN00", "LABEL": "IN00", "FINAL": SLIDERS[architecture][-1]}.get(slot, slot)


def ratios(architecture, settings, key, slot):
    """SuperMerger's alpha and beta for a key."""
    names, place = SLIDERS[architecture], block(architecture, slot)

    def of(text, plain):
        if not settings.get("mbw") or not text:
            return plain
        values = [float(value) for value in text.split(",")]
        if architecture == "sdxl" and len(values) == 26:
            values = values[:10] + values[13:23]
        return values[names.index(place)]

    alpha, beta = of(settings.get("wa"), settings.get("alpha", 0.5)), of(settings.get("wb"), settings.get("beta", 0.25))
    typed = SLIDERS["sd1"][names.index(place)]  # on SDXL it compares positions
    for entry in filter(None, settings.get("deep", "").split(",")):
        blocks, elements, ratio = (part.split() for part in entry.split(":"))
        if fits(blocks, lambda name: typed in expanded(name)) and fits(elements, lambda name: name in key):
            alpha = float(ratio[0])
    return alpha, beta


def fits(words, holds):
    if words[:1] == ["NOT"]:
        return not any(holds(word) for word in words[1:])
    return not words or any(holds(word) for word in words)


def expanded(name):
    names = SLIDERS["sd1"]
    first, dash, last = name.partition("-")
    return names[names.index(first) : names.index(last) + 1] if dash else [name]


def left_alone(settings, key, slot, architecture):
    if settings.get("inex", "Off") == "Off":
        return False
    tuned = key.removeprefix("model.diffusion_model.") in {*TUNED, "out.2.bias"}
    listed = block(architecture, slot) in settings["exb"] or ("VAE" in settings["exb"] and slot == "VAE")
    listed = listed or ("Adjust" in settings["exb"] and tuned)
    listed = listed or any(element in key for element in settings.get("exe", "").split(",") if element)
    return listed == (settings["inex"] == "Exclude")


def formula(settings, key, a, b, c, alpha, beta):
    calc = settings.get("calc", "normal")
    if calc == "trainDifference":
        near, far = (b - a).abs(), (b - c).abs()
        share = torch.where(near + far > 0, near / (near + far), 0)
        return a + 1.8 * alpha * share * (b - c)
    if calc == "self":
        return a if alpha == 0 or any(part in key for part in ("to_out", "proj_out", "norm")) else a * alpha
    if calc == "tensor":
        rows = a.shape[0]
        index = torch.arange(rows)
        first, last = int(rows * beta), int(rows * (alpha + beta))
        taken = (index >= first) & (index < last)
        if alpha + beta > 1:
            taken = (index < int(rows * (alpha + beta - 1))) | (index >= first)
        return torch.where(taken.view(-1, *[1] * (a.dim() - 1)), b, a)
    if calc == "extract":
        alike = (torch.nn.functional.cosine_similarity(b - a, c - a, -1, 1e-300).clamp(-1, 1).unsqueeze(-1) + 1) / 2
        alike = alike ** settings["gamma"]
        return a + torch.lerp(b - a, c - a, alpha) * torch.lerp(alike, 1 - alike, settings["beta"])
    mode = settings["mode"]
    if mode.startswith("Add"):
        return a + alpha * (b - c)
    if mode.startswith("Triple"):
        return (1 - alpha - beta) * a + alpha * b + beta * c
    if mode.startswith("sum"):
        return (1 - beta) * ((1 - alpha) * a + alpha * b) + beta * c
    return (1 - alpha) * a + alpha * b


def adjusted(settings, key, value):
    name = key.removeprefix("model.diffusion_model.")
    if not settings.get("fine"):
        return value
    if name == "out.2.bias":  # 1,2,-3,4,.5,1,2,3 on SD1: contrast, and the columns of brightness and colours
        colours = [-0.5 + 1 + 3, 0.5 / 3 + 1 - 2, 1 / 3 - 2 + 3]
        return value + 0.02 * torch.tensor([4, *colours], dtype=torch.float64)
    return value * TUNED.get(name, 1)


@pytest.fixture(scope="module")
def models(checkpoints, tmp_path_factory):
    folder = tmp_path_factory.mktemp("supermerger")
    for architecture in ("sd1", "sdxl"):
        (folder / architecture).mkdir()
        for seed, name in enumerate("abc", 1):
            checkpoints.make(folder / architecture / f"{name}.safetensors", architecture, seed, torch.float32)
    return folder


def merged(recipe, folder, out):
    for source in (recipe["base"], *(recipe["steps"][0].get(name) for name in "bc")):
        if isinstance(source, dict):  # the files that SuperMerger merged were others of the same names
            source.pop("sha256", None)
    return safetensors.torch.load_file(save(Recipe.from_dict(recipe, [folder]), out).file.path)


WHOLE = [  # the table's weights have lost something where blocks were left out, the metadata have no adjust and gamma
    *(
        ("metadata", "sd1", name)
        for name in ("mbw", "add", "triple", "twice", "td", "tensor", "self", "elem", "elemnot")
    ),
    *(("row", "sd1", name) for name in ("plain", "fine", "extract", "elem")),
    *(("metadata", "sdxl", name) for name in ("mbw26", "elem")),
    ("row", "sdxl", "mbw26"),
]


LONG = ("add", "twice", "self", "elemnot", "plain", "extract")
"""Settings whose numbers are looked at in the long list; those of the others go the same ways."""


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("form", "architecture", "name"),
    [pytest.param(*case, marks=pytest.mark.long) if case[2] in LONG else case for case in WHOLE],
)
def test_numbers(form, architecture, name, models, slot_of, tmp_path):
    record = BY_NAME[architecture, name]
    settings = record["settings"]
    imported = read(record, form)
    assert imported.tool == "SuperMerger" and imported.recipe["block_map"] == "supermerger"
    recipe = json.loads(json.dumps(imported.recipe))
    folder = models / architecture
    found = merged(recipe, folder, tmp_path / "o.safetensors")
    a, b, c = (safetensors.torch.load_file(folder / f"{model}.safetensors") for model in "abc")
    for key, value in found.items():
        slot = slot_of(architecture, key)
        if not slot or not ("weight" in key or "bias" in key):
            assert torch.equal(value, a[key]), key
            continue
        alpha, beta = ratios(architecture, settings, key, slot)
        wanted = formula(settings, key, a[key].double(), b[key].double(), c[key].double(), alpha, beta)
        wanted = adjusted(settings, key, wanted)
        size = (wanted - a[key]).abs().max() + a[key].abs().max()
        assert (value.double() - wanted).abs().max() <= 2e-6 * size, key


@pytest.mark.cases(1)
@pytest.mark.parametrize("name", ["exvae", "incl"])
def test_what_is_left_out_stays(name, models, slot_of, tmp_path):
    record = BY_NAME["sd1", name]
    settings = {**record["settings"], "fine": ""}  # the metadata do not hold it
    found = merged(json.loads(json.dumps(read(record, "metadata").recipe)), models / "sd1", tmp_path / "o.safetensors")
    a, b = (safetensors.torch.load_file(models / "sd1" / f"{model}.safetensors") for model in "ab")
    for key, value in found.items():
        slot = slot_of("sd1", key)
        if not slot or left_alone(settings, key, slot, "sd1"):
            assert torch.equal(value, a[key]), key
            continue
        alpha, _ = ratios("sd1", settings, key, slot)
        wanted = (1 - alpha) * a[key].double() + alpha * b[key].double()
        assert torch.allclose(value.double(), wanted, rtol=0, atol=1e-5), key
    assert any("adjust" in step for step in read(record, "row").recipe["steps"]) == (name == "incl")


def read(record, form):
    if form == "metadata":
        found = import_metadata(record["metadata"])
        assert found is not None
        return found
    line = io.StringIO()
    csv.writer(line).writerow(record["row"])
    return import_text(line.getvalue(), record["architecture"])


def test_sources_have_names_and_hashes():
    record = BY_NAME["sd1", "add"]
    step = read(record, "metadata").recipe["steps"][0]
    hashes = {entry["name"]: sha256 for sha256, entry in json.loads(record["metadata"]["sd_merge_models"]).items()}
    assert step["b"] == {"file": "b", "sha256": hashes["b"]} and step["c"]["sha256"] == hashes["c"]
    row = read(record, "row").recipe
    assert (row["base"], row["steps"][0]["b"]) == ("a", "b")  # ten digits of a hash are no hash of ours
    line = io.StringIO()
    csv.writer(line).writerow(record["row"])
    known = {hashes["a"]: "sub/renamed.safetensors"}
    assert import_text(line.getvalue(), None, known).recipe["base"] == {
        "file": "sub/renamed.safetensors", "sha256": hashes["a"],
    }  # fmt: skip


def test_whole_table_takes_the_last_row():
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["ID", "time", "name", "weights alpha"])
    for name in ("mbw", "add"):
        rows.writerow(BY_NAME["sd1", name]["row"])
    found = import_text(table.getvalue())
    assert found.recipe["steps"][0]["method"] == "add_difference"
    assert any("1 other rows" in sentence for sentence in found.left_out)


@pytest.mark.parametrize(
    ("written", "method", "models", "values"),
    [
        ("a x 0.7 + b x 0.3", "weighted_sum", "ab", {"alpha": 0.3}),
        ("a b + (c d -  e) x 0.25", "add_difference", ["a b", "c d", "e"], {"alpha": 0.25}),
        ("a x 0.5 + b x 0.3 + c x 0.2", "triple_sum", "abc", {"alpha": 0.3, "beta": 0.2}),
        ("(a x 0.6 +b x 0.4) x 0.8 + c x 0.2", "sum_twice", "abc", {"alpha": 0.4, "beta": 0.2}),
        ("a + (b - c) x 1.0_trainDifference", "train_difference", "abc", {"alpha": 1}),
    ],
)
def test_formula(written, method, models, values):
    recipe = import_text(written).recipe
    step = recipe["steps"][0]
    assert step["method"] == method and {name: step[name] for name in values} == values
    assert [recipe["base"], step["b"], *([step["c"]] if "c" in step else [])] == list(models)


def test_formula_with_weights():
    record = BY_NAME["sd1", "mbw"]
    assert import_text(record["row"][2]).recipe["steps"][0]["alpha"] == record["settings"]["wa"]
    twice = import_text(BY_NAME["sd1", "twice"]["row"][2]).recipe["steps"][0]
    settings = BY_NAME["sd1", "twice"]["settings"]
    assert (twice["alpha"], twice["beta"]) == (settings["wa"], settings["wb"])
    triple = import_text(BY_NAME["sd1", "triple"]["row"][2]).recipe["steps"][0]
    assert triple["alpha"] == settings["wa"] and triple["beta"] == settings["wb"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"mode": "Nothing"}, "SuperMerger's recipe"),
        ({"calcmode": "cosineA", "mode": "Add difference"}, "SuperMerger's recipe"),
        ({"base_alpha": float("nan")}, "alpha"),
        ({"weights_alpha": [0.5] * 60}, "SuperMerger's recipe"),
        ({"model_b": ""}, "steps[0].b"),
    ],
)
def test_what_has_no_counterpart_is_an_error(change, place):
    metadata = BY_NAME["sd1", "mbw"]["metadata"]
    recipe = {**json.loads(metadata["sd_merge_recipe"]), **change}
    with pytest.raises(RecipeError) as caught:
        import_metadata({**metadata, "sd_merge_recipe": json.dumps(recipe)})
    assert caught.value.place == place
