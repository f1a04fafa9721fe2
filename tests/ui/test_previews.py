"""What the hosts' txt2img answers, as our own button reads it."""

from __future__ import annotations

import pytest

from lib_merge.ui.previews import made_of

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
