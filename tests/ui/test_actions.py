"""Everyday tasks take as many actions as docs/actions.md says, counted the way it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from panel_moves import value, wait_until

TABLE = (Path(__file__).parents[2] / "docs" / "actions.md").read_text(encoding="utf-8")
SAID = {int(task): int(count) for task, count in re.findall(r"^\| (\d)\.[^|]+\| (\d+)", TABLE, re.MULTILINE)}


class Hand:
    """A user's hand that counts what it does."""

    def __init__(self, page) -> None:
        self.page, self.actions = page, 0

    def click(self, locator) -> None:
        self.actions += 1
        locator.click()

    def choose(self, label: str, name: str) -> None:
        """Open a list, press an entry of it."""
        self.click(self.page.get_by_role("combobox", name=label, exact=True))
        self.click(self.page.locator(f'.lm-list:not([hidden]) [role=option][data-name="{name}"]').first)

    def drag_up(self, slot: str) -> None:
        self.actions += 1
        box = self.page.locator(f'.lm-fader[data-slot="{slot}"] .lm-range').bounding_box()
        x, middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, middle)
        self.page.mouse.down()
        self.page.mouse.move(x, middle - box["height"] / 4, steps=4)
        self.page.mouse.up()

    def preview(self) -> None:
        before = self.page.evaluate("LiveMerge.strip.shots.value.length")
        self.click(self.page.locator("#live_merge_preview"))
        self.page.wait_for_function("n => LiveMerge.strip.shots.value.length > n", arg=before)

    def took(self) -> int:
        """Actions since this was last asked."""
        actions, self.actions = self.actions, 0
        return actions


@pytest.mark.long
def test_everyday_tasks_take_the_actions_that_are_told(page, server):
    hand, steps = Hand(page), lambda: server.record()["live"]["steps"]
    hand.actions = 1  # the tab was opened by its button
    hand.choose("B", "photo.safetensors")
    hand.preview()
    assert hand.took() == SAID[1]

    hand.drag_up("IN05")
    hand.preview()
    assert hand.took() == SAID[2]
    assert float(value(page, "IN05").input_value()) > 0.6

    hand.choose("Preset", "GRAD_V")
    hand.preview()
    assert hand.took() == SAID[3]

    hand.click(page.locator('.lm-compare-with [data-key="compare"], .lm-compare-with input[type=checkbox]').first)
    hand.click(page.locator("#live_merge_preview"))
    page.locator("[data-side=original] img, img[data-side=original]").first.wait_for(state="attached")
    assert hand.took() == SAID[4]

    hand.click(page.locator("#lm-save-open"))
    hand.click(page.locator("#lm-save-start:enabled"))
    wait_until(lambda: server.record()["saves"])
    assert hand.took() == SAID[5]
    page.locator("#lm-save-close").click()

    hand.click(page.locator(".lm-strip-item").nth(1))
    wait_until(lambda: float(value(page, "IN05").input_value()) > 0.6)
    page.locator(".lm-compare-picture:visible").first.wait_for()
    assert hand.took() == SAID[7]

    hand.click(page.get_by_role("button", name="+ Merge"))
    hand.choose("Method", "add_difference")
    hand.choose("B", "photo.safetensors")
    hand.choose("C", "style.safetensors")
    hand.preview()
    assert hand.took() == SAID[8]
    wait_until(lambda: [step["method"] for step in steps()] == ["weighted_sum", "add_difference"])
