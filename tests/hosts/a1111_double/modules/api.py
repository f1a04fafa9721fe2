"""The routes below /sdapi/v1 that the tests use, with the shapes of their requests and replies."""

import base64
import secrets
from contextlib import closing
from typing import Any

from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import HTTPBasic, HTTPBasicCredentials
from starlette.responses import JSONResponse

import modules.scripts
from modules import infotext_utils, processing, script_callbacks, sd_models, sd_vae, shared, sysinfo
from modules.call_queue import queue_lock
from modules.png import text_of

KNOWN = {
    "prompt", "negative_prompt", "seed", "steps", "cfg_scale", "width", "height", "sampler_name", "scheduler", "n_iter",
    "batch_size", "override_settings", "override_settings_restore_afterwards", "refiner_checkpoint",
    "refiner_switch_at", "enable_hr", "hr_scale", "hr_upscaler", "hr_checkpoint_name", "hr_second_pass_steps",
    "denoising_strength",
}  # fmt: skip


class Api:
    def __init__(self, app: FastAPI) -> None:
        logins = shared.cmd_opts.api_auth
        self.logins = dict(login.split(":") for login in logins.split(",")) if logins else {}
        dependencies = [Depends(self.auth)] if logins else []
        for method, path, endpoint in (
            ("POST", "txt2img", self.txt2img),
            ("GET", "options", self.get_options),
            ("POST", "options", self.set_options),
            ("GET", "sd-models", self.sd_models),
            ("GET", "sd-vae", self.sd_vaes),
            ("GET", "progress", self.progress),
            ("POST", "interrupt", self.interrupt),
            ("POST", "skip", self.skip),
            ("POST", "reload-checkpoint", self.reload_checkpoint),
            ("POST", "unload-checkpoint", self.unload_checkpoint),
            ("POST", "refresh-checkpoints", self.refresh_checkpoints),
            ("POST", "refresh-vae", self.refresh_vae),
            ("POST", "png-info", self.png_info),
        ):
            app.add_api_route(f"/sdapi/v1/{path}", endpoint, methods=[method], dependencies=dependencies)
        app.add_exception_handler(Exception, _failed)
        app.add_exception_handler(HTTPException, _failed)

    def auth(self, credentials: HTTPBasicCredentials = Depends(HTTPBasic())) -> bool:  # noqa: B008 — fastapi's way
        known = self.logins.get(credentials.username)
        if known is not None and secrets.compare_digest(known, credentials.password):
            return True
        raise HTTPException(401, "Incorrect username or password", {"WWW-Authenticate": "Basic"})

    def txt2img(self, body: dict[str, Any]) -> dict[str, Any]:
        given = {key: value for key, value in body.items() if key in KNOWN}
        with (
            queue_lock,
            closing(processing.StableDiffusionProcessingTxt2Img(sd_model=shared.sd_model, **given)) as p,
        ):
            p.is_api = True
            p.scripts, p.script_args = modules.scripts.scripts_txt2img, ()
            try:
                shared.state.begin("scripts_txt2img")
                processed = processing.process_images(p)
            finally:
                shared.state.end()
                shared.total_tqdm.clear()
        images = [base64.b64encode(image.png()).decode() for image in processed.images]
        return {"images": images, "parameters": body, "info": processed.js()}

    def get_options(self) -> dict[str, Any]:
        return {**{k: i.default for k, i in shared.opts.data_labels.items()}, **shared.opts.data}

    def set_options(self, body: dict[str, Any]) -> None:
        sysinfo.set_config(body, is_api=True)

    def sd_models(self) -> list[dict[str, Any]]:
        return [
            {
                "title": info.title, "model_name": info.name_for_extra, "hash": info.shorthash, "sha256": info.sha256,
                "filename": info.filename, "config": sd_models.find_checkpoint_config(info),
            }
            for info in sd_models.checkpoints_list.values()
        ]  # fmt: skip

    def sd_vaes(self) -> list[dict[str, str]]:
        return [{"model_name": name, "filename": file} for name, file in sd_vae.vae_dict.items()]

    def progress(self, skip_current_image: bool = False) -> dict[str, Any]:
        state = shared.state
        done = state.sampling_step / state.sampling_steps if state.sampling_steps else 0
        done = 0.0 if state.job_count == 0 else min(1.0, 0.01 + (state.job_no + done) / max(1, state.job_count))
        return {
            "progress": done, "eta_relative": 0.0, "state": state.dict(), "current_image": None,
            "textinfo": state.textinfo,
        }  # fmt: skip

    def interrupt(self) -> dict[str, Any]:
        shared.state.interrupt()
        return {}

    def skip(self) -> None:
        shared.state.skip()

    def reload_checkpoint(self) -> dict[str, Any]:
        sd_models.send_model_to_device(shared.sd_model)
        return {}

    def unload_checkpoint(self) -> dict[str, Any]:
        sd_models.unload_model_weights()
        return {}

    def refresh_checkpoints(self) -> None:
        with queue_lock:
            sd_models.list_models()

    def refresh_vae(self) -> None:
        with queue_lock:
            sd_vae.refresh_vae_list()

    def png_info(self, body: dict[str, Any]) -> dict[str, Any]:
        text = text_of(base64.b64decode(body["image"].rpartition(",")[2]))
        parameters = infotext_utils.parse_generation_parameters(text)
        script_callbacks.infotext_pasted_callback(text, parameters)
        return {"info": text, "items": {"parameters": text}, "parameters": parameters}


async def _failed(_request, error: Exception) -> JSONResponse:
    """Every error of every route, extensions' too: without the headers that it asks for."""
    status, detail = (error.status_code, error.detail) if isinstance(error, HTTPException) else (500, "")
    return JSONResponse({"error": type(error).__name__, "detail": detail, "body": "", "errors": str(error)}, status)
