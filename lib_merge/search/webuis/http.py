"""Requests to one address that the user has typed: JSON in and out, no redirects, bounded in time and size."""

from __future__ import annotations

import base64
import http.client
import ipaddress
import json
import socket
from collections.abc import Generator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from lib_merge.errors import LiveMergeError, UserError
from lib_merge.search.run_end import RunEnd
from lib_merge.sentences import t

LARGEST_ANSWER = 256 << 20
"""In bytes; more than a picture of 8192 × 8192 pixels in base64."""
LONGEST_REASON = 300
CONNECT_SECONDS = 10.0
"""Seconds to wait for a connection."""


class Unavailable(LiveMergeError):
    """The server cannot be reached, has failed, or gave no valid answer; it may work later."""


class Refused(LiveMergeError):
    """The server refuses the request; asking again gives the same answer."""


class RouteMissing(Refused):
    """The server has no such route."""


@dataclass(frozen=True)
class Address:
    """An address as the user typed it, and the login for it, "user:password", which is never shown."""

    url: str
    login: str = ""

    def __repr__(self) -> str:
        return f"Address({self.url!r})"

    @property
    def is_on_this_machine(self) -> bool:
        """Whether it leads to a loopback address, so that nobody on a network can listen."""
        name = urlsplit(self.url).hostname or ""
        try:
            return name == "localhost" or ipaddress.ip_address(name).is_loopback
        except ValueError:
            return False

    @property
    def is_unencrypted(self) -> bool:
        """Whether others on the network can read what is sent: plain HTTP to another machine."""
        return urlsplit(self.url).scheme == "http" and not self.is_on_this_machine


def read_address(text: str, login: str = "") -> Address:
    """An address from text, as http://127.0.0.1:7860.

    Raises:
        UserError: it is none, or holds a login.
    """
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
        parts = urlsplit("")
    if not usable or parts.query or parts.fragment:
        raise UserError(t("scored.no_address", text=repr(text)))
    if parts.username is not None or parts.password is not None:
        raise UserError(t("scored.login_in_address", host=parts.hostname))
    return Address(text.rstrip("/"), login)


def ask(
    address: Address,
    path: str,
    body: Mapping[str, Any] | None = None,
    seconds: float = 30.0,
    over: RunEnd | None = None,
) -> Any:
    """The answer to a GET, or with `body` a POST, as JSON. At the end of the run (`over`) it is not waited for.

    Raises:
        Unavailable: no connection, no answer in time, an error of the server, or an answer that is no JSON.
        Refused: it answers with a status of 400 to 499; the message is its own.
        RouteMissing: it has no such route.
    """
    status, text = _exchange(
        address, path, None if body is None else json.dumps(body).encode(), seconds, over or RunEnd()
    )
    try:
        answer = json.loads(text)
    except ValueError as error:
        if status == http.client.NOT_FOUND:
            raise RouteMissing(t("scored.no_route", path=path)) from error
        raise Unavailable(t("scored.no_json", status=status)) from error
    if status == http.client.OK:
        return answer
    if status in (http.client.NOT_FOUND, http.client.METHOD_NOT_ALLOWED):
        raise RouteMissing(t("scored.no_route", path=path))
    if status == http.client.UNAUTHORIZED:
        raise Refused(t("scored.log_in"))
    kind = Refused if http.client.BAD_REQUEST <= status < http.client.INTERNAL_SERVER_ERROR else Unavailable
    raise kind(t("scored.answered", status=status, reason=_reason(answer)))


def _exchange(address: Address, path: str, body: bytes | None, seconds: float, over: RunEnd) -> tuple[int, bytes]:
    parts = urlsplit(address.url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=min(seconds, CONNECT_SECONDS))
    with closing(connection):
        with _unavailable_after(min(seconds, CONNECT_SECONDS)):
            connection.connect()
        line: socket.socket = connection.sock
        line.settimeout(seconds)
        with _unavailable_after(seconds), over.calling(lambda: _shut_down(line)):
            connection.request("GET" if body is None else "POST", parts.path + path, body, _headers(address))
            answer = connection.getresponse()
            text = answer.read(LARGEST_ANSWER + 1)
    if len(text) > LARGEST_ANSWER:
        raise Unavailable(t("scored.answer_too_large", mebibytes=LARGEST_ANSWER >> 20))
    return answer.status, text


@contextmanager
def _unavailable_after(seconds: float) -> Generator[None]:
    """Within the block an error of the connection becomes `Unavailable`."""
    try:
        yield
    except TimeoutError as error:
        raise Unavailable(t("scored.late", seconds=f"{seconds:g}")) from error
    except (OSError, http.client.HTTPException, UnicodeError) as error:  # the last: of a name that is none
        raise Unavailable(t("scored.gone", error=error)) from error


def _shut_down(line: socket.socket) -> None:
    """Wake the thread that waits for an answer on a connection; closing it would not."""
    with suppress(OSError):
        socket.socket.shutdown(line, socket.SHUT_RDWR)  # an SSLSocket's own changes what that thread is using


def _headers(address: Address) -> dict[str, str]:
    login = {"Authorization": "Basic " + base64.b64encode(address.login.encode()).decode()} if address.login else {}
    return {"Content-Type": "application/json", "Accept": "application/json", **login}


def _reason(answer: Any) -> str:
    """What an error's answer says, in the forms of the WebUIs and ours."""
    told = answer if isinstance(answer, Mapping) else {}
    found = next((told[name] for name in ("errors", "error", "detail") if told.get(name)), answer)
    return " ".join(str(found).split())[:LONGEST_REASON]
