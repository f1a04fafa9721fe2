"""Scaled fp8 and int8 files as sources and as bases: against arithmetic on what they mean, and codes by the rule."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

import lib_merge
from lib_merge.cli.main import main

E4M3, E5M2 = torch.float8_e4m3fn, torch.float8_e5m2
NOTE = json.dumps({"format": "float8_e4m3fn"}).encode()
LAYERS = ("attn", "mlp.layer", "cross_attn.q_proj")


def is_linear(name: str) -> bool:
    return name.startswith("net.blocks.") and name.endswith(".weight") and "norm" not in name


def meant(codes: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
    return codes.float() * scale.float()


def coded(value: torch.Tensor, dtype=E4M3):
    """Codes and scale of a tensor by the rule: amax over the largest code, at least 1/65504; nearest, ties to even."""
    value = value.float()
    scale = max(value.abs().max().item() / torch.finfo(dtype).max, 1 / 65504)
    scale = torch.tensor(scale, dtype=torch.float32)
    return (value / scale).clamp(-torch.finfo(dtype).max, torch.finfo(dtype).max).to(dtype), scale


def quantise(tensors, spelling, dtype=E4M3):
    """A file in scaled fp8: which values it means, and its tensors."""
    values, file = {}, {}
    for name, value in tensors.items():
        if not is_linear(name):
            values[name] = file[name] = value
            continue
        codes, scale = coded(value * 3, dtype)
        scale = scale * 1.5  # as a trained scale, which is not the largest value's
        values[name] = meant(codes, scale)
        layer = name.removesuffix(".weight")
        file[name] = codes
        file[f"{layer}.{'scale_weight' if spelling == 'old' else 'weight_scale'}"] = scale
        if spelling == "old":
            file[f"{layer}.scale_input"] = torch.tensor(0.25)
        elif spelling == "new":
            kind = "float8_e4m3fn" if dtype is E4M3 else "float8_e5m2"
            file[f"{layer}.comfy_quant"] = torch.tensor(list(json.dumps({"format": kind}).encode()), dtype=torch.uint8)
            file[f"{layer}.input_scale"] = torch.tensor(0.25)
    if spelling == "old":
        file["scaled_fp8"] = torch.zeros(2, dtype=dtype)
    return values, file


def header_note(tensors):
    layers = {name.removesuffix(".weight"): {"format": "float8_e4m3fn"} for name in tensors if is_linear(name)}
    return {"_quantization_metadata": json.dumps({"format_version": "1.0", "layers": layers})}


@pytest.fixture
def plain(checkpoints):
    return [checkpoints.anima(2, seed, torch.float32) for seed in (1, 2)]


def merge(folder, dtype="base", alpha=0.5, **more):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step], **more}, [folder])
    done = lib_merge.save(recipe, folder / "out.safetensors", dtype, overwrite=True)
    return done, load_file(folder / "out.safetensors")


@pytest.mark.cases(3)
@pytest.mark.parametrize("dtype", [E4M3, E5M2])
@pytest.mark.parametrize("spelling", ["old", "new", "header"])
def test_a_source_is_its_codes_times_their_scales(plain, tmp_path, spelling, dtype):
    a, b = plain
    values, file = quantise(b, spelling, dtype)
    save_file(a, tmp_path / "a.safetensors")
    save_file(file, tmp_path / "b.safetensors", header_note(b) if spelling == "header" else None)
    done, merged = merge(tmp_path)
    assert merged.keys() == a.keys() and not done.skipped
    for name in a:
        torch.testing.assert_close(merged[name], 0.5 * a[name] + 0.5 * values[name], rtol=1e-6, atol=1e-7)


def test_sd_models_too(checkpoints, tmp_path):
    checkpoints.make(tmp_path / "a.safetensors", "sd1", 1, torch.float32, thin=True)
    b = checkpoints.state("sd1", 2, torch.float32, checkpoints.thin("sd1"))
    layer = "model.diffusion_model.middle_block.1.transformer_blocks.0.attn2.to_k"
    codes, scale = coded(b[f"{layer}.weight"])
    b |= {f"{layer}.weight": codes, f"{layer}.scale_weight": scale, "scaled_fp8": torch.zeros(0, dtype=E4M3)}
    checkpoints.write(tmp_path / "b.safetensors", b)
    _, merged = merge(tmp_path, alpha=1)
    assert torch.equal(merged[f"{layer}.weight"], meant(codes, scale))


@pytest.mark.parametrize("rows", [False, True], ids=["one scale", "a scale a row"])
def test_int8_is_read(plain, tmp_path, rows):
    a, b = plain
    name = "net.blocks.1.mlp.layer1.weight"
    layer = name.removesuffix(".weight")
    codes = torch.randint(-128, 128, b[name].shape, dtype=torch.int8)
    scale = torch.rand(codes.shape[0], 1) if rows else torch.tensor(0.01)
    values = {**b, name: codes.float() * scale}
    note = torch.tensor(list(json.dumps({"format": "int8_tensorwise"}).encode()), dtype=torch.uint8)
    save_file(a, tmp_path / "a.safetensors")
    save_file(
        {**b, name: codes, f"{layer}.weight_scale": scale, f"{layer}.comfy_quant": note}, tmp_path / "b.safetensors"
    )
    _, merged = merge(tmp_path)
    torch.testing.assert_close(merged[name], 0.5 * a[name] + 0.5 * values[name], rtol=1e-6, atol=1e-6)
    turned = torch.tensor(list(json.dumps({"format": "int8_tensorwise", "convrot": True}).encode()), dtype=torch.uint8)
    save_file(
        {**b, name: codes, f"{layer}.weight_scale": scale, f"{layer}.comfy_quant": turned}, tmp_path / "b.safetensors"
    )
    with pytest.raises(lib_merge.SourceError, match="quantised as convrot int4"):
        merge(tmp_path)


def test_an_int8_base_is_read_and_not_written(plain, tmp_path):
    a, b = plain
    name = "net.blocks.1.mlp.layer1.weight"
    codes = torch.randint(-128, 128, a[name].shape, dtype=torch.int8)
    save_file(
        {**a, name: codes, name.replace("weight", "weight_scale"): torch.tensor(0.01)}, tmp_path / "a.safetensors"
    )
    save_file(b, tmp_path / "b.safetensors")
    with pytest.raises(lib_merge.UserError, match="the base is int8 with scales, which"):
        merge(tmp_path)
    _, merged = merge(tmp_path, "fp32")
    assert merged.keys() == a.keys()
    torch.testing.assert_close(merged[name], 0.5 * codes.float() * 0.01 + 0.5 * b[name])


def in_tiles(scales):
    """Scales [rows, groups] in the order of cuBLAS, one by one: tiles of 128 × 4, rows 32 apart side by side."""
    rows, groups = -(-scales.shape[0] // 128) * 128, -(-scales.shape[1] // 4) * 4
    filled = torch.zeros(rows, groups, dtype=torch.uint8)
    filled[: scales.shape[0], : scales.shape[1]] = scales
    found = []
    for top in range(0, rows, 128):
        for left in range(0, groups, 4):
            found += [filled[top + 32 * k + r, left : left + 4] for r in range(32) for k in range(4)]
    return torch.cat(found).view(rows, groups)


@pytest.mark.cases(1)
@pytest.mark.parametrize("header_type", ["U8", "F8_E8M0"])
def test_mxfp8_is_read(tmp_path, checkpoints, header_type):
    name, shape = "net.blocks.1.mlp.layer1.weight", (160, 192)
    a, b = ({**checkpoints.anima(2, seed, torch.float32), name: torch.randn(shape)} for seed in (1, 2))
    dice = torch.Generator().manual_seed(5)
    exponents = torch.randint(110, 130, (160, 6), dtype=torch.uint8, generator=dice)
    exponents[3, 2] = 255
    codes = torch.randn(shape, generator=dice).mul(50).to(E4M3)
    values = codes.float() * (2.0 ** (exponents.float() - 127)).masked_fill(
        exponents == 255, torch.nan
    ).repeat_interleave(32, 1)
    note = torch.tensor(list(json.dumps({"format": "mxfp8"}).encode()), dtype=torch.uint8)
    layer = name.removesuffix(".weight")
    file = {**b, name: codes, f"{layer}.weight_scale": in_tiles(exponents), f"{layer}.comfy_quant": note}
    save_file(a, tmp_path / "a.safetensors")
    save_file(file, tmp_path / "b.safetensors")
    if header_type != "U8":
        retyped(tmp_path / "b.safetensors", f"{layer}.weight_scale", header_type)
    _, merged = merge(tmp_path)
    torch.testing.assert_close(merged[name], 0.5 * a[name] + 0.5 * values, rtol=1e-6, atol=2e-7, equal_nan=True)
    (tmp_path / "b.safetensors").replace(tmp_path / "c.safetensors")
    save_file(b, tmp_path / "b.safetensors")
    (tmp_path / "c.safetensors").replace(tmp_path / "a.safetensors")
    with pytest.raises(lib_merge.UserError, match="the base is mxfp8, which is read but not written"):
        merge(tmp_path)
    _, merged = merge(tmp_path, "fp32", alpha=0)
    assert torch.equal(merged[name].nan_to_num(7), values.nan_to_num(7))


def retyped(path, name, header_type):
    """The file with another type for one of its tensors, whose bytes stay."""
    data = path.read_bytes()
    size = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + size])
    header[name]["dtype"] = header_type
    text = json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + data[8 + size :])


@pytest.mark.cases(2)
@pytest.mark.parametrize("dtype", [E4M3, E5M2])
@pytest.mark.parametrize("spelling", ["old", "new", "header"])
def test_a_base_keeps_its_spelling_and_what_is_untouched(plain, tmp_path, same_bits, bits_of, spelling, dtype):
    a, b = plain
    values, file = quantise(a, spelling, dtype)
    notes = header_note(a) if spelling == "header" else None
    save_file(file, tmp_path / "a.safetensors", notes)
    save_file(b, tmp_path / "b.safetensors")
    done, merged = merge(tmp_path, alpha={"default": 0, "B01": 0.25, "FINAL": 0})
    assert merged.keys() == file.keys()
    changed = {name for name in a if name.startswith("net.blocks.1.")}
    scales = {
        name for name in file if name.startswith("net.blocks.1.") and name.endswith(("weight_scale", "scale_weight"))
    }
    kept = file.keys() - changed - scales
    assert same_bits({name: merged[name] for name in kept}, {name: file[name] for name in kept}) == []
    assert done.compared.changed == done.compared.alone == len(changed)
    for name in filter(is_linear, changed):
        layer = name.removesuffix(".weight")
        wanted = 0.75 * values[name] + 0.25 * b[name]
        codes, scale = coded(wanted, dtype)
        stored = merged[f"{layer}.{'scale_weight' if spelling == 'old' else 'weight_scale'}"]
        assert stored.dtype == torch.float32 and merged[name].dtype == dtype
        torch.testing.assert_close(stored, scale, rtol=1e-6, atol=0)
        torch.testing.assert_close(meant(merged[name], stored), meant(codes, scale), rtol=0.13, atol=1e-6)
    with safe_open(tmp_path / "out.safetensors", "pt") as saved:
        told = saved.metadata().get("_quantization_metadata")
        assert told == (notes or {}).get("_quantization_metadata")


def test_the_rule_is_exact_where_the_values_are(plain, tmp_path, bits_of):
    """alpha 1 gives B's own values, so that codes and scales are those of the rule bit for bit."""
    a, b = plain
    _, file = quantise(a, "new")
    save_file(file, tmp_path / "a.safetensors")
    save_file(b, tmp_path / "b.safetensors")
    _, merged = merge(tmp_path, alpha=1)
    for name in filter(is_linear, b):
        codes, scale = coded(b[name])
        assert bits_of(merged[name]) == bits_of(codes), name
        assert torch.equal(merged[name.removesuffix("weight") + "weight_scale"], scale)


def test_in_another_type_nothing_of_the_codes_is_left(plain, tmp_path):
    a, b = plain
    values, file = quantise(a, "new")
    save_file(file, tmp_path / "a.safetensors", header_note(a))
    save_file(b, tmp_path / "b.safetensors")
    _, merged = merge(tmp_path, "bf16")
    assert merged.keys() == a.keys() and {value.dtype for value in merged.values()} == {torch.bfloat16}
    for name in a:
        torch.testing.assert_close(merged[name].float(), 0.5 * values[name] + 0.5 * b[name], rtol=8e-3, atol=1e-6)
    with safe_open(tmp_path / "out.safetensors", "pt") as saved:
        assert "_quantization_metadata" not in saved.metadata()


def test_a_plain_base_becomes_scaled_fp8_on_the_command_line(plain, tmp_path, bits_of):
    a, b = plain
    save_file(a, tmp_path / "a.safetensors")
    save_file(b, tmp_path / "b.safetensors")
    document = {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": 1}]}
    (tmp_path / "r.json").write_text(json.dumps(document))
    out = tmp_path / "o.safetensors"
    assert main(["merge", str(tmp_path / "r.json"), "--output", str(out), "--dtype", "fp8_scaled"]) == 0
    merged = load_file(out)
    linear = [name for name in a if is_linear(name)]
    beside = {name.removesuffix("weight") + end for name in linear for end in ("weight_scale", "comfy_quant")}
    assert merged.keys() == a.keys() | beside
    for name in a:
        layer = name.removesuffix(".weight")
        if name not in linear:
            assert torch.equal(merged[name], b[name])
            continue
        codes, scale = coded(b[name])
        assert bits_of(merged[name]) == bits_of(codes) and torch.equal(merged[f"{layer}.weight_scale"], scale)
        assert bytes(merged[f"{layer}.comfy_quant"].tolist()) == NOTE
    again = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "o", "steps": []}, [tmp_path])
    lib_merge.save(again, tmp_path / "again.safetensors")
    twice = load_file(tmp_path / "again.safetensors")
    assert {name: bits_of(value) for name, value in twice.items()} == {
        name: bits_of(value) for name, value in merged.items()
    }


def test_zeros_and_large_values(tmp_path, plain):
    a, b = plain
    zero, large = "net.blocks.0.mlp.layer1.weight", "net.blocks.0.mlp.layer2.weight"
    b = {**b, zero: torch.zeros_like(b[zero]), large: b[large] * 1e30}
    save_file(a, tmp_path / "a.safetensors")
    save_file(b, tmp_path / "b.safetensors")
    done, merged = merge(tmp_path, "fp8_scaled", alpha=1)
    assert not merged[zero].float().any() and merged[zero.replace("weight", "weight_scale")] == torch.tensor(1 / 65504)
    back = meant(merged[large], merged[large.replace("weight", "weight_scale")])
    assert torch.isfinite(back).all() and not done.warnings
    torch.testing.assert_close(back / 1e30, b[large] / 1e30, rtol=0.07, atol=0.02)


def test_live_as_a_source(plain, tmp_path, same_bits):
    a, b = plain
    _, file = quantise(b, "new")
    save_file(a, tmp_path / "a.safetensors")
    save_file(file, tmp_path / "b.safetensors")
    live = {"model.diffusion_model." + name.removeprefix("net."): value.clone() for name, value in a.items()}
    model = lib_merge.LiveModel(live, base=tmp_path / "a.safetensors")
    step = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [tmp_path])
    model.apply(recipe)
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", live=model)
    assert saved.verified == len(a)
    lib_merge.save(recipe, tmp_path / "small.safetensors", "fp8_scaled", live=model)
    merged = load_file(tmp_path / "out.safetensors")
    shown = {"net." + name.removeprefix("model.diffusion_model."): value for name, value in live.items()}
    assert same_bits(merged, shown) == []
    small = load_file(tmp_path / "small.safetensors")
    for name in filter(is_linear, a):
        codes, scale = coded(shown[name])
        assert torch.equal(small[name].float(), codes.float()), name
        assert torch.equal(small[name.removesuffix("weight") + "weight_scale"], scale)


def test_inspect_says_what_it_is(plain, tmp_path, capsys):
    _, file = quantise(plain[0], "new")
    save_file(file, tmp_path / "a.safetensors")
    assert main(["inspect", str(tmp_path / "a.safetensors")]) == 0
    shown = capsys.readouterr().out
    assert "quantised as scaled fp8: each weight is read as its code times its scale" in shown
    assert "not merged" not in shown and "of unknown use" not in shown


@pytest.fixture
def scaled(plain, tmp_path):
    """A live model that holds the codes and scales of its file, and what it holds."""
    _, file = quantise(plain[0], "new")
    save_file(file, tmp_path / "a.safetensors")
    save_file(plain[1], tmp_path / "b.safetensors")
    held = {name: value.clone() for name, value in file.items()}
    places = {
        "model.diffusion_model." + name.removeprefix("net."): lib_merge.Place(
            held[name], scale=held[f"{name}_scale"] if is_linear(name) else None
        )
        for name in plain[0]
    }
    return lib_merge.LiveModel(places, base=tmp_path / "a.safetensors"), held, file


def blend(folder, alpha, *more):
    steps = [{"method": "weighted_sum", "b": "b", "alpha": alpha}, *more]
    return lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": steps}, [folder])


@pytest.mark.cases(1)
@pytest.mark.parametrize("dtype", ["base", "preview"])
@pytest.mark.parametrize("more", [(), ({"method": "slerp", "b": "b", "alpha": 0.3},)], ids=["in pieces", "whole"])
def test_a_live_one_holds_the_codes_that_a_save_writes(scaled, plain, tmp_path, same_bits, dtype, more):
    live, held, file = scaled
    recipe = blend(tmp_path, {"default": 0.5, "B00": 0}, *more)
    report = live.apply(recipe)
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", dtype, live=live)
    merged = load_file(tmp_path / "out.safetensors")
    assert merged.keys() == file.keys()
    assert same_bits(merged, held) == []
    assert saved.verified == saved.compared.changed == len(report.changed)
    name = "net.blocks.1.mlp.layer1.weight"
    assert not torch.equal(held[f"{name}_scale"], file[f"{name}_scale"])
    live.restore()
    assert same_bits(held, file) == []


def test_a_fader_that_goes_back_leaves_the_files_own_codes(scaled, tmp_path, same_bits):
    live, held, file = scaled
    live.apply(blend(tmp_path, {"default": 0, "B01": 0.5}))
    report = live.apply(blend(tmp_path, {"default": 0, "B00": 0.5}))
    assert {key.split(".")[3] for key in report.changed if ".blocks." in key} == {"0", "1"}
    untouched = {name for name in file if name.startswith("net.blocks.1.") or "llm_adapter" in name}
    assert same_bits({name: held[name] for name in untouched}, {name: file[name] for name in untouched}) == []
    assert live.holds_own_values() is False
    live.restore()
    assert live.holds_own_values() is True


def test_a_scale_that_was_moved_is_seen_by_a_save(scaled, tmp_path):
    live, held, _ = scaled
    recipe = blend(tmp_path, 0.5)
    live.apply(recipe)
    held["net.blocks.1.mlp.layer1.weight_scale"].mul_(2)
    with pytest.raises(lib_merge.LiveMergeError, match=r"blocks\.1\.mlp\.layer1"):
        lib_merge.save(recipe, tmp_path / "out.safetensors", live=live)


def test_in_another_type_the_distance_from_the_codes_is_told(scaled, plain, tmp_path):
    live, held, _ = scaled
    recipe = blend(tmp_path, 0.5)
    live.apply(recipe)
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", "fp16", live=live)
    (codes,) = [other for other in saved.compared.others if other.live == "fp8_scaled"]
    merged = load_file(tmp_path / "out.safetensors")
    linear = list(filter(is_linear, plain[0]))
    largest = max((merged[name].float() - meant(held[name], held[f"{name}_scale"])).abs().max() for name in linear)
    assert (codes.saved, codes.is_rounded, codes.tensors) == ("fp16", False, len(linear))
    assert codes.largest == pytest.approx(float(largest))


def test_codes_over_a_file_without_them_have_no_way_back(plain, tmp_path):
    save_file(plain[0], tmp_path / "a.safetensors")
    save_file(plain[1], tmp_path / "b.safetensors")
    name = "net.blocks.1.mlp.layer1.weight"
    codes, scale = coded(plain[0][name])
    before = codes.clone()
    places = {"model.diffusion_model." + name.removeprefix("net."): lib_merge.Place(codes, scale=scale)}
    live = lib_merge.LiveModel(places, base=tmp_path / "a.safetensors")
    with pytest.raises(lib_merge.LiveMergeError, match="no exact way back"):
        live.apply(blend(tmp_path, 0.5))
    assert torch.equal(codes.view(torch.uint8), before.view(torch.uint8))
