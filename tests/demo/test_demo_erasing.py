"""Concepts erased in the demo models, whose text encoder has a vocabulary and heads of its own."""

from __future__ import annotations

import shutil

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

import lib_merge
from demo import text
from demo.words import encode
from lib_merge.app.demo_models import FIRST, TEXT, own_models
from lib_merge.errors import SourceError

KEY = "model.diffusion_model.middle_block.1.transformer_blocks.0.attn2.to_k.weight"


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    return own_models(lambda _: None, folder=tmp_path_factory.mktemp("demo")) / "Stable-diffusion" / FIRST


def erased(checkpoint, **erase):
    places = load_file(checkpoint)
    live = lib_merge.LiveModel(places, base=checkpoint)
    document = {"live_merge": 1, "base": checkpoint.name, "steps": [{"erase": erase}]}
    live.apply(lib_merge.Recipe.from_dict(document, folders=[checkpoint.parent]))
    return places


def states(tensors, caption):
    """Of each token, by the encoder that the model was trained with: (77, 64)."""
    encoder: nn.Module = text.TextEncoder()
    encoder.load_state_dict({name: tensors[text.PREFIX + name].float() for name in encoder.state_dict()})
    with torch.no_grad():
        return encoder(encode(caption)[None])[0]


def test_a_text_is_read_as_another_by_the_models_own_vocabulary(checkpoint):
    tensors = load_file(checkpoint)
    got = erased(checkpoint, concepts=["a circle"], towards="a square", tokens="last", **{"lambda": 1e-4})[KEY].float()
    circle, square = (states(tensors, caption)[2] for caption in ("a circle", "a square"))
    weight = tensors[KEY].float()
    missed = (got @ circle - weight @ square).norm() / (weight @ circle - weight @ square).norm()
    assert missed < 0.01
    assert (weight @ circle - weight @ square).norm() > 0.1 * (weight @ square).norm()


def test_without_its_vocabulary_beside_it_a_text_is_refused(checkpoint, tmp_path):
    alone = shutil.copy(checkpoint, tmp_path / FIRST)
    with pytest.raises(SourceError, match="565 words"):
        erased(alone, concepts=["a circle"])
    shutil.copy(checkpoint.with_suffix(".yaml"), tmp_path)
    (tmp_path / TEXT).mkdir()
    (tmp_path / TEXT / "vocab.json").write_text("{}")
    (tmp_path / TEXT / "merges.txt").write_text("")
    with pytest.raises(SourceError, match="cannot be read"):
        erased(alone, concepts=["a circle"])
