"""The map of the demo models says what their blocks were trained to do, and says it again."""

from __future__ import annotations

import importlib.util
import json
from dataclasses import replace

import pytest
import torch

from lib_merge.app.demo_models import FIRST, own_models
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.studies.study import Study
from lib_merge.session import Session
from lib_merge.session.exploring.book import Shot
from lib_merge.session.exploring.maps import Maps, Question, thirds_of
from lib_merge.session.exploring.runs import Exploring

NEEDED = ("diffusers", "transformers", "PIL")
pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="diffusers is not installed"),
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.long,
]
ITEM = Item(prompt="a star", seed=3)
RECIPE = {
    "live_merge": 1,
    "base": FIRST,
    "steps": [{"method": "weighted_sum", "b": "demo-neon.safetensors", "alpha": 0.5}],
}


class Mapped:
    """The demo models and a map of them, without a page."""

    def __init__(self, folder):
        from lib_merge.hosts.standalone.host import Standalone

        self.host = Standalone(own_models(lambda _: None, folder=folder), torch.device("cpu"))
        self.host.load(FIRST)
        self.session = Session(self.host)
        self.made = 0

    def picture(self, item):
        from lib_merge.hosts.standalone.pictures import Settings

        self.session.before_picture()
        self.made += 1
        settings = replace(Settings(steps=10, cfg=3.0, width=128, height=128), **item.values())
        return Shot(self.host.make_pictures(settings).images[0], f"{item.prompt}\nSteps: 10, Seed: {item.seed}")

    def thirds(self):
        """The bars of the parts of three blocks each, of pictures that are made anew."""
        exploring = Exploring(self.session)
        study = exploring.studies.new(Study("map", 7, items=(ITEM,)))
        maps, question = Maps(exploring), Question(RECIPE, 0, "alpha", None, "in")
        while None in (told := maps.of(study, question))["bars"]:
            rows = [row["recipe"] for row in told["rows"]]
            order = {"run": "x", "study": "map", "recipes": rows, "items": [ITEM.to_dict()], "cells": told["cells"]}
            with self.host.exclusive(), self.host.generating("task"):
                exploring.make(json.dumps(order), lambda item: item.values(), self.picture)
        exploring.studies.delete("map")
        names, groups = told["sliders"], thirds_of(self.session.architecture())
        return {names[group[0]]: told["bars"][group[0]] for group in groups if names[group[0]] != "BASE"}


def test_each_part_does_what_it_was_trained_to_do_and_a_second_map_has_the_same_numbers(tmp_path):
    """IN03 to IN05 alone lean the shape; OUT03 to OUT05 change the ground's colour most."""
    mapped = Mapped(tmp_path)
    bars = mapped.thirds()
    assert len(bars) == 9
    ratios = {part: bar["layout"]["share"] / bar["colour"]["share"] for part, bar in bars.items()}
    assert max(ratios, key=ratios.get) == "IN03", ratios
    assert max(bars, key=lambda part: bars[part]["colour"]["share"]) == "OUT03", bars
    once = mapped.made
    assert mapped.thirds() == bars and mapped.made == 2 * once
