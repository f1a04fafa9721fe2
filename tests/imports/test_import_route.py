"""POST /import: text, or the name of a model in the host's folders; never a path."""

from __future__ import annotations

import json

import pytest
import torch

from lib_merge import RecipeError, SourceError
from lib_merge.api.fields import read
from lib_merge.api.imports import import_recipe
from lib_merge.checkpoint.hashes import file_sha256

fastapi = pytest.importorskip("fastapi", reason="fastapi comes with the hosts")


class Folder:
    """What the route asks of a host."""

    def __init__(self, folder) -> None:
        self.folder = folder

    def model_folders(self):
        return [self.folder]

    def checkpoints(self, refresh=False):
        return [str(path.relative_to(self.folder)) for path in sorted(self.folder.rglob("*.safetensors"))]

    def known_sha256(self, paths):
        return {path: file_sha256(path) for path in paths}


@pytest.fixture
def host(checkpoints, tmp_path):
    tensors = {"model.diffusion_model.out.2.bias": torch.zeros(4)}
    (tmp_path / "sub").mkdir()
    b = checkpoints.write(tmp_path / "sub" / "renamed.safetensors", tensors)
    recipe = {
        "type": "webui",
        "primary_model_hash": "a" * 64,
        "secondary_model_hash": file_sha256(b),
        "interp_method": "Weighted sum",
        "multiplier": 0.5,
    }
    models = {"a" * 64: {"name": "a.safetensors"}, file_sha256(b): {"name": "old name.safetensors"}}
    metadata = {"sd_merge_recipe": json.dumps(recipe), "sd_merge_models": json.dumps(models)}
    checkpoints.write(tmp_path / "mix.safetensors", tensors, metadata)
    return Folder(tmp_path)


def answer_to(host, body, architecture="sd1"):
    return import_recipe(host, host.known_sha256, architecture, **read("/import", body))


def test_a_checkpoint_by_name(host):
    answer = answer_to(host, {"name": "mix.safetensors"})
    assert answer["recipe"]["base"] == {"file": "a.safetensors", "sha256": "a" * 64}
    b = answer["recipe"]["steps"][0]["b"]  # the file at hand, by its hash
    assert b == {"file": "sub/renamed.safetensors", "sha256": file_sha256(host.folder / "sub" / "renamed.safetensors")}
    assert answer["left_out"] == ()


def test_text(host):
    answer = answer_to(host, {"text": "x x 0.5 + y x 0.5"})
    assert answer["tool"] == "SuperMerger" and answer["recipe"]["base"] == "x"
    short = file_sha256(host.folder / "sub" / "renamed.safetensors")[:10]
    row = [
        "1",
        "now",
        "x x 0.5 + y x 0.5",
        "",
        "",
        "",
        short,
        "",
        "0.5",
        "0",
        "Weight sum",
        "False",
        "",
        "",
        "",
        "",
        "normal",
    ]
    assert (
        answer_to(host, {"text": ",".join(row)}, None)["recipe"]["steps"][0]["b"]["file"] == "sub/renamed.safetensors"
    )


@pytest.mark.parametrize(
    "body",
    [{}, {"text": 7}, {"text": "x", "name": "y"}, {"name": "../mix.safetensors"}, {"name": "/etc/passwd"},
     {"name": "mix.safetensors", "text": ""}, {"text": "/etc/a x 0.5 + ../b x 0.5"}, {"text": "0," * 3_000_000}],
)  # fmt: skip
def test_what_is_refused(body, host):
    with pytest.raises(RecipeError):
        answer_to(host, body)


@pytest.mark.parametrize("name", ["none.safetensors", "sub/renamed.safetensors"])
def test_no_recipe_there(name, host):
    with pytest.raises(SourceError):
        answer_to(host, {"name": name})
