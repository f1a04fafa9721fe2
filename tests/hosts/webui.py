"""Starts a WebUI for tests, a double or a genuine one, and talks to it over HTTP. Standard library only.

WEBUI_ROOT names the folder of a genuine WebUI, WEBUI_PYTHON its Python, WEBUI_FLAGS more of its flags (`--medvram`);
without them the doubles are run by this Python, without a page, or by WEBUI_PYTHON (one with gradio 3.41.2), A1111's
with the page. Each lives in a data folder of its own.
"""

from __future__ import annotations

import base64
import hashlib
import http.client
import itertools
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import time
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

EXTENSION = Path(__file__).resolve().parents[2]
GENUINE = Path(os.environ["WEBUI_ROOT"]).resolve() if os.environ.get("WEBUI_ROOT") else None
A1111, FORGE, NEO, REFORGE, CLASSIC = "a1111", "forge", "neo", "reforge", "classic"
"""Kinds of WebUI: how they hold a model and what their routes are told. The first two have a double, KIND_double."""
FORGES = (FORGE, NEO)
"""Those that load what is chosen when a picture is made, and take VAEs for modules of a checkpoint."""
HALF_TEXT = (*FORGES, REFORGE, CLASSIC)
"""Those that keep the text encoder in fp16, which is not what a save in fp32 holds."""
KEEP_ONE = (*FORGES, CLASSIC)
"""Those that keep one checkpoint in memory whatever the settings say."""
PATIENCE = 10 if GENUINE else 1
"""A genuine WebUI may have larger models, and fewer cores for itself."""
PREFIX = "/live-merge/v1"
PICTURE = {
    "prompt": "a red house", "seed": 7, "steps": 2, "cfg_scale": 4, "width": 64, "height": 64,
    "sampler_name": "Euler", "scheduler": "Automatic",
}  # fmt: skip
GENUINE_FLAGS = (
    "--skip-torch-cuda-test", "--skip-python-version-check", "--skip-version-check", "--no-download-sd-model",
    "--do-not-download-clip", "--use-cpu", "all", "--no-half", "--no-half-vae", "--precision", "full",
    "--disable-console-progressbars", "--skip-prepare-environment", "--skip-install",
)  # fmt: skip
FORGE_FLAGS = (
    "--always-cpu", "--skip-torch-cuda-test", "--skip-python-version-check", "--skip-version-check",
    "--no-download-sd-model", "--disable-console-progressbars", "--skip-prepare-environment", "--skip-install",
)  # fmt: skip
NEO_FLAGS = (
    "--cpu", "--skip-torch-cuda-test", "--skip-python-version-check", "--skip-version-check",
    "--disable-console-progressbars", "--skip-prepare-environment", "--skip-install",
)  # fmt: skip
FLAGS = {A1111: GENUINE_FLAGS, FORGE: FORGE_FLAGS, NEO: NEO_FLAGS, REFORGE: FORGE_FLAGS, CLASSIC: FORGE_FLAGS}
SETTINGS = {REFORGE: {"sd_text_encoder": "None"}, NEO: {"VERSION_UID": "PY313"}}
"""reForge takes the text encoder of the first file with the checkpoint's name: one.ckpt's for one.safetensors. Neo sets
aside the settings that another version of it wrote."""
PARTS = (
    (NEO, "backend/quant_ops.py"),
    (FORGE, "backend/patcher/lora.py"),
    (REFORGE, "ldm_patched/modules/weight_adapter"),
    (CLASSIC, "ldm_patched/modules/model_patcher.py"),
    (A1111, "modules/sd_models.py"),
)
"""What a genuine WebUI of each kind has and those below it have not."""


def kinds() -> list[str]:
    """What the tests run against: the genuine WebUI, or each double."""
    if GENUINE is None:
        return [A1111, FORGE]
    return [next(kind for kind, part in PARTS if (GENUINE / part).exists())]


@dataclass(frozen=True)
class Reply:
    """What came back: status, headers and body."""

    status: int
    headers: Any
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Picture:
    """A generation's pictures: as files, by the hash of their pixels, and their infotexts."""

    files: tuple[str, ...]
    pixels: tuple[str, ...]
    infotexts: tuple[str, ...]
    info: dict[str, Any]

    @property
    def one(self) -> str:
        assert len(self.pixels) == 1, self.pixels
        return self.pixels[0]

    @property
    def infotext(self) -> str:
        return self.infotexts[0]


@dataclass
class WebUI:
    """A WebUI that runs, and the requests that people send it."""

    data: Path
    port: int
    process: subprocess.Popen[bytes]
    kind: str = A1111
    headers: dict[str, str] = field(default_factory=dict)
    sequences: Any = field(default_factory=lambda: itertools.count(1))

    # Requests

    def call(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Reply:
        """Send a request; whatever the status, the reply. A `bytes` body is sent as it is."""
        sent = {"Content-Type": "application/json"} if body is not None else {}
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60 * PATIENCE)
        try:
            connection.request(method, path, data, {**sent, **self.headers, **(headers or {})})
            response = connection.getresponse()
            return Reply(response.status, response.headers, response.read())
        finally:
            connection.close()

    def host(self, method: str, path: str, body: Any = None) -> Any:
        """One of the host's own routes, which must succeed."""
        reply = self.call(method, path, body)
        assert reply.status == 200, (path, reply.status, reply.body[:500])
        return reply.json

    def ours(self, path: str, body: Any = None) -> Reply:
        """One of our routes: GET without a body, POST with one."""
        return self.call("GET" if body is None else "POST", PREFIX + path, body)

    def picture(self, prompt: str = PICTURE["prompt"], **parameters: Any) -> Picture:
        """Generate through the host's API."""
        reply = self.host("POST", "/sdapi/v1/txt2img", {**PICTURE, "prompt": prompt, **parameters})
        info = json.loads(reply["info"])
        files = tuple(reply["images"])
        return Picture(files, tuple(pixels(base64.b64decode(i)) for i in files), tuple(info["infotexts"]), info)

    def options(self, **values: Any) -> None:
        """Set options of the host, as its settings page does; returns when a checkpoint is loaded."""
        self.host("POST", "/sdapi/v1/options", values)

    def checkpoint(self, name: str) -> None:
        self.options(sd_model_checkpoint=name)

    def vae(self, name: str | None) -> None:
        """Choose a VAE in the host's settings; None: the checkpoint's own."""
        if self.kind in FORGES:
            self.options(forge_additional_modules=[name] if name else [])
        else:
            self.options(sd_vae=name or "Automatic")
        if self.kind == REFORGE and name is None:  # it leaves the other VAE in place until it loads the model anew
            half = self.host("GET", "/sdapi/v1/options")["cache_fp16_weight"]
            self.options(cache_fp16_weight=not half)

    def live(self, recipe: dict[str, Any], wait: float | None = 30 * PATIENCE) -> Reply:
        """A live update, by default until it has been applied."""
        body = {"client": "tests", "sequence": next(self.sequences), "recipe": recipe}
        return self.ours("/live", body if wait is None else {**body, "wait": wait})

    def apply(self, recipe: dict[str, Any]) -> None:
        reply = self.live(recipe)
        assert reply.status == 200 and reply.json["done"], reply.body

    def restore(self) -> None:
        reply = self.ours("/restore", {})
        assert reply.status == 200 and reply.json["done"], reply.body

    def state(self) -> dict[str, Any]:
        reply = self.ours("/state")
        assert reply.status == 200, reply.body
        return reply.json

    def save(self, recipe: dict[str, Any], name: str, **fields: Any) -> dict[str, Any]:
        """Save, and wait for the end of it; its state."""
        reply = self.ours("/save", {"recipe": recipe, "name": name, **fields})
        assert reply.status == 200, reply.body
        return self.saved()

    def saved(self) -> dict[str, Any]:
        return until(lambda: (s := self.state()["save"])["state"] != "running" and s)

    @staticmethod
    def until(look: Any, seconds: float = 30) -> Any:
        return until(look, seconds)

    def generating(self) -> dict[str, Any] | None:
        """The host's progress, when it is some steps into a picture."""
        progress = self.host("GET", "/sdapi/v1/progress?skip_current_image=true")
        return progress if progress["state"]["sampling_step"] >= 2 and progress["state"]["job"] else None

    # The page, where there is one

    def config(self) -> dict[str, Any]:
        """gradio's description of the page."""
        reply = self.call("GET", "/config")
        assert reply.status == 200, reply.body
        return reply.json

    def component(self, elem_id: str, config: dict[str, Any] | None = None) -> dict[str, Any] | None:
        """A component of the page by its elem_id; None when there is none."""
        components = (config or self.config())["components"]
        return next((c for c in components if c.get("props", {}).get("elem_id") == elem_id), None)

    def click(self, elem_id: str, values: dict[int, Any] | None = None, first: list[Any] | None = None) -> Any:
        """What the first click handler of a button answers; inputs are the page's values but for those given."""
        config = self.config()
        button = self.component(elem_id, config)
        assert button is not None, f"no {elem_id} on the page"
        number, handler = next(
            (i, d) for i, d in enumerate(config["dependencies"]) if d["backend_fn"] and _has_target(d, button["id"])
        )
        known = {c["id"]: _shown(c.get("props", {})) for c in config["components"]} | (values or {})
        data = [*(first or []), *(known[i] for i in handler["inputs"][len(first or []) :])]
        reply = self.call("POST", "/run/predict", {"fn_index": number, "data": data, "session_hash": "tests"})
        assert reply.status == 200, reply.body[:500]
        return reply.json["data"]

    def paste(self, infotext: str) -> None:
        """The button beside the prompt, with a picture's infotext in the prompt."""
        prompt = self.component("txt2img_prompt")
        assert prompt is not None
        self.click("paste", {prompt["id"]: infotext})

    def reload_page(self) -> None:
        """The button Reload UI of the settings; returns when the new page answers."""
        before = self.log().count("Startup time")
        self.click("settings_restart_gradio")
        until(lambda: self.process.poll() is not None or self.log().count("Startup time") > before, 60)
        until(self._serves, 60)

    # The process

    def log(self) -> str:
        return (self.data / "webui.log").read_text(errors="replace")

    def _serves(self) -> bool:
        assert self.process.poll() is None, self.log()[-3000:]
        try:
            return self.call("GET", "/sdapi/v1/progress?skip_current_image=true").status in (200, 401)
        except OSError:
            return False

    def stop(self) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()


def until(look: Any, seconds: float = 30) -> Any:
    """Look until there is something; it."""
    end = time.monotonic() + seconds * PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError(f"still nothing after {seconds} s")


def _has_target(handler: dict[str, Any], component: int) -> bool:
    """Whether a click on a component calls a handler; gradio 4 names the event too."""
    return component in handler["targets"] or [component, "click"] in handler["targets"]


def _shown(props: dict[str, Any]) -> Any:
    """What a browser sends for a component that nobody has touched."""
    value = props.get("value")
    return [] if value is None and props.get("multiselect") else value


def pixels(png: bytes) -> str:
    """Hash of a PNG's rows as they are stored, unpacked: the same pixels by the same writer give the same."""
    at, rows = 8, b""
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        rows += png[at + 8 : at + 8 + size] if kind == b"IDAT" else b""
        at += size + 12
    return hashlib.sha256(zlib.decompress(rows)).hexdigest()[:16]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(data: Path, *flags: str, kind: str = A1111, settings: dict[str, Any] | None = None) -> WebUI:
    """Start a WebUI over a data folder whose `models` are there already; returns when our routes answer."""
    port = free_port()
    extensions = data / "extensions"
    extensions.mkdir(exist_ok=True)
    if not (extensions / "live-merge").exists():
        (extensions / "live-merge").symlink_to(EXTENSION, target_is_directory=True)
    chosen = {"sd_model_checkpoint": "one.safetensors", **SETTINGS.get(kind, {})}
    (data / "config.json").write_text(json.dumps({**chosen, **(settings or {})}))
    root = GENUINE or Path(__file__).resolve().parent / f"{kind}_double"
    python = os.environ.get("WEBUI_PYTHON") or _python_of(root)
    command = [python, "launch.py", "--data-dir", str(data), "--port", str(port), "--api", *flags]
    command += [*FLAGS[kind], *os.environ.get("WEBUI_FLAGS", "").split()] if GENUINE else []
    log = (data / "webui.log").open("wb")
    process = subprocess.Popen(
        command, cwd=root, env=_environment(), stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    log.close()
    webui = WebUI(data, port, process, kind)
    try:
        # No request before: the genuine one ends when one comes while it still adds its routes.
        until(lambda: process.poll() is not None or "Startup time" in webui.log(), 60)
        until(webui._serves, 60)
    except BaseException:
        webui.stop()
        raise
    return webui


def _python_of(root: Path) -> str:
    own = root / "venv" / "bin" / "python"
    return str(own) if own.exists() else sys.executable


def _environment() -> dict[str, str]:
    # Few arenas: memory that glibc keeps for each of a host's threads would look like memory that is in use.
    quiet = {
        "MALLOC_ARENA_MAX": "2",
        "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", "PYTHONUNBUFFERED": "1",
        "GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "COMMANDLINE_ARGS": "",
    }  # fmt: skip
    return {**{k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "SD_WEBUI_RESTARTING")}, **quiet}
