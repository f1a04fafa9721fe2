"""`combine RECIPE --output FILE`: the adapters of a recipe, with their weights and block weights, as one LoRA."""

from __future__ import annotations

import argparse

from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.lora.options import add_form_options, add_output_options, order_of, rank, say_made
from lib_merge.cli.output import Bar
from lib_merge.cli.paths import add_models_option
from lib_merge.cli.recipe_names import load_recipe
from lib_merge.engine.lora.factors.ranks import combining_rule
from lib_merge.engine.lora.make import WorkOptions, combine
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    command.add_argument("recipe", metavar="RECIPE", help=t("option.recipe_or_virtual"))
    add_output_options(command)
    command.add_argument("--rank", type=rank, metavar="N", help=t("option.combine_rank"))
    command.add_argument("--conv-rank", type=rank, metavar="N", help=t("option.conv_rank", default="--rank"))
    add_form_options(command)
    add_models_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Write the LoRA; LiveMergeError if that fails."""
    order = order_of(options, combining_rule(options.rank, options.conv_rank))
    recipe = load_recipe(options.recipe, options.models)
    with Bar() as bar, stoppable() as stop:
        made = combine(recipe, order, WorkOptions(bar, stop))
    say_made(made, options.json)
