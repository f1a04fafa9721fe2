"""Anima's slots, sliders, kinds, block maps and comma texts, for both published block counts and others."""

from __future__ import annotations

import re

import pytest

from lib_merge.architectures import by_form, by_id, detect, foreign_kind, forms
from lib_merge.architectures.block_maps import BLOCK_MAPS, block_map
from lib_merge.architectures.kinds import kinds_of
from lib_merge.errors import RecipeError
from lib_merge.weights import BlockWeights, presets

UNET = "model.diffusion_model."
STYLES = ("net.", UNET, "diffusion_model.", "")


def shapes_of(checkpoints, blocks, prefix):
    return {key: tuple(tensor.shape) for key, tensor in checkpoints.anima(blocks, 1, prefix=prefix).items()}


def slot_by_name(name: str) -> str:
    """The slot of a bare name, written out anew."""
    block = re.match(r"blocks\.(\d+)\.", name)
    if block:
        return f"B{int(block[1]):02d}"
    first = name.split(".", maxsplit=1)[0]
    return {
        **{"x_embedder": "X", "t_embedder": "TIME", "t_embedding_norm": "TIME"},
        **{"final_layer": "FINAL", "llm_adapter": "ADAPT"},
    }[first]


@pytest.mark.parametrize("prefix", STYLES)
@pytest.mark.parametrize("blocks", [28, 40, 3])
def test_every_key_has_its_slot_in_every_style(checkpoints, blocks, prefix):
    shapes = shapes_of(checkpoints, blocks, prefix)
    assert len(shapes) == 685 + 20 * (blocks - 28)
    architecture = detect(shapes)
    assert architecture.id == "anima" and architecture.counts == (blocks,) and foreign_kind(shapes) is None
    keys = architecture.canonical(shapes)
    assert {key: architecture.slot_of(key) for key in keys} == {
        UNET + name.removeprefix(prefix): slot_by_name(name.removeprefix(prefix)) for name in shapes
    }
    numbers = [f"B{n:02d}" for n in range(blocks)]
    assert architecture.slots == ("TE", "ADAPT", "X", "TIME", *numbers, "FINAL", "VAE")
    assert architecture.sliders == ("BASE", *numbers)


def test_forms_are_named_by_their_blocks():
    assert [form.form for form in forms()][-2:] == ["anima", "anima-40"]
    assert by_form("anima") is by_id("anima") and by_form("anima-40").counts == (40,)
    assert (by_id("anima").label, by_form("anima-40").label) == ("Anima", "Anima with 40 blocks")


@pytest.mark.parametrize(
    "name", ["pos_embedder.seq", "blocks.3.self_attn.rope.inv_freq", "model_sampling.sigmas", "logit_scale"]
)
@pytest.mark.parametrize("prefix", STYLES)
def test_what_is_no_weight_is_carried(name, prefix):
    architecture = by_id("anima")
    key = next(iter(architecture.canonical([prefix + name])))
    assert architecture.slot_of(key) is None and architecture.is_carried(key)


@pytest.mark.parametrize("form", ["anima", "anima-40"])
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("live_merge", ("BASE", "BASE", "first", "first", "last", None)),
        ("supermerger", ("BASE", "BASE", "BASE", "BASE", "BASE", "BASE")),
        ("rbm", (None, None, None, None, None, None)),
        ("mbw", ("BASE", "BASE", "first", "first", "last", "BASE")),
        ("mecha", ("BASE", "BASE", "BASE", "BASE", "last", "BASE")),
        ("model_mixer", ("BASE", "BASE", "last", "last", "last", None)),
    ],
)
def test_odd_slots_follow_a_slider(form, name, rows):
    architecture = by_form(form)
    ends = {"first": "B00", "last": architecture.sliders[-1]}
    odd = dict(zip(("TE", "ADAPT", "X", "TIME", "FINAL", "VAE"), rows, strict=True))
    assert {slot: block_map(name).slider_of(architecture, slot) for slot in odd} == {
        slot: ends.get(row, row) for slot, row in odd.items()
    }


@pytest.mark.parametrize("name", BLOCK_MAPS)
def test_only_the_fork_of_supermerger_leaves_the_embedding_norm(name):
    key = f"{UNET}t_embedding_norm.weight"
    assert block_map(name).merges(by_id("anima"), key) is (name != "supermerger")


@pytest.mark.parametrize(("form", "whole"), [("anima", 29), ("anima-40", 41)])
def test_comma_text(form, whole):
    architecture = by_form(form)
    values = [round(0.01 * n, 2) for n in range(whole)]
    text = ",".join(map(str, values))
    for adapter in (False, True):
        found = BlockWeights.parse(text, "").resolve(architecture, block_map("live_merge"), adapter=adapter)
        assert [found[slot] for slot in architecture.sliders[1:]] == values[1:]
        assert found["ADAPT"] == found["TE"] == 0 and found["X"] == found["TIME"] == 0.01
        assert found["FINAL"] == values[-1] and found["VAE"] == (1 if adapter else 0)
    short = BlockWeights.parse(text.split(",", 1)[1], "").resolve(architecture, block_map("live_merge"))
    assert short["B00"] == 0.01 and short["ADAPT"] == 0


@pytest.mark.parametrize("count", [26, 20, 27, 30, 41])
def test_other_counts_are_refused_with_the_right_ones(count):
    weights = BlockWeights.parse(",".join(["0"] * count), "alpha")
    with pytest.raises(RecipeError) as raised:
        weights.check(by_id("anima"), "steps[0].alpha")
    assert f"{count} values given; Anima needs 29, or 28 without BASE (with 40 blocks 41 or 40)" in str(raised.value)
    if count != 41:
        with pytest.raises(RecipeError, match=r"41, or 40 without BASE \(with 28 blocks 29 or 28\)"):
            weights.check(by_form("anima-40"), "steps[0].alpha")


def test_kinds_of_a_block_and_of_the_adapter(checkpoints):
    architecture = by_id("anima")
    shapes = dict.fromkeys(architecture.canonical(shapes_of(checkpoints, 28, "net.")), (1,))
    kinds = kinds_of(shapes, architecture)
    assert [(kind.id, kind.tensors) for kind in kinds["B07"]] == [
        *(("self_attn", 6), ("cross_attn", 6), ("mlp", 2), ("adaln", 6)),
    ]
    adapter = {kind.id: kind.tensors for kind in kinds["ADAPT"]}
    assert adapter == {
        **{"self_attn": 36, "cross_attn": 36, "mlp": 24, "norm": 19, "embeddings": 1},
        **{f"blocks.{n}": 19 for n in range(6)},
    }


def test_presets_go_by_position():
    for form in ("anima", "anima-40"):
        architecture = by_form(form)
        blocks = len(architecture.sliders) - 1
        curve = presets.evaluate("GRAD_V", architecture)
        assert [curve[slider] for slider in architecture.sliders[1:]] == pytest.approx(
            [abs(1 - 2 * n / (blocks - 1)) for n in range(blocks)]
        )
        inner = presets.evaluate("MIDD", architecture)
        chosen = [slider for slider in architecture.sliders[1:] if inner[slider]]
        first, last = round(blocks * 3 / 16 + 1e-9), round(blocks * 11 / 16 + 1e-9)
        assert chosen == list(architecture.sliders[1 + first : 1 + last])


LATE = "B03_ON_NO_ADALN"


def test_the_distillers_preset_is_listed_for_anima_alone():
    from lib_merge.api.schema import schema

    lists = schema()["presets"]
    assert LATE in lists["anima"] and LATE in lists["anima-40"] and LATE not in lists["sdxl"]
    shown = lists["anima"][LATE]
    assert (shown["BASE"], shown["B00"], shown["B02"], shown["B03"], shown["B27"]) == (1, 0, 0, 1, 1)
    assert all(shown[f"{slot}/adaln"] == 0 for slot in (*(f"B{n:02d}" for n in range(28)), "FINAL"))


def test_the_page_is_told_the_slots_of_an_unusual_size():
    from lib_merge.api.schema import schema

    told = schema(by_form("anima-30"))
    assert told["architectures"]["anima-30"]["sliders"][-1] == "B29" and told["help"]["B29"]
    assert told["block_maps"][0]["follows"]["anima-30"]["FINAL"] == "B29"
