"""What everybody reaches for."""

import argparse
import sys
import types

from modules import paths
from modules.options import OptionInfo, Options  # noqa: F401 — extensions take OptionInfo from here
from modules.shared_state import State


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=7860)
    for name in ("data-dir", "ckpt-dir", "vae-dir", "lora-dir", "api-auth", "gradio-auth"):
        parser.add_argument(f"--{name}", default=None)
    for name in ("api", "nowebui", "no-hashing", "no-half"):
        parser.add_argument(f"--{name}", action="store_true")
    return parser


cmd_opts = _parser().parse_args()
config_filename = str(paths.data_path / "config.json")
opts = Options(
    {
        "sd_model_checkpoint": None,
        "sd_checkpoint_hash": "",
        "sd_checkpoints_limit": 1,
        "sd_vae": "Automatic",
        "sd_unet": "Automatic",
        "fp8_storage": "Disable",
        "cache_fp16_weight": False,
        "CLIP_stop_at_last_layers": 1,
        "disabled_extensions": [],
    },
    paths.data_path / "config.json",
)
state = State()
demo = None
progress_print_out = sys.stdout
total_tqdm = types.SimpleNamespace(clear=lambda: None)


class _Shared(types.ModuleType):
    """Asking for the model loads one."""

    @property
    def sd_model(self):
        from modules import sd_models

        return sd_models.model_data.get_sd_model()


sys.modules[__name__].__class__ = _Shared
