"""Anima files merged on the command line and live: key by key against arithmetic written here, names as the base's."""

from __future__ import annotations

import json
import re

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

import lib_merge
from lib_merge.cli.main import main
from lib_merge.engine.inspect.survey import survey
from lib_merge.errors import OtherModel, RecipeError, SourceError

UNET = "model.diffusion_model."
STYLES = ("net.", UNET, "diffusion_model.", "")


def weight_of(name: str, values: list[float]) -> float:
    """The weight of a bare name under comma values BASE, B00, …; by families as documented, written out anew."""
    block = re.match(r"blocks\.(\d+)\.", name)
    if block:
        return values[1 + int(block[1])]
    if name.startswith("llm_adapter."):
        return values[0]
    return values[-1] if name.startswith("final_layer.") else values[1]


def blended(a: torch.Tensor, b: torch.Tensor, weight: float) -> torch.Tensor:
    return ((1 - weight) * a.double() + weight * b.double()).to(a.dtype)


def document(alpha, **fields):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha}
    return {"live_merge": 1, "architecture": "anima", "base": "a", "steps": [step], **fields}


@pytest.fixture
def pair(checkpoints, tmp_path):
    """pair(blocks, prefix of a, prefix of b, dtype): writes a and b, and gives their tensors by bare name."""

    def write(blocks, own="net.", other="net.", dtype=torch.float32):
        found = []
        for seed, (name, prefix) in enumerate((("a", own), ("b", other)), 1):
            tensors = checkpoints.anima(blocks, seed, dtype, prefix)
            checkpoints.write(tmp_path / f"{name}.safetensors", tensors)
            found.append({key.removeprefix(prefix): value for key, value in tensors.items()})
        return found

    return write


@pytest.mark.cases(1)
@pytest.mark.parametrize(("own", "other"), [*zip(STYLES, (*STYLES[1:], STYLES[0]), strict=True), ("net.", "net.")])
@pytest.mark.parametrize("blocks", [28, 40])
def test_weighted_sum_by_comma_text_in_every_style(pair, tmp_path, blocks, own, other):
    a, b = pair(blocks, own, other)
    values = [0.3, *(round(n / blocks, 3) for n in range(blocks))]
    (tmp_path / "r.json").write_text(json.dumps(document(",".join(map(str, values)))))
    assert main(["merge", str(tmp_path / "r.json"), "--output", str(tmp_path / "out.safetensors")]) == 0
    merged = load_file(tmp_path / "out.safetensors")
    assert list(header(tmp_path / "out.safetensors")) == list(header(tmp_path / "a.safetensors"))
    for name in a:
        expected = blended(a[name], b[name], weight_of(name, values))
        torch.testing.assert_close(merged[own + name], expected, rtol=1e-6, atol=1e-6, msg=name)


def header(path):
    """Names in the order of the file's data, with their types and shapes."""
    raw = path.read_bytes()
    found = json.loads(raw[8 : 8 + int.from_bytes(raw[:8], "little")])
    found.pop("__metadata__", None)
    in_order = sorted(found, key=lambda key: found[key]["data_offsets"])
    return {key: (found[key]["dtype"], found[key]["shape"]) for key in in_order}


def test_types_and_strange_tensors_of_the_base_come_back(checkpoints, tmp_path, same_bits):
    a = checkpoints.anima(28, 1, torch.bfloat16)
    a["net.t_embedding_norm.weight"] = a["net.t_embedding_norm.weight"].float()
    a["net.pos_embedder.seq"] = torch.arange(4.0)
    a["net.model_sampling.sigmas"] = torch.rand(5)
    a["net.blocks.2.self_attn.rope.inv_freq"] = torch.rand(2)
    checkpoints.write(tmp_path / "a.safetensors", a)
    b = checkpoints.anima(28, 2, torch.float16, UNET)
    b[f"{UNET}pos_embedder.seq"] = torch.rand(4)
    checkpoints.write(tmp_path / "b.safetensors", b)
    recipe = lib_merge.Recipe.from_dict(document(0.5), folders=[tmp_path])
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors")
    assert header(tmp_path / "out.safetensors") == header(tmp_path / "a.safetensors")
    merged = load_file(tmp_path / "out.safetensors")
    strange = [key for key in a if "seq" in key or "sigmas" in key or "inv_freq" in key]
    assert same_bits({key: merged[key] for key in strange}, {key: a[key] for key in strange}) == []
    assert not any("names that no Anima model has" in reason for reason in saved.skipped.values())


@pytest.mark.cases(1)
@pytest.mark.parametrize("blocks", [28, 40])
@pytest.mark.parametrize("prefix", ["net.", ""])
def test_what_is_live_is_what_is_saved_and_goes_back(checkpoints, tmp_path, bits_of, blocks, prefix):
    a = checkpoints.anima(blocks, 1, torch.bfloat16, prefix)
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", checkpoints.anima(blocks, 2, torch.float16, UNET))
    live = {UNET + key.removeprefix(prefix): value.clone() for key, value in a.items()}
    original = {key: bits_of(value) for key, value in live.items()}
    model = lib_merge.LiveModel(live, base=tmp_path / "a.safetensors")
    recipe = lib_merge.Recipe.from_dict(document({"default": 0.4, "B03": 0, "ADAPT": 1}), folders=[tmp_path])
    report = model.apply(recipe)
    assert len(report.changed) == len(a) - 20
    assert not any(key.startswith(f"{UNET}blocks.3.") for key in report.changed)
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", live=model)
    assert saved.verified == len(report.changed)
    merged = load_file(tmp_path / "out.safetensors")
    assert {key: bits_of(merged[prefix + key.removeprefix(UNET)]) for key in live} == {
        key: bits_of(value) for key, value in live.items()
    }
    moved = model.apply(lib_merge.Recipe.from_dict(document({"default": 0.4, "B03": 0.1, "ADAPT": 1}), [tmp_path]))
    assert {key.split(".")[3] for key in moved.changed} == {"3"} and len(moved.changed) == 20
    model.restore()
    assert {key: bits_of(value) for key, value in live.items()} == original


def test_the_forks_block_map_leaves_the_embedding_norm(pair, tmp_path):
    a, b = pair(28)
    values = [0.25, *[0.75] * 28]
    recipe = document(",".join(map(str, values)), block_map="supermerger")
    lib_merge.save(lib_merge.Recipe.from_dict(recipe, [tmp_path]), tmp_path / "out.safetensors")
    merged = load_file(tmp_path / "out.safetensors")
    for name in a:
        weight = 0.75 if name.startswith("blocks.") else 0 if name.startswith("t_embedding_norm") else 0.25
        torch.testing.assert_close(merged[f"net.{name}"], blended(a[name], b[name], weight), rtol=1e-6, atol=1e-6)


def test_kinds_by_layer_rules(pair, tmp_path):
    a, b = pair(28)
    recipe = document(0.5)
    recipe["steps"][0]["layers"] = [{"keys": "*.adaln_modulation*", "alpha": 0}, {"keys": "*.mlp.*", "alpha": 1}]
    lib_merge.save(lib_merge.Recipe.from_dict(recipe, [tmp_path]), tmp_path / "out.safetensors")
    merged = load_file(tmp_path / "out.safetensors")
    for name in a:
        weight = 0 if "adaln_modulation" in name else 1 if ".mlp." in name else 0.5
        torch.testing.assert_close(merged[f"net.{name}"], blended(a[name], b[name], weight), rtol=1e-6, atol=1e-6)


def test_another_number_of_blocks_is_another_model(checkpoints, tmp_path):
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.anima(28, 1))
    checkpoints.write(tmp_path / "b.safetensors", checkpoints.anima(40, 2))
    recipe = lib_merge.Recipe.from_dict(document(0.5), [tmp_path])
    with pytest.raises(
        OtherModel, match=r"b.safetensors is Anima with 40 blocks, the base is Anima; they cannot be merged"
    ):
        lib_merge.save(recipe, tmp_path / "out.safetensors")
    swapped = lib_merge.Recipe.from_dict(
        {**document(0.5), "base": "b", "steps": [{"method": "weighted_sum", "b": "a"}]}, [tmp_path]
    )
    with pytest.raises(OtherModel, match=r"a\.safetensors is Anima, the base is Anima with 40 blocks"):
        lib_merge.save(swapped, tmp_path / "out.safetensors")


def test_part_of_a_model_is_a_source(checkpoints, tmp_path):
    a, b = checkpoints.anima(28, 1, torch.float32), checkpoints.anima(28, 2, torch.float32, "")
    checkpoints.write(tmp_path / "a.safetensors", a)
    part = {key: value for key, value in b.items() if key.startswith(("blocks.0.", "blocks.5.", "llm_adapter."))}
    checkpoints.write(tmp_path / "b.safetensors", part)
    lib_merge.save(lib_merge.Recipe.from_dict(document(1), [tmp_path]), tmp_path / "out.safetensors")
    merged = load_file(tmp_path / "out.safetensors")
    assert all(torch.equal(merged[f"net.{key}"], part.get(key, a[f"net.{key}"])) for key in b)


def test_other_counts_than_the_bases_are_refused(pair, tmp_path):
    pair(28)
    recipe = lib_merge.Recipe.from_dict(document(",".join(["0"] * 26)), [tmp_path])
    with pytest.raises(
        RecipeError, match=r"26 values given; Anima needs 29, or 28 without BASE \(with 40 blocks 41 or 40\)"
    ):
        lib_merge.save(recipe, tmp_path / "out.safetensors")


def test_an_sd_model_and_an_adjust_step_are_refused_by_name(checkpoints, thin_models, tmp_path):
    checkpoints.write(tmp_path / "a.safetensors", checkpoints.anima(28, 1))
    recipe = lib_merge.Recipe.from_dict(document(0.5), [tmp_path, thin_models])
    with pytest.raises(OtherModel, match=r"b\.safetensors is SD1, the base is Anima; they cannot be merged"):
        lib_merge.save(recipe, tmp_path / "out.safetensors")
    adjust = {"live_merge": 1, "base": "a", "steps": [{"adjust": {"contrast": 1}}]}
    with pytest.raises(RecipeError, match="in layers that Anima does not have"):
        lib_merge.save(lib_merge.Recipe.from_dict(adjust, [tmp_path]), tmp_path / "out.safetensors")
    with pytest.raises(SourceError, match="is Anima, the base is SD1; they cannot be merged"):
        lib_merge.save(
            lib_merge.Recipe.from_dict(
                {"live_merge": 1, "base": "b", "steps": [{"method": "weighted_sum", "b": "a"}]}, [tmp_path, thin_models]
            ),
            tmp_path / "out.safetensors",
        )


def test_a_base_of_several_files_is_saved_as_its_transformer_alone(checkpoints, tmp_path):
    """A host composes transformer, text encoder and VAE of three files; people exchange the first."""
    a = checkpoints.anima(28, 1)
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", checkpoints.anima(28, 2))
    encoder = {"model.embed_tokens.weight": torch.rand(4, 8), "model.layers.0.self_attn.q_norm.weight": torch.rand(4)}
    checkpoints.write(tmp_path / "qwen.safetensors", encoder)
    checkpoints.write(tmp_path / "vae.safetensors", {"decoder.middle.0.residual.0.gamma": torch.rand(4, 1, 1, 1)})
    recipe = lib_merge.Recipe.from_dict(document(0.5, base=["a", "qwen", "vae"]), [tmp_path])
    lib_merge.save(recipe, tmp_path / "out.safetensors")
    assert header(tmp_path / "out.safetensors") == header(tmp_path / "a.safetensors")


def test_an_all_in_one_file_keeps_its_parts(checkpoints, tmp_path):
    a = checkpoints.anima(28, 1, torch.float32, UNET)
    a["text_encoders.qwen3_06b.transformer.model.layers.0.mlp.up_proj.weight"] = torch.rand(4, 4)
    a["vae.decoder.middle.0.residual.0.gamma"] = torch.rand(4, 1, 1, 1)
    b = checkpoints.anima(28, 2, torch.float32)
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    lib_merge.save(lib_merge.Recipe.from_dict(document(1), [tmp_path]), tmp_path / "out.safetensors")
    assert header(tmp_path / "out.safetensors") == header(tmp_path / "a.safetensors")
    slots = {slot.slot: slot.tensors for slot in survey(tmp_path / "a.safetensors").slots}
    assert (slots["TE"], slots["VAE"], slots["ADAPT"], slots["X"], slots["TIME"], slots["FINAL"]) == (
        1,
        1,
        118,
        1,
        3,
        3,
    )


def test_inspect_names_it(checkpoints, tmp_path, capsys):
    path = checkpoints.write(tmp_path / "a.safetensors", checkpoints.anima(40, 1))
    assert main(["inspect", str(path)]) == 0
    said = capsys.readouterr().out
    assert "Anima with 40 blocks" in said and "of unknown use" not in said and "B39 " in said
    with safe_open(path, "pt") as file:
        assert len(list(file.keys())) == 925


@pytest.mark.cases(1)
@pytest.mark.parametrize("as_adapter", [False, True])
def test_the_distillers_preset_leaves_the_first_blocks_and_adaln(pair, checkpoints, tmp_path, as_adapter):
    a, b = pair(28)
    step = {"method": "weighted_sum", "b": "b", "alpha": "B03_ON_NO_ADALN"}
    if as_adapter:
        names = {key.removesuffix(".weight") for key in a if key.endswith(".weight")}
        difference = {f"diffusion_model.{name}.diff": b[f"{name}.weight"] - a[f"{name}.weight"] for name in names}
        checkpoints.write(tmp_path / "l.safetensors", difference)
        step = {"adapter": "l", "blocks": "B03_ON_NO_ADALN"}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [tmp_path])
    lib_merge.save(recipe, tmp_path / "out.safetensors")
    merged = load_file(tmp_path / "out.safetensors")
    left = ("blocks.0.", "blocks.1.", "blocks.2.", "x_embedder.", "t_embedd")
    for name in a:
        stays = name.startswith(left) or "adaln_modulation" in name or (as_adapter and name.endswith(".bias"))
        torch.testing.assert_close(merged[f"net.{name}"], (a if stays else b)[name], rtol=1e-5, atol=1e-5, msg=name)
