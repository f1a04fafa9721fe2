"""Writes behind Forge's first patchers (reForge, Forge Classic): the LoRA out, the merge in, nothing kept alive."""

from __future__ import annotations

import gc
import types
import weakref

import pytest
import torch
from torch import nn

from lib_merge.engine.live.places import places_of, write
from lib_merge.hosts.webuis.forge_weights import ForgePlaces, homes_of
from lib_merge.hosts.webuis.reforge_weights import remove_host_lora

KEY = "model.diffusion_model.input_blocks.0.0.weight"


class Patcher:
    """What counts of the hosts' ModelPatcher: patches make new parameters, the old ones are kept and put back.

    `shared`: the backup is one for all clones, as in reForge; Classic's clones have their own.
    """

    offload_device = torch.device("cpu")

    def __init__(self, model, shared, backup=None):
        self.model, self.shared, self.patches = model, shared, {}
        self.backup = {} if backup is None else backup

    def clone(self):
        return Patcher(self.model, self.shared, self.backup if self.shared else None)

    def is_clone(self, other):
        return self.model is other.model

    def patch_model(self):
        for name, delta in self.patches.items():
            module, leaf = self.model.get_submodule(name.rpartition(".")[0]), name.rpartition(".")[2]
            self.backup.setdefault(name, getattr(module, leaf))
            setattr(module, leaf, nn.Parameter(self.backup[name].detach() + delta, requires_grad=False))

    def unpatch_model(self, device=None):
        for name, parameter in self.backup.items():
            setattr(self.model.get_submodule(name.rpartition(".")[0]), name.rpartition(".")[2], parameter)
        self.backup.clear()
        self.model.to(device)


class Loaded:
    """An entry of the host's list of loaded parts; equal when the patchers are, as there."""

    def __init__(self, patcher):
        self.model = patcher
        patcher.patch_model()

    def model_unload(self):
        self.model.unpatch_model(self.model.offload_device)

    def __eq__(self, other):
        return self.model is other.model

    __hash__ = None


def text_encoder(width):
    layer = nn.Module()
    layer.self_attn = nn.Module()
    layer.self_attn.q_proj, layer.self_attn.k_proj, layer.self_attn.v_proj = (nn.Linear(width, width) for _ in "qkv")
    text = nn.Module()
    text.embeddings, text.encoder, text.final_layer_norm = nn.Module(), nn.Module(), nn.LayerNorm(width)
    text.embeddings.token_embedding = nn.Module()
    text.embeddings.token_embedding.wrapped = nn.Embedding(5, width)  # as textual inversion wraps it
    text.encoder.layers = nn.ModuleList([layer])
    clip = nn.Module()
    clip.transformer = nn.Module()
    clip.transformer.text_model = text
    clip.text_projection = nn.Parameter(torch.randn(width, width))
    return clip


def holder(shared, *encoders):
    """A host's holder of a model's parts, each behind its patcher."""
    unet = nn.Module()
    unet.diffusion_model = nn.Module()
    unet.diffusion_model.input_blocks = nn.ModuleList([nn.Sequential(nn.Linear(3, 4))])
    vae, texts = nn.Module(), nn.Module()
    vae.encoder = nn.Linear(2, 2)
    for number, name in enumerate(encoders):
        setattr(texts, name, text_encoder(4 + number))
    return types.SimpleNamespace(
        unet=Patcher(unet, shared),
        clip=types.SimpleNamespace(cond_stage_model=texts, patcher=Patcher(texts, shared)),
        vae=types.SimpleNamespace(first_stage_model=vae, patcher=Patcher(vae, shared)),
    )


def places_of_holder(objects, loaded, hidden=lambda key: False):
    homes = homes_of(objects, widens_embeddings=False)
    return ForgePlaces(homes, lambda patcher: remove_host_lora(patcher, loaded), hidden)


@pytest.mark.parametrize("shared", [True, False], ids=["reForge", "Classic"])
@pytest.mark.parametrize("dropped", [False, True], ids=["clone in the list", "clone forgotten"])
def test_a_write_under_a_lora_reaches_the_base_and_the_lora_comes_back_on_top(shared, dropped):
    objects = holder(shared, "clip_l")
    weight = objects.unet.model.diffusion_model.input_blocks[0][0]
    original = weight.weight.detach().clone()
    clone = objects.unet.clone()
    clone.patches["diffusion_model.input_blocks.0.0.weight"] = torch.full((4, 3), 0.5)
    other = Loaded(objects.clip.patcher)
    loaded = [other, Loaded(clone)]
    if dropped and not shared:
        pytest.skip("there it is the list that keeps the clone, and its backup with it")
    if dropped:
        loaded.pop()
    assert torch.equal(weight.weight, original + 0.5)
    places = places_of_holder(objects, loaded)
    merged = torch.randn(4, 3)
    found = places_of(places, KEY)
    assert torch.equal(found[0].tensor(), original) and loaded == [other]
    write(found, (4, 3), iter([(0, merged.reshape(-1))]), torch.device("cpu"))
    assert torch.equal(weight.weight, merged)
    again = Loaded(clone)  # the next picture
    assert torch.equal(weight.weight, merged + 0.5)
    again.model_unload()
    assert torch.equal(weight.weight, merged)


def test_without_a_lora_nothing_is_unloaded():
    objects = holder(True, "clip_l")
    loaded = [Loaded(objects.unet), Loaded(objects.clip.patcher)]
    before = list(loaded)
    places = places_of_holder(objects, loaded)
    assert all(places_of(places, key) for key in places)
    assert [a is b for a, b in zip(loaded, before, strict=True)] == [True, True]


@pytest.mark.parametrize(
    ("encoders", "expected"),
    [
        (["clip_l"], {"cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"}),
        (["clip_h"], {"cond_stage_model.model.token_embedding.weight", "cond_stage_model.model.text_projection"}),
        (
            ["clip_l", "clip_g"],
            {
                "conditioner.embedders.0.transformer.text_model.embeddings.token_embedding.weight",
                "conditioner.embedders.1.model.token_embedding.weight",
                "conditioner.embedders.1.model.text_projection",
                "conditioner.embedders.1.model.transformer.resblocks.0.attn.in_proj_weight",
            },
        ),
    ],
)
def test_text_encoders_go_by_the_checkpoints_names(encoders, expected):
    objects = holder(True, *encoders)
    places = places_of_holder(objects, [])
    assert expected <= set(places)
    fused = "conditioner.embedders.1.model.transformer.resblocks.0.attn.in_proj_weight"
    if fused in expected:
        assert [place.rows for place in places_of(places, fused)] == [(0, 5), (5, 10), (10, 15)]
        assert not places_of(places, "conditioner.embedders.1.model.text_projection")[0].transposed


def test_what_is_not_the_checkpoints_own_is_not_there():
    objects = holder(True, "clip_l")
    places = places_of_holder(objects, [], lambda key: key.startswith("first_stage_model."))
    assert KEY in places and not any(key.startswith("first_stage_model.") for key in places)


def test_a_model_that_the_host_empties_is_given_up():
    """reForge takes a model apart to make room before it loads the next one."""
    objects = holder(True, "clip_l")
    places = places_of_holder(objects, [])
    gone = weakref.ref(objects.unet.model.diffusion_model.input_blocks[0][0])
    objects.unet.model.diffusion_model.input_blocks = None
    gc.collect()
    assert gone() is None
    assert KEY not in places and places.get(KEY) is None
