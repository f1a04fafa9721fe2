"""What goes in and out of every route: JSON objects in, JSON of plain ASCII out; and how /docs describes the bodies.

The bodies are plain dicts, checked field by field with a sentence for each, since the hosts' versions of pydantic have
no way of saying so in common; what they hold is told to OpenAPI here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from fastapi import Depends, HTTPException, Request
from fastapi.responses import JSONResponse

from lib_merge.architectures.block_maps import BLOCK_MAPS
from lib_merge.checkpoint.dtypes import SESSION_DTYPES
from lib_merge.errors import RecipeError
from lib_merge.recipe.fields import check_text
from lib_merge.recipe.text import parse_json
from lib_merge.sentences import spoken
from lib_merge.weights import presets

Schema = dict[str, Any]

LONGEST_NAME = 100
"""Characters of what a page calls itself."""


LARGEST_BODY = 16 << 20
"""Bytes of a request; the longest recipe of another tool that is read has 4 Mi characters."""


class PlainJSON(JSONResponse):
    """JSON in ASCII: names of files whatever their bytes, half a surrogate pair included, can be told.

    `sentences` has id and values of each sentence in an answer, by its English text, so that the page can translate it.
    """

    def render(self, content: Any) -> bytes:
        """The bytes of an answer."""
        sentences = spoken(content) if isinstance(content, dict) else {}
        content = {**content, "sentences": sentences} if sentences else content
        return json.dumps(content, allow_nan=False, separators=(",", ":")).encode("ascii")


async def json_object(request: Request) -> dict[str, Any]:
    """The body of a request, read only now that the request may be served.

    Raises:
        HTTPException: 413 where it is too large, 400 where it is no JSON object or holds text that is none.
    """
    raw = bytearray()
    async for piece in request.stream():
        raw += piece
        if len(raw) > LARGEST_BODY:
            raise HTTPException(413, f"the body is larger than {LARGEST_BODY >> 20} MiB, which no recipe needs")
    try:
        body = parse_json(raw.decode("utf-8"))
        check_text(body)
    except UnicodeDecodeError as error:
        raise HTTPException(400, "the body is not UTF-8") from error
    except RecipeError as error:
        raise HTTPException(400, str(error).encode("ascii", "backslashreplace").decode()) from error
    if not isinstance(body, dict):
        raise HTTPException(400, "send a JSON object")
    return body


JsonBody = Depends(json_object)

_NAME: Schema = {"type": "string", "minLength": 1, "maxLength": 230, "pattern": r"^[^/\\:*?\"<>|\x00-\x1f]+$"}
_TEXT: Schema = {"type": "string"}
_SOURCE: Schema = {
    "oneOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"file": {"type": "string"}, "sha256": {"type": ["string", "null"]}},
            "required": ["file"],
        },
    ]
}
_RECIPE: Schema = {
    "type": "object",
    "description": "a recipe: base and steps; files by name, never by path",
    "properties": {
        "live_merge": {"type": "integer", "enum": [1]},
        "base": {"oneOf": [*_SOURCE["oneOf"], {"type": "array", "items": _SOURCE, "minItems": 1}]},
        "steps": {"type": "array", "items": {"type": "object"}},
        "architecture": {"type": ["string", "null"]},
        "block_map": {"type": "string"},
        "vae": {"oneOf": [*_SOURCE["oneOf"], {"type": "null"}]},
    },
    "required": ["live_merge", "base"],
    "example": {
        "live_merge": 1,
        "base": "anime.safetensors",
        "steps": [{"method": "weighted_sum", "b": "photo.safetensors", "alpha": {"default": 0.5, "M00": 1}}],
    },
}
_OTHERS = json.dumps(
    {
        "type": "webui",
        "primary_model_hash": "aa",
        "secondary_model_hash": "bb",
        "interp_method": "Weighted sum",
        "multiplier": 0.5,
    }
)
"""What AUTOMATIC1111's Checkpoint Merger writes into its files."""
_DTYPE: Schema = {"type": "string", "enum": [*SESSION_DTYPES]}
_FLAG: Schema = {"type": "boolean"}

BODIES: Mapping[str, tuple[Schema, tuple[str, ...]]] = {
    "/live": (
        {
            "client": {"type": "string", "description": "names the page", "maxLength": LONGEST_NAME},
            "sequence": {"type": "integer", "description": "grows with every update of the page"},
            "recipe": _RECIPE,
            "wait": {"type": "number", "description": "seconds to wait for it to be live, 60 at most"},
        },
        ("client", "sequence", "recipe"),
    ),
    "/cancel": ({"what": {"type": "string", "enum": ["live", "save", "search"]}}, ("what",)),
    "/weights": (
        {
            "architecture": {"type": "string", "enum": ["sd1", "sd2", "sdxl"]},
            "text": {**_TEXT, "example": "GRAD_V"},
            "adapter": _FLAG,
            "block_map": {"type": "string", "enum": list(BLOCK_MAPS)},
        },
        ("architecture", "text"),
    ),
    "/plan": ({"recipe": _RECIPE, "name": _NAME, "dtype": _DTYPE, "drop_ema": _FLAG}, ("recipe", "name")),
    "/doctor": ({"recipe": _RECIPE, "name": {"type": "string"}, "dtype": _DTYPE, "thorough": _FLAG}, ("recipe",)),
    "/save": (
        {
            "recipe": _RECIPE,
            "name": _NAME,
            "dtype": _DTYPE,
            "overwrite": _FLAG,
            "drop_ema": _FLAG,
            "vae": {
                "type": "string",
                "enum": ["recipe"],
                "description": "the recipe's VAE, whatever is live",
            },
        },
        ("recipe", "name"),
    ),
    "/import": (
        {
            "text": {**_TEXT, "description": "another tool's recipe", "example": _OTHERS},
            "name": {"type": "string", "description": "or a model file that carries one"},
        },
        (),
    ),
    "/search": ({"recipe": _RECIPE}, ()),
    "/load": ({"name": {"type": "string", "description": "a name of GET /models"}}, ("name",)),
    "/presets": (
        {
            "save": {"type": "string"},
            "weights": {"description": "block weights in any form", "example": presets.names()[0]},
            "overwrite": _FLAG,
            "rename": {"type": "string"},
            "to": {"type": "string"},
            "delete": {"type": "string"},
        },
        (),
    ),
    "/pasted": ({"accept": _FLAG}, ("accept",)),
}
"""Fields of each route's body by path, and those that have to be there."""

_ERROR: Schema = {
    "type": "object",
    "properties": {"error": {"type": "string"}, "place": {"type": "string"}, "detail": {}},
}
_STATUSES = {
    400: "what was asked cannot be done; `error` says why, `place` where in the body",
    401: "log in first",
    403: "requests from other sites are refused",
    413: "the body is too large",
    409: "not now: the model, the disk or memory does not allow it; `error` says why",
    415: "send JSON with the content type application/json",
}


def responses() -> dict[int | str, Schema]:
    """The answers, other than 200 and 422, that every route may give."""
    content = {"application/json": {"schema": _ERROR}}
    return {status: {"description": text, "content": content} for status, text in _STATUSES.items()}


def described(method: str, path: str) -> Schema | None:
    """What OpenAPI is told beside what FastAPI finds: the fields of the body."""
    if method != "POST":
        return None
    if path not in BODIES:
        return {"requestBody": {"content": {"application/json": {"schema": {}}}}}  # JSON of anything
    fields, required = BODIES[path]
    schema = {"type": "object", "properties": fields, **({"required": list(required)} if required else {})}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}
