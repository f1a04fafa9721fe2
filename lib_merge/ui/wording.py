"""The texts of gradio's components, as far as they come from the table of sentences, in the language of a page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lib_merge.sentences import Sentence
from lib_merge.sentences.languages import in_language

_FIELDS = ("label", "value", "placeholder")


def worded(blocks: Any) -> Iterator[tuple[Any, dict[str, Sentence]]]:
    """Every component of a gradio page that shows sentences, and these by the field that they stand in."""
    for component in blocks.blocks.values():
        texts = {field: getattr(component, field, None) for field in _FIELDS}
        found = {field: text for field, text in texts.items() if isinstance(text, Sentence)}
        if found:
            yield component, found


def word(blocks: Any, language: str) -> None:
    """Give the components their texts in one language, before the page is served."""
    for component, texts in worded(blocks):
        for field, text in texts.items():
            setattr(component, field, in_language(text, language))
