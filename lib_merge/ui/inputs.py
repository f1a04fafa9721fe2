"""Finds the components that a host's own button sends, so that our preview can send the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def click_inputs(button: Any, beside: Iterable[Any] = ()) -> list[Any]:
    """The inputs of a click on an existing button, in order; of several handlers, those of the one with most inputs.

    `beside`: buttons of other tabs, whose components the handler may send, too, as A1111's img2img does. There are none
    where one of them is on another page.
    """
    known = {id: component for one in (*beside, button) for id, component in _page_of(one).blocks.items()}
    inputs = max(_handlers(_page_of(button), button._id), key=len, default=[])
    found = [known.get(item) if isinstance(item, int) else item for item in inputs]
    return [] if None in found else found


def _page_of(component: Any) -> Any:
    page = component
    while getattr(page, "parent", None) is not None:
        page = page.parent
    return page


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
