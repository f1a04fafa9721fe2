"""Starts the double, without a page: `python launch.py --data-dir DIR --port N [--api] [--api-auth USER:PASSWORD]`."""

import sys
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))  # small_sd1
sys.path.append(str(HERE.parent / "a1111_double" / "stand_in"))


def initialize() -> None:
    from modules import scripts, sd_models, sd_vae, shared
    from modules_forge import main_entry

    for key, default in (("forge_additional_modules", []), ("forge_unet_storage_dtype", "Automatic")):
        shared.opts.add_option(key, shared.OptionInfo(default))
    shared.opts.add_option("forge_inference_memory", shared.OptionInfo(1024))
    sd_models.list_models()
    sd_vae.refresh_vae_list()
    scripts.load_scripts()
    main_entry.refresh_model_loading_parameters()


def serve() -> None:
    from modules import plain_page, script_callbacks, scripts, shared
    from modules.api import Api

    initialize()
    while True:
        scripts.scripts_txt2img.initialize_scripts(is_img2img=False)
        script_callbacks.run("before_ui")
        script_callbacks.run("ui_settings")
        app, close = plain_page.serve(shared.cmd_opts.port, shared.cmd_opts.gradio_auth)
        if shared.cmd_opts.api:
            Api(app)
        script_callbacks.app_started_callback(shared.demo, app)
        print("Startup time: short", flush=True)  # noqa: T201 — as the genuine one says it
        while shared.state.wait_for_server_command(timeout=5) != "restart":
            pass
        close()
        script_callbacks.run("before_reload")
        script_callbacks.script_unloaded_callback()
        initialize()


def main() -> None:
    import torch

    torch.set_num_threads(1)
    from modules_forge import main_thread

    threading.Thread(target=serve, daemon=True).start()  # the page is no work of the main thread
    main_thread.loop()


if __name__ == "__main__":
    main()
