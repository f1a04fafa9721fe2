"""A table of every text that people read, by id; each language is a folder of JSON files.

`t("file.missing", name="a.safetensors")` makes a sentence. It is a `str` with the English text, so that it can be
raised, printed and compared. It keeps its id and values, so that the page can show it in another language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

Value = str | int | float | Sequence[str]
"""Value of a placeholder. A list is joined with commas; a sentence inside of a sentence keeps its id."""

_FOLDER = Path(__file__).parent
PLACEHOLDER = re.compile(r"\{(\w+)\}")
"""A value's place in a text."""


class Sentence(str):
    """An English text with its id in the table and the values of its placeholders."""

    __slots__ = ("id", "values")

    id: str
    values: Mapping[str, Value]

    def __new__(cls, text: str, id: str, values: Mapping[str, Value]) -> Sentence:
        """A sentence of that text; `t` makes one from the table."""
        made = super().__new__(cls, text)
        made.id = id
        made.values = values
        return made

    def __str__(self) -> Sentence:  # so that `str(error)` is still a sentence
        return self

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, str, Mapping[str, Value]]]:
        return Sentence, (str.__str__(self), self.id, self.values)


MaybeSentence = Sentence | Literal[""]
"""A sentence on what is wrong, or "" if nothing is."""


def t(id: str, /, **values: object) -> Sentence:
    """The sentence with an id, in English. If it has a plural, `n` = 1 selects `ID.one`, any other `ID.other`.

    Values that are not text, numbers or lists of texts are converted by `str`.

    Raises:
        KeyError: the table has no such id, or a value of the text is missing.
    """
    texts = table("en")
    plural = f"{id}.{'one' if values.get('n') == 1 else 'other'}"
    text = texts.get(plural) or texts[id]
    plain = {name: _plain(value) for name, value in values.items()}
    return Sentence(PLACEHOLDER.sub(lambda found: shown(plain[found[1]]), text), id, plain)


@cache
def table(language: str) -> Mapping[str, str]:
    """Id → text of a language, from all files of its folder.

    Raises:
        ValueError: two files give the same id.
    """
    texts: dict[str, str] = {}
    for file in sorted((_FOLDER / language).glob("*.json")):
        own = json.loads(file.read_text(encoding="utf-8"))
        twice = texts.keys() & own.keys()
        if twice:
            raise ValueError(f"{file.name} gives again: {', '.join(sorted(twice))}")
        texts |= own
    return texts


def spoken(value: Any) -> dict[str, dict[str, Any]]:
    """English text → {"id", "values"} of every sentence in JSON data; the page translates by these."""
    found: dict[str, dict[str, Any]] = {}
    if isinstance(value, Sentence):
        found[str(value)] = {"id": value.id, "values": dict(value.values)}
        value = value.values
    if isinstance(value, Mapping):
        value = [*value, *value.values()]
    for item in value if isinstance(value, (list, tuple)) else ():
        found |= spoken(item)
    return found


def _plain(value: object) -> Value:
    if isinstance(value, (str, int, float)):
        return value
    if (
        isinstance(value, (list, tuple))
        and value
        and all(isinstance(item, str) for item in cast("list[object]", value))
    ):
        return cast("Sequence[str]", value)
    return str(value)


def shown(value: Value) -> str:
    """A value as text; a list with commas."""
    if isinstance(value, (str, int, float)):
        return str(value)
    return ", ".join(value)
