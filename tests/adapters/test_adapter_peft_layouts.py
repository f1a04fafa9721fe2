"""What PEFT's own state dicts hold beside plain LoRA: adapters with names, and embedding tables."""

from __future__ import annotations

import pytest
import torch
from torch import nn

pytestmark = pytest.mark.filterwarnings("ignore")

TOKENS = "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"
QUERY = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn1.to_q.weight"
QUERY_NAME = "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"


def _random(*shape: int, seed: int = 1) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("alpha", [None, 3.0])
@pytest.mark.parametrize("ending", ["", ".default", ".style"])
def test_embedding_tables(ending, alpha, bench, error_of_change):
    base, a, b = _random(50, 12), _random(4, 50, seed=2), _random(12, 4, seed=3)
    name = "base_model.model.text_encoder.text_model.embeddings.token_embedding"
    adapter = {f"{name}.lora_embedding_A{ending}": a, f"{name}.lora_embedding_B{ending}": b}
    if alpha is not None:
        adapter[f"{name}.alpha"] = torch.tensor(alpha)
    made = bench({TOKENS: base})
    wanted = base.double() + (alpha / 4 if alpha else 1) * 0.7 * (b.double() @ a.double()).T
    assert error_of_change(made.applied(adapter, 0.7)[TOKENS], wanted, base) <= 1e-6
    assert not made.report.skipped


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("lora_A.style.weight", "lora_B.style.weight"),
        ("lora_A.style", "lora_B.style"),
        ("lora_A.default.weight", "lora_B.default.weight"),
        ("lora_A.weight", "lora_B.weight"),
        ("lora_A", "lora_B"),
    ],
)
def test_adapters_with_names(first, second, bench, error_of_change):
    base, down, up = _random(16, 12), _random(3, 12, seed=2), _random(16, 3, seed=3)
    made = bench({QUERY: base})
    after = made.applied({f"unet.{QUERY_NAME}.{first}": down, f"unet.{QUERY_NAME}.{second}": up})
    assert error_of_change(after[QUERY], base.double() + up.double() @ down.double(), base) <= 1e-6
    assert not made.report.skipped


def test_a_second_adapter_in_the_file_is_named_and_blocks_nothing(bench, error_of_change):
    base, down, up = _random(16, 12), _random(3, 12, seed=2), _random(16, 3, seed=3)
    names = {f"unet.{QUERY_NAME}.lora_{letter}": factor for letter, factor in (("A", down), ("B", up))}
    made = bench({QUERY: base})
    both = {f"{name}.{adapter}.weight": factor for adapter in ("one", "two") for name, factor in names.items()}
    after = made.applied(both)
    assert error_of_change(after[QUERY], base.double() + up.double() @ down.double(), base) <= 1e-6
    assert any("two" in f"{name} {reason}" for name, reason in made.report.skipped.items())


@pytest.mark.parametrize("options", [{}, {"use_rslora": True}])
def test_by_peft_itself(options, bench, error_of_change, tmp_path):
    peft = pytest.importorskip("peft")

    class Text(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            torch.manual_seed(2)
            self.text_model = nn.ModuleDict({"embeddings": nn.ModuleDict({"token_embedding": nn.Embedding(40, 8)})})

        def forward(self, tokens: torch.Tensor) -> torch.Tensor:
            return self.text_model["embeddings"]["token_embedding"](tokens)

    text = Text()
    base = text.text_model["embeddings"]["token_embedding"].weight.detach().clone()
    config = peft.LoraConfig(r=4, lora_alpha=6, target_modules=["token_embedding"], **options)
    model = peft.get_peft_model(text, config, adapter_name="style")
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "lora_" in name:
                parameter.copy_(torch.randn_like(parameter))
    model.save_pretrained(tmp_path / "saved")
    wanted = model.double()(torch.arange(40)).detach()  # the training forward
    made = bench({TOKENS: base})
    (tmp_path / "saved" / "style" / "adapter_model.safetensors").rename(tmp_path / "adapter.safetensors")
    (tmp_path / "saved" / "style" / "adapter_config.json").rename(tmp_path / "adapter_config.json")
    after = made.apply({"adapter": "adapter.safetensors"})
    assert not made.report.skipped
    assert error_of_change(after[TOKENS], wanted, base) <= 3e-5
