"""`resize FILE --rank N --output FILE`: writes a LoRA with smaller ranks."""

from __future__ import annotations

import argparse
from pathlib import Path

from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.lora.options import add_output_options, rank, say_made
from lib_merge.cli.output import Bar
from lib_merge.cli.paths import existing_path
from lib_merge.engine.lora.factors.ranks import FixedRank
from lib_merge.engine.lora.resize import resize
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    command.add_argument("file", type=existing_path, metavar="FILE", help=t("option.resize_file"))
    add_output_options(command)
    command.add_argument("--rank", type=rank, required=True, metavar="N", help=t("option.resize_rank"))
    command.add_argument("--conv-rank", type=rank, metavar="N", help=t("option.conv_rank", default="--rank"))
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Write the LoRA; LiveMergeError if that fails."""
    rule = FixedRank(options.rank, options.conv_rank or options.rank)
    with Bar() as bar, stoppable() as stop:
        made = resize(options.file, Path(options.output), rule, overwrite=options.overwrite, progress=bar, cancel=stop)
    say_made(made, options.json)
