"""In another language the tab speaks from that language's table, and what the server says is said from it, too."""

from __future__ import annotations

import pytest

MADE_UP = {
    "text.copy": "Kopi",
    "weights.unknown_near": "{name} ist nichts; {near}?",
}


@pytest.fixture
def speaking(server):
    server.set(language="de", table=MADE_UP)
    yield
    server.set(language="en", table={})


@pytest.mark.usefixtures("speaking")
def test_what_the_server_says_is_shown_in_the_language_of_the_page(new_page):
    page = new_page(locale="de-AT")
    assert page.locator("#lm-copy").inner_text() == "Kopi"
    assert page.locator("#lm-undo").get_attribute("aria-label") == "Undo", "what a table lacks stays English"
    page.fill("#lm-text", "GRAD_W")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#lm-text-note').innerText.includes('GRAD_W ist nichts; GRAD_V')")


@pytest.mark.usefixtures("speaking")
def test_an_english_browser_asks_for_no_table(new_page):
    page = new_page(locale="en-GB")
    assert page.locator("#lm-copy").inner_text() == "Copy"
