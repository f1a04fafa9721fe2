"""`virtual FOLDER`: write every virtual checkpoint of a folder as a file; each base is read once for all of its own."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from lib_merge.checkpoint.dtypes import FILE_DTYPES
from lib_merge.checkpoint.writing.target import SUFFIX, check_free_name, check_name
from lib_merge.cli.find_by_hash import known_hashes
from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.output import Bar, megabytes, note_skipped, say, say_json
from lib_merge.cli.paths import add_models_option, existing_folder
from lib_merge.doctor.checked_save import save_together
from lib_merge.engine.save.save import Saved
from lib_merge.errors import UserError
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.sentences import t
from lib_merge.session.virtual.files import VirtualFile, VirtualFiles


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    command.add_argument("folder", type=existing_folder, metavar="FOLDER", help=t("option.virtual_folder"))
    command.add_argument("--output", type=existing_folder, metavar="DIR", help=t("option.virtual_output"))
    command.add_argument("--dtype", default="base", choices=FILE_DTYPES, help=t("option.dtype"))
    command.add_argument("--overwrite", action="store_true", help=t("option.overwrite_files"))
    add_models_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Write them; LiveMergeError when one cannot be done: none of the same base is written, files of others stay."""
    files = VirtualFiles(options.folder).all().values()
    if not files:
        raise UserError(t("virtual.none_in_folder", folder=options.folder))
    output: Path = options.output or options.folder
    with Bar() as bar, stoppable() as stop:
        recipes = [(output / f"{file.name}{SUFFIX}", _located(file, options, bar)) for file in files]
        for target, _ in recipes:
            check_name(target)
            check_free_name(target, overwrite=options.overwrite)
        done = [
            saved
            for together in _by_base(recipes)
            for saved in save_together(together, options.dtype, options.overwrite, bar, stop)
        ]
    _report(done, options.json)


def _located(file: VirtualFile, options: argparse.Namespace, bar: Bar) -> LocatedRecipe:
    if file.document is None:
        raise UserError(t("error.at_place", place=file.path.name, message=file.problem))
    try:
        recipe = Recipe.from_dict(file.document, [file.path.resolve().parent, *options.models], names_only=True)
        return recipe.located(known_hashes(recipe, False, bar))
    except UserError as error:
        raise UserError(t("error.at_place", place=file.path.name, message=error.sentence)) from error


def _by_base(recipes: Iterable[tuple[Path, LocatedRecipe]]) -> list[list[tuple[Path, LocatedRecipe]]]:
    """Those of one base together."""
    found: dict[tuple[Path, ...], list[tuple[Path, LocatedRecipe]]] = {}
    for target, recipe in recipes:
        base = tuple(recipe.path(source).resolve() for source in recipe.base)
        found.setdefault(base, []).append((target, recipe))
    return [found[base] for base in sorted(found)]


def _report(done: Iterable[Saved], as_json: bool) -> None:
    files = [saved.file for saved in done]
    for saved in done:
        note_skipped(saved.skipped, saved.warnings)
    if as_json:
        say_json([{"path": str(file.path), "size": file.size, "sha256": file.sha256} for file in files])
        return
    for file in files:
        say(f"{file.path}  {megabytes(file.size)}", t("command.hashes", autov2=file.autov2, autov3=file.autov3))
