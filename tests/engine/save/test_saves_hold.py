"""Saves under everything that can go wrong: the old file or the new one, whole; no leftovers; one clear sentence."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
import safetensors.torch

from lib_merge import LiveMergeError, LiveModel, MemoryShortage, Recipe, SourceError, StorageError, TargetError, save
from lib_merge.checkpoint.writing.target import part_path

limits = pytest.importorskip("resource", reason="needs limits as POSIX systems have them")
ROOT = Path(__file__).parents[3]


def recipe(folder, alpha=0.5):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha}
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [folder])


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def sentence(error):
    text = str(error.value)
    assert text and "\n" not in text and len(text) < 400
    return text


@pytest.fixture(scope="module")
def models(checkpoints, tmp_path_factory):
    """Checkpoints a and b; a has a config, so that a save writes two files. Not to be written to."""
    folder = tmp_path_factory.mktemp("sources")
    for seed, name in enumerate("ab", 1):
        checkpoints.make(folder / f"{name}.safetensors", "sd1", seed, thin=True)
    (folder / "a.yaml").write_text("model: {of: a}\n")
    return folder


@pytest.fixture
def own(models, tmp_path):
    """The same, to be written to."""
    folder = tmp_path / "own"
    shutil.copytree(models, folder)
    return folder


# ------------------------------------------------------------------------------------------------------- full disk


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 2 MB of its own; its size can be changed, and it can be made read-only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)], capture_output=True, check=False
    ) if shutil.which("mount") else None  # fmt: skip
    if done is None or done.returncode:
        pytest.skip("may not mount a small disk here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def remount(folder, options):
    subprocess.run(["mount", "-o", f"remount,{options}", str(folder)], check=True)


@pytest.mark.cases(1)
@pytest.mark.parametrize("old", [None, b"what was there before"])
def test_a_disk_that_becomes_full_at_any_stage(old, models, small_disk):
    target = small_disk / "o.safetensors"
    stages = []
    save(recipe(models), target, progress=lambda *call: stages.append(call))
    size = target.stat().st_size
    assert size < 900_000, "the model and the filling fit the disk"
    refused = 0
    for stage in range(0, len(stages), 3):
        for name in names(small_disk):
            (small_disk / name).unlink()
        if old is not None:
            target.write_bytes(old)
        count = itertools.count()

        def progress(*_, count=count, stage=stage):
            if next(count) == stage:
                with contextlib.suppress(OSError), (small_disk / "filling").open("wb", buffering=0) as file:
                    while file.write(bytes(4096)) == 4096:
                        pass

        try:
            save(recipe(models), target, overwrite=True, progress=progress)
        except StorageError as error:
            refused += 1
            assert "full" in str(error) or "free" in str(error)
            assert names(small_disk) == ["filling"] + ["o.safetensors"] * (old is not None)
            assert old is None or target.read_bytes() == old
        else:
            assert names(small_disk) == ["filling", "o.safetensors", "o.yaml"]
            assert len(safetensors.torch.load_file(target)) > 80
    assert refused > len(stages) // 3 * 0.8


@pytest.mark.parametrize("inodes", [2, 3, 4])
def test_a_disk_without_room_for_another_name(inodes, models, small_disk):
    remount(small_disk, f"nr_inodes={inodes}")
    target = small_disk / "o.safetensors"
    try:
        save(recipe(models), target)
    except StorageError as error:
        assert "full" in str(error)
        assert names(small_disk) == []
    else:
        assert names(small_disk) == ["o.safetensors", "o.yaml"]


@pytest.mark.long
def test_files_that_may_not_grow(models, tmp_path):
    """A limit on the size of files, at every stage of the header and of the data: where no small disk can be had."""
    whole = save(recipe(models), tmp_path / "whole.safetensors").file.size
    target = tmp_path / "o.safetensors"
    target.write_bytes(b"old")
    soft, hard = limits.getrlimit(limits.RLIMIT_FSIZE)
    before = names(tmp_path)
    try:
        for limit in (0, 1, 8, 1000, *range(20_000, whole, whole // 20), whole - 100):
            limits.setrlimit(limits.RLIMIT_FSIZE, (limit, hard))
            with pytest.raises(StorageError) as error:
                save(recipe(models), target, overwrite=True)
            limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
            assert "o.safetensors" in sentence(error) or "o.yaml" in sentence(error)
            assert names(tmp_path) == before and target.read_bytes() == b"old"
    finally:
        limits.setrlimit(limits.RLIMIT_FSIZE, (soft, hard))
    assert save(recipe(models), target, overwrite=True).file.size >= whole - 64


# ---------------------------------------------------------------------------------------------------------- targets


def test_a_target_marked_read_only_stays(models, tmp_path):
    target = tmp_path / "o.safetensors"
    target.write_bytes(b"old")
    target.chmod(0o444)
    with pytest.raises(TargetError, match="read-only"):
        save(recipe(models), target, overwrite=True)
    assert names(tmp_path) == ["o.safetensors"] and target.read_bytes() == b"old"


def test_a_read_only_disk(models, small_disk):
    (small_disk / "o.safetensors").write_bytes(b"old")
    remount(small_disk, "ro")
    for name in ("o.safetensors", "new.safetensors"):
        with pytest.raises((TargetError, StorageError)) as error:
            save(recipe(models), small_disk / name, overwrite=True)
        assert "read-only" in sentence(error).lower()
    assert names(small_disk) == ["o.safetensors"] and (small_disk / "o.safetensors").read_bytes() == b"old"


def test_a_disk_that_becomes_read_only_meanwhile(models, small_disk):
    """As a failing disk does. While hashes are taken: with a file open for writing the system refuses to change it."""
    (small_disk / "o.safetensors").write_bytes(b"old")
    with pytest.raises((TargetError, StorageError)) as error:
        save(
            recipe(models),
            small_disk / "o.safetensors",
            overwrite=True,
            progress=lambda done, _, what: done and what.startswith("hash") and remount(small_disk, "ro"),
        )
    assert "read-only" in sentence(error).lower()
    assert names(small_disk) == ["o.safetensors"] and (small_disk / "o.safetensors").read_bytes() == b"old"


@pytest.mark.parametrize("link", ["folder", "file", "dangling"])
def test_a_target_on_another_file_system(link, models, small_disk, tmp_path):
    """The temporary lies on the target's own disk, whatever links lead there, so that the rename is one step."""
    (small_disk / "there").mkdir()
    (small_disk / "there" / "o.safetensors").write_bytes(b"old")
    if link == "folder":
        (tmp_path / "link").symlink_to(small_disk / "there")
        target = tmp_path / "link" / "o.safetensors"
    else:
        target = tmp_path / "o.safetensors"
        target.symlink_to(small_disk / "there" / ("o.safetensors" if link == "file" else "nowhere"))
    done = save(recipe(models), target, overwrite=True)
    assert len(safetensors.torch.load_file(target)) > 80 and done.file.path == target
    there = small_disk / "there"
    assert names(there) == (["o.safetensors", "o.yaml"] if link == "folder" else ["o.safetensors"])
    assert link == "folder" or (there / "o.safetensors").read_bytes() == b"old"


def test_a_target_that_is_a_mount_of_its_own(models, small_disk, tmp_path):
    """A file that is bound from another disk cannot be renamed over."""
    (small_disk / "f").write_bytes(b"old")
    target = tmp_path / "o.safetensors"
    target.write_bytes(b"below")
    if subprocess.run(["mount", "--bind", small_disk / "f", target], capture_output=True, check=False).returncode:
        pytest.skip("may not bind a file here")
    try:
        with pytest.raises(LiveMergeError) as error:
            save(recipe(models), target, overwrite=True)
        assert "o.safetensors" in sentence(error)
        assert target.read_bytes() == b"old" and not part_path(target).exists()
        assert not (tmp_path / "o.yaml").exists()
    finally:
        subprocess.run(["umount", target], check=True)


IN_THE_WAY = {
    "folder": (".o.safetensors.live-merge-part", Path.mkdir),
    "pipe": (".o.safetensors.live-merge-part", os.mkfifo),
    "link": (".o.safetensors.live-merge-part", lambda path: path.symlink_to("/etc/passwd")),
    "circle": (".o.safetensors.live-merge-part", lambda path: path.symlink_to(path.name)),
    "config's folder": ("o.yaml", Path.mkdir),
    "config's pipe": ("o.yaml", os.mkfifo),
}


@pytest.mark.parametrize("what", IN_THE_WAY)
@pytest.mark.parametrize("overwrite", [True, False])
def test_what_is_no_file_stands_where_a_save_writes(what, overwrite, models, tmp_path):
    """Neither the temporary nor the config's name is cleared by force, followed or waited for."""
    place, make = IN_THE_WAY[what]
    if overwrite:
        (tmp_path / "o.safetensors").write_bytes(b"old")
    make(tmp_path / place)
    with pytest.raises(TargetError, match="remove it or save elsewhere") as error:
        save(recipe(models), tmp_path / "o.safetensors", overwrite=overwrite)
    assert place in sentence(error)
    assert names(tmp_path) == sorted([place] + ["o.safetensors"] * overwrite)
    assert not overwrite or (tmp_path / "o.safetensors").read_bytes() == b"old"


@pytest.mark.parametrize("stage", ["hash of", "model."])
def test_memory_that_runs_out_at_any_stage_is_said(stage, models, tmp_path):
    def progress(_done, _total, what):
        if what.startswith(stage):
            raise MemoryError

    with pytest.raises(MemoryShortage):
        save(recipe(models), tmp_path / "o.safetensors", progress=progress)
    assert names(tmp_path) == []


def test_a_missing_folder(models, tmp_path):
    with pytest.raises(TargetError, match="there is no folder"):
        save(recipe(models), tmp_path / "nowhere" / "o.safetensors")
    with pytest.raises(TargetError, match="there is no folder"):
        save(recipe(models), tmp_path / ("x" * 300) / "o.safetensors")
    for name in ("nul\0.safetensors", "x" * 300 + ".safetensors"):
        with pytest.raises(TargetError):
            save(recipe(models), tmp_path / name)
    assert names(tmp_path) == []


def test_a_folder_that_vanishes_meanwhile(models, tmp_path):
    folder = tmp_path / "gone"
    folder.mkdir()
    with pytest.raises((StorageError, TargetError)) as error:
        save(recipe(models), folder / "o.safetensors", progress=lambda done, *_: done and shutil.rmtree(folder, True))
    assert str(folder) in sentence(error) or "o." in sentence(error)
    assert names(tmp_path) == []


# ---------------------------------------------------------------------------------------------------------- sources


def at_key(call):
    """A progress that calls once, when the first weights are being written."""
    calls = []

    def progress(done, total, what):
        if what.startswith("model.") and done and not calls:
            calls.append(call())

    return progress


def test_a_source_cut_short_while_it_is_read(own, tmp_path):
    with pytest.raises(SourceError, match=r"b\.safetensors"):
        save(recipe(own), tmp_path / "o.safetensors", progress=at_key(lambda: os.truncate(own / "b.safetensors", 9)))
    assert names(tmp_path) == ["own"]


def test_a_source_written_over_in_place_while_it_is_read(own, checkpoints, tmp_path):
    """Same size, same header: without a look at its time the file would be half of one version, half of the other."""
    other = checkpoints.make(tmp_path / "own" / "other.safetensors", "sd1", 77, thin=True).read_bytes()
    assert len(other) == (own / "b.safetensors").stat().st_size

    def write_over() -> None:
        with (own / "b.safetensors").open("r+b") as file:  # never shorter, as `write_bytes` would make it for a moment
            file.write(other)

    with pytest.raises(SourceError, match=r"b\.safetensors was changed while it was read"):
        save(recipe(own), tmp_path / "o.safetensors", progress=at_key(write_over))
    assert names(tmp_path) == ["own"]


def test_a_source_replaced_by_name_while_it_is_read_is_the_old_one_whole(own, checkpoints, tmp_path, same_bits):
    save(recipe(own), tmp_path / "expected.safetensors")
    checkpoints.make(own / "other.safetensors", "sd1", 77, thin=True)
    swap = at_key(lambda: (own / "other.safetensors").replace(own / "b.safetensors"))
    done = save(recipe(own), tmp_path / "o.safetensors", progress=swap)
    expected = safetensors.torch.load_file(tmp_path / "expected.safetensors")
    assert same_bits(safetensors.torch.load_file(done.file.path), expected) == []


def test_a_source_replaced_before_its_hash_is_taken(own, checkpoints, tmp_path):
    """The hash in the metadata would be another file's."""
    checkpoints.make(own / "other.safetensors", "sd1", 77, thin=True)

    def progress(done, total, what):
        if what == "hash of a.safetensors" and (own / "other.safetensors").exists():
            (own / "other.safetensors").replace(own / "b.safetensors")

    with pytest.raises(SourceError, match="replaced"):
        save(recipe(own), tmp_path / "o.safetensors", progress=progress)
    assert names(tmp_path) == ["own"]


def test_a_source_written_over_during_an_apply_is_undone(own, checkpoints, same_bits):
    other = checkpoints.make(own / "other.safetensors", "sd1", 77, thin=True).read_bytes()
    places = checkpoints.live(own / "a.safetensors")
    original = {key: value.clone() for key, value in places.items()}
    live = LiveModel(places, own / "a.safetensors")
    with pytest.raises(SourceError, match=r"b\.safetensors was changed"):
        live.apply(recipe(own), progress=at_key(lambda: (own / "b.safetensors").write_bytes(other)))
    assert same_bits(places, original) == [] and live.recipe is None and not live.damaged
    live.apply(recipe(own))
    live.restore()
    assert same_bits(places, original) == []


def test_a_base_written_over_during_an_apply_is_told_as_damage(own, checkpoints):
    """There is nothing left to put back from, and it must not be said that there was."""
    other = checkpoints.make(own / "other.safetensors", "sd1", 77, thin=True).read_bytes()
    live = LiveModel(checkpoints.live(own / "a.safetensors"), own / "a.safetensors")
    with pytest.raises(LiveMergeError, match="load the checkpoint again") as error:
        live.apply(recipe(own), progress=at_key(lambda: (own / "a.safetensors").write_bytes(other)))
    assert "a.safetensors was changed" in sentence(error) and live.damaged


# ----------------------------------------------------------------------------------------------- several at one time


@pytest.mark.long
def test_eight_threads_saving_to_one_name(models, tmp_path, same_bits):
    """One of them at least succeeds, the others are told; the file is one of theirs, whole, and so is its config."""
    target, ended = tmp_path / "o.safetensors", []

    def run(number):
        try:
            save(recipe(models, number / 8), target, overwrite=True)
            ended.append(number)
        except TargetError as error:
            assert "another save" in str(error)
            ended.append(None)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(ended) == 8 and any(number is not None for number in ended)
    assert names(tmp_path) == ["o.safetensors", "o.yaml"] and (tmp_path / "o.yaml").read_text() == "model: {of: a}\n"
    found, winners = safetensors.torch.load_file(target), [number for number in ended if number is not None]
    whole = []
    for number in winners:
        save(recipe(models, number / 8), tmp_path / "again.safetensors", overwrite=True)
        whole.append(same_bits(safetensors.torch.load_file(tmp_path / "again.safetensors"), found) == [])
    assert any(whole)


def test_a_second_save_leaves_the_first_its_config(models, tmp_path):
    told = []

    def second():
        with pytest.raises(TargetError) as error:
            save(recipe(models, 0.1), tmp_path / "o.safetensors")
        told.append(sentence(error))

    done = save(recipe(models), tmp_path / "o.safetensors", progress=at_key(second))
    assert "another save to o.safetensors is running" in told[0]
    assert done.config == tmp_path / "o.yaml" and names(tmp_path) == ["o.safetensors", "o.yaml"]


# ------------------------------------------------------------------------------------------------------------ order


@pytest.mark.parametrize("overwrite", [True, False])
def test_nothing_gets_its_name_before_it_is_on_the_disk(overwrite, models, tmp_path, monkeypatch):
    """All writes, then fsync of the file; then the config's name, synced in its folder, and then the checkpoint's."""
    order = []

    def noted(owner, name, what):
        real = getattr(owner, name)

        def call(*given, **named):
            order.append(what(*given))
            return real(*given, **named)

        monkeypatch.setattr(owner, name, call)

    def path_of(descriptor):
        return Path(f"/proc/self/fd/{descriptor}").readlink().name

    if not Path("/proc/self/fd").exists():
        pytest.skip("needs /proc to tell what a descriptor is")
    if overwrite:
        (tmp_path / "o.safetensors").write_bytes(b"old")
    noted(os, "fsync", lambda descriptor: f"fsync {path_of(descriptor)}")
    noted(os, "write", lambda descriptor, _: f"write {path_of(descriptor)}")
    noted(os, "link", lambda a, b: f"name {Path(b).name}")
    noted(Path, "replace", lambda a, b: f"name {Path(b).name}")
    save(recipe(models), tmp_path / "o.safetensors", overwrite=overwrite)
    mine = [entry for entry, _ in itertools.groupby(order)]
    part, folder = ".o.safetensors.live-merge-part", f"fsync {tmp_path.name}"
    names_given = mine.index("name o.yaml")
    assert mine[names_given - 2 :] == [
        f"fsync {part}", "fsync .o.yaml.live-merge-part", "name o.yaml", folder,
        f"fsync {part}", "name o.safetensors", folder,
    ]  # fmt: skip
    assert f"write {part}" in mine[:names_given] and "write .o.yaml.live-merge-part" in mine[:names_given]
