"""Installs nothing: the host has everything that is needed. Only reports if something is missing."""

import importlib.util

NEEDED = ("torch", "safetensors", "numpy")

missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
if missing:
    print(f"Live Merge needs {', '.join(missing)}, which this WebUI should have brought; repair its installation.")
