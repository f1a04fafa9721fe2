"""The part of the WebUIs' own HTTP API that programs need for pictures: txt2img, progress and interrupt.

A recipe for one request is given as in a WebUI: `"alwayson_scripts": {"Live Merge": {"args": [RECIPE]}}`.
"""

from __future__ import annotations

import base64
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from fastapi import Depends, FastAPI
from PIL.PngImagePlugin import PngInfo

from lib_merge.api.access import Access
from lib_merge.api.fields import Field
from lib_merge.api.replies import JsonBody, PlainJSON, Reply, SpokenRoute, guarded
from lib_merge.app.generate import Generator, Taken
from lib_merge.errors import RecipeError, UserError
from lib_merge.hosts.standalone.host import Standalone
from lib_merge.hosts.standalone.infotext_reading import sampler_of
from lib_merge.hosts.standalone.pictures import Settings
from lib_merge.sentences import t

PREFIX = "/sdapi/v1"
SCRIPT = "Live Merge"
_TEXTS = {"prompt": "prompt", "negative_prompt": "negative"}
_WHOLE = {"seed": "seed", "steps": "steps", "width": "width", "height": "height", "batch_size": "batch"}
_OTHERS = ("cfg_scale", "sampler_name", "scheduler", "alwayson_scripts")
_SAME_AS_LEFT_OUT: Mapping[str, tuple[object, ...]] = {
    "n_iter": (1,),
    "save_images": (False,),
    "send_images": (True,),
    "do_not_save_samples": (True,),
    "override_settings": ({},),
}
"""Fields of the WebUIs with the values that change nothing here; any other value is refused."""


def add_sdapi(app: FastAPI, host: Standalone, generator: Generator, access: Access) -> None:
    """Add the routes, under the same access check as ours."""

    def txt2img(body: dict[str, Any] = JsonBody) -> Any:
        return guarded(lambda: _told(body, generator.answer(settings_asked(body, host.size), recipe_asked(body))))

    def progress(skip_current_image: bool = True) -> Reply:
        return _progress(host)

    def interrupt() -> Reply:
        host.interrupt()
        return {}

    for method, path, work in (
        ("POST", "/txt2img", txt2img),
        ("GET", "/progress", progress),
        ("POST", "/interrupt", interrupt),
    ):
        app.router.add_api_route(
            PREFIX + path,
            work,
            methods=[method],
            tags=["WebUI"],
            dependencies=[Depends(access.check)],
            response_class=PlainJSON,
            route_class_override=SpokenRoute,
            response_model=None,
        )


def settings_asked(body: Mapping[str, Any], side: int) -> Settings:
    """The settings of a request's pictures; width and height are `side` where they are left out.

    Raises:
        RecipeError: a field is of a wrong type, or asks for what this app cannot do; its place is the field's name.
    """
    _refuse_others(body)
    values: dict[str, Any] = {"width": side, "height": side}
    values |= {ours: _typed(body[name], "string", name) for name, ours in _TEXTS.items() if name in body}
    values |= {ours: _typed(body[name], "integer", name) for name, ours in _WHOLE.items() if name in body}
    if "cfg_scale" in body:
        values["cfg"] = float(_typed(body["cfg_scale"], "number", "cfg_scale"))
    name, schedule = (_typed(body.get(field) or "", "string", field) for field in ("sampler_name", "scheduler"))
    sampler, unknown = sampler_of(name, schedule)
    if unknown:
        raise RecipeError("sampler_name", unknown[0])
    return replace(Settings(**values), **sampler)  # pyright: ignore[reportArgumentType]  # its field is text


def recipe_asked(body: Mapping[str, Any]) -> object:
    """The recipe that a request gives for its own pictures, unread; None where it gives none.

    Raises:
        RecipeError: another script is asked for.
    """
    scripts = _typed(body.get("alwayson_scripts") or {}, "object", "alwayson_scripts")
    other = next((name for name in scripts if str(name).lower() != SCRIPT.lower()), None)
    if other is not None:
        raise RecipeError(f"alwayson_scripts.{str(other)[:40]}", t("sdapi.other_script", script=SCRIPT))
    given = [_typed(one, "object", "alwayson_scripts").get("args") for one in scripts.values()]
    arguments = _typed(given[0] if given and given[0] else [], "array", "alwayson_scripts.args")
    return arguments[0] if arguments else None


def _refuse_others(body: Mapping[str, Any]) -> None:
    known = (*_TEXTS, *_WHOLE, *_OTHERS)
    for name, value in body.items():
        if name not in known and not any(value == same for same in _SAME_AS_LEFT_OUT.get(name, ())):
            raise RecipeError(str(name)[:40], t("sdapi.field_unknown", allowed=[*known]))


def _typed(value: Any, kind: str, place: str) -> Any:
    """The value, if it has a type of OpenAPI; raises RecipeError otherwise."""
    return Field(place, {"type": kind}).read({place: value})


def _told(body: Mapping[str, Any], taken: Taken) -> Reply:
    if taken.interrupted:
        raise UserError(t("sdapi.interrupted"))
    parameters = {name: value for name, value in body.items() if name != "alwayson_scripts"}
    info = {"seed": taken.seed, "infotexts": list(taken.infotexts)}
    pictures = [_png(image, text) for image, text in zip(taken.images, taken.infotexts, strict=True)]
    return {"images": pictures, "parameters": parameters, "info": json.dumps(info)}


def _png(image: Any, text: str) -> str:
    about, file = PngInfo(), io.BytesIO()
    about.add_text("parameters", text)
    image.save(file, "PNG", pnginfo=about)
    return base64.b64encode(file.getvalue()).decode("ascii")


def _progress(host: Standalone) -> Reply:
    now = host.generation
    state = {"job": now.task if now else "", "job_count": 1 if now else 0}
    steps = {"sampling_step": now.step if now else 0, "sampling_steps": now.steps if now else 0}
    done = now.step / now.steps if now and now.steps else 0.0
    return {"progress": done, "eta_relative": 0.0, "state": {**state, **steps}, "current_image": None, "textinfo": None}
