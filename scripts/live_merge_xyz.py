"""Adds axes to the host's X/Y/Z plot, and removes them when this script is unloaded."""

from __future__ import annotations

import modules.scripts
from fastapi import HTTPException
from modules import script_callbacks, sd_models, shared

from lib_merge.errors import LiveMergeError, UserError
from lib_merge.methods import methods
from lib_merge.sentences import t
from lib_merge.session.requests.axes import AXES, Axis
from lib_merge.session.requests.request import (
    add_to_cell,
    add_to_grid,
    as_before,
    at_end,
    plotted_checkpoints,
    set_plotted,
)
from lib_merge.session.requests.request_recipe import check_grid
from lib_merge.weights import presets

TITLE = "[Live Merge] "


def session():
    """The session of this process, which live_merge.py creates; that file may be loaded after this one."""
    return shared.live_merge_session


def plot_module():
    """The module of the host's X/Y/Z plot; another object after each reload of the UI."""
    found = (data.module for data in modules.scripts.scripts_data if data.script_class.__module__ == "xyz_grid.py")
    return next(found, None)


def given_recipe(p):
    """The recipe that the request passes to the script Live Merge, if any."""
    scripts = p.scripts.alwayson_scripts if p.scripts is not None else ()
    ours = next((script for script in scripts if script.title() == "Live Merge"), None)
    values = list(p.script_args or ())[ours.args_from : ours.args_to] if ours is not None and ours.args_to else []
    return values[0] if values else None


def plotted_bases(p) -> list[str]:
    """The checkpoints that the plot goes over, by the names of the host's list; it says itself which it does not know.

    Raises:
        UserError: the request asks for another checkpoint than the chosen one, whose merge the axes change.
    """
    asked = sd_models.checkpoint_aliases.get(p.override_settings.get("sd_model_checkpoint"))
    loaded = session().host.loaded()
    if asked is not None and loaded is not None and asked.name != loaded.name:
        raise UserError(t("plot.of_another_checkpoint", asked=asked.name, loaded=loaded.name))
    found = (sd_models.get_closet_checkpoint_match(value) for value in plotted_checkpoints(p))
    return [info.name for info in found if info is not None]


def option(plot, axis: Axis):
    """One of our axes as an option of the plot."""

    def confirm(p, values) -> None:
        try:
            bases = plotted_bases(p)
            grid = add_to_grid(p, axis, values)
            set_plotted(p, check_grid(session(), given_recipe(p), grid, user_presets(), bases))
        except LiveMergeError as error:
            raise HTTPException(400, str(error)) if getattr(p, "is_api", False) else error from error
        at_end(p, lambda: as_before(session()))

    def prepare(text: str) -> list[str]:
        try:
            return axis.read(text)
        except LiveMergeError:
            return [text]  # `confirm` reports what is wrong with it

    return plot.AxisOption(
        TITLE + axis.name,
        str,
        lambda p, value, _values: add_to_cell(p, axis, value),
        format_value=lambda _p, _option, value: axis.label(value),
        confirm=confirm,
        cost=0.6 - axis.rank / 10,  # axes that change the whole model vary slowest
        choices=CHOICES.get(axis.choices),
        prepare=prepare,
    )


def user_presets() -> dict[str, object]:
    """The user's own presets by name."""
    return {preset.name: preset.weights for preset in session().presets.all().values()}


CHOICES = {
    "methods": lambda: list(methods()),
    "presets": lambda: [*user_presets(), *presets.names(adapter=True)],
    "snapshots": lambda: sorted(session().snapshots),
    "models": lambda: sorted((info.name for info in sd_models.checkpoints_list.values()), key=str.casefold),
}


def take_out() -> None:
    """Remove our axes from the plot's list."""
    plot = plot_module()
    if plot is not None:
        plot.axis_options[:] = [known for known in plot.axis_options if not known.label.startswith(TITLE)]


def on_before_ui() -> None:
    """Add our axes before the page is built, when the plot reads its list."""
    take_out()
    plot = plot_module()
    if plot is not None:
        plot.axis_options.extend(option(plot, axis) for axis in AXES)


script_callbacks.on_before_ui(on_before_ui)
script_callbacks.on_script_unloaded(take_out)
