"""The user's prompt sets: prompt-sets/NAME.json in the host's data folder."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.explore.pictures.items import Item, read_items
from lib_merge.explore.studies.study import Row, check_name, read_row
from lib_merge.recipe.reading.text import parse_json
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files

FOLDER = "prompt-sets"


class PromptSets:
    """The sets of one data folder; read each time, because other programs write there too."""

    def __init__(self, data_folder: Path) -> None:
        self._folder = data_folder / FOLDER

    def names(self) -> list[str]:
        """Names of all sets."""
        return sorted((path.stem for path in self._folder.glob("*.json") if path.is_file()), key=str.casefold)

    def open(self, name: str) -> tuple[tuple[Item, ...], Row | None]:
        """The items of a set, and the recipe that pictures of it are measured by, if it has one.

        Raises:
            RecipeError: there is no such set, or its file is not valid.
            StorageError: the file cannot be read.
        """
        path = self._path(name)
        if not path.is_file():
            raise RecipeError("name", t("explore.set_missing", name=name))
        document = parse_json(small_files.read(path))
        given: Mapping[str, Any] = document if isinstance(document, Mapping) else {}
        items = read_items(given.get("items"), f"{path.name}.items")
        return items, read_row(given.get("reference"), f"{path.name}.reference")

    def save(self, name: str, items: Sequence[Item], reference: Row | None = None, *, overwrite: bool = False) -> None:
        """Keep a set.

        Raises:
            RecipeError: there is one of that name. StorageError: it cannot be written.
        """
        path = self._path(name)
        with small_files.locked(path):
            if path.exists() and not overwrite:
                raise RecipeError("name", t("explore.set_exists", name=name))
            told = {} if reference is None else {"reference": asdict(reference)}
            document = {"items": [item.to_dict() for item in items], **told}
            small_files.replace(path, json.dumps(document, indent=1, ensure_ascii=False))

    def delete(self, name: str) -> None:
        """Delete a set, if it exists."""
        path = self._path(name)
        with small_files.locked(path):
            path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self._folder / f"{check_name(name)}.json"
