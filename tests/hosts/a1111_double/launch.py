"""Starts the double: `python launch.py --data-dir DIR --port N [--api] [--api-auth USER:PASSWORD] …`

With gradio 3 installed the page is served as by the genuine WebUI; without it the routes only.
"""

import importlib.metadata
import importlib.util
import sys
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent))  # small_sd1
HAS_GRADIO = importlib.util.find_spec("gradio") is not None and importlib.metadata.version("gradio").startswith("3.")
if not HAS_GRADIO:
    sys.path.append(str(HERE / "stand_in"))


def initialize() -> None:
    """Lists, then scripts; the setting of a checkpoint loads it, under the lock."""
    from modules import call_queue, scripts, sd_models, sd_vae, shared

    sd_models.list_models()
    sd_vae.refresh_vae_list()
    scripts.load_scripts()
    queued = call_queue.wrap_queued_call
    shared.opts.onchange("sd_model_checkpoint", queued(sd_models.reload_model_weights), call=False)
    shared.opts.onchange("fp8_storage", queued(sd_models.reload_model_weights), call=False)
    shared.opts.onchange("sd_vae", queued(sd_vae.reload_vae_weights), call=False)


def main() -> None:
    import torch

    torch.set_num_threads(1)
    from modules import plain_page, script_callbacks, scripts, shared
    from modules.api import Api

    if HAS_GRADIO:
        from modules import gradio_page as page
    else:
        page = plain_page
    initialize()
    threading.Thread(target=lambda: shared.sd_model, daemon=True).start()  # the page is there before the model
    while True:
        scripts.scripts_txt2img.initialize_scripts(is_img2img=False)
        script_callbacks.run("before_ui")
        script_callbacks.run("ui_settings")
        app, close = page.serve(shared.cmd_opts.port, shared.cmd_opts.gradio_auth)
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


if __name__ == "__main__":
    main()
