"""Names of networks that are recognised in order to be refused in words, not taken for one of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lib_merge.architectures.evidence import Shape

# First match wins: a sign that may occur in any key of a file → what such a file is.
_SIGNS: tuple[tuple[str, str], ...] = (
    (r"(?:^|\.)joint_blocks\.\d", "SD3"),
    (r"(?:^|\.)(?:double_blocks|single_blocks)\.\d", "Flux"),
    (r"(?:^|\.)double_layers\.\d", "AuraFlow"),
    (r"\.(?:time_stack|time_mixer)\.", "Stable Video Diffusion"),
    (r"^(?:control_model|model\.control_model)\.|^input_hint_block\.|^zero_convs\.", "ControlNet"),
    (r"^(?:embedder\.model|noise_augmentor)\.", "Stable unCLIP"),
    (r"^cond_stage_model\.(?:roberta|transformation)\b", "AltDiffusion"),
    (r"^conditioner\.embedders\.0\.model\.", "SDXL refiner"),
    (r"^(?:unet\.)?(?:down_blocks|up_blocks|mid_block)\.", "U-Net in diffusers names"),
    (
        r"\.(?:lora_(?:down|up|A|B)|hada_w1_a|lokr_w1|lokr_w1_a|oft_(?:blocks|diag|R)|boft_R|ia3_l|on_input|diff|w_norm)\b",
        "LoRA or LyCORIS",
    ),
    (r"^(?:emb_params|string_to_param\..+|bundle_emb\..+)\Z", "textual inversion"),
)
_COMPILED = tuple((re.compile(sign), kind) for sign, kind in _SIGNS)

_DEEP = re.compile(r"^model\.diffusion_model\.(?:input_blocks|output_blocks)\.\d+\.1\.transformer_blocks\.[1-9]")
_LATE = re.compile(r"^model\.diffusion_model\.(?:input|output)_blocks\.(?:9|1[01])\.")
_LABEL = "model.diffusion_model.label_emb."
_CONTEXT = re.compile(r"^model\.diffusion_model\..*\.attn2\.to_[kv]\.weight\Z")
REFINER_CONTEXT_WIDTH = 1280
REFINER_CHANNELS = 384


def foreign_kind(keys: Iterable[str] | Mapping[str, Shape]) -> str | None:
    """What a file of these keys is when it is none of our architectures ("SD3", "Flux", "SDXL refiner", …), or None.

    Give a key → shape mapping where there is one: a part of a refiner's U-Net shows only by its shapes.
    """
    names = list(keys)
    for sign, kind in _COMPILED:
        if any(sign.search(name) for name in names):
            return kind
    if _is_refiner(names) or (isinstance(keys, Mapping) and _has_refiner_shapes(keys)):
        return "SDXL refiner"
    if any(name.startswith(_LABEL) for name in names) and any(name.startswith("cond_stage_model.") for name in names):
        return "Stable unCLIP"
    return None


def _is_refiner(names: list[str]) -> bool:
    # Twelve input blocks like SD1, with SDXL's label embedding and transformers of four layers.
    late = any(_LATE.match(name) for name in names)
    if not late or any(name.startswith("cond_stage_model.") for name in names):
        return False
    return any(name.startswith(_LABEL) or _DEEP.match(name) for name in names)


def _has_refiner_shapes(shapes: Mapping[str, Shape]) -> bool:
    conv_in = shapes.get("model.diffusion_model.input_blocks.0.0.weight", ())
    if conv_in[:1] == (REFINER_CHANNELS,):
        return True
    contexts = {shape[1] for key, shape in shapes.items() if len(shape) == 2 and _CONTEXT.match(key)}
    return contexts == {REFINER_CONTEXT_WIDTH}
