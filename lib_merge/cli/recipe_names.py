"""A recipe given as an argument: its file, or the name of a virtual checkpoint that a host lists; or a model."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from lib_merge.cli.paths import existing_path
from lib_merge.errors import UserError
from lib_merge.recipe import Recipe
from lib_merge.sentences import t
from lib_merge.session.virtual.files import FOLDER, VirtualFile, VirtualFiles

_DATA = "live-merge"
"""A host's folder for our files, below its own."""
_RECIPES = (".json", ".yaml", ".yml")


def model_or_recipe(text: str, folders: Sequence[Path]) -> Path | Recipe:
    """The model at a path, or else a recipe as `load_recipe` reads it, and raises."""
    path = Path(text)
    if is_path(text) and not (path.suffix.lower() in _RECIPES and path.is_file()):
        return path
    return load_recipe(text, folders)


def load_recipe(text: str, folders: Sequence[Path]) -> Recipe:
    """Read the recipe of an argument: a path, or the name of a virtual checkpoint.

    A recipe of a virtual checkpoint may come from elsewhere, so it may use names of files only.

    Args:
        text: the argument.
        folders: the model folders; virtual checkpoints are looked for in them and above.

    Raises:
        UserError: there is no such file and no such virtual checkpoint, or it is not a valid recipe.
    """
    kept = None if is_path(text) else virtual_file(text, folders)
    if kept is None:
        return Recipe.load(existing_path(text), [*folders])
    if kept.document is None:
        raise UserError(t("error.at_place", place=kept.path.name, message=kept.problem))
    return Recipe.from_dict(kept.document, [kept.path.resolve().parent, *folders], names_only=True)


def virtual_file(name: str, folders: Sequence[Path]) -> VirtualFile | None:
    """The virtual checkpoint of that name; None if there is none."""
    kept = (VirtualFiles(folder).all().get(name) for folder in _virtual_folders(folders))
    return next((file for file in kept if file is not None), None)


def is_path(text: str) -> bool:
    """Whether there is something at a path."""
    return os.path.exists(text)  # noqa: PTH110 — Path.exists raises for names that the system does not take


def _virtual_folders(folders: Sequence[Path]) -> Iterator[Path]:
    """Where the hosts of these model folders, or of the current one, keep virtual checkpoints: the nearest above."""
    for folder in folders or [Path.cwd()]:
        above = (one / _DATA / FOLDER for one in (folder.resolve(), *folder.resolve().parents))
        nearest = next((one for one in above if one.is_dir()), None)
        if nearest is not None:
            yield nearest
