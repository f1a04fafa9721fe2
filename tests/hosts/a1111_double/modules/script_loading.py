"""A script file is executed as a module of its own each time, and put nowhere."""

import importlib.util
from pathlib import Path


def load_module(path: str):
    spec = importlib.util.spec_from_file_location(Path(path).name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
