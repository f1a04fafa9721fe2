"""`compare A B`: how much two checkpoints differ, slot by slot."""

from __future__ import annotations

import argparse
import dataclasses
import math
from pathlib import Path

from lib_merge.cli.output import Bar, say, say_json, some, table
from lib_merge.engine.inspect.distance import Comparison, compare, total
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import detect_model, open_base
from lib_merge.errors import UserError
from lib_merge.sentences import t


def run(options: argparse.Namespace) -> None:
    """Print how much the files differ; LiveMergeError if one is not a model file, or nothing can be compared."""
    with Bar() as bar, SourceFiles() as files:
        found_in = [detect_model([Path(path)], files) for path in (options.a, options.b)]
        architecture = found_in[0] or found_in[1]
        a, b = (open_base([Path(path)], files, architecture) for path in (options.a, options.b))
        found = compare(a, b, architecture, files, progress=bar)
    if not found.slots and not found.other_shape:
        names = t("command.both", one=Path(options.a).name, other=Path(options.b).name)
        raise UserError(t("command.nothing_in_common", names=names))
    if options.json:
        say_json(_plain(dataclasses.asdict(found)))
        return
    say(*_lines(found))


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
