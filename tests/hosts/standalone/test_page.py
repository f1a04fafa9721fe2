"""The stand-alone app as a user meets it: started by its command, clicked through in a browser."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from app_process import ROOT, App, command, free_port

CHROMIUM = os.environ.get("LIVE_MERGE_CHROMIUM", "/usr/bin/chromium")
NEEDED = ("diffusers", "transformers", "gradio")
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
OUTSIDE = re.compile(r"^(https?|wss?)://(?!127\.0\.0\.1[:/])")
pytestmark = [
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="the app's packages are not installed"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.mark.long
def test_without_models_one_sentence_says_what_to_do(tmp_path):
    (tmp_path / "none").mkdir()
    run = subprocess.run(
        command("--models", tmp_path / "none", "--port", free_port()),
        cwd=ROOT, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 2
    assert run.stderr.startswith(f"error: there is no checkpoint in {tmp_path / 'none'}; give a folder")
    assert run.stderr.count("\n") == 1


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    started = App(tmp_path_factory.mktemp("app"))
    yield started
    started.stop()


@pytest.fixture(scope="module")
def browser():
    if importlib.util.find_spec("playwright") is None or not Path(CHROMIUM).exists():
        pytest.skip(f"there is no playwright, or no browser at {CHROMIUM} (LIVE_MERGE_CHROMIUM)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser, app):
    """The page in a fresh profile; at the end nothing was asked of the outside and no script error has happened."""
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(120_000)
    outside, complaints = [], []
    page.route(OUTSIDE, lambda route: (outside.append(route.request.url), route.abort()))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda message: is_complaint(message) and complaints.append(message.text))
    page.goto(app.url)
    page.wait_for_selector("#txt2img_generate")
    yield page
    page.close()
    assert (outside, complaints) == ([], [])


def is_complaint(message) -> bool:
    """An error on the console; not what gradio's own client says when a page is left while its stream is open."""
    left = ("AbortError: signal is aborted without reason", "Unexpected error Connection errored out")
    return message.type == "error" and not message.text.startswith(left)


def fill(page, **numbers: int) -> None:
    for name, value in numbers.items():
        page.fill(f"#txt2img_{name} input[type=number]", str(value))
        page.keyboard.press("Tab")


def read(page, *names: str) -> list[int]:
    return [int(page.input_value(f"#txt2img_{name} input[type=number]")) for name in names]


def generate(page, app, prompt: str):
    """A picture by the button, as it lies on disk."""
    before = len(list(app.folder.glob("outputs/*/*.png")))
    page.fill("#txt2img_prompt textarea", prompt)
    page.click("#txt2img_generate")
    wait_until(page, lambda: len(list(app.folder.glob("outputs/*/*.png"))) > before)
    page.wait_for_function(
        "prompt => document.querySelector('#html_info_txt2img').innerText.startsWith(prompt)", arg=prompt
    )
    return app.newest()


def wait_until(page, look, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not look():
        assert time.monotonic() < end
        page.wait_for_timeout(100)


def show_tab(page) -> None:
    page.get_by_role("tab", name="Live Merge").click()
    page.wait_for_selector(".lm-fader")


def preview(page, app):
    before = len(list(app.folder.glob("outputs/*/*.png")))
    page.click("#live_merge_preview")
    wait_until(page, lambda: len(list(app.folder.glob("outputs/*/*.png"))) > before)
    page.wait_for_selector("#live_merge_result .lm-took")
    return app.newest()


def test_what_the_page_reads_comes_compressed(app):
    for path in ("/standalone/assets/live_merge.js", "/openapi.json"):
        request = urllib.request.Request(f"{app.url}{path}", headers={"Accept-Encoding": "gzip"})
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert answer.headers["Content-Encoding"] == "gzip", path


def test_what_is_typed_while_the_page_starts_stays_over_a_reload_too(page):
    """The server's first answer, with the loaded model and its size, comes after the user has typed."""
    page.evaluate("localStorage.clear()")
    held = []

    def hold(route):
        held.append(route)

    page.route("**/queue/data*", hold)
    page.reload()
    fill(page, steps=3, width=64, height=72)
    wait_until(page, lambda: held)
    assert not page.get_by_label("Checkpoint", exact=True).input_value()
    page.unroute("**/queue/data*")
    for request in held:
        request.continue_()
    wait_for_checkpoint(page)
    assert read(page, "steps", "width", "height") == [3, 64, 72]
    page.reload()
    wait_for_checkpoint(page)
    wait_until(page, lambda: read(page, "steps", "width", "height") == [3, 64, 72])


def wait_for_checkpoint(page) -> None:
    page.wait_for_function("document.querySelector('#lms_checkpoint input')?.value === 'a.safetensors'")


def test_a_first_merge_from_prompt_to_saved_file(page, app):
    """Picture of A, blend with B, preview, save, Original; the saved file makes the picture that was previewed."""
    fill(page, steps=3, width=64, height=64)
    original = generate(page, app, "a red house")
    assert original.info["parameters"].split("\n")[1].startswith("Steps: 3, Sampler: DPM++ 2M Karras, CFG scale: 7")
    assert "Live Merge" not in original.info["parameters"]
    show_tab(page)
    page.locator(".lm-models input").first.click()
    page.keyboard.type("b.saf")
    page.keyboard.press("Enter")
    page.fill("#lm-text", "0.5")
    page.keyboard.press("Enter")
    wait_until(page, lambda: app.state()["live"]["tensors"] > 600)
    merged = preview(page, app)
    assert merged.tobytes() != original.tobytes()
    text = merged.info["parameters"]
    recipe = json.loads(json.loads(text[text.index("Live Merge: ") + len("Live Merge: ") :]))
    assert recipe["steps"][0]["method"] == "weighted_sum"
    assert "Model: a (Live Merge " in text
    assert generate_in_other_tab(page, app).tobytes() == merged.tobytes(), "txt2img uses the live merge, too"

    save(page, app, "mixed")
    page.click("#lm-restore")
    wait_until(page, lambda: not app.state()["live"]["tensors"])
    assert generate_in_other_tab(page, app).tobytes() == original.tobytes()

    choose(page, "mixed.safetensors")
    wait_until(page, lambda: (app.state()["checkpoint"] or {}).get("name") == "mixed.safetensors")
    assert generate_in_other_tab(page, app).tobytes() == merged.tobytes()
    choose(page, "a.safetensors")
    wait_until(page, lambda: (app.state()["checkpoint"] or {}).get("name") == "a.safetensors")


def generate_in_other_tab(page, app):
    page.get_by_role("tab", name="txt2img").click()
    made = generate(page, app, "a red house")
    show_tab(page)
    return made


def choose(page, name: str) -> None:
    """Another checkpoint from the list at the top, as a screen reader knows it."""
    page.get_by_label("Checkpoint", exact=True).click()
    page.get_by_role("option", name=name).click()


def save(page, app, name: str) -> None:
    page.click("#lm-save-open")
    page.fill("dialog input[type=text]", name)
    page.locator("#lm-save button", has_text=re.compile("^Save")).last.click()
    wait_until(page, lambda: app.state()["save"]["state"] == "done")
    assert app.state()["save"]["verified"] > 600
    page.keyboard.press("Escape")


@pytest.mark.long
def test_a_sheet_is_made_once_flipped_exported_and_opened_again(page, app):
    """Two recipes by two seeds; another study takes the sheet's PNG, and a cell brings recipe and values back."""
    fill(page, steps=2, width=64, height=64)
    page.fill("#txt2img_prompt textarea", "a red house")
    show_tab(page)
    page.locator(".lm-models input").first.click()
    page.keyboard.type("b.saf")
    page.keyboard.press("Enter")
    page.fill("#lm-text", "0.5")
    page.keyboard.press("Enter")
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.5")
    page.click("#lm-explore-open")
    page.click("[data-key='add-Desk']")
    page.click("[data-key='add-Original']:enabled")
    page.fill("#lm-sheets-seeds", "2")
    page.keyboard.press("Enter")
    page.click("#lm-sheets-add")
    page.get_by_role("button", name="Make 4 pictures").click()
    page.get_by_text("Done: 4 made now, 0 were there already").wait_for(timeout=120_000)
    cells = page.locator(".lm-sheet-cell img")
    page.wait_for_function("document.querySelectorAll('.lm-sheet-cell img').length === 4")
    cells.nth(1).click()
    said = page.locator("#lm-look-said")
    assert said.inner_text() == "Desk, a red house"
    page.keyboard.press("f")
    page.wait_for_function("document.querySelector('#lm-look-said').innerText === 'Original, a red house'")
    page.keyboard.press("d")
    page.wait_for_function("document.querySelectorAll('.lm-look-difference img').length === 2")
    with page.expect_download() as sheet:
        page.click("#lm-sheets-export")
    sheet.value.save_as(app.folder / "sheet.png")

    page.click("#lm-explore-new")
    page.wait_for_selector("#lm-sheets-empty")
    page.set_input_files("#lm-sheets-file", app.folder / "sheet.png")
    page.wait_for_function("document.querySelectorAll('.lm-sheet-cell.lm-cut img').length === 4")
    page.get_by_role("button", name="Make 4 pictures").click()
    page.get_by_text("Done: 0 made now, 4 were there already").wait_for()
    page.evaluate("LiveMerge.desk.setWeights({ IN05: 0.9 })")
    page.locator(".lm-sheet-cell").nth(1).click()
    seed = int(page.input_value("#txt2img_seed input"))
    page.click("#lm-look-use")
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.5")
    wait_until(page, lambda: int(page.input_value("#txt2img_seed input")) == seed + 1)
    assert page.input_value("#txt2img_prompt textarea") == "a red house"
    page.click("#lm-restore")
    wait_until(page, lambda: not app.state()["live"]["tensors"])


UNSEEN = "(way => way.scrollHeight - way.clientHeight)(document.querySelector('.lm-explore'))"
"""How many pixels of the way that Explore shows are out of view on a laptop's screen."""


@pytest.mark.long
def test_votes_are_cast_by_keys_taken_back_and_kept(page, app):
    """Four merges at a time of one seed, the next made meanwhile; the best comes to the desk."""
    fill(page, steps=2, width=64, height=64)
    page.fill("#txt2img_prompt textarea", "a blue house")
    show_tab(page)
    page.locator(".lm-models input").first.click()
    page.keyboard.type("b.saf")
    page.keyboard.press("Enter")
    page.fill("#lm-text", "0.5")
    page.keyboard.press("Enter")
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.5")
    page.wait_for_selector(".lm-bars-apart")  # how far B is from A, without a picture
    page.click("#lm-explore-open")
    page.click("#lm-explore-new")
    page.wait_for_selector("#lm-sheets-empty")
    page.click("#lm-sheets-add")
    page.click("#lm-explore-tab-votes")
    page.click("#lm-votes-begin")
    shown = page.locator("#lm-votes-shown[data-ready=yes]")
    for key in ("1", "0"):
        shown.wait_for(timeout=120_000)
        ballot = shown.get_attribute("data-ballot")
        page.keyboard.press(key)
        page.wait_for_function(
            "ballot => document.querySelector('#lm-votes-shown').dataset.ballot !== ballot", arg=ballot
        )
    page.get_by_text("2 votes").wait_for()
    page.keyboard.press("u")
    page.get_by_text("1 vote", exact=False).wait_for()
    page.wait_for_function("ballot => document.querySelector('#lm-votes-shown').dataset.ballot === ballot", arg=ballot)
    assert page.evaluate("Object.keys(LiveMerge.app.finding.told.value.bands).length") == 26
    assert page.evaluate(UNSEEN) == 0
    page.evaluate("LiveMerge.desk.set({ auto: true, autoChosen: true })")
    page.keyboard.press("2")
    page.wait_for_function("LiveMerge.app.finding.told.value.progress.votes === 2")
    page.click("#lm-votes-keep")  # while the next ones are being made
    best = page.evaluate("LiveMerge.app.finding.told.value.best.steps[0].alpha.IN05")
    page.wait_for_function("best => LiveMerge.desk.weight('IN05') === best", arg=best)
    page.wait_for_function("best => LiveMerge.preview.result.value?.recipe.steps[0].alpha.IN05 === best", arg=best)
    page.evaluate("LiveMerge.desk.set({ auto: false })")
    page.wait_for_function("!LiveMerge.app.studies.run.value?.is_running")
    page.click("#lm-restore")
    wait_until(page, lambda: not app.state()["live"]["tensors"])


@pytest.mark.long
def test_a_search_is_seen_while_it_runs_and_its_best_eight_are_voted_on(page, app, tmp_path):
    """Another program runs it on this app; its scores are those that this test writes into a folder."""
    study, drop, log = app.folder / "models" / "live-merge" / "explore" / "night", tmp_path / "drop", tmp_path / "log"
    drop.mkdir()
    step = {"method": "weighted_sum", "b": "b.safetensors", "alpha": 0.5}
    recipe = {"live_merge": 1, "architecture": "sd1", "base": "a.safetensors", "steps": [step]}
    item = {"prompt": "a blue house", "steps": 1, "sampler": "Euler", "cfg": 5, "width": 64, "height": 64}
    (tmp_path / "recipe.json").write_text(json.dumps(recipe))
    (tmp_path / "items.json").write_text(json.dumps({"items": [{**item, "seed": 1}, {**item, "seed": 2}]}))
    explore = [sys.executable, "-m", "lib_merge", "explore"]
    given = ["--recipe", tmp_path / "recipe.json", "--prompts", tmp_path / "items.json", "--scorer", "eye"]
    begun = [*explore, "new", study, *given, "--trials", 9, "--sampler", "random", "--seed", 1, "--limit", "flat=-1"]
    subprocess.run([*map(str, begun)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    running = [*explore, "run", str(study), "--webui", app.url, "--scorer", f"eye=folder:{drop}"]
    show_tab(page)
    with log.open("wb") as said, subprocess.Popen(running, cwd=ROOT, stdout=said, stderr=said) as process:
        try:
            page.click("#lm-explore-open")
            page.locator("#lm-explore-study option[value=night]").wait_for(state="attached")
            page.select_option("#lm-explore-study", "night")
            page.click("#lm-explore-tab-votes")
            page.get_by_text("0 of 9 trials made, 0 ended early, 0 failed; running").wait_for(timeout=120_000)
            wait_until(page, lambda: answered(drop) and process.poll() is not None, 240)
        finally:
            process.kill()
    assert process.returncode == 0, log.read_text()
    page.get_by_text("9 of 9 trials made, 0 ended early, 0 failed; not running").wait_for()
    page.wait_for_function(
        "[...document.querySelectorAll('.lm-night-best img')].filter(one => one.naturalWidth).length === 8"
    )
    page.click("#lm-night-top")
    third = "LiveMerge.app.finding.search.value.best[2].recipe"
    for _ in range(2):
        shown = page.locator("#lm-votes-shown[data-ready=yes]")
        shown.wait_for()
        ballot = shown.get_attribute("data-ballot")
        recipes = page.evaluate("LiveMerge.app.finding.ballot.value.recipes")
        assert len(recipes) == 8
        page.keyboard.press(str(1 + recipes.index(page.evaluate(third))))
        page.wait_for_function(
            "ballot => document.querySelector('#lm-votes-shown').dataset.ballot !== ballot", arg=ballot
        )
    page.wait_for_selector("#lm-votes-final")
    told = page.evaluate("LiveMerge.app.finding.told.value.final")
    assert (told["won"], told["of"], told["recipe"]) == (2, 2, page.evaluate(third))
    page.wait_for_function("!LiveMerge.app.studies.run.value?.is_running")


def answered(drop: Path) -> bool:
    """Whether every picture in a folder has a score; each that has none gets one by its colours."""
    from PIL import Image, ImageStat

    for path in drop.glob("*.png"):
        if "." not in path.stem and not path.with_suffix(".score.json").exists():
            with Image.open(path) as image:
                score = ImageStat.Stat(image.convert("RGB")).mean[0]
            path.with_suffix(".score.json").write_text(json.dumps({"score": score}))
    return True


@pytest.mark.long
def test_two_merges_are_compared_blind(page, app):
    """A pick counts for the merge whose picture it was; nothing tells which that is before the end."""
    fill(page, steps=1, width=64, height=64)
    page.fill("#txt2img_prompt textarea", "a blue house")
    show_tab(page)
    page.locator(".lm-models input").first.click()
    page.keyboard.type("b.saf")
    page.keyboard.press("Enter")
    page.click("#lm-blind-open")
    page.select_option("#lm-blind-rounds", "5")
    page.click("#lm-blind-begin")
    merge = page.evaluate("LiveMerge.desk.shown.value")
    wins = 0
    for number in range(5):
        page.locator(f".lm-blind-two[data-round='{number + 1}'][data-ready=yes]").wait_for(timeout=120_000)
        assert "Original" not in page.locator("#lm-blind").inner_html()
        first = page.evaluate("n => LiveMerge.app.dialogs.blind.trial.value.blind.firstIsX[n]", number)
        page.keyboard.press("1" if number < 4 else "0")
        wins += first and number < 4
    page.locator("#lm-blind-score").wait_for()
    assert page.locator("#lm-blind-score").text_content() == f"Desk: {wins} · Original: {4 - wins} · no difference: 1"
    percent = {2: "100", 3: "63", 4: "13"}[max(wins, 4 - wins)]
    assert f"{max(wins, 4 - wins)} or more of 4 picks in {percent} %" in page.locator("#lm-blind-chance").text_content()
    page.get_by_role("button", name="Use Desk").click()
    wait_until(page, lambda: app.state()["live"]["recipe"] == merge)
    page.click("#lm-restore")
    wait_until(page, lambda: not app.state()["live"]["tensors"])


@pytest.mark.long
def test_a_place_in_a_triangle_has_its_picture_where_the_pointer_rests(page, app):
    """Between a, b and b: shares follow the pointer, a picture is made where it is let go, the desk takes the place."""
    fill(page, steps=2, width=64, height=64)
    page.fill("#txt2img_prompt textarea", "a green house")
    show_tab(page)
    page.click("#lm-explore-open")
    page.wait_for_selector("#lm-sheets-add")
    page.click("#lm-explore-new")
    page.wait_for_selector("#lm-sheets-empty")
    page.click("#lm-sheets-add")
    page.click("#lm-explore-tab-triangle")
    for number in (0, 1):
        page.locator(".lm-triangle-tools .lm-picker input").nth(number).click()
        page.keyboard.type("b.saf")
        page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('.lm-triangle-place').length === 10")
    page.focus("#lm-triangle")
    page.keyboard.press("ArrowUp")
    said = page.inner_text("#lm-triangle-said")
    assert re.fullmatch(r"a (\d+) %, b (\d+) %, b (\d+) %", said) and sum(map(int, re.findall(r"\d+", said))) == 100
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelectorAll('#lm-triangle image').length === 1", timeout=120_000)
    page.wait_for_function("!LiveMerge.app.studies.run.value?.is_running")
    assert page.evaluate(UNSEEN) == 0
    page.click("#lm-triangle-use")
    shares = [int(share) / 100 for share in re.findall(r"\d+", said)]
    wait_until(page, lambda: app.state()["live"]["recipe"] is not None)
    step = app.state()["live"]["recipe"]["steps"][0]
    assert (step["method"], step["alpha"], step["beta"]) == ("triple_sum", shares[1], shares[2])
    page.click("#lm-restore")
    wait_until(page, lambda: not app.state()["live"]["tensors"])


@pytest.mark.long
def test_the_page_speaks_the_language_of_the_browser(browser, app):
    page = browser.new_page(locale="zh-TW")
    try:
        page.goto(app.url)
        page.wait_for_function("document.querySelector('#txt2img_generate')?.innerText === '產生'")
        page.wait_for_function("document.querySelector('#lms_open')?.innerText === '從圖片讀取…'")
        show_tab(page)
        assert page.locator("#live_merge_preview").inner_text() == "預覽"
        assert page.locator("#lm-save-open").inner_text() == "儲存…"
        assert page.locator("#live_merge_root").get_attribute("lang") == "zh-TW"
    finally:
        page.close()


@pytest.mark.long
def test_the_list_follows_when_the_checkpoint_is_switched_elsewhere(page, app):
    show_tab(page)
    for name in ("b.safetensors", "a.safetensors"):
        body = json.dumps({"name": name}).encode()
        request = urllib.request.Request(
            f"{app.url}/live-merge/v1/load", body, {"Content-Type": "application/json"}
        )  # fmt: skip
        urllib.request.urlopen(request, timeout=60).close()
        wait_until(page, lambda name=name: page.get_by_label("Checkpoint", exact=True).input_value() == name)


@pytest.mark.long
def test_interrupt_and_progress(page, app):
    fill(page, steps=150, width=256, height=256)
    page.fill("#txt2img_prompt textarea", "a long one")
    page.click("#txt2img_generate")
    page.wait_for_function("parseInt(document.querySelector('.lms-bar > div')?.style.width) > 0")
    page.click("#txt2img_interrupt")
    page.wait_for_function("document.querySelector('#html_log_txt2img').innerText.startsWith('Interrupted')")
    page.wait_for_selector(".lms-bar", state="detached")


@pytest.mark.long
def test_what_cannot_be_made_is_said(page):
    fill(page, width=64, height=64)
    page.fill("#txt2img_prompt textarea", "a <lora:style:1> house")
    page.click("#txt2img_generate")
    page.wait_for_function(
        "document.querySelector('#html_log_txt2img').innerText.includes('add the LoRA as an adapter')"
    )


@pytest.mark.long
def test_a_picture_under_way_is_seen(page):
    fill(page, steps=150, width=256, height=256)
    page.fill("#txt2img_prompt textarea", "a long one")
    page.click("#txt2img_generate")
    seen = page.locator("#txt2img_gallery .lms-live img")
    seen.wait_for(timeout=120_000)  # the first picture waits for the imports
    assert seen.evaluate("one => one.naturalWidth") == 32
    page.click("#txt2img_interrupt")
    seen.wait_for(state="detached")


@pytest.mark.long
def test_original_and_merge_side_by_side_and_in_the_strip(page, app):
    fill(page, steps=3, width=64, height=64)
    page.fill("#txt2img_prompt textarea", "a (red:1.3) house")
    show_tab(page)
    page.locator(".lm-models input").first.click()
    page.keyboard.type("b.saf")
    page.keyboard.press("Enter")
    page.get_by_label("Compare with original").check()
    page.fill("#lm-text", "0.5")
    page.keyboard.press("Enter")
    page.click("#live_merge_preview")
    page.wait_for_function("LiveMerge.preview.result.value && LiveMerge.strip.shots.value.length === 1")
    sides = page.eval_on_selector_all(".lm-compare-picture", "all => all.map(one => [one.src, one.naturalWidth])")
    assert [width for _, width in sides] == [64, 64]
    original, merged = (urllib.request.urlopen(address, timeout=10).read() for address, _ in sides)
    assert b"Live Merge" not in original and b"Live Merge" in merged
    page.locator("#lm-copy").focus()
    page.keyboard.press("f")
    page.locator("[data-side=merged]").wait_for()
    page.locator("[data-side=original]").wait_for(state="hidden")
    page.fill("#lm-text", "0.25")
    page.keyboard.press("Enter")
    page.locator(".lm-strip-item").first.click()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.5")
    wait_until(page, lambda: app.state()["live"]["recipe"]["steps"][0]["alpha"] == 0.5)

    page.click("#lm-restore")
    wait_until(page, lambda: not app.state()["live"]["tensors"])
    page.reload()
    page.wait_for_selector("#txt2img_generate")
    (app.folder / "dropped.png").write_bytes(merged)
    page.set_input_files("#lms_file", app.folder / "dropped.png")
    page.wait_for_function("document.querySelector('#lms_pasted').innerText.includes('its merge is being applied')")
    assert page.input_value("#txt2img_prompt textarea") == "a (red:1.3) house"
    assert page.input_value("#txt2img_width input[type=number]") == "64"
    wait_until(page, lambda: app.state()["live"]["tensors"] > 600)
    page.click("#lms_read")  # the prompt alone is none
    page.wait_for_function("document.querySelector('#lms_pasted').innerText.includes('this is not an infotext')")
    text = original[original.index(b"parameters\0") + 11 : original.index(b"Model: a") + 8].decode()
    page.evaluate(
        """text => { const data = new DataTransfer(); data.setData('text', text.replace('7,', '9,'));
            document.querySelector('#txt2img_prompt textarea').dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); }""",
        text,
    )
    page.wait_for_function("document.querySelector('#lms_pasted').innerText.includes('made without a merge')")
    page.evaluate(
        """async bytes => { const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], 'a.png', { type: 'image/png' }));
            document.querySelector('#txt2img_steps').dispatchEvent(
                new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }""",
        list(merged),
    )
    page.wait_for_function("document.querySelector('#lms_pasted').innerText.includes('its merge is being applied')")
    folder = os.environ.get("LIVE_MERGE_SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder) / "standalone-pasted.png")


@pytest.mark.long
@pytest.mark.parametrize("theme", ["light", pytest.param("dark", marks=pytest.mark.long)])
def test_all_faders_are_in_view_on_a_laptop(page, app, theme):
    page.goto(f"{app.url}/?__theme={theme}")
    show_tab(page)
    page.wait_for_function(
        """() => { const faders = [...document.querySelectorAll('.lm-desk .lm-fader')];
            const boxes = faders.map(one => one.getBoundingClientRect());
            const inView = box => box.width && box.left >= 0 && box.right <= 1366 && box.bottom <= 768;
            return boxes.length === 26 && boxes.every(inView); }"""
    )
    folder = os.environ.get("LIVE_MERGE_SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder) / f"standalone-{theme}.png")
