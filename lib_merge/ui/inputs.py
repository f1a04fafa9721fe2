"""Finds the components that the events of a host's own page read and change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def click_inputs(button: Any, beside: Iterable[Any] = ()) -> list[Any]:
    """The inputs of a click on an existing button, in order; of several handlers, those of the one with most inputs.

    `beside`: buttons of other tabs, whose components the handler may send, too, as A1111's img2img does. There are none
    where one of them is on another page.
    """
    known = {id: component for one in (*beside, button) for id, component in page_of(one).blocks.items()}
    inputs = max(_handlers(page_of(button), button._id), key=len, default=[])
    found = [known.get(item) if isinstance(item, int) else item for item in inputs]
    return [] if None in found else found


def page_of(component: Any) -> Any:
    """The whole page, or the tab that is not yet in one, in which a component stands."""
    page = component
    while getattr(page, "parent", None) is not None:
        page = page.parent
    return page


def events_changing(page: Any, component: Any) -> list[int]:
    """The numbers of the page's events that change a component."""
    functions = getattr(page, "fns", None)
    if isinstance(functions, dict):
        return [number for number, f in functions.items() if any(one._id == component._id for one in f.outputs)]
    return [number for number, event in enumerate(page.dependencies) if component._id in event["outputs"]]


def _handlers(page: Any, button_id: int) -> list[list[Any]]:
    """The inputs of each click handler of the button; gradio 4 stores functions, gradio 3 dictionaries."""
    functions = getattr(page, "fns", None)
    if isinstance(functions, dict):
        return [list(f.inputs) for f in functions.values() if (button_id, "click") in [tuple(t) for t in f.targets]]
    return [list(handler["inputs"]) for handler in page.dependencies if _is_click(handler, button_id)]


def _is_click(handler: dict[str, Any], button_id: int) -> bool:
    """Whether a handler is for clicks; gradio 3.41 has one `trigger`, later versions one per target."""
    return any(
        target == button_id and handler.get("trigger") == "click"
        if isinstance(target, int)
        else tuple(target) == (button_id, "click")
        for target in handler["targets"]
    )
