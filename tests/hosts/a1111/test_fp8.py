"""fp8 storage as AUTOMATIC1111 keeps it: weights in fp8, with a half copy for its LoRA or without."""

from __future__ import annotations

from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import nn

from lib_merge.engine.live.places import places_of, write
from lib_merge.hosts.webuis.a1111_weights import ModelPlaces

KEY, VAE_KEY = "model.diffusion_model.out.2.weight", "first_stage_model.decoder.conv_in.weight"


def file_of(folder: Path, stored: torch.Tensor) -> Path:
    path = folder / "a.safetensors"
    safetensors.torch.save_file({KEY: stored, VAE_KEY: stored.clone()}, path)
    return path


def model_of(stored: torch.Tensor, half: bool, copy: bool) -> nn.Module:
    """A model as the host loads it: by way of half or not, then to fp8, its VAE left alone."""
    layer = nn.Linear(64, 64, bias=False)
    model = nn.Module()
    model.model, model.first_stage_model = nn.Module(), nn.Module()
    model.model.diffusion_model = nn.Module()
    model.model.diffusion_model.out = nn.ModuleList([nn.Identity(), nn.Identity(), layer])
    model.first_stage_model.decoder = nn.Module()
    model.first_stage_model.decoder.conv_in = nn.Linear(64, 64, bias=False)
    with torch.no_grad():
        layer.weight.copy_(stored)
        model.first_stage_model.decoder.conv_in.weight.copy_(stored)
    if half:
        model.model.half()
    if copy:
        layer.fp16_weight = layer.weight.data.clone().half()
    layer.to(torch.float8_e4m3fn)
    return model


@pytest.mark.parametrize("half", [True, False])
@pytest.mark.parametrize("copy", [True, False])
def test_what_was_loaded_comes_back_bit_for_bit(tmp_path, half, copy):
    stored = torch.randn(64, 64, generator=torch.Generator().manual_seed(3))
    # Here the two ways to fp8 differ: just above the middle between two fp8 values, nearer to it than half can tell.
    stored[0] = 1.0625 + 1e-6
    model = model_of(stored, half, copy)
    layer = model.model.diffusion_model.out[2]
    before = [layer.weight.detach().clone(), layer.fp16_weight.clone() if copy else torch.zeros(1)]
    assert torch.equal(before[0].float(), stored.to(torch.float8_e4m3fn).float()) != half
    places = ModelPlaces(model)
    places.look([file_of(tmp_path, stored)])
    for value, is_stored in ((stored * 0.5 + 0.1, False), (stored, True)):
        write(places_of(places, KEY), (64, 64), iter([(0, value.reshape(-1))]), torch.device("cpu"), stored=is_stored)
        if not is_stored:
            assert torch.equal(layer.weight.float(), value.to(torch.float8_e4m3fn).float())  # a merge is rounded once
            assert not copy or torch.equal(layer.fp16_weight, value.half())
            places.look([file_of(tmp_path, stored)])  # with a merge in it nothing is to be seen, and nothing forgotten
    assert torch.equal(layer.weight.float(), before[0].float())
    assert not copy or torch.equal(layer.fp16_weight, before[1])


@pytest.mark.parametrize("half", [True, False])
def test_the_vae_goes_its_own_way(tmp_path, half):
    stored = torch.randn(64, 64, generator=torch.Generator().manual_seed(4))
    model = model_of(stored, half=not half, copy=True)
    layer = model.first_stage_model.decoder.conv_in
    if half:
        layer.half().float()
    before = layer.weight.detach().clone()
    places = ModelPlaces(model)
    places.look([file_of(tmp_path, stored)])
    write(places_of(places, VAE_KEY), (64, 64), iter([(0, stored.reshape(-1))]), torch.device("cpu"), stored=True)
    assert torch.equal(layer.weight, before)


def test_a_file_in_half_tells_nothing_and_needs_nothing(tmp_path):
    stored = torch.randn(64, 64, generator=torch.Generator().manual_seed(5)).half()
    model = model_of(stored.float(), half=True, copy=False)
    before = model.model.diffusion_model.out[2].weight.detach().clone()
    places = ModelPlaces(model)
    places.look([file_of(tmp_path, stored)])
    assert all(place.load_dtype is None for key in (KEY, VAE_KEY) for place in places_of(places, key))
    value = iter([(0, stored.float().reshape(-1))])
    write(places_of(places, KEY), (64, 64), value, torch.device("cpu"), stored=True)
    assert torch.equal(model.model.diffusion_model.out[2].weight.float(), before.float())
