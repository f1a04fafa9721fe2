"""Small SD1 checkpoints with every key name, a LoRA and a VAE for them, and what a genuine WebUI needs to load them.

A file `NAME.yaml` beside `NAME.safetensors` tells the WebUI the widths. Two files that differ in their ending only
share one .yaml, hence one config path: the WebUI loads one's weights into the other's module, as it does with a pair
of ordinary SD1 files.
"""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from pathlib import Path

import safetensors.torch
import small_sd1
import torch
from small_sd1 import SMALL, TEXT_LAYERS, TOKENS, Sizes

PREFIXES = {
    "model.diffusion_model.": "U-Net",
    "first_stage_model.": "VAE",
    "cond_stage_model.": "text encoder",
}
State = dict[str, torch.Tensor]


def state(seed: int, base_seed: int = 1, own: float = 0.5, sizes: Sizes = SMALL) -> State:
    """A checkpoint in fp16: `own` (0..1) of its noise is its own, the rest is shared with all of the same base seed."""
    model = small_sd1.Diffusion(sizes)
    norms = {name for name, m in model.named_modules() if isinstance(m, (torch.nn.GroupNorm, torch.nn.LayerNorm))}
    for key, parameter in model.named_parameters():
        noise = (1 - own * own) ** 0.5 * _noise(key, parameter.shape, base_seed)
        noise += own * _noise(key, parameter.shape, seed)
        owner, leaf = key.rsplit(".", 1)
        if owner in norms:
            value = 0.1 * noise + (leaf == "weight")
        elif leaf == "bias":
            value = 0.05 * noise
        elif "embedding" in key:
            value = noise * (0.5 if "token" in key else 0.1)
        else:
            value = noise / parameter[0].numel() ** 0.5
        parameter.data.copy_(value)
    _calibrate(model)
    return {k: v.half() if k.startswith(tuple(PREFIXES)) and v.is_floating_point() else v
            for k, v in model.state_dict().items()}  # fmt: skip


def _noise(key: str, shape: torch.Size, seed: int) -> torch.Tensor:
    return torch.randn(shape, generator=torch.Generator().manual_seed(zlib.crc32(f"{seed} {key}".encode())))


@torch.no_grad()
def _calibrate(model: small_sd1.Diffusion) -> None:
    """Scale the last layers, so that noise is predicted with deviation 1 and pictures are neither flat nor white."""
    generator = torch.Generator().manual_seed(5)
    latent = torch.randn(2, 4, 8, 8, generator=generator)
    text = model.cond_stage_model(torch.randint(0, 512, (2, TOKENS), generator=generator))
    predicted = model.model.diffusion_model(latent, torch.tensor([900, 200]), text)
    for layer, found, wanted in (
        (model.model.diffusion_model.out[2], predicted, 1.0),
        (model.first_stage_model.decoder.conv_out, model.first_stage_model.decode(latent), 0.45),
    ):
        layer.weight.data *= wanted / found.std()
        layer.bias.data *= wanted / found.std()


def lora(tensors: State, rank: int = 4, seed: int = 77) -> State:
    """A LoRA in kohya's names for the attention of U-Net and text encoder."""
    made: State = {}
    for key, tensor in tensors.items():
        name = _kohya_name(key)
        if not name:
            continue
        tail = tensor.shape[2:]
        down = _noise(name + "down", torch.Size((rank, tensor.shape[1], *tail)), seed) / tensor.shape[1] ** 0.5
        up = _noise(name + "up", torch.Size((tensor.shape[0], rank, *[1] * len(tail))), seed) * 0.35 / rank**0.5
        made |= {f"{name}.lora_down.weight": down.half(), f"{name}.lora_up.weight": up.half()}
        made[f"{name}.alpha"] = torch.tensor(float(rank)).half()
    return made


LAYER = r"(?:to_q|to_k|to_v|to_out\.0|proj_in|proj_out|ff\.net\.0\.proj|ff\.net\.2)"


def _kohya_name(key: str) -> str:
    text = re.fullmatch(
        r"cond_stage_model\.transformer\.(text_model\.encoder\.layers\.\d+\.(?:self_attn\.\w+|mlp\.fc\d))\.weight", key
    )
    if text:
        return "lora_te_" + text[1].replace(".", "_")
    unet = re.fullmatch(
        rf"model\.diffusion_model\.(input_blocks|output_blocks|middle_block)(?:\.(\d+))?\.1\.(.*{LAYER})\.weight", key
    )
    if not unet:
        return ""
    layer = unet[3].replace(".", "_")
    if unet[1] == "middle_block":
        return f"lora_unet_mid_block_attentions_0_{layer}"
    number = int(unet[2]) - (unet[1] == "input_blocks")
    side = "down" if unet[1] == "input_blocks" else "up"
    return f"lora_unet_{side}_blocks_{number // 3}_attentions_{number % 3}_{layer}"


def write_models(folder: Path, tokenizer: Path, sizes: Sizes = SMALL) -> None:
    """What the tests need, below a WebUI's folder `models`: the checkpoints of `FILES`, a LoRA and a VAE.

    Those of another size than the small ones come without a config: for WebUIs that read none.
    """
    for name in ("Stable-diffusion", "Lora", "VAE"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    write_tokenizer(tokenizer)
    checkpoints = folder / "Stable-diffusion"
    base = state(11, sizes=sizes)
    for name, seed in FILES.items():
        tensors = base if seed == 11 else state(seed, sizes=sizes)
        path = checkpoints / name
        if path.suffix == ".ckpt":
            write_ckpt(tensors, path)
        else:
            safetensors.torch.save_file(tensors, path, {"format": "pt"})
        if sizes is SMALL:
            path.with_suffix(".yaml").write_text(config(tokenizer), encoding="utf-8")
    safetensors.torch.save_file(lora(base), folder / "Lora" / "style.safetensors", {"ss_network_dim": "4"})
    vae = {
        k.removeprefix("first_stage_model."): v
        for k, v in state(31, sizes=sizes).items()
        if k.startswith("first_stage")
    }
    safetensors.torch.save_file(vae, folder / "VAE" / "other.safetensors", {"format": "pt"})


def write_ckpt(tensors: State, path: Path) -> None:
    """A .ckpt as torch wrote it in those days: the WebUI refuses files with the entries that torch adds today."""
    torch.save({"state_dict": tensors}, path)
    with zipfile.ZipFile(path) as today:
        entries = {info.filename: today.read(info) for info in today.infolist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as old:
        for name, content in entries.items():
            if name.endswith(("/data.pkl", "/version")) or "/data/" in name:
                old.writestr(name, content)


FILES = {"one.safetensors": 11, "one.ckpt": 12, "two.safetensors": 13, "three.safetensors": 14}
"""Checkpoints by name, each with its seed. one.safetensors and one.ckpt share a config, the others have their own."""


def config(tokenizer: Path) -> str:
    """The WebUI's config of a checkpoint of this size; JSON is YAML."""
    autoencoder = {
        "double_z": True, "z_channels": 4, "resolution": 256, "in_channels": 3, "out_ch": 3, "ch": SMALL.vae_channels,
        "ch_mult": list(SMALL.vae_levels), "num_res_blocks": 2, "attn_resolutions": [], "dropout": 0.0,
    }  # fmt: skip
    unet = {
        "image_size": 32, "in_channels": 4, "out_channels": 4, "model_channels": SMALL.channels,
        "channel_mult": list(SMALL.levels),
        "attention_resolutions": [4, 2, 1], "num_res_blocks": 2, "num_heads": 8, "use_spatial_transformer": True,
        "transformer_depth": 1, "context_dim": SMALL.text_width, "use_checkpoint": False, "legacy": False,
    }  # fmt: skip
    parameters = {
        "linear_start": 0.00085, "linear_end": 0.012, "num_timesteps_cond": 1, "log_every_t": 200, "timesteps": 1000,
        "first_stage_key": "jpg", "cond_stage_key": "txt", "image_size": 64, "channels": 4, "use_ema": False,
        "cond_stage_trainable": False, "conditioning_key": "crossattn", "monitor": "val/loss_simple_ema",
        "scale_factor": 0.18215,
        "unet_config": {"target": "ldm.modules.diffusionmodules.openaimodel.UNetModel", "params": unet},
        "first_stage_config": {
            "target": "ldm.models.autoencoder.AutoencoderKL",
            "params": {"embed_dim": 4, "monitor": "val/rec_loss", "ddconfig": autoencoder,
                       "lossconfig": {"target": "torch.nn.Identity"}},
        },
        "cond_stage_config": {
            "target": "ldm.modules.encoders.modules.FrozenCLIPEmbedder", "params": {"version": str(tokenizer)}
        },
    }  # fmt: skip
    return json.dumps({"model": {"target": "ldm.models.diffusion.ddpm.LatentDiffusion", "params": parameters}})


def write_tokenizer(folder: Path) -> None:
    """A CLIP text config and a vocabulary of single bytes, as a local folder that transformers reads."""
    folder.mkdir(parents=True, exist_ok=True)
    characters = _byte_characters()
    words = [*characters, *(c + "</w>" for c in characters), "<|startoftext|>", "<|endoftext|>"]
    text_config = {
        "model_type": "clip_text_model", "vocab_size": SMALL.vocabulary, "hidden_size": SMALL.text_width,
        "intermediate_size": 4 * SMALL.text_width, "num_hidden_layers": TEXT_LAYERS,
        "num_attention_heads": SMALL.text_heads, "max_position_embeddings": TOKENS, "hidden_act": "quick_gelu",
        "projection_dim": SMALL.text_width, "bos_token_id": 0,
        "eos_token_id": 2, "pad_token_id": 1, "architectures": ["CLIPTextModel"],
    }  # fmt: skip
    tokens = {"bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>", "unk_token": "<|endoftext|>"}
    tokens["pad_token"] = "<|endoftext|>"
    files = {
        "config.json": text_config,
        "vocab.json": {word: number for number, word in enumerate(words)},
        "special_tokens_map.json": tokens,
        "tokenizer_config.json": {"tokenizer_class": "CLIPTokenizer", "model_max_length": TOKENS, **tokens},
    }
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")


def _byte_characters() -> list[str]:
    """One printable character for each byte: itself where it is printable, one above 255 otherwise."""
    printable = {*range(33, 127), *range(161, 173), *range(174, 256)}
    others = iter(range(256, 512))
    return [chr(byte if byte in printable else next(others)) for byte in range(256)]
