"""Keep as model: the list with picture, recipe and sources; choosing, renaming, saving as a file."""

from __future__ import annotations

from panel_moves import choose, wait_until


def test_a_merge_is_kept_listed_chosen_renamed_and_saved_as_a_file(page, server):
    choose(page, "photo.safetensors")
    page.locator("#live_merge_preview").click()
    page.locator(".lm-strip-item").wait_for()
    page.locator("#lm-virtual-open").click()
    page.locator("#lm-virtual-name").fill("my mix")
    page.locator("#lm-virtual-keep").click()
    row = page.locator("#lm-virtual-list li")
    row.get_by_text("hash 5e5e5e5e5e").wait_for()
    told = row.inner_text()
    assert "as a file 2.13 GB" in told and "anime: Weighted sum photo" in told
    assert "made of anime.safetensors" in told and "missing: photo.safetensors" in told
    assert row.locator("img").evaluate("picture => picture.naturalWidth") == 96
    row.get_by_role("button", name="Choose").click()
    wait_until(lambda: server.record()["checkpoint"].get("virtual") == "my mix")
    row.locator("input").fill("our mix")
    row.locator("input").press("Tab")
    page.get_by_text("my mix is called our mix now.").wait_for()
    row.get_by_role("button", name="Save as file").click()
    page.locator("#lm-save-start:enabled").click()
    wait_until(lambda: server.record()["saves"])
    (sent,) = server.record()["saves"]
    assert (sent["name"], sent["apart"], sent["dtype"]) == ("our mix file", True, "base")
    assert sent["recipe"]["steps"][0]["b"] == "photo.safetensors"
    page.locator("#lm-save-close").click()
    page.locator("#lm-base", has_text="my mix").wait_for()
