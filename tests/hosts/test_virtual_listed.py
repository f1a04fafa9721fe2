"""Virtual checkpoints where a WebUI's checkpoints are named: menu, option, request, Refresh, refiner."""

from __future__ import annotations

import pytest
from webui import PICTURE

BASE = "one.safetensors"


@pytest.fixture
def mix(webui, originals, recipe):
    """A virtual checkpoint `mix` of one and two: the picture of its recipe, its title, its short hash."""
    webui.apply(recipe(0.5))
    expected = webui.picture().one
    webui.restore()
    keep(webui, "mix", recipe(0.5))
    title = next(title for title in titles(webui) if title.startswith("mix ["))
    yield expected, title, title[5:-1]
    webui.checkpoint(BASE)
    for one in webui.ours("/virtual").json["virtual"]:
        assert webui.ours("/virtual", {"delete": one["name"]}).status == 200


def keep(webui, name, document):
    reply = webui.ours("/virtual", {"keep": name, "recipe": document})
    assert reply.status == 200, reply.body
    state = webui.until(lambda: (s := webui.state()["keeping"])["state"] != "running" and s)
    assert state["state"] == "done", state


def titles(webui):
    return [one["title"] for one in webui.host("GET", "/sdapi/v1/sd-models")]


def asked(webui, name, **more):
    return webui.picture(override_settings={"sd_model_checkpoint": name}, **more)


def refused(webui, **parameters):
    reply = webui.call("POST", "/sdapi/v1/txt2img", {**PICTURE, **parameters})
    assert reply.status in (400, 409), reply.body[:300]
    return reply.json["detail"]


def says(picture, name, short):
    return f"Model: {name}," in picture.infotext and f"Model hash: {short}," in picture.infotext


@pytest.mark.every_webui
def test_it_is_chosen_like_a_checkpoint_and_the_base_stays_the_base(webui, originals, mix):
    expected, title, short = mix
    webui.checkpoint(title)
    picture = webui.picture()
    assert picture.one == expected and says(picture, "mix", short) and "Live Merge:" in picture.infotext
    (listed,) = webui.ours("/virtual").json["virtual"]
    assert listed["picture"].startswith("data:image/jpeg;base64,")
    webui.checkpoint(BASE)
    plain = webui.picture()
    assert plain.one == originals[BASE] and "mix" not in plain.infotext
    for name in ("mix", title, short):
        picture = asked(webui, name)
        assert picture.one == expected and says(picture, "mix", short)
    plain = webui.picture()
    assert plain.one == originals[BASE] and "mix" not in plain.infotext


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_a_refresh_of_the_hosts_list_takes_nothing_away(webui, originals, mix):
    expected, title, short = mix
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    assert title not in titles(webui), "the host drops what is no file"
    assert asked(webui, "mix").one == expected
    webui.checkpoint("mix")
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    picture = webui.picture()
    assert picture.one == expected and says(picture, "mix", short)
    assert title in titles(webui) and webui.state()["checkpoint"]["virtual"] == "mix"


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_no_part_of_a_picture_is_made_with_the_base_in_its_place(webui, originals, mix):
    expected, title, _ = mix
    sentence = refused(webui, refiner_checkpoint=title, refiner_switch_at=0.5)
    assert "mix cannot be the refiner checkpoint" in sentence
    webui.checkpoint(title)
    assert "cannot be the refiner checkpoint of mix" in refused(webui, refiner_checkpoint=BASE, refiner_switch_at=0.5)
    webui.picture(refiner_checkpoint="two.safetensors", refiner_switch_at=0.5)
    assert webui.picture().one == expected


@pytest.mark.long
def test_a_merge_made_on_it_is_not_called_by_its_name(webui, recipe, mix):
    expected, title, _ = mix
    webui.checkpoint(title)
    webui.picture()
    webui.apply(recipe(0.9))
    picture = webui.picture()
    assert picture.one != expected and "Model: mix," not in picture.infotext
    assert asked(webui, "mix").one == expected, "a request that names it gets it"
    webui.restore()
    assert webui.picture().one == expected


def test_one_that_is_gone_is_refused_and_none_renders_another_model(webui, originals, recipe, mix):
    assert webui.ours("/virtual", {"rename": "mix", "to": "blend"}).status == 200
    sentence = refused(webui, override_settings={"sd_model_checkpoint": "mix"})
    assert "mix cannot be used" in sentence
    webui.checkpoint("blend")
    assert "Model: blend," in webui.picture().infotext
    assert webui.ours("/virtual", {"delete": "blend"}).status == 200
    assert "blend cannot be used" in refused(webui)
    webui.checkpoint(BASE)
    assert webui.picture().one == originals[BASE]


def test_names_of_the_list_are_refused(webui, recipe, mix):
    for name in ("one", "one.safetensors", "MIX"):
        reply = webui.ours("/virtual", {"keep": name, "recipe": recipe(0.2)})
        assert reply.status == 400, reply.body
