"""A file is known by more than its size, its time and its header: a twin in its place, or within it, is noticed."""

from __future__ import annotations

import json
import os
import time

import pytest
import safetensors.torch

from lib_merge import LiveModel, Recipe, SourceError, save
from lib_merge.adapters.reading.peft_config import config_stamp
from lib_merge.checkpoint.file_identity import identity_of
from lib_merge.checkpoint.reading import positioned
from lib_merge.checkpoint.reading.positioned import PositionedFile

TICK = 0.05  # seconds; longer than a tick of the disk's clock


@pytest.fixture(params=["the system tells changes", "it does not"])
def own(request, checkpoints, tmp_path, monkeypatch):
    """A folder with thin SD1 checkpoints a and b, on a system with and without inodes and times of change."""
    if request.param == "it does not":
        monkeypatch.setattr(positioned, "TELLS_CHANGES", False)
    for seed, name in enumerate("ab", 1):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    return tmp_path


def recipe(folder, alpha=0.5):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha}
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [folder])


def twin(path, way):
    """Give a file other weights: its size, header and time of change stay what they were."""
    before, header = path.stat(), path.read_bytes()[: 8 + int.from_bytes(path.read_bytes()[:8], "little")]
    tensors = safetensors.torch.load_file(path)
    other = {key: value * 2 if value.is_floating_point() else value for key, value in tensors.items()}
    time.sleep(TICK)
    new = path.with_suffix(".new")
    safetensors.torch.save_file(other, new)
    if way == "in place":
        path.write_bytes(new.read_bytes())
        new.unlink()
    else:
        new.replace(path)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.read_bytes().startswith(header)
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (before.st_size, before.st_mtime_ns)


@pytest.mark.cases(3)
@pytest.mark.parametrize("way", ["in place", "replaced"])
@pytest.mark.parametrize("applied", [True, False])
def test_a_base_that_gave_way_to_a_twin_is_not_the_original(way, applied, own, checkpoints):
    live = LiveModel(checkpoints.live(own / "a.safetensors"), own / "a.safetensors")
    if applied:
        live.apply(recipe(own))
    twin(own / "a.safetensors", way)
    for work in (live.restore, lambda: live.apply(recipe(own, 0.2))) if applied else (lambda: live.apply(recipe(own)),):
        with pytest.raises(SourceError, match=r"a\.safetensors has changed on disk since it was loaded"):
            work()


@pytest.mark.cases(2)
@pytest.mark.parametrize("way", ["in place", "replaced"])
def test_a_b_that_gave_way_to_a_twin_is_merged_anew(way, own, checkpoints, same_bits):
    places, fresh = (checkpoints.live(own / "a.safetensors") for _ in range(2))
    live = LiveModel(places, own / "a.safetensors")
    live.apply(recipe(own))
    before, fingerprint = {key: value.clone() for key, value in places.items()}, recipe(own).fingerprint()
    assert live.apply(recipe(own)).changed == ()
    twin(own / "b.safetensors", way)
    assert live.apply(recipe(own)).changed != () and recipe(own).fingerprint() != fingerprint
    LiveModel(fresh, own / "a.safetensors").apply(recipe(own))
    assert same_bits(places, fresh) == [] and same_bits(places, before) != []


@pytest.mark.cases(2)
@pytest.mark.parametrize("name", ["a", "b"])
def test_a_source_changed_in_place_during_a_save_with_its_time_put_back(name, own):
    path, done = own / f"{name}.safetensors", []

    def meanwhile(*_):
        if not done:
            done.append(True)
            twin(path, "in place")

    with pytest.raises(SourceError, match=rf"{name}\.safetensors was changed while it was read"):
        save(recipe(own), own / "out.safetensors", progress=meanwhile)
    assert done and not [file for file in own.iterdir() if "out" in file.name]


def test_the_same_files_stay_the_same(own, checkpoints, same_bits):
    original = checkpoints.live(own / "a.safetensors")
    places = checkpoints.live(own / "a.safetensors")
    live = LiveModel(places, own / "a.safetensors")
    live.apply(recipe(own))
    assert live.apply(recipe(own)).changed == ()
    live.restore()
    assert same_bits(places, original) == []


# ---------------------------------------------------------------------------------------------------- one open file


def change(path, how):
    if how == "renamed":
        path.rename(path.with_suffix(".old"))
    elif how == "deleted":
        path.unlink()
    elif how == "replaced":
        path.with_suffix(".new").write_bytes(b"another file")
        path.with_suffix(".new").replace(path)
    elif how == "linked":
        os.link(path, path.with_suffix(".link"))
    else:
        path.chmod(0o600 if path.stat().st_mode & 0o777 != 0o600 else 0o640)


@pytest.mark.parametrize("how", ["renamed", "deleted", "replaced", "linked", "given other permissions"])
def test_what_happens_to_a_name_does_not_change_what_is_read(how, tmp_path):
    path = tmp_path / "a.bin"
    path.write_bytes(bytes(range(256)) * 100)
    file = PositionedFile(path)
    time.sleep(TICK)
    change(path, how)
    file.check_unchanged()
    assert file.read(0, 256) == bytes(range(256))
    file.close()


@pytest.mark.parametrize("place", [0, 40_000, 99_999])
@pytest.mark.parametrize("tells", [True, False])
def test_a_byte_written_in_place_is_noticed(place, tells, tmp_path, monkeypatch):
    """Without times of change by its sample, which has the beginning, the end and bytes between."""
    monkeypatch.setattr(positioned, "TELLS_CHANGES", tells)
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * 100_000)
    file, before = PositionedFile(path), path.stat()
    file.check_unchanged()
    time.sleep(TICK)
    with path.open("r+b") as changed:
        changed.seek(place)
        changed.write(b"y")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(SourceError, match=r"a\.bin was changed while it was read"):
        file.check_unchanged()
    file.close()


@pytest.mark.parametrize("size", [0, 1, 4096, 4097])
def test_small_files_have_samples(size, tmp_path, monkeypatch):
    monkeypatch.setattr(positioned, "TELLS_CHANGES", False)
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * size)
    files = [PositionedFile(path) for _ in range(2)]
    assert files[0].identity == files[1].identity and len(files[0].identity.sample) == 64
    for file in files:
        file.close()


def test_an_adapters_config_that_gave_way_to_a_twin(tmp_path):
    config = tmp_path / "adapter_config.json"
    config.write_text('{"r": 4, "lora_alpha": 8}')
    first, before = config_stamp(tmp_path / "adapter.safetensors"), config.stat()
    time.sleep(TICK)
    config.write_text('{"r": 8, "lora_alpha": 4}')
    os.utime(config, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert config_stamp(tmp_path / "adapter.safetensors") != first


# -------------------------------------------------------------- a base of which nothing but its time of change differs


def touch(path, how):
    time.sleep(TICK)
    if how == "renamed and back":
        path.rename(path.with_suffix(".away"))
        path.with_suffix(".away").rename(path)
    else:
        change(path, how)


UNTOUCHED = ["given other permissions", "linked", "renamed and back"]


@pytest.mark.cases(3)
@pytest.mark.parametrize("applied", [True, False])
@pytest.mark.parametrize("how", UNTOUCHED)
def test_a_base_whose_content_is_the_same_needs_no_reload(how, applied, own, checkpoints, same_bits):
    original, places = (checkpoints.live(own / "a.safetensors") for _ in range(2))
    live = LiveModel(places, own / "a.safetensors")
    if applied:
        live.apply(recipe(own))
    touch(own / "a.safetensors", how)
    assert not live.is_of_another_file()
    assert set(live.apply(recipe(own)).changed) == (set() if applied else live.touched)
    live.apply(recipe(own, 0.2))
    fresh = checkpoints.live(own / "a.safetensors")
    LiveModel(fresh, own / "a.safetensors").apply(recipe(own, 0.2))
    assert same_bits(places, fresh) == []
    touch(own / "a.safetensors", how if how != "linked" else "given other permissions")
    live.restore()
    assert same_bits(places, original) == [] and not live.touched


@pytest.mark.cases(2)
@pytest.mark.parametrize("where", ["merged", "not merged"])
def test_one_number_of_a_base_changed_in_place_with_its_time_put_back(where, own, checkpoints):
    """A value that is not merged differs from the live one; where it is merged, the merge of it does."""
    path, places = own / "a.safetensors", checkpoints.live(own / "a.safetensors")
    live = LiveModel(places, path)
    live.apply(recipe(own, {"default": 0, "IN00-IN05": 0.5}))
    keys = live.touched if where == "merged" else places.keys() - live.touched
    key = next(key for key in sorted(keys) if places[key].is_floating_point() and places[key].numel() > 100)
    before, content = path.stat(), bytearray(path.read_bytes())
    begin = 8 + int.from_bytes(content[:8], "little")
    offset = begin + json.loads(content[8:begin])[key]["data_offsets"][0]
    content[offset : offset + 2] = b"\x00\x42"  # 3.0 in fp16
    time.sleep(TICK)
    with path.open("r+b") as file:
        file.write(content)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    for work in (live.restore, lambda: live.apply(recipe(own, 0.2))):
        with pytest.raises(SourceError, match=r"a\.safetensors has changed on disk since it was loaded"):
            work()


def test_a_host_that_loads_a_changed_base_into_the_same_model_goes_on(own, checkpoints, same_bits):
    path, places = own / "a.safetensors", checkpoints.live(own / "a.safetensors")
    live = LiveModel(places, path)
    live.apply(recipe(own))
    twin(path, "in place")
    loaded = checkpoints.live(path)
    for key, value in loaded.items():
        places[key].copy_(value)
    live.forget_writes()
    if live.is_of_another_file():  # a system without times of change has noticed it by its sample
        return
    live.restore()
    assert same_bits(places, loaded) == []


# ---------------------------------------------------------------------------------------------- files that are not open


def test_an_identity_by_name_is_that_of_the_open_file(own):
    path = own / "a.safetensors"
    file = PositionedFile(path)
    assert identity_of(path) == file.identity
    file.close()
    twin(path, "replaced")
    assert identity_of(path) != file.identity
    assert identity_of(own) is None or positioned.TELLS_CHANGES
    assert identity_of(own / "none") is None and identity_of(own / "n\0ne") is None
