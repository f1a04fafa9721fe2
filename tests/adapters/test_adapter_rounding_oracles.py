"""Half precision against LyCORIS' own training forward in fp64: rounded once, whichever kind, live and saved.

Many layers of many kinds at a time, from a base and an adapter in half precision. Run where lycoris-lora is installed.
"""

from __future__ import annotations

import importlib

import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

import lib_merge
from lib_merge import architectures
from lib_merge.architectures.layers import layers

pytestmark = pytest.mark.filterwarnings("ignore")  # what those libraries and their own warn of is not ours

MOST_NOT_NEAREST = 0.002
DORA = {"out": {"weight_decompose": True, "wd_on_out": True}, "in": {"weight_decompose": True, "wd_on_out": False}}
# Numbers that the files hold beside matrices are exact in half precision, so that the files lose nothing.
CASES = [
    ("locon", "LoConModule", {}),
    ("locon", "LoConModule", {"lora_dim": 64, "alpha": 32}),
    ("locon", "LoConModule", {"use_tucker": True}),
    ("locon", "LoConModule", {"rs_lora": True}),
    ("locon", "LoConModule", DORA["out"]),
    ("locon", "LoConModule", DORA["in"]),
    ("loha", "LohaModule", {}),
    ("loha", "LohaModule", {"lora_dim": 64, "alpha": 32}),
    ("loha", "LohaModule", {"use_tucker": True}),
    ("loha", "LohaModule", DORA["out"]),
    ("loha", "LohaModule", DORA["in"]),
    ("lokr", "LokrModule", {"factor": 4}),
    ("lokr", "LokrModule", {"factor": 8, "decompose_both": True, "lora_dim": 2}),
    ("lokr", "LokrModule", {"factor": 2, "use_tucker": True, "lora_dim": 2}),
    ("lokr", "LokrModule", {"factor": 4, "lora_dim": 100000, "alpha": 1}),
    ("lokr", "LokrModule", {"factor": 4, "unbalanced_factorization": True}),
    ("lokr", "LokrModule", {"factor": 4, **DORA["out"]}),
    ("lokr", "LokrModule", {"factor": 4, **DORA["in"]}),
    ("ia3", "IA3Module", {}),
    ("ia3", "IA3Module", {"train_on_input": True}),
    ("full", "FullModule", {}),
    ("glora", "GLoRAModule", {}),
    ("diag_oft", "DiagOFTModule", {}),
    ("diag_oft", "DiagOFTModule", {"constraint": 2**-7, "rescaled": True}),
    ("boft", "ButterflyOFTModule", {"lora_dim": 8}),
    ("boft", "ButterflyOFTModule", {"lora_dim": 8, "constraint": 2**-7, "rescaled": True}),
]
SIZES = [lambda: nn.Linear(160, 192), lambda: nn.Conv2d(96, 128, 1), lambda: nn.Conv2d(48, 64, 3)]


def _shaken(module: nn.Module, dtype: torch.dtype) -> None:
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            noise = 0.05 * torch.randn_like(parameter)
            parameter.copy_((parameter * (1 + noise) if "scale" in name else parameter + noise).to(dtype))


def _seen(forward, shape: torch.Size) -> tuple[torch.Tensor, torch.Tensor]:
    """The weight and the bias that a forward acts by."""
    size = shape[1:].numel()
    basis = torch.eye(size, dtype=torch.float64).view(size, *shape[1:])
    origin = forward(torch.zeros_like(basis[:1]))
    return (forward(basis) - origin).reshape(size, shape[0]).T.reshape(shape).detach(), origin.reshape(-1).detach()


@pytest.fixture
def all_in_double(monkeypatch):
    """LyCORIS makes some of its matrices in fp32 whatever the rest is in."""

    def switch() -> None:
        monkeypatch.setattr(torch.Tensor, "float", lambda tensor: tensor.double())
        torch.set_default_dtype(torch.float64)

    def back() -> None:
        monkeypatch.undo()
        torch.set_default_dtype(torch.float32)

    yield switch, back
    back()


def _made(base_dtype: torch.dtype, file_dtype: torch.dtype, switch, back):
    """(base, adapter file, what LyCORIS makes of the base in fp64), by key."""
    table = layers(architectures.by_id("sd1"))["unet"]
    # Layers whose sizes tell no architecture.
    names = [name for name in table if not any(part in name for part in ("norm", "attn2", "ff.", "proj", "conv_in"))]
    base, adapter, wanted = {}, {}, {}
    torch.manual_seed(7)
    for name, (case, size) in zip(names, ((case, size) for case in CASES for size in SIZES), strict=False):
        file, kind, options = case
        layer, place, module_name = size(), table[name], f"lora_unet_{name.replace('.', '_')}"
        options = {"multiplier": 1.0, "lora_dim": 4, "alpha": 1.5, **options}
        for parameter in layer.parameters():
            parameter.data = parameter.data.to(base_dtype).float()
        module = getattr(importlib.import_module(f"lycoris.modules.{file}"), kind)(module_name, layer, **options)
        _shaken(module, file_dtype)
        switch()
        layer.double()
        module.double()
        base[place.weight], base[place.bias] = (p.detach().to(base_dtype) for p in (layer.weight, layer.bias))
        module.apply_to()
        for role, tensor in module.state_dict().items():
            adapter[f"{module_name}.{role}"] = tensor.detach().to(file_dtype if tensor.is_floating_point() else None)
        wanted[place.weight], wanted[place.bias] = _seen(layer.forward, base[place.weight].shape)
        back()
    return base, adapter, wanted


def _nearest(exact: torch.Tensor, dtype: torch.dtype) -> torch.Tensor:
    """Rounded once; torch itself goes from fp64 to half precision by way of fp32."""
    if dtype == torch.float16:
        return torch.from_numpy(exact.numpy().astype(np.float16))
    step = 2.0 ** (torch.floor(torch.log2(exact.abs().clamp(min=2.0**-126))) - 7)
    return (torch.round(exact / step) * step).to(dtype)


def _place_among_numbers(values: torch.Tensor) -> torch.Tensor:
    """Neighbours in a half precision lie 1 apart."""
    bits = values.view(torch.int16).int()
    return torch.where(bits < 0, -(2**15) - bits, bits)


def _check(got: dict[str, torch.Tensor], wanted: dict[str, torch.Tensor], base, dtype: torch.dtype) -> None:
    assert wanted
    for key, exact in wanted.items():
        assert got[key].dtype == dtype
        off = (_place_among_numbers(got[key]) - _place_among_numbers(_nearest(exact, dtype))).abs()
        # Where a sum of fp32 all but cancels, its own rounding (2⁻²⁴ of the terms) is more than a unit of the rest.
        cancelled = exact.abs() < 2**-15 * base[key].double().abs().max()
        assert (off[~cancelled] <= 1).all(), key
        assert (off > 0).sum() <= max(MOST_NOT_NEAREST * off.numel(), 1), key


@pytest.mark.cases(3)
@pytest.mark.parametrize("file_dtype", [torch.float16, torch.bfloat16, torch.float32], ids=str)
@pytest.mark.parametrize("base_dtype", [torch.float16, torch.bfloat16], ids=str)
def test_every_kind_is_rounded_once(base_dtype, file_dtype, bench, all_in_double, tmp_path):
    pytest.importorskip("lycoris.modules")
    base, adapter, wanted = _made(base_dtype, file_dtype, *all_in_double)
    made = bench(base)
    live = made.applied(adapter)
    assert not made.report.skipped
    _check(live, wanted, base, base_dtype)
    recipe = made.recipe({"adapter": "adapter.safetensors"})
    for dtype, name in ((torch.float16, "fp16"), (torch.bfloat16, "bf16")):
        lib_merge.save(recipe, tmp_path / f"{name}.safetensors", dtype=name)
        saved = load_file(tmp_path / f"{name}.safetensors")
        _check(saved, wanted, base, dtype)
        if dtype == base_dtype:
            assert all(torch.equal(saved[key], live[key]) for key in wanted)
