"""Which components a host's own button sends, so that our preview can send the same."""

from __future__ import annotations

from typing import Any


def click_inputs(button: Any) -> list[Any]:
    """What a click on a button that is already built sends, in order: of several handlers, the one with most inputs."""
    page = button
    while getattr(page, "parent", None) is not None:
        page = page.parent
    inputs = max(_handlers(page, button._id), key=len, default=[])
    return [page.blocks[item] if isinstance(item, int) else item for item in inputs]


def _handlers(page: Any, button_id: int) -> list[list[Any]]:
    """Inputs of each handler of a click on the button: gradio 4 keeps functions, gradio 3 dictionaries."""
    functions = getattr(page, "fns", None)
    if isinstance(functions, dict):
        return [list(f.inputs) for f in functions.values() if (button_id, "click") in [tuple(t) for t in f.targets]]
    return [list(handler["inputs"]) for handler in page.dependencies if _is_click(handler, button_id)]


def _is_click(handler: dict[str, Any], button_id: int) -> bool:
    """gradio 3.41 names the event once (`trigger`), later ones with each target."""
    return any(
        target == button_id and handler.get("trigger") == "click"
        if isinstance(target, int)
        else tuple(target) == (button_id, "click")
        for target in handler["targets"]
    )
