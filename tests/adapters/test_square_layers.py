"""Every kind on layers with as many inputs as outputs, where sizes alone do not tell one layout or side from another.

Each value is the formula written out in fp64, as the kind's own library has it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest
import torch

UNET = "model.diffusion_model."
LINEAR, CONV = "input_blocks.1.1.transformer_blocks.0.attn1.to_q", "input_blocks.1.0.in_layers.2"
NAMES = {
    LINEAR: "down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q",
    CONV: "down_blocks_0_resnets_0_conv1",
}
DIFFUSERS = {
    LINEAR: "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q",
    CONV: "unet.down_blocks.0.resnets.0.conv1",
}
WEIGHT = {LINEAR: (24, 24), CONV: (24, 24, 3, 3)}
PEFT_CONFIG = "lora_adapter_metadata"

Tensors = dict[str, torch.Tensor]
Wanted = Callable[[torch.Tensor], torch.Tensor]


def _draw(*shape: int, scale: float = 0.3) -> torch.Tensor:
    return torch.randn(*shape, generator=_draw.generator) * scale


@pytest.fixture(autouse=True)
def _seeded(request):
    _draw.generator = torch.Generator().manual_seed(len(request.node.name))


def _block_diagonal(blocks: torch.Tensor) -> torch.Tensor:
    return torch.block_diag(*blocks.double())


def _cayley(skew: torch.Tensor) -> torch.Tensor:
    one = torch.eye(skew.shape[-1], dtype=torch.float64)
    return (one + skew) @ torch.linalg.inv(one - skew)


def _flat(weight: torch.Tensor, act: Callable[[torch.Tensor], torch.Tensor]) -> torch.Tensor:
    return act(weight.flatten(1)).view(weight.shape)


def _on_inputs(weight: torch.Tensor, matrix: torch.Tensor) -> torch.Tensor:
    return torch.einsum("oi...,ij->oj...", weight, matrix)


def lora(layer: str) -> tuple[Tensors, Wanted]:
    up, down = _draw(24, 3), _draw(3, *WEIGHT[layer][1:])
    return {"lora_up.weight": up, "lora_down.weight": down, "alpha": torch.tensor(2.0)}, (
        lambda w: w + (up.double() @ down.double().flatten(1)).view(w.shape) * 2 / 3
    )


def loha(layer: str) -> tuple[Tensors, Wanted]:
    parts = {f"hada_w{n}_a": _draw(24, 3) for n in (1, 2)}
    parts |= {f"hada_w{n}_b": _draw(3, 24 * (9 if layer == CONV else 1)) for n in (1, 2)}
    one, two = (parts[f"hada_w{n}_a"].double() @ parts[f"hada_w{n}_b"].double() for n in (1, 2))
    return parts, lambda w: w + (one * two).view(w.shape)


def lokr(layer: str) -> tuple[Tensors, Wanted]:
    first, second = _draw(4, 6), _draw(6, 4, *WEIGHT[layer][2:])
    wide = first.double().view(4, 6, *[1] * (second.dim() - 2))
    return {"lokr_w1": first, "lokr_w2": second}, lambda w: w + torch.kron(wide, second.double())


def lokr_of_square_factors(layer: str) -> tuple[Tensors, Wanted]:
    first = _draw(4, 4)
    if layer == LINEAR:
        up, down = _draw(6, 2), _draw(2, 6)
        second = up.double() @ down.double()
        parts = {"lokr_w2_a": up, "lokr_w2_b": down}
    else:  # as many ranks as inputs, so that nothing but the core tells which factor is which
        core, up, down = _draw(6, 6, 3, 3), _draw(6, 6), _draw(6, 6)
        second = torch.einsum("nmkl,no,mi->oikl", core.double(), up.double(), down.double())
        parts = {"lokr_t2": core, "lokr_w2_a": up, "lokr_w2_b": down}
    scale = 1 / (2 if layer == LINEAR else 6)
    wide = first.double().view(4, 4, *[1] * (second.dim() - 2))
    return {
        "lokr_w1": first,
        **parts,
        "alpha": torch.tensor(1.0),
    }, lambda w: w + scale * torch.kron(wide, second.contiguous())


def glora(layer: str) -> tuple[Tensors, Wanted]:
    a1, a2, b1, b2 = _draw(24, 3), _draw(3, 24), _draw(24, 3), _draw(3, *WEIGHT[layer][1:])
    low = (b1.double() @ b2.double().flatten(1)).view(WEIGHT[layer])
    parts = {"a1.weight": a1, "a2.weight": a2, "b1.weight": b1, "b2.weight": b2, "alpha": torch.tensor(2.0)}
    return parts, lambda w: w + (_on_inputs(w, a1.double() @ a2.double()) + low) * 2 / 3


def glora_before_2_0(layer: str) -> tuple[Tensors, Wanted]:
    a1, a2, b1, b2 = _draw(3, 24), _draw(24, 3), _draw(3, *WEIGHT[layer][1:]), _draw(24, 3)
    low = (b2.double() @ b1.double().flatten(1)).view(WEIGHT[layer])
    parts = {"a1.weight": a1, "a2.weight": a2, "b1.weight": b1, "b2.weight": b2, "alpha": torch.tensor(2.0)}
    return parts, lambda w: w + (_on_inputs(w, a2.double() @ a1.double()) + low) * 2 / 3


def ia3_of_inputs(layer: str) -> tuple[Tensors, Wanted]:
    factors = _draw(24)
    size = (1, -1, 1, 1)[: len(WEIGHT[layer])]
    return {"weight": factors, "on_input": torch.tensor(1)}, lambda w: w * (1 + factors.double().view(size))


def ia3_of_outputs(layer: str) -> tuple[Tensors, Wanted]:
    factors = _draw(24)
    size = (-1, 1, 1, 1)[: len(WEIGHT[layer])]
    return {"weight": factors, "on_input": torch.tensor(0)}, lambda w: w * (1 + factors.double().view(size))


def _dora(layer: str, axis: int, stored: tuple[int, ...]) -> tuple[Tensors, Wanted]:
    parts, added = lora(layer)
    magnitudes = 1 + _draw(24)

    def wanted(weight: torch.Tensor) -> torch.Tensor:
        changed = added(weight)
        others = [other for other in range(weight.dim()) if other != axis]
        lengths = torch.linalg.vector_norm(changed, dim=others, keepdim=True)
        return changed / lengths * magnitudes.double().view_as(lengths)

    return {**parts, "dora_scale": magnitudes.view(stored)}, wanted


def dora_of_outputs(layer: str) -> tuple[Tensors, Wanted]:
    return _dora(layer, 0, (24, *[1] * (len(WEIGHT[layer]) - 1)))


def dora_of_inputs(layer: str) -> tuple[Tensors, Wanted]:
    return _dora(layer, 1, (1, 24, *[1] * (len(WEIGHT[layer]) - 2)))


def dora_in_one_dimension(layer: str) -> tuple[Tensors, Wanted]:
    return _dora(layer, 0, (24,))


def oft(_: str) -> tuple[Tensors, Wanted]:
    blocks = _draw(4, 6, 6)
    turned = _block_diagonal(_cayley(blocks.double() - blocks.double().mT)).T
    return {"oft_blocks": blocks}, lambda w: _flat(w, lambda flat: turned @ flat)


def oft_of_as_many_blocks_as_each_is_wide(_: str) -> tuple[Tensors, Wanted]:
    blocks = _draw(3, 8, 8)
    turned = _block_diagonal(_cayley(blocks.double() - blocks.double().mT)).T
    return {"oft_blocks": blocks, "rescale": torch.full((24, 1), 1.5)}, lambda w: 1.5 * _flat(w, lambda f: turned @ f)


def oft_as_a_rotation(_: str) -> tuple[Tensors, Wanted]:
    rotation = _cayley((_draw(4, 6, 6) - _draw(4, 6, 6).mT).double() / 2).float()
    return {"oft_diag": rotation}, lambda w: _flat(w, lambda flat: _block_diagonal(rotation).T @ flat)


def boft(_: str) -> tuple[Tensors, Wanted]:
    blocks = _draw(2, 6, 4, 4)

    def wanted(weight: torch.Tensor) -> torch.Tensor:
        flat = weight.flatten(1)
        for stage, rotations in enumerate(_cayley(blocks.double() - blocks.double().mT)):
            order = torch.arange(24).view(-1, 2, 2**stage * 2).transpose(1, 2).reshape(-1)
            flat = torch.empty_like(flat).index_copy_(0, order, torch.block_diag(*rotations) @ flat[order])
        return flat.view(weight.shape)

    return {"oft_blocks": blocks}, wanted


def full(layer: str) -> tuple[Tensors, Wanted]:
    difference = _draw(*WEIGHT[layer])
    return {"diff": difference}, lambda w: w + difference.double()


KINDS: Mapping[str, Callable[[str], tuple[Tensors, Wanted]]] = {
    make.__name__: make
    for make in (
        *(lora, loha, lokr, lokr_of_square_factors, glora, glora_before_2_0, ia3_of_inputs, ia3_of_outputs),
        *(dora_of_outputs, dora_of_inputs, dora_in_one_dimension, full),
        *(oft, oft_of_as_many_blocks_as_each_is_wide, oft_as_a_rotation, boft),
    )
}


def _apply(bench, error_of_change, layer: str, adapter: Tensors, wanted: Wanted, metadata=None) -> None:
    key, before = f"{UNET}{layer}.weight", _draw(*WEIGHT[layer], scale=1)
    made = bench({key: before})
    after = made.applied(adapter, 0.6, metadata)[key]
    whole = before.double() + 0.6 * (wanted(before.double()) - before.double())
    assert not made.report.skipped
    assert error_of_change(after, whole, before) <= 3e-5


@pytest.mark.parametrize("layer", [LINEAR, CONV], ids=["linear", "convolution"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_kind(bench, error_of_change, kind, layer):
    parts, wanted = KINDS[kind](layer)
    adapter = {f"lora_unet_{NAMES[layer]}.{role}": tensor for role, tensor in parts.items()}
    _apply(bench, error_of_change, layer, adapter, wanted)


def test_glora_of_full_rank_is_taken_as_todays(bench, error_of_change):
    a1, a2, b1, b2 = (_draw(24, 24) for _ in range(4))
    adapter = dict(
        zip((f"lora_unet_{NAMES[LINEAR]}.{r}.weight" for r in ("a1", "a2", "b1", "b2")), (a1, a2, b1, b2), strict=True)
    )
    a1, a2, b1, b2 = (factor.double() for factor in (a1, a2, b1, b2))
    _apply(bench, error_of_change, LINEAR, adapter, lambda w: w + w @ a1 @ a2 + b1 @ b2)


@pytest.mark.parametrize("said", [[], ["to_q"]], ids=["the config says outputs", "the config says inputs"])
@pytest.mark.parametrize("shape", [(24, 1), (1, 24)], ids=["outputs", "inputs"])
def test_peft_factors_go_by_their_shape_whatever_a_config_says(bench, error_of_change, shape, said):
    factors = 1 + _draw(*shape)
    metadata = {PEFT_CONFIG: json.dumps({"unet.peft_type": "IA3", "unet.feedforward_modules": said})}
    _apply(
        bench,
        error_of_change,
        LINEAR,
        {f"{DIFFUSERS[LINEAR]}.ia3_l": factors},
        lambda w: w * factors.double(),
        metadata,
    )


@pytest.mark.parametrize("on_input", [True, False])
def test_peft_factors_of_a_convolution_go_by_the_config(bench, error_of_change, on_input):
    factors = 1 + _draw(1, 24, 1, 1)
    said = ["conv1"] if on_input else []
    metadata = {PEFT_CONFIG: json.dumps({"unet.peft_type": "IA3", "unet.feedforward_modules": said})}
    column = factors.double() if on_input else factors.double().view(24, 1, 1, 1)
    _apply(bench, error_of_change, CONV, {f"{DIFFUSERS[CONV]}.ia3_l": factors}, lambda w: w * column, metadata)


def test_peft_factors_of_a_convolution_without_a_config_are_refused(bench):
    key = f"{UNET}{CONV}.weight"
    made = bench({key: _draw(24, 24, 3, 3), f"{UNET}{LINEAR}.weight": _draw(24, 24)})
    other = {f"{DIFFUSERS[LINEAR]}.ia3_l": torch.ones(24, 1)}
    made.applied({f"{DIFFUSERS[CONV]}.ia3_l": torch.ones(1, 24, 1, 1), **other})
    assert any("inputs or outputs" in reason for reason in made.report.skipped.values())


@pytest.mark.parametrize("layer", [LINEAR, CONV], ids=["linear", "convolution"])
def test_turned_inputs(bench, error_of_change, layer):
    inputs = 24 * (9 if layer == CONV else 1)
    packed = _draw(inputs // 6, 15, scale=0.1)
    upper = torch.zeros(inputs // 6, 6, 6, dtype=torch.float64)
    rows, columns = torch.triu_indices(6, 6, 1)
    upper[:, rows, columns] = packed.double()
    skew = upper - upper.mT
    two = skew @ skew
    rotation = torch.eye(6, dtype=torch.float64) + 2 * skew + 2 * two + 2 * two @ skew + two @ two
    right = torch.block_diag(*rotation).T
    _apply(
        bench,
        error_of_change,
        layer,
        {f"{DIFFUSERS[layer]}.oft_R.weight": packed},
        lambda w: _flat(w, lambda f: f @ right),
    )


def test_turned_inputs_in_stages(bench, error_of_change):
    blocks = _draw(1, 6, 4, 4)
    skew, one = (blocks[0] - blocks[0].mT).double() / 2, torch.eye(4, dtype=torch.float64)
    right = torch.block_diag(*((one - skew) @ torch.linalg.inv(one + skew))).T
    _apply(bench, error_of_change, LINEAR, {f"{DIFFUSERS[LINEAR]}.boft_R": blocks}, lambda w: w @ right)


def test_vera(bench, error_of_change):
    a, b, d, o = _draw(4, 24), _draw(24, 4), _draw(4), _draw(24)
    adapter = {
        f"{DIFFUSERS[LINEAR]}.vera_lambda_b": o,
        f"{DIFFUSERS[LINEAR]}.vera_lambda_d": d,
        "base_model.vera_A": a,
        "base_model.vera_B": b,
    }
    delta = (o.double()[:, None] * b.double()) @ (d.double()[:, None] * a.double())
    _apply(bench, error_of_change, LINEAR, adapter, lambda w: w + delta)
