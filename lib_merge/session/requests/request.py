"""What Live Merge stores on the host's object for one request: its recipe, its cell of a grid, what to do at its end.

The object is the host's `p`, made for one request and dropped with it; an X/Y/Z plot makes a copy of it for each cell.
All of it is attributes of that object, so nothing has to be cleaned up in the host afterwards.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from lib_merge.errors import LiveMergeError
from lib_merge.recipe import LocatedRecipe
from lib_merge.session.requests.axes import Axis
from lib_merge.session.requests.axis_values import names
from lib_merge.session.session import Session

logger = logging.getLogger(__name__)

PLOT, CHECKPOINTS = "X/Y/Z plot", "Checkpoint name"
"""The title of the host's script, and its axis of checkpoints."""
_AXES = (0, 3, 6)
"""Index of each axis's first argument of the plot; three follow: its kind, values as text, values from a list."""

_RECIPE, _CELL, _GRID, _ENDS = "live_merge_recipe", "live_merge_cell", "live_merge_grid", "live_merge_ends"
_PLOTTED = "live_merge_plotted"


@dataclass(frozen=True)
class Plotted:
    """What the cells of a plot are made of.

    Attributes:
        document: the recipe that was wanted when the plot began, as plain data; None: the request's own.
        bases: the checkpoints that the plot goes over, by the host's names.
    """

    document: Mapping[str, Any] | None = None
    bases: tuple[str, ...] = ()


def plotted_checkpoints(request: Any) -> Sequence[str]:
    """The values of the plot's checkpoint axes, as the request has them; empty if it is no such plot."""
    scripts = getattr(request.scripts, "selectable_scripts", ())
    number, plot = next(((n, one) for n, one in enumerate(scripts, 1) if one.title() == PLOT), (0, None))
    given = list(request.script_args or ())
    if plot is None or not given or given[0] != number:
        return ()
    values, options = given[plot.args_from : plot.args_to], plot.current_axis_options
    found: list[str] = []
    for at in _AXES:
        kind, text, chosen = values[at : at + 3]
        if options[kind or 0].label == CHECKPOINTS:
            found += names(text) if values[-1] else list(chosen or ())  # the last: texts in place of lists
    return found


def recipe_of(request: Any) -> LocatedRecipe | None:
    """The recipe that only this request is made with."""
    return vars(request).get(_RECIPE)


def set_recipe(request: Any, recipe: LocatedRecipe | None) -> None:
    """Set the recipe that only this request is made with."""
    setattr(request, _RECIPE, recipe)


def cell_of(request: Any) -> Sequence[tuple[Axis, str]]:
    """The values of our axes for this cell of a grid; empty outside a grid."""
    return vars(request).get(_CELL, ())


def add_to_cell(request: Any, axis: Axis, value: str) -> None:
    """Add a value of one of our axes to the cell."""
    setattr(request, _CELL, (*cell_of(request), (axis, value)))


def add_to_grid(request: Any, axis: Axis, values: Sequence[str]) -> Mapping[Axis, Sequence[str]]:
    """Add an axis of ours to the grid that the request will draw; returns all of ours so far."""
    grid = {**vars(request).get(_GRID, {}), axis: tuple(values)}
    setattr(request, _GRID, grid)
    return grid


def size_of(request: Any) -> object:
    """What the memory that a request's pictures take goes by, as far as the host tells."""
    names = ("width", "height", "batch_size", "enable_hr", "hr_scale", "hr_resize_x", "hr_resize_y")
    return tuple(getattr(request, name, None) for name in names)


def plotted_of(request: Any) -> Plotted:
    """What the cells of the request's plot are made of."""
    return vars(request).get(_PLOTTED, Plotted())


def set_plotted(request: Any, plotted: Plotted) -> None:
    """Set what the cells of the request's plot are made of."""
    setattr(request, _PLOTTED, plotted)


def as_before(session: Session) -> None:
    """Make live again what was before a request with a recipe of its own; called with the host's lock held.

    If that fails it is logged, and tried again before the next picture.
    """
    try:
        session.host.ensure_chosen_checkpoint_loaded()
        session.before_picture()
    except LiveMergeError as error:
        logger.warning("Live Merge: what was live before cannot be put back yet: %s", error)


def at_end(request: Any, work: Callable[[], None]) -> None:
    """Call `work` when the request has ended, with a picture or an error: the host closes every request.

    Copies of the request share it: it is called once, when the host closes the original.
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
    """End the request with an error. It is raised in the request's own `init`, since hosts only log errors of scripts
    and make the picture nevertheless."""

    def init(*_args: object, **_more: object) -> NoReturn:
        raise error

    request.init = init
