"""Detection from whole lists, from parts, from small models; and what must not be taken for one of ours."""

import gzip
import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib_merge.architectures import detect, foreign_kind

KEYS = Path(__file__).parents[1] / "data" / "keys"
IDS = ["sd1", "sd2", "sdxl"]


@cache
def shapes_of(id):
    return {
        key: tuple(shape) for key, shape in json.loads(gzip.decompress((KEYS / f"{id}.json.gz").read_bytes())).items()
    }


def part(id, *words):
    return {key: shape for key, shape in shapes_of(id).items() if any(word in key for word in words)}


def found(shapes):
    architecture = detect(shapes)
    return architecture.id if architecture else None


@pytest.mark.parametrize("id", IDS)
def test_whole_checkpoints(id):
    assert found(shapes_of(id)) == id
    assert foreign_kind(shapes_of(id)) is None


@pytest.mark.parametrize("id", IDS)
@pytest.mark.parametrize(
    "words",
    [
        ("model.diffusion_model.",),
        ("cond_stage_model.", "conditioner."),
        ("input_blocks.4.", "input_blocks.5."),
        ("output_blocks.",),
        ("attn2.to_k.weight",),
        ("cond_stage_model.", "conditioner.", "first_stage_model."),
    ],
)
def test_parts_of_checkpoints(id, words):
    # SD2's blocks 4 and 5 are told by the width of the context alone, SD1's by the kind of projection too.
    assert found(part(id, *words)) == id


def test_deep_transformers_tell_sdxl_without_shapes():
    keys = dict.fromkeys(part("sdxl", "transformer_blocks."), ())
    assert found(keys) == "sdxl"


@pytest.mark.parametrize("id", IDS)
def test_names_alone_decide_where_a_text_encoder_is_present(id):
    assert found(dict.fromkeys(shapes_of(id), ())) == id


def test_old_text_encoder_names():
    assert found({key.replace("text_model.", ""): shape for key, shape in part("sd1", "cond_stage").items()}) == "sd1"


@pytest.mark.parametrize("words", [("first_stage_model.",), ("time_embed",), ("input_blocks.0.", "out.2"), ("v_pred",)])
@pytest.mark.parametrize("id", IDS)
def test_what_all_have_decides_nothing(id, words):
    assert detect(part(id, *words)) is None


def test_nothing_is_nothing():
    assert detect({}) is None
    assert foreign_kind([]) is None


def narrow(shapes):
    """The same network a fifth as wide: context 768 → 64 and the like, skip connections left out."""
    sizes = {768: 64, 1024: 64, 2048: 64, 320: 64, 640: 64, 1280: 64}
    return {
        key: tuple(sizes.get(size, size) for size in shape)
        for key, shape in shapes.items()
        if "skip_connection" not in key
        and not any(f".layers.{n}." in key or f".resblocks.{n}." in key for n in range(2, 32))
    }


@pytest.mark.parametrize("id", IDS)
def test_small_models_are_told_by_their_keys(id):
    assert found(narrow(shapes_of(id))) == id


@pytest.mark.parametrize("id", IDS)
def test_small_unet_alone(id):
    assert found(narrow(part(id, "model.diffusion_model."))) == id


@pytest.mark.parametrize("id", IDS)
def test_inpainting_checkpoints(id):
    shapes = dict(shapes_of(id))
    shapes["model.diffusion_model.input_blocks.0.0.weight"] = (320, 9, 3, 3)
    assert found(shapes) == id


@given(id=st.sampled_from(IDS), data=st.data())
def test_a_random_part_is_never_taken_for_another(id, data):
    keys = sorted(shapes_of(id))
    chosen = data.draw(st.lists(st.sampled_from(keys), max_size=40, unique=True))
    assert found({key: shapes_of(id)[key] for key in chosen}) in (id, None)


@given(id=st.sampled_from(IDS), data=st.data())
def test_any_text_encoder_key_decides(id, data):
    prefixes = ("cond_stage_model.", "conditioner.embedders.")
    texts = sorted(key for key in shapes_of(id) if key.startswith(prefixes))
    chosen = data.draw(st.lists(st.sampled_from(texts), min_size=1, max_size=20, unique=True))
    rest = data.draw(st.lists(st.sampled_from(sorted(shapes_of(id))), max_size=20))
    assert found({key: shapes_of(id)[key] for key in [*chosen, *rest]}) == id


def refiner_unet():
    """The refiner's names: twelve blocks like SD1, transformers four layers deep, label embedding, context 1280."""
    shapes = {"model.diffusion_model.label_emb.0.0.weight": (1536, 2560)}
    shapes["model.diffusion_model.input_blocks.0.0.weight"] = (384, 4, 3, 3)
    shapes["model.diffusion_model.input_blocks.9.0.op.weight"] = (1536, 1536, 3, 3)
    for block in (4, 5, 7, 8):
        for layer in range(4):
            stem = f"model.diffusion_model.input_blocks.{block}.1.transformer_blocks.{layer}"
            shapes[f"{stem}.attn2.to_k.weight"] = (768, 1280)
    return shapes


@pytest.mark.parametrize(
    ("shapes", "kind"),
    [
        ({"model.diffusion_model.joint_blocks.0.x_block.attn.qkv.weight": (4608, 1536)}, "SD3"),
        ({"model.diffusion_model.double_blocks.0.img_attn.qkv.weight": (9216, 3072)}, "Flux.1"),
        ({"double_blocks.0.img_attn.qkv.weight": (9216, 3072)}, "Flux.1"),
        ({"single_blocks.37.linear1.weight": (21504, 3072)}, "Flux.1"),
        (refiner_unet(), "SDXL refiner"),
        ({**refiner_unet(), "conditioner.embedders.0.model.ln_final.weight": (1280,)}, "SDXL refiner"),
        ({"conditioner.embedders.0.model.ln_final.weight": (1280,)}, "SDXL refiner"),
        ({key: shape for key, shape in refiner_unet().items() if "attn2" in key}, "SDXL refiner"),
        ({"model.diffusion_model.input_blocks.1.0.time_stack.in_layers.0.weight": (320,)}, "Stable Video Diffusion"),
        ({"cond_stage_model.roberta.pooler.dense.weight": (1024, 1024)}, "AltDiffusion"),
        ({"down_blocks.0.attentions.0.norm.weight": (320,)}, "U-Net in diffusers names"),
        ({"lora_unet_input_blocks_4_1_proj_in.lora_down.weight": (4, 640)}, "LoRA or LyCORIS"),
        ({"base_model.model.mid_block.attentions.0.proj_in.oft_R.weight": (8, 28)}, "LoRA or LyCORIS"),
        ({"emb_params": (4, 768)}, "textual inversion"),
        ({"bundle_emb.cat.string_to_param.*": (4, 768)}, "textual inversion"),
        ({"control_model.input_blocks.1.1.proj_in.weight": (320, 320, 1, 1)}, "ControlNet"),
    ],
)
def test_foreign_networks_are_named_and_not_taken_for_ours(shapes, kind):
    assert foreign_kind(shapes) == kind
    assert detect(shapes) is None


def test_unclip_is_not_sdxl():
    shapes = {**shapes_of("sd2"), "model.diffusion_model.label_emb.0.0.weight": (1280, 2048)}
    assert foreign_kind(shapes) == "Stable unCLIP"
    assert detect(shapes) is None


def test_foreign_kind_reads_plain_keys():
    assert foreign_kind(key for key in refiner_unet()) == "SDXL refiner"


def test_a_linear_projection_where_sd2_and_sdxl_both_have_one_decides_nothing():
    key = "model.diffusion_model.input_blocks.4.1.proj_in.weight"
    assert detect({key: (640, 640)}) is None
    assert found({key.replace("blocks.4", "blocks.1"): (320, 320)}) == "sd2"
    assert found({key: (640, 640, 1, 1)}) == "sd1"


def test_contradicting_signs_decide_nothing():
    wide = {"model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight": (320, 2048)}
    assert detect(wide) is None
    assert detect({**part("sd1", "cond_stage_model"), **part("sd2", "cond_stage_model")}) is None
