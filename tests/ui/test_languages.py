"""In another language the tab speaks from that language's table, and what the server says is said from it, too."""

from __future__ import annotations

import pytest

from lib_merge.sentences import Sentence
from lib_merge.ui.previews import paragraph

MADE_UP = {
    "text.copy": "Kopi",
    "weights.unknown_near": "{name} ist nichts; {near}?",
    "method.weighted_sum.label": "Gewichtete Summe",
    "session.nothing_loaded": "Nichts ist geladen",
}


@pytest.fixture
def speaking(server):
    server.set(language="de", table=MADE_UP)
    yield
    server.set(language="en", table={}, refuses=False)


@pytest.mark.usefixtures("speaking")
def test_what_the_server_says_is_shown_in_the_language_of_the_page(new_page):
    page = new_page(locale="de-AT")
    assert page.locator("#lm-copy").inner_text() == "Kopi"
    assert page.locator("#lm-undo").get_attribute("aria-label") == "Undo", "what a table lacks stays English"
    assert page.locator("#lm-method").input_value() == "Gewichtete Summe"
    page.fill("#lm-text", "GRAD_W")
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('#lm-text-note').innerText.includes('GRAD_W ist nichts; GRAD_V')")
    page.evaluate(
        """note => { document.body.insertAdjacentHTML('beforeend', note); }""",
        paragraph(Sentence("nothing is loaded", "session.nothing_loaded", {}), 'id="beside"'),
    )
    page.wait_for_function("document.querySelector('#beside').innerText === 'Nichts ist geladen'")


@pytest.mark.long
@pytest.mark.every_gradio(long=True)
@pytest.mark.usefixtures("speaking")
def test_a_picture_that_is_refused_is_refused_in_the_language_of_the_page(new_page, server):
    page = new_page(locale="de-AT")
    server.set(refuses=True)
    page.locator("#live_merge_preview").click()
    page.wait_for_function("document.querySelector('#live_merge_result')?.innerText.includes('Nichts ist geladen')")


@pytest.mark.long
@pytest.mark.usefixtures("speaking")
def test_an_english_browser_asks_for_no_table(new_page):
    page = new_page(locale="en-GB")
    assert page.locator("#lm-copy").inner_text() == "Copy"
