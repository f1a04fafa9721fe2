"""A recipe for one request: given through the API, or by the cells of an X/Y/Z plot. Afterwards all is as before."""

from __future__ import annotations

import json
import threading

import pytest
from webui import NEO, REFORGE

AXIS = "[Live Merge] "
PLOT = "x/y/z plot"


def own(recipe):
    """What a request says for a recipe of its own."""
    return {"alwayson_scripts": {"Live Merge": {"args": [recipe]}}}


def refused(webui, **parameters) -> tuple[int, str]:
    """Status and sentence of a request for a picture that must not be made."""
    from webui import PICTURE

    reply = webui.call("POST", "/sdapi/v1/txt2img", {**PICTURE, **parameters})
    assert "images" not in reply.json
    return reply.status, reply.json["detail"]


def plot(webui, *axes, **parameters):
    """The parameters of a plot over (axis, values typed)."""
    info = next(i for i in webui.host("GET", "/sdapi/v1/script-info") if i["name"] == PLOT and not i["is_img2img"])
    labels = info["args"][0]["choices"]
    kinds = [(labels.index(name if name in labels else AXIS + name), text) for name, text in axes]
    kinds += [(labels.index("Nothing"), "")] * (3 - len(kinds))
    script_args = [value for kind, text in kinds for value in (kind, text, [])]
    labels_and_grids = [False, False, 0] if webui.kind == REFORGE else []  # its own: per picture, no grid, how many
    rows = [0] if webui.kind == NEO else []
    # legend, lone images, sub grids, keep -1, vary seeds ×3, margin, text instead of dropdowns
    script_args += [True, *labels_and_grids, True, False, False, False, False, False, *rows, 0, True]
    return {"script_name": PLOT, "script_args": script_args, **parameters}


def recipes(picture) -> list[dict]:
    """The recipe that each cell of a grid carries."""
    texts = [text.split("Live Merge: ", 1)[1] for text in picture.infotexts[1:]]
    return [json.loads(json.JSONDecoder().raw_decode(text)[0]) for text in texts]


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_a_request_with_a_recipe_of_its_own(webui, originals, recipe, prompt_with_lora):
    webui.apply(recipe(0.8))
    expected, expected_lora = webui.picture().one, webui.picture(prompt_with_lora).one
    webui.apply(recipe(0.3))
    wanted, state = webui.picture(), webui.state()["live"]["recipe"]
    for given in (recipe(0.8), json.dumps(recipe(0.8))):
        picture = webui.picture(**own(given))
        assert picture.one == expected and '\\"alpha\\":0.8' in picture.infotext
        assert webui.state()["live"]["recipe"] == state
        assert webui.picture(prompt_with_lora, **own(given)).one == expected_lora
        again = webui.picture()
        assert (again.one, again.infotext) == (wanted.one, wanted.infotext)
    webui.restore()
    assert webui.picture(**own(recipe(0.8))).one == expected
    assert webui.state()["live"]["recipe"] is None
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_a_batch_and_a_refiner_with_a_recipe_of_its_own(webui, originals, recipe):
    both = webui.picture(n_iter=2, **own(recipe(0.8))).pixels
    assert len(set(both)) == 2 and all(webui.picture(seed=7 + i, **own(recipe(0.8))).one == both[i] for i in (0, 1))
    refined = webui.picture(n_iter=2, refiner_checkpoint="two.safetensors", refiner_switch_at=0.5, **own(recipe(0.8)))
    single = webui.picture(seed=8, refiner_checkpoint="two.safetensors", refiner_switch_at=0.5, **own(recipe(0.8)))
    assert refined.pixels[1] == single.one != both[1]
    assert webui.state()["checkpoint"]["name"] == "one.safetensors"
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        ({"base": "three.safetensors"}, 409, "belongs to three.safetensors, but one.safetensors is loaded"),
        ({"b": "missing"}, 400, "'missing' is not in"),
        ({"alpha": {"IN13": 1}}, 400, "IN13"),
        ({"alpha": {"default": 0.5, "IN04": "x"}}, 400, "IN04"),
    ],
)
def test_a_recipe_that_does_not_fit_is_an_error_and_no_picture(webui, recipe, given, status, sentence):
    webui.apply(recipe(0.3))
    wanted = webui.picture().one
    found, said = refused(webui, **own(recipe(**given)))
    assert (found, sentence in said, said.count("\n")) == (status, True, 0), said
    assert webui.picture().one == wanted


@pytest.mark.parametrize("given", ["{", "[]", [1, 2], 3])
def test_what_is_no_recipe_is_an_error_and_no_picture(webui, given):
    status, said = refused(webui, **own(given))
    assert status == 400 and said.startswith("Live Merge: ")


def test_a_request_that_fails_or_is_interrupted_leaves_all_as_before(webui, recipe):
    webui.apply(recipe(0.3))
    wanted = webui.picture().one
    broken = {"refiner_checkpoint": "no such checkpoint", "refiner_switch_at": 0.5, **own(recipe(0.8))}
    assert refused(webui, **broken)[0] == 500
    assert webui.state()["live"]["recipe"] == recipe(0.3)
    thread = threading.Thread(target=webui.picture, kwargs={"steps": 100, **own(recipe(0.8))})
    thread.start()
    webui.until(webui.generating)
    webui.host("POST", "/sdapi/v1/interrupt", {})
    thread.join()
    assert webui.state()["live"]["recipe"] == recipe(0.3) and webui.picture().one == wanted


@pytest.mark.long
def test_another_checkpoint_for_one_request_with_its_own_recipe(webui, originals, recipe):
    given = recipe(base="three.safetensors")
    webui.checkpoint("three.safetensors")
    expected = webui.picture(**own(given)).one
    webui.checkpoint("one.safetensors")
    found = webui.picture(override_settings={"sd_model_checkpoint": "three.safetensors"}, **own(given))
    assert found.one == expected
    assert webui.state()["checkpoint"]["name"] == "one.safetensors"
    assert webui.picture().one == originals["one.safetensors"]


@pytest.mark.long
def test_a_grid_over_every_kind_of_axis(webui, recipe):
    webui.apply(recipe(0.3))
    wanted = webui.picture()
    for axis, text, count in (
        ("Strength", "0-1 [3]", 3),
        ("One block", "IN04: 0, 1, 1: OUT03: 1", 3),
        ("Blocks", "IN00-03:0.2, OUT:1 | FLAT_25", 2),
        ("Method", "weighted_sum, slerp, tensor_sum", 3),
        ("Preset", "GRAD_V, WRAP08", 2),
        ("Model B", "two.safetensors, three.safetensors", 2),
    ):
        made = webui.picture(**plot(webui, (axis, text)))
        assert len(set(made.pixels[1:])) == count, axis
        for cell, pixels in zip(recipes(made), made.pixels[1:], strict=True):
            assert webui.picture(**own(cell)).one == pixels, axis
        again = webui.picture()
        assert (again.one, again.infotext) == (wanted.one, wanted.infotext), axis


@pytest.mark.long
def test_two_of_our_axes_make_one_recipe_a_cell(webui, recipe):
    webui.apply(recipe(0.3))
    made = webui.picture(**plot(webui, ("One block", "IN04: 0, 1"), ("Method", "weighted_sum, slerp")))
    steps = [cell["steps"][0] for cell in recipes(made)]
    assert sorted((s["method"], s["alpha"]["IN04"]) for s in steps) == [
        ("slerp", 0), ("slerp", 1), ("weighted_sum", 0), ("weighted_sum", 1),
    ]  # fmt: skip


OVER_CHECKPOINTS = ("Checkpoint name", "one.safetensors, three.safetensors")


def claims(texts) -> list[bool]:
    return ["Live Merge: " in text or "(Live Merge " in text for text in texts]


@pytest.mark.cases(1)
@pytest.mark.every_webui
def test_7_a_cell_of_another_checkpoint_claims_no_merge(webui, originals, recipe):
    """Hosts copy a request shallowly for each cell, and what one has noted in its fields is in all."""
    webui.apply(recipe(0.3))
    wanted = webui.picture()
    for names in ("one.safetensors, three.safetensors", "three.safetensors, one.safetensors"):
        made = webui.picture(**plot(webui, ("Checkpoint name", names)))
        found = dict(zip(made.pixels[1:], claims(made.infotexts[1:]), strict=True))
        assert found == {wanted.one: True, originals["three.safetensors"]: False}, names
        again = webui.picture()
        assert (again.one, again.infotext) == (wanted.one, wanted.infotext)
    merged = {**plot(webui, ("Checkpoint name", "three.safetensors")), **own(recipe(0.8))}
    assert claims(webui.picture(**merged).infotexts[1:]) == [True], "a recipe of the request's own goes along"


@pytest.mark.long
def test_one_recipe_on_several_checkpoints(webui, originals, recipe):
    """A cell gets the recipe on its own checkpoint, and says so."""
    webui.apply(recipe(0.3))
    wanted = webui.picture()
    for given in ({}, own(recipe(0.3))):
        made = webui.picture(**plot(webui, OVER_CHECKPOINTS, ("Strength", "0.5, 1")), **given)
        cells = recipes(made)
        assert len(set(made.pixels[1:])) == 4
        bases = [cell["base"]["file"] if isinstance(cell["base"], dict) else cell["base"] for cell in cells]
        assert sorted(bases) == ["one.safetensors"] * 2 + ["three.safetensors"] * 2
        again = webui.picture()
        assert (again.one, again.infotext) == (wanted.one, wanted.infotext)
    on_three = next(n for n, base in enumerate(bases) if base == "three.safetensors")
    webui.checkpoint("three.safetensors")
    assert webui.picture(**own(cells[on_three])).one == made.pixels[1 + on_three]
    webui.checkpoint("one.safetensors")


def test_a_checkpoint_that_the_recipe_does_not_fit_is_refused_before_the_first_picture(webui, running, recipe, request):
    folder = running.data / "models" / "Stable-diffusion"
    other = folder / "flux.safetensors"
    header = json.dumps({"double_blocks.0.img_attn.qkv.weight": {"dtype": "F16", "shape": [1], "data_offsets": [0, 2]}})
    other.write_bytes(len(header).to_bytes(8, "little") + header.encode() + bytes(2))
    request.addfinalizer(lambda: webui.host("POST", "/sdapi/v1/refresh-checkpoints", {}))
    request.addfinalizer(other.unlink)
    webui.host("POST", "/sdapi/v1/refresh-checkpoints", {})
    webui.apply(recipe(0.3))
    asked = plot(webui, ("Checkpoint name", "one.safetensors, flux.safetensors"), ("Strength", "0.5, 1"))
    status, said = refused(webui, **asked)
    assert status == 400 and "flux.safetensors is Flux" in said and "leave it out" in said, said
    status, said = refused(
        webui, **plot(webui, ("Strength", "0.5, 1")), override_settings={"sd_model_checkpoint": "three.safetensors"}
    )
    assert status == 400 and "asks for three.safetensors" in said, said


@pytest.mark.long
def test_a_grid_from_a_request_with_its_own_recipe(webui, originals, recipe):
    made = webui.picture(**plot(webui, ("Strength", "0, 1"), **own(recipe(0.8))))
    assert [cell["steps"][0]["strength"] for cell in recipes(made)] == [0, 1]
    assert made.pixels[1] == originals["one.safetensors"] != made.pixels[2]
    assert webui.picture().one == originals["one.safetensors"] and webui.state()["live"]["recipe"] is None


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("axis", "text", "sentence"),
    [
        ("Strength", "0.5, much", "'much' is neither a number nor a range"),
        ("Strength", "2: 0.5", "no step 2"),
        ("One block", "IN04: 0, IN13: 1", "IN13"),
        ("Method", "weighted_sum, add_difference", "steps[0].c: add_difference needs a model here"),
        ("Model B", "two.safetensors, missing", "'missing' is not in"),
        ("Adapter weight", "0.5", "a step with an adapter"),
        ("Preset", "GRAD_X", "GRAD_X"),
    ],
)
def test_a_grid_is_refused_before_its_first_picture(webui, recipe, axis, text, sentence):
    webui.apply(recipe(0.3))
    before = webui.picture().one
    status, said = refused(webui, **plot(webui, (axis, text)))
    assert status == 400 and sentence in said and "\n" not in said, said
    assert webui.picture().one == before


def test_a_grid_without_a_merge_says_what_it_needs(webui):
    status, said = refused(webui, **plot(webui, ("Strength", "0, 1")))
    assert status == 400 and "no merge is live" in said


@pytest.mark.long
def test_an_interrupted_grid_leaves_all_as_before(webui, recipe):
    webui.apply(recipe(0.3))
    wanted = webui.picture().one
    parameters = plot(webui, ("Strength", "0-1 [5]"), steps=60)
    thread = threading.Thread(target=webui.picture, kwargs=parameters)
    thread.start()
    webui.until(webui.generating)
    webui.host("POST", "/sdapi/v1/interrupt", {})
    thread.join()
    assert webui.state()["live"]["recipe"] == recipe(0.3) and webui.picture().one == wanted


def test_the_plot_has_each_axis_once_after_a_reload_of_the_page(webui):
    webui.reload_page()
    info = next(i for i in webui.host("GET", "/sdapi/v1/script-info") if i["name"] == PLOT)
    ours = [label for label in info["args"][0]["choices"] if label.startswith(AXIS)]
    assert len(ours) == len(set(ours)) == 10
