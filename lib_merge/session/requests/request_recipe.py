"""The recipe of one request: given with it, or the live one changed by the values of an X/Y/Z plot."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.engine.sources.recognition import recognise
from lib_merge.errors import LiveModelError, RecipeError, UserError
from lib_merge.recipe import LocatedRecipe
from lib_merge.recipe.reading.parse import check_slots
from lib_merge.recipe.reading.text import parse_recipe_text
from lib_merge.sentences import t
from lib_merge.session.requests.axes import Axis, Context, Presets, changed
from lib_merge.session.requests.request import CHECKPOINTS, Plotted
from lib_merge.session.session import Session, base_files

MOST_CHECKED = 2000
"""Cells of a grid that are checked before it is drawn; later ones are checked when they are drawn."""


def request_recipe(
    session: Session, given: object, axes: Sequence[tuple[Axis, str]], presets: Presets, plotted: Plotted | None = None
) -> LocatedRecipe | None:
    """The recipe that a request's picture is made with in place of the wanted one; None: the wanted one.

    Args:
        session: what is wanted of the loaded model.
        given: a recipe as a mapping or JSON text; nothing, or an empty text, for none.
        axes: values of the plot's axes for this picture.
        presets: the user's own.
        plotted: what the plot's cells are made of, if the picture is one of them.

    Raises:
        UserError: it is no recipe, or an axis does not fit it; LiveModelError: another checkpoint is loaded.
    """
    document, plotted = _given(given), plotted or Plotted()
    if document is None and not axes:
        return None
    if document is None:
        document = _wanted(session) if plotted.document is None else plotted.document
    document = _on_loaded(session, document, plotted.bases)
    return _checked(session, changed(document, axes, _context(session, presets)) if axes else document)


def check_grid(
    session: Session, given: object, grid: Mapping[Axis, Sequence[str]], presets: Presets, bases: Sequence[str] = ()
) -> Plotted:
    """Check the recipes of a grid's cells before its first picture; returns what the cells are made of.

    `bases`: the checkpoints of the plot's own axis.

    Raises:
        LiveMergeError: as `request_recipe`, for the first such cell.
    """
    document = _given(given)
    document = _wanted(session) if document is None else document
    context = _context(session, presets)
    check_bases(session, bases, context.architecture)
    for axis, values in grid.items():
        for value in values:
            axis.read(value)
    cells = itertools.product(*([(axis, value) for value in values] for axis, values in grid.items()))
    for cell in itertools.islice(cells, MOST_CHECKED):
        try:
            _checked(session, changed(document, cell, context))
        except UserError as error:
            shown = ", ".join(axis.label(value) for axis, value in cell)
            raise UserError(t("error.at_place", place=shown, message=error.sentence)) from error
    return Plotted(document, tuple(bases))


def check_bases(session: Session, bases: Sequence[str], architecture: Architecture) -> None:
    """Refuse checkpoints that a recipe for an architecture cannot be made on.

    Raises:
        UserError: naming the first such checkpoint and what it is.
    """
    files = session.host.checkpoint_files()
    for name in bases:
        if name not in files:
            raise UserError(t("virtual.in_plot", name=name))
        found = recognise([files[name]])
        problem = found.problem_in(session.host.reads_codes)
        if problem or found.architecture != architecture.form:
            why = problem or t("plot.other_base", name=name, found=found.label, wanted=architecture.label)
            raise UserError(t("plot.checkpoint_refused", checkpoints=CHECKPOINTS, why=why))


def _given(given: object) -> Mapping[str, Any] | None:
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    if isinstance(given, str):
        return parse_recipe_text(given)
    if isinstance(given, Mapping):
        return given
    raise RecipeError("", t("session.recipe_of_wrong_type", found=type(given).__name__))


def _wanted(session: Session) -> Mapping[str, Any]:
    wanted = session.wanted_now()
    if wanted is None:
        raise UserError(t("plot.nothing_live"))
    return wanted.recipe.to_dict()


def _on_loaded(session: Session, document: Mapping[str, Any], bases: Sequence[str]) -> Mapping[str, Any]:
    """A recipe with the loaded checkpoint as its base, if that is on the plot's axis of checkpoints."""
    loaded = session.host.loaded()
    if loaded is None or loaded.name not in bases or base_files(session.recipe(document)) == loaded.files:
        return document
    return {**document, "base": loaded.name}


def _context(session: Session, presets: Presets) -> Context:
    architecture = session.architecture()
    if architecture is None:
        raise LiveModelError(t("session.nothing_served_loaded"))
    return Context(architecture, presets, session.snapshots)


def _checked(session: Session, document: Mapping[str, Any]) -> LocatedRecipe:
    recipe = session.recipe(document)
    architecture = session.architecture()
    if architecture is not None:
        check_slots(recipe, architecture)
    session.check_base(recipe)
    return recipe
