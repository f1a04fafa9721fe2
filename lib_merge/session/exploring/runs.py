"""A run: the pictures of several recipes and items, made one after the other by the host's own txt2img."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from lib_merge.errors import LiveMergeError, MissingSource, RecipeError
from lib_merge.explore.pictures.items import Item, read_items
from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import MaybeSentence, t
from lib_merge.session.exploring.arrivals import Arrivals
from lib_merge.session.exploring.book import Book, Shot
from lib_merge.session.exploring.prompt_sets import PromptSets
from lib_merge.session.exploring.sources import here, with_hashes
from lib_merge.session.exploring.studies import OpenStudy, Studies
from lib_merge.session.requests.comparison import fingerprint
from lib_merge.session.session import Session

MOST_RECIPES = 500
MOST_CELLS = 5000
Cell = tuple[int, int, int]
"""Number of the recipe, number of the item, and 0, or which of several pictures of the same values."""


@dataclass(frozen=True)
class Order:
    """What a page asks for: the cells, in the order in which they are to be made.

    Attributes:
        run: a name that the page gives it, by which it finds the answer.
        study: the study that the pictures are for.
        recipes: as plain data.
    """

    run: str
    study: str
    recipes: tuple[Mapping[str, Any], ...]
    items: tuple[Item, ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class RunState:
    """How the newest run stands.

    Attributes:
        done: recipe, item, which of several, and the key in the book of each cell that has its picture.
        made: how many of them were made now; the others were in the book.
        problem: why it ended before its end.
        lacks: the recipe of a file that is missing and can be searched for by its hash.
    """

    run: str = ""
    study: str = ""
    is_running: bool = False
    all: int = 0
    done: tuple[tuple[int, int, int, str], ...] = ()
    made: int = 0
    interrupted: bool = False
    problem: MaybeSentence = ""
    lacks: Mapping[str, Any] | None = None


def read_order(text: str) -> Order:
    """The order in the JSON text that a page sends with the host's own values.

    Raises:
        RecipeError: it is not an order, or has cells without a recipe or item.
    """
    given = parse_recipe_text(text)
    recipes, cells = given.get("recipes"), given.get("cells")
    if not isinstance(recipes, list) or not 0 < len(recipes) <= MOST_RECIPES:
        raise RecipeError("recipes", t("explore.order_recipes", most=MOST_RECIPES))
    items = read_items(given.get("items"))
    if not isinstance(cells, list) or not len(cells) <= MOST_CELLS:
        raise RecipeError("cells", t("explore.order_cells", most=MOST_CELLS))
    found = tuple(_cell(one, len(recipes), len(items), f"cells[{n}]") for n, one in enumerate(cells))
    return Order(str(given.get("run", ""))[:80], str(given.get("study", "")), tuple(recipes), items, found)


def _cell(value: object, recipes: int, items: int, place: str) -> Cell:
    whole = isinstance(value, Sequence) and len(value) in (2, 3) and all(type(number) is int for number in value)
    if not whole:
        raise RecipeError(place, t("explore.order_cells", most=MOST_CELLS))
    recipe, item, again = (*value, 0)[:3]  # pyright: ignore[reportGeneralTypeIssues]  # checked just now
    if not (0 <= recipe < recipes and 0 <= item < items and 0 <= again < MOST_CELLS):
        raise RecipeError(place, t("explore.order_no_cell", recipes=recipes, items=items))
    return recipe, item, again


Make = Callable[[Item], "Shot | None"]
"""Makes the picture of an item with the loaded model; None when the user has stopped it."""
Depends = Callable[[Item], Any]
"""All that an item's picture depends on beside the model, as far as it can be said."""


class Exploring:
    """The studies, sets and pictures of one session, and its runs, of which there is one at a time."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.run = RunState()

    @cached_property
    def studies(self) -> Studies:
        """The studies in the host's data folder."""
        return Studies(self.session.host.data_folder())

    @cached_property
    def sets(self) -> PromptSets:
        """The prompt sets in the host's data folder."""
        return PromptSets(self.session.host.data_folder())

    @cached_property
    def book(self) -> Book:
        """The pictures of all studies."""
        return Book(self.studies.folder)

    @cached_property
    def arrivals(self) -> Arrivals:
        """Studies that come from elsewhere."""
        return Arrivals(self.studies, self.book)

    def make(self, text: str, depends: Depends, make: Make) -> RunState:
        """Make the pictures of an order that the book does not have; called with the host's lock held.

        What was live before is live again afterwards. A picture that was stopped half-way is not kept, and ends the
        run. `self.run` tells how far it is.

        Raises:
            LiveMergeError: why no picture was made, or why the run ended; what was made until then is kept.
        """
        order = read_order(text)
        self.run = RunState(order.run, order.study, is_running=True, all=len(order.cells))
        try:
            self._make(order, depends, make)
        except LiveMergeError as error:
            self.run = replace(self.run, problem=error.sentence)
            raise
        except Exception as error:
            told = t("error.internal", kind=type(error).__name__, error=error)
            self.run = replace(self.run, problem=told)
            raise
        finally:
            self.run = replace(self.run, is_running=False)
        return self.run

    def _make(self, order: Order, depends: Depends, make: Make) -> None:
        study = self.studies.open(order.study)
        recipes = [self._located(study, document, f"recipes[{n}]") for n, document in enumerate(order.recipes)]
        ids = [Recipe.from_dict(document, names_only=True).id for document in order.recipes]
        values = [depends(item) for item in order.items]
        with self.session.in_turn() as show:
            for cell in order.cells:
                recipe, item = recipes[cell[0]], order.items[cell[1]]
                key = self._key(recipe, values[cell[1]], cell[2])
                if self.book.find(study.study.name, key) is None:
                    show(recipe)
                    shot = make(item)
                    if shot is None:
                        self.run = replace(self.run, interrupted=True)
                        return
                    self.book.put(study.study.name, key, shot)
                    self.run = replace(self.run, made=self.run.made + 1)
                self._note(study, ids[cell[0]], item, cell, key)

    def _located(self, study: OpenStudy, document: Any, place: str) -> LocatedRecipe:
        """A recipe of the order, its files found by name or known hash; its base has to be loaded."""
        if not isinstance(document, Mapping):
            raise RecipeError(place, t("recipe.is_no_recipe", document=type(document).__name__))
        try:
            recipe = here(self.session, study, document)
        except MissingSource as error:
            if error.sha256:
                self.run = replace(self.run, lacks=with_hashes(document, study.state.sources))
            raise
        self.session.check_base(recipe)
        return recipe

    def _key(self, recipe: LocatedRecipe, values: Any, again: int) -> str:
        """What a picture depends on, as SHA-256: the recipe with its files as they are, the model's precision, and all
        values and options; a key of its own where one of those cannot be told."""
        told = fingerprint([recipe.fingerprint(), str(self.session.host.dtype()), values, again])
        return told or hashlib.sha256(uuid.uuid4().bytes).hexdigest()

    def _note(self, study: OpenStudy, recipe: str, item: Item, cell: Cell, key: str) -> None:
        """Note the picture by the recipe's id as the study has it, whatever names its files have here."""
        place = (recipe, item.id, cell[2])
        if study.state.pictures.get(place) != key:
            study.add("picture", recipe=recipe, item=item.id, key=key, **({"again": cell[2]} if cell[2] else {}))
        self.run = replace(self.run, done=(*self.run.done, (*cell, key)))
