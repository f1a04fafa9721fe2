"""What Live Merge stores on the host's request object: its recipe, its cell in a grid, and what to do at its end.

The object is the host's `p`; it exists for one request, and an X/Y/Z plot copies it for each cell. Everything is stored
as attributes of it, so nothing has to be cleaned up afterwards.
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
"""Index of the first of three arguments of each axis: its kind, values as text, values from a list."""

_RECIPE, _CELL, _GRID, _ENDS = "live_merge_recipe", "live_merge_cell", "live_merge_grid", "live_merge_ends"
_PLOTTED = "live_merge_plotted"


@dataclass(frozen=True)
class Plotted:
    """What the cells of a plot are made from.

    Attributes:
        document: plain data of the recipe that was wanted when the plot began; None: the request has its own.
        bases: names of the checkpoints on the plot's axis.
    """

    document: Mapping[str, Any] | None = None
    bases: tuple[str, ...] = ()


def plotted_checkpoints(request: Any) -> Sequence[str]:
    """The values on the plot's checkpoint axes; empty if the request is not such a plot."""
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
            found += names(text) if values[-1] else list(chosen or ())  # last: are values given as text?
    return found


def recipe_of(request: Any) -> LocatedRecipe | None:
    """The recipe of this request only."""
    return vars(request).get(_RECIPE)


def set_recipe(request: Any, recipe: LocatedRecipe | None) -> None:
    """Set the recipe of this request only."""
    setattr(request, _RECIPE, recipe)


def cell_of(request: Any) -> Sequence[tuple[Axis, str]]:
    """The values of our axes for this cell of a grid; empty outside a grid."""
    return vars(request).get(_CELL, ())


def add_to_cell(request: Any, axis: Axis, value: str) -> None:
    """Add a value of one of our axes to the cell."""
    setattr(request, _CELL, (*cell_of(request), (axis, value)))


def add_to_grid(request: Any, axis: Axis, values: Sequence[str]) -> Mapping[Axis, Sequence[str]]:
    """Add an axis of ours to the request's grid; returns all our axes so far."""
    grid = {**vars(request).get(_GRID, {}), axis: tuple(values)}
    setattr(request, _GRID, grid)
    return grid


def size_of(request: Any) -> object:
    """A key for the size of a request's pictures, on which their memory depends, as far as the host tells."""
    names = ("width", "height", "batch_size", "enable_hr", "hr_scale", "hr_resize_x", "hr_resize_y")
    return tuple(getattr(request, name, None) for name in names)


def plotted_of(request: Any) -> Plotted:
    """What the cells of the request's plot are made from."""
    return vars(request).get(_PLOTTED, Plotted())


def set_plotted(request: Any, plotted: Plotted) -> None:
    """Set what the cells of the request's plot are made from."""
    setattr(request, _PLOTTED, plotted)


def as_before(session: Session) -> None:
    """Make live what was live before a request with its own recipe. The caller must hold the host's lock.

    If that fails, it is logged, and tried again before the next picture.
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
    """Make the request fail with an error.

    It is raised in the request's own `init`, because hosts only log errors of scripts and make the picture anyway.
    """

    def init(*_args: object, **_more: object) -> NoReturn:
        raise error

    request.init = init
