"""Creates and opens the study of a search: its items, free weights and settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from lib_merge.architectures import Architecture, by_form
from lib_merge.errors import RecipeError, UserError
from lib_merge.explore.knobs import GROUPS, fields_of, knobs_of
from lib_merge.explore.pictures.items import Item, item_of, read_items
from lib_merge.explore.studies.journal import Event
from lib_merge.explore.studies.study import Study
from lib_merge.explore.trials.search import Search, search_of
from lib_merge.recipe.reading.text import parse_json
from lib_merge.search.space import Space
from lib_merge.search.webuis.webui import NEEDED
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files
from lib_merge.session.exploring.book import infotext_in
from lib_merge.session.exploring.studies import OpenStudy, Studies

SAMPLERS = ("tpe", "cmaes", "nsga2", "random")


def items_in(paths: Sequence[Path]) -> tuple[Item, ...]:
    """The prompts of files: prompt sets (JSON), and pictures (PNG) that say how they were made.

    Raises:
        RecipeError: a file holds none. StorageError: it cannot be read.
    """
    found = [item for path in paths for item in _items_of(path)]
    return tuple(found)


def check_whole(items: Sequence[Item]) -> None:
    """Refuse items that leave out values, as there is no txt2img tab here that could fill them in.

    Raises:
        RecipeError: names the first such item and what it lacks.
    """
    if not items:
        raise UserError(t("scored.no_items"))
    for number, item in enumerate(items):
        lacks = [name for name in NEEDED if getattr(item, name) is None]
        if lacks:
            raise RecipeError(f"items[{number}]", t("scored.item_lacks", fields=lacks))


def opened(path: Path) -> OpenStudy:
    """The study in a folder.

    Raises:
        UserError: there is none, or its files are wrong. StorageError: they cannot be read.
    """
    return Studies.in_folder(path.resolve().parent).open(path.resolve().name)


def begun(
    path: Path, recipe: Mapping[str, Any], items: Sequence[Item], seed: int, versions: Mapping[str, str], created: str
) -> OpenStudy:
    """A new study in a folder.

    Raises:
        UserError: there is one already. StorageError: it cannot be written.
    """
    study = Study(path.resolve().name, seed, dict(recipe), tuple(items), (), versions, created)
    return Studies.in_folder(path.resolve().parent).new(study)


def freed(
    recipe: Mapping[str, Any],
    architecture: Architecture,
    step: int,
    field: str | None,
    groups: str,
    locked: Sequence[str],
) -> dict[str, Any]:
    """Which weights of a step are free, as the fields of a `space` event.

    Raises:
        RecipeError: the step has none, or all are locked.
    """
    steps = recipe["steps"]
    weighed = fields_of(steps[step])[1] if 0 <= step < len(steps) else ()
    if not weighed or (field or weighed[0]) not in weighed:
        raise RecipeError(f"steps[{step}]", t("explore.no_weights"))
    if groups not in GROUPS:
        raise RecipeError("groups", t("explore.reading_unknown", allowed=[*GROUPS]))
    knobs = knobs_of(architecture, step, field or weighed[0], groups, locked)
    if not knobs:
        raise RecipeError("locked", t("explore.all_locked"))
    told = [knob.to_dict() for knob in knobs]
    return {"recipe": dict(recipe), "knobs": told, "groups": groups, "locked": [*locked]}


def search_in(study: OpenStudy) -> tuple[Search, Event]:
    """The search of a study, and the event with its free weights.

    Raises:
        UserError: none has been begun.
    """
    events = study.events
    search = search_of(events)
    if search.settings is None:
        raise UserError(t("scored.no_search", study=study.study.name))
    wanted = search.settings.space
    return search, next(event for event in events if event["event"] == "space" and event["number"] == wanted)


def space_of(event: Event, architecture: str) -> Space:
    """The free weights of an event, for an architecture by its form."""
    return Space(event, by_form(architecture))


def _items_of(path: Path) -> Sequence[Item]:
    if path.suffix.lower() == ".png":
        return [item_of(infotext_in(path))]
    document = parse_json(small_files.read(path))
    return read_items(document.get("items") if isinstance(document, Mapping) else document, path.name)
