"""Snapshots in a real browser: kept and brought back by keys and mouse, over a refresh, and compared with."""

from __future__ import annotations

import json

from panel_moves import choose, value, wait_until


def alpha(server):
    live = server.record()["live"]
    return live["steps"][0]["alpha"] if live else None


def test_snapshots_keep_the_desk_and_previews_are_compared_with_them(page, server, refresh):
    choose(page, "photo")
    wait_until(lambda: alpha(server) == 0.5)
    page.locator("#live_merge_preview").click()
    page.locator(".lm-strip-item").wait_for()
    page.locator('.lm-fader[data-slot="M00"] .lm-range').focus()
    page.keyboard.press("Shift+Digit1")
    page.get_by_text("The desk is kept as snapshot A").wait_for()
    assert "data:image" in page.locator("#lm-snapshot-A").evaluate("one => one.style.backgroundImage")

    page.keyboard.press("End")
    wait_until(lambda: alpha(server) != 0.5)
    page.locator("#lm-snapshot-B").click(modifiers=["Shift"])
    page.locator("#lm-compare-with").select_option("A")
    page.locator("#live_merge_preview").click()
    page.get_by_text("Snapshot A and merge side by side").wait_for(state="attached")
    sent = server.record()["previews"][-1]
    assert json.loads(sent["kind"])["steps"][0]["alpha"] == 0.5 != sent["recipe"]["steps"][0]["alpha"]

    refresh(page)
    page.locator('.lm-fader[data-slot="M00"] .lm-range').focus()
    page.keyboard.press("1")
    wait_until(lambda: alpha(server) == 0.5)
    value(page, "M00").focus()
    page.keyboard.press("2")  # in a field it is a digit
    page.keyboard.press("Escape")
    page.locator("#lm-snapshot-B").click()
    wait_until(lambda: isinstance(alpha(server), dict) and alpha(server)["M00"] == 1)
