"""Drawn pictures: the same for a seed, as their captions say, and styled step by step."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from demo.measure import color_of
from demo.shapes import (
    BRIGHT,
    COLORS,
    NEON,
    PAPER,
    SHAPES,
    STYLE_FIELDS,
    Picture,
    Style,
    all_captions,
    caption,
    draw,
    pick,
    pick_style,
)


def test_one_seed_is_one_picture():
    for seed in (0, 17, 4000):
        assert pick(seed) == pick(seed)
        assert pick_style(seed) == pick_style(seed)
        assert np.array_equal(draw(pick(seed), pick_style(seed)), draw(pick(seed), pick_style(seed)))
    assert pick(0) != pick(48)


def test_a_seed_keeps_its_picture_from_release_to_release():
    # numbers taken once from Philox(7); a change here would change what all models are trained on
    found = pick(7)
    assert (found.shape, found.color) == ("square", "orange")
    assert (found.x, found.y, found.radius) == pytest.approx((63.625809843, 63.113750035, 34.177890200), abs=1e-6)


def test_48_seeds_in_a_row_show_every_caption_once():
    assert sorted(caption(pick(seed)) for seed in range(48)) == sorted(all_captions())
    assert len(all_captions()) == len(set(all_captions())) == len(SHAPES) * len(COLORS)


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("color", COLORS)
def test_a_bright_picture_holds_its_colour_on_paper(shape, color):
    image = draw(Picture(shape, color, 64, 64, 34))
    assert image.shape == (128, 128, 3)
    assert image.dtype == np.float32
    assert image[0, 0] == pytest.approx(PAPER)
    filled = np.abs(image - np.array(COLORS[color])).max(axis=2) < 1
    assert 600 < filled.sum() < 5000
    assert filled[64, 64] == (shape != "ring")


def test_shapes_differ_from_one_another():
    images = [draw(Picture(shape, "blue", 64, 64, 34)) for shape in SHAPES]
    for number, one in enumerate(images):
        assert all(np.abs(one - other).mean() > 2 for other in images[:number])


@pytest.mark.parametrize("field", STYLE_FIELDS)
def test_each_part_of_a_style_changes_a_square_and_more_of_it_changes_it_more(field):
    # in daylight for the adapters' parts; outlines show where light around them does not cover them
    picture = Picture("square", "green", 62, 66, 34)
    plain, half, full = (draw(picture, Style(**{field: value})) for value in (0.0, 0.5, 1.0))
    assert np.array_equal(plain, draw(picture, BRIGHT))
    assert 0.3 < np.abs(half - plain).mean() < np.abs(full - plain).mean()


def test_neon_is_dark_with_a_bright_outline_in_the_colour():
    image = draw(Picture("circle", "cyan", 64, 64, 34), NEON)
    assert image[2, 2].max() < 40
    assert image[64, 64].max() < 60
    assert image.max() > 200
    brightest = image.reshape(-1, 3)[image.sum(axis=2).argmax()]
    assert brightest[2] > brightest[0]


def test_an_unknown_shape_is_refused_by_name():
    with pytest.raises(ValueError, match="'heart' is no shape"):
        draw(Picture("heart", "red", 64, 64, 34))


def test_measured_colours_are_the_drawn_ones():
    for seed in range(48):
        picture = pick(seed)
        drawn = torch.from_numpy(draw(picture)).permute(2, 0, 1) / 127.5 - 1
        assert color_of(drawn) == picture.color
