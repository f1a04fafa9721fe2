"""Every key of whole SD1, SD2 and SDXL checkpoints has its slot, and every slot the size that the network says."""

import gzip
import json
import math
from collections import Counter
from pathlib import Path

import pytest

from lib_merge.architectures import architectures, by_id
from lib_merge.errors import UserError

KEYS = Path(__file__).parents[1] / "data" / "keys"


def shapes_of(id):
    return {
        key: tuple(shape) for key, shape in json.loads(gzip.decompress((KEYS / f"{id}.json.gz").read_bytes())).items()
    }


CARRIED_IN_ALL = {
    *("alphas_cumprod", "alphas_cumprod_prev", "betas", "sqrt_alphas_cumprod", "sqrt_one_minus_alphas_cumprod"),
    *("model_ema.decay", "model_ema.num_updates", "model_ema.diffusion_modelout2weight"),
}
CARRIED = {
    "sd1": {"cond_stage_model.transformer.text_model.embeddings.position_ids"},
    "sd2": {"cond_stage_model.model.logit_scale"},
    "sdxl": {
        *("v_pred", "ztsnr", "conditioner.embedders.1.model.logit_scale"),
        "conditioner.embedders.0.transformer.text_model.embeddings.position_ids",
    },
}

# Millions of parameters, as published for these networks.
MILLIONS = {
    "sd1": {"M00": 97, "IN10": 31, "IN11": 31, "TIME": 2, "TE": 123, "VAE": 83.7},
    "sd2": {"IN10": 31, "IN11": 31, "TIME": 2, "VAE": 83.7},
    "sdxl": {
        **{"IN00": 0.01, "IN01": 2.3, "IN02": 2.3, "IN03": 0.9, "IN04": 27, "IN05": 29, "IN06": 3.7, "IN07": 375},
        **{"IN08": 382, "M00": 413, "OUT00": 400, "OUT01": 400, "OUT02": 407, "OUT03": 38, "OUT04": 34, "OUT05": 35},
        **{"OUT06": 4.4, "OUT07": 3.4, "OUT08": 3.4, "TIME": 2, "LABEL": 5.2},
    },
}
UNET = {"sd1": (686, 859.5), "sd2": (686, 865.9), "sdxl": (1680, 2567)}
KEY_COUNTS = {
    "sd1": {"TE": 196, "IN00": 2, "IN03": 2, "IN06": 2, "IN09": 2, "TIME": 4, "FINAL": 4, "VAE": 248},
    "sd2": {"IN00": 2, "IN03": 2, "IN06": 2, "IN09": 2, "TIME": 4, "FINAL": 4, "VAE": 248},
    "sdxl": {"TE1": 196, "TE2": 389, "IN00": 2, "IN03": 2, "IN06": 2, "TIME": 4, "LABEL": 4, "FINAL": 4, "VAE": 248},
}


@pytest.mark.parametrize("id", ["sd1", "sd2", "sdxl"])
def test_every_key_has_a_slot_or_is_carried_over_on_purpose(id):
    architecture = by_id(id)
    shapes = shapes_of(id)
    carried = {key for key in shapes if architecture.slot_of(key) is None}
    assert carried == CARRIED_IN_ALL | CARRIED[id]
    assert all(architecture.knows(key) for key in shapes)
    assert {architecture.slot_of(key) for key in shapes} - {None} == set(architecture.slots)


@pytest.mark.parametrize("id", ["sd1", "sd2", "sdxl"])
def test_slots_have_the_published_sizes(id):
    architecture = by_id(id)
    sizes, counts = Counter(), Counter()
    for key, shape in shapes_of(id).items():
        slot = architecture.slot_of(key)
        sizes[slot] += math.prod(shape)
        counts[slot] += 1
    unet = [slot for slot in architecture.slots if architecture.part_of(slot) == "unet"]
    assert sum(counts[slot] for slot in unet) == UNET[id][0]
    assert sum(sizes[slot] for slot in unet) / 1e6 == pytest.approx(UNET[id][1], abs=0.6)
    for slot, millions in MILLIONS[id].items():
        assert sizes[slot] / 1e6 == pytest.approx(millions, rel=0.04, abs=0.006), slot
    assert {slot: counts[slot] for slot in KEY_COUNTS[id]} == KEY_COUNTS[id]


@pytest.mark.parametrize(("id", "count", "blocks"), [("sd1", 26, 12), ("sd2", 26, 12), ("sdxl", 20, 9)])
def test_sliders_in_the_order_users_paste_them(id, count, blocks):
    sliders = by_id(id).sliders
    inputs = [f"IN{n:02d}" for n in range(blocks)]
    outputs = [f"OUT{n:02d}" for n in range(blocks)]
    assert list(sliders) == ["BASE", *inputs, "M00", *outputs]
    assert len(sliders) == count


def test_slots_in_order():
    assert by_id("sd1").slots[:3] == ("TE", "TIME", "IN00")
    assert by_id("sdxl").slots[:5] == ("TE1", "TE2", "TIME", "LABEL", "IN00")
    assert by_id("sdxl").slots[-3:] == ("OUT08", "FINAL", "VAE")


@pytest.mark.parametrize("id", ["sd1", "sd2", "sdxl"])
def test_attention_sliders_are_the_blocks_that_hold_cross_attention(id):
    architecture = by_id(id)
    held = {architecture.slot_of(key) for key in shapes_of(id) if ".attn2." in key}
    assert set(architecture.attention) == held
    assert list(architecture.attention) == [slider for slider in architecture.sliders if slider in held]


@pytest.mark.parametrize(
    "key",
    [
        *("alphas_cumprod", "sqrt_recip_alphas_cumprod", "posterior_mean_coef1", "log_one_minus_alphas_cumprod"),
        *("lvlb_weights", "denoiser.sigmas", "edm_vpred.sigma_max", "edm_vpred.sigma_min", "v_pred", "ztsnr"),
        *("model_ema.diffusion_modelout2bias", "logit_scale", "first_stage_model.loss.logvar"),
        "first_stage_model.loss.discriminator.main.0.weight",
    ],
)
def test_known_extras_are_carried_over_everywhere(key):
    for architecture in architectures():
        assert architecture.slot_of(key) is None
        assert architecture.knows(key)


@pytest.mark.parametrize(
    "key",
    [
        *("model.diffusion_model.joint_blocks.0.x", "something.weight", "", "model.diffusion_model.input_blocks"),
        *("model.diffusion_model.input_blocks.12.0.weight", "time_embed.0.weight", "v_prediction"),
        "model.diffusion_model.output.0.weight",
    ],
)
def test_other_names_are_not_known(key):
    for architecture in architectures():
        assert architecture.slot_of(key) is None
        assert not architecture.knows(key)


def test_the_causal_mask_of_a_text_encoder_is_carried_over():
    for id, prefix in (("sd2", "cond_stage_model.model."), ("sdxl", "conditioner.embedders.1.model.")):
        assert by_id(id).slot_of(f"{prefix}attn_mask") is None
        assert by_id(id).knows(f"{prefix}attn_mask")
        assert by_id(id).slot_of(f"{prefix}attn.in_proj_weight") is not None


def test_what_one_architecture_has_is_unknown_to_another():
    assert not by_id("sdxl").knows("model.diffusion_model.input_blocks.9.0.op.weight")
    assert not by_id("sd1").knows("model.diffusion_model.label_emb.0.0.weight")
    assert not by_id("sd1").knows("cond_stage_model.model.ln_final.weight")


def test_numbers_are_not_prefixes_of_longer_numbers():
    assert by_id("sd1").slot_of("model.diffusion_model.input_blocks.1.0.in_layers.0.weight") == "IN01"
    assert by_id("sd1").slot_of("model.diffusion_model.input_blocks.10.0.in_layers.0.weight") == "IN10"
    assert by_id("sd1").slot_of("model.diffusion_model.out.2.weight") == "FINAL"
    assert by_id("sd1").slot_of("model.diffusion_model.output_blocks.2.0.in_layers.2.bias") == "OUT02"


def test_part_of():
    sdxl = by_id("sdxl")
    assert {sdxl.part_of(slot) for slot in ("TE1", "TE2")} == {"text_encoder"}
    assert {sdxl.part_of(slot) for slot in sdxl.slots[2:-1]} == {"unet"}
    assert sdxl.part_of("VAE") == "vae"
    with pytest.raises(KeyError):
        sdxl.part_of("TE")


@pytest.mark.parametrize(
    ("id", "prefix"), [("sd1", "cond_stage_model.transformer."), ("sdxl", "conditioner.embedders.0.transformer.")]
)
def test_old_text_encoder_names_get_todays(id, prefix):
    architecture = by_id(id)
    todays = [key for key in shapes_of(id) if key.startswith(prefix)]
    old = [key.replace("text_model.", "") for key in todays]
    assert len(set(old)) == 197
    names = architecture.canonical([*old, "v_pred", "x.y"])
    assert list(names) == [*todays, "v_pred", "x.y"]
    assert names == {**dict(zip(todays, old, strict=True)), "v_pred": "v_pred", "x.y": "x.y"}


def test_where_a_file_has_both_names_todays_wins_in_any_order():
    today = "cond_stage_model.transformer.text_model.encoder.layers.0.mlp.fc1.weight"
    old = today.replace("text_model.", "")
    for keys in ([old, today], [today, old]):
        assert by_id("sd1").canonical(keys) == {today: today}


def test_sd2_has_no_old_names():
    keys = list(shapes_of("sd2"))
    assert by_id("sd2").canonical(iter(keys)) == {key: key for key in keys}


def test_unknown_architecture_is_refused_with_the_known_ones():
    with pytest.raises(UserError, match=r"'sd9'.*sd1, sd2, sdxl"):
        by_id("sd9")


def test_an_architecture_is_found_by_its_file_alone():
    folder = Path(__file__).parents[2] / "lib_merge" / "architectures"
    files = [path.stem for path in folder.glob("*.py") if "ARCHITECTURE = " in path.read_text(encoding="utf-8")]
    assert sorted(files) == sorted(architecture.id for architecture in architectures())
    registry = (folder / "__init__.py").read_text(encoding="utf-8")
    assert not any(f".{id}" in registry for id in files)
