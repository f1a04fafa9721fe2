"""The route that reads other tools' recipes."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.hosts.base import Host
from lib_merge.imports import Imported, import_file, import_text
from lib_merge.recipe import Recipe
from lib_merge.recipe.locate import KnownHashes, find
from lib_merge.recipe.reading.fields import source
from lib_merge.sentences import t


def import_recipe(
    host: Host, hashes: KnownHashes, architecture: str | None, *, text: str | None, name: str | None
) -> dict[str, Any]:
    """The recipe in `text`, or in the model file `name`: `tool`, `recipe` and what was `left_out`.

    Raises:
        RecipeError: neither is given, or it is not a recipe.
        SourceError: the file contains no recipe.
    """
    known = _known(host, hashes)
    if text is not None and name is None:
        return _reply(import_text(text, architecture, known))
    if name is None or text is not None:
        raise RecipeError("text", t("routes.text_or_name"))
    path = find(source(name, "name", names_only=True), list(host.model_folders()), names_only=True)
    return _reply(import_file(path, architecture, known))


def _reply(imported: Imported) -> dict[str, Any]:
    Recipe.from_dict(imported.recipe, names_only=True)  # what comes over HTTP names files, never paths
    return asdict(imported)


def _known(host: Host, hashes: KnownHashes) -> dict[str, str]:
    """Names of the checkpoints in the host's list, by the hashes that are known."""
    paths: dict[Path, str] = {}
    for name in host.checkpoints():
        for folder in host.model_folders():
            path = Path(folder) / name
            if path.is_file():
                paths.setdefault(path, name)
    return {sha256: paths[path] for path, sha256 in hashes(set(paths)).items() if path in paths}
