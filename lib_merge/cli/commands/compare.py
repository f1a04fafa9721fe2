"""`compare A B`: how much two models differ, slot by slot; each is a file, a recipe or a virtual checkpoint."""

from __future__ import annotations

import argparse
import dataclasses
import math
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from lib_merge.architectures import Architecture
from lib_merge.cli.output import Bar, note_skipped, say, say_json, some, table
from lib_merge.cli.paths import add_models_option
from lib_merge.cli.recipe_names import model_or_recipe
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.compute.prepass import PrePasses
from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.inspect.distance import Compared, Comparison, compare, total
from lib_merge.engine.plan.notes import by_name
from lib_merge.engine.plan.plan import Plan, base_plan, make_plan
from lib_merge.engine.plan.steps.adapter import left_out_notes
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import detect_model, open_base
from lib_merge.engine.sources.opened import open_sources
from lib_merge.errors import UserError
from lib_merge.progress import Progress
from lib_merge.recipe import Recipe
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    command.add_argument("a", metavar="A", help=t("option.model_or_recipe"))
    command.add_argument("b", metavar="B", help=t("option.model_or_recipe"))
    add_models_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print how much they differ; LiveMergeError if one is no model, or nothing can be compared."""
    named = [model_or_recipe(text, options.models) for text in (options.a, options.b)]
    with Bar() as bar, memory_errors(), exact_arithmetic(), SourceFiles() as files:
        given = [one if isinstance(one, Path) else _plan(one, files, bar) for one in named]
        found_in = [_architecture(one, files) for one in given]
        architecture = found_in[0] or found_in[1]
        a, b = (_model(one, files, architecture) for one in given)
        found = compare(a, b, architecture, progress=bar)
    _note_left_out(zip(given, (a, b), strict=True))
    if not found.slots and not found.other_shape:
        names = t("command.both", one=Path(options.a).name, other=Path(options.b).name)
        raise UserError(t("command.nothing_in_common", names=names))
    if options.json:
        say_json(_plain(dataclasses.asdict(found)))
        return
    say(*_lines(found))


def _plan(recipe: Recipe, files: SourceFiles, progress: Progress) -> Plan:
    located = recipe.located()
    measure = partial(PrePasses().measure, files=files, device=CPU, progress=progress)
    return make_plan(located, open_sources(located, files), measure)


def _architecture(given: Path | Plan, files: SourceFiles) -> Architecture | None:
    return detect_model([given], files) if isinstance(given, Path) else given.architecture


def _model(given: Path | Plan, files: SourceFiles, architecture: Architecture | None) -> Compared:
    if isinstance(given, Path):
        return Compared(base_plan(open_base([given], files, architecture)), Values(files))
    return Compared(given.keys, Values(files), given.base_dtypes)


def _note_left_out(compared: Iterable[tuple[Path | Plan, Compared]]) -> None:
    for given, model in compared:
        if isinstance(given, Plan):
            left_out = left_out_notes(given.keys, model.values.left_out)
            note_skipped(by_name((*given.notes, *left_out)), given.warnings)


def _lines(found: Comparison) -> list[str]:
    tensors, identical = total(found.slots)
    rows = [
        (s.slot, f"{s.tensors}", f"{s.identical}", f"{s.relative:.3%}", f"{s.cosine:.6f}", f"{s.largest:.4g}")
        for s in found.slots
    ]
    head = [t(f"column.{name}") for name in ("slot", "tensors", "identical", "distance", "cosine", "largest")]
    lines = table([head, *rows])
    lines.append(t("command.identical", identical=identical, tensors=tensors))
    others = {"only_a": found.only_a, "only_b": found.only_b, "other_shape": found.other_shape}
    return [*lines, *(t(f"apart.{name}", some=some(keys, 1)) for name, keys in others.items() if keys)]


def _plain(value: object) -> object:
    """The value with infinity and NaN as None, because JSON has neither."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
