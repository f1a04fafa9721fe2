"""WebUIs over HTTP, as small servers in this process: what they are asked, and what becomes of each kind of answer."""

from __future__ import annotations

import base64
import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytest.importorskip("PIL")
sys.path.append(str(Path(__file__).parent))

from pretend import HASHES, PNG, RECIPE, item, results, study

from lib_merge.architectures import by_id
from lib_merge.errors import StorageError, UserError
from lib_merge.explore.knobs import knobs_of
from lib_merge.search.coordinator import Coordinator
from lib_merge.search.dispatch import Dispatcher
from lib_merge.search.run_end import RunEnd
from lib_merge.search.runner import Options, Runner
from lib_merge.search.samplers.random_draws import RandomDraws
from lib_merge.search.scorers.panel import Panel
from lib_merge.search.space import Space
from lib_merge.search.studies import search_in, space_of
from lib_merge.search.webuis.http import Refused, Unavailable, ask, read_address
from lib_merge.search.webuis.logins import login_for, logins_of
from lib_merge.search.webuis.webui import WebUI
from lib_merge.session.exploring.book import Book


class Server:
    """A WebUI's routes. `answers`: path → what it answers, or a function of the request's body."""

    def __init__(self, **changes) -> None:
        picture = {"images": [base64.b64encode(PNG).decode()], "info": json.dumps({"infotexts": ["a star"]})}
        files = [{"place": place, "file": place, "sha256": sha, "missing": ""} for place, sha in HASHES.items()]
        self.answers = {
            "/live-merge/v1/state": {"problem": "", "checkpoint": {"name": "sub/a.safetensors"}},
            "/live-merge/v1/explore/files": {"files": files, "about": {"host": "pretend"}},
            "/sdapi/v1/options": {"randn_source": "CPU"},
            "/sdapi/v1/progress": {"state": {"job_count": 0, "job": ""}},
            "/sdapi/v1/txt2img": picture,
            **changes,
        }
        self.asked: list[tuple[str, dict, dict]] = []
        own = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path, headers = self.path.partition("?")[0], {name.lower(): one for name, one in self.headers.items()}
                body = json.loads(self.rfile.read(int(headers.get("content-length", 0))) or "{}")
                own.asked.append((path, body, headers))
                answer = own.answers.get(path, (404, {"detail": "Not Found"}))
                answer = answer(body) if callable(answer) else answer
                status, told = answer if isinstance(answer, tuple) else (200, answer)
                if status == "closed":
                    self.close_connection = True
                    self.connection.close()
                    return
                text = told if isinstance(told, bytes) else json.dumps(told).encode()
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", "http://127.0.0.1:9/")
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            do_POST = do_GET

            def log_message(self, *_args) -> None:
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = False  # so that closing it waits for its threads

            def handle_error(self, *_args) -> None:
                """Connections that a test has closed."""

        self.server = Quiet(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def bodies(self, path: str = "/sdapi/v1/txt2img") -> list[dict]:
        return [body for asked, body, _ in self.asked if asked == path]

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def serve():
    """Starts pretend WebUIs."""
    servers = []

    def start(**changes) -> Server:
        servers.append(Server(**changes))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def space():
    knobs = [knob.to_dict() for knob in knobs_of(by_id("sd1"), 0, "alpha", "curve")]
    return Space({"event": "space", "recipe": RECIPE, "knobs": knobs}, by_id("sd1"))


def test_a_picture_is_asked_for_with_all_values_and_the_files_hashes(serve, space):
    server = serve()
    webui = WebUI(read_address(server.url), space)
    about, hashes = webui.check()
    assert (about, hashes, webui.notes) == ({"host": "pretend"}, HASHES, [])
    space.hashes = hashes
    assert webui.picture(space.recipe(space.start), item(3), 5) == PNG
    body = server.bodies()[0]
    recipe = json.loads(body.pop("alwayson_scripts")["Live Merge"]["args"][0])
    assert body == {
        **{"prompt": "a star", "negative_prompt": "", "seed": 3, "steps": 4, "cfg_scale": 5, "sampler_name": "Euler"},
        **{"width": 64, "height": 64, "batch_size": 1, "n_iter": 1, "send_images": True, "save_images": False},
    }
    assert recipe["base"] == {"file": "a.safetensors", "sha256": "a" * 64}
    assert recipe["steps"][0]["b"] == {"file": "b.safetensors", "sha256": "b" * 64}


def test_a_picture_that_comes_as_webp_is_kept_as_png_with_its_infotext(serve, space):
    import io

    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(file, "WEBP", lossless=True)
    told = {
        "images": [base64.b64encode(file.getvalue()).decode()],
        "info": json.dumps({"infotexts": ["a star\nSteps"]}),
    }
    made = WebUI(read_address(serve(**{"/sdapi/v1/txt2img": told}).url), space).picture(None, item(1), 5)
    with Image.open(io.BytesIO(made)) as image:
        assert image.format == "PNG" and image.info["parameters"] == "a star\nSteps"


def test_another_loaded_model_is_asked_for_where_the_webui_can_switch_and_refused_where_not(serve, space):
    other = {"problem": "", "checkpoint": {"name": "other.safetensors"}}
    server = serve(**{"/live-merge/v1/state": other})
    webui = WebUI(read_address(server.url), space)
    webui.check()
    webui.picture(None, item(1), 5)
    assert server.bodies()[0]["override_settings"] == {"sd_model_checkpoint": "a.safetensors"}
    alone = serve(**{"/live-merge/v1/state": other, "/sdapi/v1/options": (404, {"detail": "Not Found"})})
    with pytest.raises(Refused, match=r"has other.safetensors loaded, not a.safetensors; load it there"):
        WebUI(read_address(alone.url), space).check()


def test_it_is_asked_again_until_every_file_has_a_hash(serve, space):
    known = []

    def files(_body):
        known.append(1)
        told = [(place, HASHES[place] if number < len(known) else "") for number, place in enumerate(HASHES)]
        return {"files": [{"place": p, "file": p, "sha256": s, "missing": ""} for p, s in told], "about": {}}

    _, hashes = WebUI(read_address(serve(**{"/live-merge/v1/explore/files": files}).url), space).check()
    assert hashes == HASHES and len(known) == 2


LACKS = {"files": [{"place": "base", "file": "style.safetensors", "sha256": "", "missing": "no"}], "about": {}}


@pytest.mark.parametrize(
    ("path", "answer", "kind", "said"),
    [
        ("/live-merge/v1/explore/files", LACKS, Refused, "lacks style.safetensors"),
        ("/live-merge/v1/explore/files", (404, {}), Refused, "its Live Merge is too old"),
        ("/live-merge/v1/state", {"problem": "quantised"}, Refused, "cannot be merged: quantised"),
        ("/live-merge/v1/state", (401, {}), Refused, "it asks for a login"),
        ("/live-merge/v1/state", (404, b"<html>"), Refused, "it has no /live-merge/v1/state"),
        ("/live-merge/v1/state", (200, b"<html>"), Unavailable, "it answered 200, but not with JSON"),
        ("/live-merge/v1/state", (302, {}), Unavailable, "it answered 302"),
        ("/live-merge/v1/state", ("closed", {}), Unavailable, "no connection"),
    ],
)
def test_a_check_says_what_is_wrong(serve, space, path, answer, kind, said):
    with pytest.raises(kind, match=said):
        WebUI(read_address(serve(**{path: answer}).url), space).check()


@pytest.mark.parametrize(
    ("answer", "kind", "said"),
    [
        ((500, {"errors": "out of memory"}), Unavailable, "it answered 500: out of memory"),
        ((400, {"error": "steps[0].b: gone"}), Refused, r"it answered 400: steps\[0\].b: gone"),
        ({"images": []}, Unavailable, "no picture that can be read"),
        ({"images": ["AAAA"]}, Unavailable, "no picture that can be read"),
        ({"images": [base64.b64encode(PNG[:45]).decode()], "info": "{}"}, Unavailable, "no picture that can be read"),
        (("closed", {}), Unavailable, "no connection"),
    ],
)
def test_an_answer_without_a_whole_picture_is_an_error(serve, space, answer, kind, said):
    with pytest.raises(kind, match=said):
        WebUI(read_address(serve(**{"/sdapi/v1/txt2img": answer}).url), space).picture(None, item(1), 5)


def test_a_webui_that_hangs_or_is_not_there_is_gone(serve, space):
    still = threading.Event()
    hangs = serve(**{"/sdapi/v1/txt2img": lambda _body: [still.wait(10), {}][1]})
    with pytest.raises(Unavailable, match=r"no answer in 0\.2 seconds"):
        WebUI(read_address(hangs.url), space).picture(None, item(1), 0.2)
    still.set()
    gone = serve()
    gone.close()
    for url in (gone.url, "http://no..name"):
        with pytest.raises(Unavailable, match="no connection"):
            ask(read_address(url), "/x")


def test_noise_of_a_graphics_card_is_warned_about(serve, space):
    webui = WebUI(read_address(serve(**{"/sdapi/v1/options": {"randn_source": "GPU"}}).url), space)
    webui.check()
    assert [str(note) for note in webui.notes] == [
        "its noise comes from GPU, so its pictures differ from those of other machines; set the random number generator"
        " source to CPU in its settings"
    ]


def test_logins_come_from_a_file_of_ones_own_and_go_to_their_address_alone(serve, tmp_path):
    one, two = serve(), serve()
    file = tmp_path / "logins"
    file.write_text(f"{one.url} me:secret\n")
    file.chmod(0o644)
    if sys.platform != "win32":
        with pytest.raises(UserError, match="chmod 600"):
            logins_of(file, {})
    file.chmod(0o600)
    known = logins_of(file, {})
    for server in (one, two):
        ask(read_address(server.url, login_for(server.url, known)), "/sdapi/v1/options")
    assert one.asked[0][2]["authorization"] == "Basic " + base64.b64encode(b"me:secret").decode()
    assert "authorization" not in two.asked[0][2]
    assert "secret" not in repr(read_address(one.url, "me:secret"))
    assert login_for("http://other", logins_of(None, {"LIVE_MERGE_API_AUTH": "a:b"})) == "a:b"
    file.write_text("not a login\n")
    with pytest.raises(UserError, match="expected lines with URL user:password"):
        logins_of(file, {})
    with pytest.raises(StorageError):
        logins_of(tmp_path / "none", {})


@pytest.mark.parametrize("text", ["127.0.0.1:7860", "ftp://x", "http://", "http://a:b@127.0.0.1:1", "http://x?y=1"])
def test_what_is_no_plain_address_is_refused(text):
    with pytest.raises(UserError):
        read_address(text)


@pytest.mark.parametrize(
    ("url", "is_unencrypted"),
    [("http://127.0.0.1:1", False), ("http://localhost", False), ("https://far", False), ("http://far", True)],
)
def test_plain_http_to_another_machine_is_known_to_be_unencrypted(url, is_unencrypted):
    assert read_address(url).is_unencrypted is is_unencrypted


class Grey:
    """A scorer that likes what it is told to."""

    label, needs_reference = "good", False

    def score(self, pictures):
        return [float(picture.seed) for picture in pictures]


def runner(opened, urls, over, said) -> Runner:
    """Of a study of five trials, by whoever likes high seeds."""
    search, event = search_in(opened)
    space = space_of(event, "sd1")
    webuis = {made.label: made for made in (WebUI(read_address(url), space, over) for url in urls)}
    dispatcher, book = Dispatcher(webuis, 20), Book(opened.folder.parent)
    coordinator = Coordinator(opened, book, space, dispatcher, RandomDraws(7, space.start, 5, search), 6)
    panel = Panel([Grey()], {"black": -1, "flat": -1})
    return Runner(coordinator, dispatcher, webuis, panel, book, "one", Options(5), said.append, lambda _: None, over)


@pytest.mark.cases(1)
@pytest.mark.parametrize("does", [("closed", {}), (500, {"detail": "no"}), {"images": []}])
def test_a_run_over_two_webuis_of_which_one_fails_now_and_then(serve, tmp_path, monkeypatch, does):
    monkeypatch.setattr("lib_merge.search.dispatch.FIRST_WAIT", 0.05)
    count = []

    def now_and_then(_body):
        count.append(1)
        return does if len(count) in (2, 5) else one.answers["well"]

    one = serve()
    one.answers["well"] = one.answers["/sdapi/v1/txt2img"]
    one.answers["/sdapi/v1/txt2img"] = now_and_then
    opened, said = study(tmp_path, trials=5), []
    over = RunEnd()
    began = time.monotonic()
    runner(opened, [one.url, serve().url], over, said).run(threading.Event())
    assert results(opened) == {number: ["done"] for number in range(5)}
    assert over.is_set() and len(said) >= 1 and one.url in said[0]
    assert time.monotonic() - began < 60


def test_a_run_that_is_stopped_waits_for_no_webui_that_hangs(serve, tmp_path):
    """Its threads are gone at its end, and the connections are closed: the WebUI may have waited for hours."""
    stop, hanging, still = threading.Event(), [], threading.Event()

    def hangs(_body):
        hanging.append(1)
        if len(hanging) == 2:
            stop.set()
        still.wait()
        return {}

    urls = [serve(**{path: hangs}).url for path in ("/live-merge/v1/explore/files", "/sdapi/v1/txt2img")]
    opened, over = study(tmp_path, trials=5), RunEnd()
    made = runner(opened, urls, over, [])
    made.options = Options(600)
    before = set(threading.enumerate())
    try:
        made.run(stop)
        left = {one.name for one in set(threading.enumerate()) - before}
    finally:
        still.set()
    assert len(hanging) == 2 and not any(name.startswith("live-merge") for name in left)


def test_what_nobody_has_foreseen_ends_a_run_and_is_not_waited_for(serve, tmp_path, monkeypatch):
    made = runner(study(tmp_path, trials=5), [serve().url], RunEnd(), [])
    monkeypatch.setattr(made.panel, "score", lambda *_: made.nothing)
    with pytest.raises(AttributeError, match="nothing"):
        made.run(threading.Event())
