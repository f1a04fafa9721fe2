"""*Grid…* fills in the host's own X/Y/Z plot, on every gradio of a WebUI."""

from __future__ import annotations

import pytest
from gradios import OWN_GRADIO
from panel_moves import choose, wait_until

PLOT = "#script_txt2img_xyz_plot"
FIELDS = ("x_type input", "x_values textarea", "y_type input", "y_values textarea")


def filled(page):
    return [page.locator(f"{PLOT}_{field}").first.input_value() for field in FIELDS]


@pytest.mark.long
@pytest.mark.every_gradio(long=True)
def test_two_faders_are_filled_in_and_stay_when_the_host_answers_late(page, request):
    if f"[{OWN_GRADIO}]" in request.node.name:
        assert page.locator("#lm-grid-open").is_hidden(), "the app has no scripts"
        return
    page.evaluate("document.getElementById('pretend_script_list').id = 'script_list'")
    choose(page, "photo.safetensors")
    for slot in ("IN04", "OUT03"):
        page.locator(f'.lm-fader[data-slot="{slot}"] .lm-name').click(modifiers=["Control"])
    page.locator("#lm-grid-open").click()
    page.locator("#lm-grid-count").fill("3")
    page.locator("#lm-grid-fill").click()
    axis = "[Live Merge] One block"
    for one in ("x", "y"):
        answered = page.locator(f"{PLOT}_{one}_answered textarea")
        wait_until(lambda answered=answered: answered.input_value() == axis)  # what stands there now stays
    assert filled(page) == [axis, "IN04: 0-1 [3]", axis, "OUT03: 0-1 [3]"]
    assert page.locator("#script_list input").input_value() == "X/Y/Z plot"
