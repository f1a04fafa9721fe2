"""The gradios that the tab is tested on, and the one that all tests run on."""

from __future__ import annotations

import os

GRADIOS = {"gradio3": "LIVE_MERGE_GRADIO3_PYTHON", "gradio4": "LIVE_MERGE_GRADIO4_PYTHON"}
"""A WebUI's gradio → the variable with the Python of an environment that has it."""
OWN_GRADIO = "gradio6"
"""The app's, in the environment of the tests."""
MAIN_GRADIO = next((name for name, variable in GRADIOS.items() if os.environ.get(variable)), OWN_GRADIO)
"""All tests run on this one, those marked `every_gradio` on the others as well."""
