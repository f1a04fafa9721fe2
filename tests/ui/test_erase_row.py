"""The row of a step that turns concepts down: its texts, weight, faders and settings are live as they are typed."""

from __future__ import annotations

import pytest
from panel_moves import value, wait_until


def wait_for(server, check):
    """Until the one step that is live passes a check."""
    wait_until(
        lambda: (live := server.record()["live"]) is not None and len(live["steps"]) == 1 and check(live["steps"][0])
    )


def typed(page, field, text):
    page.locator(f"#lm-erase-{field}").fill(text)
    page.keyboard.press("Enter")


@pytest.mark.long
def test_the_row_writes_its_texts_weight_faders_and_settings(page, server):
    page.get_by_role("button", name="+ Erase").click()
    typed(page, "concepts", "gore; a red hat")
    wait_for(server, lambda step: step == {"erase": {"concepts": ["gore", "a red hat"]}})
    typed(page, "towards", "a hat")
    typed(page, "keep", "a person ; a blue hat;")
    wait_for(server, lambda step: step["erase"].get("keep") == ["a person", "a blue hat"])
    page.locator('.lm-step [data-key="weightText"]').fill("0.333")
    page.keyboard.press("Enter")
    wait_for(server, lambda step: step.get("weight") == 0.333)
    value(page, "M00").fill("0.25")
    page.keyboard.press("Enter")
    wait_for(server, lambda step: step.get("blocks", {}).get("M00") == 0.25 and step["blocks"]["IN05"] == 1)
    page.locator('#lm-parameters [data-key="lambda"]').fill("3")
    page.keyboard.press("Enter")
    wait_for(server, lambda step: step["erase"].get("lambda") == 3)
    assert server.record()["live"]["steps"][0]["erase"]["towards"] == "a hat"


@pytest.mark.long
def test_a_balance_takes_texts_with_numbers_and_refuses_one_without(page, server):
    page.get_by_role("button", name="+ Erase").click()
    typed(page, "concepts", "a doctor")
    page.locator("#lm-erase-way").select_option("balance")
    typed(page, "mixed", "a man: 0.5; a woman: 0.25")
    balance = {"a man": 0.5, "a woman": 0.25}
    wait_for(server, lambda step: step["erase"] == {"balance": balance, "of": "a doctor"})
    typed(page, "mixed", "a man: 0.5; a woman")
    note = page.locator("#lm-erase-note")
    note.filter(has_text="No number for “a woman”").wait_for()
    assert page.locator("#lm-erase-mixed").input_value() == "a man: 0.5; a woman"
    assert server.record()["live"]["steps"][0]["erase"]["balance"] == balance
    page.locator("#lm-erase-mixed").press("Escape")
    page.wait_for_function("document.querySelector('#lm-erase-mixed').value === 'a man: 0.5; a woman: 0.25'")
    note.wait_for(state="hidden")
    page.locator("#lm-undo").click()
    page.wait_for_function("document.querySelector('#lm-erase-mixed').value === ''")
