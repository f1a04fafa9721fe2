"""A LoRA with smaller ranks: the best of that rank, names and everything else as they were."""

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from lib_merge.engine.lora.factors.ranks import FixedRank
from lib_merge.engine.lora.resize import resize
from lib_merge.errors import SourceError, UserError

QUERY = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q"
CONV = "lora_unet_down_blocks_0_resnets_0_conv1"
TUCKER = "lora_unet_down_blocks_0_resnets_0_conv2"
LOW = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_k"


def tensors():
    numbers = torch.Generator().manual_seed(1)

    def random(*shape):
        return torch.randn(shape, generator=numbers)

    return {
        f"{QUERY}.lora_up.weight": random(40, 16),
        f"{QUERY}.lora_down.weight": random(16, 40),
        f"{QUERY}.alpha": torch.tensor(8.0),
        f"{CONV}.lora_up.weight": random(32, 12, 1, 1),
        f"{CONV}.lora_down.weight": random(12, 24, 3, 3),
        f"{CONV}.alpha": torch.tensor(12.0),
        f"{TUCKER}.lora_up.weight": random(32, 12, 1, 1),
        f"{TUCKER}.lora_mid.weight": random(12, 10, 3, 3),
        f"{TUCKER}.lora_down.weight": random(10, 32, 1, 1),
        f"{LOW}.lora_up.weight": random(40, 2),
        f"{LOW}.lora_down.weight": random(2, 40),
        f"{LOW}.alpha": torch.tensor(1.0),
        "lora_unet_conv_norm_out.w_norm": random(32),
        "lora_unet_conv_norm_out.b_norm": random(32),
    }


def product(found, name, scale=1.0):
    up, down = found[f"{name}.lora_up.weight"].double().flatten(1), found[f"{name}.lora_down.weight"].double()
    if f"{name}.lora_mid.weight" in found:
        mid = found[f"{name}.lora_mid.weight"].double()
        return scale * torch.einsum("nmkl,on,mi->oikl", mid, up, down.flatten(1)).flatten(1)
    return scale * up @ down.flatten(1)


@pytest.mark.parametrize("rank", [3, 6])
def test_each_product_is_the_best_of_its_rank_and_the_rest_stays(rank, tmp_path):
    before = tensors()
    save_file(before, tmp_path / "x.safetensors", {"ss_network_dim": "16", "ss_output_name": "x"})
    made = resize(tmp_path / "x.safetensors", tmp_path / "o.safetensors", FixedRank(rank, rank))
    after = load_file(tmp_path / "o.safetensors")
    lost = change = 0.0
    for name, scale in ((QUERY, 0.5), (CONV, 1.0), (TUCKER, 1.0)):
        wanted = product(before, name, scale)
        assert after[f"{name}.lora_down.weight"].shape[0] == rank
        if f"{name}.alpha" in after:
            assert after[f"{name}.alpha"] == rank
        got = product(after, name)
        least = torch.linalg.svdvals(wanted)[rank:].norm()
        assert (got - wanted).norm() == pytest.approx(least.item(), rel=1e-4)
        lost, change = lost + least**2, change + wanted.norm() ** 2
    assert made.lost == pytest.approx((lost / change).sqrt().item(), rel=1e-4)
    assert after[f"{CONV}.lora_down.weight"].shape == (rank, 24, 3, 3)
    assert after[f"{TUCKER}.lora_down.weight"].shape == (rank, 32, 3, 3)
    assert f"{TUCKER}.lora_mid.weight" not in after
    same = [name for name in before if name.startswith((LOW, "lora_unet_conv_norm_out"))]
    assert all(torch.equal(before[name], after[name]) for name in same)
    assert list(made.skipped) == ["lora_unet_conv_norm_out"]
    assert made.warnings == ("1 module has a lower rank already and keeps it",)
    with safe_open(tmp_path / "o.safetensors", "pt") as opened:
        metadata = opened.metadata()
    assert metadata["ss_network_dim"] == str(rank)
    assert metadata["ss_output_name"] == "x"


def test_dtypes_stay(tmp_path):
    save_file({name: tensor.half() for name, tensor in tensors().items()}, tmp_path / "x.safetensors")
    resize(tmp_path / "x.safetensors", tmp_path / "o.safetensors", FixedRank(4, 4))
    found = load_file(tmp_path / "o.safetensors")
    assert {tensor.dtype for name, tensor in found.items() if not name.endswith("alpha")} == {torch.float16}


def test_a_rank_that_makes_nothing_smaller_is_an_error(tmp_path):
    save_file(tensors(), tmp_path / "x.safetensors")
    with pytest.raises(UserError, match=r"x.safetensors: its highest rank is 16"):
        resize(tmp_path / "x.safetensors", tmp_path / "o.safetensors", FixedRank(16, 16))
    assert not (tmp_path / "o.safetensors").exists()


def test_a_file_without_adapters_is_an_error(tmp_path):
    save_file({"some.weight": torch.zeros(2, 2)}, tmp_path / "x.safetensors")
    with pytest.raises(SourceError, match=r"x\.safetensors is not an adapter"):
        resize(tmp_path / "x.safetensors", tmp_path / "o.safetensors", FixedRank(16))


def test_pefts_scale_of_its_config_goes_into_the_factors(tmp_path):
    import json

    numbers = torch.Generator().manual_seed(1)
    name = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    before = {
        f"{name}.lora_B.weight": torch.randn(40, 8, generator=numbers),
        f"{name}.lora_A.weight": torch.randn(8, 40, generator=numbers),
    }
    config = json.dumps({"unet.r": 8, "unet.lora_alpha": 4})
    save_file(before, tmp_path / "x.safetensors", {"lora_adapter_metadata": config})
    resize(tmp_path / "x.safetensors", tmp_path / "o.safetensors", FixedRank(3, 3))
    after = load_file(tmp_path / "o.safetensors")
    wanted = 0.5 * before[f"{name}.lora_B.weight"].double() @ before[f"{name}.lora_A.weight"].double()
    got = after[f"{name}.lora_B.weight"].double() @ after[f"{name}.lora_A.weight"].double()
    least = torch.linalg.svdvals(wanted)[3:].norm().item()
    assert (got - wanted).norm().item() == pytest.approx(least, rel=1e-4)
    with safe_open(tmp_path / "o.safetensors", "pt") as opened:
        assert "lora_adapter_metadata" not in opened.metadata()
