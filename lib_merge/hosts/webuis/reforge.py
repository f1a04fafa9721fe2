"""reForge and Forge Classic as a host: AUTOMATIC1111's WebUI with the model patchers of early Forge."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from ldm_patched.modules import model_management
from modules import sd_models, shared
from modules_forge import forge_version

from lib_merge.architectures.base import VAE_PREFIX
from lib_merge.engine.live.places import Places
from lib_merge.errors import LiveModelError
from lib_merge.hosts.webuis.a1111 import A1111, has_foreign_vae
from lib_merge.hosts.webuis.forge_weights import ForgePlaces, homes_of
from lib_merge.hosts.webuis.main_thread import on_main_thread
from lib_merge.hosts.webuis.reforge_weights import remove_host_lora
from lib_merge.sentences import MaybeSentence, t

TEXT_ENCODER_PREFIXES = ("cond_stage_model.", "conditioner.")
PROJECTION = "conditioner.embedders.1.model.text_projection"

RECOGNISED_BY = ("ldm_patched.modules.model_patcher", "modules_forge.main_thread")


class ReForge(A1111):
    """The host of this process; see `hosts.base.Host` for what each method does.

    Checkpoints, VAE, prompts and pictures work as in AUTOMATIC1111; weights and LoRA as in Forge.
    """

    def __init__(self) -> None:
        super().__init__()
        self._patched: WeakKeyDictionary[Any, ForgePlaces] = WeakKeyDictionary()

    @property
    def name(self) -> str:
        # Only reForge has this module.
        label = "reForge" if find_spec("ldm_patched.modules.weight_adapter") else "Forge"
        return f"{label} {forge_version.version}"

    def problem(self) -> MaybeSentence:
        found = super().problem()
        unet = getattr(getattr(self._model(), "model", None), "diffusion_model", None)
        if not found and unet is not None and any(getattr(m, "scale_weight", None) is not None for m in unet.modules()):
            return t("hosts.unet_scaled_fp8")
        return found

    def places(self) -> Places:
        model = self._model()
        if not hasattr(model, "forge_objects_original"):
            raise LiveModelError(t("hosts.chosen_not_loaded"))
        if model not in self._patched:
            homes = homes_of(model.forge_objects_original, widens_embeddings=False)
            self._patched[model] = ForgePlaces(homes, _remove_lora, _hidden(model))
        return self._patched[model]

    def _model(self) -> Any | None:
        model = super()._model()
        # After a failed load the previous model object remains, without weights.
        return None if getattr(model, "model", None) is None else model

    def _load_chosen(self, **options: bool) -> None:
        on_main_thread(partial(sd_models.reload_model_weights, **options))


HOST = ReForge


def _remove_lora(patcher: Any) -> None:
    remove_host_lora(patcher, model_management.current_loaded_models)


def _hidden(model: Any) -> Callable[[str], bool]:
    """Which keys are not the checkpoint's own: the VAE while the host uses another one, and text encoders that were
    loaded from another file."""
    hides_encoders = _encoder_file(model) not in (None, Path(model.sd_checkpoint_info.filename).resolve())
    hides_projection = bool(getattr(shared.opts, "use_old_clip_g_load_and_ztsnr_application", False))

    def hidden(key: str) -> bool:
        if key.startswith(VAE_PREFIX):
            return has_foreign_vae()
        return (hides_encoders and key.startswith(TEXT_ENCODER_PREFIXES)) or (hides_projection and key == PROJECTION)

    return hidden


def _encoder_file(model: Any) -> Path | None:
    """The file from which reForge loaded a model's text encoders; None if that is the checkpoint, in the usual way."""
    if not hasattr(model, "_separate_te_loaded"):
        return None
    from modules import sd_text_encoder

    encoder = sd_text_encoder.current_text_encoder
    if encoder is None or encoder.clip_model is not model.forge_objects_original.clip:
        return Path()  # unknown: another model was loaded since
    info = getattr(encoder, "te_info", None)
    return Path() if info is None else Path(info.filename).resolve()
