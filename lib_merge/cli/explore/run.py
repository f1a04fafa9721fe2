"""`explore run`: make and score the pictures of a study on as many WebUIs as are named."""

from __future__ import annotations

import argparse
import math
import os
from collections.abc import Mapping

from lib_merge.cli.explore.results import lines_of
from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.output import Bar, note, say, say_json
from lib_merge.errors import UserError
from lib_merge.explore.studies.journal import Event
from lib_merge.explore.trials.search import Search
from lib_merge.explore.trials.standing import standing
from lib_merge.search.coordinator import Coordinator
from lib_merge.search.dispatch import Dispatcher
from lib_merge.search.run_end import RunEnd
from lib_merge.search.runner import Options, Runner
from lib_merge.search.samplers.choice import sampler_of
from lib_merge.search.scorers.choice import read_behind, scorers_of
from lib_merge.search.scorers.panel import Panel
from lib_merge.search.space import Space
from lib_merge.search.studies import check_whole, opened, search_in, space_of
from lib_merge.search.webuis.http import read_address
from lib_merge.search.webuis.logins import login_for, logins_of
from lib_merge.search.webuis.webui import WebUI
from lib_merge.sentences import Sentence, t
from lib_merge.session.data_files.search_lock import running
from lib_merge.session.exploring.book import Book
from lib_merge.session.exploring.studies import OpenStudy

INTERRUPTED = 130
STORAGE = "LIVE_MERGE_STORAGE"


def run(options: argparse.Namespace) -> int:
    """Run until the trials are made, somebody stops it, or a signal comes; the exit status.

    Raises:
        LiveMergeError: it cannot be run as asked, or journal or book cannot be written.
    """
    study = opened(options.study)
    with running(study.folder), stoppable() as stop:
        search, event = search_in(study)
        with Bar() as bar:
            runner = _runner(options, study, search, event, bar)
            runner.run(stop)
        told = {"study": str(options.study), **standing(runner.coordinator.search, runner.coordinator.items)}
    if options.json:
        say_json(told)
    else:
        say(*lines_of(told))
    return INTERRUPTED if stop.is_set() else 0


def _runner(options: argparse.Namespace, study: OpenStudy, search: Search, event: Event, bar: Bar) -> Runner:
    if search.settings is None or options.timeout <= 0:
        raise UserError(t("scored.timeout", found=options.timeout))
    settings = search.settings
    check_whole(study.state.items)
    space = space_of(event, settings.architecture)
    logins = logins_of(options.logins, os.environ)
    over, book = RunEnd(), Book(study.folder.parent)
    webuis = _webuis(options, logins, space, over)
    if 0 < settings.at_once < len(webuis) and settings.sampler != "random":  # which waits for nothing
        count = {"at_once": settings.at_once, "webuis": len(webuis), "idle": len(webuis) - settings.at_once}
        _say(t("scored.at_once_few", **count))
    limit = math.inf if options.idle_only else options.timeout * 1.2 + 10  # for a thread that hangs nevertheless
    dispatcher = Dispatcher(webuis, limit)
    sampler = sampler_of(settings, study, search, space, options.storage or os.environ.get(STORAGE, ""))
    coordinator = Coordinator(study, book, space, dispatcher, sampler, 2 * len(webuis) + 2)
    panel = Panel(scorers_of(settings.scorers, read_behind(options.scorer), logins, over), settings.limits)

    def report(now: Coordinator) -> None:
        ended = sum(bool(trial.state) for trial in now.search.trials.values())
        bar(ended, settings.trials, t("scored.progress", done=ended, all=settings.trials))

    own = Options(options.timeout, options.idle_only)
    return Runner(coordinator, dispatcher, webuis, panel, book, study.study.name, own, _say, report, over)


def _webuis(options: argparse.Namespace, logins: Mapping[str, str], space: Space, over: RunEnd) -> dict[str, WebUI]:
    found: dict[str, WebUI] = {}
    for url in options.webui:
        address = read_address(url, login_for(url, logins))
        if address.is_unencrypted:
            _say(t("scored.open_address", url=address.url))
        webui = WebUI(address, space, over)
        found[webui.label] = webui
    return found


def _say(text: Sentence) -> None:
    note("note", text)
