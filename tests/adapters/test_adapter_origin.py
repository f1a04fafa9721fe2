"""An adapter of another model than the base is an error in one sentence; what nothing tells apart is applied."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file

import lib_merge
from lib_merge.adapters.reading.origin import stated_origin
from lib_merge.architectures.layers import layers
from lib_merge.cli.main import main
from lib_merge.engine.inspect.survey import survey

ARCHITECTURES = {architecture.id: architecture for architecture in lib_merge.architectures.architectures()}
TEXT = {"sd1": ("te",), "sd2": ("te",), "sdxl": ("te1", "te2")}
CONTEXT = {"sd1": 768, "sd2": 1024, "sdxl": 2048}
TEXT_WIDTH = {("sd1", "te"): 768, ("sd2", "te"): 1024, ("sdxl", "te1"): 768, ("sdxl", "te2"): 1280}
DEPTHS = {"sd1": 1, "sd2": 1, "sdxl": 3}


def _names(architecture: str, ldm: bool = False) -> dict[str, str]:
    """Name of an adapter's module → checkpoint key, for the attention of U-Net and text encoders."""
    tables = layers(ARCHITECTURES[architecture])
    found = {}
    for name, layer in tables["unet"].items():
        depth = int(name.split("transformer_blocks.")[1].split(".")[0]) if "transformer_blocks" in name else -1
        if (".attn1.to_" in name or ".attn2.to_" in name) and depth < DEPTHS[architecture]:
            own = layer.weight.removeprefix("model.diffusion_model.").removesuffix(".weight") if ldm else name
            found[f"lora_unet_{own.replace('.', '_')}"] = layer.weight
    for te, part in zip(TEXT[architecture], ("text_encoder", "text_encoder_2"), strict=False):
        for name, layer in tables[part].items():
            if ".layers." in name and int(name.split(".layers.")[1].split(".")[0]) < 4 and "mlp.fc1" in name:
                found[f"lora_{te}_{name.replace('.', '_')}"] = layer.weight
    return found


def _width(architecture: str, name: str) -> int:
    if "attn2_to_k" in name or "attn2_to_v" in name:
        return CONTEXT[architecture]
    te = name.split("_")[1]
    return TEXT_WIDTH.get((architecture, te), 16)


def _lora(architecture: str, ldm: bool = False, real: bool = False) -> dict[str, torch.Tensor]:
    tensors = {}
    for name in _names(architecture, ldm):
        width = _width(architecture, name) if real else 16
        tensors |= {f"{name}.lora_up.weight": torch.ones(8, 1), f"{name}.lora_down.weight": torch.ones(1, width)}
    return tensors


def _base(architecture: str, real: bool = False) -> dict[str, torch.Tensor]:
    named = _names(architecture)
    return {key: torch.zeros(8, _width(architecture, name) if real else 16) for name, key in named.items()}


@pytest.mark.cases(5)
@pytest.mark.parametrize("ldm", [False, True], ids=["diffusers' names", "the file's own names"])
@pytest.mark.parametrize(("base", "lora"), [("sd1", "sdxl"), ("sdxl", "sd1"), ("sd2", "sdxl"), ("sdxl", "sd2")])
@pytest.mark.parametrize("metadata", [None, {"ss_base_model_version": "sdxl_base_v1-0"}], ids=["", "said"])
def test_names_tell_architectures_apart(bench, base, lora, ldm, metadata):
    made = bench(_base(base), base)
    made.write(_lora(lora, ldm, real=True), metadata=metadata)
    count = len(_names(lora))
    with pytest.raises(lib_merge.SourceError) as raised:
        made.apply({"adapter": "adapter.safetensors"})
    said = str(raised.value)
    assert said.startswith("steps[0].adapter (adapter.safetensors): it is made for " + ARCHITECTURES[lora].label)
    assert f"({count} of its {count} modules fit it, " in said
    assert said.endswith(f"the base is {ARCHITECTURES[base].label}, choose another")
    assert ("ss_base_model_version sdxl_base_v1-0" in said) == (metadata is not None and lora == "sdxl")
    adapter = survey(made.folder / "adapter.safetensors").adapter
    assert adapter.architectures == (lora,) and adapter.applicable == {lora: count}


@pytest.mark.cases(3)
@pytest.mark.parametrize(("base", "lora"), [("sd1", "sd2"), ("sd2", "sd1")])
@pytest.mark.parametrize("part", ["", "lora_unet_", "lora_te_"])
def test_widths_of_text_tell_sd1_and_sd2_apart(bench, base, lora, part):
    made = bench({key: value for key, value in _base(base, real=True).items() if ".layers.20." not in key}, base)
    tensors = {key: value for key, value in _lora(lora, real=True).items() if key.startswith(part)}
    made.write(tensors)
    with pytest.raises(lib_merge.SourceError, match=f"it is made for {ARCHITECTURES[lora].label} "):
        made.apply({"adapter": "adapter.safetensors"})
    assert survey(made.folder / "adapter.safetensors").adapter.architectures == (lora,)


@pytest.mark.cases(3)
@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
@pytest.mark.parametrize("ldm", [False, True], ids=["diffusers' names", "the file's own names"])
def test_a_file_that_fits_whole_is_applied_and_counted_as_inspect_does(bench, architecture, ldm):
    made = bench(_base(architecture, real=True), architecture)
    made.write(_lora(architecture, ldm, real=True))
    made.apply({"adapter": "adapter.safetensors"})
    assert not made.report.skipped and not made.report.warnings
    adapter = survey(made.folder / "adapter.safetensors").adapter
    assert adapter.applicable == {architecture: made.report.adapters[0].applied}


def test_a_smaller_variant_of_the_family_stays_as_it_is(bench):
    base = _base("sdxl")
    small = {name: tensor for name, tensor in _lora("sdxl").items() if "blocks_1_attentions" not in name}
    made = bench({key: value for key, value in base.items() if ".transformer_blocks.2." not in key}, "sdxl")
    made.applied(small)
    report = made.report.adapters[0]
    assert 0 < report.applied < report.total and all("the model has no" in why for why in made.report.skipped.values())


SELF = "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_"
OWN = "model.diffusion_model.input_blocks.4.1.transformer_blocks.0.attn1.to_"


def _ambiguous(fitting: bool) -> dict[str, torch.Tensor]:
    """Layers that SD1, SD2 and SDXL all have."""
    tensors = {f"{SELF}{leaf}.lora_up.weight": torch.ones(8, 1) for leaf in "qk"}
    widths = {"q": 16, "k": 16 if fitting else 15}
    return tensors | {f"{SELF}{leaf}.lora_down.weight": torch.ones(1, widths[leaf]) for leaf in "qk"}


@pytest.mark.parametrize(("key", "value"), [
    ("ss_base_model_version", "sdxl_base_v1-0"),
    ("modelspec.architecture", "stable-diffusion-xl-v1-base/lora"),
    ("ss_base_model_version", "sd_v2"),
])  # fmt: skip
def test_metadata_settle_a_tie_and_only_warn_where_all_fits(bench, capsys, key, value):
    made = bench({f"{OWN}{leaf}.weight": torch.zeros(8, 16) for leaf in "qk"})
    step = {"adapter": "adapter.safetensors"}
    made.write(_ambiguous(False), metadata={key: value})
    with pytest.raises(lib_merge.SourceError, match=f"its metadata say {key} {value}"):
        made.apply(step)
    made.write(_ambiguous(False))
    made.apply(step)
    assert made.report.adapters[0].applied == 1 and not made.report.warnings
    made.write(_ambiguous(True), metadata={key: value})
    after = made.apply(step)
    assert torch.equal(after[f"{OWN}k.weight"], torch.ones(8, 16)) and made.report.adapters[0].applied == 2
    sentence = (
        f"steps[0].adapter (adapter.safetensors): its metadata say {key} {value}, the base is SD1; "
        "it is applied where it fits"
    )
    assert made.report.warnings == (sentence,)
    document = {"live_merge": 1, "architecture": "sd1", "base": "base.safetensors", "steps": [step]}
    (made.folder / "recipe.json").write_text(json.dumps(document))
    recipe, output = str(made.folder / "recipe.json"), str(made.folder / "out.safetensors")
    assert main(["merge", recipe, "--output", output]) == 0
    assert f"warning: {sentence}" in capsys.readouterr().err
    main(["doctor", recipe])
    assert f"warning: architecture: {sentence}" in capsys.readouterr().out


def test_what_trainers_write():
    assert stated_origin({"ss_base_model_version": "sd_v1"}).architecture.id == "sd1"
    assert stated_origin({"ss_base_model_version": "sd_1.5"}).architecture.id == "sd1"
    assert stated_origin({"modelspec.architecture": "stable-diffusion-v2-768-v"}).architecture.id == "sd2"
    assert stated_origin({"ss_base_model_version": "flux1"}).architecture is None
    assert stated_origin({"ss_base_model_version": "my own"}) is None and stated_origin({}) is None


FOREIGN = {
    "Flux.1": ["lora_unet_double_blocks_0_img_attn_qkv", "lora_unet_single_blocks_3_linear1"],
    "Flux.1 ": ["transformer.single_transformer_blocks.0.attn.to_q", "transformer.transformer_blocks.0.attn.to_q"],
    "Chroma": ["diffusion_model.distilled_guidance_layer.in_proj", "diffusion_model.double_blocks.0.img_attn.proj"],
    "Flux.2": ["diffusion_model.double_stream_modulation_img.lin", "diffusion_model.double_blocks.0.img_attn.qkv"],
    "SD3": ["lora_unet_joint_blocks_0_x_block_attn_qkv", "lora_unet_joint_blocks_0_context_block_mlp_fc1"],
    "Z-Image": ["lora_unet_layers_0_attention_to_q", "lora_unet_layers_0_feed_forward_w1"],
    "Lumina-Image 2": ["diffusion_model.layers.0.attention.qkv", "diffusion_model.noise_refiner.0.attention.out"],
    "Krea 2": ["diffusion_model.blocks.0.attn.wq", "diffusion_model.blocks.0.mlp.gate"],
    "Qwen-Image": ["transformer.transformer_blocks.0.attn.add_q_proj", "transformer.transformer_blocks.0.img_mod.1"],
    "Wan": ["diffusion_model.blocks.0.self_attn.q", "diffusion_model.blocks.0.ffn.0"],
    "AuraFlow": ["diffusion_model.double_layers.0.attn.w1q"],
    "HiDream": ["diffusion_model.double_stream_blocks.0.block.attn1.to_q"],
    "diffusion transformer": ["transformer.caption_projection.linear_1", "lora_transformer_adaln_single_linear"],
    "ControlNet": ["lora_controlnet_down_blocks_0"],
}


@pytest.mark.cases(6)
@pytest.mark.parametrize("text_encoder", [False, True], ids=["", "with CLIP"])
@pytest.mark.parametrize("family", FOREIGN)
def test_a_family_that_is_not_served_is_named(bench, family, text_encoder):
    made = bench(_base("sd1"))
    width = {"Z-Image": 3840, "Lumina-Image 2": 2304}.get(family, 16)
    clip = [name for name in _names("sd1") if name.startswith("lora_te_")] if text_encoder else []
    names = FOREIGN[family] + [name.replace("lora_te_", "lora_te1_") for name in clip]
    halves = {"lora_up.weight": torch.ones(8, 1), "lora_down.weight": torch.ones(1, width)}
    made.write({f"{name}.{half}": tensor for name in names for half, tensor in halves.items()})
    with pytest.raises(lib_merge.SourceError, match=f"made for .*{family.strip()}.*the base is SD1, choose another"):
        made.apply({"adapter": "adapter.safetensors"})
    adapter = survey(made.folder / "adapter.safetensors").adapter
    assert family.strip() in adapter.foreign and adapter.architectures == () and adapter.applicable == {}


ANIMA = {
    "kohya": ["lora_unet_blocks_0_self_attn_q_proj", "lora_te_layers_0_self_attn_q_proj"],
    "ComfyUI": ["diffusion_model.llm_adapter.blocks.0.self_attn.q_proj", "diffusion_model.blocks.0.mlp.layer1"],
    "its makers": ["net.blocks.0.adaln_modulation_self_attn.1", "net.blocks.0.cross_attn.k_proj"],
    "diffusers": ["transformer.transformer_blocks.0.attn1.to_q", "lycoris_transformer_blocks_0_ff_net_2"],
}


@pytest.mark.parametrize("text_encoder", [False, True], ids=["", "with CLIP"])
@pytest.mark.parametrize("writer", ANIMA)
def test_an_adapter_of_a_transformer_is_none_of_a_unets(bench, writer, text_encoder):
    made = bench(_base("sd1"))
    clip = [name for name in _names("sd1") if name.startswith("lora_te_")] if text_encoder else []
    names = ANIMA[writer] + [name.replace("lora_te_", "lora_te1_") for name in clip]
    halves = {"lora_up.weight": torch.ones(8, 1), "lora_down.weight": torch.ones(1, 16)}
    made.write({f"{name}.{half}": tensor for name in names for half, tensor in halves.items()})
    with pytest.raises(lib_merge.SourceError, match=r"made for Anima \(2 of .*the base is SD1, choose another"):
        made.apply({"adapter": "adapter.safetensors"})


def _save(made, *steps: dict) -> lib_merge.Saved:
    return lib_merge.save(made.recipe(*steps), made.folder / "out.safetensors")


def test_a_file_of_which_nothing_can_be_read_is_an_error_and_leaves_no_trace(bench):
    made = bench({f"{OWN}{leaf}.weight": torch.randn(8, 16) for leaf in "qk"})
    broken = {key: tensor * float("nan") for key, tensor in _ambiguous(True).items()}
    made.write(broken, "broken")
    made.write(_ambiguous(True), "whole")
    model, places = made.live()
    model.apply(made.recipe({"adapter": "whole.safetensors", "weight": 0.5}))
    before = {key: value.clone() for key, value in places.items()}
    for steps in (
        [{"adapter": "broken.safetensors"}],
        [{"adapter": "whole.safetensors"}, {"adapter": "broken.safetensors"}],
    ):
        with pytest.raises(lib_merge.SourceError) as raised:
            model.apply(made.recipe(*steps))
        assert str(raised.value).startswith(
            f"steps[{len(steps) - 1}].adapter (broken.safetensors): none of its 2 modules can be applied (as {SELF}"
        )
        assert "holds NaN or infinity); choose another file" in str(raised.value)
        assert all(torch.equal(places[key], value) for key, value in before.items())
        with pytest.raises(lib_merge.SourceError, match="none of its 2 modules can be applied"):
            _save(made, *steps)
        assert not (made.folder / "out.safetensors").exists()


@pytest.mark.parametrize(("tensors", "reason"), [
    ({f"{SELF}q.lora_up.weight": (8, 1), f"{SELF}q.lora_down.weight": (1, 15)}, "do not fit"),
    ({f"{SELF}q.q_layer.weight": (1, 16), f"{SELF}q.p_layer.weight": (8, 1)}, "T-LoRA"),
    ({"bundle_emb.cat.string_to_param.*": (1, 8)}, "textual inversions"),
    ({"some_layer.lora_up.weight": (8, 1), "some_layer.lora_down.weight": (1, 16)}, "no layer of SD1 has its name"),
])  # fmt: skip
def test_so_is_one_of_which_nothing_fits(bench, tensors, reason):
    made = bench({f"{OWN}q.weight": torch.ones(8, 16)})
    made.write({name: torch.ones(shape) for name, shape in tensors.items()})
    with pytest.raises(lib_merge.SourceError, match=f"modules can be applied .*{reason}"):
        made.apply({"adapter": "adapter.safetensors"})


def test_a_weight_of_0_is_no_reason(bench):
    made = bench({f"{OWN}{leaf}.weight": torch.ones(8, 16) for leaf in "qk"})
    made.write({key: tensor * float("nan") for key, tensor in _ambiguous(True).items()})
    for step in ({"weight": 0}, {"blocks": 0}, {"layers": [{"keys": "*", "weight": 0}]}, {"enabled": False}):
        saved = _save(made, {"adapter": "adapter.safetensors", **step})
        out = load_file(saved.file.path)
        assert all(torch.equal(out[key], made.base[key]) for key in made.base)
        saved.file.path.unlink()
