"""Access control of our routes: a host's login protects only its own routes, so ours check it themselves."""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from fastapi import HTTPException, Request

from lib_merge.sentences import t

TOKEN_HEADER = "X-Live-Merge-Token"


@dataclass(frozen=True)
class Access:
    """What grants access.

    Attributes:
        token: the page gets it through gradio, so a page with the token has passed gradio's login.
        api_logins: `user:password` pairs of the host's API; empty if it needs no login.
    """

    token: str
    api_logins: tuple[str, ...] = ()

    def check(self, request: Request) -> None:
        """Raise HTTP 401, 403 or 415 if the request is not allowed; does not read its body."""
        _check_kind(request)
        if self._has_token(request):
            return  # only our own page has it; proxies may have changed the host names in the request
        _check_origin(request)
        if _has_gradio_login(request) or self._has_api_login(request):
            return
        if _gradio_app(request) is None and not self.api_logins:
            return
        # A page with an outdated token says so itself; this header would make its browser ask for a login.
        is_page = TOKEN_HEADER in request.headers
        headers = {"WWW-Authenticate": "Basic"} if self.api_logins and not is_page else None
        raise HTTPException(401, t("routes.log_in_first"), headers)

    def _has_token(self, request: Request) -> bool:
        return secrets.compare_digest(request.headers.get(TOKEN_HEADER, "").encode(), self.token.encode())

    def _has_api_login(self, request: Request) -> bool:
        kind, _, encoded = request.headers.get("authorization", "").partition(" ")
        if kind.lower() != "basic":
            return False
        try:
            login = base64.b64decode(encoded, validate=True)
        except ValueError:  # not base64, or not even ASCII
            return False
        return any(secrets.compare_digest(login, known.encode()) for known in self.api_logins)


def new_token() -> str:
    """A token that nobody can guess."""
    return secrets.token_urlsafe(32)


def login_of(request: Request) -> str:
    """The name under which the page's user has logged in to the host; "" where it needs no login."""
    tokens = getattr(_gradio_app(request), "tokens", {})
    names = (tokens.get(value) for name, value in request.cookies.items() if name.startswith("access-token"))
    return next((name for name in names if isinstance(name, str)), "")


def _check_kind(request: Request) -> None:
    """Refuse content types that a form on any page can send without a preflight request."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if request.method == "POST" and kind != "application/json":
        raise HTTPException(415, t("routes.send_json_type"))


def _check_origin(request: Request) -> None:
    """Refuse requests that a page of another site makes the user's browser send."""
    origin, host = request.headers.get("origin"), request.headers.get("host", "")
    other = request.headers.get("sec-fetch-site") in ("cross-site", "same-site")
    if other or (origin is not None and _host_of(origin) != host.lower()):
        raise HTTPException(403, t("routes.other_site"))


def _host_of(origin: str) -> str:
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:  # not an address
        return ""


def _gradio_app(request: Request) -> Any | None:
    """gradio's app if it needs a login, else None."""
    app = request.app
    return app if getattr(app, "auth", None) is not None else None


def _has_gradio_login(request: Request) -> bool:
    app = _gradio_app(request)
    if app is None:
        return False
    tokens = getattr(app, "tokens", {})
    return any(name.startswith("access-token") and value in tokens for name, value in request.cookies.items())
