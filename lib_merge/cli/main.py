"""Arguments in, exit status out: 0 done, 2 the user's mistake, 1 anything else foreseen, 130 interrupted."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from lib_merge.checkpoint.dtypes import FILE_DTYPES
from lib_merge.cli import find_by_hash
from lib_merge.cli.commands import compare, doctor, imports, inspect, merge, rename, serve
from lib_merge.cli.lora import combine, conflicts, extract, resize
from lib_merge.cli.paths import add_models_option, existing_path
from lib_merge.errors import Cancelled, LiveMergeError, UserError
from lib_merge.sentences import t
from lib_merge.version import VERSION


def main(arguments: Sequence[str]) -> int:
    """Run one command; the exit status is returned."""
    debug = "--debug" in arguments
    try:
        options = _parser().parse_args(arguments)
        status = options.run(options)
    except SystemExit:  # --help and --version
        raise
    except BaseException as error:
        if debug:
            traceback.print_exc()
        status, message = _explain(error)
        sys.stderr.write(f"error: {message}\n")
        return status
    return status or 0


def _explain(error: BaseException) -> tuple[int, str]:
    """The exit status and the one line for an error."""
    if isinstance(error, (KeyboardInterrupt, Cancelled)):
        return 130, "interrupted"
    if isinstance(error, LiveMergeError):
        return error.exit_status, _one_line(str(error) + _hint(error))
    if isinstance(error, MemoryError):
        return 1, "memory ran out; close other programs or use another machine"
    if isinstance(error, OSError):
        return 1, _one_line(str(error))
    return 1, _one_line(f"internal error ({type(error).__name__}: {error}); run again with --debug and report it")


_OPTIONS = {
    "target.exists": "--overwrite",
    "save.config_exists": "--overwrite",
    "recipe.not_found": "--models DIR names another folder",
    "recipe.not_found_near": "--models DIR names another folder",
}
"""The option that does what a sentence advises, by the sentence's id."""


_ADAPTER_COMMANDS = {
    "extract": (extract, "what a model changes in its base, as a LoRA"),
    "combine": (combine, "the adapters of a recipe as one LoRA"),
    "resize": (resize, "a LoRA with smaller ranks"),
    "conflicts": (conflicts, "how far the adapters of a recipe work against each other"),
}


def _hint(error: LiveMergeError) -> str:
    option = _OPTIONS.get(error.message.id)
    return f" ({option})" if option else ""


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 1000 else f"{line[:700]} … {line[-250:]}"


class _Parser(argparse.ArgumentParser):
    """argparse's own way is the usage in several lines; here, too, an error is one line."""

    def error(self, message: str) -> NoReturn:
        raise UserError(t("command.wrong_arguments", error=message, program=self.prog))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m lib_merge", description="Merge Stable Diffusion checkpoints block by block.")
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = _Parser(add_help=False)
    common.add_argument("--json", action="store_true", help="print the result as JSON")
    common.add_argument("--debug", action="store_true", help="show where in the program an error arose")

    command = commands.add_parser("merge", parents=[common], help="carry out a recipe and write the checkpoint")
    command.add_argument("recipe", type=existing_path, metavar="RECIPE", help="recipe file, JSON or YAML")
    command.add_argument("--output", required=True, metavar="FILE", help="the .safetensors file to write")
    command.add_argument("--dtype", default="base", choices=FILE_DTYPES, help="base: each tensor keeps the base's")
    command.add_argument("--overwrite", action="store_true", help="replace FILE when it is there")
    add_models_option(command)
    command.add_argument("--drop-ema", action="store_true", help="leave out averaged copies (model_ema.*)")
    find_by_hash.add_option(command)
    command.set_defaults(run=merge.run)

    command = commands.add_parser("inspect", parents=[common], help="what a model file holds")
    command.add_argument("file", type=existing_path, metavar="FILE")
    command.set_defaults(run=inspect.run)

    command = commands.add_parser("compare", parents=[common], help="how far two checkpoints are apart, slot by slot")
    command.add_argument("a", type=existing_path, metavar="A")
    command.add_argument("b", type=existing_path, metavar="B")
    command.set_defaults(run=compare.run)

    command = commands.add_parser("doctor", parents=[common], help="what would make a merge fail, before it is made")
    doctor.add_arguments(command)

    command = commands.add_parser("rename", parents=[common], help="a transformer's file under another style of names")
    rename.add_arguments(command)

    for name, (room, text) in _ADAPTER_COMMANDS.items():
        room.add_arguments(commands.add_parser(name, parents=[common], help=text))

    command = commands.add_parser("import", parents=[common], help="another tool's recipe as one of ours")
    imports.add_arguments(command)

    command = commands.add_parser("serve", parents=[common], help="the stand-alone app: the tab in a page of its own")
    serve.add_arguments(command)
    return parser
