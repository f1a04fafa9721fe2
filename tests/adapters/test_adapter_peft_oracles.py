"""The kinds that PEFT trains and a WebUI's user may have, against its own training forward. Run where it is installed.

A convolution under OFT is the exception: its forward adds overlapping patches up, which no weight does, so that PEFT's
own merge is the measure there.
"""

from __future__ import annotations

import json

import pytest
import torch
from torch import nn

from lib_merge.errors import SourceError

pytestmark = pytest.mark.filterwarnings("ignore")  # what those libraries and their own warn of is not ours

UNET = "model.diffusion_model."
TOLERANCE = 3e-5
LAYERS = {
    "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q": "input_blocks.1.1.transformer_blocks.0.attn1.to_q",
    "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_k": "input_blocks.1.1.transformer_blocks.0.attn1.to_k",
    "down_blocks.0.attentions.0.proj_in": "input_blocks.1.1.proj_in",
    "down_blocks.0.resnets.0.conv1": "input_blocks.1.0.in_layers.2",
}
TARGETS = ["to_q", "to_k", "proj_in", "conv1"]
CASES = {
    "lora": ("LoraConfig", {"r": 4, "lora_alpha": 6}),
    "rslora": ("LoraConfig", {"r": 4, "lora_alpha": 6, "use_rslora": True}),
    "dora": ("LoraConfig", {"r": 4, "lora_alpha": 6, "use_dora": True}),
    "bias": ("LoraConfig", {"r": 4, "lora_alpha": 6, "lora_bias": True}),
    "patterns": ("LoraConfig", {"r": 4, "lora_alpha": 6, "rank_pattern": {"to_q": 2}, "alpha_pattern": {"conv1": 9}}),
    "loha": ("LoHaConfig", {"r": 4, "alpha": 6}),
    "loha_effective": ("LoHaConfig", {"r": 4, "alpha": 6, "use_effective_conv2d": True}),
    "lokr": ("LoKrConfig", {"r": 2, "alpha": 6}),
    "lokr_full": ("LoKrConfig", {"r": 64, "alpha": 48}),
    "lokr_both": ("LoKrConfig", {"r": 1, "alpha": 2, "decompose_both": True, "use_effective_conv2d": True}),
    "oft": ("OFTConfig", {"oft_block_size": 8}),
    "oft_blocks": ("OFTConfig", {"r": 4, "oft_block_size": 0}),
    "oft_3_terms": ("OFTConfig", {"oft_block_size": 8, "num_cayley_neumann_terms": 3}),
    "oft_7_terms": ("OFTConfig", {"oft_block_size": 8, "num_cayley_neumann_terms": 7}),
    "oft_exact": ("OFTConfig", {"oft_block_size": 8, "use_cayley_neumann": False}),
    "oft_shared": ("OFTConfig", {"oft_block_size": 8, "block_share": True}),
    "coft": ("OFTConfig", {"oft_block_size": 8, "coft": True, "eps": 0.5}),
    "boft": ("BOFTConfig", {"boft_block_size": 8}),
    "boft_butterfly": ("BOFTConfig", {"boft_block_size": 4, "boft_n_butterfly_factor": 3}),
    "ia3": ("IA3Config", {"feedforward_modules": []}),
    "ia3_feedforward": ("IA3Config", {"feedforward_modules": ["to_q", "conv1"]}),
    "ia3_pattern": ("IA3Config", {"feedforward_modules": r".*(to_q|conv1)"}),
}  # fmt: skip


class _Block(nn.Module):
    """Layers under the names that a U-Net of diffusers has: oblong, square, 1×1, 3×3."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(3)
        attention = nn.ModuleDict({"attn1": nn.ModuleDict({"to_q": nn.Linear(32, 48), "to_k": nn.Linear(16, 16)})})
        blocks = nn.ModuleDict({"transformer_blocks": nn.ModuleList([attention]), "proj_in": nn.Conv2d(16, 16, 1)})
        resnet = nn.ModuleDict({"conv1": nn.Conv2d(16, 32, 3)})
        down = nn.ModuleDict({"attentions": nn.ModuleList([blocks]), "resnets": nn.ModuleList([resnet])})
        self.down_blocks = nn.ModuleList([down])

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return x


def _seen(layer: nn.Module, shape: torch.Size, dtype: torch.dtype) -> tuple[torch.Tensor, torch.Tensor]:
    """The weight and the bias that a layer acts by."""
    size = shape[1:].numel()
    basis = torch.eye(size, dtype=dtype).view(size, *shape[1:])
    origin = layer(torch.zeros_like(basis[:1]))
    return (layer(basis) - origin).reshape(size, shape[0]).T.reshape(shape).detach(), origin.reshape(-1).detach()


def _butterflies(monkeypatch) -> None:
    """Several stages without a compiler for CUDA, where PEFT falls back to one."""
    from peft.tuners.boft import layer as boft

    class Diagonal:
        @staticmethod
        def apply(stages: torch.Tensor) -> torch.Tensor:
            return torch.stack([torch.block_diag(*stage) for stage in stages])

    monkeypatch.setattr(boft, "get_fbd_cuda", lambda: True)
    monkeypatch.setattr(boft, "FastBlockDiag", Diagonal)


def _trained(peft, config, block: nn.Module) -> nn.Module:
    model = peft.get_peft_model(block, config)
    torch.manual_seed(5)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "base_layer" not in name and parameter.requires_grad:
                parameter.add_(0.15 * torch.randn_like(parameter))
    return model.eval()


def _move(tmp_path, *, config: bool = True) -> None:
    (tmp_path / "saved" / "adapter_model.safetensors").rename(tmp_path / "adapter.safetensors")
    if config:
        (tmp_path / "saved" / "adapter_config.json").rename(tmp_path / "adapter_config.json")


def _refused(made, base: dict[str, torch.Tensor], *words: str) -> None:
    """Nothing of the adapter can be applied: an error that says why, and the model is as it was."""
    live, places = made.live()
    with pytest.raises(SourceError) as error:
        live.apply(made.recipe({"adapter": "adapter.safetensors"}))
    assert all(word in str(error.value) for word in words), str(error.value)
    assert all(torch.equal(places[key], base[key]) for key in base)


def _base(block: nn.Module) -> dict[str, torch.Tensor]:
    return {
        f"{UNET}{ours}.{leaf}": getattr(block.get_submodule(theirs), leaf).detach().clone()
        for theirs, ours in LAYERS.items()
        for leaf in ("weight", "bias")
    }


@pytest.mark.parametrize("case", CASES)
def test_as_peft_trains(case, bench, error_of_change, tmp_path, monkeypatch):
    peft = pytest.importorskip("peft")
    name, options = CASES[case]
    if case == "boft_butterfly":
        _butterflies(monkeypatch)
    block = _Block()
    base = _base(block)
    model = _trained(peft, getattr(peft, name)(target_modules=TARGETS, **options), block)
    model.save_pretrained(tmp_path / "saved")
    _move(tmp_path)
    dtype = torch.float32 if case.startswith("boft") else torch.float64
    model.to(dtype)
    after = bench(base)
    got = after.apply({"adapter": "adapter.safetensors"})
    assert not after.report.skipped
    for theirs, ours in LAYERS.items():
        layer = model.base_model.model.get_submodule(theirs)
        key, bias_key = f"{UNET}{ours}.weight", f"{UNET}{ours}.bias"
        wanted, bias = _seen(layer, base[key].shape, dtype)
        if "oft" in case and not case.startswith("boft") and base[key].shape[2:] == (3, 3):
            layer.merge()
            wanted = layer.get_base_layer().weight.detach()
        assert (wanted - base[key]).norm() / base[key].norm() > 0.003
        assert error_of_change(got[key], wanted, base[key]) <= TOLERANCE, key
        assert torch.allclose(got[bias_key], bias.float(), atol=1e-6), key


def test_ia3_without_its_config_applies_where_shapes_tell_and_names_the_rest(bench, error_of_change, tmp_path):
    peft = pytest.importorskip("peft")
    block = _Block()
    base = _base(block)
    model = _trained(peft, peft.IA3Config(target_modules=TARGETS, feedforward_modules=["to_q"]), block)
    model.save_pretrained(tmp_path / "saved")
    _move(tmp_path, config=False)
    made = bench(base)
    got = made.apply({"adapter": "adapter.safetensors"})
    assert [("proj_in" in name, "adapter_config.json" in why) for name, why in made.report.skipped.items()] == [
        (True, True)
    ]
    for theirs, ours in LAYERS.items():
        key = f"{UNET}{ours}.weight"
        wanted, _ = _seen(model.base_model.model.get_submodule(theirs), base[key].shape, torch.float32)
        if theirs.endswith("proj_in"):
            assert torch.equal(got[key], base[key])
        else:
            assert error_of_change(got[key], wanted, base[key]) <= TOLERANCE, key


@pytest.mark.parametrize("saved", [True, False])
def test_vera_applies_where_its_projections_are_in_the_file(bench, error_of_change, tmp_path, saved):
    peft = pytest.importorskip("peft")
    block = _Block()
    base = _base(block)
    config = peft.VeraConfig(target_modules=["to_q", "to_k"], r=4, save_projection=saved)
    model = _trained(peft, config, block)
    model.save_pretrained(tmp_path / "saved")
    _move(tmp_path)
    made = bench(base)
    if not saved:
        _refused(made, base, "none of its 2 modules", "save_projection")
        return
    got = made.apply({"adapter": "adapter.safetensors"})
    assert made.report.skipped == {}
    for theirs, ours in list(LAYERS.items())[:2]:
        key = f"{UNET}{ours}.weight"
        wanted, _ = _seen(model.base_model.model.get_submodule(theirs), base[key].shape, torch.float32)
        assert error_of_change(got[key], wanted, base[key]) <= TOLERANCE


def test_adalora_is_named_with_its_reason(bench, tmp_path):
    peft = pytest.importorskip("peft")
    block = _Block()
    base = _base(block)
    config = peft.AdaLoraConfig(target_modules=["to_q"], init_r=4, target_r=2, total_step=10)
    _trained(peft, config, block).save_pretrained(tmp_path / "saved")
    _move(tmp_path)
    assert json.loads((tmp_path / "adapter_config.json").read_text())["peft_type"] == "ADALORA"
    _refused(bench(base), base, "none of its 1 modules", "AdaLoRA")
