"""What an architecture is: its slots, its sliders, and which checkpoint key belongs to which slot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from lib_merge.architectures.evidence import Evidence

UNET_PREFIX = "model.diffusion_model."
VAE_PREFIX = "first_stage_model."

# Tensors that are not weights: LDM's noise schedule, EMA copies, SDXL's prediction markers. Whole names, then prefixes.
# A merge keeps the base's.
_CARRIED = re.compile(
    r"(?:alphas_cumprod|alphas_cumprod_prev|betas|sqrt_\w+|log_one_minus_alphas_cumprod|posterior_\w+|lvlb_weights"
    r"|logvar|scale_factor|logit_scale|v_pred|ztsnr|edm_mean|edm_std|global_step|scaled_fp8)\Z"
    r"|(?:model_ema|denoiser|edm_vpred)\."
)
# Buffers anywhere in a name: position indices, CLIP's logit scale and attention mask, training losses, position tables,
# a sampler's noise levels, a tokenizer's bytes.
_CARRIED_WITHIN = re.compile(
    r"(?:\A|\.)(?:position_ids|logit_scale|attn_mask|inv_freq|spiece_model|_extra_state)\Z"
    r"|(?:\A|\.)(?:loss|model_ema|model_sampling|pos_embedder)\."
)


class Sizes(Protocol):
    """Makes the architecture of a family for any number of blocks."""

    def of(self, keys: Iterable[str]) -> Architecture:
        """The architecture of a file, with as many blocks as its keys name."""
        ...

    def by_counts(self, counts: tuple[int, ...]) -> Architecture:
        """The architecture with that many blocks of each kind."""
        ...

    @property
    def known(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of blocks that published models have; the most common first."""
        ...


@dataclass(frozen=True)
class Architecture:
    """One model family, in one size: its slots, its sliders, and which checkpoint key belongs to which slot.

    Attributes:
        id: short, stable name, as recipes store it: "sd1".
        label: the name that people read: "SD1".
        slots: every slot, in order.
        sliders: what the user sees, in order: BASE, IN00…, M00, OUT00….
        attention: the sliders whose block has cross-attention (the short lists of LoRA Block Weight weigh these).
        prefixes: (key prefix, slot) pairs.
        old_names: (prefix in other or older files, prefix in today's checkpoints) pairs.
        matches: tells whether a file's `Evidence` is of this family.
        depth: layers of the deepest transformer in the U-Net.
        text_widths: (part of a key, width) pairs: the width of the text embedding that layers with such keys read.
        metadata_names: how the model names begin, in lower case, that trainers write into an adapter's metadata.
        counts: the number of blocks of each kind, if the family has several sizes.
        sizes: makes the other sizes; None if there is one size.
        diffusers_names: (diffusers' name, checkpoint's name) pairs of a diffusion transformer's layers, without prefix
            and without ".weight"; empty for a U-Net.
    """

    id: str
    label: str
    slots: tuple[str, ...]
    sliders: tuple[str, ...]
    attention: tuple[str, ...]
    prefixes: tuple[tuple[str, str], ...]
    old_names: tuple[tuple[str, str], ...]
    matches: Callable[[Evidence], bool]
    depth: int = 1
    text_widths: tuple[tuple[str, int], ...] = ()
    metadata_names: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    sizes: Sizes | None = None
    diffusers_names: tuple[tuple[str, str], ...] = ()

    @property
    def form(self) -> str:
        """The id, followed by the numbers of blocks unless they are the most common ones: "anima", "anima-40"."""
        is_usual = self.sizes is None or self.counts == self.sizes.known[0]
        return self.id if is_usual else "-".join([self.id, *map(str, self.counts)])

    @property
    def keeps_names(self) -> bool:
        """Whether its files use several naming styles, so that a save keeps the style of its base."""
        return bool(self.diffusers_names)

    def sized(self, keys: Iterable[str]) -> Architecture:
        """This family's architecture with as many blocks as a file's keys name."""
        return self if self.sizes is None else self.sizes.of(keys)

    @cached_property
    def _slot_by_prefix(self) -> dict[str, str]:
        return dict(self.prefixes)

    @cached_property
    def _longest_prefix(self) -> int:
        return max(len(prefix) for prefix, _ in self.prefixes)

    def slot_of(self, key: str) -> str | None:
        """The slot of a checkpoint key; None if the key is unknown here or always copied from the base."""
        if _CARRIED_WITHIN.search(key):
            return None
        end = key.find(".", 0, self._longest_prefix) + 1
        while end:
            slot = self._slot_by_prefix.get(key[:end])
            if slot is not None:
                return slot
            end = key.find(".", end, self._longest_prefix) + 1
        return None

    def is_carried(self, key: str) -> bool:
        """Whether a key is always copied from the base: buffers, EMA copies, prediction markers."""
        return bool(_CARRIED.match(key) or _CARRIED_WITHIN.search(key))

    def knows(self, key: str) -> bool:
        """Whether a key belongs to this architecture: it has a slot, or is one that is always copied from the base."""
        return self.slot_of(key) is not None or self.is_carried(key)

    def text_width(self, key: str) -> int:
        """Width of the text embedding that the layer of a key reads; 0 if it reads none."""
        return next((width for piece, width in self.text_widths if piece in key), 0)

    def part_of(self, slot: str) -> str:
        """The part of the model that a slot is in: "text_encoder", "unet" or "vae".

        Raises:
            KeyError: this architecture does not have the slot.
        """
        if slot not in self.slots:
            raise KeyError(slot)
        if slot == "VAE":
            return "vae"
        return "text_encoder" if slot.startswith("TE") else "unet"

    def encodes_prompts(self, slot: str) -> bool:
        """Whether a slot encodes the prompt before the first sampling step; hosts cache its output for each prompt."""
        return slot == "ADAPT" or self.part_of(slot) == "text_encoder"

    def canonical(self, keys: Iterable[str]) -> dict[str, str]:
        """Today's key → key in the file. If a file has a tensor under its old and its new key, the new one is used."""
        stored = dict.fromkeys(keys)
        todays = {key: self._todays_name(key) for key in stored}
        return {today: key for key, today in todays.items() if today == key or today not in stored}

    def _todays_name(self, key: str) -> str:
        for old, today in self.old_names:
            if key.startswith(old):
                return today + key[len(old) :]
        return key


def ldm_architecture(  # noqa: PLR0913 - one call a file, by keyword: the whole description of an architecture
    *,
    id: str,
    label: str,
    blocks: int,
    text_encoders: tuple[tuple[str, str], ...],
    label_embedding: bool,
    attention: tuple[str, ...],
    old_names: tuple[tuple[str, str], ...],
    matches: Callable[[Evidence], bool],
    depth: int,
    context_width: int,
    text_widths: tuple[int, ...],
    metadata_names: tuple[str, ...],
) -> Architecture:
    """The architecture of an LDM U-Net with `blocks` input blocks and as many output blocks.

    Its slots come in this order: text encoders, TIME, LABEL, IN…, M00, OUT…, FINAL, VAE.

    Args:
        id, label, attention, old_names, matches, depth, metadata_names: as attributes of `Architecture`.
        blocks: number of input blocks.
        text_encoders: (slot, key prefix) pairs.
        label_embedding: whether the U-Net has `label_emb` (SDXL's size and crop conditioning).
        context_width: width of the text embedding that the U-Net's cross-attention reads.
        text_widths: the same for the layers of each text encoder.
    """
    numbers = range(blocks)
    inputs = [(f"IN{n:02d}", f"{UNET_PREFIX}input_blocks.{n}.") for n in numbers]
    outputs = [(f"OUT{n:02d}", f"{UNET_PREFIX}output_blocks.{n}.") for n in numbers]
    body = [*inputs, ("M00", f"{UNET_PREFIX}middle_block."), *outputs]
    embeddings = [("TIME", f"{UNET_PREFIX}time_embed.")]
    if label_embedding:
        embeddings.append(("LABEL", f"{UNET_PREFIX}label_emb."))
    pairs = [*text_encoders, *embeddings, *body, ("FINAL", f"{UNET_PREFIX}out."), ("VAE", VAE_PREFIX)]
    return Architecture(
        id=id,
        label=label,
        slots=tuple(slot for slot, _ in pairs),
        sliders=("BASE", *(slot for slot, _ in body)),
        attention=attention,
        prefixes=tuple((prefix, slot) for slot, prefix in pairs),
        old_names=old_names,
        matches=matches,
        depth=depth,
        text_widths=(
            *((prefix, width) for (_, prefix), width in zip(text_encoders, text_widths, strict=True)),
            *((f".attn2.{leaf}.", context_width) for leaf in ("to_k", "to_v")),
        ),
        metadata_names=metadata_names,
    )
