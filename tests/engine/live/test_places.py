"""Where checkpoint tensors live in hosts: rows, transposed, reshaped, two copies, odd strides, replaced objects."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import LiveModel, LiveModelError, Place, Recipe, save

M00 = "model.diffusion_model.middle_block."
QKV, PROJ, CONV, NORM = (
    M00 + name for name in ("1.in_proj_weight", "1.proj_in.weight", "0.in_layers.2.weight", "1.norm.weight")
)
SHAPES = {QKV: (18, 6), PROJ: (8, 12, 1, 1), CONV: (8, 6, 3, 3), NORM: (7,), "model.diffusion_model.out.2.bias": (4,)}
TE = {"cond_stage_model.transformer.text_model.final_layer_norm.bias": (6,)}


@pytest.fixture
def files(checkpoints, tmp_path):
    for seed, name in enumerate("ab"):
        checkpoints.make(tmp_path / f"{name}.safetensors", "sd1", seed, thin=True)
        state = checkpoints.state("sd1", seed, torch.float32, {**TE, **SHAPES})
        checkpoints.write(tmp_path / f"{name}.safetensors", state)
    return tmp_path


def recipe(folder, alpha=0.3):
    step = {"method": "weighted_sum", "b": "b", "alpha": alpha}
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [folder])


def values(folder, dtype=torch.float16, alpha=0.3):
    """What a save says, rounded to a dtype, and what the base says."""
    done = save(recipe(folder, alpha), folder / "o.safetensors", dtype="fp32", overwrite=True)
    merged, base = (safetensors.torch.load_file(path) for path in (done.file.path, folder / "a.safetensors"))
    return {key: value.to(dtype) for key, value in merged.items()}, {
        key: value.to(dtype) for key, value in base.items()
    }


def equal(found, expected):
    """Bit for bit."""
    return found.dtype == expected.dtype and torch.equal(
        found.contiguous().view(torch.uint8), expected.contiguous().view(torch.uint8)
    )


def test_rows_in_three_parameters(files):
    """A joint projection that a host keeps in three, each half."""
    merged, base = values(files)
    parts = [base[QKV][i : i + 6].clone() for i in (0, 6, 12)]
    places = {QKV: [Place(part, rows=(6 * n, 6 * n + 6)) for n, part in enumerate(parts)]}
    live = LiveModel(places, files / "a.safetensors")
    assert live.apply(recipe(files)).changed == (QKV,)
    assert equal(torch.cat(parts), merged[QKV])
    assert save(recipe(files), files / "p.safetensors", dtype="fp16", live=live).verified == 1
    live.restore()
    assert equal(torch.cat(parts), base[QKV])


def test_rows_into_a_part_of_a_larger_parameter(files):
    merged, base = values(files)
    whole = torch.full((30, 6), 9.0).half()
    whole[10:28] = base[QKV]
    live = LiveModel({QKV: Place(whole, into=(10, 28))}, files / "a.safetensors")
    live.apply(recipe(files))
    assert equal(whole[10:28], merged[QKV]) and (whole[:10] == 9).all() and (whole[28:] == 9).all()
    live.restore()
    assert equal(whole[10:28], base[QKV]) and (whole[:10] == 9).all() and (whole[28:] == 9).all()


def test_transposed_and_reshaped(files):
    merged, base = values(files)
    turned, flat = base[QKV].t().contiguous(), base[PROJ].reshape(8, 12).clone()
    live = LiveModel({QKV: Place(turned, transposed=True), PROJ: Place(flat, reshaped=True)}, files / "a.safetensors")
    live.apply(recipe(files))
    assert equal(turned, merged[QKV].t()) and equal(flat, merged[PROJ].reshape(8, 12))
    assert save(recipe(files), files / "p.safetensors", dtype="fp16", live=live).verified == 2
    live.restore()
    assert equal(turned, base[QKV].t()) and equal(flat, base[PROJ].reshape(8, 12))


def test_two_copies_one_of_them_in_fp8(files):
    """A host that keeps fp8 for the forward pass and half for adapters: a merged value is rounded once to each."""
    merged, base = values(files)
    small, _ = values(files, torch.float8_e4m3fn)
    half, eight = base[CONV].clone(), base[CONV].to(torch.float8_e4m3fn)
    loaded = eight.clone()
    places = {CONV: [Place(eight, load_dtype=torch.float16), Place(half)]}
    live = LiveModel(places, files / "a.safetensors")
    live.apply(recipe(files))
    assert equal(half, merged[CONV]) and equal(eight, small[CONV])
    assert save(recipe(files), files / "p.safetensors", dtype="fp16", live=live).verified == 1
    live.restore()
    assert equal(half, base[CONV]) and equal(eight, loaded)


@pytest.mark.parametrize("layout", ["channels_last", "transposed storage", "every second", "expanded batch"])
def test_parameters_with_strides_of_their_own(layout, files):
    merged, base = values(files)
    if layout == "channels_last":
        key, parameter = CONV, base[CONV].to(memory_format=torch.channels_last)
    elif layout == "transposed storage":
        key, parameter = QKV, base[QKV].t().contiguous().t()
    elif layout == "every second":
        key, parameter = NORM, torch.zeros(14).half()[::2].copy_(base[NORM])
    else:
        key, parameter = QKV, torch.zeros(18, 2, 6).half()[:, 1].copy_(base[QKV])
    strides = parameter.stride()
    live = LiveModel({key: parameter}, files / "a.safetensors")
    live.apply(recipe(files))
    assert equal(parameter, merged[key]) and parameter.stride() == strides
    assert save(recipe(files), files / "p.safetensors", dtype="fp16", live=live).verified == 1
    live.restore()
    assert equal(parameter, base[key])


def test_parameters_of_a_module_and_inference_tensors(files):
    merged, base = values(files, torch.float32)
    parameter = torch.nn.Parameter(base[CONV].clone())
    with torch.inference_mode():
        locked = base[NORM].clone()
    live = LiveModel({CONV: parameter, NORM: locked}, files / "a.safetensors")
    live.apply(recipe(files))
    assert equal(parameter.detach(), merged[CONV]) and equal(locked, merged[NORM])
    assert parameter.requires_grad and parameter.grad_fn is None and not parameter.is_inference()
    assert save(recipe(files), files / "p.safetensors", live=live).verified == 2
    live.restore()
    assert equal(parameter.detach(), base[CONV]) and equal(locked, base[NORM])
    (parameter * 2).sum().backward()  # still a plain parameter


def test_parameters_replaced_between_applies(files):
    """Hosts move models to the CPU and back as new objects: the mapping, or a function, is asked at each write."""
    _, base = values(files)
    places, held = {CONV: base[CONV].clone()}, [base[NORM].clone()]
    places[NORM] = Place(lambda: held[0])
    live = LiveModel(places, files / "a.safetensors")
    live.apply(recipe(files))
    places[CONV], held[0] = places[CONV].clone(), held[0].clone()
    other, _ = values(files, alpha=0.8)
    live.apply(recipe(files, 0.8))
    assert equal(places[CONV], other[CONV]) and equal(held[0], other[NORM])
    live.restore()
    assert equal(places[CONV], base[CONV]) and equal(held[0], base[NORM])


def test_only_what_is_loaded_is_written_and_the_rest_is_said(files):
    places = {CONV: values(files)[1][CONV], "something.else": torch.zeros(1)}
    live = LiveModel(places, files / "a.safetensors")
    report = live.apply(recipe(files))
    assert report.changed == (CONV,)
    [reason] = report.skipped.values()
    assert "not in it" in reason and reason.startswith("5 keys")
    assert places["something.else"].item() == 0


@pytest.mark.parametrize(
    "place",
    [
        lambda: torch.zeros(18, 7),
        lambda: Place(torch.zeros(18, 6), transposed=True),
        lambda: Place(torch.zeros(5, 6), reshaped=True),
        lambda: [Place(torch.zeros(6, 6), rows=(0, 6)), Place(torch.zeros(5, 6), rows=(6, 12))],
        lambda: Place(torch.zeros(20, 6), into=(15, 33)),
        lambda: torch.zeros(()),
    ],
)
def test_a_place_that_does_not_fit_is_named_before_anything_is_written(place, files):
    norm = torch.zeros(7)
    live = LiveModel({NORM: norm, QKV: place()}, files / "a.safetensors")
    with pytest.raises(LiveModelError, match=QKV.replace(".", r"\.")):
        live.apply(recipe(files))
    assert not norm.any()


def test_a_save_with_only_some_rows_live(files):
    """Rows of a tensor in one place, the rest elsewhere: there is nothing whole to compare, and nothing breaks."""
    _, base = values(files)
    part = base[QKV][:6].clone()
    live = LiveModel({QKV: [Place(part, rows=(0, 6))]}, files / "a.safetensors")
    live.apply(recipe(files))
    assert save(recipe(files), files / "p.safetensors", dtype="fp16", live=live).verified == 0


def test_a_ckpt_as_base_and_tensors_without_elements_or_dimensions(checkpoints, tmp_path, same_bits):
    shapes = {**checkpoints.thin("sd1"), M00 + "1.scale": (), M00 + "1.nothing": (0, 7)}
    states = [checkpoints.state("sd1", seed, torch.float16, shapes) for seed in (1, 2)]
    for name, state in zip("ab", states, strict=True):
        torch.save({"state_dict": state}, tmp_path / f"{name}.ckpt")
    places = {key: value.clone() for key, value in states[0].items()}
    live = LiveModel(places, tmp_path / "a.ckpt")
    report = live.apply(recipe(tmp_path))
    assert M00 + "1.scale" in report.changed and not report.skipped
    done = save(recipe(tmp_path), tmp_path / "o.safetensors", live=live)
    assert same_bits(safetensors.torch.load_file(done.file.path), places) == []
    live.restore()
    assert same_bits(places, states[0]) == []


def test_computing_on_a_device_that_is_named(files):
    merged, base = values(files)
    places = {CONV: base[CONV].clone()}
    LiveModel(places, files / "a.safetensors", device="cpu").apply(recipe(files))
    assert equal(places[CONV], merged[CONV])
