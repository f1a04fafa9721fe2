"""The tab by two fingers on a phone, and by the keyboard alone."""

from __future__ import annotations

import pytest
from panel_moves import choose, preview_beside_original, value, wait_until

PHONE = {"width": 390, "height": 844}


@pytest.fixture
def phone(new_page, browser):
    return new_page(context=browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True, device_scale_factor=2))


def pinch(page, middle, apart):
    """Two fingers, from one distance of each other to another, as the browser's own input."""
    session = page.context.new_cdp_session(page)

    def touch(kind, distance):
        points = [{"x": middle[0] + side * distance / 2, "y": middle[1], "id": n} for n, side in enumerate((-1, 1))]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points if kind != "touchEnd" else []})

    start, end = apart
    touch("touchStart", start)
    for step in range(1, 9):
        touch("touchMove", start + (end - start) * step / 8)
    touch("touchEnd", end)
    session.detach()


@pytest.mark.long
def test_two_fingers_zoom_both_pictures_and_the_page_stays(phone, server):
    choose(phone, "photo.safetensors")
    phone.get_by_label("Compare with original").check()
    phone.locator("#live_merge_preview").tap()
    phone.locator("[data-side=merged] img").wait_for()
    phone.wait_for_function("LiveMerge.compare.stage.size.value.width === 512")
    stage = phone.locator(".lm-compare-stage")
    stage.scroll_into_view_if_needed()
    box = stage.bounding_box()
    middle = box["x"] + box["width"] / 4, box["y"] + box["height"] / 2
    pinch(phone, middle, (40, 120))
    wait_until(lambda: phone.evaluate("LiveMerge.compare.stage.view.value.scale") > 0)
    wide = phone.eval_on_selector_all(
        "img.lm-compare-picture", "all => all.map(one => Math.round(one.getBoundingClientRect().width))"
    )
    assert wide[0] == wide[1] > box["width"] / 2
    assert phone.evaluate("visualViewport.scale") == 1, "the fingers zoom the pictures, not the page"
    scale = phone.evaluate("LiveMerge.compare.stage.view.value.scale")
    pinch(phone, middle, (120, 60))
    wait_until(lambda: phone.evaluate("LiveMerge.compare.stage.view.value.scale") < scale)


@pytest.mark.long
def test_full_screen_and_back(page, server):
    choose(page, "photo.safetensors")
    preview_beside_original(page)
    page.locator("#lm-full").click()
    page.wait_for_function("document.fullscreenElement?.contains(document.querySelector('.lm-compare-stage'))")
    box = page.locator(".lm-compare-stage").bounding_box()
    assert box["height"] > 0.7 * page.viewport_size["height"]
    page.locator("#lm-full").click()
    page.wait_for_function("document.fullscreenElement === null")


def tab_to(page, selector, most=150):
    """Presses Tab until that has the focus."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {selector}")


@pytest.mark.long
def test_a_merge_from_model_to_file_by_the_keyboard_alone(page, server):
    tab_to(page, '[role=combobox][aria-label="B"], #lm-models [role=combobox]')
    page.keyboard.type("photo.safetensors")
    page.keyboard.press("Enter")
    tab_to(page, '.lm-fader[data-slot="IN05"] .lm-range')
    page.keyboard.press("ArrowUp")
    wait_until(lambda: value(page, "IN05").input_value() == "0.55")
    page.keyboard.press("Control+Enter")
    page.locator(".lm-strip-item").first.wait_for()
    page.keyboard.press("m")
    wait_until(lambda: (server.record()["live"] or {"steps": [{}]})["steps"][0].get("muted") == ["IN05"])
    page.keyboard.press("m")
    tab_to(page, "#lm-save-open")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'lm-save-name'")
    page.keyboard.type("by keys")
    tab_to(page, "#lm-save-start")
    page.keyboard.press("Enter")
    wait_until(lambda: [save["name"] for save in server.record()["saves"]] == ["by keys"])
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.id === 'lm-save-open'")
