"""Every language has every sentence; pages speak that of their host or browser."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

import lib_merge.sentences
from lib_merge.hosts import settings
from lib_merge.sentences import PLACEHOLDER, Sentence, t, table
from lib_merge.sentences.languages import PLURALS, in_language, language_for, languages, plural

FOLDER = Path(lib_merge.sentences.__file__).parent
OTHERS = ["ja_JP", "ko_KR", "ru_RU", "zh_CN", "zh_TW"]
PLURAL = re.compile(r"\.(zero|one|two|few|many|other)$")
RUSSIAN = {
    "n.files.one": "{n} файл",
    "n.files.few": "{n} файла",
    "n.files.many": "{n} файлов",
    "n.files.other": "{n} файла",
    "a.list": "{what}: {names}",
}


def forms(id: str, language: str) -> list[str]:
    """The ids that a language needs for an id of the English table: plurals are its own."""
    plain = PLURAL.sub("", id)
    is_plural = f"{plain}.other" in table("en") and f"{plain}.one" in table("en")
    return [f"{plain}.{form}" for form in PLURALS.get(language, ["other"])] if is_plural else [id]


def places(text: str) -> Counter[str]:
    return Counter(PLACEHOLDER.findall(text))


def test_these_are_the_languages():
    assert languages() == ["en", *OTHERS]


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_sentence_and_no_other(language):
    for english in sorted((FOLDER / "en").glob("*.json")):
        own = FOLDER / language / english.name
        assert own.exists(), f"{own.relative_to(FOLDER)} is missing"
        wanted = {form for id in json.loads(english.read_text(encoding="utf-8")) for form in forms(id, language)}
        texts = json.loads(own.read_text(encoding="utf-8"))
        assert (wanted - texts.keys(), texts.keys() - wanted) == (set(), set()), own.relative_to(FOLDER)
        assert [id for id, text in texts.items() if not text.strip()] == []
    named = [{file.name for file in (FOLDER / name).iterdir()} for name in ("en", language)]
    assert named[1] - named[0] == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_sentence_names_the_values_that_its_english_names(language):
    found = {id: forms(id, language) for id in table("en") if not PLURAL.search(id) or id.endswith(".other")}
    wrong = [
        form
        for id, own in found.items()
        for form in own
        if places(table(language)[form]).keys() != places(table("en")[id]).keys()
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_no_sentence_is_written_twice(language):
    for file in sorted((FOLDER / language).glob("*.json")):
        ids = json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=lambda pairs: [id for id, _ in pairs])
        assert len(ids) == len({*ids}), file.name


def test_no_table_lies_where_hosts_collect_language_packs():
    assert "localizations" not in FOLDER.parts[-3:]


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        *(("zh-TW", "zh_TW"), ("zh-HK,zh;q=0.9,en;q=0.8", "zh_TW"), ("zh-Hant (Stable)", "zh_TW")),
        *(("zh", "zh_CN"), ("zh-Hans (Testing)", "zh_CN"), ("zh_CN", "zh_CN"), ("Chinese-All-0313", "zh_CN")),
        *(("ru", "ru_RU"), ("ru_RU", "ru_RU"), ("sv, ru-RU, en", "ru_RU"), ("EN-us,zh-CN", "en")),
        *(("sv", "en"), ("", "en"), ("None", "en"), ("../zh_CN", "zh_CN"), ("../../etc", "en"), ("*", "en")),
    ],
)
def test_the_language_of_a_browser_or_of_a_language_pack(monkeypatch, wanted, language):
    monkeypatch.setattr("lib_merge.sentences.languages.languages", lambda: ["en", "ru_RU", "zh_CN", "zh_TW"])
    assert language_for(wanted) == language


def bilingual(pack: str | None, *, enabled: bool = True) -> dict[str, object]:
    """The options of the extension Bilingual Localization."""
    return {"bilingual_localization_enabled": enabled, "bilingual_localization_file": pack}


@pytest.mark.parametrize(
    ("options", "language"),
    [
        ({"localization": "zh-Hant (Stable)"}, "zh_TW"),
        ({"localization": "None"}, "en"),
        ({}, "en"),
        (
            {"localization": "None", "bilingual_localization_enabled": True, "bilingual_localization_file": "zh_CN"},
            "zh_CN",
        ),
        (
            {"localization": "None", "bilingual_localization_enabled": False, "bilingual_localization_file": "zh_CN"},
            "en",
        ),
        ({"localization": None, **bilingual(None)}, "en"),
    ],
)
def test_the_language_of_a_host_is_that_of_its_pack(monkeypatch, options, language):
    monkeypatch.setattr("lib_merge.sentences.languages.languages", lambda: ["en", "zh_CN", "zh_TW"])
    assert settings.language(options.get) == language


def test_a_sentence_in_another_language(monkeypatch):
    monkeypatch.setattr("lib_merge.sentences.languages.table", lambda language: RUSSIAN)
    made = [Sentence("", "n.files", {"n": n}) for n in (0, 1, 2, 5, 11, 12, 21, 22, 1.5)]
    assert [in_language(one, "ru_RU") for one in made] == [
        *("0 файлов", "1 файл", "2 файла", "5 файлов", "11 файлов", "12 файлов", "21 файл", "22 файла", "1.5 файла")
    ]
    names = Sentence("", "a.list", {"what": made[1], "names": ["a", made[2]]})
    assert in_language(names, "ru_RU") == "1 файл: a, 2 файла"
    assert in_language(t("tab.preview"), "ru_RU") == "Preview", "what a table lacks stays English"
    assert in_language("a file's name", "ru_RU") == "a file's name"


def test_english_counts_as_ever():
    assert [plural("en", n) for n in (0, 1, 2, 1.0, None, "1")] == ["other", "one", "other", "other", "other", "other"]
    assert plural("zh_CN", 1) == "other"
