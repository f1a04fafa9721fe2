"""Previews from img2img, and what the host's own tabs say of a live merge, on every gradio of a WebUI."""

from __future__ import annotations

import pytest
from gradios import MAIN_GRADIO, OWN_GRADIO
from panel_moves import choose, open_tab, wait_until

needs_img2img = pytest.mark.skipif(MAIN_GRADIO == OWN_GRADIO, reason="the app has no img2img; needs a WebUI's gradio")


def shots(page):
    return page.evaluate("LiveMerge.strip.shots.value.map(({ from, start }) => [from, Boolean(start)])")


@needs_img2img
@pytest.mark.every_gradio(long=True)
def test_previews_are_made_from_the_tab_that_is_chosen(page, server, request, refresh):
    if f"[{OWN_GRADIO}]" in request.node.name:
        assert page.locator("#lm-from").count() == 0
        return
    page.evaluate("window.pretend_tab_index = id => id === 'mode_img2img' ? 2 : -1")
    choose(page, "photo.safetensors")
    page.locator("#live_merge_preview").click()
    page.wait_for_function("LiveMerge.strip.shots.value.length === 1")
    page.locator("#lm-from").select_option("img2img")
    page.locator("#live_merge_preview_img2img").click()
    page.wait_for_function("LiveMerge.strip.shots.value.length === 2")
    first, second = server.record()["previews"]
    assert (first["tab"], first["values"]) == ("txt2img", ["a lighthouse on a cliff", 7])
    assert second["tab"] == "img2img" and second["values"][:2] == ["a boat", 8]
    assert second["values"][2:] == [2 if "[gradio3]" in request.node.name else 1, [96, 64]]
    assert shots(page) == [["img2img", True], [None, False]]
    assert "from img2img" in page.locator(".lm-strip-item").first.get_attribute("title")
    refresh(page)
    assert page.locator("#live_merge_preview_img2img").is_visible() and page.locator("#live_merge_preview").is_hidden()
    assert [made[0] for made in shots(page)] == ["img2img", None]


@pytest.mark.long
@pytest.mark.every_gradio(long=True)
def test_the_hosts_tabs_say_what_is_live_until_it_is_not(page, server):
    choose(page, "photo.safetensors")
    wait_until(lambda: server.record()["live"] is not None)
    page.locator("#lm-use").click()
    said = page.locator("#live_merge_in_txt2img")
    said.get_by_role("button", name="Live Merge: anime: Weighted sum photo").wait_for()
    said.get_by_role("button", name="Original").click()
    wait_until(lambda: server.record()["live"] is None)
    said.wait_for(state="hidden")
    open_tab(page, "Live Merge")
    page.locator("#lm-use").click()  # what is on the desk is live again
    wait_until(lambda: server.record()["live"] is not None)
    said.get_by_role("button", name="Live Merge: anime").click()
    page.locator("#lm-status").wait_for()
