"""Adapters made, and applied to layers, by the libraries that train them: lycoris-lora 4.1.

Run where it is installed. LyCORIS' own merging applies the scale of LoHa and LoKr twice, so the training forward is
asked what the weight has become, one basis vector at a time.
"""

from __future__ import annotations

import json

import pytest
import torch
from torch import nn

pytestmark = pytest.mark.filterwarnings("ignore")  # what those libraries and their own warn of is not ours

UNET = "model.diffusion_model."
LINEAR_KEY = f"{UNET}input_blocks.1.1.transformer_blocks.0.attn1.to_q.weight"
CONV_KEY = f"{UNET}input_blocks.1.0.in_layers.2.weight"
LINEAR_NAME = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q"
CONV_NAME = "lora_unet_down_blocks_0_resnets_0_conv1"
TOLERANCE = 3e-5

DORA = {"out": {"weight_decompose": True, "wd_on_out": True}, "in": {"weight_decompose": True, "wd_on_out": False}}
LYCORIS_CASES = {
    "locon": ("locon.LoConModule", {}),
    "locon_tucker": ("locon.LoConModule", {"use_tucker": True}),
    "locon_rs": ("locon.LoConModule", {"rs_lora": True}),
    "locon_scalar": ("locon.LoConModule", {"use_scalar": True}),
    "locon_bypass": ("locon.LoConModule", {"bypass_mode": True}),
    "dora_out": ("locon.LoConModule", DORA["out"]),
    "dora_in": ("locon.LoConModule", DORA["in"]),
    "dora_out_tucker": ("locon.LoConModule", {**DORA["out"], "use_tucker": True}),
    "dora_in_tucker": ("locon.LoConModule", {**DORA["in"], "use_tucker": True}),
    "loha": ("loha.LohaModule", {}),
    "loha_tucker": ("loha.LohaModule", {"use_tucker": True}),
    "loha_rs": ("loha.LohaModule", {"rs_lora": True}),
    "loha_scalar": ("loha.LohaModule", {"use_scalar": True}),
    "doha_out": ("loha.LohaModule", DORA["out"]),
    "doha_in": ("loha.LohaModule", DORA["in"]),
    "doha_out_tucker": ("loha.LohaModule", {**DORA["out"], "use_tucker": True}),
    "lokr": ("lokr.LokrModule", {"factor": 4}),
    "lokr_auto": ("lokr.LokrModule", {"factor": -1, "lora_dim": 2}),
    "lokr_both": ("lokr.LokrModule", {"factor": 8, "decompose_both": True, "lora_dim": 2}),
    "lokr_tucker": ("lokr.LokrModule", {"factor": 2, "use_tucker": True, "lora_dim": 2}),
    "lokr_tucker_both": ("lokr.LokrModule", {"factor": 8, "use_tucker": True, "decompose_both": True, "lora_dim": 1}),
    "lokr_full": ("lokr.LokrModule", {"factor": 4, "full_matrix": True, "lora_dim": 10000}),
    "lokr_full_by_rank": ("lokr.LokrModule", {"factor": 4, "lora_dim": 100000, "alpha": 1}),
    "lokr_unbalanced": ("lokr.LokrModule", {"factor": 4, "unbalanced_factorization": True}),
    "lokr_unbalanced_both": (
        "lokr.LokrModule",
        {"factor": 8, "unbalanced_factorization": True, "decompose_both": True, "lora_dim": 2},
    ),
    "lokr_rs": ("lokr.LokrModule", {"factor": 4, "rs_lora": True, "lora_dim": 2}),
    "lokr_scalar": ("lokr.LokrModule", {"factor": 4, "use_scalar": True, "lora_dim": 2}),
    "dokr_out": ("lokr.LokrModule", {"factor": 4, **DORA["out"]}),
    "dokr_in": ("lokr.LokrModule", {"factor": 4, **DORA["in"]}),
    "dokr_out_tucker": ("lokr.LokrModule", {"factor": 2, **DORA["out"], "use_tucker": True, "lora_dim": 2}),
    "ia3_out": ("ia3.IA3Module", {}),
    "ia3_in": ("ia3.IA3Module", {"train_on_input": True}),
    "full": ("full.FullModule", {}),
    "glora": ("glora.GLoRAModule", {}),
    "glora_rs": ("glora.GLoRAModule", {"rs_lora": True}),
    "glora_scalar": ("glora.GLoRAModule", {"use_scalar": True}),
    "diag_oft": ("diag_oft.DiagOFTModule", {}),
    "diag_oft_rescaled": ("diag_oft.DiagOFTModule", {"rescaled": True}),
    "coft": ("diag_oft.DiagOFTModule", {"constraint": 0.01}),
    "coft_rescaled": ("diag_oft.DiagOFTModule", {"constraint": 0.01, "rescaled": True}),
    "boft": ("boft.ButterflyOFTModule", {"lora_dim": 8}),
    "boft_rescaled": ("boft.ButterflyOFTModule", {"lora_dim": 8, "rescaled": True}),
    "boft_constrained": ("boft.ButterflyOFTModule", {"lora_dim": 8, "constraint": 0.01, "rescaled": True}),
}


def _layer(kind: str) -> nn.Module:
    torch.manual_seed(7)
    return nn.Linear(24, 32) if kind == "linear" else nn.Conv2d(16, 32, 1 if kind == "conv1x1" else 3)


def _shaken(module: nn.Module) -> None:
    """No parameter at its starting value, where most adapters do nothing."""
    torch.manual_seed(11)
    with torch.no_grad():
        for name, parameter in module.named_parameters():
            if "scalar" in name:
                parameter.fill_(0.7)
            elif "scale" in name:
                parameter.mul_(1 + 0.2 * torch.randn_like(parameter))
            else:
                parameter.add_(0.15 * torch.randn_like(parameter))


def _weight_seen(forward, shape: torch.Size, dtype: torch.dtype) -> torch.Tensor:
    """The weight that a forward acts by."""
    size = shape[1:].numel()
    basis = torch.eye(size, dtype=dtype).view(size, *shape[1:])
    origin = forward(torch.zeros_like(basis[:1]))
    return (forward(basis) - origin).reshape(size, shape[0]).T.reshape(shape).detach()


@pytest.mark.parametrize("layer_kind", ["linear", "conv1x1", "conv3x3"])
@pytest.mark.parametrize("case", LYCORIS_CASES)
def test_lycoris(case, layer_kind, bench, error_of_change):
    modules = pytest.importorskip("lycoris.modules")
    path, options = LYCORIS_CASES[case]
    file, name = path.split(".")
    kind = getattr(getattr(modules, file), name)
    layer = _layer(layer_kind)
    base, bias = layer.weight.detach().clone(), layer.bias.detach().clone()
    key, module_name = (LINEAR_KEY, LINEAR_NAME) if layer_kind == "linear" else (CONV_KEY, CONV_NAME)
    module = kind(module_name, layer, **{"multiplier": 1.0, "lora_dim": 4, "alpha": 1.5, **options})
    _shaken(module)
    wide = torch.float32 if "oft" in file else torch.float64
    if "constraint" in options:
        assert module.constraint > 0
    module.to(wide)
    layer.to(wide)
    module.apply_to()
    adapter = {f"{module_name}.{role}": tensor.detach().float() for role, tensor in module.state_dict().items()}
    wanted = _weight_seen(layer.forward, base.shape, wide)
    wanted_bias = layer.forward(torch.zeros(1, *base.shape[1:], dtype=wide)).view(-1)
    bias_key = key.replace("weight", "bias")
    made = bench({key: base, bias_key: bias})
    arguments = {name: str(value) for name, value in options.items()}
    after = made.applied(adapter, metadata={"ss_network_args": json.dumps(arguments)})
    assert not made.report.skipped
    assert torch.allclose(after[bias_key], wanted_bias.float(), atol=1e-6)
    assert (wanted - base).norm() / base.norm() > 0.01
    assert error_of_change(after[key], wanted, base) <= TOLERANCE


def test_lycoris_norms(bench):
    norms = pytest.importorskip("lycoris.modules.norms")
    layer = nn.GroupNorm(4, 16)
    module = norms.NormModule("lora_unet_down_blocks_0_resnets_0_norm1", layer, 1.0)
    _shaken(module)
    adapter = {f"{module.lora_name}.{role}": tensor.detach().clone() for role, tensor in module.state_dict().items()}
    module.apply_to()
    picture = torch.randn(2, 16, 5, 5)
    wanted = layer(picture)
    key = f"{UNET}input_blocks.1.0.in_layers.0"
    after = bench({f"{key}.weight": torch.ones(16), f"{key}.bias": torch.zeros(16)}).applied(adapter)
    got = torch.nn.functional.group_norm(picture, 4, after[f"{key}.weight"], after[f"{key}.bias"], layer.eps)
    assert torch.allclose(got, wanted, atol=1e-5)
