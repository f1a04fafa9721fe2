"""Converts recipes of other tools into ours: from files' metadata, tables, pictures' infotext and configurations.

    imported = import_text(text)            # whatever a user pastes
    imported = import_metadata(metadata)    # of a model file
    imported.recipe, imported.left_out

Each tool is one file or folder of `tools`, with pure functions from plain data to an `Imported`.
"""

from __future__ import annotations

from lib_merge.imports.imported import Imported, KnownFiles
from lib_merge.imports.reading import import_file, import_metadata, import_text

__all__ = ["Imported", "KnownFiles", "import_file", "import_metadata", "import_text"]
