"""Every sentence of the program is in the table, with the values that its text names."""

from __future__ import annotations

import ast
import json
import pickle
import re
from pathlib import Path

import pytest

from lib_merge.errors import Cancelled, LiveMergeError, RecipeError
from lib_merge.sentences import Sentence, language_for, languages, spoken, t, table

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def said() -> list[tuple[str, str, set[str | None]]]:
    """(place, id, names of the values; None for such as only a run can tell) of every t() in the program."""
    found = []
    for file in sorted((ROOT / "lib_merge").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "t":
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                values = {keyword.arg for keyword in node.keywords}
                found += [(place, id, values) for id in ids_of(node.args[0])]
    return found


def ids_of(argument: ast.expr) -> list[str]:
    """The id that is written; of f"area.{kind}", every id of that area; none where only a run can tell."""
    if isinstance(argument, ast.Constant):
        return [argument.value]
    begin = argument.values[0] if isinstance(argument, ast.JoinedStr) else argument
    return [id for id in table("en") if id.startswith(begin.value)] if isinstance(begin, ast.Constant) else []


def texts_of(id: str) -> list[str]:
    return [table("en")[name] for name in (id, f"{id}.one", f"{id}.other") if name in table("en")]


def test_every_sentence_is_in_the_table_with_its_values():
    for place, id, values in said():
        texts = texts_of(id)
        assert texts, f"{place}: {id} is not in the table"
        named = {name for text in texts for name in PLACEHOLDER.findall(text)}
        assert None in values or named <= values, f"{place}: {id} names values that are not given"


def test_every_sentence_of_the_program_is_said_somewhere():
    program = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "lib_merge").rglob("*.py"))
    ids = {*re.findall(r'"([a-z0-9_]+(?:\.[a-z0-9_]+)+)"', program)}
    begun = tuple({*re.findall(r'f"([a-z0-9_]+\.[a-z0-9_.]*)\{', program), *(f"{id}." for id in ids)})
    page = json.loads((ROOT / "lib_merge/sentences/en/page.json").read_text(encoding="utf-8"))
    assert [id for id in table("en") if id not in ids and id not in page and not id.startswith(begun)] == []


def test_every_id_is_a_path_of_plain_words():
    for id in table("en"):
        assert re.fullmatch(r"[a-z0-9_]+(\.[a-z0-9_]+)+", id), id


def test_a_sentence_is_its_english_text_and_keeps_id_and_values():
    made = Sentence("2 files: a, b", "files.found", {"n": 2, "names": ["a", "b"]})
    assert made == "2 files: a, b"
    assert spoken({"error": made, "more": ["plain", 1, made]}) == {
        "2 files: a, b": {"id": "files.found", "values": {"n": 2, "names": ["a", "b"]}}
    }
    again = pickle.loads(pickle.dumps(made))
    assert (again, again.id, again.values) == (made, made.id, made.values)


def test_say_fills_in_values_lists_and_plurals(monkeypatch):
    texts = {"file.lost": "{name} is gone; {files} are left", "n.files.one": "one file", "n.files.other": "{n} files"}
    monkeypatch.setattr("lib_merge.sentences.table", lambda language: texts)
    assert t("file.lost", name="{files}", files=["a", "b"]) == "{files} is gone; a, b are left"
    assert [t("n.files", n=n) for n in (0, 1, 2)] == ["0 files", "one file", "2 files"]
    with pytest.raises(KeyError):
        t("file.lost", name="a")
    with pytest.raises(KeyError):
        t("no.such", name="a")


def test_a_sentence_inside_a_sentence_keeps_its_id():
    inner = Sentence("inner", "a.inner", {})
    assert spoken(Sentence("outer: inner", "a.outer", {"why": inner})).keys() == {"outer: inner", "inner"}


def test_values_of_any_kind_are_shown_as_python_shows_them(monkeypatch):
    monkeypatch.setattr("lib_merge.sentences.table", lambda language: {"a.b": "{path} {shape}"})
    made = t("a.b", path=Path("x"), shape=[1, 2])
    assert (made, made.values) == ("x [1, 2]", {"path": "x", "shape": "[1, 2]"})


def test_an_error_keeps_place_and_message_apart():
    error = RecipeError("steps[0].alpha", t("error.cancelled"))
    assert (error.place, error.message, str(error)) == ("steps[0].alpha", "cancelled", "steps[0].alpha: cancelled")
    assert spoken({"error": str(error)}).keys() == {"steps[0].alpha: cancelled", "cancelled"}
    assert isinstance(Cancelled().message, Sentence)


def test_the_nearest_language_is_spoken(monkeypatch):
    assert "en" in languages()
    monkeypatch.setattr("lib_merge.sentences.languages", lambda: ["en", "pt_BR", "ru", "zh_CN", "zh_TW"])
    wanted = ["zh-TW", "zh-HK", "pt", "ru-RU", "EN-us", "sv", "", "../en"]
    assert [language_for(one) for one in wanted] == ["zh_TW", "zh_CN", "pt_BR", "ru", "en", "en", "en", "en"]


def raised() -> list[tuple[str, ast.expr]]:
    """(place, argument) of every error and finding that the program makes; types do the same where they are checked."""
    names = {"Finding", *(error.__name__ for error in [LiveMergeError, *descendants(LiveMergeError)])}
    found = []
    for file in sorted((ROOT / "lib_merge").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                found += [(place, argument) for argument in (*node.args, *(k.value for k in node.keywords))]
    return found


def descendants(kind: type) -> list[type]:
    return [found for child in kind.__subclasses__() for found in [child, *descendants(child)]]


def plain_text(argument: ast.expr) -> str:
    """The words of a text that is written in place."""
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    return "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))


def test_errors_and_findings_are_sentences_of_the_table():
    found = raised()
    assert len(found) > 200
    assert [place for place, argument in found if plain_text(argument).count(" ") > 1] == []
