"""VAE files in every naming, mapped onto the names of real checkpoints."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
import torch

from lib_merge.checkpoint import TensorInfo, fits_shape, open_tensors, vae_keys
from lib_merge.errors import SourceError

KEYS = Path(__file__).parents[1] / "data" / "keys"
PREFIX = "first_stage_model."


def checkpoint(name: str = "sd1") -> dict[str, TensorInfo]:
    shapes: dict[str, list[int]] = json.loads(gzip.decompress((KEYS / f"{name}.json.gz").read_bytes()))
    return {key: TensorInfo(key, torch.float16, tuple(shape)) for key, shape in shapes.items()}


def vae_of(tensors: dict[str, TensorInfo]) -> list[str]:
    return [key for key in tensors if key.startswith(PREFIX)]


def infos(keys: list[str]) -> dict[str, TensorInfo]:
    return {key: TensorInfo(key, torch.float32, (1,)) for key in keys}


ATTENTION_NEW = {"norm": "group_norm", "q": "to_q", "k": "to_k", "v": "to_v", "proj_out": "to_out.0"}
ATTENTION_OLD = {"norm": "group_norm", "q": "query", "k": "key", "v": "value", "proj_out": "proj_attn"}


def diffusers_name(key: str, attention: dict[str, str], levels: int = 4) -> str:
    """Rewrite an LDM name as diffusers says it; written by pattern, apart from the tables under test."""
    name = key.removeprefix(PREFIX)
    name = re.sub(r"mid\.block_(\d)", lambda m: f"mid_block.resnets.{int(m[1]) - 1}", name)
    name = re.sub(r"mid\.attn_1\.(\w+)", lambda m: f"mid_block.attentions.0.{attention[m[1]]}", name)
    name = re.sub(r"down\.(\d)\.block\.(\d)", r"down_blocks.\1.resnets.\2", name)
    name = re.sub(r"down\.(\d)\.downsample\.conv", r"down_blocks.\1.downsamplers.0.conv", name)
    name = re.sub(r"up\.(\d)\.block\.(\d)", lambda m: f"up_blocks.{levels - 1 - int(m[1])}.resnets.{m[2]}", name)
    name = re.sub(r"up\.(\d)\.upsample\.conv", lambda m: f"up_blocks.{levels - 1 - int(m[1])}.upsamplers.0.conv", name)
    return name.replace("nin_shortcut", "conv_shortcut").replace("norm_out", "conv_norm_out")


@pytest.mark.parametrize("name", ["sd1", "sd2", "sdxl"])
def test_vae_of_a_whole_checkpoint(name: str) -> None:
    tensors = checkpoint(name)
    assert vae_keys(tensors, "a.ckpt") == {key: key for key in vae_of(tensors)}
    assert len(vae_of(tensors)) == 248


def test_vae_file_without_prefix_and_with_training_parts() -> None:
    keys = [key.removeprefix(PREFIX) for key in vae_of(checkpoint())]
    extra = ["loss.logvar", "loss.discriminator.main.0.weight", "model_ema.decay", "model_ema.decoderconv_inweight"]
    assert vae_keys(infos(keys + extra), "kl-f8.ckpt") == {PREFIX + key: key for key in keys}
    prefixed = infos([PREFIX + key for key in keys] + [PREFIX + key for key in extra])
    assert vae_keys(prefixed, "kl-f8.ckpt") == {PREFIX + key: PREFIX + key for key in keys}


@pytest.mark.parametrize("attention", [ATTENTION_NEW, ATTENTION_OLD])
@pytest.mark.parametrize("prefix", ["", PREFIX])
def test_diffusers_names_old_and_new(attention: dict[str, str], prefix: str) -> None:
    wanted = {key: prefix + diffusers_name(key, attention) for key in vae_of(checkpoint())}
    assert len(set(wanted.values())) == 248
    assert "decoder.up_blocks.3.resnets.0.conv_shortcut.weight" in {diffusers_name(key, attention) for key in wanted}
    assert vae_keys(infos(list(wanted.values())), "vae.safetensors") == wanted


@pytest.mark.parametrize("attention", [None, ATTENTION_NEW])
def test_small_vae_with_fewer_levels_and_blocks(attention: dict[str, str] | None) -> None:
    kept = [key for key in vae_of(checkpoint()) if not re.search(r"(down|up)\.[23]\.|block\.2\.", key)]
    stored = {key: diffusers_name(key, attention, 2) if attention else key.removeprefix(PREFIX) for key in kept}
    assert vae_keys(infos(list(stored.values())), "tiny.safetensors") == stored


def test_what_is_no_vae_is_named() -> None:
    lora = infos(["lora_unet_mid.lora_up.weight", "lora_unet_mid.alpha", "x", "y", "z"])
    with pytest.raises(SourceError, match=r"hll\.safetensors is not a VAE: it holds 'lora_unet_mid.*2 more"):
        vae_keys(lora, "hll.safetensors")
    with pytest.raises(SourceError, match="no tensors"):
        vae_keys({}, "empty.safetensors")
    unet = {key: info for key, info in checkpoint().items() if not key.startswith(PREFIX)}
    with pytest.raises(SourceError, match="not a VAE"):
        vae_keys(unet, "pruned.safetensors")
    decoder = infos([key for key in vae_of(checkpoint()) if "encoder" not in key])
    with pytest.raises(SourceError, match="not a VAE"):
        vae_keys(decoder, "decoder.safetensors")


def test_unknown_and_doubled_parts_are_named() -> None:
    keys = vae_of(checkpoint())
    with pytest.raises(SourceError, match=r"besides a VAE's it holds 'first_stage_model\.encoder\.time_conv\.weight'"):
        vae_keys(infos([*keys, PREFIX + "encoder.time_conv.weight"]), "video.safetensors")
    with pytest.raises(SourceError, match="two ways"):
        vae_keys(infos([*keys, PREFIX + "encoder.mid_block.attentions.0.to_q.weight"]), "both.safetensors")


def test_names_with_strange_numbers_end_quickly() -> None:
    strange = ["decoder.up.99999999999999999999.x", "decoder.up_blocks.98.x", "decoder.up.²."]
    with pytest.raises(SourceError, match="besides"):
        vae_keys(infos([*vae_of(checkpoint()), *(PREFIX + key for key in strange)]), "odd.safetensors")


def test_attention_shapes_of_both_layouts_fit() -> None:
    assert fits_shape((512, 512), (512, 512, 1, 1))
    assert fits_shape((512, 512, 1, 1), (512, 512))
    assert fits_shape((512,), (512,))
    assert not fits_shape((512, 512), (512, 512, 3, 3))
    assert not fits_shape((512, 512), (1, 1, 512, 512))
    assert not fits_shape((4, 512, 3, 3), (16, 512, 3, 3))


def test_vae_inside_a_training_checkpoint(tmp_path: Path) -> None:
    keys = [key.removeprefix(PREFIX) for key in vae_of(checkpoint())]
    tensors = {key: torch.zeros(2) for key in [*keys, "loss.logvar"]}
    torch.save({"state_dict": tensors, "global_step": 1}, tmp_path / "kl.pt")
    with open_tensors(tmp_path / "kl.pt") as file:
        assert vae_keys(file.tensors, file.path.name) == {PREFIX + key: key for key in keys}
