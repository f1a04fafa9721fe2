"""The tab in a real browser, on every gradio: what a user sees, does, and what of it arrives at the server."""

from __future__ import annotations

import itertools
import json
import re

import pytest
from panel_moves import after_timers, choose, sent_of_itself, value, wait_until, weight

SLIDERS = [
    "BASE",
    *(f"IN{n:02d}" for n in range(12)),
    "M00",
    *(f"OUT{n:02d}" for n in range(12)),
]

# Between the text colour of the first and the ground of the second, by WCAG 2.1's relative luminance; any CSS colour.
CONTRAST = """([text, ground]) => {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const luminance = (colour) => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [darker, lighter] = [
        luminance(getComputedStyle(document.querySelector(text)).color),
        luminance(getComputedStyle(document.querySelector(ground)).backgroundColor),
    ].sort((a, b) => a - b);
    return (lighter + 0.05) / (darker + 0.05);
}"""


def fader(page, slot):
    return page.locator(f'.lm-fader[data-slot="{slot}"] .lm-range')


def shown(page):
    """Exact text of every fader, in order."""
    return page.eval_on_selector_all(".lm-desk .lm-value", "all => all.map(one => one.value)")


def wait_live(server, slot, expected):
    def arrived():
        live = server.record()["live"]
        return live is not None and live["steps"] and weight(live["steps"][0], slot) == expected

    wait_until(arrived)


def drag(page, slot, portion):
    """Drag a fader's cap to a portion of its way with the mouse."""
    box = fader(page, slot).bounding_box()
    now = float(value(page, slot).input_value())
    x, cap = box["x"] + box["width"] / 2, 6.5

    def height(of):
        return box["y"] + box["height"] - cap - of * (box["height"] - 2 * cap)

    page.mouse.move(x, height(now))
    page.mouse.down()
    page.mouse.move(x, height((now + portion) / 2), steps=4)
    page.mouse.move(x, height(portion), steps=4)
    page.mouse.up()


# What is seen


@pytest.mark.long
@pytest.mark.parametrize("dark", [False, pytest.param(True, marks=pytest.mark.long)])
def test_everything_is_in_view_at_once_on_a_laptop(new_page, dark):
    page = new_page(dark=dark)
    choose(page, "photo.safetensors")
    page.locator("#lm-odd-summary").click()
    page.locator("#live_merge_preview").click()
    page.wait_for_selector("#live_merge_gallery img")
    wanted = [f'.lm-fader[data-slot="{slot}"] {part}' for slot in SLIDERS for part in (".lm-range", ".lm-value")]
    wanted += ["#live_merge_preview", "#live_merge_interrupt", "#live_merge_gallery", "#lm-text", "#lm-status"]
    wanted += ["#lm-method", "#lm-preset", "#lm-strength", "#lm-draw", "#lm-undo", "#lm-copy"]
    wanted += ["#lm-reset", "#lm-restore", "#lm-save-open"]
    for selector in wanted:
        box = page.locator(selector).first.bounding_box()
        assert box is not None, selector
        assert box["x"] >= 0, selector
        assert box["y"] >= 0, selector
        assert box["x"] + box["width"] <= 1366, selector
        assert box["y"] + box["height"] <= 768, selector
    assert page.evaluate("document.documentElement.scrollHeight") <= 768


@pytest.mark.long
def test_faders_do_not_overlap_and_are_wide_enough_to_grab(page):
    boxes = [fader(page, slot).bounding_box() for slot in SLIDERS]
    for left, right in itertools.pairwise(boxes):
        assert left["x"] + left["width"] <= right["x"] + 0.5
    assert all(box["width"] >= 30 and box["height"] >= 130 for box in boxes)


@pytest.mark.long
def test_sdxl_shows_20_faders_and_its_odd_parts(new_page, server):
    server.set(checkpoint={"name": "xl.safetensors", "architecture": "sdxl", "dtype": "fp16", "title": "xl"})
    page = new_page()
    assert page.locator(".lm-desk .lm-fader").count() == 20
    assert page.locator(".lm-part").count() == 6  # TE1, TE2, TIME, LABEL, FINAL, VAE


@pytest.mark.long
def test_a_switch_of_checkpoint_changes_the_desk_and_sends_nothing(page, server):
    choose(page, "photo.safetensors")
    wait_live(server, "IN00", 0.5)
    before = sent_of_itself(page)
    server.set(live=None)
    server.set(checkpoint={"name": "xl.safetensors", "architecture": "sdxl", "dtype": "fp16", "title": "xl"})
    page.wait_for_function("document.querySelectorAll('.lm-desk .lm-fader').length === 20")
    assert sent_of_itself(page) == before > 0


@pytest.mark.long
def test_dark_mode_uses_the_hosts_colours(new_page):
    def colours(page):
        read = "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"
        return page.eval_on_selector(".lm-root", read)[0], page.eval_on_selector(".lm-group", read)[1]

    light_page, dark_page = new_page(), new_page(dark=True)
    light, dark = colours(light_page), colours(dark_page)

    def quiet_contrast(page):
        return page.evaluate(CONTRAST, [".lm-help", ".lm-group"])

    def brightness(colour):
        return sum(float(number) for number in re.findall(r"[\d.]+", colour)[:3])

    assert brightness(light[0]) < 300 < 500 < brightness(light[1])
    assert brightness(dark[1]) < 300 < 500 < brightness(dark[0])
    assert min(quiet_contrast(light_page), quiet_contrast(dark_page)) >= 4.5  # WCAG 2.1, 1.4.3


@pytest.mark.long
@pytest.mark.parametrize(
    "width",
    [pytest.param(390, marks=pytest.mark.every_gradio(long=True)), 800, pytest.param(1920, marks=pytest.mark.long)],
)
def test_no_width_scrolls_sideways(new_page, width):
    page = new_page(width=width, height=844)
    choose(page, "photo.safetensors")
    page.locator("#lm-odd-summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for slot in ("BASE", "IN11", "M00", "OUT11"):
        box = fader(page, slot).bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width


@pytest.mark.long
def test_every_control_has_a_name_for_screen_readers(page):
    page.locator("#lm-odd-summary").click()
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('#live_merge_tab :is(input, select, textarea, button)')]
            .filter(one => !one.hidden && one.type !== 'hidden')
            .filter(one => !(one.getAttribute('aria-label') || (one.labels && one.labels.length)
                || one.textContent.trim() || one.getAttribute('aria-labelledby')))
            .map(one => one.outerHTML)"""
    )
    assert nameless == []
    assert page.get_by_role("slider", name="IN04", exact=True).count() == 1
    assert page.locator("#lm-status").get_attribute("aria-live") == "polite"


# Hands on the faders


@pytest.mark.long
@pytest.mark.every_gradio(long=True)
def test_mouse_drag_moves_one_fader_and_arrives(page, server):
    choose(page, "photo.safetensors")
    drag(page, "IN04", 0.8)
    moved = float(value(page, "IN04").input_value())
    assert moved == pytest.approx(0.8, abs=0.03)
    assert moved == round(moved, 2)
    wait_live(server, "IN04", moved)
    alpha = server.last_recipe()["steps"][0]["alpha"]
    assert alpha == dict.fromkeys(SLIDERS, 0.5) | {"IN04": moved}


@pytest.mark.long
def test_keys_step_and_jump_and_arrive(page, server):
    choose(page, "photo.safetensors")
    wait_until(lambda: server.record()["live"] is not None)
    fader(page, "OUT03").focus()
    for key, expected in [
        ("ArrowUp", 0.55),
        ("ArrowRight", 0.6),
        ("ArrowDown", 0.55),
        ("Shift+ArrowUp", 0.56),
        ("End", 1),
        ("ArrowUp", 1),
        ("Home", 0),
        ("ArrowUp", 0.05),
    ]:
        page.keyboard.press(key)
        page.wait_for_function("([slot, text]) => LiveMerge.desk.weight(slot) === text", arg=["OUT03", expected])
    wait_live(server, "OUT03", 0.05)
    assert value(page, "OUT03").input_value() == "0.05"


@pytest.mark.long
def test_wheel_turns_the_focused_fader_only(page):
    page.evaluate("addEventListener('wheel', () => { window.turned = true; })")
    box = fader(page, "IN02").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    page.mouse.wheel(0, -100)
    page.wait_for_function("window.turned")
    assert value(page, "IN02").input_value() == "0.5"
    fader(page, "IN02").focus()
    page.mouse.wheel(0, -100)
    page.wait_for_function("LiveMerge.desk.weight('IN02') === 0.55")
    page.keyboard.down("Shift")
    page.mouse.wheel(0, 100)
    page.keyboard.up("Shift")
    page.wait_for_function("LiveMerge.desk.weight('IN02') === 0.54")


@pytest.mark.long
@pytest.mark.parametrize("how", ["button", pytest.param("shift", marks=pytest.mark.long)])
def test_one_stroke_draws_a_curve_over_all_faders(page, server, how):
    choose(page, "photo.safetensors")
    first, last = fader(page, "BASE").bounding_box(), fader(page, "OUT11").bounding_box()
    if how == "button":
        page.locator("#lm-draw").click()
    else:
        page.keyboard.down("Shift")
    page.mouse.move(first["x"] + 5, first["y"] + first["height"] - 6)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 5, last["y"] + 6, steps=3)  # few events: faders between are passed over
    page.mouse.up()
    page.keyboard.up("Shift")
    page.wait_for_function("Number([...document.querySelectorAll('.lm-desk .lm-value')].at(-1).value) > 0.9")
    drawn = [float(text) for text in shown(page)]
    assert drawn == sorted(drawn)
    assert drawn[0] < 0.1 and drawn[-1] > 0.9
    assert len(set(drawn)) > 20
    wait_live(server, "OUT11", drawn[-1])
    page.locator("#lm-undo").click()
    page.wait_for_function("LiveMerge.desk.weight('OUT11') === 0.5")  # one stroke is one step back
    assert set(shown(page)) == {"0.5"}


@pytest.mark.long
def test_double_click_resets_to_zero_then_to_the_default_or_to_the_preset(page):
    fader(page, "IN05").dblclick()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0")
    after_timers(page, 700)  # more than a double click apart
    fader(page, "IN05").dblclick(position={"x": 15, "y": 30})  # the clicks move the cap; where it stood counts
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.5")
    choose(page, "GRAD_V", "Preset")
    value(page, "IN00").fill("0.3")
    page.keyboard.press("Enter")
    page.locator('.lm-fader[data-slot="IN00"] .lm-name').dblclick()
    page.wait_for_function("LiveMerge.desk.weight('IN00') === 1")


@pytest.mark.long
def test_quick_commits_in_a_row_end_with_the_last(page, server):
    server.set(delay=0.15)
    choose(page, "photo.safetensors")
    for text in ("0.3", "0.6", "0.2", "0.71"):
        value(page, "IN07").fill(text)
        page.keyboard.press("Enter")
    wait_live(server, "IN07", 0.71)
    page.wait_for_function("!LiveMerge.live.pending.value")
    record = server.record()
    assert record["live"]["steps"][0]["alpha"]["IN07"] == 0.71
    numbers = [update["sequence"] for update in record["received"]]
    assert numbers == sorted(set(numbers))


@pytest.mark.long
def test_undo_redo_and_reset(page):
    choose(page, "GRAD_V", "Preset")
    page.select_option("#lm-shape", "invert")
    page.wait_for_function("LiveMerge.desk.weight('M00') === 1")
    fader(page, "M00").focus()
    page.keyboard.press("Control+z")
    page.wait_for_function("LiveMerge.desk.weight('M00') === 0")
    page.keyboard.press("Control+Shift+z")
    page.wait_for_function("LiveMerge.desk.weight('M00') === 1")
    page.locator("#lm-reset").click()
    page.wait_for_function("[...document.querySelectorAll('.lm-desk .lm-value')].every(one => one.value === '0.5')")
    page.locator("#lm-undo").click()
    page.wait_for_function("LiveMerge.desk.weight('M00') === 1")


# Text


@pytest.mark.long
def test_26_pasted_values_reach_faders_and_server(page, server):
    choose(page, "photo.safetensors")
    numbers = [0.125, *(n / 40 for n in range(25))]
    text = ",".join(str(number) for number in numbers)
    page.locator("#lm-text").focus()
    page.keyboard.press("Control+a")
    page.evaluate(
        """text => { const data = new DataTransfer(); data.setData('text/plain', text);
            const field = document.getElementById('lm-text'); field.value = text;
            field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true })); }""",
        text,
    )
    wait_live(server, "OUT11", 0.6)
    alpha = server.last_recipe()["steps"][0]["alpha"]
    assert [alpha[slot] for slot in SLIDERS] == numbers
    assert [float(one) for one in shown(page)] == numbers


@pytest.mark.long
def test_bad_text_is_refused_with_the_servers_sentence(page, server):
    choose(page, "photo.safetensors")
    wait_live(server, "IN00", 0.5)
    text, note = ",".join(["0.5"] * 24), page.locator("#lm-text-note")
    page.locator("#lm-text").fill(text)
    page.keyboard.press("Enter")
    note.wait_for()
    assert note.text_content() == "24 values given; SD1 needs 26, or 25 without BASE"
    assert set(shown(page)) == {"0.5"}
    assert page.locator("#lm-text").input_value() == text
    page.keyboard.press("Escape")
    assert note.text_content() == ""
    assert page.locator("#lm-text").input_value() == ",".join(["0.5"] * 26)


@pytest.mark.long
def test_names_change_those_only_and_a_star_all_others(page, server):
    choose(page, "photo.safetensors")
    text = page.locator("#lm-text")
    text.fill("IN00-03:0.2, OUT:1, TIME:0.9")
    page.keyboard.press("Enter")
    wait_live(server, "TIME", 0.9)
    alpha = server.last_recipe()["steps"][0]["alpha"]
    assert (alpha["IN03"], alpha["IN04"], alpha["M00"], alpha["OUT00"]) == (0.2, 0.5, 0.5, 1)
    assert not {"TE", "FINAL", "VAE"} & set(alpha)
    written = "BASE:0.5, IN00-IN03:0.2, IN04-M00:0.5, OUT00-OUT11:1, TIME:0.9"
    assert text.input_value() == written
    text.fill("*:0, OUT05:0.8333333333")
    page.keyboard.press("Enter")
    wait_live(server, "OUT05", 0.8333333333)
    assert server.last_recipe()["steps"][0]["alpha"]["IN03"] == 0
    text.blur()
    assert "0.8333," in text.input_value()  # short while nobody is there
    text.focus()
    assert "0.8333333333," in text.input_value()
    page.locator("#lm-undo").click()
    page.locator("#lm-odd-summary").click()
    value(page, "TIME").fill("")
    page.keyboard.press("Enter")
    wait_until(lambda: "TIME" not in server.last_recipe()["steps"][0]["alpha"])


# Models, methods, preview, restore, save


def test_nothing_is_sent_before_the_user_does_something(page, server):
    assert sent_of_itself(page) == 0 and server.record()["received"] == []
    assert "choose model B" in page.locator("#lm-status").text_content()
    choose(page, "photo.safetensors")
    wait_live(server, "IN00", 0.5)
    assert [update["sequence"] for update in server.record()["received"]] == [1]


@pytest.mark.long
def test_models_are_found_by_parts_of_their_path(page, server):
    box = page.get_by_role("combobox", name="B", exact=True)
    box.click()
    page.keyboard.type("style 123")
    assert page.locator(".lm-list [role=option]").evaluate_all("all => all.map(one => one.dataset.name)") == [
        "style/2024/model_123.safetensors"
    ]
    page.keyboard.press("Escape")
    assert box.input_value() == ""
    choose(page, "style 123")
    wait_live(server, "IN00", 0.5)
    assert server.last_recipe()["steps"][0]["b"] == "style/2024/model_123.safetensors"


@pytest.mark.long
def test_a_method_with_c_asks_for_c_before_it_sends(page, server):
    choose(page, "Add difference", "Method")
    choose(page, "photo.safetensors")
    assert sent_of_itself(page) == 0
    assert "choose model C" in page.locator("#lm-status").text_content()
    choose(page, "style.safetensors", "C")
    wait_live(server, "IN00", 1)
    step = server.last_recipe()["steps"][0]
    assert (step["method"], step["b"], step["c"]) == ("add_difference", "photo.safetensors", "style.safetensors")


@pytest.mark.long
def test_parameters_are_made_from_the_signature(new_page, browser, server, refresh):
    """A method that the library may not have: many models, weights per model, and every kind of parameter."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    blank = {"low": 0, "high": 1, "choices": [], "help": "what it does", "per_model": False}
    many = {
        "id": "many",
        "label": "Many",
        "summary": "Many models.",
        "source": "this test",
        "models": ["models"],
        "parameters": [
            {**blank, "name": "weight", "kind": "weight", "default": 0.5, "low": -1, "high": 2, "per_model": True},
            {**blank, "name": "density", "kind": "number", "default": 0.4},
            {**blank, "name": "seed", "kind": "integer", "default": 0},
            {**blank, "name": "normalize", "kind": "flag", "default": True},
            {**blank, "name": "vote", "kind": "choice", "default": "sum", "choices": ["sum", "count"]},
        ],
    }

    def answer(route):
        body = route.fetch().json()
        body["methods"].append(many)
        route.fulfill(json=body)

    page = new_page(context=context)
    page.route("**/schema", answer)
    refresh(page)
    choose(page, "Many", "Method")
    assert page.locator("#lm-strength").is_hidden()  # no alpha for a strength to scale
    choose(page, "photo.safetensors", "Model 1")
    choose(page, "style.safetensors", "Model 2")
    page.get_by_role("button", name="weight of model 2").click()
    value(page, "IN00").fill("1.5")
    page.keyboard.press("Enter")
    page.locator('[data-key="seed"]').fill("7")
    page.keyboard.press("Enter")
    page.locator('[data-name="normalize"]').uncheck()
    page.select_option('[data-name="vote"]', "count")
    wait_until(lambda: server.record()["received"] and server.last_recipe()["steps"][0].get("vote") == "count")
    step = server.last_recipe()["steps"][0]
    assert step["models"] == ["photo.safetensors", "style.safetensors"]
    assert step["weight"][0] == 0.5 and step["weight"][1]["IN00"] == 1.5
    assert (step["density"], step["seed"], step["normalize"]) == (0.4, 7, False)


@pytest.mark.long
def test_strength_is_kept_apart_from_the_weights(page, server):
    choose(page, "photo.safetensors")
    page.locator("#lm-strength-value").fill("0.7")
    page.keyboard.press("Enter")
    wait_until(lambda: server.record()["received"] and server.last_recipe()["steps"][0].get("strength") == 0.7)
    assert server.last_recipe()["steps"][0]["alpha"] == 0.5


@pytest.mark.cases(1)
@pytest.mark.every_gradio
def test_preview_carries_the_recipe_of_the_panel(page, server):
    choose(page, "photo.safetensors")
    page.locator("[data-name=live]").uncheck()
    value(page, "IN06").fill("0.125")
    page.locator("#live_merge_preview").click()  # the typed number counts though Enter was never pressed
    page.wait_for_selector("#live_merge_gallery img")
    preview = server.record()["previews"][-1]
    assert preview["recipe"]["steps"][0]["alpha"]["IN06"] == 0.125
    assert preview["recipe"]["base"] == "anime.safetensors"
    assert re.fullmatch(r"task\([a-z0-9]+\)", preview["task"])
    assert preview["values"] == ["a lighthouse on a cliff", 7]
    page.wait_for_function("document.getElementById('live_merge_result').textContent.includes('Time taken')")
    assert "Seed: 7" in page.locator("#live_merge_info").first.text_content()


@pytest.mark.long
def test_previews_follow_by_themselves_when_that_is_on(page, server):
    choose(page, "photo.safetensors")
    page.locator("[data-name=auto]").check()
    value(page, "IN06").fill("0.3")
    page.keyboard.press("Enter")
    wait_until(lambda: len(server.record()["previews"]) == 1)
    value(page, "IN06").fill("0.4")
    page.keyboard.press("Enter")
    wait_until(lambda: len(server.record()["previews"]) == 2)
    assert server.record()["previews"][-1]["recipe"]["steps"][0]["alpha"]["IN06"] == 0.4


@pytest.mark.long
def test_interrupt_reaches_the_host(page, server):
    page.locator("#live_merge_interrupt").click()
    wait_until(lambda: {"interrupt": True} in server.record()["previews"])


@pytest.mark.long
def test_original_takes_the_merge_out_and_the_panel_stays(page, server):
    choose(page, "photo.safetensors")
    drag(page, "IN04", 0.9)
    wait_until(lambda: server.record()["live"] is not None)
    page.wait_for_function("document.getElementById('lm-status').textContent.startsWith('Merge on')")
    said = page.locator("#lm-status").get_attribute("title")
    assert "26 blocks" in said and "214 MB of 256 MB" in said and "2034 MB of the models are read in place" in said
    page.locator("#lm-restore").click()
    page.wait_for_function("document.getElementById('lm-status').textContent.startsWith('Showing the original')")
    assert server.record()["restored"] == 1
    assert float(value(page, "IN04").input_value()) > 0.8
    fader(page, "IN04").focus()
    page.keyboard.press("ArrowDown")
    wait_until(lambda: server.record()["live"] is not None)


@pytest.mark.long
def test_an_error_of_the_server_is_said(page, server):
    choose(page, "photo.safetensors")
    wait_live(server, "IN00", 0.5)
    page.evaluate("LiveMerge.desk.doneStep(step => ({ ...step, models: { b: 'gone.safetensors' } }))")
    page.wait_for_function("document.getElementById('lm-status').textContent.includes('gone.safetensors')")
    assert "lm-bad" in page.locator("#lm-status").get_attribute("class")


@pytest.mark.long
def test_a_problem_of_the_host_is_shown(new_page, server):
    server.set(problem="TensorRT is in use; switch it off to merge live.", checkpoint=None)
    page = new_page()
    assert "TensorRT" in page.locator("#lm-banner").text_content()
    assert "no checkpoint" in page.locator("#lm-base").text_content()


@pytest.mark.long
def test_a_recipe_of_another_checkpoint_is_offered(page, server):
    alpha = dict.fromkeys(SLIDERS, 0.25)
    step = {"method": "weighted_sum", "b": "photo.safetensors", "alpha": alpha}
    server.set(other={"base": "sub/old.safetensors", "recipe": {"live_merge": 1, "base": "x", "steps": [step]}})
    page.get_by_role("button", name="Use on this one").click()
    wait_live(server, "IN00", 0.25)
    assert server.last_recipe()["base"] == "anime.safetensors"


@pytest.mark.every_gradio(long=True)
def test_save_asks_before_it_replaces_and_tells_path_and_hashes(page, server):
    choose(page, "photo.safetensors")
    page.locator("#lm-save-open").click()
    name = page.locator("#lm-save-name")
    assert name.input_value() == "anime-photo-weighted_sum.safetensors"
    page.wait_for_function("document.getElementById('lm-save-plan').textContent.includes('2.13 GB of 58.40 GB free')")
    page.select_option("#lm-save-dtype", "fp32")
    page.wait_for_function("document.getElementById('lm-save-plan').textContent.includes('4.27 GB')")
    name.fill("a/b")
    page.wait_for_function("document.getElementById('lm-save-plan').textContent.includes('without folders')")
    assert page.locator("#lm-save-start").is_disabled()
    name.fill("taken.safetensors")
    page.wait_for_function("document.getElementById('lm-save-plan').textContent.includes('Exists already')")
    page.locator("#lm-save-start").click()
    assert "replaces taken.safetensors" in page.locator("#lm-save-ask").text_content()
    assert server.record()["saves"] == []
    page.get_by_role("button", name="Replace it").click()
    page.locator("#lm-save-progress").wait_for()
    page.wait_for_function("document.getElementById('lm-save-result').textContent.includes('7f3a9c01d2')")
    save = server.record()["saves"][0]
    assert (save["name"], save["dtype"], save["overwrite"]) == ("taken.safetensors", "fp32", True)
    assert save["recipe"]["steps"][0]["b"] == "photo.safetensors"
    assert "models/Stable-diffusion/taken.safetensors" in page.locator("#lm-save-result").text_content()
    page.wait_for_function("document.getElementById('lm-save-plan').textContent.includes('free')")
    page.get_by_role("button", name="Load it now").click()
    wait_until(lambda: server.record()["checkpoint"]["name"] == "taken.safetensors")
    page.wait_for_function("document.getElementById('lm-base').textContent.includes('taken')")


@pytest.mark.long
def test_a_save_can_be_stopped(page, server):
    choose(page, "photo.safetensors")
    page.locator("#lm-save-open").click()
    page.locator("#lm-save-name").fill("new one.safetensors")
    page.locator("#lm-save-start:not(:disabled)").click()
    page.get_by_role("button", name="Stop saving").click()
    page.wait_for_function("document.getElementById('lm-save-result').textContent.includes('no file was written')")
    assert "new one.safetensors" not in json.dumps(server.record()["live"])


# Surviving


def test_the_panel_is_remembered_over_a_refresh_and_sends_nothing_by_itself(new_page, browser, server, refresh):
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = new_page(context=context)
    choose(page, "photo.safetensors")
    value(page, "IN04").fill("0.125")
    page.keyboard.press("Enter")
    page.locator("#lm-odd-summary").click()
    page.locator("[data-name=auto]").check()
    wait_live(server, "IN04", 0.125)
    refresh(page)
    assert value(page, "IN04").input_value() == "0.125"
    assert page.get_by_role("combobox", name="B", exact=True).input_value() == "photo.safetensors"
    assert page.locator("[data-name=auto]").is_checked()
    assert page.locator(".lm-part").first.is_visible()
    assert sent_of_itself(page) == 0
    assert page.locator("#lm-status").text_content().startswith("Merge on")


def test_a_new_page_shows_what_is_live(new_page, server):
    alpha = dict.fromkeys(SLIDERS, 0.25) | {"TIME": 0.1}
    step = {"method": "weighted_sum", "b": "photo.safetensors", "alpha": alpha}
    server.set(live={"live_merge": 1, "base": "anime.safetensors", "steps": [step]})
    page = new_page()
    page.wait_for_function("LiveMerge.desk.weight('TIME') === 0.1")
    assert set(shown(page)) == {"0.25"}


@pytest.mark.long
@pytest.mark.every_gradio(long=True)
def test_an_emptied_root_is_filled_again(page):
    """What a host's UI reload or a re-rendered component leaves behind."""
    value(page, "IN04").fill("0.125")
    page.keyboard.press("Enter")
    page.evaluate(
        """() => { const old = document.getElementById('live_merge_root'); const fresh = old.cloneNode(false);
            delete fresh.dataset.started; old.replaceWith(fresh); }"""
    )
    page.wait_for_selector(".lm-fader")
    assert value(page, "IN04").input_value() == "0.125"


@pytest.mark.long
def test_the_scripts_do_nothing_without_a_root(new_page):
    page = new_page()
    page.evaluate("document.getElementById('live_merge_tab').remove()")
    page.evaluate("LiveMerge.desk.undo(); LiveMerge.desk.add('adapter')")
    sent_of_itself(page)
