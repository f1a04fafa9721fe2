"""The web server of the app; one signal ends it, even while pages are open."""

from __future__ import annotations

import logging
import socket
from collections.abc import Callable

import uvicorn

OPEN_PAGE_SECONDS = 1
"""Seconds that the end waits for running requests; an open page has one all the time."""


class WebServer(uvicorn.Server):
    """A server that only this machine can reach; `at_end` is called once, when it starts to end."""

    def __init__(self, app: Callable[..., object], address: str, port: int, at_end: Callable[[], None]) -> None:
        super().__init__(
            uvicorn.Config(
                app, host=address, port=port, log_level="warning", timeout_graceful_shutdown=OPEN_PAGE_SECONDS
            )
        )
        self._at_end = at_end

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the server; requests that this cuts off are not reported as errors."""
        self._at_end()
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)
