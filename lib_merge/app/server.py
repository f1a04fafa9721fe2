"""The process of the app: page, tab, routes, and the worker that writes into the loaded model."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse, Response
from starlette.middleware.gzip import GZipMiddleware

from lib_merge.api import add_routes
from lib_merge.api.access import Access, new_token
from lib_merge.app.demo_models import FIRST, own_models
from lib_merge.app.generate import Generator, notice, settings_of
from lib_merge.app.pasting import Pasting
from lib_merge.app.sdapi import add_sdapi
from lib_merge.app.served_names import ServedNames
from lib_merge.errors import LiveMergeError, UserError
from lib_merge.hosts.settings import Settings
from lib_merge.hosts.standalone.host import Standalone
from lib_merge.hosts.standalone.pictures import import_pipelines
from lib_merge.sentences import t
from lib_merge.session import LiveUpdates, Saving, Session
from lib_merge.session.exploring.runs import Exploring
from lib_merge.ui.previews import alert

ADDRESS = "127.0.0.1"
FONT = "Live Merge Sans"  # defined in page.css
ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
Say = Callable[[str], None]


def serve(
    models: Path | None,
    outputs: Path,
    port: int,
    *,
    allowed_hosts: Sequence[str],
    settings: Settings,
    browser: bool,
    say: Say,
) -> None:
    """Load a checkpoint and serve the page until the process is stopped.

    Args:
        models: the folder with models; None: the app's own.
        outputs: the folder for pictures.
        port: of the page, which only this machine can reach.
        allowed_hosts: names, besides localhost, by which a browser may request the page.
        settings: those that a WebUI has on its settings page.
        browser: open a browser.
        say: called with a line about what is being done.

    Raises:
        UserError: there is no checkpoint, or the port is taken.
    """
    from lib_merge.app.web_server import WebServer  # imported late, as it takes time

    _stay_offline()
    _check_port(port)
    host = Standalone(models or own_models(say), settings=settings)
    _load_first(host, say)
    app = make_app(host, outputs, allowed_hosts)
    url = f"http://{ADDRESS}:{port}"
    say(t("app.address", url=url))
    threading.Timer(2.0, import_pipelines).start()  # in the background, so that the first picture is not delayed
    if browser:
        threading.Timer(1.0, webbrowser.open, [url]).start()
    with contextlib.suppress(KeyboardInterrupt):  # the usual way to end the app
        WebServer(app, ADDRESS, port, host.end).run()


def make_app(host: Standalone, outputs: Path, allowed_hosts: Sequence[str] = ()) -> FastAPI:
    """The whole app for a host."""
    import gradio as gr
    from gradio import themes

    from lib_merge.app.page import Actions, build_page

    session = Session(host)
    updates, saving = LiveUpdates(session), Saving(session)
    access = Access(new_token())
    exploring = Exploring(session)
    generator = Generator(host, session, outputs, exploring)
    app = FastAPI(title="Live Merge")
    app.add_middleware(ServedNames, names=allowed_hosts)
    # As WebUIs do: on a slow line the page's script and its table take seconds otherwise.
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    add_routes(app, session, updates, saving, access, exploring)
    _add_own_routes(app, host)
    add_sdapi(app, host, generator, access)
    pasting = Pasting(host, session, updates)

    def paste(text: str, *fields: Any) -> tuple[Any, ...]:
        try:
            values, notes = pasting.paste(text, settings_of(fields))
        except LiveMergeError as error:
            return (*(gr.skip() for _ in fields), notice([error.sentence]))
        return (*values, notice(notes))

    def checkpoints(again: bool) -> Sequence[str]:
        files = host.checkpoints(again)
        session.virtual.show(again)
        return [*files, *host.virtual_names()]

    actions = Actions(
        checkpoints=checkpoints,
        loaded=lambda: (loaded.key if (loaded := host.loaded()) else "", host.size),
        load=_loader(session),
        txt2img=generator.txt2img,
        preview=generator.preview,
        paste=paste,
        interrupt=host.interrupt,
    )
    outputs.mkdir(parents=True, exist_ok=True)
    page = build_page(actions, access.token)
    return gr.mount_gradio_app(
        app,
        page,
        path="/",
        theme=themes.Default(font=(FONT, "system-ui", "sans-serif"), font_mono=("ui-monospace", "monospace")),
        head=_head(),
        allowed_paths=[str(outputs.resolve())],
        ssr_mode=False,
        show_error=True,
    )


def _load_first(host: Standalone, say: Say) -> None:
    names = sorted(host.checkpoints(), key=lambda name: name != FIRST)
    if not names:
        raise UserError(t("app.no_checkpoint", root=host.folders.root))
    for name in names:
        say(t("app.loading", name=name))
        try:
            host.load(name)
        except LiveMergeError as error:  # try the next one; the user can choose this one later
            say(t("app.skipped", why=error))
        else:
            return


def _loader(session: Session) -> Callable[[str], str]:
    def load(name: str) -> str:
        try:
            session.load(name)
        except LiveMergeError as error:
            return alert(error.sentence)
        return ""

    return load


def _add_own_routes(app: FastAPI, host: Standalone) -> None:
    files = {path.name: path for path in (*_scripts(), ROOT / "style.css", HERE / "page.css")}

    def asset(name: str) -> FileResponse:
        if name not in files:
            raise HTTPException(404, t("command.no_file", path=name))
        return FileResponse(files[name], headers={"Cache-Control": "no-cache"})

    def progress(task: str) -> dict[str, Any]:
        now = host.generation
        if now is not None and now.task == task:
            progress = now.step / now.steps if now.steps else 0.0
            return {"state": "running", "progress": progress, "glimpses": now.glimpses}
        return {"state": "ended" if host.ended(task) else "waiting", "progress": 0.0}

    def glimpse(task: str) -> Response:
        now = host.generation
        if now is None or now.task != task or not now.glimpse:
            return Response(status_code=204)  # it has ended meanwhile
        return Response(now.glimpse, media_type="image/png", headers={"Cache-Control": "no-store"})

    app.add_api_route("/standalone/glimpse", glimpse, methods=["GET"], include_in_schema=False)
    app.add_api_route("/standalone/assets/{name}", asset, methods=["GET"], include_in_schema=False)
    app.add_api_route("/standalone/progress", progress, methods=["GET"], include_in_schema=False)


def _scripts() -> list[Path]:
    return [*sorted(ROOT.glob("javascript/*.js")), HERE / "page.js"]


def _head() -> str:
    styles = "".join(f'<link rel="stylesheet" href="./standalone/assets/{name}">' for name in ("style.css", "page.css"))
    return styles + "".join(f'<script src="./standalone/assets/{path.name}"></script>' for path in _scripts())


def _stay_offline() -> None:
    """Set the environment so that libraries neither download from a hub nor report usage; the process is ours."""
    os.environ.update({"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "DIFFUSERS_VERBOSITY": "error"})
    os.environ.update({"TRANSFORMERS_VERBOSITY": "error", "GRADIO_ANALYTICS_ENABLED": "False"})


def _check_port(port: int) -> None:
    with socket.socket() as probe:
        if probe.connect_ex((ADDRESS, port)) == 0:
            raise UserError(t("app.port_is_taken", port=port))
