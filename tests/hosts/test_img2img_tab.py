"""The img2img of each WebUI: called with its own order of values, and asked for the pictures in its tab.

The functions have the parameters of the genuine ones, less those between that nothing here looks at.
"""

from __future__ import annotations

import pytest

from lib_merge.errors import UserError
from lib_merge.hosts.webuis.img2img import Img2imgTab


def a1111(
    id_task, request, mode, prompt, init_img, sketch, init_img_with_mask, inpaint_color_sketch,
    inpaint_color_sketch_orig, init_img_inpaint, init_mask_inpaint, mask_blur, *args,
):  # fmt: skip
    return id_task, request, mode, prompt, args


def first_forge(
    id_task, mode, prompt, init_img, sketch, init_img_with_mask, inpaint_color_sketch,
    inpaint_color_sketch_orig, init_img_inpaint, init_mask_inpaint, mask_blur, request, *args,
):  # fmt: skip
    return id_task, request, mode, prompt, args


def forge(
    id_task, request, mode, prompt, init_img, sketch, sketch_fg, init_img_with_mask, init_img_with_mask_fg,
    inpaint_color_sketch, inpaint_color_sketch_fg, init_img_inpaint, init_mask_inpaint, mask_blur, *args,
):  # fmt: skip
    return id_task, request, mode, prompt, args


def reforge(
    id_task, request, mode, prompt, init_img_bg, init_img_fg, method, init_img_inpaint, init_mask_inpaint, blur, *args
):
    return id_task, request, mode, prompt, args


def unknown(id_task, request, mode, prompt, photograph, *args):
    return id_task, request, mode, prompt, args


HOSTS = {"a1111": (a1111, 8), "first Forge": (first_forge, 8), "forge": (forge, 10), "reforge": (reforge, 6)}


def values_of(host: str, mode: int, **pictures: object) -> list[object]:
    """The values of a tab in which only these pictures are, and two values of scripts."""
    function, _ = HOSTS[host]
    names = [name for name in function.__code__.co_varnames if name not in ("id_task", "request", "args")]
    return [{"mode": mode, "prompt": "a hill", **pictures}.get(name) for name in names] + ["script", 3]


@pytest.mark.parametrize("host", HOSTS)
def test_the_host_gets_what_its_own_button_would_send(host):
    answer = Img2imgTab(HOSTS[host][0]).run("task", "who asks", values_of(host, 2))
    assert answer == ("task", "who asks", 2, "a hill", ("script", 3))


@pytest.mark.parametrize(
    ("host", "mode", "pictures", "tab"),
    [
        ("a1111", 0, {"init_img": "photo"}, "img2img"),
        ("a1111", 2, {"init_img_with_mask": {"image": "photo", "mask": "hand"}}, "Inpaint"),
        ("first Forge", 3, {"inpaint_color_sketch": "photo", "inpaint_color_sketch_orig": None}, "Inpaint sketch"),
        ("forge", 1, {"sketch": "photo", "sketch_fg": "drawing"}, "Sketch"),
        ("forge", 2, {"init_img_with_mask": "photo", "init_img_with_mask_fg": "hand"}, "Inpaint"),
        ("forge", 4, {"init_img_inpaint": "photo", "init_mask_inpaint": "hand"}, "Inpaint upload"),
        ("reforge", 0, {"init_img_bg": "photo", "init_img_fg": "hand", "method": "inpaint"}, "img2img"),
        ("reforge", 1, {"init_img_inpaint": "photo", "init_mask_inpaint": None}, "Inpaint upload"),
    ],
)
def test_it_starts_from_what_stands_in_the_chosen_tab(host, mode, pictures, tab):
    found = Img2imgTab(HOSTS[host][0])
    given = found.given(values_of(host, mode, **pictures))
    assert (given.tab, given.pictures) == (tab, tuple(pictures.values()))
    with pytest.raises(UserError, match=f"^there is no picture in img2img's tab {tab}; put one there"):
        found.given(values_of(host, mode))


def test_where_it_is_not_known_which_values_are_pictures_all_count():
    files = values_of("a1111", 5)
    assert Img2imgTab(a1111).given(files).pictures == tuple(files)
    assert Img2imgTab(unknown).given([0, "a hill", "photo"]).pictures == (0, "a hill", "photo")
