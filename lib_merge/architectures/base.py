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

# Whole names, and names by their beginning, that files carry beside weights: schedule buffers of LDM, averaged copies,
# prediction markers of SDXL. They are kept as the base has them.
_CARRIED = re.compile(
    r"(?:alphas_cumprod|alphas_cumprod_prev|betas|sqrt_\w+|log_one_minus_alphas_cumprod|posterior_\w+|lvlb_weights"
    r"|logvar|scale_factor|logit_scale|v_pred|ztsnr|edm_mean|edm_std|global_step|scaled_fp8)\Z"
    r"|(?:model_ema|denoiser|edm_vpred)\."
)
# Buffers inside a part: index lists, the contrastive scale and mask, training losses, tables of positions, a sampler's
# noise levels, a tokenizer's bytes.
_CARRIED_WITHIN = re.compile(
    r"(?:\A|\.)(?:position_ids|logit_scale|attn_mask|inv_freq|spiece_model|_extra_state)\Z"
    r"|(?:\A|\.)(?:loss|model_ema|model_sampling|pos_embedder)\."
)


class Sizes(Protocol):
    """How a family of models with any number of blocks is made for a number of them."""

    def of(self, keys: Iterable[str]) -> Architecture:
        """The architecture of a file by the blocks that its keys name."""
        ...

    def by_counts(self, counts: tuple[int, ...]) -> Architecture:
        """The architecture with so many blocks of each kind."""
        ...

    @property
    def known(self) -> tuple[tuple[int, ...], ...]:
        """The numbers of blocks of published models, the usual one first."""
        ...


@dataclass(frozen=True)
class Architecture:
    """One family of checkpoints, of one size, with the key names that a checkpoint with all parts has.

    `slots` are all slots in order, `sliders` what the user sees (BASE, IN00…, M00, OUT00…), `attention` the sliders
    whose block holds cross-attention (LoRA Block Weight's short lists). `prefixes` gives each slot its key prefixes,
    `old_names` the prefixes of old files with the ones they stand for, `matches` answers detection. `depth` is how
    many layers the deepest transformer has, `text_widths` are pieces of the keys of layers that read text, and how wide
    that is there, and `said` is how the names begin, in small letters, that trainers write into metadata.
    `counts` are the numbers of blocks where the family has models of several, which `sizes` makes. `names` are the
    names in diffusers of a diffusion transformer's layers with their own, without prefix, both without leaf; such a
    model `keeps_names`: a save has those of its base.
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
    said: tuple[str, ...] = ()
    counts: tuple[int, ...] = ()
    sizes: Sizes | None = None
    names: tuple[tuple[str, str], ...] = ()

    @property
    def form(self) -> str:
        """The id, and the numbers of blocks where they are not the usual ones: "anima", "anima-40"."""
        usual = self.sizes is None or self.counts == self.sizes.known[0]
        return self.id if usual else "-".join([self.id, *map(str, self.counts)])

    @property
    def keeps_names(self) -> bool:
        """Whether files of it come in several styles of names, of which a save has the base's."""
        return bool(self.names)

    def sized(self, keys: Iterable[str]) -> Architecture:
        """The architecture of this family with the blocks that a file has."""
        return self if self.sizes is None else self.sizes.of(keys)

    @cached_property
    def _slot_by_prefix(self) -> dict[str, str]:
        return dict(self.prefixes)

    @cached_property
    def _longest_prefix(self) -> int:
        return max(len(prefix) for prefix, _ in self.prefixes)

    def slot_of(self, key: str) -> str | None:
        """Slot of a checkpoint key; None for a key that is carried over from the base, or is unknown here."""
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
        """Whether the key is a known one that is never blended: buffers, averaged copies, markers."""
        return bool(_CARRIED.match(key) or _CARRIED_WITHIN.search(key))

    def knows(self, key: str) -> bool:
        """Whether the key belongs to this architecture: it has a slot or is a known carried-over key."""
        return self.slot_of(key) is not None or self.is_carried(key)

    def text_width(self, key: str) -> int:
        """Width of the text that the layer of a key reads; 0 for one that reads none."""
        return next((width for piece, width in self.text_widths if piece in key), 0)

    def part_of(self, slot: str) -> str:
        """Part of the model that a slot is in: "text_encoder", "unet" or "vae".

        Raises KeyError for a slot that this architecture does not have.
        """
        if slot not in self.slots:
            raise KeyError(slot)
        if slot == "VAE":
            return "vae"
        return "text_encoder" if slot.startswith("TE") else "unet"

    def encodes_prompts(self, slot: str) -> bool:
        """Whether a slot works on the prompt before the first step, so that hosts keep what it makes of one."""
        return slot == "ADAPT" or self.part_of(slot) == "text_encoder"

    def canonical(self, keys: Iterable[str]) -> dict[str, str]:
        """Canonical key → stored key. Old names get today's name; where a file holds both, today's name wins."""
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
    said: tuple[str, ...],
) -> Architecture:
    """Architecture with an LDM U-Net of `blocks` input and `blocks` output blocks.

    `text_encoders` are (slot, key prefix) pairs, `text_widths` their widths, `context_width` that of the text that the
    U-Net reads. The slots come in this order: text encoders,
    TIME, LABEL, IN…, M00, OUT…, FINAL, VAE.
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
        said=said,
    )
