"""What a merge does with keys that are missing, extra, of other shapes, kinds and names, and how it says so."""

from __future__ import annotations

import json
import os
import re

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, LiveModelError, Recipe, RecipeError, SourceError, TargetError, save
from lib_merge.checkpoint.hashes import file_sha256

CONV_IN = "model.diffusion_model.input_blocks.0.0.weight"
M00 = "model.diffusion_model.middle_block.0.in_layers.0.weight"
HALF = {"method": "weighted_sum", "b": "b", "alpha": 0.5}


def recipe(folder, *steps, **more):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": list(steps), **more}, [folder])


def saved(recipe, path, **more):
    done = save(recipe, path, **more)
    return done, safetensors.torch.load_file(done.file.path)


@pytest.fixture
def models(checkpoints, tmp_path):
    """write(name, changed tensors or None to drop, dtype) → file of a thin SD1; a and b are there."""

    def write(name, changes=None, seed=None, dtype=torch.float16, architecture="sd1"):
        state = checkpoints.state(architecture, seed or ord(name[0]), dtype, checkpoints.thin(architecture))
        for key, value in (changes or {}).items():
            if value is None:
                del state[key]
            else:
                state[key] = value
        return checkpoints.write(tmp_path / f"{name}.safetensors", state)

    write("a")
    write("b")
    return write


def test_keys_that_a_source_lacks_stay_and_are_counted(models, tmp_path, bits_of, checkpoints):
    gone = [key for key in checkpoints.thin("sd1") if "input_blocks.3." in key or "first_stage" in key]
    models("b", dict.fromkeys(gone))
    done, out = saved(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    base = safetensors.torch.load_file(tmp_path / "a.safetensors")
    assert all(bits_of(out[key]) == bits_of(base[key]) for key in gone)
    assert bits_of(out[M00]) != bits_of(base[M00])
    [(name, reason)] = done.skipped.items()
    assert "steps[0].b" in name and "b.safetensors" in name
    assert str(len(gone)) in reason and "stay" in reason


def test_keys_only_in_a_source_are_left_out_and_counted(models, tmp_path):
    extra = "model.diffusion_model.middle_block.9.weight"
    models("b", {extra: torch.ones(3), "optimizer.step": torch.ones(1)})
    done, out = saved(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    assert extra not in out
    (name, reason), (other, why) = done.skipped.items()
    assert "steps[0].b" in name and extra in reason and reason.startswith("1 ")
    assert "steps[0].b" in other and "optimizer.step" in why and why.startswith("1 ")


def test_carried_over_keys_keep_value_and_type(models, checkpoints, slot_of, tmp_path, bits_of):
    carried = {key: None for key in checkpoints.thin("sd1") if slot_of("sd1", key) == ""}
    models("b", {"stray.tensor": torch.ones(3)})
    models("a", {"stray.tensor": torch.arange(4), "cond_stage_model.transformer.text_model.flag": torch.tensor(True)})
    for number, dtype in enumerate(("base", "fp16", "bf16", "fp32", "fp8_e4m3fn", "fp8_e5m2")):
        _, out = saved(recipe(tmp_path, HALF), tmp_path / f"{number}.safetensors", dtype=dtype)
        base = safetensors.torch.load_file(tmp_path / "a.safetensors")
        for key in (*carried, "stray.tensor", "cond_stage_model.transformer.text_model.flag"):
            assert out[key].dtype == base[key].dtype and bits_of(out[key]) == bits_of(base[key]), (key, dtype)


def test_every_dtype_rounds_the_same_value_once(models, slot_of, tmp_path, bits_of):
    _, exact = saved(recipe(tmp_path, HALF), tmp_path / "fp32.safetensors", dtype="fp32")
    names = {"fp16": "float16", "bf16": "bfloat16", "fp8_e4m3fn": "float8_e4m3fn", "fp8_e5m2": "float8_e5m2"}
    for name, attribute in names.items():
        wanted = getattr(torch, attribute)
        _, out = saved(recipe(tmp_path, HALF), tmp_path / f"{name}.safetensors", dtype=name)
        for key, value in out.items():
            slot = slot_of("sd1", key)
            if slot == "VAE" and "fp8" in name:
                assert value.dtype == torch.float16  # as the base has it
            elif slot:
                assert value.dtype == wanted and bits_of(value) == bits_of(exact[key].to(wanted)), key


@pytest.mark.parametrize(("own", "other"), [("e4m3fn", "e5m2"), ("e5m2", "e4m3fn")])
def test_from_one_fp8_to_the_other(own, other, models, tmp_path, bits_of):
    key = "model.diffusion_model.middle_block.0.in_layers.2.weight"
    weight = torch.linspace(-400, 400, 8 * 8 * 9).view(8, 8, 3, 3).to(getattr(torch, f"float8_{own}"))
    models("a", {key: weight})
    _, out = saved(recipe(tmp_path), tmp_path / "o.safetensors", dtype=f"fp8_{other}")
    assert bits_of(out[key]) == bits_of(weight.float().to(getattr(torch, f"float8_{other}")))


def test_unknown_dtype_lists_the_choices(models, tmp_path):
    with pytest.raises(Exception, match="fp8_e4m3fn") as error:
        save(recipe(tmp_path), tmp_path / "o.safetensors", dtype="half")
    assert error.value.exit_status == 2
    assert not (tmp_path / "o.safetensors").exists()


@pytest.mark.parametrize("channels", [9, 8])
def test_a_base_for_inpainting_keeps_its_extra_channels(channels, models, tmp_path, bits_of):
    wide, plain = torch.randn(5, channels, 3, 3).half(), torch.randn(5, 4, 3, 3).half()
    models("a", {CONV_IN: wide})
    models("b", {CONV_IN: plain})
    step = {"method": "weighted_sum", "b": "b", "alpha": 0.25}
    _, out = saved(recipe(tmp_path, step, step), tmp_path / "o.safetensors")
    value = out[CONV_IN]
    assert value.shape == wide.shape
    assert bits_of(value[:, 4:]) == bits_of(wide[:, 4:])
    once = 0.75 * wide[:, :4].double() + 0.25 * plain.double()
    assert torch.allclose(value[:, :4].double(), 0.75 * once + 0.25 * plain.double(), rtol=1e-3, atol=1e-3)


def test_inpainting_added_to_a_model(models, tmp_path):
    """The usual recipe: A for inpainting, plus a model, minus the parent of both, all in one step."""
    wide, b, c = torch.randn(5, 9, 3, 3).half(), torch.randn(5, 4, 3, 3).half(), torch.randn(5, 4, 3, 3).half()
    for name, value in (("a", wide), ("b", b), ("c", c)):
        models(name, {CONV_IN: value})
    step = {"method": "add_difference", "b": "b", "c": "c", "alpha": 1}
    _, out = saved(recipe(tmp_path, step), tmp_path / "o.safetensors")
    assert torch.allclose(out[CONV_IN][:, :4].double(), wide[:, :4].double() + b.double() - c.double(), atol=4e-3)
    assert torch.equal(out[CONV_IN][:, 4:], wide[:, 4:])


@pytest.mark.parametrize(
    ("key", "ours", "theirs"),
    [
        (CONV_IN, (5, 4, 3, 3), (5, 9, 3, 3)),
        (CONV_IN, (5, 9, 3, 3), (5, 8, 3, 3)),
        (CONV_IN, (5, 9, 3, 3), (6, 4, 3, 3)),
        (M00, (20,), (4, 5)),
        (M00, (20,), (21,)),
        (M00, (), (1,)),
    ],
)
def test_another_shape_names_key_and_both_shapes(key, ours, theirs, models, tmp_path):
    models("a", {key: torch.zeros(ours).half()})
    models("b", {key: torch.zeros(theirs).half()})
    with pytest.raises(SourceError) as error:
        save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    message = str(error.value)
    assert key in message and str(list(ours)) in message and str(list(theirs)) in message
    assert "steps[0].b" in message and "b.safetensors" in message
    assert not (tmp_path / "o.safetensors").exists()


def test_weights_stored_as_integers_are_refused(models, tmp_path):
    models("b", {M00: torch.zeros(20, dtype=torch.int8)})
    with pytest.raises(SourceError, match=re.escape(M00)):
        save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")


def test_a_partial_checkpoint_is_a_source(checkpoints, models, tmp_path, bits_of):
    """Only a few blocks, as fp32: the rest of the base stays."""
    part = {
        key: value
        for key, value in checkpoints.state("sd1", 9, torch.float32, checkpoints.thin("sd1")).items()
        if ".input_blocks.4." in key
    }
    checkpoints.write(tmp_path / "part.safetensors", part)
    step = {"method": "weighted_sum", "b": "part", "alpha": 1}
    done, out = saved(recipe(tmp_path, step), tmp_path / "o.safetensors")
    base = safetensors.torch.load_file(tmp_path / "a.safetensors")
    for key, value in out.items():
        assert bits_of(value) == bits_of(part[key].half() if key in part else base[key])
    assert len(done.skipped) == 1


def test_a_base_without_text_encoder_and_vae(checkpoints, models, tmp_path, bits_of):
    unet = {
        key: value
        for key, value in checkpoints.state("sd1", 9, torch.float16, checkpoints.shapes("sd1")).items()
        if key.startswith("model.diffusion_model.")
    }
    checkpoints.write(tmp_path / "unet.safetensors", unet)
    other = checkpoints.state("sd1", 3)
    without_text = {key: value for key, value in other.items() if not key.startswith("cond_stage_model.")}
    checkpoints.write(tmp_path / "other.safetensors", without_text)
    step = {"method": "weighted_sum", "b": "other", "alpha": 0.5}
    done, out = saved(recipe(tmp_path, step, base="unet"), tmp_path / "o.safetensors")
    assert out.keys() == unet.keys()
    assert all(bits_of(out[key]) != bits_of(unet[key]) for key in unet)
    assert "only there" in next(iter(done.skipped))


@pytest.mark.cases(1)
@pytest.mark.parametrize("form", ["plain", "prefixed", "checkpoint", "diffusers"])
@pytest.mark.parametrize("base_has_one", [True, False])
def test_a_vae_is_replaced(form, base_has_one, checkpoints, tmp_path, bits_of):
    prefix = "first_stage_model."
    a = checkpoints.state("sd1", 1, torch.float16)
    mine = checkpoints.state("sd1", 2, torch.float32)
    vae = {key.removeprefix(prefix): value for key, value in mine.items() if key.startswith(prefix)}
    if not base_has_one:
        a = {key: value for key, value in a.items() if not key.startswith(prefix)}
    checkpoints.write(tmp_path / "a.safetensors", a)
    if form == "checkpoint":
        stored = mine
    elif form == "diffusers":
        stored = {diffusers_name(key): diffusers_value(key, value) for key, value in vae.items()}
    else:
        stored = {(prefix if form == "prefixed" else "") + key: value for key, value in vae.items()}
        stored["loss.logvar"] = torch.zeros(()) if form == "plain" else torch.zeros(1)
        if form == "prefixed":
            del stored["loss.logvar"]
    checkpoints.write(tmp_path / "v.safetensors", stored)
    done, out = saved(recipe(tmp_path, vae="v"), tmp_path / "o.safetensors")
    for key, value in vae.items():
        kept = torch.float16 if base_has_one else torch.float32
        assert out[prefix + key].dtype == kept
        assert out[prefix + key].shape == value.shape, key
        assert bits_of(out[prefix + key]) == bits_of(value.to(kept)), key
    assert out.keys() == a.keys() | {prefix + key for key in vae}
    assert not done.skipped


def diffusers_name(key):
    """The name that a VAE tensor has in a diffusers folder, by rules written anew."""
    key = re.sub(r"(encoder|decoder)\.norm_out", r"\1.conv_norm_out", key)
    key = re.sub(r"mid\.block_(\d)", lambda m: f"mid_block.resnets.{int(m[1]) - 1}", key)
    key = key.replace("nin_shortcut", "conv_shortcut")
    key = re.sub(r"encoder\.down\.(\d)\.block", r"encoder.down_blocks.\1.resnets", key)
    key = re.sub(r"encoder\.down\.(\d)\.downsample", r"encoder.down_blocks.\1.downsamplers.0", key)
    key = re.sub(r"decoder\.up\.(\d)\.block", lambda m: f"decoder.up_blocks.{3 - int(m[1])}.resnets", key)
    key = re.sub(r"decoder\.up\.(\d)\.upsample", lambda m: f"decoder.up_blocks.{3 - int(m[1])}.upsamplers.0", key)
    if "mid.attn_1" in key:
        key = key.replace("mid.attn_1", "mid_block.attentions.0")
        for ours, theirs in ((".norm.", ".group_norm."), (".q.", ".to_q."), (".k.", ".to_k."), (".v.", ".to_v.")):
            key = key.replace(ours, theirs)
        key = key.replace(".proj_out.", ".to_out.0.")
    return key


def diffusers_value(key, value):
    return value[:, :, 0, 0] if "attn_1" in key and value.dim() == 4 else value


def test_a_vae_of_another_shape_is_refused(checkpoints, models, tmp_path):
    prefix = "first_stage_model."
    full = checkpoints.state("sd1", 2, torch.float16)
    key = prefix + "decoder.conv_in.weight"
    full[key] = full[key].transpose(0, 1).contiguous()  # as many elements
    checkpoints.write(tmp_path / "v.safetensors", full)
    checkpoints.make(tmp_path / "a.safetensors", "sd1", 1)
    with pytest.raises(SourceError, match=re.escape(key)):
        save(recipe(tmp_path, vae="v"), tmp_path / "o.safetensors")


def test_what_is_no_vae_is_refused(checkpoints, models, tmp_path):
    checkpoints.write(tmp_path / "lora.safetensors", {"lora_unet_mid.lora_down.weight": torch.zeros(4, 4)})
    with pytest.raises(SourceError, match=r"^vae: lora\.safetensors"):
        save(recipe(tmp_path, vae="lora"), tmp_path / "o.safetensors")


def test_old_names_are_read_as_todays(checkpoints, models, tmp_path, bits_of):
    old = {
        key.replace("transformer.text_model.", "transformer."): value
        for key, value in checkpoints.state("sd1", 9, torch.float16, checkpoints.thin("sd1")).items()
    }
    assert sum(key.startswith("cond_stage_model.transformer.embeddings.") for key in old) > 1
    checkpoints.write(tmp_path / "old.safetensors", old)
    step = {"method": "weighted_sum", "b": "old", "alpha": 1}
    done, out = saved(recipe(tmp_path, step), tmp_path / "o.safetensors")
    assert not done.skipped
    key = "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"
    assert bits_of(out[key]) == bits_of(old[key.replace("text_model.", "")])
    # and as a base: ids stay integers, keys get today's names
    done, out = saved(recipe(tmp_path, HALF, base="old"), tmp_path / "p.safetensors")
    assert not done.skipped
    assert out["cond_stage_model.transformer.text_model.embeddings.position_ids"].dtype == torch.int64


@pytest.mark.cases(2)
@pytest.mark.parametrize("map_name", ["live_merge", "supermerger", "mbw", "mecha", "model_mixer", "rbm"])
def test_block_maps_reach_the_odd_slots_as_told(map_name, models, checkpoints, slot_of, tmp_path, bits_of):
    no_unit = "model.diffusion_model.middle_block.1.alpha_cumulative"  # neither weight nor bias in its name
    models("a", {no_unit: torch.ones(4).half()})
    models("b", {no_unit: torch.zeros(4).half()})
    alphas = {"BASE": 0.1, "IN00": 0.2, "M00": 0.4, "OUT11": 0.3, "default": 0.9}
    step = {"method": "weighted_sum", "b": "b", "alpha": alphas}
    _, out = saved(recipe(tmp_path, step, block_map=map_name), tmp_path / "o.safetensors", dtype="fp32")
    a, b = (safetensors.torch.load_file(tmp_path / f"{name}.safetensors") for name in "ab")
    odd = {  # TE, TIME, FINAL, VAE
        "live_merge": (0.1, 0.2, 0.3, 0),
        "supermerger": (0.1, 0.2, 0.3, 0.1),
        "mbw": (0.1, 0.2, 0.3, 0.1),
        "mecha": (0.1, 0.1, 0.3, 0.1),
        "model_mixer": (0.1, 0.3, 0.3, 0),
        "rbm": (0, 0, 0, 0),
    }[map_name]
    expected = {**dict(zip(("TE", "TIME", "FINAL", "VAE"), odd, strict=True)), **alphas}
    for key in checkpoints.thin("sd1"):
        if slot := slot_of("sd1", key):
            alpha = expected.get(slot, 0.9)
            exact = (1 - alpha) * a[key].double() + alpha * b[key].double()
            assert torch.allclose(out[key].double(), exact, rtol=1e-5, atol=1e-6), key
    assert out[no_unit][0].item() == pytest.approx(1.0 if map_name == "supermerger" else 0.6)


def test_layer_rules(models, checkpoints, slot_of, tmp_path):
    step = {
        "method": "weighted_sum",
        "b": "b",
        "alpha": {"default": 0.1, "M00": 0.2},
        "strength": 0.5,
        "layers": [
            {"keys": "*attn2*", "alpha": 0.4},
            {"slots": "OUT03-OUT05", "alpha": 0.6},
            {"keys": "*.middle_block.0.IN_layers*", "alpha": 1},  # wrong case: matches nothing
            {"keys": "*attn2.to_k*", "slots": "OUT05", "alpha": 0.8},
            {"keys": "model.diffusion_model.out.[0-1].weight", "alpha": -1},
            {"slots": "VAE", "keys": "*conv_in*", "alpha": 1},
        ],
    }
    _, out = saved(recipe(tmp_path, step), tmp_path / "o.safetensors", dtype="fp32")
    a, b = (safetensors.torch.load_file(tmp_path / f"{name}.safetensors") for name in "ab")
    hit = set()
    for key in checkpoints.thin("sd1"):
        slot = slot_of("sd1", key)
        if not slot:
            continue
        alpha = {"M00": 0.2, "VAE": 0}.get(slot, 0.1)
        alpha = 0.4 if "attn2" in key else alpha
        alpha = 0.6 if slot in ("OUT03", "OUT04", "OUT05") else alpha
        alpha = 0.8 if slot == "OUT05" and "attn2.to_k" in key else alpha
        alpha = -1 if key.startswith("model.diffusion_model.out.0.weight") else alpha
        alpha = 1 if slot == "VAE" and "conv_in" in key else alpha
        hit.add(alpha)
        exact = a[key].double() + 0.5 * alpha * (b[key].double() - a[key].double())
        assert torch.allclose(out[key].double(), exact, rtol=1e-5, atol=1e-6), key
    assert hit == {0, 0.1, 0.2, 0.4, 0.6, 0.8, -1, 1}


@pytest.mark.parametrize("alpha", [1e308, -1e308, 4e38, {"default": 0, "IN03": 1e300}])
def test_weights_that_no_fp32_can_hold(alpha, models, tmp_path):
    with pytest.raises(RecipeError, match=r"^steps\[0\]\.alpha"):
        save(recipe(tmp_path, {**HALF, "alpha": alpha}), tmp_path / "o.safetensors")
    with pytest.raises(RecipeError):
        save(recipe(tmp_path, {**HALF, "alpha": 1e30, "strength": 1e300}), tmp_path / "o.safetensors")


def test_a_base_of_several_files_later_ones_win(models, checkpoints, tmp_path, same_bits):
    a = safetensors.torch.load_file(tmp_path / "a.safetensors")
    unet = {key: value for key, value in a.items() if key.startswith("model.diffusion_model.")}
    rest = {key: value for key, value in a.items() if key not in unet}
    vae = {key: torch.zeros_like(value) for key, value in a.items() if key.startswith("first_stage_model.")}
    for name, state in (("unet", unet), ("rest", rest), ("vae", vae)):
        checkpoints.write(tmp_path / f"{name}.safetensors", state)
    _, whole = saved(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    _, composed = saved(recipe(tmp_path, HALF, base=["unet", "rest", "vae"]), tmp_path / "p.safetensors")
    assert same_bits(composed, {**whole, **vae}) == []


def test_a_ckpt_is_a_base_and_a_source(models, tmp_path, same_bits):
    state = safetensors.torch.load_file(tmp_path / "a.safetensors")
    torch.save({"state_dict": {key: value.clone() for key, value in state.items()}, "epoch": 3}, tmp_path / "k.ckpt")
    _, out = saved(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    _, from_ckpt = saved(recipe(tmp_path, HALF, base="k.ckpt"), tmp_path / "p.safetensors")
    assert same_bits(out, from_ckpt) == []
    _, back = saved(recipe(tmp_path, {**HALF, "b": "k.ckpt", "alpha": 1}, base="b"), tmp_path / "q.safetensors")
    assert torch.equal(back[M00], state[M00])


def test_models_of_two_architectures_do_not_merge(models, tmp_path):
    models("x", architecture="sdxl")
    with pytest.raises(SourceError, match=r"steps\[0\]\.b: x\.safetensors is SDXL, the base is SD1"):
        save(recipe(tmp_path, {**HALF, "b": "x"}), tmp_path / "o.safetensors")
    with pytest.raises(RecipeError, match=r"^architecture: .*sdxl.*sd1"):
        save(recipe(tmp_path, HALF, architecture="sdxl"), tmp_path / "o.safetensors")


def test_unfit_sources_are_named(models, checkpoints, tmp_path):
    checkpoints.write(tmp_path / "lora.safetensors", {"lora_unet_mid.lora_down.weight": torch.zeros(4, 4)})
    checkpoints.write(tmp_path / "other.safetensors", {"blocks.0.weight": torch.zeros(4, 4)})
    for name, found in (("lora", "LoRA"), ("other", "not a checkpoint")):
        with pytest.raises(SourceError, match=rf"steps\[0\]\.b: {name}\.safetensors .*{found}"):
            save(recipe(tmp_path, {**HALF, "b": name}), tmp_path / "o.safetensors")
        with pytest.raises(SourceError, match=rf"^base: {name}\.safetensors"):
            save(recipe(tmp_path, base=name), tmp_path / "o.safetensors")


def test_a_source_is_never_overwritten(models, tmp_path):
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    (tmp_path / "link.safetensors").symlink_to("b.safetensors")
    os.link(tmp_path / "b.safetensors", tmp_path / "hard.safetensors")
    for target in ("a", "b", "link", "hard"):
        with pytest.raises(TargetError, match=r"is read by this merge|exists"):
            save(recipe(tmp_path, HALF), tmp_path / f"{target}.safetensors", overwrite=True)
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
    with pytest.raises(TargetError, match="exists"):
        save(recipe(tmp_path), tmp_path / "b.safetensors")


def test_a_recipe_of_another_file_than_named(models, tmp_path):
    step = {**HALF, "b": {"file": "b.safetensors", "sha256": "ab" * 32}}
    with pytest.raises(RecipeError, match=r"steps\[0\]\.b: b\.safetensors is not the file"):
        save(recipe(tmp_path, step), tmp_path / "o.safetensors")


def test_two_steps_may_read_one_file(models, tmp_path):
    step = {"method": "add_difference", "b": "b", "c": "a", "alpha": 0.5}
    _, out = saved(recipe(tmp_path, step), tmp_path / "o.safetensors", dtype="fp32")
    a, b = (safetensors.torch.load_file(tmp_path / f"{name}.safetensors") for name in "ab")
    assert torch.allclose(out[M00].double(), (a[M00].double() + b[M00].double()) / 2, atol=1e-6)


def test_names_with_spaces_and_letters_of_any_script(models, checkpoints, tmp_path):
    for name in ("мой мерж ~1", "~anime", "ア ニ メ", "a'b\"c", "x.v1.5"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", 3, thin=True)
        done = save(recipe(tmp_path, {**HALF, "b": name}), tmp_path / f"{name} out.safetensors")
        with safetensors.safe_open(done.file.path, "pt") as file:
            inside = json.loads(file.metadata()["live_merge_recipe"])
        assert inside["steps"][0]["b"]["file"] == name + ".safetensors"


# ---------------------------------------------------------------------------------------------- prediction, metadata


def test_prediction_markers(models, tmp_path):
    cases = [
        ({}, {"prediction": "v"}, {"v_pred"}),
        ({}, {"prediction": "v", "zero_snr": True}, {"v_pred", "ztsnr"}),
        ({}, {}, set()),
        ({"v_pred": torch.empty(0), "ztsnr": torch.empty(0)}, {}, {"v_pred", "ztsnr"}),
        ({"v_pred": torch.empty(0), "ztsnr": torch.empty(0)}, {"prediction": "epsilon", "zero_snr": False}, set()),
    ]
    for number, (changes, more, wanted) in enumerate(cases):
        models("a", changes)
        _, out = saved(recipe(tmp_path, HALF, **more), tmp_path / f"{number}.safetensors")
        assert {"v_pred", "ztsnr"} & out.keys() == wanted
        with safetensors.safe_open(tmp_path / f"{number}.safetensors", "pt") as file:
            expected = "v" if "v_pred" in wanted else "epsilon"
            assert file.metadata()["modelspec.prediction_type"] == expected


def test_models_that_predict_otherwise_are_warned_of(models, tmp_path):
    assert save(recipe(tmp_path, HALF), tmp_path / "0.safetensors").warnings == ()
    models("b", {"v_pred": torch.empty(0)})
    done = save(recipe(tmp_path, HALF), tmp_path / "1.safetensors")
    assert len(done.warnings) == 1 and "steps[0].b" in done.warnings[0] and "predicts v" in done.warnings[0]
    (tmp_path / "a.yaml").write_text("model:\n  params:\n    parameterization: 'v'\n")
    assert save(recipe(tmp_path, HALF), tmp_path / "2.safetensors").warnings == ()


def test_the_bases_config_is_copied(models, tmp_path):
    (tmp_path / "a.yaml").write_text("model: {params: {parameterization: v}}\n")
    done = save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    assert done.config == tmp_path / "o.yaml"
    assert (tmp_path / "o.yaml").read_text() == (tmp_path / "a.yaml").read_text()
    assert [path for path in tmp_path.iterdir() if "part" in path.name] == []


def test_somebody_elses_config_is_not_overwritten(models, tmp_path):
    (tmp_path / "a.yaml").write_text("mine: 1\n")
    (tmp_path / "o.yaml").write_text("yours: 2\n")
    with pytest.raises(TargetError, match=r"o\.yaml"):
        save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    assert (tmp_path / "o.yaml").read_text() == "yours: 2\n" and not (tmp_path / "o.safetensors").exists()
    save(recipe(tmp_path, HALF), tmp_path / "o.safetensors", overwrite=True)
    assert (tmp_path / "o.yaml").read_text() == "mine: 1\n"


def test_a_config_that_is_nobodys_is_warned_of(models, tmp_path):
    (tmp_path / "o.yaml").write_text("an older save's: 1\n")
    done = save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    assert len(done.warnings) == 1 and "o.yaml" in done.warnings[0]
    assert done.config is None and (tmp_path / "o.yaml").read_text() == "an older save's: 1\n"


def test_averaged_copies_can_be_left_out(models, tmp_path):
    _, kept = saved(recipe(tmp_path), tmp_path / "o.safetensors")
    _, out = saved(recipe(tmp_path), tmp_path / "p.safetensors", drop_ema=True)
    assert {key for key in kept if key not in out} == {key for key in kept if key.startswith("model_ema.")} != set()


def hashes(files):
    """All of them are known."""
    return {file: file_sha256(file) for file in files}


def test_the_recipe_inside_makes_the_same_model(models, tmp_path, same_bits):
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.safetensors").rename(tmp_path / "sub" / "b.safetensors")
    off = {
        "method": "weighted_sum",
        "b": str(tmp_path / "sub" / "gone.safetensors"),
        "enabled": False,
        "title": "later",
    }
    step = {**HALF, "b": str(tmp_path / "sub" / "b.safetensors"), "alpha": "0.125"}
    first = recipe(tmp_path, off, step, base={"file": str(tmp_path / "a.safetensors")}, prediction="epsilon")
    done, out = saved(first, tmp_path / "o.safetensors")
    with safetensors.safe_open(done.file.path, "pt") as file:
        metadata = file.metadata()
    assert not [name for name, text in metadata.items() if str(tmp_path) in text or tmp_path.name in text]
    inside = json.loads(metadata["live_merge_recipe"])
    assert inside["steps"][1]["alpha"] == "0.125"
    assert inside["steps"][0]["title"] == "later"
    again = Recipe.from_dict(inside, [tmp_path], names_only=True)
    _, rebuilt = saved(again, tmp_path / "p.safetensors")
    assert same_bits(out, rebuilt) == []
    # the files go by another name: their hashes, where they are known, find them
    (tmp_path / "a.safetensors").rename(tmp_path / "renamed.safetensors")
    (tmp_path / "sub" / "b.safetensors").rename(tmp_path / "sub" / "renamed too.safetensors")
    _, rebuilt = saved(again.located(hashes), tmp_path / "q.safetensors")
    assert same_bits(out, rebuilt) == []


def test_two_sources_of_one_name_are_told_apart_by_hash(models, checkpoints, tmp_path, same_bits):
    for folder, seed in (("x", 11), ("y", 12)):
        (tmp_path / folder).mkdir()
        checkpoints.make(tmp_path / folder / "same.safetensors", "sd1", seed, thin=True)
    steps = [{**HALF, "b": "x/same"}, {**HALF, "b": "y/same"}]
    done, out = saved(recipe(tmp_path, *steps), tmp_path / "o.safetensors")
    with safetensors.safe_open(done.file.path, "pt") as file:
        again = Recipe.from_dict(json.loads(file.metadata()["live_merge_recipe"]), [tmp_path])
    _, rebuilt = saved(again.located(hashes), tmp_path / "p.safetensors")
    assert same_bits(out, rebuilt) == []


def test_metadata_tell_what_it_was_made_with(models, tmp_path):
    done = save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    with safetensors.safe_open(done.file.path, "pt") as file:
        metadata = file.metadata()
    made_with = json.loads(metadata["live_merge_made_with"])
    assert made_with["device"] == "cpu" and made_with["threads"] == torch.get_num_threads()
    webui = json.loads(metadata["sd_merge_models"])
    import hashlib

    assert set(webui) == {hashlib.sha256((tmp_path / f"{name}.safetensors").read_bytes()).hexdigest() for name in "ab"}
    assert hashlib.sha256(done.file.path.read_bytes()).hexdigest() == done.file.sha256


# ---------------------------------------------------------------------------------------------- a recipe and its base


def test_a_recipe_of_another_base_is_refused(models, checkpoints, tmp_path, same_bits):
    places = checkpoints.live(tmp_path / "a.safetensors")
    live = LiveModel(places, tmp_path / "a.safetensors")
    with pytest.raises(LiveModelError, match=r"b\.safetensors.*a\.safetensors"):
        live.apply(recipe(tmp_path, HALF, base="b"))
    assert same_bits(places, checkpoints.live(tmp_path / "a.safetensors")) == []


def test_a_link_to_the_base_is_the_base(models, checkpoints, tmp_path):
    (tmp_path / "link.safetensors").symlink_to("a.safetensors")
    live = LiveModel(checkpoints.live(tmp_path / "a.safetensors"), tmp_path / "link.safetensors")
    assert live.apply(recipe(tmp_path, HALF)).changed


@pytest.mark.parametrize("when", ["before the first apply", "between applies"])
def test_a_base_changed_on_disk_is_noticed(when, models, checkpoints, tmp_path, same_bits):
    places = checkpoints.live(tmp_path / "a.safetensors")
    live = LiveModel(places, tmp_path / "a.safetensors")
    if when == "between applies":
        live.apply(recipe(tmp_path, HALF))
    shown = {key: value.clone() for key, value in places.items()}
    models("a", seed=77)
    with pytest.raises(SourceError, match=r"a\.safetensors has changed on disk"):
        live.apply(recipe(tmp_path, {**HALF, "alpha": 0.7}))
    with pytest.raises(SourceError, match=r"a\.safetensors has changed on disk"):
        live.restore()
    assert same_bits(places, shown) == []


def test_a_base_that_is_gone(models, checkpoints, tmp_path):
    live = LiveModel(checkpoints.live(tmp_path / "a.safetensors"), tmp_path / "a.safetensors")
    live.apply(recipe(tmp_path, HALF))
    (tmp_path / "a.safetensors").unlink()
    with pytest.raises(SourceError, match=r"a\.safetensors"):
        live.restore()
    with pytest.raises(SourceError, match=r"^base: .*'a'"):
        live.apply(recipe(tmp_path, HALF))


def test_the_base_of_a_live_model_may_be_a_path_from_here(models, checkpoints, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path.parent)
    live = LiveModel(checkpoints.live(tmp_path / "a.safetensors"), f"{tmp_path.name}/a.safetensors")
    assert live.apply(recipe(tmp_path.relative_to(tmp_path.parent), HALF)).changed
    named = LiveModel(checkpoints.live(tmp_path / "a.safetensors"), "a.safetensors")  # found in the recipe's folders
    assert named.apply(recipe(tmp_path, HALF)).changed


def test_what_cannot_go_live_is_said(models, checkpoints, tmp_path):
    a = safetensors.torch.load_file(tmp_path / "a.safetensors")
    no_vae = {key: value for key, value in a.items() if not key.startswith("first_stage_model.")}
    checkpoints.write(tmp_path / "n.safetensors", no_vae)
    checkpoints.make(tmp_path / "v.safetensors", "sd1", 5)
    live = LiveModel(dict(a), tmp_path / "n.safetensors")
    report = live.apply(recipe(tmp_path, base="n", vae="v"))
    assert report.changed == () and "loaded model" in " ".join(report.skipped)


def test_steps_on_a_replaced_vae_are_said_to_have_no_effect(models, checkpoints, tmp_path):
    for seed, name in enumerate("abv"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed)
    step = {**HALF, "alpha": {"VAE": 0.5}}
    done = save(recipe(tmp_path, step, vae="v"), tmp_path / "o.safetensors")
    assert "vae" in " ".join(done.skipped.values())


def test_the_hosts_settings_of_precision_come_back(models, tmp_path):
    """Old names and new: a host that has used the new ones makes reading the old ones an error."""
    matmul, cudnn = torch.backends.cuda.matmul, torch.backends.cudnn
    before = cudnn.allow_tf32
    cudnn.allow_tf32 = True
    save(recipe(tmp_path, HALF), tmp_path / "o.safetensors")
    assert cudnn.allow_tf32 is True
    cudnn.allow_tf32 = before
    if hasattr(matmul, "fp32_precision"):
        before = matmul.fp32_precision
        matmul.fp32_precision = "tf32"
        try:
            save(recipe(tmp_path, HALF), tmp_path / "p.safetensors")
            assert matmul.fp32_precision == "tf32"
        finally:
            matmul.fp32_precision = before


def test_a_hosts_autocast_and_gradients_do_not_matter(models, checkpoints, tmp_path, same_bits):
    places = checkpoints.live(tmp_path / "a.safetensors")
    live = LiveModel(places, tmp_path / "a.safetensors")
    with torch.autocast("cpu", dtype=torch.bfloat16), torch.enable_grad():
        live.apply(recipe(tmp_path, HALF))
        assert (torch.ones(2, 2) @ torch.ones(2, 2)).dtype == torch.bfloat16 and torch.is_grad_enabled()
    _, out = saved(recipe(tmp_path, HALF), tmp_path / "o.safetensors", live=live)
    assert same_bits(out, places) == []


def test_values_beyond_the_dtype_of_the_file_are_warned_of(models, tmp_path):
    far, near = ({**HALF, "alpha": {"IN00": alpha}} for alpha in (1e6, 0.5))
    done, _ = saved(recipe(tmp_path, far), tmp_path / "far.safetensors", dtype="fp16")
    assert any("became infinite" in warning and "input_blocks.0" in warning for warning in done.warnings)
    done, _ = saved(recipe(tmp_path, near), tmp_path / "near.safetensors", dtype="fp16")
    assert not done.warnings


def test_a_broken_source_is_named_with_its_place(models, tmp_path):
    (tmp_path / "b.safetensors").write_bytes(b"<html>not found</html>")
    with pytest.raises(SourceError, match=r"^steps\[0\]\.b: .*b\.safetensors"):
        saved(recipe(tmp_path, HALF), tmp_path / "out.safetensors")
