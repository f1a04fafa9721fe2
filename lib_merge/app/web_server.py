"""The web server of the app: one signal ends it, whatever pages are open."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable

import uvicorn

OPEN_PAGE_SECONDS = 1
"""How long the end waits for requests; an open page keeps one for as long as it is open."""


class WebServer(uvicorn.Server):
    """A server on this machine alone; `at_end` is called once, when it begins to end."""

    def __init__(self, app: Callable[..., object], address: str, port: int, at_end: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app, host=address, port=port, log_level="warning", timeout_graceful_shutdown=OPEN_PAGE_SECONDS
            )
        )
        self._at_end = at_end

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End; the requests that are cut off by it are no errors to be told."""
        self._at_end()
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)
