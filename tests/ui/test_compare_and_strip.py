"""The picture side of the tab on every gradio: original beside merge, and the strip of the last previews."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

import pytest
from panel_moves import after_timers, choose, open_tab, sent_of_itself, wait_until


def weights(page, text):
    page.fill("#lm-text", text)
    page.keyboard.press("Enter")
    page.wait_for_function("text => LiveMerge.desk.weight('IN05') === Number(text)", arg=text)


def preview(page, server):
    """A preview that has come back: as many as there are in the strip afterwards."""
    before = page.evaluate("LiveMerge.preview.result.value")
    page.locator("#live_merge_preview").click()
    page.wait_for_function(
        "before => { const now = LiveMerge.preview.result.value; return now && JSON.stringify(now) !== before; }",
        arg=json.dumps(before, separators=(",", ":")) if before else "",
    )
    return server.record()["previews"][-1]


def thumbs(page):
    return page.locator("#live_merge_strip .lm-strip-item")


def shot(page, name):
    folder = os.environ.get("LIVE_MERGE_SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png")


def compared(page, server):
    choose(page, "photo.safetensors")
    page.get_by_label("Compare with original").check()
    return preview(page, server)


def sides(page):
    """Which pictures are seen, from left to right."""
    return page.eval_on_selector_all(
        ".lm-compare-side", "all => all.filter(one => one.offsetParent !== null).map(one => one.dataset.side)"
    )


@pytest.mark.cases(1)
@pytest.mark.every_gradio(long=True)
def test_original_and_merge_are_shown_side_by_side(page, server, request):
    sent = compared(page, server)
    assert sent["kind"] == "compare"
    assert sent["values"] == ["a lighthouse on a cliff", 7]
    assert sides(page) == ["original", "merged"]
    assert not page.locator("#live_merge_gallery").is_visible()
    sources = page.eval_on_selector_all(".lm-compare-picture", "all => all.map(one => one.src)")
    assert sources == page.evaluate("LiveMerge.preview.result.value.pictures")
    assert sources[0] != sources[1]
    wide = "all => all.every(one => one.naturalWidth === 512)"
    wait_until(lambda: page.eval_on_selector_all(".lm-compare-picture", wide))
    left, right = (page.locator(f"[data-side={side}]").bounding_box() for side in ("original", "merged"))
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]
    shot(page, f"compare-{request.node.callspec.id}")


@pytest.mark.long
def test_a_key_flips_them_in_place(page, server):
    compared(page, server)
    page.locator('.lm-fader[data-slot="IN04"] .lm-range').focus()
    places = []
    for expected in ("merged", "original", "merged"):
        page.keyboard.press("f")
        assert sides(page) == [expected]
        places.append(page.locator(f"[data-side={expected}] img").bounding_box())
        assert expected in page.locator("#lm-compare-said").text_content().lower()
    assert places[0] == places[1] == places[2]
    page.keyboard.press("Escape")
    assert sides(page) == ["original", "merged"]
    page.locator("#lm-flip").click()
    assert sides(page) == ["merged"]
    page.locator("[data-side=merged]").click()
    assert sides(page) == ["original"]
    page.get_by_role("button", name="Side by side").click()
    page.locator("[data-side=original]").click()
    assert sides(page) == ["original"]


@pytest.mark.long
def test_the_key_is_a_letter_where_one_writes(page, server):
    compared(page, server)
    for place in ("#lm-text", '.lm-fader[data-slot="IN04"] .lm-value'):
        page.locator(place).focus()
        page.keyboard.press("f")
        assert sides(page) == ["original", "merged"]
    page.keyboard.press("Escape")
    page.locator("#lm-copy").focus()
    page.keyboard.press("Control+f")
    assert sides(page) == ["original", "merged"]


@pytest.mark.long
def test_without_the_switch_the_gallery_shows_the_merge_alone(page, server):
    compared(page, server)
    page.get_by_role("button", name="Gallery").click()
    assert page.locator("#live_merge_gallery").is_visible()
    assert sides(page) == []
    page.keyboard.press("f")
    assert sides(page) == []
    page.get_by_label("Compare with original").uncheck()
    weights(page, "0.3")
    assert preview(page, server)["kind"] == ""
    assert len(page.evaluate("LiveMerge.preview.result.value.pictures")) == 1


@pytest.mark.long
def test_the_switch_is_remembered_over_a_refresh(new_page, browser, server, refresh):
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = new_page(context=context)
    page.get_by_label("Compare with original").check()
    page.wait_for_function("localStorage.getItem('live-merge/panel')?.includes('\"compare\":true')")
    refresh(page)
    assert page.get_by_label("Compare with original").is_checked()


@pytest.mark.long
@pytest.mark.parametrize("dark", [False, pytest.param(True, marks=pytest.mark.long)])
def test_both_are_to_be_seen_on_a_phone(new_page, server, dark, request):
    page = new_page(width=390, height=844, dark=dark)
    compared(page, server)
    page.locator("#live_merge_preview").scroll_into_view_if_needed()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for part in ("[data-side=original]", "[data-side=merged]", "#lm-flip", ".lm-strip-item"):
        box = page.locator(part).first.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390, part
    assert page.locator("[data-side=original]").bounding_box()["width"] > 150
    page.evaluate("scrollTo(0, 700)")
    stuck = page.locator("#live_merge_compare").bounding_box()
    assert 0 <= stuck["y"] < 60, "Preview and the picture stay in view"
    assert stuck["y"] + stuck["height"] < 844 / 2, "more than half of the screen is left for the faders"
    shot(page, f"compare-phone-{request.node.callspec.id}")
    page.locator("#lm-flip").click()
    assert page.locator("[data-side=merged]").bounding_box()["width"] > 300


@pytest.mark.long
def test_with_both_and_the_strip_everything_is_in_view_on_a_laptop(page, server):
    compared(page, server)
    page.wait_for_function("LiveMerge.strip.shots.value.length === 1")
    for part in ("#lm-flip", "#live_merge_strip", "#lm-infotext", "#live_merge_result", "#lm-status"):
        box = page.locator(part).first.bounding_box()
        assert box["y"] + box["height"] <= 768, part


@pytest.mark.long
def test_previews_with_their_recipes_gather_in_a_strip(page, server, request):
    choose(page, "photo.safetensors")
    for number, text in enumerate(("0.25", "0.5", "0.75"), 1):
        weights(page, text)
        preview(page, server)
        page.wait_for_function("n => LiveMerge.strip.shots.value.length === n", arg=number)
    assert thumbs(page).count() == 3
    assert thumbs(page).nth(0).get_attribute("aria-current") == "true"
    title = thumbs(page).nth(2).get_attribute("title")
    assert "Weighted sum photo" in title and "anime" in title and time.strftime("%y") in title
    pictures = page.eval_on_selector_all(".lm-strip-item img", "all => all.map(one => one.src)")
    assert len(set(pictures)) == 3 and all(one.startswith("data:image/jpeg") for one in pictures)
    assert max(map(len, pictures)) < 12_000
    shot(page, f"strip-{request.node.callspec.id}")

    thumbs(page).nth(2).click()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.25")
    wait_until(lambda: server.last_recipe()["steps"][0]["alpha"] == 0.25)
    assert thumbs(page).nth(2).get_attribute("aria-current") == "true"
    assert thumbs(page).nth(0).get_attribute("aria-current") == "false"
    page.locator("#lm-undo").click()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.75")
    wait_until(lambda: server.last_recipe()["steps"][0]["alpha"] == 0.75)


@pytest.mark.long
def test_a_click_in_the_strip_shows_that_picture_large(page, server):
    choose(page, "photo.safetensors")
    for number, text in enumerate(("0.25", "0.75"), 1):
        weights(page, text)
        preview(page, server)
        page.wait_for_function("n => LiveMerge.strip.shots.value.length === n", arg=number)
    first = page.evaluate("LiveMerge.strip.shots.value[1].large")
    thumbs(page).nth(1).click()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.25")
    shown = page.locator(".lm-compare-side:visible img")
    assert shown.count() == 1 and shown.get_attribute("src") == first
    assert shown.evaluate("one => one.naturalWidth") == 512
    assert not page.locator("#live_merge_gallery").is_visible()
    weights(page, "0.5")
    preview(page, server)
    page.locator("#live_merge_gallery").wait_for()  # the new picture is what is seen


@pytest.mark.every_gradio(long=True)
def test_another_seed_has_its_own_place_and_an_interrupted_picture_takes_nobodys(page, server):
    choose(page, "photo.safetensors")
    preview(page, server)
    page.wait_for_function("LiveMerge.strip.shots.value.length === 1")
    server.set(interrupted=True)
    preview(page, server)
    open_tab(page, "txt2img")
    page.get_by_role("spinbutton", name="Seed").filter(visible=True).fill("8")
    page.keyboard.press("Tab")
    open_tab(page, "Live Merge")
    assert preview(page, server)["values"][1] == 8
    page.wait_for_function("LiveMerge.strip.shots.value.length === 2")
    assert page.evaluate("LiveMerge.strip.shots.value.map(one => one.whole)") == [False, True]
    assert "interrupted" in thumbs(page).nth(0).get_attribute("title")


@pytest.mark.long
def test_the_strip_is_reached_by_keys(page, server):
    choose(page, "photo.safetensors")
    for number, text in enumerate(("0.25", "0.5", "0.75"), 1):
        weights(page, text)
        preview(page, server)
        page.wait_for_function("n => LiveMerge.strip.shots.value.length === n", arg=number)
    assert page.eval_on_selector_all(".lm-strip-item", "all => all.map(one => one.tabIndex)") == [0, -1, -1]
    thumbs(page).nth(0).focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.5")
    page.keyboard.press("End")
    page.keyboard.press("Delete")
    assert thumbs(page).count() == 2
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.75")


@pytest.mark.long
def test_the_strip_survives_a_refresh_and_stays_small(new_page, browser, server, refresh):
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page = new_page(context=context)
    choose(page, "photo.safetensors")
    weights(page, "0.25")
    preview(page, server)
    page.wait_for_function("LiveMerge.strip.shots.value.length === 1")
    # Many more, as after a long evening; and something that is no preview.
    page.evaluate(
        """() => { const kept = JSON.parse(localStorage.getItem('live-merge/strip'));
            const one = kept.entries[0];
            kept.entries.push({ picture: 'javascript:alert(1)', recipe: one.recipe, time: 1 }, null);
            for (let n = 0; n < 40; n += 1) kept.entries.push({ ...one, recipe: { ...one.recipe, n } });
            localStorage.setItem('live-merge/strip', JSON.stringify(kept)); }"""
    )
    refresh(page)
    assert thumbs(page).count() == 24
    weights(page, "0.5")
    thumbs(page).nth(0).click()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.25")


@pytest.mark.long
def test_a_preview_of_another_kind_of_model_is_not_forced_onto_this_one(page, server):
    choose(page, "photo.safetensors")
    weights(page, "0.25")
    preview(page, server)
    page.wait_for_function("LiveMerge.strip.shots.value.length === 1")
    server.set(checkpoint={"name": "xl.safetensors", "architecture": "sdxl", "dtype": "fp16", "title": "xl"})
    page.wait_for_function("document.querySelectorAll('.lm-desk .lm-fader').length === 20")
    sent = sent_of_itself(page)
    thumbs(page).nth(0).click()
    assert "another kind (anime)" in page.locator("#lm-status").text_content()
    assert sent_of_itself(page) == sent


@pytest.mark.long
def test_of_quick_changes_the_last_is_previewed_by_itself(page, server):
    choose(page, "photo.safetensors")
    page.locator("[data-name=auto]").check()
    page.locator('.lm-fader[data-slot="IN06"] .lm-range').focus()
    for _ in range(6):
        page.keyboard.press("ArrowUp")
    last = page.evaluate("LiveMerge.desk.weight('IN06')")

    def previewed():
        return [one["recipe"]["steps"][0]["alpha"]["IN06"] for one in server.record()["previews"]]

    wait_until(lambda: previewed() == [last])
    page.wait_for_function("LiveMerge.strip.shots.value.length === 1")  # the gallery would have taken the focus by now
    page.keyboard.press("ArrowUp")  # one more while that is shown, and one while its picture is made
    wait_until(lambda: len(previewed()) == 2)
    page.keyboard.press("ArrowDown")
    wait_until(lambda: len(previewed()) == 3)
    assert previewed()[-1] == last, previewed()
    page.locator("[data-name=auto]").uncheck()
    page.keyboard.press("ArrowUp")
    after_timers(page, 400)  # the key's change is committed
    after_timers(page, 700)  # the faders have rested as long as a preview by itself waits for
    assert not page.evaluate("LiveMerge.preview.isRunning") and len(previewed()) == 3
