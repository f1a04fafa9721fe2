"""`conflicts RECIPE`: how much the adapters of a recipe work against each other, slot by slot."""

from __future__ import annotations

import argparse
import math

from lib_merge.cli.output import Bar, say, say_json, table
from lib_merge.cli.paths import add_models_option
from lib_merge.cli.recipe_names import load_recipe
from lib_merge.engine.inspect.conflicts import ConflictReport, Pair, SlotConflicts, conflicts
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    command.add_argument("recipe", metavar="RECIPE", help=t("option.recipe_or_virtual"))
    add_models_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print the comparison; LiveMergeError if that fails."""
    with Bar() as bar:
        found = conflicts(load_recipe(options.recipe, options.models), bar)
    if options.json:
        say_json(found.document())
    else:
        say(*_lines(found))


def _lines(found: ConflictReport) -> list[str]:
    names = [f"{number}: {name}" for number, name in enumerate(found.adapters, 1)]
    rows = [_row(slot, pair) for slot in found.slots for pair in slot.pairs]
    head = [t(f"column.{name}") for name in ("slot", "adapters", "cosine", "opposite", "norm", "norm")]
    return [*names, *table([head, *rows])]


def _row(slot: SlotConflicts, pair: Pair) -> tuple[str, ...]:
    norms = (f"{slot.norms[number]:.3g}" for number in (pair.first, pair.second))
    both = t("command.both", one=pair.first + 1, other=pair.second + 1)
    return slot.slot, both, f"{pair.cosine:+.3f}", _percent(pair.conflicts), *norms


def _percent(share: float) -> str:
    return "-" if math.isnan(share) else f"{share:.0%}"
