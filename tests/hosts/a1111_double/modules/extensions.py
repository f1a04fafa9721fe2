"""Where extensions are."""

from modules import paths

extensions_dir = str(paths.extensions_dir)
