"""What the doctor says of the models that were chosen stands in the status line before anything is saved."""

from __future__ import annotations

from panel_moves import choose

WARNING = "photo is not the parent of b"


def test_a_model_in_a_parents_place_is_warned_of(page, server):
    page.select_option("#lm-method", "add_difference")
    choose(page, "photo.safetensors", "B")
    choose(page, "photo.safetensors", "C")
    page.wait_for_function("text => document.querySelector('#lm-status').innerText.includes(text)", arg=WARNING)
    asked = len(server.record()["doctored"])
    page.fill("#lm-text", "0.25")
    page.keyboard.press("Enter")
    page.wait_for_timeout(1200)
    assert len(server.record()["doctored"]) == asked, "another weight is no other choice of models"
    assert WARNING in page.locator("#lm-status").inner_text()
    page.select_option("#lm-method", "weighted_sum")
    page.wait_for_function("text => !document.querySelector('#lm-status').innerText.includes(text)", arg=WARNING)
