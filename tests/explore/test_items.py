"""Prompt sets: from plain data, from infotexts, and back."""

import json

import pytest

from lib_merge.errors import RecipeError
from lib_merge.explore.pictures.items import Item, item_of, read_item, read_items

INFOTEXT = (
    "a star, <lora:glow:1>\nsecond line\nNegative prompt: blurry\n"
    'Steps: 20, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 7.5, Seed: 42, Size: 512x768, Model: "a, b"'
)


def test_an_infotext_gives_the_values_of_its_picture():
    item = item_of(INFOTEXT)
    assert item == Item(
        prompt="a star, <lora:glow:1>\nsecond line", negative="blurry", seed=42, steps=20, sampler="DPM++ 2M",
        scheduler="Karras", cfg=7.5, width=512, height=768,
    )  # fmt: skip


def test_what_an_infotext_has_wrong_is_left_to_the_tab():
    item = item_of("a\nSteps: many, Sampler: Euler, CFG scale: 7, Seed: -1, Size: large")
    assert (item.steps, item.seed, item.width, item.cfg) == (None, None, None, 7.0)


def test_an_item_is_read_as_it_is_written():
    item = Item("one", "a star", "", 3, 20, "Euler", None, 7.0, 512, 512, 2.0)
    assert read_item(json.loads(json.dumps(item.to_dict()))) == item


def test_the_id_tells_what_changes_a_picture_and_nothing_else():
    item = read_item({"prompt": "a", "seed": 1})
    assert read_item({"seed": 1.0, "prompt": "a", "name": "other", "weight": 3}).id == item.id
    others = [{"prompt": "a"}, {"prompt": "a", "seed": 2}, {"prompt": "a", "seed": 1, "negative": ""}]
    assert len({item.id, *(read_item(other).id for other in others)}) == 4


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"seed": -1}, "items[0].seed"),
        ({"seed": 1.5}, "items[0].seed"),
        ({"seed": 10**400}, "items[0].seed"),
        ({"cfg": float("nan")}, "items[0].cfg"),
        ({"width": True}, "items[0].width"),
        ({"prompt": 1}, "items[0].prompt"),
        ({"prompt": "a" * 20001}, "items[0].prompt"),
        ({"script": "x"}, "items[0].script"),
        ("a star", "items[0]"),
    ],
)
def test_what_no_picture_can_be_made_with_is_refused_at_its_place(given, place):
    with pytest.raises(RecipeError) as refused:
        read_items([given])
    assert refused.value.place == place


@pytest.mark.parametrize("given", [None, [], "a", {"prompt": "a"}, [{}] * 201])
def test_a_set_is_a_list_of_some_items(given):
    with pytest.raises(RecipeError, match="1 to 200"):
        read_items(given)
