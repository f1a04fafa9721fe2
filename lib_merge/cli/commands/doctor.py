"""`doctor RECIPE`: finds what would make a merge fail; `doctor MODEL`: finds what is wrong with a file."""

from __future__ import annotations

import argparse
import contextlib
from pathlib import Path

from lib_merge.checkpoint.dtypes import FILE_DTYPES
from lib_merge.cli.find_by_hash import add_option, known_hashes
from lib_merge.cli.output import Bar, say, say_json
from lib_merge.cli.paths import add_models_option
from lib_merge.cli.recipe_names import is_path, load_recipe
from lib_merge.doctor.examination import examine
from lib_merge.errors import MissingSource
from lib_merge.recipe import Recipe
from lib_merge.recipe.locate import SUFFIXES
from lib_merge.sentences import t

FOUND_ERRORS = 2
"""Exit status if the merge cannot be made as it is written."""


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    command.add_argument("recipe", metavar="RECIPE", help=t("option.recipe_or_virtual_or_model"))
    command.add_argument("--output", metavar="FILE", help=t("option.doctor_output"))
    command.add_argument("--dtype", default="base", choices=FILE_DTYPES, help=t("option.doctor_dtype"))
    add_models_option(command)
    command.add_argument("--drop-ema", action="store_true", help=t("option.drop_ema"))
    command.add_argument("--thorough", action="store_true", help=t("option.thorough"))
    add_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the findings; exit status 2 if an error was found, else 0. LiveMergeError if it cannot be examined."""
    recipe = _recipe(options)
    with Bar() as bar:
        known = known_hashes(recipe, options.find_by_hash, bar)
        with contextlib.suppress(MissingSource):  # reported as a finding
            recipe = recipe.located(known)
        diagnosis = examine(
            recipe,
            Path(options.output) if options.output else None,
            options.dtype,
            drop_ema=options.drop_ema,
            thorough=options.thorough,
            progress=bar,
        )
    if options.json:
        say_json(diagnosis.document())
    else:
        say(*(f"{finding.level}: {finding}" for finding in diagnosis.findings), diagnosis.summary())
    return FOUND_ERRORS if diagnosis.errors else 0


def _recipe(options: argparse.Namespace) -> Recipe:
    path = Path(options.recipe)
    if is_path(options.recipe) and (path.is_dir() or path.suffix.lower() in SUFFIXES):
        return Recipe.from_dict({"live_merge": 1, "base": str(path.resolve())})
    return load_recipe(options.recipe, options.models)
