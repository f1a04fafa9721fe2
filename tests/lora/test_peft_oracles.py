"""Files with PEFT's names, read back by PEFT as diffusers does: by the config in the metadata. Run where it is."""

import json

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file
from torch import nn

import lib_merge
from lib_merge import architectures
from lib_merge.architectures.layers import layers
from lib_merge.engine.lora.factors.ranks import EnergyShare, FixedRank
from lib_merge.engine.lora.make import extract
from lib_merge.engine.lora.order import AdapterOrder

pytestmark = pytest.mark.filterwarnings("ignore")  # what PEFT warns of is not ours

PARTS = ("unet", "text_encoder")


def module_of(weight):
    """A layer of that weight."""
    if weight.dim() == 4:
        layer = nn.Conv2d(weight.shape[1], weight.shape[0], weight.shape[2:], bias=False)
    else:
        layer = nn.Linear(weight.shape[1], weight.shape[0], bias=False)
    layer.weight.data.copy_(weight)
    return layer


def tree(weights):
    """Modules under dotted names, as a model has them."""
    root = nn.Module()
    for name, weight in weights.items():
        *path, leaf = name.split(".")
        parent = root
        for step in path:
            if step not in parent._modules:
                parent.add_module(step, nn.Module())
            parent = parent._modules[step]
        parent.add_module(leaf, module_of(weight))
    return root


@pytest.mark.parametrize("rule", [FixedRank(3, 2), EnergyShare(0.7)], ids=["rank", "energy"])
def test_peft_applies_what_was_extracted(rule, checkpoints, tmp_path):
    peft = pytest.importorskip("peft")
    shapes = checkpoints.thin("sd1")
    base = checkpoints.state("sd1", 1, torch.float32, shapes)
    tuned = checkpoints.state("sd1", 2, torch.float32, shapes)
    checkpoints.write(tmp_path / "a.safetensors", base)
    checkpoints.write(tmp_path / "b.safetensors", tuned)
    step = {"method": "weighted_sum", "b": "b.safetensors", "alpha": 1}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a.safetensors", "steps": [step]}, folders=[tmp_path])
    file = tmp_path / "o.safetensors"
    extract(recipe, AdapterOrder(file, rule, torch.float32, "peft"))
    places = {key: value.clone() for key, value in base.items()}
    lib_merge.LiveModel(places, base=tmp_path / "a.safetensors").apply(
        lib_merge.Recipe.from_dict(
            {"live_merge": 1, "base": "a.safetensors", "steps": [{"adapter": "o.safetensors"}]}, folders=[tmp_path]
        )
    )
    with safe_open(file, "pt") as opened:
        config = json.loads(opened.metadata()["lora_adapter_metadata"])
    tensors, checked = load_file(file), 0
    for part in PARTS:
        table = layers(architectures.by_id("sd1"))[part]
        own = {name.removeprefix(f"{part}."): tensor for name, tensor in tensors.items() if name.startswith(f"{part}.")}
        names = {name.rsplit(".lora_", 1)[0] for name in own}
        model = tree({name: base[table[name].weight] for name in names})
        settings = {
            name.removeprefix(f"{part}."): value for name, value in config.items() if name.startswith(f"{part}.")
        }
        if not own:
            continue
        assert settings.pop("peft_type") == "LORA"
        model = peft.inject_adapter_in_model(peft.LoraConfig(**settings), model)
        found = peft.set_peft_model_state_dict(model, own)
        assert not found.unexpected_keys
        for name in names:
            layer = model.get_submodule(name)
            got = layer.get_base_layer().weight + layer.get_delta_weight("default")
            torch.testing.assert_close(got, places[table[name].weight], rtol=0, atol=2e-5)
            checked += 1
    assert checked > 10
