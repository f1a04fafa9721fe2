"""What a file is, said alike by a merge, `inspect`, the doctor and to hosts; and names that need only be cleaned."""

from __future__ import annotations

import json

import pytest
import safetensors.torch
import torch

from lib_merge import Recipe, SourceError, save
from lib_merge.cli.main import main
from lib_merge.doctor.examination import examine
from lib_merge.engine.save.estimate import estimate
from lib_merge.engine.sources.recognition import recognise

UNET = "model.diffusion_model."
LAYER = f"{UNET}middle_block.1.transformer_blocks.0.attn2.to_k.weight"


def recipe(folder, base="a", b="b"):
    step = {"method": "weighted_sum", "b": b, "alpha": 0.5}
    return Recipe.from_dict({"live_merge": 1, "base": base, "steps": [step]}, [folder])


@pytest.fixture
def own(checkpoints, tmp_path):
    """write(name, tensors) → file; a and b are thin SD1 checkpoints."""

    def write(name, tensors):
        return checkpoints.write(tmp_path / f"{name}.safetensors", tensors)

    for seed, name in enumerate("ab", 1):
        write(name, checkpoints.state("sd1", seed, shapes=checkpoints.thin("sd1")))
    return write


def flat(**shapes):
    return {name.replace("__", "."): torch.zeros(shape) for name, shape in shapes.items()}


def families(checkpoints):
    """Label → small tensors of a file that is no checkpoint of ours, yet has parts that look like one's."""
    vae = {key: value for key, value in checkpoints.state("sd1", 3, shapes=checkpoints.shapes("sd1")).items()
           if key.startswith("first_stage_model.")}  # fmt: skip
    refiner = {
        f"{UNET}label_emb.0.0.weight": torch.zeros(4, 4),
        f"{UNET}input_blocks.9.0.op.weight": torch.zeros(4, 4, 3, 3),
        f"{UNET}input_blocks.4.1.transformer_blocks.3.attn2.to_k.weight": torch.zeros(4, 1280),
        "conditioner.embedders.0.model.ln_final.weight": torch.zeros(4),
    }
    unclip = {
        **checkpoints.state("sd2", 3, shapes=checkpoints.thin("sd2")),
        f"{UNET}label_emb.0.0.weight": torch.ones(4, 4),
    }
    flux = {f"{UNET}double_blocks.0.img_attn.qkv.weight": torch.zeros(12, 4), f"{UNET}img_in.weight": torch.zeros(4, 4)}
    return {
        "SDXL refiner": {**refiner, **vae},
        "Stable unCLIP": {**unclip, **vae},
        "Flux.1 schnell": {**flux, "vae.decoder.conv_in.weight": torch.zeros(4, 16, 3, 3)},
        "Cosmos-Predict2": {
            "net.blocks.0.mlp.layer1.weight": torch.zeros(2, 2),
            "net.blocks.0.adaln_modulation_mlp.1.weight": torch.zeros(2, 2),
        },
        "VAE": {key.removeprefix("first_stage_model."): value for key, value in vae.items()},
        "VAE with 16 latent channels (as Flux.1's)": {"decoder.conv_in.weight": torch.zeros(4, 16, 3, 3)},
        "Qwen text encoder": {"model.layers.0.self_attn.q_norm.weight": torch.zeros(4)},
        "textual inversion": {"emb_params": torch.zeros(2, 768)},
        "LoRA or LyCORIS": flat(lora_unet_x__lora_down__weight=(2, 4), lora_unet_x__lora_up__weight=(4, 2)),
    }


MODELS = ("SDXL refiner", "Stable unCLIP", "Flux.1 schnell", "Cosmos-Predict2")
OTHERS = (
    "VAE",
    "VAE with 16 latent channels (as Flux.1's)",
    "Qwen text encoder",
    "textual inversion",
    "LoRA or LyCORIS",
)


@pytest.mark.cases(3)
@pytest.mark.parametrize("label", [*MODELS, *OTHERS])
def test_all_say_the_same_of_a_file_that_is_no_checkpoint(label, own, checkpoints, tmp_path, capsys):
    path = own("f", families(checkpoints)[label])
    with pytest.raises(SourceError) as as_base:
        save(recipe(tmp_path, base="f"), tmp_path / "out.safetensors")
    assert str(as_base.value).startswith(f"base: f.safetensors is {label}, which is not supported yet; choose an SD1")
    with pytest.raises(SourceError) as as_b:
        save(recipe(tmp_path, b="f"), tmp_path / "out.safetensors")
    why = ", the base is SD1; they cannot be merged" if label in MODELS else ": it has no key that an SD1 model has"
    assert str(as_b.value) == f"steps[0].b: f.safetensors is {label}{why}"
    assert main(["inspect", str(path)]) == 0
    assert capsys.readouterr().out.startswith(f"f.safetensors: {label}, ")
    assert label in examine(recipe(tmp_path, base="f")).errors[0].text
    found = recognise([path])
    assert (found.architecture, found.label) == (None, label)
    assert found.problem.startswith(
        f"f.safetensors is {label}, which is not supported yet; choose an SD1, SD2, SDXL or"
    )


@pytest.mark.cases(1)
@pytest.mark.parametrize("prefix", ["embedding_manager.", "somebody.elses.wrapper."])
def test_a_model_with_a_vae_under_names_that_nothing_knows_is_no_vae(prefix, own, checkpoints):
    path = own("f", {prefix + key: value for key, value in checkpoints.state("sd1", 1).items()})
    assert recognise([path]).label == ""
    alone = {k: v for k, v in checkpoints.state("sd1", 1).items() if k.startswith("first_stage_model.")}
    assert recognise([own("g", {prefix + key: value for key, value in alone.items()})]).label == "VAE"


def test_a_file_that_nothing_knows(own, tmp_path, capsys):
    path = own("f", {"strange": torch.zeros(2)})
    with pytest.raises(SourceError, match="is not a checkpoint of a known architecture; choose"):
        save(recipe(tmp_path, base="f"), tmp_path / "out.safetensors")
    assert main(["inspect", str(path)]) == 0
    assert capsys.readouterr().out.startswith("f.safetensors: of an unknown kind, ")
    assert "not a checkpoint of a known architecture" in recognise([path]).problem


def test_a_checkpoint_in_an_adapters_place_is_named(own, tmp_path):
    document = {"live_merge": 1, "base": "a", "steps": [{"adapter": "b"}]}
    with pytest.raises(SourceError, match=r"steps\[0\].adapter: b.safetensors is not an adapter but SD1: "):
        save(Recipe.from_dict(document, [tmp_path]), tmp_path / "out.safetensors")


def test_an_adapters_names_around_nothing_are_no_adapter(own, tmp_path):
    own("l", {"lora_unet_mid_block_attentions_0_proj_in.oft_blocks": torch.zeros(0)})
    with pytest.raises(SourceError) as caught:
        save(
            Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [{"adapter": "l"}]}, [tmp_path]),
            tmp_path / "o.safetensors",
        )
    assert str(caught.value).startswith("steps[0].adapter: l.safetensors has the names of a LoRA or LyCORIS file, but")
    assert "choose another" in str(caught.value) and not (tmp_path / "o.safetensors").exists()


# ------------------------------------------------------------------------------------------------- latent channels


def wide(checkpoints, seed, channels=32):
    """A thin SDXL whose U-Net takes and gives pictures of so many latent channels, as Mugen's."""
    state = checkpoints.state("sdxl", seed, shapes=checkpoints.thin("sdxl"))
    ends = {
        "input_blocks.0.0.weight": (5, channels, 3, 3),
        "out.2.weight": (channels, 5, 3, 3),
        "out.2.bias": (channels,),
    }
    ends = {UNET + name: checkpoints.tensor(name, shape, seed, torch.float16) for name, shape in ends.items()}
    return {**state, **ends}


def test_mugen_does_not_merge_with_sdxl_and_is_named(own, checkpoints, tmp_path, capsys):
    mugen = own("m", wide(checkpoints, 5))
    own("x", wide(checkpoints, 6, 4))
    name = "SDXL with 32 latent channels (as Mugen)"
    for base, b, told in (("m", "x", ("SDXL", name)), ("x", "m", (name, "SDXL"))):
        with pytest.raises(SourceError) as error:
            save(recipe(tmp_path, base, b), tmp_path / "out.safetensors")
        expected = f"steps[0].b: {b}.safetensors is {told[0]}, the base is {told[1]}; they cannot be merged"
        assert str(error.value) == expected
        assert [finding.text for finding in examine(recipe(tmp_path, base, b)).errors] == [expected]
    half = {key: value for key, value in wide(checkpoints, 5).items() if "out.2" not in key}
    own("m", half)
    with pytest.raises(SourceError, match="with 32 latent channels"):
        save(recipe(tmp_path, "x", "m"), tmp_path / "out.safetensors")
    assert recognise([mugen]).label == name and recognise([mugen]).problem == ""
    assert main(["inspect", str(mugen)]) == 0
    assert name in capsys.readouterr().out.splitlines()[0]


def test_two_of_them_merge(own, checkpoints, tmp_path):
    states = [wide(checkpoints, seed) for seed in (5, 6)]
    for name, state in zip("mn", states, strict=True):
        own(name, state)
    done = save(recipe(tmp_path, "m", "n"), tmp_path / "out.safetensors")
    out = safetensors.torch.load_file(done.file.path)
    for key in (f"{UNET}input_blocks.0.0.weight", f"{UNET}out.2.weight", f"{UNET}time_embed.0.weight"):
        assert torch.equal(out[key], ((states[0][key].double() + states[1][key].double()) / 2).half())


# ------------------------------------------------------------------------------------------------------- wrappers


def wrapped(state, how):
    unet = {"compiled U-Net": f"{UNET}_orig_mod."}.get(how, UNET)
    front = {"compiled": "_orig_mod.", "parallel": "module.", "both": "module._orig_mod."}.get(how, "")
    inside = {"checkpointed": ("middle_block.1.", "middle_block.1._checkpoint_wrapped_module.")}.get(how, ("", ""))
    return {front + key.replace(UNET, unet).replace(*inside) if inside[0] else front + key.replace(UNET, unet): value
            for key, value in state.items()}  # fmt: skip


@pytest.mark.cases(1)
@pytest.mark.parametrize("how", ["compiled", "compiled U-Net", "parallel", "both", "checkpointed"])
def test_wrappers_of_training_frameworks_are_taken_off(how, own, checkpoints, tmp_path, same_bits):
    a, b = (safetensors.torch.load_file(tmp_path / f"{name}.safetensors") for name in "ab")
    plain = safetensors.torch.load_file(save(recipe(tmp_path), tmp_path / "plain.safetensors").file.path)
    own("v", wrapped(a, how))
    own("w", wrapped(b, how))
    for base, model in (("a", "w"), ("v", "b"), ("v", "w")):
        done = save(recipe(tmp_path, base, model), tmp_path / f"{base}{model}.safetensors")
        assert same_bits(safetensors.torch.load_file(done.file.path), plain) == [] and done.skipped == {}
    assert recognise([tmp_path / "w.safetensors"]).label == "SD1"


def test_names_of_b_that_nobody_knows_are_counted(own, checkpoints, tmp_path):
    b = safetensors.torch.load_file(tmp_path / "b.safetensors")
    own("b", {**b, "embedding_manager.string": torch.ones(2), "optimizer.step": torch.ones(1), "v_pred": torch.ones(0)})
    done = save(recipe(tmp_path), tmp_path / "out.safetensors")
    assert done.skipped == {
        "steps[0].b (b.safetensors), other names": "2 of its keys have names that no SD1 model has and are left out "
        "(embedding_manager.string, …)"
    }


def test_the_command_line_counts_them_too(own, tmp_path, capsys):
    b = safetensors.torch.load_file(tmp_path / "b.safetensors")
    own("b", {**b, "embedding_manager.string": torch.ones(2)})
    document = {"live_merge": 1, "base": "a.safetensors", "steps": [{"method": "weighted_sum", "b": "b.safetensors"}]}
    (tmp_path / "recipe.json").write_text(json.dumps(document))
    assert main(["merge", str(tmp_path / "recipe.json"), "--output", str(tmp_path / "o.safetensors")]) == 0
    assert "skipped: steps[0].b (b.safetensors), other names: 1 of its keys" in capsys.readouterr().err


# ----------------------------------------------------------------------------------------------------- whole models


def averaged_only(state):
    """A training checkpoint of which only the averaged U-Net was kept, under LDM's flattened names."""
    flat_name = "model_ema.diffusion_model{}".format
    return {flat_name(key.removeprefix(UNET).replace(".", "")) if key.startswith(UNET) else key: value
            for key, value in state.items() if not key.startswith("model_ema.")}  # fmt: skip


@pytest.mark.parametrize("drop_ema", [True, False])
def test_a_unet_that_is_there_only_as_averaged_copies(drop_ema, own, tmp_path):
    own("f", averaged_only(safetensors.torch.load_file(tmp_path / "a.safetensors")))
    for place, merge in (("base", recipe(tmp_path, base="f")), ("steps[0].b", recipe(tmp_path, b="f"))):
        with pytest.raises(SourceError) as error:
            save(merge, tmp_path / "out.safetensors", drop_ema=drop_ema)
        assert str(error.value).startswith(f"{place}: f.safetensors has its U-Net only as averaged copies")
        assert not (tmp_path / "out.safetensors").exists() and examine(merge).errors[0].text == str(error.value)


def test_averaged_copies_alone_are_named(own, tmp_path):
    path = own("f", {"model_ema.diffusion_modelout2weight": torch.ones(2), "model_ema.decay": torch.ones(1)})
    assert recognise([path]).label == "averaged copies of a model alone (model_ema.*)"


@pytest.mark.cases(1)
@pytest.mark.parametrize(("gone", "part"), [("cond_stage_model.", "text encoder"), (UNET, "U-Net")])
def test_a_save_does_not_lose_a_part_that_a_source_has(gone, part, own, tmp_path):
    whole = safetensors.torch.load_file(tmp_path / "a.safetensors")
    kept = {key: value for key, value in whole.items() if not key.startswith((gone, "model_ema."))}
    own("f", kept)
    merge = recipe(tmp_path, base="f")
    with pytest.raises(SourceError) as error:
        save(merge, tmp_path / "out.safetensors")
    assert str(error.value).startswith(f"the saved file would have no {part}, which steps[0].b (b.safetensors) has")
    with pytest.raises(SourceError, match=f"would have no {part}"):
        estimate(merge.located(), tmp_path / "out.safetensors")
    assert f"would have no {part}" in examine(merge).errors[0].text
    save(recipe(tmp_path, b="f"), tmp_path / "out.safetensors")  # the other way round nothing is lost
    own("g", kept)
    save(recipe(tmp_path, "f", "g"), tmp_path / "partial.safetensors")  # no source has it
