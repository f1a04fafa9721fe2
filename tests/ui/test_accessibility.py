"""Every control has a role and a name in the browser's accessibility tree, and every text of ours can be read."""

from __future__ import annotations

import pytest
from accessibility import faint_texts, unnamed_controls
from panel_moves import choose

FAULTY = (
    '<button></button><p style="color: color-mix(in srgb, currentColor 30%, var(--background-fill-primary))">faint</p>'
)
DIALOGS = ("presets", "save", "virtual", "import", "gallery", "blind", "keys", "explore")


def check(page, where):
    assert (where, unnamed_controls(page), faint_texts(page)) == (where, [], [])


@pytest.mark.long
@pytest.mark.parametrize("dark", [False, True])
def test_controls_are_named_and_texts_can_be_read(new_page, dark):
    page = new_page(dark=dark)
    check(page, "first run")
    for label in ("B", "Method", "Preset"):
        page.get_by_role("combobox", name=label, exact=True).click()
        page.locator(".lm-list:not([hidden]) [role=option]").first.wait_for()
        check(page, label)
        page.keyboard.press("Escape")
    choose(page, "photo.safetensors")
    page.locator('.lm-fader[data-slot="M00"] .lm-range').focus()
    page.keyboard.press("m")
    page.keyboard.press("Shift+Digit1")
    page.get_by_label("Compare with original").check()
    page.locator("#live_merge_preview").click()
    page.locator("[data-side=merged] img").wait_for()
    check(page, "compared")
    page.locator('.lm-fader[data-slot="M00"] .lm-range').focus()
    page.keyboard.press("d")
    page.locator("canvas.lm-compare-picture").wait_for()
    check(page, "difference")
    page.locator("#lm-wipe").click()
    page.get_by_role("slider", name="Divider").wait_for()
    check(page, "wipe")
    for name in DIALOGS:
        page.locator(f"#lm-{name}-open").click()
        page.locator("dialog[open]").wait_for()
        check(page, name)
        page.keyboard.press("Escape")
        page.locator("dialog[open]").wait_for(state="hidden")
    page.locator("#lm-odd-summary").click()
    for kind in ("+ LoRA", "+ Adjust", "+ Erase"):
        page.get_by_role("button", name=kind).click()
        check(page, kind)
    page.locator(".lm-root").evaluate("(root, faulty) => root.insertAdjacentHTML('beforeend', faulty)", FAULTY)
    assert (len(unnamed_controls(page)), len(faint_texts(page))) == (1, 1), "what is wrong is found"
