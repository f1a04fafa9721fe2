"""A slot's kinds and single layers: the rule that each of them writes reaches its keys and no others."""

import gzip
import json
import math
from pathlib import Path

import pytest

from lib_merge.architectures import by_id
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.architectures.kinds import kinds_of
from lib_merge.engine.plan.steps.layers import LayerMatcher
from lib_merge.recipe import LayerRule

KEYS = Path(__file__).parents[1] / "data" / "keys"
MODELS = {id_: json.loads(gzip.decompress((KEYS / f"{id_}.json.gz").read_bytes())) for id_ in ("sd1", "sd2", "sdxl")}


def reached(architecture, slot, keys, shapes):
    """Keys that a rule of a recipe reaches."""
    rule = LayerRule(keys=keys, slots=slot, values={"alpha": 1.0})
    matcher = LayerMatcher([rule], architecture, DEFAULT_BLOCK_MAP)
    return [key for key in shapes if (own := architecture.slot_of(key)) and matcher.values(key, own)]


@pytest.mark.cases(1)
@pytest.mark.parametrize("id_", MODELS)
def test_rules_reach_what_is_counted(id_):
    architecture, shapes = by_id(id_), MODELS[id_]
    for slot, kinds in kinds_of(shapes, architecture).items():
        for kind in kinds:
            keys = reached(architecture, slot, kind.keys, shapes)
            assert len(keys) == kind.tensors > 0, (slot, kind)
            assert sum(math.prod(shapes[key]) for key in keys) == kind.parameters


@pytest.mark.parametrize("id_", MODELS)
def test_kinds_share_a_block_among_them_without_rest(id_):
    architecture, shapes = by_id(id_), MODELS[id_]
    kinds = kinds_of(shapes, architecture)
    for slot in [slot for slot in architecture.attention if slot in kinds]:
        own = [key for key in shapes if architecture.slot_of(key) == slot]
        shares = [reached(architecture, slot, one.keys, own) for one in kinds[slot] if "." not in one.id]
        assert sorted(key for share in shares for key in share) == sorted(own)


def test_where_sdxl_keeps_its_parameters():
    kinds = kinds_of(MODELS["sdxl"], by_id("sdxl"))
    for slot in ("IN07", "IN08", "M00", "OUT00", "OUT01", "OUT02"):
        ids = [kind.id for kind in kinds[slot]]
        assert {"attn1", "attn2", "ff", "proj", "norm", "res"} <= set(ids)
        assert [id_ for id_ in ids if "." in id_] == [f"transformer_blocks.{n}" for n in range(10)]
    assert {"TE1", "TE2"} <= kinds.keys() and not {"BASE", "IN00", "IN03", "TIME", "VAE"} & kinds.keys()


def test_one_transformer_layer_is_no_choice():
    kinds = kinds_of(MODELS["sd1"], by_id("sd1"))
    assert [kind.id for kind in kinds["IN04"]] == ["attn1", "attn2", "ff", "proj", "norm", "res"]
    assert [kind.id for kind in kinds["OUT08"]][-2:] == ["up", "res"]
    assert len([kind for kind in kinds["BASE"] if kind.id.startswith("layers.")]) == 12
