"""The part of a host that the tab needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Img2img:
    """The host's img2img, from which previews can be made, too.

    preview, inputs: as `preview` and `txt2img_inputs` of a page, for img2img.
    mode_js: name of the script function `(id of an element with tabs)` that gives the number of the chosen one, where
        the host's own script sends that as img2img's first value; empty if the host has a component for it.
    """

    preview: Callable[..., tuple[Any, ...]]
    inputs: Sequence[Any]
    mode_js: str = ""


@dataclass(frozen=True)
class Page:
    """One host's side of the tab.

    token: sent back with every request to our routes.
    preview: makes the pictures. Called as `preview(task_id, recipe_json, kind, *txt2img_values)`, kind "compare" when
        the original's pictures are wanted before the merge's, else empty; returns a list of PIL images, the infotext
        as HTML and a line of HTML on time and errors; already in the host's queue wrapper.
    txt2img_inputs: the host's own txt2img components, whose values follow our three arguments.
    interrupt: stops the picture being made.
    progress_js: name of the script function `(task id, container, gallery, at_end)` that shows the host's progress bar;
        empty if the host has none.
    language: the one that the host's own page speaks; empty: that of each browser.
    img2img: None if the host has none.
    """

    token: str
    preview: Callable[..., tuple[Any, ...]]
    txt2img_inputs: Sequence[Any]
    interrupt: Callable[[], None]
    progress_js: str = ""
    language: str = ""
    img2img: Img2img | None = None
