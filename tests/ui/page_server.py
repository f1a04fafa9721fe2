"""TEST PAGE ONLY: serves the real tab and script on whichever gradio runs this, over a session that only pretends.

    python tests/ui/page_server.py --port 7990 [--models 500]

Above the tab stands a stretch as high as the quick settings and tab bar of the hosts (measured: the tab begins at
y = 126). `GET /test/record` tells what arrived, `POST /test/set` changes the pretended state.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("GRADIO_ANALYTICS_ENABLED", "False")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

import gradio as gr  # noqa: E402
import gradio.routes  # noqa: E402
from fastapi import Request  # noqa: E402
from fastapi.responses import FileResponse, JSONResponse  # noqa: E402
from PIL import Image, ImageDraw  # noqa: E402
from pretend_session import ADAPTERS, LiveMergeError, PretendSession, layers, read_weights, schema  # noqa: E402

from lib_merge.api.replies import PlainJSON  # noqa: E402
from lib_merge.errors import LiveModelError  # noqa: E402
from lib_merge.imports import import_text  # noqa: E402
from lib_merge.sentences import t  # noqa: E402
from lib_merge.ui.host_menu import complete_menu  # noqa: E402
from lib_merge.ui.page import Img2img, Page  # noqa: E402
from lib_merge.ui.previews import COMPARE, mark, refusal, start_of  # noqa: E402
from lib_merge.ui.tab import build_tab  # noqa: E402

TOKEN = "token-of-the-test-page"
OWN_GRADIO = int(gr.__version__.split(".")[0]) > 4  # not a WebUI's but the app's, which brings its own style sheet
HOST_CSS = """
.gradio-container { max-width: unset !important; padding: 15px 16px !important; overflow: visible !important; }
#pretend_head { height: 52px; } footer { display: none !important; }
"""
APP_CSS = "#pretend_head { height: 52px; }" + (ROOT / "lib_merge/app/page.css").read_text(encoding="utf-8")


def picture_of(recipe: dict) -> Image.Image:
    """A drawing that changes with every weight."""
    image = Image.new("RGB", (512, 512), (38, 44, 66))
    draw = ImageDraw.Draw(image)
    alpha = next((step["alpha"] for step in recipe.get("steps", []) if "alpha" in step), {})
    for index, weight in enumerate(alpha.values() if isinstance(alpha, dict) else [float(alpha)] * 26):
        reach, hue = 60 + 180 * min(max(weight, 0), 1), int(255 * index / 26)
        box = (256 - reach + 4 * index, 256 - reach, 256 + reach - 4 * index, 256 + reach - 8 * index)
        if box[0] < box[2] and box[1] < box[3]:
            draw.ellipse(box, outline=(hue, 200 - hue // 2, 255 - hue), width=3)
    return image


def page(session: PretendSession) -> gr.Blocks:
    def preview(task_id: str, recipe: str, kind: str, *values: object):
        return previewed("txt2img", task_id, recipe, kind, values)

    def preview_img2img(task_id: str, recipe: str, kind: str, mode: int, picture: Image.Image, *values: object):
        start = start_of(str(mode), [picture])
        return previewed("img2img", task_id, recipe, kind, (*values, mode, picture.size), start)

    def previewed(tab: str, task_id: str, recipe: str, kind: str, values: tuple, start: str = ""):
        time.sleep(0.3)
        if session.refuses:
            return refusal(LiveModelError(t("session.nothing_loaded")))
        asked = {"tab": tab, "task": task_id, "recipe": json.loads(recipe), "kind": kind, "values": values}
        session.previews.append(asked)
        info = f"{values[0]}, evening<br>Steps: 20, Sampler: Euler, CFG scale: 7, Seed: {values[1]}, Size: 512x512"
        other = {"steps": []} if kind == COMPARE else json.loads(kind or "null")
        originals = [] if other is None else [picture_of(other)]
        images = [*originals, picture_of(json.loads(recipe))]
        marked = mark(len(originals), len(images), not session.interrupted, start=start)
        return images, f"<p>{info}</p>", marked + "<p>Time taken: <b>0.3 sec.</b></p>"

    options = {"fill_width": True} if OWN_GRADIO else {"css": HOST_CSS}
    with gr.Blocks(analytics_enabled=False, title="Test page", **options) as demo:
        gr.HTML("<b>TEST PAGE</b> no model is loaded here", elem_id="pretend_head")
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("txt2img", elem_id="tab_txt2img"):
                prompt = gr.Textbox("a lighthouse on a cliff", label="Prompt")
                seed = gr.Number(7, label="Seed")
                menu, pasted = checkpoint_menu()
                plot()
            img2img = None if OWN_GRADIO else img2img_tab(preview_img2img)
            with gr.Tab("Live Merge", elem_id="tab_live_merge"):
                stop = lambda: session.previews.append({"interrupt": True})  # noqa: E731
                build_tab(Page(TOKEN, preview, [prompt, seed], stop, img2img=img2img))
        complete_menu(demo, menu, lambda: entries(session), [pasted], lambda: None)
    return demo


def img2img_tab(preview) -> Img2img:
    """As the WebUIs have it, less most fields; on gradio 3 the script tells which tab for pictures is chosen."""
    with gr.Tab("img2img", elem_id="tab_img2img"):
        prompt = gr.Textbox("a boat", label="Prompt")
        seed = gr.Number(8, label="Seed")
        with gr.Tabs(elem_id="mode_img2img"):
            for name in ("img2img", "Sketch", "Inpaint"):
                with gr.Tab(name, elem_id=f"img2img_{name.lower()}_tab"):
                    gr.HTML(name)
        picture = gr.Image(Image.new("RGB", (96, 64), "teal"), type="pil", label="Picture", elem_id="img2img_image")
        mode = gr.Number(1, visible=False)
    return Img2img(preview, [mode, picture, prompt, seed], "pretend_tab_index" if gr.__version__ < "4" else "")


def checkpoint_menu() -> tuple[gr.Dropdown, gr.Textbox]:
    """A menu of checkpoints and a paste, as hosts have them: neither knows of virtual checkpoints."""
    menu = gr.Dropdown(["anime"], value="anime", label="Checkpoint", elem_id="pretend_menu", interactive=True)
    pasted = gr.Textbox(visible=False)
    gr.Button("Refresh").click(lambda: gr.update(choices=["anime"]), outputs=[menu])
    gr.Button("Paste").click(lambda: "", outputs=[pasted])
    return menu, pasted


def plot() -> None:
    """The host's script X/Y/Z plot, under a name that is not yet the list of scripts: another kind of axis is answered
    late, with the values that stood there when it was chosen."""

    def answer(kind: str, values: str):
        time.sleep(0.5)
        return values, kind

    gr.Dropdown(["None", "X/Y/Z plot"], value="None", label="Script", elem_id="pretend_script_list", interactive=True)
    for axis, first in (("x", "Seed"), ("y", "Nothing"), ("z", "Nothing")):
        name = f"script_txt2img_xyz_plot_{axis}"
        kinds = ["Nothing", "Seed", "[Live Merge] Blocks", "[Live Merge] One block"]
        kind = gr.Dropdown(kinds, value=first, label=f"{axis} type", elem_id=f"{name}_type", interactive=True)
        values = gr.Textbox("1, 2" if axis == "x" else "", label=f"{axis} values", elem_id=f"{name}_values")
        answered = gr.Textbox(label=f"{axis} answered", elem_id=f"{name}_answered")
        kind.change(answer, [kind, values], [values, answered])


def entries(session: PretendSession) -> tuple[list[str], str | None]:
    chosen = session.checkpoint.get("virtual") or session.checkpoint["title"]
    return ["anime", *(one["name"] for one in session.virtual)], chosen


def add_routes(app, session: PretendSession) -> None:
    def route(method: str, path: str, answer) -> None:
        async def handle(request: Request) -> JSONResponse:
            if request.headers.get("X-Live-Merge-Token") != TOKEN:
                return JSONResponse({"error": "the page's token is missing; reload the page.", "place": ""}, 403)
            try:
                body = await request.json() if method == "POST" else {}
                return PlainJSON(answer(body))
            except LiveMergeError as error:
                return PlainJSON({"error": str(error), "place": error.place}, 400)

        app.add_api_route(f"/live-merge/v1{path}", handle, methods=[method])

    route("GET", "/sentences", lambda _: {"language": session.language, "table": session.table})
    route("GET", "/schema", lambda _: schema())
    route("GET", "/models", lambda _: models(session))
    route("POST", "/models/details", lambda body: {"files": {name: details(name) for name in body["names"]}})
    route("GET", "/layers", lambda _: layers(session.checkpoint))
    route("GET", "/state", lambda _: session.state())
    route("GET", "/presets", lambda _: {"presets": []})
    route("GET", "/virtual", lambda _: {"virtual": session.virtual})
    route("POST", "/virtual", session.change_virtual)
    route("POST", "/live", session.post_live)
    route("POST", "/restore", lambda _: session.restore())
    route("POST", "/cancel", session.cancel)
    route("POST", "/weights", read_weights)
    route("POST", "/import", lambda body: asdict(import_text(body["text"], "sd1")))
    route("POST", "/plan", session.plan)
    route("POST", "/doctor", session.doctor)
    route("POST", "/save", session.start_save)
    route("POST", "/lora", session.start_lora)
    route("POST", "/draft", session.post_draft)
    route("POST", "/conflicts", session.conflicts)
    route("POST", "/load", session.load)


def models(session: PretendSession) -> dict:
    names = {"models": session.models, "vaes": ["kl-f8-anime2.safetensors"], "adapters": ADAPTERS}
    return {kind: [{"name": name} for name in listed] for kind, listed in names.items()}


def details(name: str) -> dict:
    """As of a merge if the name says so."""
    made = "merge" if "model_" in name else ""
    return {"size": 2_132_626_066, "label": "SD1", "kind": "checkpoint", "made": made, "picture": ""}


def add_test_routes(app, session: PretendSession) -> None:
    async def record() -> JSONResponse:
        names = ("received", "previews", "saves", "doctored", "restored", "live", "handled", "checkpoint", "busy")
        return JSONResponse({name: getattr(session, name) for name in names})

    async def put(request: Request) -> JSONResponse:
        for name, value in (await request.json()).items():
            setattr(session, name, value)
        return JSONResponse({})

    async def asset(name: str) -> FileResponse:
        return FileResponse(ROOT / ("style.css" if name == "style.css" else f"javascript/{name}"))

    app.add_api_route("/test/record", record, methods=["GET"])
    app.add_api_route("/test/set", put, methods=["POST"])
    app.add_api_route("/test/assets/{name}", asset, methods=["GET"])


def put_scripts_into_page() -> None:
    """As the hosts do it: every script of the folder, by name, and the style sheet, before the end of <head>."""
    scripts = "".join(f'<script src="/test/assets/{p.name}"></script>' for p in sorted(ROOT.glob("javascript/*.js")))
    extra = os.environ.get("LIVE_MERGE_HOST_CSS", "")  # a host's own style sheet, to look at both together
    style = f"<style>{Path(extra).read_text(encoding='utf-8')}</style>" if extra else ""
    last = f"<style>{APP_CSS}</style>" if OWN_GRADIO else ""
    head = f'{style}{scripts}<link rel="stylesheet" href="/test/assets/style.css">{last}</head>'.encode()
    original = gradio.routes.templates.TemplateResponse

    def response(*args, **kwargs):
        made = original(*args, **kwargs)
        made.body = made.body.replace(b"</head>", head, 1)
        made.init_headers()
        return made

    gradio.routes.templates.TemplateResponse = response


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--models", type=int, default=0)
    arguments = parser.parse_args()
    session = PretendSession(arguments.models)
    put_scripts_into_page()
    demo = page(session).queue()
    theme = {"theme": gr.themes.Default(font=("Live Merge Sans", "system-ui", "sans-serif"))} if OWN_GRADIO else {}
    app, _, _ = demo.launch(server_port=arguments.port, prevent_thread_lock=True, quiet=True, **theme)
    add_routes(app, session)
    add_test_routes(app, session)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    demo.block_thread()


if __name__ == "__main__":
    main()
