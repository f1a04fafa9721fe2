"""What tests of the page do again and again."""

from __future__ import annotations

import time

TAB_BUTTONS = "#tabs > .tab-nav button, #tabs [role=tab]"  # gradio 3 and 4; later ones


def open_tab(page, name):
    """Go to a tab of the page."""
    page.locator(TAB_BUTTONS, has_text=name).filter(visible=True).first.click()


def choose(page, name, label="B"):
    """Choose a model by a part of its name."""
    page.get_by_role("combobox", name=label, exact=True).click()
    page.keyboard.type(name)
    page.keyboard.press("Enter")


def preview_beside_original(page):
    """Make a preview and the original's picture, and wait until both are shown."""
    page.get_by_label("Compare with original").check()
    page.locator("#live_merge_preview").click()
    page.locator("[data-side=merged] img").wait_for()


def value(page, slot):
    """The field with a fader's number."""
    return page.locator(f'.lm-fader[data-slot="{slot}"] .lm-value')


def weight(step, slot, parameter="alpha"):
    """A slider's weight in a step of a recipe, which has one number where all are equal."""
    written = step.get(parameter)
    return written.get(slot) if isinstance(written, dict) else written


def sent_of_itself(page):
    """How many live updates the page has sent, once it has asked for the state again and acted on the answer."""
    return page.evaluate(
        """async () => { await LiveMerge.live.ask("/cancel", { what: "nothing" }); return LiveMerge.live.sequence; }"""
    )


def after_timers(page, milliseconds):
    """Returns when the page has run every timer of that length that it had set: they end in the order they are due."""
    page.evaluate("milliseconds => new Promise(ended => setTimeout(ended, milliseconds))", milliseconds)


def wait_until(condition, seconds=30.0):
    """Until it is so, which has to come to be in that time: ample, for machines that are busy."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.03)
    raise AssertionError("it did not come to be in time")
