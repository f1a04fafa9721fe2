"""gradio's own labels are said in the language of the WebUI's page."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from lib_merge.sentences import table

SHOW = """
import json
from lib_merge.ui.page import Page
from lib_merge.ui.tab import build_tab
tab = build_tab(Page("token", lambda *_: None, [], lambda: None, language="ru_RU"))
print(json.dumps([component["props"] for component in tab.get_config_file()["components"]]))
"""


@pytest.mark.long
@pytest.mark.skipif(importlib.util.find_spec("gradio") is None, reason="gradio is not installed")
def test_buttons_and_the_waiting_tab_speak_the_language_of_the_language_pack():
    run = subprocess.run(  # gradio leaves event loops open
        [sys.executable, "-W", "ignore", "-c", SHOW],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    said = run.stdout.encode().decode("unicode_escape")
    assert [text for id, text in table("ru_RU").items() if id.startswith("tab.") and text not in said] == []
    assert [text for id, text in table("en").items() if id.startswith("tab.") and f'"{text}"' in said] == []
    assert 'data-language="ru_RU"' in said
