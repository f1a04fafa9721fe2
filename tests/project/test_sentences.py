"""Every sentence of the program is in the table, with the values that its text names."""

from __future__ import annotations

import ast
import builtins
import json
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib_merge.errors import Cancelled, LiveMergeError, RecipeError
from lib_merge.sentences import Sentence, spoken, t, table

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"\{(\w+)\}")


PROGRAM = {
    str(file.relative_to(ROOT).as_posix()): ast.parse(file.read_text(encoding="utf-8"))
    for folder in ("lib_merge", "scripts")
    for file in sorted((ROOT / folder).rglob("*.py"))
}


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """(place, name of what is called, call) of every call in the program."""
    for file, tree in PROGRAM.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield f"{file}:{node.lineno}", ast.unparse(node.func), node


def said() -> list[tuple[str, str, set[str | None]]]:
    """(place, id, names of the values; None for such as only a run can tell) of every t() in the program."""
    return [
        (place, id, {keyword.arg for keyword in call.keywords})
        for place, name, call in calls()
        if name == "t"
        for id in ids_of(call.args[0])
    ]


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
    program = "\n".join((ROOT / file).read_text(encoding="utf-8") for file in PROGRAM)
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


def test_an_error_of_any_kind_shows_the_sentence_that_it_was_made_with():
    assert isinstance(str(ValueError(t("error.cancelled"))), Sentence)
    assert spoken({"skipped": {t("value.list"): "a reason"}}).keys() == {"a list"}


def test_values_of_any_kind_are_shown_as_python_shows_them(monkeypatch):
    monkeypatch.setattr("lib_merge.sentences.table", lambda language: {"a.b": "{path} {shape}"})
    made = t("a.b", path=Path("x"), shape=[1, 2])
    assert (made, made.values) == ("x [1, 2]", {"path": "x", "shape": "[1, 2]"})


def test_an_error_keeps_place_and_message_apart():
    error = RecipeError("steps[0].alpha", t("error.cancelled"))
    assert (error.place, error.message, str(error)) == ("steps[0].alpha", "cancelled", "steps[0].alpha: cancelled")
    assert spoken({"error": str(error)}).keys() == {"steps[0].alpha: cancelled", "cancelled"}
    assert isinstance(Cancelled().message, Sentence)


def raised() -> list[tuple[str, ast.expr]]:
    """(place, argument) of every error and finding that the program makes; types do the same where they are checked."""
    names = {"Finding", *(error.__name__ for error in [LiveMergeError, *descendants(LiveMergeError)])}
    return [
        (place, argument)
        for place, name, call in calls()
        if name in names
        for argument in (*call.args, *(keyword.value for keyword in call.keywords))
    ]


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


def test_fields_buttons_and_options_are_labelled_out_of_the_table():
    found = list(labels())
    assert len(found) > 60
    assert [place for place, argument in found if plain_text(argument) not in ("", "txt2img", "Live Merge")] == []


def labels() -> Iterator[tuple[str, ast.expr]]:
    """(place, text) of what gradio's components and the command line's options show."""
    for place, name, call in calls():
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        if name.startswith("gr.") and "visible" not in given:
            shown = ("label", "info", "placeholder", "value" if name == "gr.Button" else "label")
            yield from ((place, text) for text in call.args[:1] if name in ("gr.Button", "gr.Tab"))
        elif name.endswith((".add_argument", ".add_parser")):
            shown = ("help", "description")
        else:
            continue
        yield from ((place, given[field]) for field in shown if field in given)


FOR_PROGRAMS = (
    "lib_merge/api/fields.py",  # OpenAPI's descriptions, English as /docs is
    "lib_merge/api/replies.py",
    "lib_merge/engine/save/contents/metadata.py",  # what is written into files
    "lib_merge/engine/save/verification.py",
    "lib_merge/imports/",  # how other tools write
    "lib_merge/methods/",  # whose ids are given where the page is told of them
    "lib_merge/weights/presets.py",
)
OTHERS_WORDS = (
    "not enough memory",
    "out of memory",
    "token merging",
    "dynthres",
    "AUTOMATIC1111",
    "python -c",
    "Token",
)
PROSE = re.compile(r"[A-Za-z]{2,}[,:;]? [a-z]+[,:;]? [A-Za-z]{2,}")
IN_HTML = re.compile(r">[^<>{]*\w{2}[^<>]*</|(title|alt|aria-label)=\"\w")


def test_what_people_read_is_nowhere_written_in_place():
    written = {
        f"{file}:{node.lineno}": text
        for file, tree in PROGRAM.items()
        if not file.startswith(FOR_PROGRAMS)
        for node in texts_in(tree)
        if (PROSE.search(text := plain_text(node)) and "://" not in text) or IN_HTML.search(text)
    }
    assert {place: text for place, text in written.items() if not text.startswith(OTHERS_WORDS)} == {}


def texts_in(tree: ast.AST) -> Iterator[ast.expr]:
    """Texts, less docstrings and what only a programmer reads: logs, and errors that no user can cause."""
    for node in ast.iter_child_nodes(tree):
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        name = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        if is_docstring or name.startswith(("logger.", "logging.")) or name in vars(builtins):
            continue
        if isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            yield node
        else:
            yield from texts_in(node)
