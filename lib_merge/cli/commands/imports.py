"""`import FILE`: converts another tool's recipe, from a text or a model file's metadata, into ours."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from lib_merge.checkpoint.writing.storage_errors import not_written
from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.output import note, say, say_json
from lib_merge.errors import SourceError
from lib_merge.imports import import_file, import_text
from lib_merge.recipe.reading.text import LARGEST
from lib_merge.sentences import t


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("file", metavar="FILE", help=t("option.import_file"))
    parser.add_argument("--output", metavar="FILE", help=t("option.import_output"))
    parser.add_argument("--architecture", choices=["sd1", "sd2", "sdxl"], help=t("option.import_architecture"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print or write the recipe; LiveMergeError if there is none. What was left out is printed on standard error."""
    if options.file == "-":
        found = import_text(_standard_input(), options.architecture)
    else:
        found = import_file(Path(options.file), options.architecture)
    for sentence in found.left_out:
        note("left out", sentence)
    text = json.dumps(found.recipe, ensure_ascii=False, indent=2)
    if options.output:
        try:
            with stoppable():  # an interrupt does not stop the writing of the file
                Path(options.output).write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise not_written(error, Path(options.output)) from error
    if options.json:
        say_json({"tool": found.tool, "recipe": found.recipe, "left_out": list(found.left_out)})
    elif options.output:
        say(t("command.recipe_of", path=options.output, tool=found.tool))
    else:
        say(text)


def _standard_input() -> str:
    try:
        return sys.stdin.read(LARGEST + 1)  # one more than allowed, so that a longer text is refused
    except UnicodeDecodeError as error:
        raise SourceError(t("imports.not_utf8", path=t("command.standard_input"))) from error
