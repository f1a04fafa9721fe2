"""The app without gradio: its login, and as much of its page's description as the button Reload UI needs."""

import asyncio
import contextlib
import secrets
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from fastapi import FastAPI, HTTPException, Request
from starlette.responses import JSONResponse

from modules import infotext_utils, scripts, shared

RELOAD, PASTE, PROMPT = 1, 2, 3
CONFIG = {
    "components": [
        {"id": RELOAD, "type": "button", "props": {"elem_id": "settings_restart_gradio"}},
        {"id": PASTE, "type": "button", "props": {"elem_id": "paste"}},
        {"id": PROMPT, "type": "textbox", "props": {"elem_id": "txt2img_prompt", "value": ""}},
    ],
    "dependencies": [
        {"targets": [RELOAD], "trigger": "click", "inputs": [], "outputs": [], "backend_fn": True},
        {"targets": [PASTE], "trigger": "click", "inputs": [PROMPT], "outputs": [], "backend_fn": True},
    ],
}


def serve(port: int, logins: str | None):
    """Serve a new app; it, and what closes it."""
    app = FastAPI()
    app.auth = dict(login.split(":") for login in logins.split(",")) if logins else None
    app.tokens = {}
    for script in scripts.scripts_txt2img.scripts:
        script.ui(False)

    def logged_in(request: Request) -> None:
        token = request.cookies.get("access-token") or request.cookies.get("access-token-unsecure")
        if app.auth is not None and token not in app.tokens:
            raise HTTPException(401, "Not authenticated")

    async def login(request: Request) -> JSONResponse:
        form = {key: values[0] for key, values in parse_qs((await request.body()).decode()).items()}
        if app.auth is None or app.auth.get(form.get("username")) != form.get("password"):
            raise HTTPException(400, "Incorrect credentials.")
        token = secrets.token_urlsafe(16)
        app.tokens[token] = form["username"]
        reply = JSONResponse({"success": True})
        reply.set_cookie("access-token", token, httponly=True, samesite="none", secure=True)
        reply.set_cookie("access-token-unsecure", token, httponly=True)
        return reply

    async def config(request: Request) -> dict:
        logged_in(request)
        return CONFIG

    async def predict(request: Request) -> dict:
        logged_in(request)
        body = await request.json()
        if body["fn_index"] == 0:
            shared.state.request_restart()
        else:
            infotext_utils.paste(body["data"][0])
        return {"data": [], "is_generating": False, "duration": 0.0}

    app.add_api_route("/login", login, methods=["POST"])
    app.add_api_route("/config", config, methods=["GET"])
    app.add_api_route("/run/predict", predict, methods=["POST"])
    return app, _listen(app, port)


def _listen(app, port: int):
    """An HTTP server for an ASGI app, of the standard library; the function that closes it."""
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, daemon=True).start()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            status, headers, sent = asyncio.run_coroutine_threadsafe(_call(app, self, body), loop).result()
            self.send_response(status)
            for name, value in headers:
                self.send_header(name.decode("latin-1"), value.decode("latin-1"))
            self.end_headers()
            self.wfile.write(sent)

        do_GET = do_POST = do_HEAD = do_OPTIONS = do_PUT = do_DELETE = answer

        def log_message(self, *_args) -> None:
            pass

    ThreadingHTTPServer.request_queue_size = 64
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def close() -> None:
        server.shutdown()
        server.server_close()
        loop.call_soon_threadsafe(loop.stop)

    return close


async def _call(app, handler, body: bytes) -> tuple[int, list[tuple[bytes, bytes]], bytes]:
    address = urlsplit(handler.path)
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": handler.command, "scheme": "http",
        "path": unquote(address.path), "raw_path": address.path.encode(), "query_string": address.query.encode(),
        "root_path": "", "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in handler.headers.items()],
        "client": handler.client_address, "server": handler.server.server_address,
    }  # fmt: skip
    answer = {"status": 500, "headers": [], "body": b""}

    async def receive() -> dict:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict) -> None:
        if message["type"] == "http.response.start":
            answer.update(status=message["status"], headers=message["headers"])
        else:
            answer["body"] += message.get("body", b"")

    with contextlib.suppress(Exception):  # starlette answers, then raises for the server's log
        await app(scope, receive, send)
    return answer["status"], answer["headers"], answer["body"]
