"""The host's X/Y/Z plot as a request asks for it: the checkpoints of its own axis, and what its cells start from.

A cell of another checkpoint than the recipe's base gets the same recipe on that one: the base is what the axis varies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib_merge.session.axis_values import names

TITLE, CHECKPOINTS = "X/Y/Z plot", "Checkpoint name"
_AXES = (0, 3, 6)
"""Where each axis begins among the plot's arguments: its kind, the values as text, and as chosen from a list."""


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
    """The values of the plot's checkpoint axes, as the request has them; none where it asks for no such plot."""
    scripts = getattr(request.scripts, "selectable_scripts", ())
    number, plot = next(((n, one) for n, one in enumerate(scripts, 1) if one.title() == TITLE), (0, None))
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
