"""Each kind against its formula, written out in fp64 and as plainly as in the papers."""

from __future__ import annotations

import json
import math

import pytest
import torch

import lib_merge

UNET = "model.diffusion_model."
LINEAR = "input_blocks.1.1.transformer_blocks.0.attn1.to_q"
CONV = "input_blocks.1.0.in_layers.2"
LINEAR_NAME = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q"
CONV_NAME = "lora_unet_down_blocks_0_resnets_0_conv1"
NORM_NAME = "lora_unet_down_blocks_0_resnets_0_norm1"
TOLERANCE = 3e-5
MULTIPLIERS = (1.0, 0.6, -0.5)


def _random(*shape: int, scale: float = 0.1) -> torch.Tensor:
    return torch.randn(*shape, generator=_random.generator) * scale


@pytest.fixture(autouse=True)
def _seeded(request):
    _random.generator = torch.Generator().manual_seed(len(request.node.name))


@pytest.fixture
def model():
    return {
        f"{UNET}{LINEAR}.weight": _random(32, 24),
        f"{UNET}{CONV}.weight": _random(32, 16, 3, 3),
        f"{UNET}{CONV}.bias": _random(32),
        f"{UNET}input_blocks.1.0.in_layers.0.weight": 1 + _random(16),
        f"{UNET}input_blocks.1.0.in_layers.0.bias": _random(16),
    }


@pytest.fixture
def agrees(bench, model, error_of_change):
    """Whether an adapter makes W + m·(wanted(W) − W) of a layer, at several multipliers."""

    def check(layer: str, adapter: dict, wanted, metadata=None, leaf: str = "weight") -> None:
        key = f"{UNET}{layer}.{leaf}"
        made = bench(model)
        before = model[key].double()
        whole = wanted(before)
        for multiplier in MULTIPLIERS:
            after = made.applied(adapter, multiplier, metadata)
            assert error_of_change(after[key], before + multiplier * (whole - before), before) <= TOLERANCE
            assert not made.report.skipped

    return check


def _named(name: str, **tensors: torch.Tensor) -> dict[str, torch.Tensor]:
    return {f"{name}.{role.replace('__', '.')}": tensor for role, tensor in tensors.items()}


def _tucker(core: torch.Tensor, up: torch.Tensor, down: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nmkl,on,mi->oikl", core.double(), up.double(), down.double())


def test_loha_of_a_convolution(agrees):
    w1a, w2a = _random(32, 3, scale=1), _random(32, 3)
    w1b, w2b = _random(3, 144, scale=1), _random(3, 144)
    adapter = _named(CONV_NAME, hada_w1_a=w1a, hada_w1_b=w1b, hada_w2_a=w2a, hada_w2_b=w2b, alpha=torch.tensor(1.0))
    delta = (w1a.double() @ w1b.double()) * (w2a.double() @ w2b.double()) / 3
    agrees(CONV, adapter, lambda weight: weight + delta.view(32, 16, 3, 3))


def test_loha_with_tucker_cores(agrees):
    parts = {f"hada_w{n}_a": _random(3, 32) for n in (1, 2)} | {f"hada_w{n}_b": _random(3, 16) for n in (1, 2)}
    parts |= {f"hada_t{n}": _random(3, 3, 3, 3, scale=2) for n in (1, 2)}
    one, two = (_tucker(parts[f"hada_t{n}"], parts[f"hada_w{n}_a"].T, parts[f"hada_w{n}_b"]) for n in (1, 2))
    adapter = _named(CONV_NAME, **parts, alpha=torch.tensor(2.0))
    agrees(CONV, adapter, lambda weight: weight + one * two * 2 / 3)


@pytest.mark.parametrize("shape", [(4, 8, 4, 6), (8, 4, 6, 4), (1, 32, 1, 24)], ids=str)
def test_lokr_of_full_matrices_is_not_scaled_by_its_alpha(agrees, shape):
    a, b, c, d = shape
    first, second = _random(a, c, scale=1), _random(b, d)
    adapter = _named(LINEAR_NAME, lokr_w1=first, lokr_w2=second, alpha=torch.tensor(1e6))
    agrees(LINEAR, adapter, lambda weight: weight + torch.kron(first.double(), second.double()))


def test_lokr_of_two_factored_matrices(agrees):
    w1a, w1b, w2a, w2b = _random(4, 2, scale=1), _random(2, 4, scale=1), _random(8, 2), _random(2, 6)
    adapter = _named(LINEAR_NAME, lokr_w1_a=w1a, lokr_w1_b=w1b, lokr_w2_a=w2a, lokr_w2_b=w2b, alpha=torch.tensor(1.0))
    delta = torch.kron(w1a.double() @ w1b.double(), w2a.double() @ w2b.double()) / 2
    agrees(LINEAR, adapter, lambda weight: weight + delta)


def test_lokr_whose_first_matrix_alone_is_factored(agrees):
    w1a, w1b, second = _random(4, 3, scale=1), _random(3, 4, scale=1), _random(8, 6)
    adapter = _named(LINEAR_NAME, lokr_w1_a=w1a, lokr_w1_b=w1b, lokr_w2=second, alpha=torch.tensor(1.5))
    agrees(LINEAR, adapter, lambda w: w + torch.kron(w1a.double() @ w1b.double(), second.double()) / 2)


def test_lokr_of_a_convolution(agrees):
    first, second = _random(4, 2, scale=1), _random(8, 8, 3, 3)
    adapter = _named(CONV_NAME, lokr_w1=first, lokr_w2=second)
    delta = torch.kron(first.double()[..., None, None], second.double())
    agrees(CONV, adapter, lambda weight: weight + delta)


def test_lokr_with_a_tucker_core(agrees):
    first, core = _random(4, 2, scale=1), _random(2, 2, 3, 3, scale=1)
    up, down = _random(2, 8, scale=1), _random(2, 8)
    adapter = _named(CONV_NAME, lokr_w1=first, lokr_t2=core, lokr_w2_a=up, lokr_w2_b=down, alpha=torch.tensor(1.0))
    delta = torch.kron(first.double()[..., None, None], _tucker(core, up.T, down).contiguous()) / 2
    agrees(CONV, adapter, lambda weight: weight + delta)


def test_glora_before_2_0(agrees):
    a1, a2, b1, b2 = _random(4, 24), _random(24, 4), _random(4, 24), _random(32, 4)
    adapter = _named(LINEAR_NAME, a1__weight=a1, a2__weight=a2, b1__weight=b1, b2__weight=b2, alpha=torch.tensor(2.0))
    a1, a2, b1, b2 = (factor.double() for factor in (a1, a2, b1, b2))
    agrees(LINEAR, adapter, lambda weight: weight + (weight @ a2 @ a1 + b2 @ b1) / 2)


@pytest.mark.parametrize(
    ("arguments", "scale"),
    [
        ({"rs_lora": "True"}, 0.5 / 2),
        ({"rs_lora": "False"}, 0.5 / 4),
        ({"algo": "glora"}, 0.5 / 4),
        (["rs_lora"], 0.5 / 4),
    ],
)
def test_glora_trained_with_rs_lora_says_so_in_its_metadata_alone(agrees, arguments, scale):
    a1, a2, b1, b2 = _random(24, 4), _random(4, 24), _random(32, 4), _random(4, 24)
    adapter = _named(LINEAR_NAME, a1__weight=a1, a2__weight=a2, b1__weight=b1, b2__weight=b2, alpha=torch.tensor(0.5))
    agrees(
        LINEAR,
        adapter,
        lambda before: before + scale * (before @ a1.double() @ a2.double() + b1.double() @ b2.double()),
        {"ss_network_args": json.dumps(arguments)},
    )


def test_glora_of_a_convolution(agrees):
    a1, a2, b1 = _random(16, 4, 1, 1), _random(4, 16, 1, 1), _random(32, 4, 1, 1)
    b2 = _random(4, 16, 3, 3)
    adapter = _named(CONV_NAME, a1__weight=a1, a2__weight=a2, b1__weight=b1, b2__weight=b2, alpha=torch.tensor(1.0))
    turn = a1.double().view(16, 4) @ a2.double().view(4, 16)
    delta = (b1.double().view(32, 4) @ b2.double().view(4, -1)).view(32, 16, 3, 3)
    agrees(CONV, adapter, lambda w: w + (torch.einsum("oikl,ij->ojkl", w, turn) + delta) / 4)


@pytest.mark.parametrize("on_input", [True, False])
def test_ia3_of_a_convolution(agrees, on_input):
    factors = _random(1, 16 if on_input else 32, 1, 1)
    adapter = _named(CONV_NAME, weight=factors, on_input=torch.tensor(int(on_input)))
    size = (1, -1, 1, 1) if on_input else (-1, 1, 1, 1)
    agrees(CONV, adapter, lambda weight: weight * (1 + factors.double().view(size)))


def _rotation(blocks: torch.Tensor, limit: float | None = None) -> torch.Tensor:
    skew = blocks.double() - blocks.double().transpose(-1, -2)
    if limit is not None and skew.norm() > limit:
        skew = skew * limit / skew.norm()
    eye = torch.eye(skew.shape[-1], dtype=torch.float64)
    return (eye + skew) @ torch.linalg.inv(eye - skew)


def _turned(rotation: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    layer = weight.view(rotation.shape[0], rotation.shape[1], -1)
    return torch.einsum("knm,knr->kmr", rotation, layer).reshape(weight.shape)


def test_kohya_oft_shortens_to_its_constraint(agrees):
    blocks = _random(4, 8, 8)
    name = CONV_NAME.replace("lora_unet_", "oft_unet_")
    rotation = _rotation(blocks, 0.01 * 32)
    assert (blocks - blocks.mT).norm() > 0.32
    agrees(CONV, _named(name, oft_blocks=blocks, alpha=torch.tensor(0.01)), lambda w: _turned(rotation, w))


def test_kohya_oft_without_room_changes_nothing(bench, model):
    blocks = _random(4, 8, 8)
    adapter = _named(CONV_NAME.replace("lora_", "oft_"), oft_blocks=blocks, alpha=torch.tensor(0.0))
    after = bench(model).applied(adapter)
    assert torch.equal(after[f"{UNET}{CONV}.weight"], model[f"{UNET}{CONV}.weight"])


def test_coft_with_rescale(agrees):
    blocks, rescale = _random(4, 8, 8), 1 + _random(32, 1, 1, 1)
    rotation = _rotation(blocks, 0.02 * 32)
    adapter = _named(CONV_NAME, oft_blocks=blocks, rescale=rescale, alpha=torch.tensor(0.02))
    agrees(CONV, adapter, lambda weight: rescale.double() * _turned(rotation, weight))


def test_old_oft(agrees):
    rotation = _rotation(_random(4, 8, 8)).float()
    agrees(LINEAR, _named(LINEAR_NAME, oft_diag=rotation), lambda weight: _turned(rotation.double(), weight))


def test_boft_with_rescale_and_constraint(agrees):
    blocks, rescale = _random(3, 4, 8, 8), 1 + _random(32, 1)
    rotations = _rotation(blocks, 0.02 * 32)

    def wanted(weight: torch.Tensor) -> torch.Tensor:
        for stage, rotation in enumerate(rotations):
            order = torch.arange(32).view(-1, 2, 2**stage * 4).transpose(1, 2).reshape(-1)
            mixed = torch.block_diag(*rotation) @ weight[order]
            weight = torch.empty_like(weight).index_copy_(0, order, mixed)
        return weight * rescale.double()

    agrees(LINEAR, _named(LINEAR_NAME, oft_blocks=blocks, rescale=rescale, alpha=torch.tensor(0.02)), wanted)


def _dora(weight: torch.Tensor, delta: torch.Tensor, magnitude: torch.Tensor, axis: int) -> torch.Tensor:
    changed = weight + delta.view(weight.shape)
    others = [other for other in range(weight.dim()) if other != axis]
    norms = torch.linalg.vector_norm(changed, dim=others, keepdim=True)
    return changed * magnitude.double().view_as(norms) / norms


@pytest.mark.parametrize("axis", [0, 1], ids=["out", "in"])
@pytest.mark.parametrize("kind", ["lora", "loha", "lokr"])
def test_dora_over_each_additive_kind(agrees, kind, axis):
    if kind == "lora":
        parts = {"lora_up.weight": _random(32, 4, 1, 1), "lora_down.weight": _random(4, 16, 3, 3)}
        delta = parts["lora_up.weight"].double().view(32, 4) @ parts["lora_down.weight"].double().view(4, -1) / 2
    elif kind == "loha":
        parts = {f"hada_w{n}_a": _random(32, 4, scale=1) for n in (1, 2)} | {
            f"hada_w{n}_b": _random(4, 144) for n in (1, 2)
        }
        delta = (
            (parts["hada_w1_a"].double() @ parts["hada_w1_b"].double())
            * (parts["hada_w2_a"].double() @ parts["hada_w2_b"].double())
            / 2
        )
    else:
        parts = {"lokr_w1": _random(4, 4, scale=1), "lokr_w2_a": _random(8, 4), "lokr_w2_b": _random(4, 36)}
        second = (parts["lokr_w2_a"].double() @ parts["lokr_w2_b"].double()).view(8, 4, 3, 3) / 2
        delta = torch.kron(parts["lokr_w1"].double()[..., None, None], second)
    magnitude = 1 + _random(*((32, 1, 1, 1) if axis == 0 else (1, 16, 1, 1)))
    adapter = {f"{CONV_NAME}.{role}": tensor for role, tensor in parts.items()}
    adapter |= {f"{CONV_NAME}.alpha": torch.tensor(2.0), f"{CONV_NAME}.dora_scale": magnitude}
    agrees(CONV, adapter, lambda weight: _dora(weight, delta, magnitude, axis))


def test_dora_of_a_layer_that_stays_zero_is_zero(bench, model):
    model[f"{UNET}{LINEAR}.weight"][3] = 0
    up, down = _random(32, 2), _random(2, 24)
    up[3] = 0
    adapter = _named(LINEAR_NAME, lora_up__weight=up, lora_down__weight=down, dora_scale=torch.ones(32, 1))
    after = bench(model).applied(adapter)[f"{UNET}{LINEAR}.weight"]
    assert after.isfinite().all() and not after[3].any()


def test_magnitudes_of_peft_are_of_the_outputs_even_where_a_layer_is_square(bench, error_of_change):
    weight = _random(16, 16, 3, 3)
    key = f"{UNET}{CONV}.weight"
    up, down, magnitude = _random(16, 2, 1, 1), _random(2, 16, 3, 3), 1 + _random(1, 16, 1, 1)
    name = "unet.down_blocks.0.resnets.0.conv1"
    adapter = _named(name, lora_B__weight=up, lora_A__weight=down, lora_magnitude_vector=magnitude)
    after = bench({key: weight}).applied(adapter)[key]
    delta = up.double().view(16, 2) @ down.double().view(2, -1)
    assert error_of_change(after, _dora(weight.double(), delta, magnitude, 0), weight) <= TOLERANCE


def test_norm_changes_gain_and_bias(agrees):
    gain, bias = _random(16), _random(16)
    adapter = _named(NORM_NAME, w_norm=gain, b_norm=bias)
    agrees("input_blocks.1.0.in_layers.0", adapter, lambda weight: weight + gain.double())
    agrees("input_blocks.1.0.in_layers.0", adapter, lambda weight: weight + bias.double(), leaf="bias")


def test_gain_alone_is_enough(agrees):
    gain = _random(16)
    agrees("input_blocks.1.0.in_layers.0", _named(NORM_NAME, w_norm=gain), lambda weight: weight + gain.double())


def test_extracted_locon_with_sparse_rest(agrees):
    up, down = _random(32, 4, 1, 1), _random(4, 16, 3, 3)
    rest = _random(32, 144) * (torch.rand(32, 144, generator=_random.generator) < 0.05)
    sparse = rest.to_sparse().coalesce()
    adapter = _named(
        CONV_NAME,
        **{"lora_up__weight": up, "lora_down__weight": down, "alpha": torch.tensor(2.0)},
        bias_indices=sparse.indices().to(torch.int16),
        bias_values=sparse.values(),
        bias_size=torch.tensor([32, 144], dtype=torch.int16),
    )
    delta = (up.double().view(32, 4) @ down.double().view(4, -1) + rest.double()) / 2
    agrees(CONV, adapter, lambda weight: weight + delta.view(32, 16, 3, 3))


def test_a_dense_rest_counts_before_the_scale(agrees):
    up, down, rest = _random(32, 4), _random(4, 24), _random(32, 24)
    adapter = _named(LINEAR_NAME, lora_up__weight=up, lora_down__weight=down, bias=rest, alpha=torch.tensor(2.0))
    agrees(LINEAR, adapter, lambda weight: weight + (up.double() @ down.double() + rest.double()) / 2)


def test_a_scale_of_its_own_stands_above_alpha(agrees):
    up, down = _random(32, 4), _random(4, 24)
    numbers = {"alpha": torch.tensor(2.0), "scale": torch.tensor([0.25])}
    adapter = _named(LINEAR_NAME, lora_up__weight=up, lora_down__weight=down, **numbers)
    agrees(LINEAR, adapter, lambda weight: weight + 0.25 * (up.double() @ down.double()))


@pytest.mark.parametrize("rslora", [False, True])
@pytest.mark.parametrize("where", ["metadata", "beside"])
def test_pefts_scale_comes_from_its_config(agrees, tmp_path, rslora, where):
    up, down = _random(32, 4), _random(4, 24)
    config = {"r": 8, "rank_pattern": {"attn1.to_q": 4}, "lora_alpha": 6, "use_rslora": rslora}
    metadata = None
    if where == "metadata":
        metadata = {"lora_adapter_metadata": json.dumps({f"unet.{key}": value for key, value in config.items()})}
        name = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    else:
        (tmp_path / "adapter_config.json").write_text(json.dumps(config))
        name = "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    scale = 6 / (math.sqrt(4) if rslora else 4)
    adapter = _named(name, lora_B__weight=up, lora_A__weight=down)
    agrees(LINEAR, adapter, lambda weight: weight + scale * (up.double() @ down.double()), metadata)


def test_kohya_files_ignore_a_config_that_lies_beside_them(agrees, tmp_path):
    (tmp_path / "adapter_config.json").write_text('{"r": 4, "lora_alpha": 400}')
    up, down = _random(32, 4), _random(4, 24)
    adapter = _named(LINEAR_NAME, lora_up__weight=up, lora_down__weight=down)
    agrees(LINEAR, adapter, lambda weight: weight + up.double() @ down.double())


def test_pefts_lokr_is_scaled_though_both_matrices_are_full(agrees, tmp_path):
    (tmp_path / "adapter_config.json").write_text('{"peft_type": "LOKR", "r": 8, "alpha": 2}')
    first, second = _random(4, 4, scale=1), _random(8, 6)
    name = "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    agrees(
        LINEAR,
        _named(name, lokr_w1=first, lokr_w2=second),
        lambda weight: weight + torch.kron(first.double(), second.double()) / 4,
    )


def test_a_lora_with_bias_scales_it_alike(agrees):
    up, down, bias = _random(32, 4, 1, 1), _random(4, 16, 3, 3), _random(32)
    name = "unet.down_blocks.0.resnets.0.conv1"
    adapter = _named(name, lora_B__weight=up, lora_A__weight=down, lora_B__bias=bias)
    metadata = {"lora_adapter_metadata": json.dumps({"unet.r": 4, "unet.lora_alpha": 2})}
    agrees(CONV, adapter, lambda before: before + 0.5 * bias.double(), metadata, leaf="bias")


@pytest.mark.parametrize(
    ("base_dtype", "adapter_dtype"),
    [(torch.bfloat16, torch.float32), (torch.float16, torch.bfloat16), (torch.bfloat16, torch.bfloat16)],
    ids=str,
)
@pytest.mark.parametrize("kind", ["lora", "loha", "dora"])
def test_half_precision_is_rounded_once(bench, kind, base_dtype, adapter_dtype):
    key = f"{UNET}{LINEAR}.weight"
    weight = _random(96, 64).to(base_dtype)
    if kind == "loha":
        parts = {f"hada_w{n}_a": _random(96, 8, scale=1) for n in (1, 2)} | {
            f"hada_w{n}_b": _random(8, 64) for n in (1, 2)
        }
    else:
        parts = {"lora_up.weight": _random(96, 8), "lora_down.weight": _random(8, 64)}
    if kind == "dora":
        parts["dora_scale"] = 1 + _random(96, 1)
    parts = {role: tensor.to(adapter_dtype) for role, tensor in parts.items()}
    after = bench({key: weight}).applied({f"{LINEAR_NAME}.{role}": tensor for role, tensor in parts.items()}, 0.7)[key]
    exact = {role: tensor.double() for role, tensor in parts.items()}
    if kind == "loha":
        whole = weight.double() + (exact["hada_w1_a"] @ exact["hada_w1_b"]) * (exact["hada_w2_a"] @ exact["hada_w2_b"])
    else:
        delta = exact["lora_up.weight"] @ exact["lora_down.weight"]
        whole = weight.double() + delta if kind == "lora" else _dora(weight.double(), delta, exact["dora_scale"], 0)
    wanted = (weight.double() + 0.7 * (whole - weight.double())).to(base_dtype)
    differs = after != wanted
    assert differs.sum() <= 0.002 * wanted.numel()
    step = (wanted.double().abs() * 2**-7).clamp(min=1e-6)
    assert ((after.double() - wanted.double()).abs() <= step).all()


def _skew(packed: torch.Tensor, size: int) -> torch.Tensor:
    upper = torch.zeros(packed.shape[0], size, size, dtype=torch.float64)
    rows, columns = torch.triu_indices(size, size, 1)
    upper[:, rows, columns] = packed.double()
    return upper - upper.mT


def _series(skew: torch.Tensor) -> torch.Tensor:
    """The rotation as PEFT and OneTrainer take it by default."""
    two = skew @ skew
    return torch.eye(skew.shape[-1], dtype=torch.float64) + 2 * skew + 2 * two + 2 * two @ skew + two @ two


@pytest.mark.parametrize("shared", [False, True])
@pytest.mark.parametrize(("layer", "name", "inputs"), [(LINEAR, LINEAR_NAME, 24), (CONV, CONV_NAME, 144)])
def test_oft_of_onetrainer_turns_inputs_and_convolutions_the_other_way_round(agrees, layer, name, inputs, shared):
    packed = _random(1 if shared else inputs // 8, 28)
    turns = _series(_skew(packed, 8))
    whole = torch.block_diag(*(turns.expand(inputs // 8, 8, 8) if shared else turns))
    right = whole if layer == CONV else whole.T
    agrees(layer, {f"{name}.oft_R.weight": packed}, lambda before: (before.flatten(1) @ right).view(before.shape))


def test_exact_oft_of_peft_comes_from_its_config(agrees):
    packed = _random(3, 28)
    skew, one = _skew(packed, 8), torch.eye(8, dtype=torch.float64)
    right = torch.block_diag(*((one - skew) @ torch.linalg.inv(one + skew))).T
    metadata = {"lora_adapter_metadata": json.dumps({"unet.peft_type": "OFT", "unet.use_cayley_neumann": False})}
    name = "unet.base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    agrees(LINEAR, {f"{name}.oft_R.default.weight": packed}, lambda before: before @ right, metadata)


def test_vera_of_projections_that_the_file_holds_once(agrees):
    name = "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    a, b, d, o = _random(4, 40), _random(64, 4), _random(4, scale=1), _random(32, scale=1)
    adapter = {f"{name}.vera_lambda_b": o, f"{name}.vera_lambda_d": d, "base_model.vera_A": a, "base_model.vera_B": b}
    wanted = (o.double()[:, None] * b[:32].double()) @ (d.double()[:, None] * a[:, :24].double())
    agrees(LINEAR, adapter, lambda before: before + wanted)


def test_boft_of_peft_scales_outputs_after_turning_inputs(agrees):
    name = "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    blocks, scales = _random(1, 6, 4, 4), 1 + _random(32, 1)
    skew, one = (blocks[0] - blocks[0].mT).double() / 2, torch.eye(4, dtype=torch.float64)
    whole = torch.block_diag(*((one - skew) @ torch.linalg.inv(one + skew)))
    agrees(LINEAR, {f"{name}.boft_R": blocks, f"{name}.boft_s": scales}, lambda before: scales * (before @ whole.T))


@pytest.mark.parametrize(("leaf", "layer"), [("weight", CONV), ("bias", CONV)])
def test_ia3_of_peft_multiplies_outputs_and_their_bias(agrees, leaf, layer):
    factors = 1 + _random(1, 32, 1, 1, scale=0.3)
    adapter = {"base_model.model.down_blocks.0.resnets.0.conv1.ia3_l": factors}
    column = factors.double().view(32, 1, 1, 1) if leaf == "weight" else factors.double().view(32)
    agrees(layer, adapter, lambda before: before * column, leaf=leaf)


def test_a_lokr_of_full_matrices_whose_alpha_is_infinite_in_half_precision_applies(agrees):
    first, second = _random(4, 4), _random(8, 6)
    adapter = _named(LINEAR_NAME, lokr_w1=first, lokr_w2=second, alpha=torch.tensor(1e10).half())
    agrees(LINEAR, adapter, lambda before: before + torch.kron(first.double(), second.double()))


@pytest.mark.parametrize(
    ("tensors", "word"),
    [
        ({"oft_R.weight": (3, 28), "oft_R.scaled_oft": (1,)}, "scaled"),
        ({"oft_R": (3, 8, 8)}, "0.16"),
        ({"lora_A.weight": (4, 24), "lora_B.weight": (32, 4), "lora_E": (4, 1)}, "AdaLoRA"),
        ({"vera_lambda_b": (32,), "vera_lambda_d": (4,)}, "save_projection"),
    ],
)
def test_what_a_file_does_not_hold_enough_of_is_named(bench, model, tensors, word):
    made = bench(model)
    unusable = {f"{LINEAR_NAME}.{role}": _random(*shape) for role, shape in tensors.items()}
    after = made.applied({**unusable, f"{NORM_NAME}.w_norm": _random(16)})
    base = f"{UNET}{LINEAR}.weight"
    assert torch.equal(after[base], model[base])
    assert any(word in reason for reason in made.report.skipped.values())
    with pytest.raises(lib_merge.SourceError, match=f"none of its 1 modules can be applied .*{word}"):
        made.applied(unusable)
