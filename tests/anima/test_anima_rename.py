"""`rename`: the same tensors under another style of names."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from lib_merge.cli.main import main

STYLES = {"net": "net.", "comfy": "model.diffusion_model.", "bare": ""}


def renamed(source, target, style):
    assert main(["rename", str(source), "--style", style, "--output", str(target)]) == 0
    return load_file(target)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("own", ["net.", "model.diffusion_model.", "diffusion_model.", ""])
def test_names_change_and_nothing_else(checkpoints, tmp_path, same_bits, own, style, capsys):
    tensors = checkpoints.anima(3, 1, prefix=own)
    strange = {f"{own}pos_embedder.seq": torch.arange(3)} if own else {}
    path = checkpoints.write(tmp_path / "a.safetensors", {**tensors, **strange}, {"who": "me"})
    found = renamed(path, tmp_path / "b.safetensors", style)
    prefix = STYLES[style]
    assert (
        same_bits(found, {prefix + key.removeprefix(own): value for key, value in {**tensors, **strange}.items()}) == []
    )
    with safe_open(tmp_path / "b.safetensors", "pt") as file:
        assert file.metadata() == {"who": "me"}
    count = 0 if prefix == own else len(tensors) + len(strange)
    assert f"{count} tensors have other names" in capsys.readouterr().out


def test_names_of_diffusers_become_the_files(checkpoints, tmp_path, same_bits):
    from lib_merge.architectures import by_id

    table = {own: theirs for theirs, own in by_id("anima").diffusers_names}
    tensors = checkpoints.anima(28, 1, prefix="")
    theirs = {}
    for key, value in tensors.items():
        module, _, leaf = key.rpartition(".")
        theirs[f"{table[module]}.{leaf}"] = value
    path = checkpoints.write(tmp_path / "a.safetensors", theirs)
    found = renamed(path, tmp_path / "b.safetensors", "net")
    assert same_bits(found, {f"net.{key}": value for key, value in tensors.items()}) == []


def test_sidecars_of_quantised_layers_and_what_the_header_says_of_them_go_along(checkpoints, tmp_path):
    tensors = checkpoints.anima(2, 1)
    layer = "net.blocks.0.mlp.layer1"
    tensors[f"{layer}.weight"] = tensors[f"{layer}.weight"].to(torch.float8_e4m3fn)
    tensors[f"{layer}.weight_scale"] = torch.tensor(0.5)
    said = {"format_version": "1.0", "layers": {layer: {"format": "float8_e4m3fn"}}}
    save_file(tensors, tmp_path / "a.safetensors", {"_quantization_metadata": json.dumps(said)})
    found = renamed(tmp_path / "a.safetensors", tmp_path / "b.safetensors", "bare")
    assert "blocks.0.mlp.layer1.weight_scale" in found
    with safe_open(tmp_path / "b.safetensors", "pt") as file:
        told = json.loads(file.metadata()["_quantization_metadata"])
    assert told["layers"] == {"blocks.0.mlp.layer1": {"format": "float8_e4m3fn"}}


def test_other_models_and_its_own_place_are_refused(checkpoints, thin_models, tmp_path, capsys):
    assert (
        main(
            [
                "rename",
                str(thin_models / "a.safetensors"),
                "--style",
                "net",
                "--output",
                str(tmp_path / "o.safetensors"),
            ]
        )
        == 2
    )
    assert "a.safetensors is SD1; only Anima files come in several styles of names" in capsys.readouterr().err
    path = checkpoints.write(tmp_path / "a.safetensors", checkpoints.anima(2, 1))
    before = path.read_bytes()
    assert main(["rename", str(path), "--style", "comfy", "--output", str(path), "--overwrite"]) == 2
    assert path.read_bytes() == before
