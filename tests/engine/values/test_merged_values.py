"""Every key of saved SD1, SD2 and SDXL merges against formulas written down here, in float64."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge import Recipe, save

ALPHA = {
    "sd1": {"default": 0.2, "BASE": 0.7, "IN00-IN03": 0.5, "M00": 1.0, "OUT11": -0.5, "OUT03": 1.5, "IN02": 0},
    "sd2": {"default": 0.25, "BASE": 0, "IN04-OUT02": 0.9, "FINAL": 1, "TIME": 0, "VAE": 0.5},
    "sdxl": {"default": 0.3, "TE1": 0.1, "TE2": 0.9, "LABEL": 1, "IN08": 2, "OUT08": 0.75},
}
RESOLVED = {  # by hand, for every slot whose weight is not the default
    "sd1": {
        **{"TE": 0.7, "TIME": 0.5, "IN00": 0.5, "IN01": 0.5, "IN02": 0, "IN03": 0.5, "M00": 1.0},
        **{"OUT03": 1.5, "OUT11": -0.5, "FINAL": -0.5, "VAE": 0},
    },
    "sd2": {
        **{"TE": 0, "TIME": 0, "FINAL": 1, "VAE": 0.5, "M00": 0.9, "OUT00": 0.9, "OUT01": 0.9, "OUT02": 0.9},
        **{f"IN{number:02d}": 0.9 for number in range(4, 12)},
    },
    "sdxl": {"TE1": 0.1, "TE2": 0.9, "LABEL": 1, "TIME": 0.3, "IN08": 2, "OUT08": 0.75, "FINAL": 0.75, "VAE": 0},
}


def recipe(folder, steps, **more):
    return Recipe.from_dict({"live_merge": 1, "base": "a", "steps": steps, **more}, [folder])


def check(saved, exact, dtype, scale):
    """Within the rounding of fp32 arithmetic before, and of one rounding to the file's dtype."""
    assert saved.dtype == dtype
    once = exact.to(dtype).double()
    ulp = 2.0 ** torch.floor(torch.log2(once.abs().clamp_min(1e-7))) * torch.finfo(dtype).eps
    error = (saved.double() - exact).abs()
    fp32 = 4 * torch.finfo(torch.float32).eps * scale
    assert (error <= 0.5 * ulp + fp32).all()
    return int((saved.double() != once).sum())


@pytest.mark.cases(1)
@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.bfloat16, "mixed"], ids=str)
@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
def test_weighted_sum_of_every_key(architecture, dtype, checkpoints, slot_of, bits_of, tmp_path):
    a, b = (checkpoints.state(architecture, seed, dtype) for seed in (1, 2))
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    done = save(
        recipe(tmp_path, [{"method": "weighted_sum", "b": "b", "alpha": ALPHA[architecture]}]),
        tmp_path / "o.safetensors",
    )
    saved = safetensors.torch.load_file(done.file.path)
    assert saved.keys() == a.keys()
    other, elements = 0, 0
    for key, value in saved.items():
        slot = slot_of(architecture, key)
        alpha = RESOLVED[architecture].get(slot, ALPHA[architecture]["default"])
        if slot == "" or alpha == 0:
            assert value.dtype == a[key].dtype and bits_of(value) == bits_of(a[key]), key
            continue
        x, y = a[key].double(), b[key].double()
        scale = (1 + abs(alpha)) * (x.abs() + y.abs())
        other += check(value, (1 - alpha) * x + alpha * y, a[key].dtype, scale)
        elements += value.numel()
    assert elements > 200_000
    if dtype in (torch.float16, torch.bfloat16):
        assert other / elements < 1e-2  # decimals of fp16 numbers are often exactly half-way
    assert not done.skipped


@pytest.mark.cases(1)
@pytest.mark.parametrize("dtype", [torch.float16, torch.float32], ids=str)
def test_add_difference_of_every_key(dtype, checkpoints, slot_of, bits_of, tmp_path):
    a, b, c = (checkpoints.state("sd1", seed, dtype) for seed in (1, 2, 3))
    for name, state in zip("abc", (a, b, c), strict=True):
        checkpoints.write(tmp_path / f"{name}.safetensors", state)
    step = {"method": "add_difference", "b": "b", "c": "c", "alpha": {"default": 0.6, "VAE": -1}, "strength": 0.5}
    done = save(recipe(tmp_path, [step]), tmp_path / "o.safetensors")
    saved = safetensors.torch.load_file(done.file.path)
    for key, value in saved.items():
        slot = slot_of("sd1", key)
        if slot == "":
            assert bits_of(value) == bits_of(a[key])
            continue
        alpha = -0.5 if slot == "VAE" else 0.3
        x, y, z = (state[key].double() for state in (a, b, c))
        check(value, x + alpha * (y - z), dtype, x.abs() + y.abs() + z.abs())


def test_several_steps_are_rounded_once(checkpoints, slot_of, tmp_path):
    """Ten steps whose half-way results, rounded to fp16 each time, would be off in a quarter of the elements."""
    a, b, c = (checkpoints.state("sd1", seed, torch.float16, checkpoints.thin("sd1")) for seed in (1, 2, 3))
    for name, state in zip("abc", (a, b, c), strict=True):
        checkpoints.write(tmp_path / f"{name}.safetensors", state)
    steps = [
        {"method": "weighted_sum", "b": "b", "alpha": 0.1},
        {"method": "add_difference", "b": "b", "c": "c", "alpha": 0.05},
    ] * 5
    done = save(recipe(tmp_path, steps), tmp_path / "o.safetensors")
    saved = safetensors.torch.load_file(done.file.path)
    other = rounded_each_time = elements = 0
    for key, value in saved.items():
        if slot_of("sd1", key) in ("", "VAE"):
            continue
        exact, half = a[key].double(), a[key]
        for _ in range(5):
            exact = 0.9 * exact + 0.1 * b[key].double()
            exact = exact + 0.05 * (b[key].double() - c[key].double())
            half = (0.9 * half.float() + 0.1 * b[key].float()).half()
            half = (half.float() + 0.05 * (b[key].float() - c[key].float())).half()
        other += int((value != exact.half()).sum())
        rounded_each_time += int((half != exact.half()).sum())
        elements += value.numel()
    assert other / elements < 5e-3
    assert rounded_each_time / elements > 0.1  # the test can tell the difference


@pytest.mark.cases(3)
@pytest.mark.parametrize("alpha", [-1, 1e-3, 1, 1.75, 1e-300, 65504])
def test_any_finite_number_is_a_weight(alpha, checkpoints, thin_models, tmp_path, bits_of):
    done = save(
        recipe(thin_models, [{"method": "weighted_sum", "b": "b", "alpha": {"OUT05": alpha}}]),
        tmp_path / "o.safetensors",
        dtype="fp32",
    )
    saved = safetensors.torch.load_file(done.file.path)
    a, b = (safetensors.torch.load_file(thin_models / f"{name}.safetensors") for name in "ab")
    for key in saved:
        if ".output_blocks.5." in key:
            exact = (1 - alpha) * a[key].double() + alpha * b[key].double()
            assert torch.allclose(saved[key].double(), exact, rtol=1e-5, atol=1e-6 * max(1, abs(alpha)))
            if alpha == 1:
                assert bits_of(saved[key]) == bits_of(b[key].float())


def test_no_steps_copy_the_base(thin_models, tmp_path, same_bits):
    for number, steps in enumerate(([], [{"method": "weighted_sum", "b": "nowhere", "enabled": False}])):
        done = save(recipe(thin_models, steps), tmp_path / f"{number}.safetensors")
        saved, base = (safetensors.torch.load_file(path) for path in (done.file.path, thin_models / "a.safetensors"))
        assert same_bits(saved, base) == []


def test_a_source_of_another_dtype_is_read_exactly(checkpoints, slot_of, tmp_path):
    shapes = checkpoints.thin("sd1")
    a = checkpoints.state("sd1", 1, torch.bfloat16, shapes)
    b = checkpoints.state("sd1", 2, torch.float32, shapes)
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    done = save(recipe(tmp_path, [{"method": "weighted_sum", "b": "b", "alpha": 0.5}]), tmp_path / "o.safetensors")
    for key, value in safetensors.torch.load_file(done.file.path).items():
        if slot_of("sd1", key) not in ("", "VAE"):
            check(value, (a[key].double() + b[key].double()) / 2, torch.bfloat16, a[key].double().abs() + b[key].abs())


@pytest.mark.parametrize("base", [torch.float8_e4m3fn, torch.float8_e5m2, torch.float64], ids=str)
def test_bases_of_rarer_dtypes(base, checkpoints, slot_of, same_bits, tmp_path):
    shapes = checkpoints.thin("sd1")
    a, b = checkpoints.state("sd1", 1, base, shapes), checkpoints.state("sd1", 2, torch.float16, shapes)
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    done = save(recipe(tmp_path, [{"method": "weighted_sum", "b": "b", "alpha": 0.25}]), tmp_path / "o.safetensors")
    saved = safetensors.torch.load_file(done.file.path)
    merged = {key for key in a if slot_of("sd1", key) not in ("", "VAE")}
    assert (
        same_bits({k: v for k, v in saved.items() if k not in merged}, {k: v for k, v in a.items() if k not in merged})
        == []
    )
    for key in merged:
        exact = 0.75 * a[key].double() + 0.25 * b[key].double()
        assert saved[key].dtype == base
        if base == torch.float64:  # computed in fp32, as the design says
            assert torch.allclose(saved[key], exact, rtol=1e-6, atol=1e-6)
        else:
            assert (saved[key].double() != exact.to(base).double()).double().mean() < 0.01


def test_empty_and_single_elements(checkpoints, tmp_path):
    """Tensors without elements or without dimensions in a block are merged like any other."""
    shapes = {
        **checkpoints.thin("sd1"),
        "model.diffusion_model.middle_block.1.scale": (),
        "model.diffusion_model.middle_block.1.nothing": (0, 7),
    }
    a, b = (checkpoints.state("sd1", seed, torch.float32, shapes) for seed in (1, 2))
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    done = save(recipe(tmp_path, [{"method": "weighted_sum", "b": "b", "alpha": 0.5}]), tmp_path / "o.safetensors")
    saved = safetensors.torch.load_file(done.file.path)
    key = "model.diffusion_model.middle_block.1.scale"
    assert saved[key].shape == () and torch.isclose(saved[key], (a[key] + b[key]) / 2)
    assert saved["model.diffusion_model.middle_block.1.nothing"].shape == (0, 7)


def test_pieces_do_not_show(checkpoints, tmp_path):
    """A tensor of several pieces and a rest is the same as computed at once."""
    key = "model.diffusion_model.middle_block.1.proj_in.weight"
    shapes = {**checkpoints.thin("sd1"), key: (700, 1000)}
    a, b = (checkpoints.state("sd1", seed, torch.float16, shapes) for seed in (1, 2))
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", b)
    done = save(recipe(tmp_path, [{"method": "weighted_sum", "b": "b", "alpha": 0.3}]), tmp_path / "o.safetensors")
    value = safetensors.torch.load_file(done.file.path)[key]
    exact = (0.7 * a[key].double() + 0.3 * b[key].double()).half()
    assert (value != exact).double().mean() < 5e-3 and torch.allclose(
        value.double(), exact.double(), rtol=2e-3, atol=1e-4
    )
