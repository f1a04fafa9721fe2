"""Which language a page speaks, and sentences in it; the command line and what is written into files stay English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from lib_merge.sentences import PLACEHOLDER, Sentence, Value, shown, table

PLURALS: Mapping[str, tuple[str, ...]] = {"en": ("one", "other"), "ru_RU": ("few", "many", "one", "other")}
"""The plural categories of a language, by Unicode's CLDR; of a language that is not here: other."""
_FOLDER = Path(__file__).parent
_TRADITIONAL = {"hant": "tw", "hk": "tw", "mo": "tw"}  # scripts and regions that are written as in Taiwan
_PACKS = {"chinese": "zh"}  # language packs that are named in words, as Chinese-All


def languages() -> list[str]:
    """Names of the languages that have a table, such as `en` or `zh_CN`."""
    return sorted(folder.name for folder in _FOLDER.iterdir() if any(folder.glob("*.json")))


def language_for(wanted: str) -> str:
    """The first language of a list that has a table; `en` if none has.

    Args:
        wanted: as browsers send it (`zh-HK, en;q=0.8`), or the name of a WebUI's language pack (`zh-Hans (Stable)`).
    """
    return next(filter(None, map(_nearest, wanted.split(","))), "en")


def _nearest(wanted: str) -> str:
    """The language that is meant, in the script that is meant if there are two; "" if it has no table."""
    language, *parts = re.findall(r"[a-z0-9]+", wanted.lower()) or [""]
    regions = {_TRADITIONAL.get(part, part) for part in parts}
    near = [name for name in languages() if name.lower().split("_")[0] == _PACKS.get(language, language)]
    return next((name for name in near if regions & {*name.lower().split("_")[1:]}), next(iter(near), ""))


def in_language(text: str, language: str) -> str:
    """A sentence in a language, and in it the sentences among its values; English where the table lacks it.

    Any other text stays as it is.
    """
    if not isinstance(text, Sentence):
        return text
    texts = table(language)
    number = f"{text.id}.{plural(language, text.values.get('n'))}"
    found = texts.get(text.id) or texts.get(number) or texts.get(f"{text.id}.other")
    values = {name: _inside(value, language) for name, value in text.values.items()}
    return PLACEHOLDER.sub(lambda name: shown(values[name[1]]), found) if found else str(text)


def _inside(value: Value, language: str) -> Value:
    if isinstance(value, str):
        return in_language(value, language)
    return value if isinstance(value, (int, float)) else [in_language(item, language) for item in value]


def plural(language: str, n: Value | None) -> str:
    """The plural category of a number of things; `other` of what is no whole number.

    Source: https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
    """
    if not isinstance(n, int) or language not in PLURALS:
        return "other"
    if language != "ru_RU":
        return "one" if n == 1 else "other"
    last, tens = n % 10, n % 100 // 10
    if tens == 1:
        return "many"
    return "one" if last == 1 else "few" if last in (2, 3, 4) else "many"
