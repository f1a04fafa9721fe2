"""The map's measures against scipy, published colours, and pictures of which one knows what differs."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw
from scipy import ndimage, stats

from lib_merge.explore.sensitivity.measures import Difference, difference, look, shares


def noise(scale: float = 60, blur: float = 0, seed: int = 0) -> np.ndarray:
    values = np.random.default_rng(seed).normal(0, 1, (256, 256, 3))
    values = ndimage.gaussian_filter(values, (blur, blur, 0)) if blur else values
    return values / values.std() * scale


def picture(pixels: np.ndarray) -> Image.Image:
    return Image.fromarray(np.clip(pixels + 128, 0, 255).astype(np.uint8))


def apart(one: Image.Image, other: Image.Image) -> Difference:
    return difference(look(one), look(other))


def disc(x: int, y: int, colour: str = "red", ground: str = "white") -> Image.Image:
    image = Image.new("RGB", (256, 256), ground)
    ImageDraw.Draw(image).ellipse((x - 40, y - 40, x + 40, y + 40), fill=colour)
    return image


@pytest.mark.parametrize(
    ("colour", "lab"),
    [
        ((255, 0, 0), (53.2408, 80.0925, 67.2032)),
        ((0, 255, 0), (87.7347, -86.1827, 83.1793)),
        ((0, 0, 255), (32.297, 79.1875, -107.8602)),
        ((255, 255, 255), (100, 0, 0)),
        ((0, 0, 0), (0, 0, 0)),
    ],
)
def test_colours_have_their_published_values(colour, lab):
    np.testing.assert_allclose(look(Image.new("RGB", (32, 32), colour)).blurred[0, 0], lab, atol=0.02)


def test_each_distance_is_its_formula():
    one, other = picture(noise(blur=2)), picture(noise(40, seed=1) + 10)
    found = apart(one, other)
    labs = [look(image.resize((256, 256))).blurred for image in (one, other)]  # boxes of 4 pixels
    ours = [_lab(np.asarray(image)) for image in (one, other)]
    means = [ndimage.uniform_filter(lab, (4, 4, 1))[2:255, 2:255] for lab in ours]
    np.testing.assert_allclose(labs[0], means[0], atol=2e-3)
    assert found.visible == pytest.approx(np.linalg.norm(means[0] - means[1], axis=-1).mean(), rel=1e-4)
    distances = [stats.wasserstein_distance(ours[0][..., n].ravel(), ours[1][..., n].ravel()) for n in range(3)]
    assert found.colour == pytest.approx(np.mean(distances), rel=1e-4)
    slopes = [np.hypot(*np.gradient(lab[..., 0])).reshape(16, 16, 16, 16).mean(axis=(1, 3)).ravel() for lab in ours]
    assert found.layout == pytest.approx(np.sqrt(1 - np.corrcoef(*slopes)[0, 1]), rel=1e-4)
    energies = [_energies(lab[..., 0]) for lab in ours]
    assert found.detail == pytest.approx(np.abs(np.log(energies[0]) - np.log(energies[1])).mean(), rel=1e-3)


def _lab(pixels: np.ndarray) -> np.ndarray:
    """By the two-step formulas of CIE 15, in fp64, pixel by pixel."""
    value = pixels / 255.0
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    red, green, blue = np.moveaxis(linear, -1, 0)
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    f = [np.where(t > 216 / 24389, np.cbrt(t), (24389 / 27 * t + 16) / 116) for t in (x, y, z)]
    return np.stack([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])], axis=-1)


def _energies(light: np.ndarray) -> np.ndarray:
    kernel = np.outer(*[[1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16]] * 2)
    low = ndimage.convolve(light, kernel, mode="mirror")
    half = low[::2, ::2]
    return (
        np.array([np.mean((light - low) ** 2), np.mean((half - ndimage.convolve(half, kernel, mode="mirror")) ** 2)])
        + 0.01
    )


def test_equal_pictures_are_not_apart():
    assert apart(disc(90, 90), disc(90, 90)) == Difference(0, 0, 0, 0)


def test_unrelated_compositions_are_about_one_apart():
    assert apart(picture(noise(blur=9)), picture(noise(blur=9, seed=1))).layout == pytest.approx(1, abs=0.15)


def test_a_shape_that_moved_changes_the_layout_alone():
    found = apart(disc(90, 90), disc(150, 170))
    assert found.layout > 0.8 and found.visible > 5
    assert found.colour < 0.1 and found.detail < 0.05


def test_another_colour_or_a_darker_ground_is_no_change_of_layout():
    for changed in (disc(90, 90, "blue"), disc(90, 90, ground="silver")):
        found = apart(disc(90, 90), changed)
        assert found.layout < 0.05 < 2 < found.colour


def test_sharpness_is_detail_and_hardly_colour():
    rough = noise(30, blur=1)
    found = apart(picture(rough), picture(ndimage.gaussian_filter(rough, (1, 1, 0)) * 1.4))
    assert found.detail > 0.5 and found.colour < 2


@pytest.mark.parametrize("size", [(128, 128), (512, 768), (1, 1), (300, 17)])
def test_any_size_and_mode_of_picture_is_measured(size):
    one, other = (Image.new("RGBA", size, colour) for colour in ("red", "blue"))
    found = apart(one, other)
    assert np.isfinite([found.layout, found.colour, found.detail, found.visible]).all()
    assert found.layout == 0 and found.visible > 100


def test_pictures_of_two_sizes_are_refused():
    with pytest.raises(ValueError, match="one size"):
        apart(disc(90, 90), disc(90, 90).resize((128, 128)))


def test_shares_are_of_the_whole_change_and_none_where_that_is_noise():
    part, whole = Difference(0.1, 1, 0.2, 3), Difference(0.4, 10, 0.1, 0)
    assert shares(part, whole, Difference(0, 0, 0.06, 0)) == (pytest.approx(0.25), 0.1, None, None)
