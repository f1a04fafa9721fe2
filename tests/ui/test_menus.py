"""Lists to choose from: what comes first, what is said of each entry, and marks that stay."""

from __future__ import annotations

from panel_moves import choose


def _names(page):
    return page.locator(".lm-list:not([hidden]) [role=option]").evaluate_all("all => all.map(one => one.dataset.name)")


def test_favourite_and_recent_files_come_first_after_a_reload_too(page, refresh):
    choose(page, "sub/water")
    box = page.get_by_role("combobox", name="B", exact=True)
    box.click()
    assert len(_names(page)) < 100, "not all of five hundred"
    page.keyboard.type("style 123")
    page.get_by_role("option").filter(has_text="merge · 2.13 GB").wait_for()
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Escape")
    assert box.input_value() == "sub/watercolour_v3.safetensors"
    refresh(page)
    box.click()
    first = ["style/2024/model_123.safetensors", "sub/watercolour_v3.safetensors", "anime.safetensors"]
    assert _names(page)[:3] == first
    for _ in range(7):
        page.keyboard.press("PageDown")
    assert len(_names(page)) > 70
    page.get_by_role("option", name="style/2024/model_123").first.locator(".lm-favourite").click()
    page.keyboard.press("Escape")
    box.click()
    assert _names(page)[0] == "sub/watercolour_v3.safetensors"
    page.keyboard.press("Escape")
    page.locator("#lm-method").click()
    assert _names(page)[:4] == ["weighted_sum", "add_difference", "slerp", "ties"]
