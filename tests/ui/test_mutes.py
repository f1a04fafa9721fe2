"""Solo and mute in a real browser: by key, by mouse and by finger, of faders and of steps."""

from __future__ import annotations

from panel_moves import choose, wait_until, weight


def steps(server):
    live = server.record()["live"]
    return live["steps"] if live else []


def fader(page, slot):
    return page.locator(f'.lm-fader[data-slot="{slot}"]')


def test_solo_and_mute_of_faders_and_steps(page, server):
    choose(page, "photo")
    page.locator("#lm-text").fill("OUT03:0.7")
    page.keyboard.press("Enter")
    wait_until(lambda: steps(server) and weight(steps(server)[0], "OUT03") == 0.7)
    written = steps(server)[0]["alpha"]

    fader(page, "OUT03").locator(".lm-range").focus()
    page.keyboard.press("m")
    wait_until(lambda: steps(server)[0].get("muted") == ["OUT03"])
    fader(page, "M00").hover()
    fader(page, "M00").get_by_role("button", name="Mute M00").click()
    wait_until(lambda: len(steps(server)[0].get("muted", [])) == 2)
    assert steps(server)[0]["alpha"] == written
    assert fader(page, "OUT03").locator(".lm-value").input_value() == "0.7"

    page.locator("#lm-text").focus()
    page.keyboard.press("m")  # in a field it is a letter
    page.keyboard.press("Escape")
    page.locator("#lm-save-open").click()
    page.get_by_text("2 muted parts stay as they were before their step: M00, OUT03.").wait_for()
    page.keyboard.press("Escape")
    page.get_by_role("button", name="2 muted").click()
    wait_until(lambda: "muted" not in steps(server)[0])

    fader(page, "IN05").locator(".lm-range").focus()
    page.keyboard.press("s")
    wait_until(lambda: "IN04" in steps(server)[0].get("muted", []))
    assert "IN05" not in steps(server)[0]["muted"] and steps(server)[0]["alpha"] == written
    page.keyboard.press("s")
    wait_until(lambda: "muted" not in steps(server)[0])

    page.get_by_role("button", name="+ Adjust").click()
    page.locator(".lm-step").nth(0).locator('[data-key="select"]').focus()
    page.keyboard.press("m")
    page.get_by_role("button", name="1 step off").wait_for()
    wait_until(lambda: [step.get("enabled", True) for step in steps(server)] == [False, True])
    page.keyboard.press("s")
    wait_until(lambda: [step.get("enabled", True) for step in steps(server)] == [True, False])
    page.get_by_role("button", name="1 step off").click()
    wait_until(lambda: [step.get("enabled", True) for step in steps(server)] == [True, True])
