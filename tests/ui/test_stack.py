"""The stack in a real browser, on every gradio: steps, adapters, adjustments, parts of a slot, recipes coming back."""

from __future__ import annotations

import pytest
from panel_moves import choose, sent_of_itself, value, wait_until

SLIDERS = ["BASE", *(f"IN{n:02d}" for n in range(12)), "M00", *(f"OUT{n:02d}" for n in range(12))]
WHOLE = {
    "live_merge": 1,
    "architecture": "sd1",
    "base": {"file": "anime.safetensors", "sha256": "0" * 64},
    "block_map": "supermerger",
    "steps": [
        {"method": "weighted_sum", "b": "photo.safetensors", "alpha": ",".join(["0.125"] * 26), "title": "the start"},
        {
            "method": "add_difference",
            "b": {"file": "style.safetensors", "sha256": "1" * 64},
            "c": "photo.safetensors",
            "alpha": {"default": 0.2, "BASE": 0, "IN00-IN03": "0.50", "M00": 1.37},
            "strength": 0.7,
            "layers": [
                {"keys": "*attn2*", "slots": "OUT03-OUT05", "alpha": 0.9},
                {"keys": "*.attn2.*", "slots": "IN07", "alpha": 0.25},
            ],
        },
        {
            "method": "ties",
            "models": ["photo.safetensors", "style.safetensors"],
            "weight": [0.6, {"default": 0, "M00": 1}],
            "density": 0.4,
        },
        {"adapter": "hll.safetensors", "weight": 0.8, "blocks": "OUTALL", "layers": [{"keys": "*.ff.*", "weight": 0}]},
        {"adapter": "style/ink.safetensors", "enabled": False},
        {"adjust": {"in": 1, "out": -2, "contrast": 0.333}, "enabled": True},
        {"method": "triple_sum", "b": "photo.safetensors", "c": "style.safetensors", "alpha": "GRAD_V"},
    ],
    "vae": "kl-f8-anime2.safetensors",
    "prediction": "v",
    "zero_snr": True,
}
TWO = {
    "live_merge": 1,
    "base": "anime.safetensors",
    "steps": [
        {"method": "weighted_sum", "b": "photo.safetensors", "alpha": 0.5},
        {"adapter": "hll.safetensors", "weight": 0.8},
        {"adjust": {"contrast": 0.5}},
    ],
}


def load(page, recipe):
    """As a pasted picture comes in, and sent as a user's change."""
    page.evaluate("recipe => LiveMerge.live.use(recipe)", recipe)


def recipe_of(page):
    return page.evaluate("LiveMerge.desk.written.value.recipe")


def wait_steps(server, check):
    """Until the recipe that is live passes a check of its steps."""
    wait_until(lambda: (live := server.record()["live"]) is not None and check(live["steps"]))


def row(page, number):
    return page.locator(".lm-step").nth(number - 1)


def part(page, number, key):
    return row(page, number).locator(f'[data-key="{key}"]')


def kinds_of_steps(page):
    return page.eval_on_selector_all(".lm-step .lm-badge", "all => all.map(one => one.textContent)")


# Recipes in and out


@pytest.mark.long
def test_a_refresh_brings_all_of_it_back(new_page, browser, refresh):
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = new_page(context=context)
    load(page, WHOLE)
    part(page, 4, "select").click()
    page.wait_for_function("localStorage.getItem('live-merge/panel')?.includes('the start')")
    refresh(page)
    page.wait_for_selector(".lm-step")
    assert recipe_of(page) == WHOLE
    assert part(page, 4, "select").get_attribute("aria-pressed") == "true"
    assert sent_of_itself(page) == 0


@pytest.mark.long
def test_a_pasted_picture_shows_all_its_steps(page, server):
    server.set(pasted={"number": 0, "recipe": None})
    page.wait_for_function("LiveMerge.desk.state.value.pasted?.number === 0", timeout=15_000)
    server.set(pasted={"number": 1, "recipe": TWO})
    page.wait_for_selector(".lm-step:nth-child(3)", timeout=15_000)
    assert kinds_of_steps(page) == ["1 Merge", "2 LoRA", "3 Adjust"]
    assert recipe_of(page) == TWO


# The stack


@pytest.mark.long
def test_one_merge_looks_simple_and_the_list_comes_with_the_second_step(page):
    assert page.locator("#lm-steps").is_hidden()
    assert page.locator("#lm-kinds").is_hidden() and page.locator("#lm-adjust").is_hidden()
    page.get_by_role("button", name="+ Merge").click()
    assert page.locator("#lm-steps").is_visible() and page.locator(".lm-step").count() == 2
    assert part(page, 2, "select").get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Remove: step 2").click()
    assert page.locator("#lm-steps").is_hidden()


@pytest.mark.long
def test_a_step_that_waits_holds_back_nothing_but_itself(page, server):
    load(page, {**TWO, "steps": TWO["steps"][:1]})
    wait_steps(server, lambda steps: len(steps) == 1)
    page.get_by_role("button", name="+ Merge").click()
    assert "choose model B" in row(page, 2).text_content()
    page.wait_for_function("document.getElementById('lm-status').textContent.includes('step 2 waits')")
    choose(page, "style.safetensors", "B")
    wait_steps(server, lambda steps: [step["b"] for step in steps] == ["photo.safetensors", "style.safetensors"])


@pytest.mark.every_gradio(long=True)
def test_order_by_buttons_keys_and_mouse(page, server):
    load(page, TWO)
    part(page, 1, "stepDown").click()
    assert kinds_of_steps(page) == ["1 LoRA", "2 Merge", "3 Adjust"]
    part(page, 2, "grip").focus()
    page.keyboard.press("ArrowDown")
    assert kinds_of_steps(page) == ["1 LoRA", "2 Adjust", "3 Merge"]
    page.keyboard.press("ArrowUp")  # the focus went along
    page.keyboard.press("ArrowUp")
    assert kinds_of_steps(page) == ["1 Merge", "2 LoRA", "3 Adjust"]
    grip, last = part(page, 1, "grip").bounding_box(), row(page, 3).bounding_box()
    page.mouse.move(grip["x"] + 5, grip["y"] + 10)
    page.mouse.down()
    page.mouse.move(grip["x"] + 5, last["y"] + last["height"] - 3, steps=5)
    page.mouse.up()
    assert kinds_of_steps(page) == ["1 LoRA", "2 Adjust", "3 Merge"]
    wait_steps(server, lambda steps: ["adapter" in steps[0], "method" in steps[2]] == [True, True])
    page.locator("#lm-undo").click()
    assert kinds_of_steps(page) == ["1 Merge", "2 LoRA", "3 Adjust"]


@pytest.mark.long
def test_off_title_and_removal_are_undone(page, server):
    load(page, TWO)
    part(page, 2, "on").uncheck()
    wait_steps(server, lambda steps: steps[1].get("enabled") is False)
    part(page, 1, "title").fill("anime first")
    page.keyboard.press("Enter")
    wait_steps(server, lambda steps: steps[0].get("title") == "anime first")
    part(page, 3, "stepRemove").click()
    wait_steps(server, lambda steps: len(steps) == 2)
    for _ in range(3):
        page.locator("#lm-undo").click()
    assert recipe_of(page) == TWO
    wait_steps(server, lambda steps: steps == TWO["steps"])


@pytest.mark.long
def test_removing_every_step_merges_nothing(page, server):
    load(page, {**TWO, "steps": TWO["steps"][:1]})
    wait_steps(server, lambda steps: len(steps) == 1)
    page.get_by_role("button", name="+ LoRA").click()
    part(page, 1, "stepRemove").click()  # what is left waits for a file: the merge must not stay live unseen
    wait_until(lambda: server.record()["restored"] == 1)
    part(page, 1, "stepRemove").click()
    assert page.locator(".lm-step").count() == 0 and page.locator("#lm-desk").is_hidden()
    assert "Nothing is merged" in page.locator("#lm-help").text_content()
    page.get_by_role("button", name="+ Merge").click()
    assert page.locator("#lm-desk").is_visible()


# Adapters


@pytest.mark.long
def test_an_adapter_is_found_weighed_and_reported(page, server):
    page.get_by_role("button", name="+ LoRA").click()
    choose(page, "loha", "LoRA or LyCORIS")
    wait_steps(server, lambda steps: steps == [{"adapter": "loha_v2.pt"}])
    page.wait_for_function(
        "document.querySelector('#lm-steps').textContent.includes('263/264 modules matched · 1 left out')"
    )
    assert "its rank is 0" in row(page, 2).locator(".lm-step-note").get_attribute("title")
    part(page, 2, "weightText").fill("0.333")
    page.keyboard.press("Enter")
    wait_steps(server, lambda steps: steps[0].get("weight") == 0.333)
    assert page.locator("#lm-strength-value").input_value() == "0.333"
    page.locator("#lm-strength-value").fill("-0.5")
    page.keyboard.press("Enter")
    wait_steps(server, lambda steps: steps[0].get("weight") == -0.5)
    part(page, 2, "weight").focus()
    page.keyboard.press("ArrowRight")
    wait_steps(server, lambda steps: steps[0].get("weight") == -0.45)


@pytest.mark.long
def test_block_weights_of_an_adapter(page, server):
    load(page, {**TWO, "steps": [TWO["steps"][1]]})
    assert {page.evaluate(f"LiveMerge.desk.weight('{slot}')") for slot in ("BASE", "IN05", "VAE")} == {1}
    choose(page, "OUTALL", "Preset")
    wait_steps(server, lambda steps: steps[0].get("blocks", {}).get("OUT03") == 1 and steps[0]["blocks"]["IN04"] == 0)
    page.locator("#lm-text").fill("1,0,0,0,0,0,0,1,0.5,0.5,0.5,0,0,0,0,0,0")  # the 17 values of attention blocks
    page.keyboard.press("Enter")
    wait_steps(server, lambda steps: steps[0]["blocks"]["OUT05"] == 0.5 and steps[0]["blocks"]["BASE"] == 1)
    assert value(page, "IN00").input_value() == "0"


# Adjust


@pytest.mark.long
def test_adjustments_are_live_typed_exactly_and_undone(page, server):
    load(page, {**TWO, "steps": TWO["steps"][:1]})
    page.get_by_role("button", name="+ Adjust").click()
    assert page.locator("#lm-desk").is_hidden() and page.locator("#lm-adjust").is_visible()
    contrast = page.get_by_role("slider", name="Contrast", exact=True)
    contrast.focus()
    page.keyboard.press("ArrowRight")
    wait_steps(server, lambda steps: steps[-1] == {"adjust": {"contrast": 0.05}})
    typed = page.get_by_role("textbox", name="Detail (in), exact value")
    typed.fill("-12.34")  # beyond the slider
    page.keyboard.press("Enter")
    wait_steps(server, lambda steps: steps[-1]["adjust"].get("in") == -12.34)
    assert typed.input_value() == "-12.34"
    page.locator("#lm-undo").click()
    wait_steps(server, lambda steps: steps[-1] == {"adjust": {"contrast": 0.05}})


# Parts of a slot


@pytest.mark.long
def test_what_is_being_typed_survives_the_answer_on_parts(new_page, browser):
    """On a slow machine they come to be known while somebody chooses a model."""
    context, held = browser.new_context(viewport={"width": 1366, "height": 768}), []
    context.route("**/live-merge/v1/layers", lambda route: held.append(route))  # noqa: PLW0108 - not a builtin
    page = new_page(context=context)
    page.get_by_role("combobox", name="B", exact=True).click()
    page.keyboard.type("pho")
    assert page.locator(".lm-opens").count() == 0
    held[0].continue_()
    page.wait_for_selector(".lm-opens")
    page.keyboard.type("to.safe")
    page.keyboard.press("Enter")
    assert page.evaluate("LiveMerge.desk.step.value.models.b") == "photo.safetensors"


@pytest.fixture
def sdxl(new_page, server):
    server.set(checkpoint={"name": "style.safetensors", "architecture": "sdxl", "dtype": "fp16", "title": "xl"})
    page = new_page()
    load(page, {**TWO, "base": "style.safetensors", "steps": TWO["steps"][:1]})
    page.wait_for_selector('.lm-fader[data-slot="IN07"] .lm-opens')
    return page


def test_a_slot_opens_into_kinds_and_layers_and_writes_rules(sdxl, server):
    opener = sdxl.get_by_role("button", name="Kinds and layers of IN07")
    opener.focus()
    sdxl.keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    assert sdxl.locator("#lm-kinds .lm-part").count() == 6 + 10
    value(sdxl, "IN07/transformer_blocks.3").fill("0.9")
    sdxl.keyboard.press("Enter")
    value(sdxl, "IN07/attn2").fill("0.125")
    sdxl.keyboard.press("Enter")
    kind = {"keys": "*.attn2.*", "slots": "IN07", "alpha": 0.125}
    layer = {"keys": "*.transformer_blocks.3.*", "slots": "IN07", "alpha": 0.9}
    wait_steps(server, lambda steps: steps[0].get("layers") == [kind, layer])  # a layer's value wins: it comes later
    assert "lm-finer" in sdxl.locator('.lm-fader[data-slot="IN07"]').get_attribute("class")
    assert "lm-finer" not in sdxl.locator('.lm-fader[data-slot="IN08"]').get_attribute("class")
    value(sdxl, "IN07/attn2").fill("")
    sdxl.keyboard.press("Enter")
    wait_steps(server, lambda steps: steps[0].get("layers") == [layer])
    sdxl.locator("#lm-undo").click()
    wait_steps(server, lambda steps: steps[0].get("layers") == [kind, layer])
    sdxl.get_by_role("button", name="Close the parts of IN07").focus()
    sdxl.keyboard.press("Escape")
    assert sdxl.locator("#lm-kinds").is_hidden()
    assert sdxl.evaluate("document.activeElement.getAttribute('aria-label')") == "Kinds and layers of IN07"


# On every screen


@pytest.mark.cases(1)
@pytest.mark.parametrize(("width", "dark"), [(390, True), (1366, False)])
def test_nothing_scrolls_sideways_and_every_control_has_a_name(new_page, width, dark):
    page = new_page(width=width, height=844, dark=dark)
    load(page, WHOLE)
    page.locator("#lm-odd-summary").click()
    page.get_by_role("button", name="Kinds and layers of IN07").click()
    for number in (1, 4, 6):
        part(page, number, "select").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    nameless = page.evaluate(
        """() => [...document.querySelectorAll('#live_merge_tab :is(input, select, button)')]
            .filter(one => !(one.getAttribute('aria-label') || (one.labels && one.labels.length)
                || one.textContent.trim()))
            .map(one => one.outerHTML)"""
    )
    assert nameless == []
