"""The strip as a gallery, in a real browser: looking without changing anything, stars, search, lineage."""

from __future__ import annotations

from panel_moves import choose, wait_until


def test_previews_are_looked_at_starred_searched_and_traced(page, server, refresh):
    choose(page, "photo.safetensors")
    for number, text in enumerate(("0.25", "0.5"), 1):
        page.locator("#lm-text").fill(text)
        page.keyboard.press("Enter")
        page.wait_for_function("text => LiveMerge.desk.weight('IN05') === Number(text)", arg=text)
        page.locator("#live_merge_preview").click()
        page.wait_for_function("n => LiveMerge.strip.shots.value.length === n", arg=number)
    items, shown = page.locator(".lm-strip-item"), page.locator(".lm-compare-picture:visible")
    older = page.evaluate("LiveMerge.strip.shots.value[1].large")
    items.nth(1).hover()
    shown.wait_for()
    assert shown.get_attribute("src") == older
    page.mouse.move(2, 2)
    page.locator("#live_merge_gallery").wait_for()
    items.nth(0).focus()
    page.keyboard.press("ArrowRight")
    shown.wait_for()
    assert shown.get_attribute("src") == older
    assert page.evaluate("LiveMerge.desk.weight('IN05')") == 0.5  # looked at, not brought back

    page.locator("#lm-star").click()
    refresh(page)
    page.locator("#lm-gallery-open").click()
    cards = page.locator(".lm-card")
    assert cards.count() == 2
    page.locator("#lm-gallery-starred").check()
    wait_until(lambda: cards.count() == 1)
    page.locator("#lm-gallery-starred").uncheck()
    page.locator("#lm-gallery-search").fill("watercolour")
    wait_until(lambda: cards.count() == 0)
    page.locator("#lm-gallery-search").fill("PHOTO")
    wait_until(lambda: cards.count() == 2)
    page.get_by_role("button", name="Lineage").first.click()
    page.get_by_text("2 previews, each below the one that it was made from").wait_for()
    assert cards.nth(1).locator(".lm-card-text").text_content() == "alpha 0.25 → 0.5"
    cards.nth(0).locator(".lm-card-picture").click()
    page.wait_for_function("LiveMerge.desk.weight('IN05') === 0.25")
    assert page.locator("#lm-gallery").is_hidden()

    page.evaluate(
        "window.interrupts = 0; document.addEventListener('keydown', (event) => {"
        " if (event.key === 'Escape') { window.interrupts++; event.preventDefault(); } })"
    )
    page.locator("#lm-gallery-open").click()
    page.get_by_role("button", name="Lineage").first.click()
    page.get_by_text("2 previews, each below the one that it was made from").wait_for()
    page.keyboard.press("Escape")  # the button that had the focus is gone
    page.locator("#lm-gallery").wait_for(state="hidden")
    assert page.evaluate("window.interrupts") == 0, "the host's Escape interrupts a generation"
    page.keyboard.press("Escape")
    assert page.evaluate("window.interrupts") == 1
