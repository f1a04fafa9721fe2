"""Runs a command and returns its exit status: 0 done, 2 a mistake of the user, 1 other errors, 130 interrupted."""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from lib_merge.checkpoint.dtypes import FILE_DTYPES
from lib_merge.cli import find_by_hash
from lib_merge.cli.commands import compare, doctor, imports, inspect, merge, rename, serve, virtual
from lib_merge.cli.explore import arguments as explore
from lib_merge.cli.lora import combine, conflicts, extract, resize
from lib_merge.cli.paths import add_models_option
from lib_merge.errors import Cancelled, LiveMergeError, UserError
from lib_merge.sentences import t
from lib_merge.version import VERSION


def main(arguments: Sequence[str]) -> int:
    """Run one command; its exit status."""
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
    """The exit status and the message, one line, of an error."""
    if isinstance(error, (KeyboardInterrupt, Cancelled)):
        return 130, t("command.interrupted")
    if isinstance(error, LiveMergeError):
        return error.exit_status, _one_line(str(error) + _hint(error))
    if isinstance(error, MemoryError):
        return 1, t("command.memory_ran_out")
    if isinstance(error, OSError):
        return 1, _one_line(str(error))
    return 1, _one_line(t("command.internal_error", kind=type(error).__name__, error=error))


_OPTIONS = {
    "target.exists": "--overwrite",
    "save.config_exists": "--overwrite",
    "recipe.not_found": t("command.models_option"),
    "recipe.not_found_near": t("command.models_option"),
}
"""Id of a sentence → the command-line option that does what the sentence advises."""


_ADAPTER_COMMANDS = {
    "extract": extract,
    "combine": combine,
    "resize": resize,
    "conflicts": conflicts,
}


def _hint(error: LiveMergeError) -> str:
    option = _OPTIONS.get(error.message.id)
    return f" ({option})" if option else ""


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 1000 else f"{line[:700]} … {line[-250:]}"


class _Parser(argparse.ArgumentParser):
    """Prints errors in one line; argparse's own parser prints the usage, too."""

    def error(self, message: str) -> NoReturn:
        raise UserError(t("command.wrong_arguments", error=message, program=self.prog))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m lib_merge", description=t("option.about"))
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    common = _Parser(add_help=False)
    common.add_argument("--json", action="store_true", help=t("option.json"))
    common.add_argument("--debug", action="store_true", help=t("option.debug"))

    command = commands.add_parser("merge", parents=[common], help=t("option.command_merge"))
    command.add_argument("recipe", metavar="RECIPE", help=t("option.recipe_or_virtual"))
    command.add_argument("--output", required=True, metavar="FILE", help=t("option.output"))
    command.add_argument("--dtype", default="base", choices=FILE_DTYPES, help=t("option.dtype"))
    command.add_argument("--overwrite", action="store_true", help=t("option.overwrite"))
    add_models_option(command)
    command.add_argument("--drop-ema", action="store_true", help=t("option.drop_ema"))
    find_by_hash.add_option(command)
    command.set_defaults(run=merge.run)

    command = commands.add_parser("inspect", parents=[common], help=t("option.command_inspect"))
    inspect.add_arguments(command)

    command = commands.add_parser("compare", parents=[common], help=t("option.command_compare"))
    compare.add_arguments(command)

    command = commands.add_parser("doctor", parents=[common], help=t("option.command_doctor"))
    doctor.add_arguments(command)

    command = commands.add_parser("rename", parents=[common], help=t("option.command_rename"))
    rename.add_arguments(command)

    command = commands.add_parser("virtual", parents=[common], help=t("option.command_virtual"))
    virtual.add_arguments(command)

    for name, room in _ADAPTER_COMMANDS.items():
        room.add_arguments(commands.add_parser(name, parents=[common], help=t(f"option.command_{name}")))

    command = commands.add_parser("import", parents=[common], help=t("option.command_import"))
    imports.add_arguments(command)

    command = commands.add_parser("explore", help=t("option.command_explore"))
    explore.add_arguments(command, common)

    command = commands.add_parser("serve", parents=[common], help=t("option.command_serve"))
    serve.add_arguments(command)
    return parser
