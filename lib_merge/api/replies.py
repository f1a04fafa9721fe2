"""Request and reply of every route: a JSON object in, JSON in ASCII out, an error as one sentence."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Depends, HTTPException, Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from lib_merge.errors import LiveMergeError, MissingSource, RecipeError, UserError
from lib_merge.recipe.reading.fields import check_text
from lib_merge.recipe.reading.text import parse_json
from lib_merge.sentences import spoken, t

Reply = dict[str, Any]

LARGEST_BODY = 16 << 20
"""Bytes of a request; the longest text that a route takes has 4 Mi characters."""


class PlainJSON(JSONResponse):
    """JSON in ASCII, which can represent any file name, even one with a lone surrogate.

    Its field `sentences` has id and values of each sentence in the answer, by English text, for translation.
    """

    def render(self, content: Any) -> bytes:
        """The bytes of the reply."""
        sentences = spoken(content) if isinstance(content, dict) else {}
        content = {**content, "sentences": sentences} if sentences else content
        return json.dumps(content, allow_nan=False, separators=(",", ":")).encode("ascii")


SMALLEST_COMPRESSED = 1000
"""Bytes of JSON below which compression is not worth its header."""


def compressed(request: Request, reply: Response) -> Response:
    """The reply in gzip if it is JSON of some size, nobody has compressed it, and the browser takes that.

    Not every host compresses what its extensions answer, and on a slow line the page's tables take seconds plain.
    """
    takes = "gzip" in request.headers.get("accept-encoding", "") and "content-encoding" not in reply.headers
    if takes and isinstance(reply, JSONResponse) and len(reply.body) >= SMALLEST_COMPRESSED:
        reply.body = gzip.compress(reply.body, 5, mtime=0)
        length = str(len(reply.body))
        reply.headers.update({"Content-Encoding": "gzip", "Content-Length": length, "Vary": "Accept-Encoding"})
    return reply


class SpokenRoute(APIRoute):
    """A route whose replies come compressed, and whose errors have id and values of their sentence, too, whatever the
    host does."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's handler, with our replies for requests that it refuses."""
        handle = super().get_route_handler()

        async def answered(request: Request) -> Response:
            try:
                return compressed(request, await handle(request))
            except HTTPException as refusal:
                headers = dict(refusal.headers or {})
                return PlainJSON({"detail": refusal.detail}, refusal.status_code, headers)

        return answered


async def json_object(request: Request) -> dict[str, Any]:
    """The body of a request, read after the access check.

    Raises:
        HTTPException: 413 if it is too large, 400 if it is not a JSON object or has text that is not Unicode.
    """
    raw = bytearray()
    async for piece in request.stream():
        raw += piece
        if len(raw) > LARGEST_BODY:
            raise HTTPException(413, t("routes.body_too_large", mebibytes=LARGEST_BODY >> 20))
    try:
        body = parse_json(raw.decode("utf-8"))
        check_text(body)
    except UnicodeDecodeError as error:
        raise HTTPException(400, t("routes.body_not_utf8")) from error
    except RecipeError as error:
        raise HTTPException(400, error.sentence) from error
    if not isinstance(body, dict):
        raise HTTPException(400, t("routes.send_object"))
    return body


JsonBody = Depends(json_object)


def guarded(work: Callable[[], Reply | Response]) -> Reply | Response:
    """The reply of `work`, or its error as one sentence with its place."""
    try:
        return work()
    except LiveMergeError as error:
        status = 400 if isinstance(error, UserError) else 409
        told = {"error": str(error), "place": error.place, "message": error.message}
        if isinstance(error, MissingSource) and error.sha256:
            told["sha256"] = error.sha256  # POST /search can find the file by it
        return PlainJSON(told, status)


_ERROR = {
    "type": "object",
    "properties": {
        "error": {"type": "string"},
        "place": {"type": "string"},
        "detail": {},
        "sentences": {"type": "object", "description": "English sentence → its `id` and `values` in GET /sentences"},
    },
}
_STATUSES = {
    400: "what was asked cannot be done; `error` says why, `place` where in the body",
    401: "log in first",
    403: "requests from other sites are refused",
    413: "the body is too large",
    409: "not now: the model, the disk or memory does not allow it; `error` says why",
    415: "send JSON with the content type application/json",
}
RESPONSES: dict[int | str, dict[str, Any]] = {
    status: {"description": text, "content": {"application/json": {"schema": _ERROR}}}
    for status, text in _STATUSES.items()
}
"""The replies of every route besides 200 and 422, for OpenAPI."""
