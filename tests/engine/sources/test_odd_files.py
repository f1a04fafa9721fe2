"""Files that are whole and odd: the same file twice, links, thousands of keys, none at all, NaN and infinity."""

from __future__ import annotations

import os
import time

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, RecipeError, SourceError, TargetError, UserError, save
from lib_merge.engine.inspect.survey import survey
from lib_merge.methods import methods


def recipe(folder, *steps, **more):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": list(steps), **more}, [folder])


def blend(b="b", alpha=0.5, **more):
    return {"method": "weighted_sum", "b": b, "alpha": alpha, **more}


@pytest.fixture
def own(checkpoints, tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    for seed, name in enumerate("abc", 1):
        checkpoints.make(folder / f"{name}.safetensors", "sd1", seed, thin=True)
    return folder


# ---------------------------------------------------------------------------------------------- one file, many parts


@pytest.mark.parametrize("name", ["a", "link", "hard"])
def test_the_same_file_as_a_and_b_is_that_file(name, own, checkpoints, tmp_path, same_bits):
    """As itself, through a symlink, through a hard link: everything that a blend of equals gives, bit for bit."""
    (own / "link.safetensors").symlink_to(own / "a.safetensors")
    os.link(own / "a.safetensors", own / "hard.safetensors")
    original = safetensors.torch.load_file(own / "a.safetensors")
    done = save(recipe(own, blend(name), blend(name, {"VAE": 1})), tmp_path / "o.safetensors")
    assert same_bits(safetensors.torch.load_file(done.file.path), original) == []
    places = checkpoints.live(own / "a.safetensors")
    live = LiveModel(places, own / "a.safetensors")
    live.apply(recipe(own, {"method": "add_difference", "b": name, "c": name, "alpha": 1}))
    assert same_bits(places, original) == []
    live.apply(recipe(own, {"method": "add_difference", "b": "b", "c": name, "alpha": 1}))
    live.restore()
    assert same_bits(places, original) == []


@pytest.mark.cases(2)
@pytest.mark.parametrize(
    "method", ["add_difference", "train_difference", "sum_twice", "triple_sum", "ties", "model_stock"]
)
def test_one_file_in_every_place_of_a_method(method, own, tmp_path):
    many = method in ("ties", "model_stock")
    models = {"models": ["a", "a"]} if many else {"b": "a", "c": "a"}
    done = save(recipe(own, {"method": method, **models}), tmp_path / "o.safetensors")
    found, base = safetensors.torch.load_file(done.file.path), safetensors.torch.load_file(own / "a.safetensors")
    assert found.keys() == base.keys() and all(torch.isfinite(value).all() for value in found.values())
    assert all(torch.allclose(found[key].float(), base[key].float(), atol=2e-2, rtol=2e-2) for key in base)


@pytest.mark.parametrize("target", ["a", "b", "link", "hard", "A"])
def test_a_source_is_no_target(target, own):
    """Under its name, a link's, or another spelling where the file system makes none of it."""
    (own / "link.safetensors").symlink_to(own / "a.safetensors")
    os.link(own / "b.safetensors", own / "hard.safetensors")
    path = own / f"{target}.safetensors"
    if not path.exists():
        pytest.skip("letter case tells files apart here")
    before = {name: name.read_bytes() for name in own.iterdir()}
    with pytest.raises(TargetError, match="is read by this merge"):
        save(recipe(own, blend()), path, overwrite=True)
    assert {name: name.read_bytes() for name in own.iterdir()} == before


# ------------------------------------------------------------------------------------------------------------ names


def test_links_in_circles_and_to_nowhere(own):
    (own / "circle.safetensors").symlink_to(own / "circle.safetensors")
    (own / "nowhere.safetensors").symlink_to(own / "not there")
    (own / "folder").symlink_to(own)
    for name in ("circle", "circle.safetensors", "nowhere", "nowhere.safetensors", "folder/folder/folder/nothing"):
        with pytest.raises(SourceError, match=name.partition(".")[0]):
            LiveModel({}, own / "a.safetensors").apply(recipe(own, blend(name)))
    assert recipe(own, blend("folder/b")).fingerprint() == recipe(own, blend("folder/b")).fingerprint()


@pytest.mark.cases(5)
@pytest.mark.parametrize(
    "name",
    ["../secret", "models/../../secret", "..", ".", "", "~/secret", "a/../../secret.safetensors", "\\..\\secret",
     "a\0b", "//secret", "C:\\secret", "x" * 5000, "file:///etc/passwd", "\udcff",
     "CON", "b.safetensors/", "/proc/self/mem"],
)  # fmt: skip
def test_names_from_outside_stay_inside(name, own, checkpoints):
    checkpoints.make(own.parent / "secret.safetensors", "sd1", 4, thin=True)
    document = {"live_merge": 1, "base": "a", "steps": [blend(name)]}
    with pytest.raises(UserError) as error:
        LiveModel({}, own / "a.safetensors").apply(Recipe.from_dict(document, [own], names_only=True))
    assert isinstance(error.value, (RecipeError, SourceError)) and len(str(error.value)) < 1000


# ------------------------------------------------------------------------------------------------------------- sizes


@pytest.mark.long
def test_ten_thousand_keys(own, checkpoints, tmp_path):
    """Merged like any other file, the odd keys carried over, in a time that does not grow with their square."""
    state = checkpoints.state("sd1", 1, shapes=checkpoints.thin("sd1"))
    many = {f"lora_te_odd_{number}.weight": torch.full((2,), float(number)) for number in range(10_000)}
    checkpoints.write(own / "a.safetensors", {**state, **many})
    checkpoints.write(own / "b.safetensors", {**checkpoints.state("sd1", 2, shapes=checkpoints.thin("sd1")), **many})
    begin = time.process_time()
    done = save(recipe(own, blend()), tmp_path / "o.safetensors")
    assert time.process_time() - begin < 20
    found = safetensors.torch.load_file(done.file.path)
    assert len(found) == len(state) + 10_000 and float(found["lora_te_odd_9999.weight"][0]) == 9999
    assert len(survey(done.file.path).unknown) == 10_000


EMPTY = [b"", bytes(7), bytes(8), b"\x02" + bytes(7) + b"{}", b"PK\x05\x06" + bytes(18)]


@pytest.mark.parametrize("content", EMPTY)
@pytest.mark.parametrize("part", ["base", "b", "vae"])
def test_files_with_nothing_in_them(content, part, own, tmp_path):
    (own / "empty.safetensors").write_bytes(content)
    document = {"base": "empty"} if part == "base" else {"vae": "empty"} if part == "vae" else {}
    with pytest.raises(SourceError, match=r"empty\.safetensors"):
        save(recipe(own, blend("empty" if part == "b" else "b"), **document), tmp_path / "o.safetensors")
    assert [path.name for path in tmp_path.iterdir()] == ["models"]


# -------------------------------------------------------------------------------------------------------- NaN and inf


@pytest.mark.cases(4)
@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.bfloat16, torch.float8_e4m3fn])
def test_broken_values_of_a_source_are_reported(value, dtype, own, checkpoints, tmp_path):
    if dtype == torch.float8_e4m3fn and value == value:
        pytest.skip("this type has no infinity")
    key = "model.diffusion_model.middle_block.0.in_layers.0.weight"
    state = checkpoints.state("sd1", 3, dtype, checkpoints.thin("sd1"))
    state[key] = state[key].float().index_fill_(0, torch.tensor([0]), value).to(dtype)
    checkpoints.write(own / "b.safetensors", state)
    done = save(recipe(own, blend(alpha={"M00": 0.5})), tmp_path / "o.safetensors")
    assert any("NaN or infinite" in text and key in text for text in done.warnings)
    assert not save(recipe(own, blend(alpha={"IN00": 0.5})), tmp_path / "p.safetensors").warnings


def test_broken_values_that_the_base_has_itself_are_reported(own, checkpoints, tmp_path):
    key = "model.diffusion_model.middle_block.0.in_layers.0.weight"
    state = checkpoints.state("sd1", 1, shapes=checkpoints.thin("sd1"))
    state[key][0] = float("nan")
    checkpoints.write(own / "a.safetensors", state)
    done = save(recipe(own), tmp_path / "o.safetensors")
    assert any("NaN or infinite" in text and key in text for text in done.warnings)


def test_large_sums_of_finite_values_are_no_infinity(own, checkpoints, tmp_path):
    state = checkpoints.state("sd1", 1, torch.float32, checkpoints.thin("sd1"))
    state["model.diffusion_model.middle_block.0.in_layers.0.weight"].fill_(3e38)
    checkpoints.write(own / "a.safetensors", state)
    assert save(recipe(own), tmp_path / "o.safetensors").warnings == ()


# ------------------------------------------------------------------------------------------------------ empty tensors


@pytest.mark.cases(15)
@pytest.mark.parametrize("name", sorted(methods()))
def test_every_method_leaves_empty_tensors_as_they_are(name, tmp_path, checkpoints):
    """Sides of 0 anywhere; what is beside them is merged."""
    block = "model.diffusion_model.middle_block.0."
    shapes = {
        "weight": (6, 5),
        "bias": (6,),
        "none.weight": (0, 4),
        "no.weight": (4, 0, 3, 3),
        "nothing": (0,),
        "one": (),
    }
    for seed, file in enumerate("abc", 1):
        state = checkpoints.state("sd1", seed, torch.float32, {block + key: shape for key, shape in shapes.items()})
        checkpoints.write(tmp_path / f"{file}.safetensors", state)
    method = methods()[name]
    models = {"models": ["b", "c"]} if method.takes_many else {model: model for model in method.models}
    step = {"method": name, **models}
    done = save(recipe(tmp_path, step, architecture="sd1"), tmp_path / "o.safetensors")
    out = safetensors.torch.load_file(done.file.path)
    assert {key.removeprefix(block): tuple(value.shape) for key, value in out.items()} == shapes


def test_adapters_and_adjustments_beside_empty_tensors(tmp_path, checkpoints):
    key = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight"
    checkpoints.write(
        tmp_path / "a.safetensors", {key: torch.zeros(0, 768), key.replace("to_k", "to_v"): torch.ones(4, 768)}
    )
    name = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_"
    lora = {f"{name}{leaf}.lora_{way}.weight": torch.ones(shape) for leaf, rows in (("k", 0), ("v", 4))
            for way, shape in (("down", (2, 768)), ("up", (rows, 2)))}  # fmt: skip
    checkpoints.write(tmp_path / "l.safetensors", lora)
    steps = ({"adapter": "l", "weight": 0.5}, {"adjust": {"in": 1}})
    done = save(recipe(tmp_path, *steps, architecture="sd1"), tmp_path / "o.safetensors")
    out = safetensors.torch.load_file(done.file.path)
    assert out[key].shape == (0, 768) and torch.equal(out[key.replace("to_k", "to_v")], torch.full((4, 768), 2.0))
