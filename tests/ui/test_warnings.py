"""What the doctor says of the models that were chosen stands in the status line before anything is saved."""

from __future__ import annotations

import pytest
from panel_moves import after_timers, choose

WARNING = "photo is not the parent of b"


@pytest.mark.long
def test_a_model_in_a_parents_place_is_warned_of(page, server):
    choose(page, "Add difference", "Method")
    choose(page, "photo.safetensors", "B")
    choose(page, "photo.safetensors", "C")
    page.wait_for_function("text => document.querySelector('#lm-status').innerText.includes(text)", arg=WARNING)
    asked = []
    page.on("request", lambda request: request.url.endswith("/doctor") and asked.append(request.url))
    page.fill("#lm-text", "0.25")
    page.keyboard.press("Enter")
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.25")
    after_timers(page, 700)  # the doctor is asked 600 ms after a change of the models
    assert asked == [], "another weight is not another choice of models"
    assert WARNING in page.locator("#lm-status").inner_text()
    choose(page, "Weighted sum", "Method")  # asks
    page.wait_for_function("text => !document.querySelector('#lm-status').innerText.includes(text)", arg=WARNING)
