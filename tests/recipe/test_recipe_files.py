"""Where the names in a recipe lead: beside it, into folders and below, without the ending, by hash; nowhere else."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from lib_merge import Recipe, RecipeError, SourceError
from lib_merge.errors import MissingSource
from lib_merge.recipe import Source
from lib_merge.recipe.locate import find, no_hashes

HASH_1, HASH_2 = (hashlib.sha256(content).hexdigest() for content in (b"1", b"2"))


def hashes(files):
    """All of them are known."""
    return {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def touch(path, content=b"x"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_folders_in_order_then_below_them(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    deep = touch(first / "sub" / "deep" / "a.safetensors")
    beside = touch(second / "a.safetensors")
    assert find(Source("a.safetensors"), [first, second]) == beside  # the very place before a search
    assert find(Source("sub/deep/a.safetensors"), [first, second]) == deep
    beside.unlink()
    assert find(Source("a.safetensors"), [first, second]) == deep
    assert find(Source("a"), [first, second]) == deep
    earlier = touch(first / "a.safetensors")
    assert find(Source("a"), [first, second]) == earlier


def test_names_without_their_ending(tmp_path):
    file = touch(tmp_path / "model.v1.5.ckpt")
    assert find(Source("model.v1.5"), [tmp_path]) == file
    exact = touch(tmp_path / "model")
    touch(tmp_path / "model.ckpt")
    assert find(Source("model"), [tmp_path]) == exact


@pytest.mark.parametrize("below", ["", "sub/"])
def test_a_name_that_may_be_two_files_is_not_guessed(below, tmp_path):
    a, b = touch(tmp_path / below / "m.safetensors", b"1"), touch(tmp_path / below / "m.ckpt", b"2")
    with pytest.raises(SourceError, match=r"steps\[0\]\.b: 'm' may be") as error:
        find(Source("m", place="steps[0].b"), [tmp_path])
    assert str(a) in str(error.value) and str(b) in str(error.value)
    assert find(Source("m.ckpt"), [tmp_path]) == b
    assert find(Source("m", HASH_2), [tmp_path], known=hashes) == b
    with pytest.raises(SourceError, match="may be"):
        find(Source("m", HASH_2), [tmp_path])


def test_the_same_name_in_two_subfolders(tmp_path):
    a, b = touch(tmp_path / "x" / "m.safetensors", b"1"), touch(tmp_path / "y" / "m.safetensors", b"2")
    with pytest.raises(SourceError, match="subfolder"):
        find(Source("m.safetensors"), [tmp_path])
    assert find(Source("y/m"), [tmp_path]) == b
    assert find(Source("m", HASH_1), [tmp_path], known=hashes) == a
    b.unlink()
    b.symlink_to(a)  # one file by two names is no question
    assert find(Source("m"), [tmp_path]).resolve() == a


def test_by_known_hash_when_the_name_is_unknown(tmp_path):
    touch(tmp_path / "other.safetensors", b"1")
    wanted = touch(tmp_path / "sub" / "renamed.ckpt", b"2")
    touch(tmp_path / "notes.txt", b"2")
    assert find(Source("old name", HASH_2), [tmp_path], known=hashes) == wanted
    for sha256, known in (("0" * 64, hashes), (HASH_2, no_hashes)):
        with pytest.raises(MissingSource, match="old name") as error:
            find(Source("old name", sha256, "steps[0].b"), [tmp_path], known=known)
        assert (error.value.place, error.value.sha256) == ("steps[0].b", sha256)


def test_a_folder_is_found_by_the_hashes_of_its_files(tmp_path):
    unet = touch(tmp_path / "model" / "unet" / "diffusion_pytorch_model.safetensors", b"1")
    vae = touch(tmp_path / "model" / "vae" / "diffusion_pytorch_model.safetensors", b"2")
    line = "{0}/diffusion_pytorch_model.safetensors {1}\n"
    whole = hashlib.sha256((line.format("unet", HASH_1) + line.format("vae", HASH_2)).encode()).hexdigest()
    assert find(Source("gone", whole), [tmp_path], known=hashes) == tmp_path / "model"
    for part in (unet, vae):
        with pytest.raises(MissingSource):
            find(Source("gone", whole), [tmp_path], known=lambda files, part=part: hashes(files - {part}))


def test_one_recipe_walks_its_folders_once(tmp_path, monkeypatch):
    for name in "abc":
        touch(tmp_path / "sub" / f"{name}.safetensors")
    walked, real = [], os.walk
    monkeypatch.setattr(os, "walk", lambda folder, **more: [walked.append(folder), real(folder, **more)][1])
    steps = [{"method": "weighted_sum", "b": name} for name in "abc"]
    recipe = Recipe.from_dict({"live_merge": 1, "base": "a", "steps": steps}, [tmp_path]).located()
    assert [path.stem for path in recipe.paths.values()] == ["a", "a", "b", "c"] and walked == [tmp_path]
    assert recipe.located() is recipe


def test_what_comes_from_outside_is_told_no_folder(tmp_path):
    """Over HTTP files have names: an error names none of the server's folders, and no path as a way out."""
    for folder, content in (("x", b"1"), ("y", b"2")):
        touch(tmp_path / folder / "m.safetensors", content)
    said = {}
    for source in (Source("gone"), Source("gone", HASH_2), Source("m.safetensors")):
        with pytest.raises(MissingSource) as error:
            find(source, [tmp_path], names_only=True)
        said[source] = str(error.value)
        assert str(tmp_path) not in said[source] and "path" not in said[source]
    assert said[Source("gone")] == "the file 'gone' is not in the model folders; put it there or choose another"
    assert "search for it by its hash" in said[Source("gone", HASH_2)]
    assert str(Path("x", "m.safetensors")) in said[Source("m.safetensors")]


def test_folders_and_files_that_are_links(tmp_path):
    elsewhere = touch(tmp_path / "disk" / "big" / "m.safetensors")
    models = tmp_path / "models"
    models.mkdir()
    (models / "linked").symlink_to(tmp_path / "disk")
    (models / "circle").symlink_to(models)
    (models / "n.safetensors").symlink_to(elsewhere)
    (models / "dangling.safetensors").symlink_to(tmp_path / "nothing")
    (models / "loop.safetensors").symlink_to(models / "loop.safetensors")
    assert find(Source("m"), [models]).resolve() == elsewhere
    assert find(Source("n"), [models], names_only=True) == models / "n.safetensors"
    for name in ("dangling", "loop", "dangling.safetensors", "loop.safetensors"):
        with pytest.raises(SourceError, match=name):
            find(Source(name), [models])


@pytest.mark.parametrize(
    "name",
    ["gone", "x" * 300, "x/" * 3000 + "y", "é" * 200, "~nobody-by-this-name", "~nobody-by-this-name/x", "a\nb", "..."],
)
def test_names_that_lead_nowhere(name, tmp_path):
    for folders in ([], [tmp_path], [tmp_path / "no folder"]):
        with pytest.raises(SourceError) as error:
            find(Source(name, place="base"), folders)
        assert str(error.value).startswith("base: ")


def test_paths(tmp_path, monkeypatch):
    file = touch(tmp_path / "sub" / "a.safetensors")
    assert find(Source(str(file)), []) == file
    with pytest.raises(SourceError, match="folder"):
        find(Source(str(tmp_path)), [])
    with pytest.raises(SourceError, match="does not exist"):
        find(Source(str(tmp_path / "b")), [tmp_path])
    monkeypatch.chdir(tmp_path)
    assert find(Source("sub/a.safetensors"), []).resolve() == file
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find(Source("~/sub/a.safetensors"), []) == file
    assert find(Source("../sub/a.safetensors"), [tmp_path / "sub"]).resolve() == file


@pytest.mark.parametrize(
    "name",
    [
        "/etc/passwd",
        "../a",
        "x/../../a",
        "..",
        "C:\\a",
        "C:a",
        "\\\\server\\a",
        "..\\a",
        "~/a",
        "~\\a",
        "x\\..\\a",
        "./../a",
    ],
)
def test_names_only_refuses_paths(name, tmp_path):
    for document in (
        {"live_merge": 1, "base": name},
        {"live_merge": 1, "base": "a", "vae": {"file": name}},
        {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": name}]},
        {"live_merge": 1, "base": "a", "steps": [{"adapter": name}]},
        {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": name, "enabled": False}]},
    ):
        with pytest.raises(RecipeError):
            Recipe.from_dict(document, [tmp_path], names_only=True)


def test_names_only_finds_names(tmp_path, monkeypatch):
    inside, outside = touch(tmp_path / "models" / "sub" / "a.safetensors"), touch(tmp_path / "b.safetensors")
    assert find(Source("a"), [tmp_path / "models"], names_only=True) == inside
    assert find(Source("sub/a"), [tmp_path / "models"], names_only=True) == inside
    for name in (str(outside), "../b.safetensors", "b.safetensors"):
        with pytest.raises(SourceError):
            find(Source(name), [tmp_path / "models"], names_only=True)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError):
        find(Source("b.safetensors"), [], names_only=True)


def test_a_recipe_looks_beside_itself_first(checkpoints, tmp_path):
    here, models = tmp_path / "here", tmp_path / "models"
    here.mkdir()
    models.mkdir()
    for folder, seed in ((here, 1), (models, 2)):
        checkpoints.make(folder / "a.safetensors", "sd1", seed, thin=True)
    (here / "r.json").write_text('{"live_merge": 1, "base": "a"}')
    recipe = Recipe.load(here / "r.json", [models])
    assert find(recipe.base[0], recipe.folders) == here / "a.safetensors"


def test_fingerprints_change_with_files_and_with_nothing_else(checkpoints, tmp_path):
    for seed, name in enumerate("ab"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
    document = {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b"}]}
    recipe = Recipe.from_dict(document, [tmp_path])
    first = recipe.fingerprint()
    assert first == Recipe.from_dict(document, [tmp_path]).fingerprint() and len(first) == 64
    status = (tmp_path / "b.safetensors").stat()
    os.utime(tmp_path / "b.safetensors", ns=(status.st_atime_ns, status.st_mtime_ns + 1_000_000_000))
    touched = recipe.fingerprint()
    checkpoints.make(tmp_path / "b.safetensors", "sd2", 2, thin=True)
    os.utime(tmp_path / "b.safetensors", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert len({first, touched, recipe.fingerprint()}) == 3
    (tmp_path / "b.safetensors").write_bytes(b"broken")
    with pytest.raises(SourceError, match=r"b\.safetensors"):
        recipe.fingerprint()
    (tmp_path / "b.safetensors").unlink()
    with pytest.raises(SourceError, match=r"steps\[0\]\.b"):
        recipe.fingerprint()


@pytest.mark.parametrize("name", ["", ".", "./."])
def test_a_name_that_is_the_folder_itself(name, tmp_path):
    """It has no ending to be left out: what lies beside the folder is none of its files."""
    (tmp_path / "models").mkdir()
    (tmp_path / "models.safetensors").write_bytes(b"x")
    for names_only in (True, False):
        with pytest.raises(SourceError):
            find(Source(name), [tmp_path / "models"], names_only)
