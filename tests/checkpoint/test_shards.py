"""Which files in a folder are a network's: what an index lists, or names promise; never half of them in silence."""

from __future__ import annotations

import json

import pytest

from lib_merge.checkpoint.formats.diffusers_folder import files_of, is_diffusers_folder, part_weights
from lib_merge.checkpoint.formats.shards import is_part_of_several, weights_in
from lib_merge.errors import SourceError

UNET = "diffusion_pytorch_model"
FIRST, SECOND = (f"{UNET}-0000{number}-of-00002.safetensors" for number in (1, 2))


def folder(path, *names, index=None, places=()):
    path.mkdir(parents=True, exist_ok=True)
    for name in names:
        (path / name).write_bytes(b"")
    if index is not None:
        document = {"metadata": {}, "weight_map": {f"layer.{n}": name for n, name in enumerate(places)}}
        (path / index).write_text(json.dumps(document))
    return path


def names(path):
    weights = weights_in(path)
    return [file.name for file in weights.files], list(weights.missing)


@pytest.mark.parametrize(
    ("present", "chosen"),
    [
        ([f"{UNET}.safetensors", f"{UNET}.fp16.safetensors", f"{UNET}.bin"], f"{UNET}.safetensors"),
        ([f"{UNET}.fp16.safetensors", f"{UNET}.bin", f"{UNET}.non_ema.safetensors"], f"{UNET}.fp16.safetensors"),
        (["model-fp16.safetensors", "config.json", "flax_model.msgpack"], "model-fp16.safetensors"),
        (["pytorch_model.bin", "pytorch_model.fp16.bin"], "pytorch_model.bin"),
        ([f"{UNET}.safetensors", FIRST, SECOND], f"{UNET}.safetensors"),
    ],
)
def test_a_single_file(present, chosen, tmp_path):
    assert names(folder(tmp_path / "unet", *present)) == ([chosen], [])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (FIRST, SECOND),
        (f"{UNET}-00001-of-00002.fp16.safetensors", f"{UNET}-00002-of-00002.fp16.safetensors"),  # diffusers 0.2x
        (f"{UNET}.fp16-00001-of-00002.safetensors", f"{UNET}.fp16-00002-of-00002.safetensors"),
        ("pytorch_model-00001-of-00002.bin", "pytorch_model-00002-of-00002.bin"),
        ("model.fp16-00001-of-00002.safetensors", "model.fp16-00002-of-00002.safetensors"),
    ],
)
def test_shards_in_every_spelling_and_the_one_that_is_missing(one, two, tmp_path):
    assert names(folder(tmp_path / "both", one, two)) == ([one, two], [])
    assert names(folder(tmp_path / "first", one)) == ([one], [two])
    assert names(folder(tmp_path / "second", two)) == ([two], [one])


@pytest.mark.parametrize(
    "index",
    [f"{UNET}.safetensors.index.json", f"{UNET}.safetensors.index.fp16.json", f"{UNET}.fp16.safetensors.index.json"],
)
def test_the_index_decides(index, tmp_path):
    """Not a left-over shard of another set, nor a left-over whole file of another precision."""
    variant = ".fp16" if "fp16" in index else ""
    one, two = (f"{UNET}{variant}-0000{number}-of-00002.safetensors" for number in (1, 2))
    left = f"{UNET}{variant}-00001-of-00003.safetensors"
    path = folder(tmp_path / "unet", one, two, left, f"{UNET}.bin", index=index, places=[one, two, one])
    assert names(path) == ([one, two], [])
    (path / two).unlink()
    assert names(path) == ([one], [two])


def test_left_over_shards_of_another_set(tmp_path):
    left = f"{UNET}-00003-of-00003.safetensors"
    assert names(folder(tmp_path / "unet", FIRST, SECOND, left)) == ([FIRST, SECOND], [])
    more = [f"{UNET}-0000{number}-of-00003.safetensors" for number in (1, 2)]
    with pytest.raises(SourceError, match="unet holds two sets of shards"):
        weights_in(folder(tmp_path / "unet", *more))


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"weight_map": 3}', '{"weight_map": {}}', '{"weight_map": {"a": "../other/x.safetensors"}}',
     '{"weight_map": {"a": 7}}', '{"weight_map": ' + "[" * 100_000, "\udcff", '{"a": ' + "9" * 5000 + "}"],
)  # fmt: skip
def test_a_broken_index_is_one_sentence(text, tmp_path):
    path = folder(tmp_path / "unet", FIRST, SECOND)
    (path / f"{UNET}.safetensors.index.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(SourceError, match=r"unet/diffusion_pytorch_model\.safetensors\.index\.json"):
        weights_in(path)


def test_a_folder_with_a_shard_missing_is_a_model_and_an_error_that_names_it(tmp_path):
    folder(tmp_path / "model" / "unet", FIRST)
    folder(tmp_path / "model" / "vae", f"{UNET}.safetensors")
    assert is_diffusers_folder(tmp_path / "model")
    for asked in (part_weights, files_of):
        with pytest.raises(SourceError, match=f"^model is incomplete: unet/{SECOND} is not there"):
            asked(tmp_path / "model")
    assert not is_diffusers_folder(tmp_path)


def test_many_missing_shards_are_counted(tmp_path):
    folder(tmp_path / "model" / "unet", f"{UNET}-00001-of-99999.safetensors")
    with pytest.raises(SourceError, match="and 99995 more is not there"):
        part_weights(tmp_path / "model")


@pytest.mark.parametrize(
    ("name", "several"),
    [(FIRST, True), ("mine-00002-of-00003.fp16.safetensors", True), (f"{UNET}-00001-of-00001.safetensors", False),
     ("mine-1-of-2.safetensors", False), ("mine.safetensors", False)],
)  # fmt: skip
def test_a_shard_alone_is_told_by_its_name(name, several, tmp_path):
    assert is_part_of_several(tmp_path / name) is several
