"""Keeps the host's own menu of checkpoints true: hosts fill it without virtual checkpoints, and change no choice of it
that was not made there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import gradio as gr  # pyright: ignore[reportMissingImports]  # the host's, never installed for the library

from lib_merge.ui.compat import after_event, on_click
from lib_merge.ui.inputs import events_changing

Entries = Callable[[], tuple[Sequence[str], str | None]]
"""What belongs into the menu, and the entry that is chosen; None for one that is not among them."""


def complete_menu(page: Any, menu: Any, entries: Entries, pasted: Sequence[Any], wait: Callable[[], None]) -> None:
    """Fill the menu again after each of the host's events that change it, after each paste, and whenever our script
    asks for it.

    To be called while the page is built, when the host has connected its own events.

    Args:
        page: the host's whole page.
        menu: its menu of checkpoints.
        entries: what the menu is filled with.
        pasted: our components that a paste changes.
        wait: returns when the checkpoint of the last paste is chosen.
    """

    def offered() -> Any:
        return gr.update(choices=list(entries()[0]))  # the host may be about to change the choice

    def chosen() -> Any:
        choices, choice = entries()
        return gr.update(choices=list(choices), **({} if choice is None else {"value": choice}))

    def chosen_by_paste() -> Any:
        wait()
        return chosen()

    for number in events_changing(page, menu):
        after_event(page, number, handler=offered, component=menu)
    for number in dict.fromkeys(number for field in pasted for number in events_changing(page, field)):
        after_event(page, number, handler=chosen_by_paste, component=menu)
    asked = gr.Button("", elem_id="live_merge_menu")  # style.css hides it: what gradio hides cannot be pressed
    on_click(asked, handler=chosen, outputs=[menu], queue=False)
