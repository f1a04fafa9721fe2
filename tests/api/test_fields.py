"""The table of fields: what /docs shows of a route's body is what the route checks, and what its work is handed."""

from __future__ import annotations

import inspect

import pytest
from fastapi import FastAPI

from lib_merge import RecipeError
from lib_merge.api import PREFIX, add_routes
from lib_merge.api.access import Access
from lib_merge.api.exploring import ExploringRoutes
from lib_merge.api.fields import BODIES, read
from lib_merge.api.routes import Routes
from lib_merge.api.user_data import UserData
from lib_merge.architectures import architectures

VALUES = {"string": "text", "integer": 3, "number": 0.5, "boolean": True, "object": {"live_merge": 1}, "array": [1]}
FIELDS = [pytest.param(path, field, id=f"{path} {field.name}") for path, fields in BODIES.items() for field in fields]


def value_of(field):
    return fit_for(field.schema)


def fit_for(schema):
    kind = schema["type"]
    if kind == "array":
        return [fit_for(schema["items"])]
    return schema["enum"][0] if "enum" in schema else VALUES[kind if isinstance(kind, str) else kind[0]]


def whole(path):
    return {field.name: value_of(field) for field in BODIES[path]}


def refusal(path, body):
    with pytest.raises(RecipeError) as refused:
        read(path, body)
    return refused.value


@pytest.mark.parametrize("path", BODIES)
def test_a_body_as_described_is_read_as_it_is(path):
    assert read(path, whole(path)) == whole(path)


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_a_field_of_another_type_is_named(path, field):
    kinds = field.schema["type"]
    for value in (None, *(value for kind, value in VALUES.items() if kind not in kinds)):
        if not (isinstance(value, int) and "number" in kinds and not isinstance(value, bool)):
            error = refusal(path, {**whole(path), field.name: value})
            assert (error.place, error.message) == (field.name, "the field is missing or of the wrong type")


@pytest.mark.parametrize(("path", "field"), [each for each in FIELDS if each.values[1].schema["type"] == "array"])
def test_a_part_of_a_list_of_another_type_is_named(path, field):
    fit = value_of(field)
    error = refusal(path, {**whole(path), field.name: [*fit, None]})
    assert (error.place, error.message) == (f"{field.name}[1]", "this part of the list is of the wrong type")


def test_a_list_inside_a_list_is_checked_as_well():
    error = refusal("/explore/triangle", {**whole("/explore/triangle"), "shares": [[0.5, 0.5, 0], [1, "x", 0]]})
    assert error.place == "shares[1][1]"


@pytest.mark.parametrize(("path", "field"), [each for each in FIELDS if "minimum" in each.values[1].schema])
def test_a_number_below_its_minimum_is_named(path, field):
    least = field.schema["minimum"]
    assert read(path, {**whole(path), field.name: least})[field.name] == least
    error = refusal(path, {**whole(path), field.name: least - 1})
    assert (error.place, error.message) == (field.name, f"is {least - 1}; {least} is the least")
    if "maximum" in field.schema:
        most = field.schema["maximum"]
        assert refusal(path, {**whole(path), field.name: most + 1}).message == f"is {most + 1}; {most} is the most"


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_a_field_that_is_left_out_is_named_or_has_its_default(path, field):
    body = {name: value for name, value in whole(path).items() if name != field.name}
    if field.required:
        assert refusal(path, body).place == field.name
    else:
        assert read(path, body)[field.name] == field.default


@pytest.mark.parametrize(
    ("path", "field", "value", "sentence"),
    [
        ("/cancel", "what", "all", "expected one of live, save, search, keeping; found 'all'"),
        ("/save", "vae", "mine", "expected recipe, found 'mine'"),
        (
            "/weights",
            "architecture",
            "sd9",
            f"expected one of {', '.join(one.id for one in architectures())}; found 'sd9'",
        ),
        ("/live", "client", "x" * 101, "has 101 characters; 100 are the most"),
        ("/import", "text", "x" * (4 << 20 | 1), "has 4194305 characters; 4194304 are the most"),
    ],
)
def test_sentences(path, field, value, sentence):
    error = refusal(path, {**whole(path), field: value})
    assert (error.place, error.message) == (field, sentence)


def test_docs_show_the_table_and_the_work_of_a_route_takes_its_fields():
    app = FastAPI()
    add_routes(app, None, None, None, Access(""))
    shown = app.openapi()["paths"]
    table = [*Routes(None, None, None).table(), *UserData(None, None).table(), *ExploringRoutes(None).table()]
    works = {path: work for method, path, work in table if method == "POST" and path in BODIES}
    assert works.keys() == BODIES.keys()
    for path, work in works.items():
        schema = shown[PREFIX + path]["post"]["requestBody"]["content"]["application/json"]["schema"]
        assert schema["properties"] == {field.name: field.schema for field in BODIES[path]}
        assert set(inspect.signature(work).parameters) == set(schema["properties"])
        assert inspect.getdoc(work).split("\n")[0] in shown[PREFIX + path]["post"]["description"]
