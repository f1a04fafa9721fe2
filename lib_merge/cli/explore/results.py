"""`explore status`, `stop` and `export`: what a search has come to."""

from __future__ import annotations

import argparse
import io
from collections.abc import Mapping
from typing import Any

from lib_merge.checkpoint.writing.storage_errors import not_written
from lib_merge.cli.output import say, say_json
from lib_merge.errors import TargetError
from lib_merge.explore.studies.archive import JOURNAL, write_archive
from lib_merge.explore.trials.standing import standing
from lib_merge.search.studies import opened, search_in
from lib_merge.sentences import Sentence, t
from lib_merge.session.data_files import small_files
from lib_merge.session.data_files.search_lock import is_running


def status(options: argparse.Namespace) -> None:
    """Print how far a search is, and its best trials."""
    study = opened(options.study)
    search, _ = search_in(study)
    told = {
        "study": str(options.study),
        "running": is_running(study.folder),
        **standing(search, study.state.items),
    }
    if options.json:
        say_json(told)
    else:
        say(t("scored.runs" if told["running"] else "scored.rests", study=options.study), *lines_of(told))


def stop(options: argparse.Namespace) -> None:
    """Ask whoever runs a search to stop; it takes no new picture, and can be run again."""
    study = opened(options.study)
    search_in(study)
    if not is_running(study.folder):
        say(t("scored.rests", study=options.study))
        return
    study.add("stop")
    say(t("scored.asked_to_stop", study=options.study))


def export(options: argparse.Namespace) -> None:
    """Write a study as a ZIP, or its best recipe where the name ends in .json.

    Raises:
        TargetError: the file exists already. StorageError: it cannot be written.
    """
    study = opened(options.study)
    if options.output.exists() and not options.overwrite:
        raise TargetError(t("scored.output_exists", path=options.output))
    if options.output.suffix.lower() == ".json":
        data = _best(options).encode()
    else:
        file = io.BytesIO()
        pictures = sorted((study.folder / "pictures").glob("*.png"))
        journal = small_files.read(study.folder / JOURNAL)
        write_archive(file, study.study, journal, ((path.stem, path.read_bytes()) for path in pictures))
        data = file.getvalue()
    try:
        small_files.replace_bytes(options.output, data)
    except OSError as error:
        raise not_written(error, options.output) from error
    say(str(options.output))


def lines_of(told: Mapping[str, Any]) -> list[Sentence]:
    """How a search stands, for a person."""
    counts = told["trials"]
    lines = [t("scored.counts", **{name: counts[name] for name in ("wanted", "done", "open", "pruned", "failed")})]
    for one in told["best"]:
        scores = [f"{label} {value:.4g}" for label, value in one["scores"].items() if value is not None]
        lines.append(t("scored.best", trial=one["trial"], value=f"{one['value']:.3f}", scores=scores or ["-"]))
    if told["front"]:
        lines.append(t("scored.front", trials=[str(number) for number in told["front"]]))
    lines += [t("scored.failed", trial=number, why="; ".join(why)) for number, why in told["failed"].items()]
    return lines


def _best(options: argparse.Namespace) -> str:
    import json

    from lib_merge.errors import UserError

    study = opened(options.study)
    best = standing(search_in(study)[0], study.state.items)["best"]
    if not best:
        raise UserError(t("scored.none_yet", study=options.study))
    return json.dumps(best[0]["recipe"], indent=1) + "\n"
