"""What a tuned model or a recipe changes in its base, as a LoRA: what the file gives when it is applied again."""

import json
import math

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

import lib_merge
from lib_merge import architectures
from lib_merge.adapters import layer_names
from lib_merge.engine.lora.factors import packing
from lib_merge.engine.lora.factors.ranks import EnergyShare, FileSize, FixedRank
from lib_merge.engine.lora.make import extract
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.errors import RecipeError, SourceError, TargetError, UserError

UNET = "model.diffusion_model."
TO_K = f"{UNET}input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight"
KOHYA_TO_K = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k"

TEXT = ("cond_stage_model.", "conditioner.")


def low_rank(shape, rank, seed, size=0.02):
    """A random tensor of that rank as a matrix (o, all else); a vector where the shape has one side."""
    numbers = torch.Generator().manual_seed(seed)
    if len(shape) < 2:
        return size * torch.randn(shape, generator=numbers)
    columns = torch.Size(shape[1:]).numel()
    up = torch.randn(shape[0], rank, generator=numbers)
    return (size * up @ torch.randn(rank, columns, generator=numbers) / rank**0.5).reshape(shape)


def falling(shape, seed):
    """A random tensor whose singular values as a matrix fall by half, about; a vector where the shape has one side."""
    if len(shape) < 2:
        return low_rank(shape, 1, seed)
    numbers = torch.Generator().manual_seed(seed)
    columns = torch.Size(shape[1:]).numel()
    up = torch.randn(shape[0], 30, generator=numbers) * 0.5 ** torch.arange(30)
    return (0.02 * up @ torch.randn(30, columns, generator=numbers)).reshape(shape)


def is_model(key):
    """Whether a key is of the U-Net or of a text encoder, and is blended."""
    return key.startswith((*TEXT, "model.diffusion_model.")) and not key.endswith(("position_ids", "logit_scale"))


def recipe(tmp_path, *steps, base="a.safetensors"):
    steps = steps or ({"method": "weighted_sum", "b": "b.safetensors", "alpha": 1},)
    document = {"live_merge": 1, "base": base, "steps": list(steps)}
    return lib_merge.Recipe.from_dict(document, folders=[tmp_path])


@pytest.fixture
def written(tmp_path):
    """written(rule, …): the LoRA of b over a, and its report."""

    def write(rule, *steps, **options):
        target = tmp_path / "o.safetensors"
        options = {"dtype": torch.float32, "overwrite": True, **options}
        return extract(recipe(tmp_path, *steps), AdapterOrder(target, rule, **options)), target

    return write


def errors(got, wanted, base):
    """‖got − wanted‖ / ‖wanted − base‖ of each key that changes; of others whether it changed."""
    found = {}
    for key, value in wanted.items():
        change = (value.double() - base[key].double()).norm().item()
        error = (got[key].double() - value.double()).norm().item()
        if change or error:
            found[key] = error / change if change else math.inf
    return found


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("architecture", "style"),
    [
        ("sd1", "kohya"),
        ("sdxl", "comfy"),
        *(pytest.param(*pair, marks=pytest.mark.long) for pair in (("sd1", "comfy"), ("sd2", "kohya"))),
        *(pytest.param(*pair, marks=pytest.mark.long) for pair in (("sd2", "comfy"), ("sdxl", "kohya"))),
    ],
)
def test_a_known_low_rank_change_comes_back_to_rounding(architecture, style, pair, written, applied, tmp_path):
    left_out = (".ln_", "layer_norm", "embedding") if style == "kohya" else ()

    def change(key, shape, seed):
        return None if not is_model(key) or any(part in key for part in left_out) else low_rank(shape, 2, seed)

    a, b = pair(architecture, change, thin=False)
    made, file = written(FixedRank(2, 2), style=style)
    got = applied(file)
    slack = {key: 3e-7 * b[key].norm() / (b[key] - a[key]).norm() for key in a if not torch.equal(a[key], b[key])}
    worst = {key: error for key, error in errors(got, b, a).items() if error > 3e-6 + slack.get(key, 0)}
    known = {key for key in worst if "ln_final" in key}
    assert not worst.keys() - known, worst
    assert made.lost < 1e-5 or known


@pytest.mark.long
@pytest.mark.parametrize("style", ["kohya", "peft", "comfy"])
def test_animas_change_comes_back_under_the_names_of_its_base(style, checkpoints, tmp_path):
    a = checkpoints.anima(28, 1, torch.float32)
    b = {
        key: value + low_rank(tuple(value.shape), 1, seed) if value.dim() > 1 or style != "peft" else value
        for seed, (key, value) in enumerate(a.items())
    }
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    target = tmp_path / "o.safetensors"
    made = extract(recipe(tmp_path), AdapterOrder(target, FixedRank(1), torch.float32, style))
    assert made.lost < 1e-5
    assert not made.skipped
    assert {slot.slot for slot in made.slots} >= {"ADAPT", "X", "TIME", "B00", "B27", "FINAL"}
    lib_merge.save(recipe(tmp_path, {"adapter": "o.safetensors"}), tmp_path / "applied.safetensors", dtype="fp32")
    got = load_file(tmp_path / "applied.safetensors")
    for key, value in b.items():
        torch.testing.assert_close(got[key], value, rtol=0, atol=2e-5, msg=key)
    with safe_open(target, "pt") as opened:
        assert opened.metadata()["modelspec.architecture"] == "anima/lora"


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_rounding_to_half_precision_is_counted_in(dtype, pair, written, applied):
    a, b = pair("sd1", lambda key, shape, seed: low_rank(shape, 2, seed) if key == TO_K else None)
    made, file = written(FixedRank(2), dtype=dtype)
    error = errors(applied(file), b, a)[TO_K]
    assert error == pytest.approx(made.lost, rel=0.02)
    assert made.lost == pytest.approx(made.slots[0].lost)
    assert 1e-5 < made.lost < (2e-3 if dtype == torch.float16 else 1e-2)
    tensors = load_file(file)
    assert {tensor.dtype for name, tensor in tensors.items() if not name.endswith("alpha")} == {dtype}
    assert {tensor.item() for name, tensor in tensors.items() if name.endswith("alpha")} == {2}


def test_a_full_change_is_kept_as_well_as_singular_values_allow(pair, written, applied):
    a, b = pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    made, file = written(FixedRank(3, 2))
    got, tensors = applied(file), load_file(file)
    checked = 0
    for key, value in b.items():
        change = value.double() - a[key].double()
        if not is_model(key) or value.dim() < 2 or "embedding" in key or not change.any():
            continue
        rank = 2 if value.dim() == 4 and value.shape[2] > 1 else 3
        values = torch.linalg.svdvals(change.flatten(1))
        least = values[rank:].norm().item()
        error = (got[key].double() - value.double()).norm().item()
        assert error <= 1.001 * least + 1e-6 * value.norm().item(), key
        checked += 1
    assert checked > 20
    ranks = {name: tensor.shape[0] for name, tensor in tensors.items() if name.endswith("lora_down.weight")}
    assert set(ranks.values()) == {2, 3}
    assert 0 < made.lost < 1


def test_ranks_above_a_layers_own_are_cut_and_said(pair, written):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    made, file = written(FixedRank(64, 32))
    for name, tensor in load_file(file).items():
        if name.endswith("lora_down.weight"):
            assert tensor.shape[0] <= tensor[0].numel()
    cut = next(text for text in made.warnings if "cannot have a rank that high" in text)
    assert int(cut.split()[0]) == sum(name.endswith("lora_down.weight") for name in load_file(file)) - sum(
        tensor.shape[0] in (32, 64) for name, tensor in load_file(file).items() if name.endswith("lora_down.weight")
    )


def test_ranks_can_be_given_for_slots(pair, written):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    made, _ = written(FixedRank(2, 2, {"M00": 1}))
    ranks = {slot.slot: (slot.lowest, slot.highest) for slot in made.slots}
    assert ranks["M00"] == (1, 1)
    assert ranks["IN01"] == (2, 2)


@pytest.mark.cases(1)
@pytest.mark.parametrize("dtype", [torch.float16, torch.float32])
@pytest.mark.parametrize("share", [0.3, 0.9, 0.99])
def test_a_share_of_energy_holds_in_every_layer(share, dtype, pair, written, applied):
    a, b = pair("sd1", lambda key, shape, seed: falling(shape, seed) if is_model(key) else None)
    _, file = written(EnergyShare(share), dtype=dtype)
    got, tensors = applied(file), load_file(file)
    for key, value in b.items():
        change = value.double() - a[key].double()
        if is_model(key) and value.dim() >= 2 and "embedding" not in key:
            lost = (got[key].double() - value.double()).norm() / change.norm()
            assert 1 - lost**2 >= share - 1e-6, key
    names, ranks = layer_names(architectures.by_id("sd1")), []
    for name, tensor in tensors.items():
        if name.endswith("lora_down.weight"):
            key = names.find(name.removesuffix(".lora_down.weight")).weight
            squares = torch.linalg.svdvals((b[key].double() - a[key].double()).flatten(1)).square()
            least = int((squares.cumsum(0) < share * squares.sum()).sum()) + 1
            ranks.append(tensor.shape[0])
            assert least <= ranks[-1] <= least + (dtype == torch.float16), name
    assert len(ranks) > 10
    assert share < 0.9 or len(set(ranks)) > 1


@pytest.mark.cases(1)
@pytest.mark.parametrize("size", [45_000, 60_000])
def test_a_file_size_is_kept_and_used_up(size, pair, written):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    made, file = written(FileSize(size), dtype=torch.float16)
    assert size - 5_000 <= file.stat().st_size <= size  # names are counted as long as they may become
    smaller, _ = written(FileSize(size - 8_000), dtype=torch.float16)
    assert smaller.lost > made.lost


def test_for_a_size_each_layer_is_decomposed_once_and_kept_as_well_as_its_rank_allows(
    pair, written, applied, monkeypatch
):
    def again(*_):
        raise AssertionError("a layer is decomposed again while the file is written")

    monkeypatch.setattr(packing, "decompose", again)
    a, b = pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    _, file = written(FileSize(60_000), dtype=torch.float16)
    got, tensors, names = applied(file), load_file(file), layer_names(architectures.by_id("sd1"))
    ranks = {
        names.find(name.removesuffix(".lora_down.weight")).weight: tensor.shape[0]
        for name, tensor in tensors.items()
        if name.endswith("lora_down.weight")
    }
    assert len(ranks) > 10
    for key, rank in ranks.items():
        change = (b[key].double() - a[key].double()).flatten(1)
        least = torch.linalg.svdvals(change)[rank:].norm()
        assert (got[key].double() - b[key].double()).norm() <= 1.001 * least + 2e-3 * change.norm(), key


@pytest.mark.long
def test_a_size_gives_more_ranks_to_layers_that_change_more(pair, written):
    query, key = (f"{UNET}middle_block.1.transformer_blocks.0.attn1.to_{name}.weight" for name in "qk")
    sizes = {query: 0.1, key: 0.01}
    pair(
        "sd1",
        lambda name, shape, seed: low_rank(shape, 99, seed, sizes[name]) if name in sizes else None,
        thin=False,
    )
    whole, _ = written(FixedRank(64), dtype=torch.float16)
    _, file = written(FileSize(whole.file.size - 800), dtype=torch.float16)
    ranks = {name: tensor.shape[0] for name, tensor in load_file(file).items() if name.endswith("down.weight")}
    prefix = "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_"
    large, small = (ranks.get(f"{prefix}{name}.lora_down.weight", 0) for name in "qk")
    assert large > small


def test_a_size_that_is_too_small_is_an_error_that_says_how_much_it_takes(pair, written, tmp_path):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    with pytest.raises(UserError, match=r"a file of 900 bytes is too small: without any factors it has \d+ bytes"):
        written(FileSize(900))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.safetensors", "b.safetensors"]


def test_layers_that_do_not_change_are_left_out(pair, written, applied):
    a, _ = pair("sd1", lambda key, shape, seed: low_rank(shape, 1, seed) if key == TO_K else None)
    made, file = written(FixedRank(4))
    names = {name.partition(".")[0] for name in load_file(file)}
    assert names == {KOHYA_TO_K}
    assert made.layers == 1
    assert made.unchanged > 50
    assert [slot.slot for slot in made.slots] == ["IN01"]
    got = applied(file)
    assert all(torch.equal(got[key].to(a[key].dtype), a[key]) for key in a if key != TO_K)


def test_nothing_that_changes_is_an_error_and_no_file(pair, written, tmp_path):
    pair("sd1", lambda key, shape, seed: None)
    with pytest.raises(UserError, match="no layer changes"):
        written(FixedRank())
    assert not (tmp_path / "o.safetensors").exists()


def test_the_text_encoder_can_be_left_alone(pair, written, applied):
    a, _ = pair("sd1", lambda key, shape, seed: low_rank(shape, 2, seed) if is_model(key) else None)
    made, file = written(FixedRank(2, 2), text_encoders=False)
    assert not [name for name in load_file(file) if "lora_te" in name]
    assert "TE" not in [slot.slot for slot in made.slots]
    assert not made.skipped
    got = applied(file)
    assert all(
        torch.equal(got[key], a[key]) for key in a if key.startswith("cond_stage") and a[key].is_floating_point()
    )


def test_biases_and_norms_are_differences_and_a_bias_alone_does_not_break_automatic1111(pair, written, applied):
    norm, conv = f"{UNET}out.0.weight", f"{UNET}out.2.bias"
    a, b = pair("sd1", lambda key, shape, seed: low_rank(shape, 1, seed) if key in (norm, conv) else None, thin=False)
    made, file = written(FixedRank(4))
    tensors = load_file(file)
    assert set(tensors) == {
        *("lora_unet_out_0.diff", "lora_unet_conv_out.diff_b", "lora_unet_conv_out.alpha"),
        *("lora_unet_conv_out.lora_up.weight", "lora_unet_conv_out.lora_down.weight"),
    }
    assert max(errors(applied(file), b, a).values()) < 1e-5
    assert any("AUTOMATIC1111" in text for text in made.warnings)


@pytest.mark.long
def test_what_no_reader_takes_is_named_and_counted_as_lost(pair, written):
    token = "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"
    vae = "first_stage_model.decoder.conv_in.weight"
    changed = (TO_K, token, vae)
    pair("sd1", lambda key, shape, seed: low_rank(shape, 1, seed) if key in changed else None, thin=False)
    step = {"method": "weighted_sum", "b": "b.safetensors", "alpha": {"default": 1, "VAE": 1}}
    made, _ = written(FixedRank(4), step)
    assert made.skipped["1 changed tensor"].endswith(f"from a file of these names: {token}")
    assert "save it apart" in made.skipped["1 tensor of the VAE"]
    lost = {slot.slot: slot.lost for slot in made.slots}
    assert lost["TE"] == 1
    assert lost["IN01"] < 1e-5
    whole, _ = written(FixedRank(4), style="comfy")
    assert {slot.slot: slot.lost < 1e-5 for slot in whole.slots} == {"TE": True, "IN01": True}


def test_pefts_names_hold_factors_alone_and_the_rest_is_named(pair, written, applied):
    a, b = pair("sd1", lambda key, shape, seed: low_rank(shape, 2, seed) if is_model(key) else None)
    made, file = written(FixedRank(2, 2), style="peft")
    names = load_file(file)
    assert {name.split(".lora_")[-1] for name in names} == {"A.weight", "B.weight"}
    assert {name.partition(".")[0] for name in names} <= {"unet", "text_encoder"}
    assert any(name.endswith("biases") for name in made.skipped)
    assert any("not matrices" in name for name in made.skipped)
    got = applied(file)
    assert errors(got, b, a)[TO_K] < 1e-5


def test_a_recipe_gives_what_it_changes(pair, written, applied, checkpoints, tmp_path):
    a, b = pair("sd1", lambda key, shape, seed: low_rank(shape, 2, seed) if is_model(key) else None)
    half = {"method": "weighted_sum", "b": "b.safetensors", "alpha": {"default": 0, "IN01": 0.5}}
    made, file = written(FixedRank(2, 2), half)
    wanted = {key: (a[key] + b[key]) / 2 if f"{UNET}input_blocks.1." in key else a[key] for key in a}
    assert max(errors(applied(file), wanted, a).values()) < 2e-5
    assert [slot.slot for slot in made.slots] == ["IN01"]


def test_metadata_tell_what_hosts_show(pair, written, tmp_path):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    made, file = written(FixedRank(3, 2))
    with safe_open(file, "pt") as opened:
        metadata = opened.metadata()
    sha256 = json.loads(metadata["live_merge_recipe"])["base"]["sha256"]
    import hashlib

    assert sha256 == hashlib.sha256((tmp_path / "a.safetensors").read_bytes()).hexdigest()
    assert metadata["ss_new_sd_model_hash"] == sha256
    assert metadata["ss_sd_model_name"] == "a.safetensors"
    assert metadata["ss_base_model_version"] == "sd_v1"
    assert metadata["ss_v2"] == "False"
    assert metadata["ss_network_module"] == "networks.lora"
    assert metadata["ss_network_dim"] == metadata["ss_network_alpha"] == "3"
    assert json.loads(metadata["ss_network_args"]) == {"conv_dim": "2", "conv_alpha": "2"}
    assert metadata["modelspec.architecture"] == "stable-diffusion-v1/lora"
    assert metadata["modelspec.title"] == "o"
    assert metadata["modelspec.merged_from"] == "a.safetensors, b.safetensors"
    data = file.read_bytes()
    begin = 8 + int.from_bytes(data[:8], "little")
    assert metadata["sshs_model_hash"] == hashlib.sha256(data[begin:]).hexdigest() == made.file.data_sha256
    assert metadata["modelspec.hash_sha256"] == f"0x{made.file.data_sha256}"


def test_mixed_ranks_are_called_dynamic(pair, written):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    _, file = written(EnergyShare(0.5))
    with safe_open(file, "pt") as opened:
        assert opened.metadata()["ss_network_dim"] == "Dynamic"


def test_a_stop_leaves_nothing(pair, tmp_path):
    from lib_merge.engine.lora.make import WorkOptions
    from lib_merge.errors import Cancelled

    pair("sd1", lambda key, shape, seed: low_rank(shape, 99, seed) if is_model(key) else None)
    calls = []
    before = sorted(path.name for path in tmp_path.iterdir())
    order = AdapterOrder(tmp_path / "o.safetensors", FixedRank())
    with pytest.raises(Cancelled):
        extract(recipe(tmp_path), order, WorkOptions(cancel=lambda: calls.append(1) or len(calls) > 60))
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_a_source_or_a_file_that_is_there_is_not_overwritten(pair, tmp_path):
    pair("sd1", lambda key, shape, seed: low_rank(shape, 1, seed) if key == TO_K else None)
    bytes_before = (tmp_path / "a.safetensors").read_bytes()
    with pytest.raises(TargetError):
        extract(recipe(tmp_path), AdapterOrder(tmp_path / "a.safetensors", FixedRank(), overwrite=True))
    (tmp_path / "o.safetensors").write_bytes(b"mine")
    with pytest.raises(TargetError):
        extract(recipe(tmp_path), AdapterOrder(tmp_path / "o.safetensors", FixedRank()))
    assert (tmp_path / "o.safetensors").read_bytes() == b"mine"
    assert (tmp_path / "a.safetensors").read_bytes() == bytes_before


def test_a_change_of_nan_is_an_error_that_names_the_key(pair, written):
    pair("sd1", lambda key, shape, seed: torch.full(shape, math.nan) if key == TO_K else None)
    with pytest.raises(SourceError, match=r"attn2\.to_k\.weight holds NaN"):
        written(FixedRank())


def test_numbers_beyond_half_precision_are_an_error_that_says_what_helps(pair, written):
    pair("sd1", lambda key, shape, seed: torch.full(shape, 1e12) if key == TO_K else None)
    with pytest.raises(UserError, match="beyond what float16 holds; choose bf16 or fp32"):
        written(FixedRank(), dtype=torch.float16)


def test_combining_without_adapters_is_an_error(pair, tmp_path):
    from lib_merge.engine.lora.make import combine

    pair("sd1", lambda key, shape, seed: low_rank(shape, 1, seed) if key == TO_K else None)
    with pytest.raises(RecipeError, match="no adapter is on"):
        combine(recipe(tmp_path), AdapterOrder(tmp_path / "o.safetensors", FixedRank()))
