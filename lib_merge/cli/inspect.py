"""`inspect FILE`: architecture, parts, dtypes, slots with sizes, hashes, the recipe inside."""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

from lib_merge.checkpoint.hashes import autov3, file_sha256
from lib_merge.cli.output import megabytes, say, say_json, table
from lib_merge.engine.survey import Survey, survey
from lib_merge.errors import SourceError


def run(options: argparse.Namespace) -> None:
    """Describe the file; LiveMergeError when it is no model file."""
    path = Path(options.file)
    found = survey(path)
    sha256, autov3 = file_sha256(path), _autov3(path)
    if options.json:
        say_json({**dataclasses.asdict(found), "sha256": sha256, "autov2": sha256[:10], "autov3": autov3})
        return
    say(*_lines(found, sha256, autov3))


def _autov3(path: Path) -> str | None:
    try:
        return autov3(path)
    except SourceError:  # only safetensors files have one
        return None


def _lines(found: Survey, sha256: str, autov3: str | None) -> list[str]:
    lines = [
        f"{found.path.name}: {found.kind}, {found.architecture or 'unknown architecture'}, {megabytes(found.nbytes)}",
        "tensors   " + ", ".join(f"{count} {name}" for name, count in found.dtypes.items()),
        f"sha256    {sha256}  (AutoV2 {sha256[:10]}{', AutoV3 ' + autov3 if autov3 else ''})",
    ]
    if found.prediction:
        lines.append(f"predicts  {found.prediction}")
    rows = [(slot.slot, f"{slot.tensors}", f"{slot.parameters:,}", megabytes(slot.nbytes)) for slot in found.slots]
    lines += table([("slot", "tensors", "parameters", "size"), *rows]) if rows else []
    if found.carried_over:
        lines.append(f"carried over, never blended: {_some(found.carried_over)}")
    if found.unknown:
        lines.append(f"of unknown use: {_some(found.unknown)}")
    if found.recipe is not None:
        lines += ["recipe inside:", json.dumps(found.recipe, ensure_ascii=False, indent=2)]
    return lines


def _some(keys: tuple[str, ...]) -> str:
    return f"{len(keys)} ({', '.join(keys[:3])}{', …' if len(keys) > 3 else ''})"
