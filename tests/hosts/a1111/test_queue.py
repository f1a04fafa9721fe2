"""Updates, pictures and interrupts that meet: each waits for its turn, the newest wins, nothing is half done."""

from __future__ import annotations

import threading

import pytest

LONG = 30
"""Steps of a picture that takes half a second and more."""


def in_the_middle_of_a_picture(webui, steps=LONG, **parameters):
    """Begin a picture; a function that waits for it."""
    made = []
    thread = threading.Thread(target=lambda: made.append(webui.picture(steps=steps, **parameters)))
    thread.start()
    webui.until(webui.generating)

    def wait():
        thread.join(600)
        return made[0]

    return wait


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_an_update_waits_for_the_picture_being_made(webui, originals, recipe):
    alone = webui.picture(steps=LONG).one
    wait = in_the_middle_of_a_picture(webui)
    assert webui.live(recipe(), wait=None).json == {"stored": True}
    state = webui.state()
    assert state["waiting"] and state["live"]["recipe"] is None
    picture = wait()
    assert picture.one == alone and "Live Merge" not in picture.infotext
    webui.until(lambda: not webui.state()["waiting"])
    assert webui.picture().one != originals["one.safetensors"]
    assert webui.state()["live"]["recipe"]["steps"] == recipe()["steps"]


@pytest.mark.long
def test_a_short_wait_says_that_it_was_too_short(webui, recipe):
    wait = in_the_middle_of_a_picture(webui)
    reply = webui.live(recipe(), wait=0.05)
    assert reply.status == 200 and reply.json == {"stored": True, "done": False}
    wait()
    webui.until(lambda: not webui.state()["waiting"])


@pytest.mark.long
def test_an_update_that_waits_can_be_taken_back(webui, originals, recipe):
    wait = in_the_middle_of_a_picture(webui)
    webui.live(recipe(), wait=None)
    assert webui.ours("/cancel", {"what": "live"}).status == 200
    wait()
    webui.until(lambda: not webui.state()["waiting"])
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_an_interrupted_picture_leaves_the_merge_as_it_was(webui, originals, recipe, prompt_with_lora):
    webui.apply(recipe())
    merged, both = webui.picture().one, webui.picture(prompt_with_lora).one
    for prompt in ("a red house", prompt_with_lora):
        wait = in_the_middle_of_a_picture(webui, 400, prompt=prompt)
        webui.host("POST", "/sdapi/v1/interrupt")
        assert "Live Merge: " in wait().infotext
        assert webui.picture().one == merged and webui.picture(prompt_with_lora).one == both
    wait = in_the_middle_of_a_picture(webui, 400, prompt=prompt_with_lora)
    webui.host("POST", "/sdapi/v1/interrupt")
    wait()
    webui.restore()
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_sixty_quick_updates_of_three_pages(webui, recipe):
    """Each page's newest counts, whatever the order of arrival; of all, the last that came."""
    last = {}

    def page(client: str) -> None:
        for number in range(20):
            last[client] = recipe(round(0.3 + number / 100 + ord(client) / 1000, 6))
            body = {"client": client, "sequence": number, "recipe": last[client]}
            assert webui.ours("/live", body).json["stored"]

    pages = [threading.Thread(target=page, args=(client,)) for client in "abc"]
    for thread in pages:
        thread.start()
    for thread in pages:
        thread.join(600)
    webui.until(lambda: not webui.state()["waiting"])
    live = webui.state()["live"]["recipe"]
    assert live["steps"] in [r["steps"] for r in last.values()]
    picture = webui.picture().one
    late = webui.ours("/live", {"client": "a", "sequence": 3, "recipe": recipe(0.99), "wait": 5})
    assert late.json == {"stored": False}
    assert webui.picture().one == picture
    webui.restore()
    webui.apply(live)
    assert webui.picture().one == picture


@pytest.mark.long
def test_the_newest_of_many_that_wait(webui, recipe):
    wait = in_the_middle_of_a_picture(webui)
    for number in range(30):
        assert webui.live(recipe(number / 100), wait=None).json["stored"]
    wait()
    webui.until(lambda: not webui.state()["waiting"])
    assert webui.state()["live"]["recipe"]["steps"][0]["alpha"] == 0.29
    picture = webui.picture().one
    webui.restore()
    webui.apply(recipe(0.29))
    assert webui.picture().one == picture


@pytest.mark.long
def test_a_restore_waits_too(webui, originals, recipe):
    webui.apply(recipe())
    alone = webui.picture(steps=LONG).one
    wait = in_the_middle_of_a_picture(webui)
    webui.restore()
    assert wait().one == alone != originals["one.safetensors"]
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_a_switch_while_an_update_waits(webui, originals, recipe):
    """The update was for the model that is no longer loaded: refused, and the other model untouched."""
    wait = in_the_middle_of_a_picture(webui)
    switch = threading.Thread(target=lambda: webui.checkpoint("two.safetensors"))
    switch.start()
    webui.until(lambda: "two" in str(webui.host("GET", "/sdapi/v1/options")["sd_model_checkpoint"]))
    webui.live(recipe(), wait=None)
    wait()
    switch.join(600)
    webui.until(lambda: not webui.state()["waiting"])
    picture = webui.picture()
    assert picture.one == originals["two.safetensors"] and "Live Merge" not in picture.infotext
