"""Refuses requests with foreign host names, such as a site's whose name resolves to this machine (DNS rebinding)."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse

from lib_merge.sentences import t

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class ServedNames:
    """Refuses every request whose host name is not `localhost`, an IP address, or one of `names`."""

    def __init__(self, app: ASGIApp, names: Iterable[str] = ()) -> None:
        self._app = app
        self._names = frozenset(name.lower().rstrip(".") for name in ("localhost", *names))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or refuse it (421) with one sentence."""
        headers = dict(scope.get("headers", ()))
        name = _name_in(headers.get(b"host", b"").decode("latin-1"))
        if scope["type"] == "lifespan" or name in self._names or _is_address(name):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        else:
            said = ascii(name)[1:-1][:200]
            text = t("app.not_served_under", name=said)
            await PlainTextResponse(f"{text}\n", 421)(scope, receive, send)


def _name_in(host: str) -> str:
    """The name or address in a Host header, without the port and the brackets of IPv6."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host.partition(":")[0].rstrip(".")


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
