"""The host's own menu of checkpoints offers kept models, and shows which checkpoint is chosen."""

from __future__ import annotations

import pytest
from panel_moves import open_tab, wait_until

KEPT = {"name": "my mix", "sha256": "5" * 64, "size": 1, "recipe": None, "sources": [], "picture": "", "problem": ""}
MIX = {"name": "anime.safetensors", "virtual": "my mix", "architecture": "sd1", "dtype": "fp16", "title": "my mix"}


def menu(page):
    return page.locator("#pretend_menu input").first


def offered(page):
    menu(page).click()
    names = page.locator("#pretend_menu .options li, body > .options li").all_inner_texts()
    menu(page).blur()  # gradio opens its list when the field takes the focus
    return [name.replace("✓", "").strip() for name in names]


@pytest.mark.long
@pytest.mark.every_gradio(long=True)
def test_kept_models_stay_in_the_hosts_menu(page, server, request):
    if "gradio6" in request.node.name:
        pytest.skip("no WebUI has it")
    server.set(virtual=[KEPT])
    open_tab(page, "txt2img")
    page.get_by_role("button", name="Refresh").click()
    wait_until(lambda: offered(page) == ["anime", "my mix"])
    assert menu(page).input_value() == "anime"
    server.set(checkpoint=MIX)
    page.get_by_role("button", name="Paste").click()
    wait_until(lambda: menu(page).input_value() == "my mix")
    page.get_by_role("button", name="Refresh").click()
    wait_until(lambda: offered(page) == ["anime", "my mix"])
    assert menu(page).input_value() == "my mix"


@pytest.mark.long
def test_the_menu_shows_the_checkpoint_that_was_chosen_on_the_tab(page, server):
    server.set(virtual=[KEPT], checkpoint=MIX)
    wait_until(lambda: menu(page).input_value() == "my mix")
