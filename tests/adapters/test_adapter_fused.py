"""Every kind on the tensors that OpenCLIP keeps otherwise does what it does to a layer that is kept plainly."""

from __future__ import annotations

import pytest
import torch

PLAIN = "cond_stage_model.transformer.text_model.encoder.layers.0.self_attn.v_proj."
FUSED = "cond_stage_model.model.transformer.resblocks.0.attn.in_proj_"
PROJECTION = "conditioner.embedders.1.model.text_projection"
NAME = "lora_te_text_model_encoder_layers_0_self_attn_v_proj"
WIDTH = 24


def _random(*shape: int) -> torch.Tensor:
    return torch.randn(shape, generator=_random.generator) * 0.1


_random.generator = torch.Generator().manual_seed(5)
LORA = {"lora_up.weight": (WIDTH, 4), "lora_down.weight": (4, WIDTH)}
KINDS = {
    "lora": LORA,
    "dora_out": {**LORA, "dora_scale": (WIDTH, 1)},
    "dora_in": {**LORA, "dora_scale": (1, WIDTH)},
    "loha": {"hada_w1_a": (WIDTH, 4), "hada_w1_b": (4, WIDTH), "hada_w2_a": (WIDTH, 4), "hada_w2_b": (4, WIDTH)},
    "lokr": {"lokr_w1": (4, 4), "lokr_w2": (6, 6)},
    "glora": {"a1.weight": (WIDTH, 4), "a2.weight": (4, WIDTH), "b1.weight": (WIDTH, 4), "b2.weight": (4, WIDTH)},
    "oft": {"oft_blocks": (4, 6, 6)},
    "boft": {"oft_blocks": (2, 6, 4, 4)},
    "ia3": {"weight": (WIDTH,), "on_input": None},
    "full": {"diff": (WIDTH, WIDTH), "diff_b": (WIDTH,)},
    "oft_packed": {"oft_R.weight": (3, 28)},
    "ia3_peft": {"ia3_l": (WIDTH, 1)},
}


@pytest.mark.parametrize("kind", KINDS)
def test_thirds_and_transposed_matrices(bench, kind):
    adapter = {role: torch.tensor(0) if shape is None else _random(*shape) for role, shape in KINDS[kind].items()}
    weight, bias = _random(3 * WIDTH, WIDTH), _random(3 * WIDTH)
    third = slice(2 * WIDTH, None)

    def after(base: dict[str, torch.Tensor], architecture: str, name: str) -> dict[str, torch.Tensor]:
        made = bench(base, architecture)
        found = made.applied({f"{name}.{role}": tensor for role, tensor in adapter.items()}, 0.7)
        assert not made.report.skipped
        return found

    plain = after({f"{PLAIN}weight": weight[third].clone(), f"{PLAIN}bias": bias[third].clone()}, "sd1", NAME)
    assert not torch.equal(plain[f"{PLAIN}weight"], weight[third])
    fused = after({f"{FUSED}weight": weight.clone(), f"{FUSED}bias": bias.clone()}, "sd2", NAME)
    for leaf, before in (("weight", weight), ("bias", bias)):
        assert torch.equal(fused[FUSED + leaf][third], plain[PLAIN + leaf])
        assert torch.equal(fused[FUSED + leaf][: 2 * WIDTH], before[: 2 * WIDTH])
    adapter.pop("diff_b", None)  # the projection has no bias
    turned = after({PROJECTION: weight[third].t().contiguous()}, "sdxl", "lora_te2_text_projection")
    assert torch.equal(turned[PROJECTION].t(), plain[f"{PLAIN}weight"])
