"""`serve`: the stand-alone app."""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
from pathlib import Path

from lib_merge.cli.interrupts import raising
from lib_merge.cli.output import say
from lib_merge.cli.paths import existing_folder
from lib_merge.errors import UserError
from lib_merge.hosts.settings import Settings
from lib_merge.sentences import t

PORT = 7870
_NEEDED = ("gradio", "diffusers", "transformers", "uvicorn", "PIL")


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    command.add_argument("--models", type=existing_folder, metavar="DIR", help=t("option.serve_models"))
    command.add_argument("--port", type=int, default=PORT, metavar="N", help=t("option.port", default=PORT))
    command.add_argument("--outputs", default="outputs", metavar="DIR", help=t("option.outputs"))
    command.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help=t("option.allow_host"),
    )
    command.add_argument(
        "--card-memory",
        type=int,
        default=Settings.card_mb,
        metavar="MB",
        help=t("option.card_memory", default=Settings.card_mb),
    )
    command.add_argument("--no-browser", action="store_true", help=t("option.no_browser"))
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Serve until interrupted; LiveMergeError if it cannot start."""
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise UserError(t("command.app_needs", missing=", ".join(missing)))
    for name in options.allow_host:
        if not re.fullmatch(r"[\w.-]+", name):
            raise UserError(t("command.allow_host_is_no_name", name=name))
    if options.card_memory < 0:
        raise UserError(t("command.card_memory_negative", value=options.card_memory))
    from lib_merge.app.server import serve

    with raising():  # the server ends on KeyboardInterrupt
        serve(
            options.models,
            Path(options.outputs),
            options.port,
            allowed_hosts=options.allow_host,
            settings=Settings(card_mb=options.card_memory),
            browser=not options.no_browser and sys.stdout.isatty(),
            say=say,
        )
