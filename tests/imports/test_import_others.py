"""Recipes of the other tools: what they say is what is merged, and what cannot be carried over is named."""

from __future__ import annotations

import contextlib
import json
import time

import pytest
import safetensors.torch
import torch

from lib_merge import Recipe, RecipeError, SourceError, save
from lib_merge.cli.main import main
from lib_merge.imports import import_file, import_metadata, import_text

HASHES = {letter: letter * 64 for letter in "abc"}
MODELS = json.dumps(
    {sha: {"name": f"{letter}.safetensors", "legacy_hash": "0a1b2c3d"} for letter, sha in HASHES.items()}
)
SDXL_WEIGHTS = [round(0.05 * n, 2) for n in range(20)]


def a1111(**change):
    recipe = {
        "type": "webui",
        "primary_model_hash": HASHES["a"],
        "secondary_model_hash": HASHES["b"],
        "tertiary_model_hash": HASHES["c"],
        "interp_method": "Add difference",
        "multiplier": 0.35,
        "save_as_half": False,
        "custom_name": "",
        "config_source": 0,
        "bake_in_vae": "None",
        "discard_weights": "",
        "is_inpainting": False,
        "is_instruct_pix2pix": False,
    }
    return {"format": "pt", "sd_merge_recipe": json.dumps({**recipe, **change}), "sd_merge_models": MODELS}


def of(recipe, **models):
    """The same recipe, its sources by plain names."""
    text = json.dumps(recipe)
    for letter, sha in HASHES.items():
        text = text.replace(json.dumps({"file": f"{letter}.safetensors", "sha256": sha}), json.dumps(letter))
    return json.loads(text)


def states(folder):
    return [safetensors.torch.load_file(folder / f"{name}.safetensors") for name in "abc"]


def merged(recipe, folder, out):
    return safetensors.torch.load_file(save(Recipe.from_dict(of(recipe), [folder]), out, "fp32").file.path)


@pytest.mark.parametrize("method", ["Weighted sum", "Add difference", "No interpolation"])
def test_a1111_merges_all_parts_by_one_number(method, thin_models, slot_of, tmp_path):
    found = import_metadata(a1111(interp_method=method))
    assert found is not None and not found.left_out
    result = merged(found.recipe, thin_models, tmp_path / "o.safetensors")
    a, b, c = states(thin_models)
    for key, value in result.items():
        x, y, z = (state[key].double() for state in (a, b, c))
        wanted = {"Weighted sum": 0.65 * x + 0.35 * y, "Add difference": x + 0.35 * (y - z)}.get(method, x)
        wanted = wanted if slot_of("sd1", key) else x
        assert (value.double() - wanted).abs().max() <= 1e-6 * (1 + x.abs().max() + y.abs().max()), key


def test_a1111_settings():
    found = import_metadata(
        a1111(save_as_half=True, bake_in_vae="kl-f8.safetensors", discard_weights="model_ema", config_source=1)
    )
    assert found is not None and found.recipe["vae"] == "kl-f8.safetensors"
    assert [sentence.split()[0].strip(":") for sentence in found.left_out] == [
        "save_as_half", "discard_weights", "config_source",
    ]  # fmt: skip
    assert found.recipe["base"] == {"file": "a.safetensors", "sha256": HASHES["a"]}
    with pytest.raises(RecipeError, match="interp_method"):
        import_metadata(a1111(interp_method="Tie"))


def chattiori(**change):
    recipe = {
        "type": "merge-models-chattiori",
        "primary_model_hash": HASHES["a"],
        "secondary_model_hash": HASHES["b"],
        "tertiary_model_hash": HASHES["c"],
        "merge_method": "Sum Twice",
        "block_weights": True,
        "alpha_info": "0.1,[[" + ", ".join(str(n / 25) for n in range(25)) + "],[[]]]",
        "beta_info": "0.25",
        "calculation": None,
        "fp": "fp16",
        "bake_in_vae": False,
    }
    return {"sd_merge_recipe": json.dumps({**recipe, **change}), "sd_merge_models": MODELS}


def test_chattiori(thin_models, slot_of, tmp_path):
    found = import_metadata(chattiori())
    assert found is not None and found.recipe["block_map"] == "model_mixer"
    assert [sentence.split(":")[0] for sentence in found.left_out] == ["fp fp16"]
    result = merged(found.recipe, thin_models, tmp_path / "o.safetensors")
    a, b, c = states(thin_models)
    names = [*(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12))]
    for key, value in result.items():
        slot = slot_of("sd1", key)
        x, y, z = (state[key].double() for state in (a, b, c))
        slot = "OUT11" if slot in ("TIME", "FINAL") else slot
        alpha = 0.1 if slot == "TE" else names.index(slot) / 25 if slot in names else None
        wanted = x if alpha is None else 0.75 * ((1 - alpha) * x + alpha * y) + 0.25 * z
        assert (value.double() - wanted).abs().max() <= 1e-5, key


def mixer(**fields):
    told = {
        "model a": "a [aaaaaaaaaa]",
        "max models": "2",
        "use model b": "True",
        "model b": "b.safetensors [bbbbbbbbbb]",
        "merge mode b": "Sum",
        "alpha b": "0.5",
        "mbw mode b": "True",
        "use elemental b": "False",
        "calcmode b": "Normal",
    }
    told |= fields
    pairs = [f"ModelMixer {name}: {json.dumps(v) if ',' in v or ':' in v else v}" for name, v in told.items()]
    return "a cat\nNegative prompt: dog\nSteps: 20, Sampler: Euler a, " + ", ".join(pairs) + ", Version: v1.10.1"


WEIGHTS = ",".join(str(n / 50) for n in range(26))


def test_model_mixer_blocks(thin_models, slot_of, tmp_path):
    chosen = "BASE,INP*,OUT11"
    text = mixer(
        **{"mbw b": chosen, "mbw weights b": WEIGHTS, "use elemental b": "True"},
        **{"elemental b": "OUT11 IN04:attn2:0.9,:time:0.8", "adjust": "1,0,0,4,0,0,0,0"},
    )
    found = import_text(text)
    assert found.tool == "Model Mixer" and found.recipe["block_map"] == "model_mixer" and not found.left_out
    assert found.recipe["steps"][-1] == {"adjust": {"in": 1, "contrast": 4}}
    result = merged(
        {**found.recipe, "base": "a", "steps": [{**found.recipe["steps"][0], "b": "b"}]},
        thin_models,
        tmp_path / "o.safetensors",
    )
    a, b, _ = states(thin_models)
    names = ["BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12))]
    for key, value in result.items():
        slot = slot_of("sd1", key)
        place = "BASE" if slot == "TE" else "OUT11" if slot in ("TIME", "FINAL") else slot
        selected = place == "BASE" or place.startswith("IN") or place == "OUT11"
        alpha = names.index(place) / 50 if selected and place in names else 0
        if slot in ("OUT11", "IN04") and "attn2" in key:
            alpha = 0.9
        if slot in ("TIME", "FINAL") and "time" in key:
            alpha = 0.8
        wanted = (1 - alpha) * a[key].double() + alpha * b[key].double()
        assert (value.double() - wanted).abs().max() <= 1e-5, key


def test_model_mixer_without_blocks_reaches_everything(thin_models, slot_of, tmp_path):
    found = import_text(mixer(**{"mbw mode b": "False", "alpha b": "0.25"}))
    recipe = {**found.recipe, "base": "a", "steps": [{**found.recipe["steps"][0], "b": "b"}]}
    result = merged(recipe, thin_models, tmp_path / "o.safetensors")
    a, b, _ = states(thin_models)
    for key, value in result.items():
        alpha = 0.25 if slot_of("sd1", key) else 0
        wanted = (1 - alpha) * a[key].double() + alpha * b[key].double()
        assert (value.double() - wanted).abs().max() <= 1e-5, key


@pytest.mark.parametrize(
    ("mode", "methods", "named"),
    [
        ("Add-Diff", [], "parent"),
        ("DARE", ["dare_linear"], "random"),
        ("Dare-Fixed", ["dare_linear"], "random"),
        ("TIES", ["ties"], ""),
        ("Ties-Fixed", ["ties"], ""),
        ("Self", ["scale"], ""),
        ("Replace", ["weighted_sum", "scale"], ""),
        ("Dance", [], "no counterpart"),
    ],
)
def test_model_mixer_modes(mode, methods, named):
    found = import_text(mixer(**{"merge mode b": mode, "mbw b": "ALL", "mbw weights b": WEIGHTS}))
    assert [step["method"] for step in found.recipe["steps"]] == methods
    assert (named in " ".join(found.left_out)) if named else not found.left_out


def test_model_mixer_replace_does_what_it_does(thin_models, slot_of, tmp_path):
    found = import_text(mixer(**{"merge mode b": "Replace", "mbw b": "IN01,IN02", "mbw weights b": "1,0.25"}))
    steps = [{**step, **({"b": "b"} if "b" in step else {})} for step in found.recipe["steps"]]
    result = merged({**found.recipe, "base": "a", "steps": steps}, thin_models, tmp_path / "o.safetensors")
    a, b, _ = states(thin_models)
    for key, value in result.items():
        factor = {"IN01": 1, "IN02": 0.25}.get(slot_of("sd1", key))
        spared = factor is None or any(part in key for part in ("to_out", "proj_out", "norm"))
        wanted = a[key].double() if spared else factor * b[key].double()
        assert (value.double() - wanted).abs().max() <= 1e-6 * (1 + wanted.abs().max()), key


def test_model_mixer_metadata():
    recipe = {
        "type": "sd-webui-model-mixer",
        "blocks": "ALL",
        "mbw": False,
        "weights_alpha": [SDXL_WEIGHTS, [0.5] * 20],
        "alpha": [0.5, 0.5],
        "model_a": "a.safetensors",
        "base_model": "c.safetensors",
        "mode": ["Sum", "Add-Diff"],
        "calcmode": ["Normal", "Rebasin"],
        "elemental": ["", "IN01:attn:1"],
        "use_elemental": [False, False],
        "adjust": "",
        "uses": [True, True],
        "use_mbws": [True, False],
        "model_b": "b.safetensors",
        "model_c": "c.safetensors",
    }
    found = import_metadata({"sd_merge_recipe": json.dumps(recipe), "sd_merge_models": MODELS})
    assert found is not None
    first, second = found.recipe["steps"]
    kept = {"keys": "conditioner.embedders.1.model.text_projection", "alpha": 0}
    assert first["layers"] == [kept] and second["layers"][-1] == kept
    assert list(first["alpha"].values()) == SDXL_WEIGHTS and first["alpha"]["OUT08"] == 0.95
    assert second["method"] == "add_difference" and second["alpha"] == 0.5 and len(second["layers"]) == 3
    assert second["c"] == {"file": "c.safetensors", "sha256": HASHES["c"]}
    assert ["Rebasin" in sentence for sentence in found.left_out] == [True]


MERGEKIT = """
models:
  - model: base
  - model: b
    parameters: {{weight: 0.6, density: [0.5, 0.7]}}
  - model: c
    parameters:
      density: 0.4
      weight:
        - filter: attn2
          value: 0.9
        - value: 0.3
merge_method: {method}
base_model: base
parameters: {{normalize: {normalize}, lambda: 0.7}}
dtype: float16
"""


@pytest.mark.parametrize("method", ["ties", "dare_ties", "breadcrumbs", "della"])
def test_mergekit_of_many(method):
    pytest.importorskip("yaml")
    found = import_text(MERGEKIT.format(method=method, normalize="true"))
    step = found.recipe["steps"][0]
    assert (found.recipe["base"], step["models"]) == ("base", ["b", "c"])
    assert (step["weight"], step["density"], step["scale"]) == ([0.6, 0.3], [0.5, 0.4], 0.7)
    assert step["layers"] == [{"keys": "*attn2*", "weight": [0.6, 0.9]}]
    named = " ".join(found.left_out)
    assert "gradient" in named and "dtype" in named and "VAE" in named
    assert ("normalize" in named) == (method in ("dare_ties", "breadcrumbs"))


def test_mergekit_of_two_and_average():
    pytest.importorskip("yaml")
    two = "models: [{model: a}, {model: b}]\nbase_model: a\n"
    slerp = import_text(two + "merge_method: slerp\nparameters: {t: 0.3}").recipe["steps"][0]
    assert slerp == {"method": "slerp_unnormalised", "b": "b", "alpha": 0.3}
    near = import_text(two + "merge_method: nearswap\nparameters: {t: 1e-3}").recipe["steps"][0]
    assert near == {"method": "nearswap", "b": "b", "t": 0.001}
    average = import_text(
        "merge_method: linear\nmodels:\n- {model: a, parameters: {weight: 1}}\n- {model: b, parameters: {weight: 0.3}}"
    ).recipe
    assert average["base"] == "a"
    assert average["steps"] == [{"method": "linear", "models": ["b"], "weight": [0.3], "base_weight": 1}]
    for text, named in ((two + "merge_method: arcee_fusion", "arcee_fusion"), ("merge_method: ties", "models")):
        with pytest.raises(RecipeError, match=named):
            import_text(text)


def test_own_recipes_come_back_as_they_are():
    ours = {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": 0.5}]}
    quoted = json.dumps(json.dumps(ours))
    for text in (json.dumps(ours), f"a cat\nSteps: 20, Live Merge: {quoted}, Version: v1"):
        assert import_text(text).recipe == ours
    webui = {"type": "live-merge", "recipe": ours}
    found = import_metadata({"sd_merge_recipe": json.dumps(webui)})
    assert found is not None and found.recipe == ours


@pytest.mark.parametrize(
    "text",
    ["", "hello", "0.5,0.5,0.25", "{}", '{"sd_merge_recipe": {"type": "other"}}', '{"live_merge": 1}', "[1]", "a x b"],
)
def test_no_recipe_is_an_error(text):
    with pytest.raises(RecipeError):
        import_text(text)


@pytest.mark.parametrize("value", [None, [], 7, "x", {"a": 1}, float("inf"), "1e999", True])
@pytest.mark.parametrize("field", ["multiplier", "primary_model_hash", "interp_method", "bake_in_vae", "config_source"])
def test_odd_values_are_errors_or_passed_over(field, value):
    with contextlib.suppress(RecipeError):
        import_metadata(a1111(**{field: value}))


def test_files(checkpoints, tmp_path):
    tensors = {"model.diffusion_model.out.2.bias": torch.zeros(4)}
    path = checkpoints.write(tmp_path / "m.safetensors", tensors, a1111())
    assert import_file(path).tool.startswith("AUTOMATIC1111")
    with pytest.raises(SourceError, match="no recipe"):
        import_file(checkpoints.write(tmp_path / "n.safetensors", tensors))


def test_command_line(checkpoints, tmp_path, capsys):
    tensors = {"model.diffusion_model.out.2.bias": torch.zeros(4)}
    path = checkpoints.write(tmp_path / "m.safetensors", tensors, a1111(save_as_half=True))
    assert main(["import", str(path), "--output", str(tmp_path / "r.json")]) == 0
    assert Recipe.load(tmp_path / "r.json").block_map == "mbw"
    assert capsys.readouterr().err.startswith("left out: save_as_half")
    (tmp_path / "t.txt").write_text("a x 0.5 + b x 0.5")
    assert main(["import", str(tmp_path / "t.txt")]) == 0
    assert json.loads(capsys.readouterr().out)["steps"][0]["method"] == "weighted_sum"
    (tmp_path / "t.txt").write_text("no recipe")
    assert main(["import", str(tmp_path / "t.txt")]) == 2
    assert main(["inspect", str(path)]) == 0
    assert "Checkpoint Merger inside, in our form:" in capsys.readouterr().out
    assert main(["inspect", "--json", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["imported"]["recipe"]["block_map"] == "mbw"


@pytest.mark.parametrize("part", ["ModelMixer a", "x x 1 + ", "(a x 1 +", "0,", "a" * 99, "live_merge: [", '{"a":'])
def test_long_texts_end_soon(part):
    begun = time.monotonic()
    with contextlib.suppress(RecipeError):
        import_text(part * (400_000 // len(part)))
    assert time.monotonic() - begun < 20
