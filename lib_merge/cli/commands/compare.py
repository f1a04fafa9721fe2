"""`compare A B`: how far two checkpoints are apart, slot by slot."""

from __future__ import annotations

import argparse
import dataclasses
import math
from pathlib import Path

from lib_merge.cli.output import Bar, say, say_json, table
from lib_merge.engine.inspect.distance import Comparison, compare, total
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import detect_model, open_base
from lib_merge.errors import UserError
from lib_merge.sentences import t


def run(options: argparse.Namespace) -> None:
    """Compare the files; LiveMergeError when one is no model file, or nothing can be compared."""
    with Bar() as bar, SourceFiles() as files:
        found_in = [detect_model([Path(path)], files) for path in (options.a, options.b)]
        architecture = found_in[0] or found_in[1]
        a, b = (open_base([Path(path)], files, architecture) for path in (options.a, options.b))
        found = compare(a, b, architecture, files, progress=bar)
    if not found.slots and not found.other_shape:
        names = " and ".join(Path(path).name for path in (options.a, options.b))
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
    lines = table([("slot", "tensors", "identical", "|B-A|/|A|", "cosine", "largest"), *rows])
    lines.append(f"{identical} of {tensors} tensors are identical")
    for name, keys in (("only in A", found.only_a), ("only in B", found.only_b), ("of other shape", found.other_shape)):
        if keys:
            lines.append(f"{name}: {len(keys)} ({keys[0]}{', …' if len(keys) > 1 else ''})")
    return lines


def _plain(value: object) -> object:
    """JSON has no infinity and no NaN."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
