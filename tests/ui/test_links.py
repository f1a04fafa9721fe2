"""Faders selected together, in a real browser: by mouse, by finger and by keys."""

from __future__ import annotations

from panel_moves import choose, value, wait_until


def name(page, slot):
    return page.locator(f'.lm-fader[data-slot="{slot}"] .lm-name')


def linked(page):
    return page.eval_on_selector_all(".lm-linked", "all => all.map(one => one.dataset.slot)")


def shown(page, *slots):
    return [value(page, slot).input_value() for slot in slots]


def test_selected_faders_move_as_one(page, server):
    choose(page, "photo")
    name(page, "IN04").click(modifiers=["Control"])
    name(page, "OUT03").click(modifiers=["Control"])
    assert linked(page) == ["IN04", "OUT03"]
    page.locator('.lm-fader[data-slot="IN04"] .lm-range').focus()
    page.keyboard.press("ArrowUp")
    wait_until(lambda: shown(page, "IN04", "OUT03", "IN05") == ["0.55", "0.55", "0.5"])
    value(page, "OUT03").fill("0.7")
    page.keyboard.press("Enter")
    wait_until(lambda: shown(page, "IN04", "OUT03") == ["0.7", "0.7"])
    page.locator("#lm-amount").fill("0.5")
    page.keyboard.press("Enter")
    page.select_option("#lm-shape", "times")
    wait_until(lambda: shown(page, "IN04", "OUT03", "M00") == ["0.35", "0.35", "0.5"])
    page.locator('.lm-fader[data-slot="IN04"] .lm-range').focus()
    page.keyboard.press("Escape")
    wait_until(lambda: linked(page) == [])

    box, to = name(page, "IN00").bounding_box(), name(page, "IN02").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(to["x"] + to["width"] / 2, to["y"] + 5, steps=8)
    page.mouse.up()
    assert linked(page) == ["IN00", "IN01", "IN02"]
    assert page.locator("#lm-kinds").is_hidden()

    head = page.get_by_role("button", name="Output blocks: move all")
    head.click()
    assert len(linked(page)) == 15
    head.press("ArrowDown")
    wait_until(lambda: shown(page, "OUT00", "OUT11", "IN00") == ["0.45", "0.45", "0.5"])
    page.keyboard.press("Control+z")
    wait_until(lambda: shown(page, "OUT00", "OUT11", "OUT03") == ["0.5", "0.5", "0.35"])
