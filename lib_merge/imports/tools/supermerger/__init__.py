"""SuperMerger: the recipe in a file's metadata, rows of `mergehistory.csv`, and the formula that is a merge's name.

What is read is the format of https://github.com/hako-mikan/sd-webui-supermerger as of November 2025 (scripts/mergers).
"""

from lib_merge.imports.tools.supermerger.formula import read_formula
from lib_merge.imports.tools.supermerger.history import is_row, read_row
from lib_merge.imports.tools.supermerger.metadata import TYPE, read_metadata

__all__ = ["TYPE", "is_row", "read_formula", "read_metadata", "read_row"]
