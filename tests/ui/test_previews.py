"""What the hosts' txt2img answers, as our own button reads it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PIL import Image

from lib_merge.errors import LiveMergeError
from lib_merge.ui.inputs import click_inputs
from lib_merge.ui.previews import IMG2IMG, LARGEST_SEED, drawn_seeds, made_of, start_of

UPDATE = {"__type__": "update", "value": ["a picture"], "visible": True}


@pytest.mark.parametrize(
    "answer",
    [
        (["a picture"], "{}", "info", "remarks"),
        (UPDATE, {"__type__": "update", "value": None}, "{}", "info", "remarks"),
    ],
    ids=["AUTOMATIC1111 and Forge", "Forge Neo"],
)
def test_pictures_infotext_and_remarks_of_every_host(answer):
    made = made_of(answer, whole=True)
    assert (list(made.images), made.info, made.remarks, made.whole) == (["a picture"], "info", "remarks", True)


def test_a_host_that_shows_no_pictures():
    assert list(made_of(({**UPDATE, "value": None}, None, "{}", "info", "remarks"), whole=False).images) == []


def test_a_picture_to_start_from_is_known_again_by_its_pixels_mask_and_tab():
    photo, hand = Image.new("RGB", (4, 4), "navy"), Image.new("L", (4, 4), 255)
    known = start_of("Inpaint", [{"image": photo, "mask": hand}])
    assert known == start_of("Inpaint", [{"image": photo.copy(), "mask": hand.copy()}])
    others = [("Inpaint", [{"image": photo, "mask": Image.new("L", (4, 4), 0)}]), ("img2img", [photo])]
    assert len({known, *(start_of(*other) for other in others)}) == 3
    assert start_of("Batch", [{1}]) != start_of("Batch", [{1}]), "what cannot be compared is never the same"


def test_the_seed_of_the_tab_that_is_previewed_is_drawn():
    fields = [SimpleNamespace(elem_id=name) for name in ("img2img_prompt", "img2img_seed", "img2img_subseed")]
    prompt, seed, subseed = drawn_seeds(fields, ["a hill", -1, 5], IMG2IMG)
    assert (prompt, subseed) == ("a hill", 5)
    assert 0 <= seed <= LARGEST_SEED
    with pytest.raises(LiveMergeError, match="seed field was not found"):
        drawn_seeds(fields, ["a hill", -1, 5])


def test_a_variations_seed_without_strength_does_not_make_other_settings_of_the_same():
    """Hosts have −1 there from the start: drawn each time, the original's picture would be made again each time."""
    names = ("txt2img_seed", "txt2img_subseed", "txt2img_subseed_strength")
    fields = [SimpleNamespace(elem_id=name) for name in names]
    assert drawn_seeds(fields, [7, -1, 0.0]) == [7, -1, 0.0]
    seed, variation, _ = drawn_seeds(fields, [7, -1, 0.3])
    assert seed == 7 and 0 <= variation <= LARGEST_SEED
    assert drawn_seeds(fields[:2], [7, 5]) == [7, 5]
    assert drawn_seeds(fields[:2], [7, -1])[1] >= 0, "a host without a field for the strength may use it"


def test_an_input_of_another_page_is_found_there_and_without_it_there_are_none():
    """As gradio 3 keeps a page: its components by number, and numbers in its handlers."""
    txt2img = SimpleNamespace(parent=None, blocks={1: "nobody sees this", 2: "generate"}, dependencies=[])
    handler = {"trigger": "click", "targets": [9], "inputs": [1, 8]}
    img2img = SimpleNamespace(parent=None, blocks={8: "picture", 9: "generate"}, dependencies=[handler])
    button, other = SimpleNamespace(_id=9, parent=img2img), SimpleNamespace(_id=2, parent=txt2img)
    assert click_inputs(button, [other]) == ["nobody sees this", "picture"]
    assert click_inputs(button) == []
