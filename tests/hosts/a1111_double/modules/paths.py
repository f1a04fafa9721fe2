"""Where things are; the data folder is named on the command line before all else is imported."""

import argparse
from pathlib import Path

_first = argparse.ArgumentParser(add_help=False)
_first.add_argument("--data-dir", required=True)
data_path = Path(_first.parse_known_args()[0].data_dir).resolve()
script_path = Path(__file__).resolve().parents[1]
models_path = data_path / "models"
extensions_dir = data_path / "extensions"
