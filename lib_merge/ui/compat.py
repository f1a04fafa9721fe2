"""Handles the differences between gradio 3.41, gradio 4 and later; no other file does."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Any


def on_click(
    button: Any,
    *,
    handler: Callable[..., Any],
    script: str = "",
    inputs: Sequence[Any] = (),
    outputs: Sequence[Any] = (),
    queue: bool = True,
) -> None:
    """Connect a click with a handler; a script function of the page may make the arguments.

    gradio 3 calls that function `_js`, gradio 4 and later `js`; hosts on gradio 4 accept both. From gradio 4 on, clicks
    are dropped while one runs unless told otherwise; gradio 3 never does that.
    """
    accepted = inspect.signature(button.click).parameters
    options: dict[str, Any] = {"queue": queue, "show_progress": "hidden"}
    if script:
        options["js" if "js" in accepted else "_js"] = script
    if "trigger_mode" in accepted:
        options["trigger_mode"] = "multiple"
    button.click(fn=handler, inputs=list(inputs), outputs=list(outputs), **options)


def after_event(page: Any, number: int, *, handler: Callable[..., Any], component: Any) -> None:
    """Connect the end of an event that the page has already, by its number there, with a handler for one component."""
    from gradio.events import Dependency  # pyright: ignore[reportMissingImports]

    function = [None] if isinstance(page.fns, dict) else []  # from gradio 4 on
    event = Dependency(component, {}, number, *function)
    event.then(handler, inputs=[], outputs=[component], queue=False, show_progress="hidden", api_name=False)


def unsaved(component: Any) -> Any:
    """Mark a component so that the host does not store its value as a default in ui-config.json."""
    component.do_not_save_to_config = True
    return component


def unchanged() -> Any:
    """The value that a handler returns for a component that should not change."""
    import gradio as gr

    return gr.update()
