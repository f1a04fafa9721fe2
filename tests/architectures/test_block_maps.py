"""The six block maps, slot by slot, against what the tools are known to do."""

import gzip
import json
from pathlib import Path

import pytest

from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import BLOCK_MAPS, DEFAULT_BLOCK_MAP, block_map
from lib_merge.errors import UserError

KEYS = Path(__file__).parents[1] / "data" / "keys"

# map → (text encoder, TIME, LABEL, FINAL, VAE) on SDXL, then (text encoder, TIME, FINAL, VAE) on SD1 and SD2
ROWS = {
    "live_merge": (("BASE", "IN00", "IN00", "OUT08", None), ("BASE", "IN00", "OUT11", None)),
    "supermerger": (("BASE", "IN00", "IN00", "OUT08", "BASE"), ("BASE", "IN00", "OUT11", "BASE")),
    "mbw": (("BASE", "IN00", "BASE", "OUT08", "BASE"), ("BASE", "IN00", "OUT11", "BASE")),
    "mecha": (("BASE", "BASE", "BASE", "OUT08", None), ("BASE", "BASE", "OUT11", "BASE")),
    "model_mixer": (("BASE", "OUT08", None, "OUT08", None), ("BASE", "OUT11", "OUT11", None)),
    "rbm": ((None, None, None, None, None), (None, None, None, None)),
}


def test_the_maps_are_these_and_live_merge_is_the_default():
    assert set(BLOCK_MAPS) == set(ROWS)
    assert DEFAULT_BLOCK_MAP is block_map("live_merge")
    assert all(entry.label and entry.summary.endswith(".") for entry in BLOCK_MAPS.values())


@pytest.mark.parametrize("id", ROWS)
def test_odd_slots_on_sdxl(id):
    text, time, label, final, vae = ROWS[id][0]
    expected = {"TE1": text, "TE2": text, "TIME": time, "LABEL": label, "FINAL": final, "VAE": vae}
    sdxl = by_id("sdxl")
    assert {slot: block_map(id).slider_of(sdxl, slot) for slot in expected} == expected


@pytest.mark.parametrize("architecture", ["sd1", "sd2"])
@pytest.mark.parametrize("id", ROWS)
def test_odd_slots_on_sd1_and_sd2(id, architecture):
    expected = dict(zip(("TE", "TIME", "FINAL", "VAE"), ROWS[id][1], strict=True))
    assert {slot: block_map(id).slider_of(by_id(architecture), slot) for slot in expected} == expected


@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
@pytest.mark.parametrize("id", ROWS)
def test_plain_slots_are_their_own_sliders(id, architecture):
    known = by_id(architecture)
    plain = [slot for slot in known.slots if slot.startswith(("IN", "M0", "OUT"))]
    assert ["BASE", *plain] == list(known.sliders)
    assert [block_map(id).slider_of(known, slot) for slot in plain] == plain


def test_a_slot_the_architecture_lacks_is_an_error():
    for slot in ("TE", "IN09", "nonsense"):
        with pytest.raises(KeyError):
            block_map("live_merge").slider_of(by_id("sdxl"), slot)


def passed_over(id, architecture):
    known = by_id(architecture)
    keys = json.loads(gzip.decompress((KEYS / f"{architecture}.json.gz").read_bytes()))
    return {key for key in keys if known.slot_of(key) and not block_map(id).merges(known, key)}


def test_supermerger_passes_over_names_without_weight_or_bias():
    assert passed_over("supermerger", "sd1") == set()
    for architecture, prefix in (("sd2", "cond_stage_model.model."), ("sdxl", "conditioner.embedders.1.model.")):
        assert passed_over("supermerger", architecture) == {prefix + "text_projection", prefix + "positional_embedding"}


@pytest.mark.parametrize("id", sorted(set(ROWS) - {"supermerger"}))
@pytest.mark.parametrize("architecture", ["sd1", "sd2", "sdxl"])
def test_the_others_pass_over_nothing_that_has_a_slot(id, architecture):
    assert passed_over(id, architecture) == set()


@pytest.mark.parametrize("id", ROWS)
def test_keys_without_a_slot_are_never_merged(id):
    for key in ("betas", "model_ema.decay", "v_pred", "unheard.of.weight"):
        assert not block_map(id).merges(by_id("sdxl"), key)


def test_unknown_map_is_refused_with_the_known_ones():
    with pytest.raises(UserError, match=r"'meh'.*live_merge, supermerger, mbw, mecha, model_mixer, rbm"):
        block_map("meh")
