"""The arguments of `explore` and its commands; what they do is imported when one runs, since only they need it."""

from __future__ import annotations

import argparse
from pathlib import Path

from lib_merge.cli.paths import existing_path
from lib_merge.sentences import t


def add_arguments(command: argparse.ArgumentParser, common: argparse.ArgumentParser) -> None:
    """Give the command its own commands."""
    commands = command.add_subparsers(required=True, metavar="new|run|status|stop|export")
    for name, add, run in (
        ("new", _add_new, _new),
        ("run", _add_run, _run),
        ("status", _nothing_more, _status),
        ("stop", _nothing_more, _stop),
        ("export", _add_export, _export),
    ):
        own = commands.add_parser(name, parents=[common], help=t(f"option.explore_{name}"))
        own.add_argument("study", type=Path, metavar="STUDY", help=t("option.explore_study"))
        add(own)
        own.set_defaults(run=run)


def _add_new(command: argparse.ArgumentParser) -> None:
    command.add_argument("--recipe", type=existing_path, metavar="FILE", help=t("option.recipe"))
    command.add_argument(
        "--prompts", action="append", default=[], type=existing_path, metavar="FILE", help=t("option.explore_prompts")
    )
    command.add_argument("--architecture", metavar="NAME", help=t("option.explore_architecture"))
    command.add_argument("--step", type=int, default=0, metavar="N", help=t("option.explore_step"))
    command.add_argument("--field", metavar="NAME", help=t("option.explore_field"))
    command.add_argument("--groups", default="curve", metavar="HOW", help=t("option.explore_groups"))
    command.add_argument("--lock", action="append", default=[], metavar="SLIDER", help=t("option.explore_lock"))
    command.add_argument("--trials", type=int, default=100, metavar="N", help=t("option.explore_trials"))
    command.add_argument("--sampler", default="tpe", metavar="NAME", help=t("option.explore_sampler"))
    command.add_argument(
        "--scorer", action="append", default=[], metavar="LABEL[*WEIGHT]", help=t("option.explore_label")
    )
    command.add_argument("--limit", action="append", default=[], metavar="GUARD=X", help=t("option.explore_limit"))
    command.add_argument("--seed", type=int, metavar="N", help=t("option.explore_seed"))
    command.add_argument("--at-once", type=int, metavar="N", help=t("option.explore_at_once"))


def _add_run(command: argparse.ArgumentParser) -> None:
    command.add_argument("--webui", action="append", required=True, metavar="URL", help=t("option.explore_webui"))
    command.add_argument("--scorer", action="append", default=[], metavar="LABEL=WHAT", help=t("option.explore_behind"))
    command.add_argument("--logins", type=existing_path, metavar="FILE", help=t("option.explore_logins"))
    command.add_argument("--storage", metavar="URL", help=t("option.explore_storage"))
    command.add_argument("--timeout", type=float, default=600.0, metavar="SECONDS", help=t("option.explore_timeout"))
    command.add_argument("--idle-only", action="store_true", help=t("option.explore_idle"))


def _add_export(command: argparse.ArgumentParser) -> None:
    command.add_argument("--output", required=True, type=Path, metavar="FILE", help=t("option.explore_output"))
    command.add_argument("--overwrite", action="store_true", help=t("option.overwrite"))


def _nothing_more(_: argparse.ArgumentParser) -> None:
    """The study alone."""


def _new(options: argparse.Namespace) -> None:
    from lib_merge.cli.explore.new import new

    new(options)


def _run(options: argparse.Namespace) -> int:
    from lib_merge.cli.explore.run import run

    return run(options)


def _status(options: argparse.Namespace) -> None:
    from lib_merge.cli.explore.results import status

    status(options)


def _stop(options: argparse.Namespace) -> None:
    from lib_merge.cli.explore.results import stop

    stop(options)


def _export(options: argparse.Namespace) -> None:
    from lib_merge.cli.explore.results import export

    export(options)
