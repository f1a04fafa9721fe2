"""Every layer of real models under every naming scheme: each name means its layer, and no name means two."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib_merge import architectures
from lib_merge.adapters import LayerNames, layer_names
from lib_merge.architectures.layers import Layer, open_clip_layers, stored_at

DATA = Path(__file__).parents[1] / "data"
UNETS = [("sd15", "sd1"), ("sdxl", "sdxl")]
TEXT = [
    ("sd1", "text_encoder", "cond_stage_model.transformer.", ("te", "te1")),
    ("sd2", "text_encoder", "cond_stage_model.model.", ("te", "te1")),
    ("sdxl", "text_encoder", "conditioner.embedders.0.transformer.", ("te1",)),
    ("sdxl", "text_encoder_2", "conditioner.embedders.1.model.", ("te2",)),
]
OPEN_CLIP = {
    "self_attn.out_proj": "attn.out_proj",
    "mlp.fc1": "mlp.c_fc",
    "mlp.fc2": "mlp.c_proj",
    "layer_norm1": "ln_1",
    "layer_norm2": "ln_2",
}


def _json(name: str):
    return json.loads(gzip.decompress((DATA / f"{name}.json.gz").read_bytes()))


def _unet_spellings(name: str, key: str, diffusers: str) -> Iterator[str]:
    """kohya's (for SDXL in SGM's names, too), LyCORIS', OFT's, OneTrainer's, LDM's and Forge's, diffusers', PEFT's."""
    module, ldm = diffusers.removesuffix(".weight"), key.removesuffix(".weight")
    joined = name.removeprefix("lora_unet_")
    for prefix in ("lora_unet_", "lycoris_unet_", "lycoris_", "oft_unet_"):
        yield prefix + joined
        yield prefix + module.replace(".", "_")
    for prefix in ("lora_unet.", "unet.", "", "base_model.model.", "unet.base_model.model.", "base_model.model.unet."):
        yield prefix + module
    inner = ldm.removeprefix("model.diffusion_model.")
    for prefix in ("model.diffusion_model.", "diffusion_model.", "", "lora_unet."):
        yield prefix + inner
    if ".attn" in module and module.endswith((".to_q", ".to_k", ".to_v", ".to_out.0")):
        owner, _, leaf = module.removesuffix(".0").rpartition(".")
        yield f"unet.{owner}.processor.{leaf}_lora"
        yield f"{owner}.processor.{leaf}_lora"


def _text_spellings(name: str, part: str, letters: tuple[str, ...]) -> Iterator[str]:
    for te in letters:
        for family in ("lora", "lycoris"):
            yield f"{family}_{te}_{name.replace('.', '_')}"
        yield f"lora_{te}.{name}"
    encoder = "clip_g" if "te2" in letters else "clip_l"
    for prefix in (f"text_encoders.{encoder}.transformer.", f"{encoder}.transformer.", f"{encoder}."):
        yield prefix + name
    for prefix in (f"lora_unet_{encoder}_transformer_", f"lora_unet_{encoder}_", f"lora_{encoder}_", f"{encoder}_"):
        yield prefix + name.replace(".", "_")
    for prefix in (f"{part}.", f"{part}.base_model.model.", f"base_model.model.{part}."):
        yield prefix + name


def _names_of_clip(layers: int) -> Iterator[str]:
    yield from (f"text_model.{name}" for name in ("embeddings.token_embedding", "final_layer_norm"))
    for number in range(layers):
        for name in (*(f"self_attn.{letter}_proj" for letter in "qkv"), *OPEN_CLIP):
            yield f"text_model.encoder.layers.{number}.{name}"


def _layer_in_checkpoint(prefix: str, name: str) -> Layer:
    """By the names that the two families of text encoders have, written out anew."""
    if prefix.endswith("transformer."):
        return Layer(f"{prefix}{name}.weight", f"{prefix}{name}.bias")
    fixed = {"text_model.embeddings.token_embedding": "token_embedding", "text_model.final_layer_norm": "ln_final"}
    if name in fixed:
        return Layer(f"{prefix}{fixed[name]}.weight", f"{prefix}{fixed[name]}.bias")
    _, _, _, number, rest = name.split(".", 4)
    block = f"{prefix}transformer.resblocks.{number}"
    if rest in OPEN_CLIP:
        return Layer(f"{block}.{OPEN_CLIP[rest]}.weight", f"{block}.{OPEN_CLIP[rest]}.bias")
    return Layer(f"{block}.attn.in_proj_weight", f"{block}.attn.in_proj_bias", "qkv".index(rest[len("self_attn.")]))


def _check(names: LayerNames, spelled: dict[str, Layer]) -> None:
    wrong = {name: (names.find(name), layer) for name, layer in spelled.items() if names.find(name) != layer}
    assert not wrong, list(wrong.items())[:3]


def _spell(spelled: dict[str, Layer], names: Iterator[str], layer: Layer) -> None:
    for name in names:
        assert spelled.setdefault(name, layer) == layer, f"{name} is the name of two layers"


@pytest.mark.parametrize("whole", [True, False], ids=["of any model", "of this model"])
@pytest.mark.parametrize(("file", "id"), UNETS)
def test_unets(file, id, whole):
    rows, spelled = _json(f"keymap/{file}_unet"), dict[str, Layer]()
    for name, key, diffusers, _ in rows:
        _spell(spelled, _unet_spellings(name, key, diffusers), Layer(key, f"{key.removesuffix('weight')}bias"))
    keys = None if whole else frozenset(key for _, key, _, _ in rows)
    _check(layer_names(architectures.by_id(id), keys), spelled)
    assert {layer.weight for layer in spelled.values()} == {key for _, key, _, _ in rows}


@pytest.mark.parametrize(("file", "id"), UNETS)
def test_blocks_of_the_unet(file, id):
    architecture = architectures.by_id(id)
    outside = {"time_embed": "TIME", "label_emb": "LABEL", "out": "FINAL"}
    for _, key, _, block in _json(f"keymap/{file}_unet"):
        assert architecture.slot_of(key) == outside.get(block.removeprefix("OUTSIDE:"), block)


@pytest.mark.parametrize("whole", [True, False], ids=["of any model", "of this model"])
@pytest.mark.parametrize(("id", "part", "prefix", "letters"), TEXT)
def test_text_encoders(id, part, prefix, letters, whole):
    keys = frozenset(_json(f"keys/{id}"))
    numbers = (re.match(rf"{re.escape(prefix)}.*?(?:layers|resblocks)\.(\d+)\.", key) for key in keys)
    count = 1 + max(int(found[1]) for found in numbers if found)
    spelled = dict[str, Layer]()
    for name in _names_of_clip(count):
        layer = _layer_in_checkpoint(prefix, name)
        assert layer.weight in keys
        _spell(spelled, _text_spellings(name, part, letters), layer)
    _check(layer_names(architectures.by_id(id), None if whole else keys), spelled)


def test_parameters_of_transformers_by_their_names():
    table = open_clip_layers("model.")
    fused = "model.transformer.resblocks.3.attn.in_proj_"
    for third, letter in enumerate("qkv"):
        for leaf in ("weight", "bias"):
            found = stored_at(table, f"text_model.encoder.layers.3.self_attn.{letter}_proj.{leaf}")
            assert found is not None and found[0] == fused + leaf and found[1].third == third
    found = stored_at(table, "text_projection.weight")
    assert found is not None and found[0] == "model.text_projection" and found[1].transposed
    found = stored_at(table, "text_model.embeddings.position_embedding.weight")
    assert found is not None and found[0] == "model.positional_embedding"
    for name in ("text_projection.bias", "text_model.embeddings.position_embedding.bias", "nothing.weight", "", "x"):
        assert stored_at(table, name) is None


@pytest.mark.skipif("LIVE_MERGE_FIXTURES" not in os.environ, reason="LIVE_MERGE_FIXTURES names no folder")
@pytest.mark.parametrize("file", ["sd15", "sdxl"])
def test_the_tables_here_are_those_of_the_fixtures(file):
    theirs = json.loads((Path(os.environ["LIVE_MERGE_FIXTURES"]) / "keymap" / f"{file}_unet.json").read_text())
    rows = [[name, row["ldm"], row["diffusers"], row["block"]] for name, row in theirs.items()]
    assert rows == _json(f"keymap/{file}_unet")
