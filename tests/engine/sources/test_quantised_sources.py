"""Quantised files, of every layout that people have: refused by the layout's name wherever they are read."""

from __future__ import annotations

import json

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, SourceError, save
from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.headers.quantised import layouts_of
from lib_merge.cli.main import main
from lib_merge.engine.sources.recognition import recognise

LAYER = "model.diffusion_model.middle_block.1.transformer_blocks.0.attn2.to_k"
VAE_LAYER = "first_stage_model.decoder.mid.attn_1.q"
ADVICE = "load the fp16, bf16 or plain fp8 file"


def codes(shape, dtype):
    dice = torch.Generator().manual_seed(3)
    if dtype.is_floating_point:
        return torch.randn(shape, generator=dice).clamp(-4, 4).mul(100).to(dtype)
    return torch.randint(-100 if dtype is torch.int8 else 0, 100, shape, generator=dice).to(dtype)


def scaled_old(layer, shape):
    scale = torch.tensor(0.01)
    return {f"{layer}.weight": codes(shape, torch.float8_e4m3fn), f"{layer}.scale_weight": scale,
            "scaled_fp8": torch.zeros(0, dtype=torch.float8_e4m3fn)}  # fmt: skip


def scaled_without_scale(layer, shape):
    tensors = marked("float8_e4m3fn", torch.float8_e4m3fn, torch.tensor(0.01))(layer, shape)
    return {name: value for name, value in tensors.items() if not name.endswith("_scale")}


def marked(format, dtype, scale):
    def layout(layer, shape):
        text = json.dumps({"format": format}).encode()
        return {f"{layer}.weight": codes(shape, dtype), f"{layer}.weight_scale": scale,
                f"{layer}.comfy_quant": torch.tensor(list(text), dtype=torch.uint8)}  # fmt: skip

    return layout


def unmarked(dtype, scale, **more):
    def layout(layer, shape):
        others = {f"{layer}.{name}": value for name, value in more.items()}
        return {f"{layer}.weight": codes(shape, dtype), f"{layer}.weight_scale": scale, **others}

    return layout


def bitsandbytes(kind):
    def layout(layer, shape):
        packed = codes((shape.numel() // 2, 1), torch.uint8)
        return {f"{layer}.weight": packed, f"{layer}.weight.absmax": torch.ones(4),
                f"{layer}.weight.quant_state.bitsandbytes__{kind}": torch.zeros(9, dtype=torch.uint8)}  # fmt: skip

    return layout


def named(ending, dtype=torch.int32):
    def layout(layer, shape):
        return {f"{layer}.{ending}": codes((4, 4), dtype)}

    return layout


E8M0 = torch.full((4, 1), 127, dtype=torch.uint8)
LAYOUTS = {
    "scaled fp8": [scaled_without_scale, unmarked(torch.float8_e4m3fn, torch.ones(3, 1))],
    "int8 with scales": [unmarked(torch.int8, torch.ones(3, 1))],
    "mxfp8": [marked("mxfp8", torch.float8_e4m3fn, E8M0), unmarked(torch.float8_e4m3fn, E8M0)],
    "nvfp4": [
        marked("nvfp4", torch.uint8, torch.ones(4, 1).to(torch.float8_e4m3fn)),
        unmarked(torch.uint8, torch.ones(4, 1).to(torch.float8_e4m3fn), weight_scale_2=torch.tensor(0.01)),
    ],
    "convrot int4": [marked("convrot_w4a4", torch.uint8, torch.ones(4))],
    "ComfyUI's format 'nf3_of_tomorrow'": [marked("nf3_of_tomorrow", torch.uint8, torch.ones(4))],
    "bitsandbytes NF4": [bitsandbytes("nf4")],
    "bitsandbytes FP4": [bitsandbytes("fp4")],
    "bitsandbytes int8": [named("SCB", torch.float32)],
    "SVDQuant (nunchaku)": [named("wscales", torch.float16)],
    "GPTQ or AWQ": [named("qzeros")],
    "Quanto": [named("weight._data", torch.int8)],
    "HQQ": [named("W_q", torch.uint8)],
    "integer codes of an unknown layout": [lambda layer, shape: {f"{layer}.weight": codes(shape, torch.int8)}],
}
CASES = [(name, layout) for name, group in LAYOUTS.items() for layout in group]


@pytest.fixture
def own(checkpoints, tmp_path):
    """write(name, layout or None, layer) → a thin SD1 file with one layer in that layout; a and b are plain."""
    shapes = checkpoints.thin("sd1")

    def write(name, layout=None, layer=LAYER, metadata=None):
        state = checkpoints.state("sd1", ord(name[0]), shapes=shapes)
        key = next(key for key in state if key.startswith(f"{layer}.weight") or key == f"{layer}.weight")
        if layout is not None:
            del state[key]
            state |= layout(layer, torch.Size(shapes[key]))
        return checkpoints.write(tmp_path / f"{name}.safetensors", state, metadata)

    write("a")
    write("b")
    return write


def recipe(folder, base="a", b="b", **more):
    step = {"method": "weighted_sum", "b": b, "alpha": 0.5}
    return Recipe.from_dict({"live_merge": 1, "base": base, "steps": [step], **more}, [folder])


@pytest.mark.parametrize(("name", "layout"), CASES)
def test_every_layout_is_refused_by_its_name_as_base_and_as_b(name, layout, own, tmp_path):
    own("q", layout)
    for place, merge in (("base", recipe(tmp_path, base="q")), ("steps[0].b", recipe(tmp_path, b="q"))):
        with pytest.raises(SourceError) as error:
            save(merge, tmp_path / "out.safetensors")
        assert str(error.value).startswith(f"{place}: q.safetensors is quantised as {name}: ")
        assert ADVICE in str(error.value) and not (tmp_path / "out.safetensors").exists()
    with open_tensors(tmp_path / "q.safetensors") as file:
        assert layouts_of(file) == (name,)


def test_the_header_alone_tells_what_comfyui_wrote_there(own, tmp_path):
    layers = {LAYER.removeprefix("model.diffusion_model."): {"format": "mxfp8"}, "x": {"format": "nvfp4"}}
    notes = {"_quantization_metadata": json.dumps({"format_version": "1.0", "layers": layers})}
    own("q", lambda layer, shape: {f"{layer}.weight": codes(shape, torch.uint8)}, metadata=notes)
    with pytest.raises(SourceError, match="quantised as nvfp4: "):
        save(recipe(tmp_path, b="q"), tmp_path / "out.safetensors")


@pytest.mark.parametrize("notes", ["{", "[]", '{"layers": 3}', '{"layers": {"x": {"format": ' + "[" * 100_000])
def test_notes_that_are_broken_are_no_error(notes, own, tmp_path):
    own("b", metadata={"_quantization_metadata": notes})
    save(recipe(tmp_path), tmp_path / "out.safetensors")


def test_plain_fp8_is_no_layout(checkpoints, tmp_path):
    for seed, (name, dtype) in enumerate({"a": torch.float16, "b": torch.float8_e4m3fn}.items()):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, dtype, thin=True)
    done = save(recipe(tmp_path), tmp_path / "out.safetensors")
    a, b, out = (safetensors.torch.load_file(tmp_path / f"{name}.safetensors") for name in ("a", "b", "out"))
    expected = (0.5 * a[f"{LAYER}.weight"].double() + 0.5 * b[f"{LAYER}.weight"].double()).half()
    assert torch.equal(out[f"{LAYER}.weight"], expected) and done.skipped == {}


def test_under_an_adapter_as_an_adapter_and_as_a_vae(own, checkpoints, tmp_path):
    own("q", scaled_without_scale)
    own("v", scaled_old, VAE_LAYER)
    lora = {f"lora_unet_mid_block_attentions_0_transformer_blocks_0_attn2_to_k.lora_{way}.weight": torch.ones(shape)
            for way, shape in (("down", (2, 12)), ("up", (20, 2)))}  # fmt: skip
    checkpoints.write(tmp_path / "lora.safetensors", lora)
    checkpoints.write(tmp_path / "qlora.safetensors", {**lora, "lora_unet_x.scale_weight": torch.tensor(0.1)})
    refused = {
        "base: q": {"base": "q", "steps": [{"adapter": "lora"}]},
        "steps[0].adapter: qlora": {"base": "a", "steps": [{"adapter": "qlora"}]},
        "vae: v": {"base": "a", "steps": [], "vae": "v"},
    }
    for start, document in refused.items():
        with pytest.raises(SourceError) as error:
            save(Recipe.from_dict({"live_merge": 1, **document}, [tmp_path]), tmp_path / "out.safetensors")
        assert str(error.value).startswith(f"{start}.safetensors is quantised as scaled fp8: ")


def test_a_live_model_is_left_as_it_is(own, checkpoints, tmp_path, same_bits):
    own("q", scaled_without_scale)
    places = checkpoints.live(tmp_path / "a.safetensors")
    before = {key: value.clone() for key, value in places.items()}
    with pytest.raises(SourceError, match=r"steps\[0\]\.b: q\.safetensors is quantised as scaled fp8"):
        LiveModel(places, tmp_path / "a.safetensors").apply(recipe(tmp_path, b="q"))
    assert same_bits(places, before) == []


def test_every_command_names_the_layout(own, tmp_path, capsys):
    own("q", bitsandbytes("nf4"))
    document = {"live_merge": 1, "base": "q.safetensors", "steps": []}
    (tmp_path / "recipe.json").write_text(json.dumps(document))
    quantised, plain = str(tmp_path / "q.safetensors"), str(tmp_path / "a.safetensors")
    sentence = "q.safetensors is quantised as bitsandbytes NF4: "
    assert main(["merge", str(tmp_path / "recipe.json"), "--output", str(tmp_path / "o.safetensors")]) == 2
    assert sentence in capsys.readouterr().err
    for pair in ([quantised, plain], [plain, quantised]):
        assert main(["compare", *pair]) == 2
        assert sentence in capsys.readouterr().err
    assert main(["doctor", str(tmp_path / "recipe.json")]) == 2
    assert sentence in capsys.readouterr().out
    assert main(["inspect", quantised]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("q.safetensors: checkpoint, SD1") and f"not merged: {sentence}" in shown
    assert main(["inspect", quantised, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["quantised"] == ["bitsandbytes NF4"]


def test_a_host_may_ask_about_its_chosen_checkpoint(own, tmp_path):
    found = recognise([own("q", scaled_old)])
    assert (found.architecture, found.label, found.problem) == ("sd1", "SD1", "")
    assert found.problem_in(reads_codes=True) == ""
    assert "quantised as scaled fp8" in found.problem_in(reads_codes=False)
    unreadable = recognise([own("u", scaled_without_scale)])
    assert "quantised as scaled fp8" in unreadable.problem_in(reads_codes=True)
    assert recognise([tmp_path / "a.safetensors"]).problem == ""


def test_types_that_torch_may_lack_are_named(tmp_path):
    entry = {"x.weight_scale": {"dtype": "F4", "shape": [2], "data_offsets": [0, 2]}}
    header = json.dumps(entry).encode()
    path = tmp_path / "new.safetensors"
    path.write_bytes(len(header).to_bytes(8, "little") + header + b"\0\0")
    with pytest.raises(SourceError, match=r"new\.safetensors is quantised as nvfp4: "), open_tensors(path):
        pass


def test_gguf_is_named(tmp_path):
    (tmp_path / "a.gguf").write_bytes(b"GGUF\x03\0\0\0" + b"\0" * 64)
    with (
        pytest.raises(SourceError, match="is quantised as GGUF: its weights are codes"),
        open_tensors(tmp_path / "a.gguf"),
    ):
        pass
