"""One table of everything that a person reads: by id, in English here, in other languages in files beside it.

A sentence is made with `t("file.missing", name="a.safetensors")`, as on the page. It is a `str`, its English text, so
that it can be raised, printed and compared; it keeps its id and values, so that the page can show another language.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

Value = str | int | float | Sequence[str]
"""What a placeholder stands for: a list is shown with commas, a sentence inside a sentence keeps its own id."""

_FOLDER = Path(__file__).parent
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Sentence(str):
    """English text that knows its id in the table and the values of its placeholders."""

    __slots__ = ("id", "values")

    id: str
    values: Mapping[str, Value]

    def __new__(cls, text: str, id: str, values: Mapping[str, Value]) -> Sentence:
        """A sentence of that text; `t` makes one from the table."""
        made = super().__new__(cls, text)
        made.id = id
        made.values = values
        return made

    def __str__(self) -> Sentence:  # so that an exception made with a sentence shows that sentence, id and all
        return self

    def __reduce__(self) -> tuple[type[Sentence], tuple[str, str, Mapping[str, Value]]]:
        return Sentence, (str.__str__(self), self.id, self.values)


MaybeSentence = Sentence | Literal[""]
"""A sentence on what is wrong or to be known; empty where there is nothing."""


def t(id: str, /, **values: object) -> Sentence:
    """The sentence of an id, in English. Where there are two texts, `n` = 1 takes `ID.one`, any other `ID.other`.

    Values that are neither text, numbers nor lists of texts are shown as `str` shows them.

    Raises:
        KeyError: the table has no such id, or the text names a value that was not given.
    """
    texts = table("en")
    plural = f"{id}.{'one' if values.get('n') == 1 else 'other'}"
    text = texts.get(plural) or texts[id]
    plain = {name: _plain(value) for name, value in values.items()}
    return Sentence(_PLACEHOLDER.sub(lambda found: _shown(plain[found[1]]), text), id, plain)


@cache
def table(language: str) -> Mapping[str, str]:
    """Every text of a language by id, from all files of its folder.

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


def languages() -> list[str]:
    """Names of the languages that there is a table of, as `en` or `zh_CN`."""
    return sorted(folder.name for folder in _FOLDER.iterdir() if any(folder.glob("*.json")))


def language_for(wanted: str) -> str:
    """The language that is nearest to a browser's name for one, as `zh-CN` or `ru`; `en` where none is near."""
    names = {name.lower(): name for name in languages()}
    wanted = wanted.lower().replace("-", "_")
    near = (name for low, name in names.items() if low.split("_")[0] == wanted.split("_")[0])
    return names.get(wanted) or next(near, "en")


def spoken(value: Any) -> dict[str, dict[str, Any]]:
    """The sentences anywhere in JSON data: English text → {"id", "values"}, so that a page can say them otherwise."""
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


def _shown(value: Value) -> str:
    if isinstance(value, (str, int, float)):
        return str(value)
    return ", ".join(value)
