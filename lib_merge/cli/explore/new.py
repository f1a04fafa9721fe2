"""`explore new`: begin a search, in a new study or in one that the tab has made."""

from __future__ import annotations

import argparse
import secrets
import time
from collections.abc import Sequence
from typing import Any

from lib_merge.architectures import by_form
from lib_merge.cli.output import say, say_json
from lib_merge.errors import UserError
from lib_merge.explore.studies.archive import HEAD
from lib_merge.explore.studies.journal import Event
from lib_merge.recipe import Recipe
from lib_merge.search.scorers.guards import LIMITS
from lib_merge.search.space import Space
from lib_merge.search.studies import SAMPLERS, begun, check_whole, freed, items_in, opened
from lib_merge.sentences import t
from lib_merge.session.exploring.studies import OpenStudy
from lib_merge.version import VERSION

LARGEST_SEED = 2**53 - 1


def new(options: argparse.Namespace) -> None:
    """Begin a search.

    Raises:
        LiveMergeError: it cannot be begun as written; then nothing of it is.
    """
    scorers = dict(_weighted(text) for text in options.scorer)
    limits = dict(_limit(text) for text in options.limit)
    _check(options, scorers)
    study, space = _study(options)
    check_whole(study.state.items)
    architecture = by_form(_architecture(options, space["recipe"])).form
    knobs = Space(space, by_form(architecture)).knobs
    study.add(
        "search",
        space=space["number"],
        architecture=architecture,
        trials=options.trials,
        sampler=options.sampler,
        scorers=scorers,
        limits=limits,
        at_once=options.at_once or 0,
    )
    _tell(options, study, [knob.label for knob in knobs])


def _check(options: argparse.Namespace, scorers: dict[str, float]) -> None:
    if options.sampler not in SAMPLERS:
        raise UserError(t("scored.no_sampler", found=repr(options.sampler), allowed=[*SAMPLERS]))
    if not scorers:
        raise UserError(t("scored.no_scorers"))
    if options.sampler == "nsga2" and len(scorers) < 2:
        raise UserError(t("scored.nsga2_two"))
    if options.trials < 1:
        raise UserError(t("scored.no_trials", found=options.trials))
    if options.at_once is not None and options.at_once < 1:
        raise UserError(t("scored.at_once", found=options.at_once))


def _study(options: argparse.Namespace) -> tuple[OpenStudy, Event]:
    """The study and its newest free weights, made where they are not there yet."""
    if not (options.study / HEAD).exists():
        return _new_study(options)
    study = opened(options.study)
    if options.recipe is not None or options.prompts:
        raise UserError(t("scored.study_is_there", study=options.study))
    space = next((event for event in reversed(study.events) if event["event"] == "space"), None)
    if space is None:
        raise UserError(t("explore.no_space"))
    return study, space


def _new_study(options: argparse.Namespace) -> tuple[OpenStudy, Event]:
    if options.recipe is None or not options.prompts:
        raise UserError(t("scored.recipe_and_prompts", study=options.study))
    recipe = Recipe.from_dict(Recipe.load(options.recipe).to_dict(), names_only=True).to_dict()
    items = items_in(options.prompts)
    check_whole(items)
    architecture = by_form(_architecture(options, recipe))
    seed = secrets.randbelow(LARGEST_SEED) if options.seed is None else options.seed
    created = time.strftime("%Y-%m-%dT%H:%M:%S%z")
    space = freed(recipe, architecture, options.step, options.field, options.groups, _names(options.lock))
    study = begun(options.study, recipe, items, seed, {"live_merge": VERSION}, created)
    return study, study.add("space", **space)


def _architecture(options: argparse.Namespace, recipe: Any) -> str:
    found = options.architecture or recipe.get("architecture")
    if not found:
        raise UserError(t("scored.architecture_unknown"))
    return str(found)


def _weighted(text: str) -> tuple[str, float]:
    label, mark, weight = text.rpartition("*")
    try:
        return (label, float(weight)) if mark else (text, 1.0)
    except ValueError:
        raise UserError(t("scored.weight", text=repr(text))) from None


def _limit(text: str) -> tuple[str, float]:
    name, _, number = text.partition("=")
    try:
        value = float(number)
    except ValueError:
        raise UserError(t("scored.limit", text=repr(text), guards=[*LIMITS])) from None
    if name not in LIMITS:
        raise UserError(t("scored.limit", text=repr(text), guards=[*LIMITS]))
    return name, value


def _names(texts: Sequence[str]) -> list[str]:
    return [name for text in texts for name in text.split(",") if name]


def _tell(options: argparse.Namespace, study: OpenStudy, knobs: Sequence[str]) -> None:
    told = {"study": str(options.study), "knobs": list(knobs), "prompts": len(study.state.items)}
    if options.json:
        say_json(told)
        return
    count = {"weights": list(knobs), "prompts": len(study.state.items), "trials": options.trials}
    say(t("scored.begun", study=options.study, **count))
