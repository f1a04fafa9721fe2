"""Translates the tensor names of VAE files (LDM's or diffusers', with or without prefix) into a checkpoint's.

Both layouts have the same tensors. Only the eight attention weights differ in shape: [out, in] in one and
[out, in, 1, 1] in the other, with the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lib_merge.checkpoint.reading.tensor_file import TensorInfo
from lib_merge.errors import SourceError
from lib_merge.sentences import t

PREFIX = "first_stage_model."
_DROPPED = ("loss.", "model_ema.", "model_ema_")  # used in training only: discriminator, perceptual loss, EMA copies
_MOST_LEVELS = 8
_MOST_BLOCKS = 8

_WEIGHT_AND_BIAS = ("weight", "bias")

# diffusers name -> LDM name, within one part
_RESNET = {"norm1": "norm1", "conv1": "conv1", "norm2": "norm2", "conv2": "conv2", "conv_shortcut": "nin_shortcut"}
_ATTENTION = {
    "group_norm": "norm",
    "to_q": "q",
    "to_k": "k",
    "to_v": "v",
    "to_out.0": "proj_out",
    "query": "q",  # diffusers before 0.17
    "key": "k",
    "value": "v",
    "proj_attn": "proj_out",
}
_ENDS = {"conv_in": "conv_in", "conv_norm_out": "norm_out", "conv_out": "conv_out"}
_AROUND = {"quant_conv": "quant_conv", "post_quant_conv": "post_quant_conv"}
_REQUIRED = tuple(f"{half}.{conv}.weight" for half in ("encoder", "decoder") for conv in ("conv_in", "conv_out"))


def vae_keys(tensors: Mapping[str, TensorInfo], name: str) -> dict[str, str]:
    """Checkpoint key (`first_stage_model.…`) → key in the file, for the VAE in the file called `name`.

    `loss.*` and `model_ema*` are left out.

    Args:
        tensors: those of a VAE file, or of a whole checkpoint, whose VAE is used.
        name: the file's name, for messages.

    Raises:
        SourceError: the file has no VAE, or its VAE has tensors that no VAE has.
    """
    stored = _without_prefix(tensors)
    levels = 1 + max((_number_after(key, ("decoder.up.", "decoder.up_blocks.")) for key in stored), default=0)
    table = _table(min(levels, _MOST_LEVELS))
    keys = {table[key]: original for key, original in stored.items() if key in table}
    if any(required not in keys for required in _REQUIRED):
        raise SourceError(t("vae.is_none", name=name, found=_shown(tensors)))
    unknown = [original for key, original in stored.items() if key not in table]
    if unknown:
        raise SourceError(t("vae.of_no_kind", name=name, unknown=_shown(unknown)))
    if len(keys) != len(stored):
        raise SourceError(t("vae.named_in_two_ways", name=name))
    return {PREFIX + key: original for key, original in keys.items()}


def vae_shape(key: str, stored: tuple[int, ...]) -> tuple[int, ...]:
    """The shape of a VAE's tensor in a checkpoint, where attention weights are 1×1 convolutions."""
    attention = ".attn_1." in key and key.endswith(".weight") and len(stored) == 2
    return (*stored, 1, 1) if attention else stored


def fits_shape(stored: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    """Whether a VAE's tensor has the wanted shape; [out, in] and [out, in, 1, 1] count as the same."""
    return wanted in {stored, (*stored, 1, 1)} or stored == (*wanted, 1, 1)


def _without_prefix(tensors: Mapping[str, TensorInfo]) -> dict[str, str]:
    in_checkpoint = {key.removeprefix(PREFIX): key for key in tensors if key.startswith(PREFIX)}
    stored = in_checkpoint or {key: key for key in tensors}
    return {key: original for key, original in stored.items() if not key.startswith(_DROPPED)}


def _number_after(key: str, beginnings: tuple[str, ...]) -> int:
    for beginning in beginnings:
        digits = key.removeprefix(beginning).partition(".")[0] if key.startswith(beginning) else ""
        if digits.isascii() and digits.isdigit() and len(digits) < 3:
            return int(digits)
    return 0


def _table(levels: int) -> dict[str, str]:
    """Name in either layout → LDM name, both without prefix, for a VAE with that many levels."""
    parts = dict(_AROUND)
    for half in ("encoder", "decoder"):
        parts |= {f"{half}.{theirs}": f"{half}.{ours}" for theirs, ours in _ENDS.items()}
        parts |= _joined(f"{half}.mid_block.attentions.0", f"{half}.mid.attn_1", _ATTENTION)
        for i in (0, 1):
            parts |= _joined(f"{half}.mid_block.resnets.{i}", f"{half}.mid.block_{i + 1}", _RESNET)
    for i in range(levels):
        down, up = f"encoder.down.{i}", f"decoder.up.{levels - 1 - i}"  # LDM numbers `up` from the output
        parts[f"encoder.down_blocks.{i}.downsamplers.0.conv"] = f"{down}.downsample.conv"
        parts[f"decoder.up_blocks.{i}.upsamplers.0.conv"] = f"{up}.upsample.conv"
        for j in range(_MOST_BLOCKS):
            parts |= _joined(f"encoder.down_blocks.{i}.resnets.{j}", f"{down}.block.{j}", _RESNET)
            parts |= _joined(f"decoder.up_blocks.{i}.resnets.{j}", f"{up}.block.{j}", _RESNET)
    table: dict[str, str] = {}
    for theirs, ours in parts.items():
        for kind in _WEIGHT_AND_BIAS:
            table[f"{theirs}.{kind}"] = table[f"{ours}.{kind}"] = f"{ours}.{kind}"
    return table


def _joined(theirs: str, ours: str, parts: Mapping[str, str]) -> dict[str, str]:
    return {f"{theirs}.{a}": f"{ours}.{b}" for a, b in parts.items()}


def _shown(keys: Iterable[str]) -> str:
    names = list(keys)
    shown = ", ".join(repr(key[:80]) for key in names[:3])
    if not names:
        return t("vae.no_tensors")
    return t("value.names_more", names=shown, n=len(names) - 3) if len(names) > 3 else shown
