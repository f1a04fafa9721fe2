"""`extract BASE TUNED --output FILE`: writes what a fine-tuned model or a recipe changes in its base as a LoRA."""

from __future__ import annotations

import argparse
from pathlib import Path

from lib_merge.checkpoint import file_sha256, is_same_file
from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.lora.options import (
    add_form_options,
    add_output_options,
    energy,
    file_size,
    order_of,
    rank,
    say_made,
)
from lib_merge.cli.output import Bar
from lib_merge.cli.paths import add_models_option, existing_path
from lib_merge.cli.recipe_names import model_or_recipe
from lib_merge.engine.lora.factors.ranks import DEFAULT_CONV_RANK, DEFAULT_RANK, rule_for
from lib_merge.engine.lora.make import WorkOptions, extract
from lib_merge.errors import UserError
from lib_merge.recipe import Recipe
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    command.add_argument("base", type=existing_path, metavar="BASE", help=t("option.extract_base"))
    command.add_argument("tuned", metavar="TUNED", help=t("option.extract_tuned_or_virtual"))
    add_output_options(command)
    much = command.add_mutually_exclusive_group()
    much.add_argument("--rank", type=rank, metavar="N", help=t("option.rank", default=DEFAULT_RANK))
    much.add_argument("--energy", type=energy, metavar="SHARE", help=t("option.energy"))
    much.add_argument("--size", type=file_size, metavar="SIZE", help=t("option.size"))
    command.add_argument("--conv-rank", type=rank, metavar="N", help=t("option.conv_rank", default=DEFAULT_CONV_RANK))
    add_form_options(command)
    add_models_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Write the LoRA; LiveMergeError if that fails."""
    order = order_of(options, rule_for(options.rank, options.conv_rank, options.energy, options.size))
    recipe = _recipe(options)
    with Bar() as bar, stoppable() as stop:
        made = extract(recipe, order, WorkOptions(bar, stop))
    say_made(made, options.json)


def _recipe(options: argparse.Namespace) -> Recipe:
    base, tuned = options.base, model_or_recipe(options.tuned, options.models)
    if isinstance(tuned, Recipe):
        return _with_base(tuned, Path(options.tuned), base)
    # A weighted sum with alpha 1 is the fine-tuned model, bit for bit.
    step = {"method": "weighted_sum", "b": str(tuned.resolve()), "alpha": 1}
    return Recipe.from_dict({"live_merge": 1, "base": str(base.resolve()), "steps": [step]})


def _with_base(recipe: Recipe, path: Path, base: Path) -> Recipe:
    """The recipe, if its base is that model."""
    located = recipe.located()
    own = [located.path(source) for source in located.base]
    if len(own) != 1 or not _is_same_model(own[0], base):
        names = " + ".join(map(str, own))
        raise UserError(t("lora.base_differs", recipe=path.name, own=names, base=str(base)))
    return located


def _is_same_model(one: Path, other: Path) -> bool:
    """Whether two paths lead to the same file, or to copies of it."""
    if is_same_file(one, other):
        return True
    if one.is_dir() or other.is_dir() or one.stat().st_size != other.stat().st_size:
        return False
    return file_sha256(one) == file_sha256(other)
