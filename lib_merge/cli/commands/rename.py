"""`rename FILE --style net|comfy|bare --output FILE`: gives a transformer's tensors the names that a program reads."""

from __future__ import annotations

import argparse
from pathlib import Path

from lib_merge.architectures.transformers import STYLES
from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.output import Bar, megabytes, say, say_json
from lib_merge.cli.paths import existing_path
from lib_merge.engine.save.rename import rename
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    command.add_argument("file", type=existing_path, metavar="FILE")
    command.add_argument(
        "--style",
        required=True,
        choices=tuple(STYLES),
        help=t("option.style"),
    )
    command.add_argument("--output", required=True, metavar="FILE", help=t("option.output"))
    command.add_argument("--overwrite", action="store_true", help=t("option.overwrite"))
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Write the renamed file; LiveMergeError if that fails."""
    with Bar() as bar, stoppable() as stop:
        done = rename(options.file, Path(options.output), options.style, options.overwrite, bar, stop)
    file = done.file
    if options.json:
        say_json({"path": str(file.path), "size": file.size, "sha256": file.sha256, "renamed": done.renamed})
        return
    say(f"{file.path}  {megabytes(file.size)}", t("command.hashes", autov2=file.autov2, autov3=file.autov3))
    say(t("save.renamed", n=done.renamed))
