"""The buttons beside the picture: in a host with scripts, none stands alone in a row, and no text is cut off."""

from __future__ import annotations

from collections import Counter

import pytest

BUTTONS = "[...document.querySelectorAll('.lm-action-group .lm-button')].filter(one => one.offsetParent)"


@pytest.mark.long
@pytest.mark.parametrize(("width", "locale"), [(1280, "en-US"), (1366, "ru-RU"), (1920, "ja-JP"), (390, "en-US")])
def test_the_buttons_stand_in_rows(new_page, width, locale):
    page = new_page(width=width, locale=locale)
    page.evaluate(
        "document.getElementById('tab_txt2img').insertAdjacentHTML('beforeend', '<div id=script_list></div>')"
    )
    page.evaluate("LiveMerge.desk.set({ auto: false })")
    page.locator("#lm-grid-open").wait_for()
    rows = Counter(page.evaluate(f"{BUTTONS}.map(one => Math.round(one.getBoundingClientRect().top))"))
    assert sum(rows.values()) == 6
    assert min(rows.values()) > 1, rows
    assert page.evaluate(f"{BUTTONS}.filter(one => one.scrollWidth > one.clientWidth).length") == 0
