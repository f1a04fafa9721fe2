"""What Live Merge notes on a host's own object for one request: its recipe, its place in a grid, how it ends.

The object is the host's `p`, made for one request and dropped with it; an X/Y/Z plot makes a copy of it for each cell.
Everything here is an attribute of that one object, so that nothing of the host has to be put back afterwards.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from lib_merge.errors import LiveMergeError
from lib_merge.recipe import LocatedRecipe
from lib_merge.session.axes import Axis
from lib_merge.session.plot import Plotted
from lib_merge.session.session import Session

logger = logging.getLogger(__name__)

_RECIPE, _CELL, _GRID, _ENDS = "live_merge_recipe", "live_merge_cell", "live_merge_grid", "live_merge_ends"
_PLOTTED = "live_merge_plotted"


def recipe_of(request: Any) -> LocatedRecipe | None:
    """The recipe that this request alone is made with."""
    return vars(request).get(_RECIPE)


def set_recipe(request: Any, recipe: LocatedRecipe | None) -> None:
    """Note the recipe that this request alone is made with."""
    setattr(request, _RECIPE, recipe)


def cell_of(request: Any) -> Sequence[tuple[Axis, str]]:
    """The values of our axes for this cell of a grid; empty outside a grid."""
    return vars(request).get(_CELL, ())


def add_to_cell(request: Any, axis: Axis, value: str) -> None:
    """Note a cell's value of one of our axes."""
    setattr(request, _CELL, (*cell_of(request), (axis, value)))


def add_to_grid(request: Any, axis: Axis, values: Sequence[str]) -> Mapping[Axis, Sequence[str]]:
    """Note an axis of the grid that the request is going to be; all of ours so far."""
    grid = {**vars(request).get(_GRID, {}), axis: tuple(values)}
    setattr(request, _GRID, grid)
    return grid


def plotted_of(request: Any) -> Plotted:
    """What the cells of the request's plot are made of."""
    return vars(request).get(_PLOTTED, Plotted())


def set_plotted(request: Any, plotted: Plotted) -> None:
    """Note what the cells of the request's plot are made of."""
    setattr(request, _PLOTTED, plotted)


def as_before(session: Session) -> None:
    """Put back what was live before a request with a recipe of its own; under the host's lock, as the request is.

    What cannot be put back now is tried again, and said, at the next picture.
    """
    try:
        session.host.ensure_chosen_checkpoint_loaded()
        session.before_picture()
    except LiveMergeError as error:
        logger.warning("Live Merge: what was live before cannot be put back yet: %s", error)


def at_end(request: Any, work: Callable[[], None]) -> None:
    """Have something done once the request has ended, with a picture or an error; the host closes every request.

    Copies of the request share this: it is done once, at the end of the one that the host closes.
    """
    if vars(request).get(_ENDS):
        return
    close = request.close

    def closed() -> None:
        close()
        work()

    request.close = closed
    setattr(request, _ENDS, True)


def fail(request: Any, error: Exception) -> None:
    """Have the request end with an error: hosts report errors of scripts and make the picture all the same, but not
    those of the request's own beginning."""

    def init(*_args: object, **_more: object) -> NoReturn:
        raise error

    request.init = init
