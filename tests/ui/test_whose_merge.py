"""Whose merge is on: recipes of a checkpoint that is not loaded, and two pages of one WebUI."""

from __future__ import annotations

import pytest
from panel_moves import choose, sent_of_itself, value, wait_until, weight

ALPHA = 0.25


def banner(page):
    return page.locator("#lm-banner")


def merged(page, server):
    choose(page, "photo.safetensors")
    page.fill("#lm-text", str(ALPHA))
    page.keyboard.press("Enter")
    wait_until(lambda: (live := server.record()["live"]) is not None and live["steps"][0]["alpha"] == ALPHA)


def saved_and_loaded(page, server):
    page.locator("#lm-save-open").click()
    page.locator("#lm-save-name").fill("mine")
    page.locator("#lm-save-start:not(:disabled)").click()
    page.get_by_role("button", name="Load it now").click()
    banner(page).get_by_text("Your merge was made on anime and is paused").wait_for()


@pytest.mark.long
def test_a_saved_file_that_is_loaded_is_not_merged_again(page, server):
    merged(page, server)
    saved_and_loaded(page, server)
    sent = sent_of_itself(page)
    page.locator("#live_merge_preview").click()
    wait_until(lambda: len(server.record()["previews"]) == 1)
    recipe = server.record()["previews"][0]["recipe"]
    assert recipe == {"live_merge": 1, "base": "mine.safetensors", "steps": []}
    page.wait_for_selector("#live_merge_gallery img")
    assert banner(page).is_visible(), "the question stays until it is answered"
    assert page.locator("#lm-stack.lm-parked").count() == 1
    assert page.locator("#lm-formula").text_content() == "Result = anime + 0.25·(photo − anime)"
    value(page, "IN04").fill("0.9")
    page.keyboard.press("Enter")
    assert sent_of_itself(page) == sent
    page.locator("#lm-save-open").click()
    assert "paused" in page.locator("#lm-status").text_content()
    assert not page.get_by_role("dialog").is_visible()

    page.get_by_role("button", name="Back to anime").click()
    wait_until(lambda: server.record()["checkpoint"]["name"] == "anime.safetensors")
    banner(page).wait_for(state="hidden")
    value(page, "IN04").fill("0.8")
    page.keyboard.press("Enter")
    wait_until(lambda: weight(server.last_recipe()["steps"][0], "IN04") == 0.8)
    assert server.last_recipe()["base"] == "anime.safetensors"


@pytest.mark.long
def test_a_paused_merge_is_used_here_or_given_up(page, server):
    merged(page, server)
    saved_and_loaded(page, server)
    page.get_by_role("button", name="Use on this one").click()
    wait_until(lambda: server.last_recipe()["base"] == "mine.safetensors")
    assert server.last_recipe()["steps"][0]["alpha"] == ALPHA
    banner(page).wait_for(state="hidden")
    page.locator("#lm-undo").click()  # it is paused again
    banner(page).wait_for()
    page.get_by_role("button", name="Start new").click()
    banner(page).wait_for(state="hidden")
    assert page.get_by_role("combobox", name="B", exact=True).input_value() == ""


@pytest.mark.long
def test_the_page_that_lost_the_model_says_so(new_page, server):
    one, other = new_page(), new_page()
    one.bring_to_front()
    merged(one, server)
    one.get_by_text("Merge on", exact=False).first.wait_for()
    other.bring_to_front()
    choose(other, "style.safetensors")
    wait_until(lambda: server.last_recipe()["steps"][0]["b"] == "style.safetensors")
    one.bring_to_front()
    banner(one).get_by_text("changed in another page").wait_for()
    sent = sent_of_itself(one)
    value(one, "IN04").fill("0.9")
    one.keyboard.press("Enter")
    assert sent_of_itself(one) == sent, "nothing is overwritten unasked"
    one.get_by_role("button", name="Take over").click()
    wait_until(lambda: (live := server.record()["live"])["steps"][0]["b"] == "photo.safetensors" and weight(
        live["steps"][0], "IN04") == 0.9)  # fmt: skip
    banner(one).wait_for(state="hidden")

    other.bring_to_front()
    banner(other).get_by_text("changed in another page").wait_for()
    other.get_by_role("button", name="Show that").click()
    other.wait_for_function("LiveMerge.desk.weight('IN04') === 0.9")
    banner(other).wait_for(state="hidden")
    assert "Merge on" in other.locator("#lm-status").text_content()
