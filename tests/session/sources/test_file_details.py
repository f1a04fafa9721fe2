"""What the list of files says of each: read from the file, its metadata and the picture beside it."""

from __future__ import annotations

import base64
import io
import json

import pytest
import safetensors.torch
import torch

from lib_merge.session.sources.file_details import details_of, picture_beside

images = pytest.importorskip("PIL.Image", reason="the hosts have Pillow")


def _asked(client, *names):
    return client.post("/live-merge/v1/models/details", json={"names": names}).json()["files"]


def _model(checkpoints, path, metadata):
    state = checkpoints.state("sd1", 1, torch.float16, checkpoints.thin("sd1"))
    safetensors.torch.save_file(state, path, metadata=metadata)
    return path


def _red(side, file, kind="PNG"):
    images.new("RGB", side, (200, 20, 20)).save(file, kind)


def _pixels(address):
    assert address.startswith("data:image/jpeg;base64,")
    return images.open(io.BytesIO(base64.b64decode(address.split(",")[1])))


def test_size_architecture_and_picture_of_some_files(running, client, tmp_path):
    _red((300, 500), tmp_path / "b.preview.png")
    found = _asked(client, "a.safetensors", "b.safetensors", "../a.safetensors", "nothing.safetensors")
    a, b = found["a.safetensors"], found["b.safetensors"]
    assert (a["label"], a["size"], a["made"], a["picture"]) == (
        "SD1",
        (tmp_path / "a.safetensors").stat().st_size,
        "",
        "",
    )
    assert _pixels(b["picture"]).size == (48, 48)
    assert found["../a.safetensors"]["size"] is found["nothing.safetensors"]["size"] is None


def test_what_is_remembered_goes_when_the_file_or_its_picture_changes(running, client, tmp_path):
    assert _asked(client, "a.safetensors")["a.safetensors"]["picture"] == ""
    _red((64, 64), tmp_path / "a.png")
    assert _asked(client, "a.safetensors")["a.safetensors"]["picture"]
    (tmp_path / "a.safetensors").write_bytes(b"no model any more")
    found = _asked(client, "a.safetensors")["a.safetensors"]
    assert (found["size"], found["label"]) == (17, "")


@pytest.mark.parametrize(
    ("metadata", "made"),
    [
        ({}, ""),
        ({"sd_merge_recipe": '{"type": "webui"}'}, "merge"),
        ({"modelspec.merged_from": "a, b"}, "merge"),
        ({"ss_network_dim": "8"}, "trained"),
        ({"ss_network_dim": "8", "sd_merge_models": "{}"}, "merge"),
        ({"modelspec.architecture": "stable-diffusion-v1"}, ""),
    ],
)
def test_whether_it_is_a_merge_is_what_its_metadata_says(checkpoints, tmp_path, metadata, made):
    path = _model(checkpoints, tmp_path / "x.safetensors", metadata)
    assert details_of(path).made == made


def test_a_cover_in_the_metadata_is_shown_and_a_broken_one_is_not(checkpoints, tmp_path):
    file = io.BytesIO()
    _red((80, 60), file, "JPEG")
    covers = json.dumps([None, base64.b64encode(file.getvalue()).decode()])
    path = _model(checkpoints, tmp_path / "x.safetensors", {"ssmd_cover_images": covers})
    assert _pixels(details_of(path).picture).getpixel((20, 20))[0] > 180
    for broken in ("no JSON", "[7]", '["AAAA"]'):
        path = _model(checkpoints, tmp_path / "y.safetensors", {"ssmd_cover_images": broken})
        assert details_of(path).picture == ""


def test_the_picture_beside_a_file_is_the_one_that_the_hosts_show(tmp_path):
    for name in ("v1.5 a.png", "v1.5.png", "v1.5 a.preview.png"):
        (tmp_path / name).write_bytes(b"no picture")
    assert picture_beside(tmp_path / "v1.5 a.safetensors") == tmp_path / "v1.5 a.png"
    assert picture_beside(tmp_path / "v1.safetensors") is None
    assert details_of(tmp_path / "v1.5 a.safetensors", tmp_path / "v1.5 a.png").picture == ""
