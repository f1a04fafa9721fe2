"""What `inspect` says of an adapter file."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import save_file

from lib_merge.cli.main import main
from lib_merge.engine.inspect.survey import survey

CROSS = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k"


def _lora(name: str, rank: int = 4, inputs: int = 16) -> dict[str, torch.Tensor]:
    return {f"{name}.lora_up.weight": torch.ones(24, rank), f"{name}.lora_down.weight": torch.ones(rank, inputs)}


def _mixed() -> dict[str, torch.Tensor]:
    tensors = {**_lora(CROSS, 8, 768), **_lora("lora_te_text_model_encoder_layers_0_mlp_fc1")}
    tensors["lora_unet_mid_block_resnets_0_norm1.w_norm"] = torch.ones(8)
    tensors["lora_unet_conv_out.diff"] = torch.ones(4, 8, 3, 3)
    tensors["lora_unet_time_embedding_linear_1.lora_up.weight"] = torch.ones(4, 2)
    tensors["bundle_emb.cat.string_to_param.*"] = torch.ones(1, 8)
    tensors["strange"] = torch.ones(1)
    return tensors


def test_kinds_ranks_slots_and_training(tmp_path):
    metadata = {"ss_network_module": "lycoris.kohya", "ss_tag_frequency": "x" * 9000, "format": "pt"}
    save_file(_mixed(), tmp_path / "mixed.safetensors", metadata)
    found = survey(tmp_path / "mixed.safetensors")
    assert found.kind == "LoRA or LyCORIS" and found.adapter is not None
    adapter = found.adapter
    assert adapter.architectures == ("sd1",) and adapter.foreign is None
    assert adapter.kinds == {"LoRA": 3, "norm": 1, "Full": 1}
    assert adapter.applicable["sd1"] == 4 and "sd2" not in adapter.applicable  # of 5, one of which lacks a half
    assert adapter.ranks == {4: 1, 8: 1}
    assert adapter.slots == {"TE": 1, "TIME": 1, "IN01": 1, "M00": 1, "FINAL": 1}
    assert adapter.refused == {"lora_unet_time_embedding_linear_1": "its lora_down is missing"}
    assert adapter.unknown == ("strange",) and adapter.embeddings == ("cat",)
    assert adapter.training["ss_network_module"] == "lycoris.kohya" and "format" not in adapter.training
    assert len(adapter.training["ss_tag_frequency"]) < 1000


@pytest.mark.parametrize(("name", "inputs", "likely"), [
    (CROSS, 1024, ("sd2",)),
    (CROSS, 16, ("sd1", "sd2")),
    ("lora_unet_input_blocks_4_1_transformer_blocks_1_attn2_to_k", 2048, ("sdxl",)),
    ("lora_te2_text_model_encoder_layers_0_mlp_fc1", 1280, ("sdxl",)),
])  # fmt: skip
def test_which_architecture(tmp_path, name, inputs, likely):
    save_file(_lora(name, inputs=inputs), tmp_path / "one.safetensors")
    assert survey(tmp_path / "one.safetensors").adapter.architectures == likely


def test_a_flux_adapter_is_named_as_such(tmp_path):
    save_file(_lora("lora_unet_double_blocks_0_img_attn_qkv"), tmp_path / "flux.safetensors")
    adapter = survey(tmp_path / "flux.safetensors").adapter
    assert adapter.architectures == () and adapter.foreign == "Flux.1 or Chroma" and adapter.applicable == {}


def test_on_the_command_line(tmp_path, capsys):
    save_file(_mixed(), tmp_path / "mixed.safetensors", {"ss_network_dim": "8"})
    assert main(["inspect", str(tmp_path / "mixed.safetensors")]) == 0
    text = capsys.readouterr().out
    assert "mixed.safetensors: LoRA or LyCORIS, sd1" in text and "3 LoRA" in text and "1 IN01" in text
    assert "applies   4 of 5 modules on sd1" in text
    assert "ss_network_dim: 8" in text and "1 (cat)" in text
    assert main(["inspect", "--json", str(tmp_path / "mixed.safetensors")]) == 0
    assert json.loads(capsys.readouterr().out)["adapter"]["kinds"]["LoRA"] == 3


def test_merging_on_the_command_line_tells_how_much_was_applied(tmp_path, capsys):
    key = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight"
    save_file({key: torch.zeros(24, 768)}, tmp_path / "base.safetensors")
    save_file({**_lora(CROSS, 4, 768), "strange": torch.ones(1)}, tmp_path / "one.safetensors")
    recipe = {"live_merge": 1, "base": "base.safetensors", "steps": [{"adapter": "one.safetensors"}]}
    (tmp_path / "recipe.json").write_text(json.dumps(recipe))
    assert main(["merge", str(tmp_path / "recipe.json"), "--output", str(tmp_path / "out.safetensors")]) == 0
    said = capsys.readouterr()
    assert "applied 1 of 1 modules (1 LoRA)" in said.out
    assert said.err.startswith("skipped: steps[0].adapter (one.safetensors), unknown keys: 1 belong to no known")
