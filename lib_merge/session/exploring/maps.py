"""Maps: what each slider of a step changes in a study's pictures, and which pictures are still wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from lib_merge.architectures import Architecture
from lib_merge.errors import RecipeError
from lib_merge.explore.knobs import assemble, fields_of, knobs_of, vector_of
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.sensitivity import blocks as trials
from lib_merge.explore.sensitivity.blocks import READINGS, Blocks, Found
from lib_merge.explore.sensitivity.measures import Difference, Look, difference, look
from lib_merge.explore.studies.study import read_recipe
from lib_merge.recipe import Recipe
from lib_merge.sentences import t
from lib_merge.session.exploring.book import image_in
from lib_merge.session.exploring.runs import Exploring
from lib_merge.session.exploring.studies import OpenStudy

MOST_KEPT = 20_000
"""Distances of two pictures that are remembered."""


@dataclass(frozen=True)
class Question:
    """Which map: a recipe's step and parameter, and one of `READINGS`."""

    recipe: Mapping[str, Any]
    step: int
    field: str
    index: int | None
    reading: str


class Maps:
    """The maps of one session's studies."""

    def __init__(self, exploring: Exploring) -> None:
        self._exploring = exploring
        self._distances: dict[tuple[str, str], Difference] = {}

    def of(self, study: OpenStudy, question: Question) -> dict[str, Any]:
        """The bars of each slider so far, and the rows and cells of the order that comes next; no cells: it is whole.

        Raises:
            RecipeError: the step has no block weights, the reading is none, the study no prompts; or the recipe's
                changes are all 0 and nothing would be seen.
        """
        architecture = architecture_of(self._exploring)
        items = study.state.items
        if not items:
            raise RecipeError("items", t("explore.no_items"))
        rows = _Rows(_checked(question), architecture)
        if question.reading == "out" and rows.change_nothing:
            raise RecipeError("recipe", t("explore.no_map_yet"))
        found = {reading: self._found(study, rows, reading, items) for reading in READINGS}
        weights = [item.weight for item in items]
        bars = {reading: trials.bars_of(rows.thirds, found[reading], weights) for reading in READINGS}
        wanted = trials.next_trials(rows.thirds, found[question.reading])
        return {
            "sliders": list(architecture.sliders),
            "bars": [None if one is None else asdict(one) for one in bars[question.reading]],
            "interacts": trials.interacting(bars["out"], bars["in"]),
            "source": rows.id(question.reading, ()),
            "whole": rows.id(question.reading, rows.every),
            "changed": [rows.id(question.reading, (block,)) for block in rows.every],
            **rows.order(question.reading, wanted),
            "have": sum(len(one.parts) + (one.noise is not None) for one in found[question.reading]),
            "most": trials.most_trials(rows.thirds, len(items)),
        }

    def measured(self, study: OpenStudy, pairs: Sequence[tuple[str, str]]) -> list[Difference | None]:
        """How far two pictures of a study are apart, by their keys; None where one is gone, or they differ in size."""
        return [self._distances_from(study, one, {other}).get(other) for one, other in pairs]

    def _found(self, study: OpenStudy, rows: _Rows, reading: str, items: Sequence[Item]) -> list[Found]:
        return [self._found_of(study, rows, reading, item) for item in items]

    def _found_of(self, study: OpenStudy, rows: _Rows, reading: str, item: Item) -> Found:
        """The distances of an item's pictures from that of the source."""
        pictures = study.state.pictures
        keys = {
            blocks: key
            for blocks in ((), *rows.trials)
            if (key := pictures.get((rows.id(reading, blocks), item.id, 0)))
        }
        again = pictures.get((rows.id(reading, ()), item.id, 1))
        if () not in keys:
            return Found({})
        near = self._distances_from(study, keys[()], {*keys.values(), *([again] if again else [])})
        parts = {blocks: near[key] for blocks, key in keys.items() if key in near}
        return Found(parts, near.get(again) if again else None)

    def _distances_from(self, study: OpenStudy, source: str, keys: set[str]) -> dict[str, Difference]:
        """Of pictures that the book still has, and that have the source's size."""
        here: Look | None = None
        found: dict[str, Difference] = {}
        for key in keys:
            if (source, key) not in self._distances:
                here = here or self._look(study, source)
                there = self._look(study, key)
                if here is None or there is None or here.blurred.shape != there.blurred.shape:
                    continue
                self._keep((source, key), difference(here, there))
            found[key] = self._distances[source, key]
        return found

    def _look(self, study: OpenStudy, key: str) -> Look | None:
        path = self._exploring.book.find(study.study.name, key)
        return None if path is None else look(image_in(path))

    def _keep(self, pair: tuple[str, str], distance: Difference) -> None:
        if len(self._distances) >= MOST_KEPT:
            self._distances.clear()
        self._distances[pair] = distance


class _Rows:
    """The recipes of a question's trials."""

    def __init__(self, question: Question, architecture: Architecture) -> None:
        self._question, self._architecture = question, architecture
        self._knobs = knobs_of(architecture, question.step, question.field, index=question.index)
        self._desk = vector_of(question.recipe, self._knobs, architecture)
        self.thirds = thirds_of(architecture)
        self.every: Blocks = tuple(range(len(self._knobs)))
        self.trials = {self.every, *self.thirds, *((block,) for block in self.every)}
        self._made: dict[tuple[str, Blocks], tuple[str, dict[str, Any]]] = {}

    @property
    def change_nothing(self) -> bool:
        """Whether the recipe has all the weights at 0."""
        return not np.any(self._desk)

    def id(self, reading: str, blocks: Blocks) -> str:
        """Id of a trial's recipe."""
        return self._recipe(reading, blocks)[0]

    def order(self, reading: str, wanted: Sequence[trials.Trial]) -> dict[str, Any]:
        """Rows and cells of the trials, as a run takes them: row, item, and which of several of the same."""
        kinds = list(dict.fromkeys(blocks for _, blocks, _ in wanted))
        rows = [dict(zip(("id", "recipe"), self._recipe(reading, blocks), strict=True), title="") for blocks in kinds]
        return {"rows": rows, "cells": [[kinds.index(blocks), item, again] for item, blocks, again in wanted]}

    def _recipe(self, reading: str, blocks: Blocks) -> tuple[str, dict[str, Any]]:
        if (reading, blocks) not in self._made:
            vector = trials.vector_of(reading, self._desk, blocks)
            document = assemble(self._question.recipe, self._knobs, vector, self._architecture)
            recipe = Recipe.from_dict(document, names_only=True)
            self._made[reading, blocks] = recipe.id, recipe.to_dict()
        return self._made[reading, blocks]


def architecture_of(exploring: Exploring) -> Architecture:
    """Architecture of the loaded checkpoint.

    Raises:
        RecipeError: nothing known is loaded.
    """
    found = exploring.session.architecture()
    if found is None:
        raise RecipeError("recipe.base", t("session.nothing_loaded"))
    return found


def thirds_of(architecture: Architecture) -> list[Blocks]:
    """The sliders' numbers, three blocks of a side together."""
    numbers = {slider: number for number, slider in enumerate(architecture.sliders)}
    return [tuple(numbers[slider] for slider in knob.sliders) for knob in knobs_of(architecture, 0, "", "thirds")]


def check_field(recipe: Mapping[str, Any], step: int, field: str) -> None:
    """Refuse a step or a field of it that has no block weights.

    Raises:
        RecipeError: it has none.
    """
    steps = recipe["steps"]
    if not 0 <= step < len(steps) or field not in fields_of(steps[step])[1]:
        raise RecipeError(f"recipe.steps[{step}]", t("explore.no_weights"))


def _checked(question: Question) -> Question:
    recipe = read_recipe(question.recipe, "recipe")
    check_field(recipe, question.step, question.field)
    if question.reading not in READINGS:
        raise RecipeError("reading", t("explore.reading_unknown", allowed=[*READINGS]))
    return replace(question, recipe=recipe)
