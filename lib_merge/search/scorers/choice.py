"""Chooses the scorers of a run: labels come from the study, addresses and commands from the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from lib_merge.errors import UserError
from lib_merge.search.run_end import RunEnd
from lib_merge.search.scorers.base import GROUP, Scorer
from lib_merge.search.scorers.near import Near
from lib_merge.search.scorers.outside import ByCommand, ByFolder, ByHttp
from lib_merge.search.webuis.http import read_address
from lib_merge.search.webuis.logins import login_for
from lib_merge.sentences import t


def read_behind(texts: Iterable[str]) -> dict[str, str]:
    """Label → what stands behind it, from `LABEL=WHAT` of the command line.

    Raises:
        UserError: one has no label.
    """
    found: dict[str, str] = {}
    for text in texts:
        label, mark, what = text.partition("=")
        if not (mark and label and what):
            raise UserError(t("scored.behind", text=repr(text)))
        found[label] = what
    return found


def scorers_of(
    labels: Iterable[str], behind: Mapping[str, str], logins: Mapping[str, str], over: RunEnd
) -> list[Scorer]:
    """The scorers of a search. A label with nothing behind it is an installed scorer's name.

    Args:
        labels: those of the study.
        behind: what the user has said on the command line.
        logins: for scorers that are asked by HTTP.
        over: the end of the run.

    Raises:
        UserError: nothing stands behind a label, or it cannot be used.
    """
    installed = {one.name: one for one in entry_points(group=GROUP)}
    chosen = list(labels)
    unused = next((label for label in behind if label not in chosen), None)
    if unused is not None:
        raise UserError(t("scored.unused", label=unused, labels=chosen))
    return [_scorer(label, behind.get(label, label), installed, logins, over) for label in chosen]


def _scorer(
    label: str,
    what: str,
    installed: Mapping[str, EntryPoint],
    logins: Mapping[str, str],
    over: RunEnd,
) -> Scorer:
    kind, _, rest = what.partition(":")
    if kind in ("http", "https"):
        return ByHttp(label, read_address(what, login_for(what, logins)), over)
    if kind == "command" and rest:
        return ByCommand(label, rest, over)
    if kind == "folder" and rest:
        return ByFolder(label, _folder(rest), over)
    if kind == "near" and rest:
        return Near(label, Path(rest))
    if what not in installed:
        raise UserError(t("scored.no_scorer", label=label, installed=_named(list(installed))))
    return _installed(label, installed[what])


def _installed(label: str, entry: EntryPoint) -> Scorer:
    try:
        scorer: Scorer = entry.load()()
    except Exception as error:
        raise UserError(t("scored.scorer_broken", label=label, why=f"{type(error).__name__}: {error}")) from error
    scorer.label = label
    return scorer


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise UserError(t("command.no_folder", path=folder, near=""))
    return folder


def _named(installed: Sequence[str]) -> Sequence[str]:
    return sorted(installed) or ["-"]
