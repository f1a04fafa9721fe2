"""A table of model families and other kinds of files, so that a file can be named even if it cannot be merged.

A family is one row. Its files are refused by name until an architecture with the row's id exists; then they are merged.

A sign is a part of a tensor's name; `^` and `$` stand for the name's beginning and end. Prefixes such as
`model.diffusion_model.` or `net.` are removed first. The first row that matches is used. The signs are those by which
ComfyUI (comfy/model_detection.py) and Forge Neo tell the families apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lib_merge.architectures.evidence import Shape
from lib_merge.sentences import t

_PREFIXES = ("model.diffusion_model.", "diffusion_model.", "net.", "transformer.", "unet.")
_ZIMAGE_OR_LUMINA = t("family.either", one="Z-Image", other="Lumina-Image 2")
_EDGE = "\n"  # separates names; no name contains it


@dataclass(frozen=True)
class Family:
    """One kind of file.

    Attributes:
        id: short name; the architecture of this family has the same id.
        label: the name that people read, as it fits behind "is".
        signs: the file has all of them.
        any_of: the file has at least one of them, unless this is empty.
        absent: the file has none of them.
        size: (end of a name, axis, size): the file has tensors with such names, and all have that size on that axis.
    """

    id: str
    label: str
    signs: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    size: tuple[str, int, int] | None = None

    @property
    def is_model(self) -> bool:
        """Whether it is a whole image model; tensors that it shares with another model mean something else there."""
        return self in _WHOLE_MODELS


_NO_MODELS = (
    Family(
        "adapter",
        t("family.adapter"),
        any_of=(
            *(".lora_down.", ".lora_up.", ".lora_A.", ".lora_B.", ".lora_A$", ".lora_B$", ".hada_w1_a$", ".lokr_w1$"),
            *(".lokr_w1_a$", ".oft_blocks$", ".oft_diag$", ".oft_R.", ".boft_R.", ".ia3_l", ".on_input$", ".diff$"),
            ".w_norm$",
        ),
    ),
    Family("textual_inversion", t("family.inversion"), any_of=("^emb_params$", "^string_to_param.", "^bundle_emb.")),
    Family("textual_inversion", t("family.inversion"), ("^clip_l$", "^clip_g$")),
    Family(
        "controlnet",
        "ControlNet",
        any_of=(
            *("^control_model.", "^model.control_model.", "^input_hint_block.", "^zero_convs.", "^controlnet_"),
            *("^lora_controlnet$", "^control_add_embedding."),
        ),
    ),
    Family("ip_adapter", "IP-Adapter", ("^ip_adapter.",)),
    Family("t2i_adapter", "T2I-Adapter", any_of=("^adapter.body.", "^body.0.block1.")),
    Family("animatediff", t("family.motion_module"), (".motion_modules.",)),
    Family("upscaler", t("family.upscaler"), any_of=(".RDB1.", "^body.0.rdb1.")),
)
_TRANSFORMERS = (
    Family("anima", "Anima", ("^llm_adapter.blocks.",)),
    Family("anima", t("family.in_diffusers_names", family="Anima"), ("^text_conditioner.",)),
    Family("cosmos_predict2", "Cosmos-Predict2", ("^blocks.", ".mlp.layer1.", ".adaln_modulation_mlp.")),
    Family(
        "cosmos_predict2",
        t("family.in_diffusers_names", family="Cosmos-Predict2"),
        ("^transformer_blocks.", ".norm1.linear_1."),
    ),
    Family("cosmos", "Cosmos", ("^blocks.block0.",)),
    Family("krea2", "Krea 2", ("^txtfusion.",)),
    Family("krea2", t("family.in_diffusers_names", family="Krea 2"), ("^text_fusion.",)),
    Family("newbie", "NewBie", ("^cap_embedder.", "^clip_text_pooled_proj.")),
    Family("zimage", "Z-Image", ("^noise_refiner.",), size=("cap_embedder.1.weight", 0, 3840)),
    Family("zimage", t("family.in_diffusers_names", family="Z-Image"), ("^all_x_embedder.",)),
    Family("lumina2", "Lumina-Image 2", ("^noise_refiner.",), size=("cap_embedder.1.weight", 0, 2304)),
    Family("lumina2", _ZIMAGE_OR_LUMINA, any_of=("^noise_refiner.", "^context_refiner.", "^cap_embedder.")),
    Family("lumina2", _ZIMAGE_OR_LUMINA, ("^layers.", ".attention.qkv.", ".feed_forward.")),
    Family("chroma", "Chroma Radiance", ("^distilled_guidance_layer.", "^nerf_")),
    Family("chroma", "Chroma", ("^distilled_guidance_layer.",)),
    Family("flux2_klein", "Flux.2 klein 4B", ("^double_stream_modulation_img.",), size=("txt_in.weight", 1, 7680)),
    Family("flux2_klein", "Flux.2 klein 9B", ("^double_stream_modulation_img.",), size=("txt_in.weight", 1, 12288)),
    Family("flux2", "Flux.2", any_of=("^double_stream_modulation_img.", "^single_stream_modulation.")),
    Family("hunyuan_video", "HunyuanVideo", ("^txt_in.individual_token_refiner.",)),
    Family(
        "flux",
        t("family.or_its_kin", family="Flux.1 dev", kin=["Krea", "Kontext"]),
        ("^double_blocks.", "^guidance_in."),
    ),
    Family("flux", "Flux.1 schnell", ("^double_blocks.", "^img_in."), absent=("^guidance_in.",)),
    Family("flux", "Flux.1", any_of=("^double_blocks.", "^single_blocks.")),
    Family("flux", t("family.in_diffusers_names", family="Flux.1"), ("^single_transformer_blocks.",)),
    Family("qwen_image", "Qwen-Image", ("^transformer_blocks.", ".img_mod.")),
    Family("sd3", "SD3.5", ("^joint_blocks.", ".attn.ln_q.")),
    Family("sd3", "SD3", ("^joint_blocks.",)),
    Family("sd3", t("family.in_diffusers_names", family="SD3"), ("^transformer_blocks.", ".norm1_context.")),
    Family("auraflow", t("family.or_its_kin", family="AuraFlow", kin=["Pony v7"]), ("^double_layers.",)),
    Family("auraflow", t("family.in_diffusers_names", family="AuraFlow"), ("^joint_transformer_blocks.",)),
    Family("hidream", "HiDream", ("^double_stream_blocks.",)),
    Family("wan", "Wan", ("^blocks.", "^head.modulation$")),
    Family("hunyuan_dit", "Hunyuan-DiT", ("^mlp_t5.",)),
    Family("pixart", "PixArt", ("^t_block.", "^y_embedder.")),
    Family("mochi", "Mochi", ("^t5_yproj.",)),
    Family("ltx_video", "LTX-Video", ("^adaln_single.", "^patchify_proj.")),
    Family("pixart", t("family.in_diffusers_names", family="PixArt"), ("^adaln_single.",)),
    Family("omnigen2", "OmniGen2", ("^time_caption_embed.",)),
    Family("stable_audio", "Stable Audio", (".transformer.rotary_pos_emb.",)),
)
_UNETS = (
    Family("stable_cascade", "Stable Cascade", ("^clf.", "^down_blocks.")),
    Family("svd", "Stable Video Diffusion", any_of=(".time_stack.", ".time_mixer.", ".temporal_transformer_blocks.")),
    Family("kolors", "Kolors", ("^encoder_hid_proj.",)),
    Family("deepfloyd", "DeepFloyd IF", ("^input_blocks.", "^encoder_pooling.")),
    Family("unclip", "Stable unCLIP", any_of=("^embedder.model.", "^noise_augmentor.")),
    Family("unclip", "Stable unCLIP", ("^label_emb.", "^cond_stage_model.")),
    Family("altdiffusion", "AltDiffusion", any_of=("^cond_stage_model.roberta.", "^cond_stage_model.transformation.")),
    Family("sdxl_refiner", "SDXL refiner", ("^conditioner.embedders.0.model.",)),
    # Twelve blocks as in SD1, but with SDXL's label embedding or transformers of several layers.
    *(
        Family(
            "sdxl_refiner",
            "SDXL refiner",
            (late,),
            any_of=("^label_emb.", *(f".transformer_blocks.{number}." for number in range(1, 10))),
            absent=("^cond_stage_model.",),
        )
        for late in (f"^{half}_blocks.{number}." for half in ("input", "output") for number in (9, 10, 11))
    ),
    Family("sdxl_refiner", "SDXL refiner", ("^input_blocks.0.",), size=("input_blocks.0.0.weight", 0, 384)),
    Family("sdxl_refiner", "SDXL refiner", size=(".attn2.to_k.weight", 1, 1280)),
    Family("sdxl_refiner", "SDXL refiner", size=(".attn2.to_v.weight", 1, 1280)),
)
_PARTS = (
    Family(
        "diffusers_unet",
        t("family.in_diffusers_names", family="U-Net"),
        any_of=("^down_blocks.", "^up_blocks.", "^mid_block."),
    ),
    Family("t5", t("family.text_encoder", name="T5"), ("^encoder.block.",)),
    Family("llm", t("family.text_encoder", name="Gemma"), ("^model.layers.", ".post_feedforward_layernorm.")),
    Family("llm", t("family.text_encoder", name="Qwen"), ("^model.layers.", ".self_attn.q_norm.")),
    Family("llm", t("family.language_model"), ("^model.layers.",)),
    Family("clip_vision", t("family.vision_encoder"), any_of=("^vision_model.", "^visual.transformer.")),
    Family("clip", t("family.text_encoder", name="CLIP"), ("^text_model.encoder.layers.",)),
    Family(
        "averaged",
        t("family.averaged"),
        ("^model_ema.",),
        absent=("^input_blocks.", "^cond_stage_model.", "^conditioner.", "^first_stage_model.", "^decoder."),
    ),
    Family(
        "wan_vae",
        t("family.vae_of", family=t("family.either", one="Qwen-Image", other="Wan")),
        (".middle.0.residual.0.gamma$",),
    ),
)
FAMILIES = (*_NO_MODELS, *_TRANSFORMERS, *_UNETS, *_PARTS)
_WHOLE_MODELS = frozenset((*_TRANSFORMERS, *_UNETS))


def family_of(tensors: Mapping[str, Shape] | Iterable[str]) -> Family | None:
    """The family of a file, from its tensors' names, and their shapes if a mapping gives them; None if unknown."""
    shapes = tensors if isinstance(tensors, Mapping) else dict[str, Shape]()
    text = _EDGE.join(["", *map(_without_prefix, tensors), ""])
    return next((family for family in FAMILIES if _matches(family, text, shapes)), None)


def _matches(family: Family, text: str, shapes: Mapping[str, Shape]) -> bool:
    if not all(_in(sign, text) for sign in family.signs) or any(_in(sign, text) for sign in family.absent):
        return False
    if family.any_of and not any(_in(sign, text) for sign in family.any_of):
        return False
    if family.size is None:
        return True
    end, axis, size = family.size
    found = {shape[axis] for name, shape in shapes.items() if name.endswith(end) and len(shape) > axis}
    return found == {size}


def _in(sign: str, text: str) -> bool:
    return sign.replace("^", _EDGE).replace("$", _EDGE) in text


def _without_prefix(name: str) -> str:
    return next((name[len(prefix) :] for prefix in _PREFIXES if name.startswith(prefix)), name)
