"""Other tools' recipes in the tab: pasted where weights belong, shown with what was left out, put into the panel."""

from __future__ import annotations

import re

import pytest
from panel_moves import wait_until

WEIGHTS = ",".join(str(n / 25) for n in range(26))
FORMULA = f"anime x (1-alpha) + photo.safetensors x alpha (0.0,{WEIGHTS})"
PASTE = """([field, text]) => {
    const data = new DataTransfer();
    data.setData("text", text);
    document.querySelector(field).dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def test_a_recipe_pasted_where_weights_belong(page, server):
    page.evaluate(PASTE, ["#lm-text", FORMULA])
    dialog = page.get_by_role("dialog", name="Import a recipe")
    dialog.get_by_text("SuperMerger: 1 step on anime", exact=False).wait_for()
    assert dialog.get_by_role("listitem").count() >= 1  # what the formula does not tell
    dialog.get_by_role("button", name="Load recipe").click()
    wait_until(lambda: (sent := server.record()["received"]) and "block_map" in sent[-1]["recipe"])
    faders = page.eval_on_selector_all(".lm-desk .lm-value", "all => all.map(one => one.value)")
    assert faders[:3] == ["0", "0.04", "0.08"]
    recipe = server.last_recipe()
    assert recipe["block_map"] == "supermerger"
    step = recipe["steps"][0]
    assert step["b"] == "photo.safetensors"
    assert [float(weight) for weight in step["alpha"].split(",")] == [float(weight) for weight in WEIGHTS.split(",")]


@pytest.mark.long
def test_what_is_no_recipe_is_said(page):
    page.get_by_role("button", name="Import a recipe…").click()
    dialog = page.get_by_role("dialog", name="Import a recipe")
    dialog.get_by_label("Text of a recipe").fill("hello")
    dialog.get_by_text(re.compile("no recipe that is known")).wait_for()
    assert dialog.get_by_role("button", name="Load recipe").is_disabled()
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


@pytest.mark.long
def test_weights_are_still_pasted_as_weights(page):
    page.locator("#lm-text").fill("")
    page.evaluate(PASTE, ["#lm-text", WEIGHTS])
    assert not page.get_by_role("dialog", name="Import a recipe").is_visible()
