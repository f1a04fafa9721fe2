"""The training loop: its rate, its memory, its noise schedule; and the merge that B is trained along."""

from __future__ import annotations

import itertools
import math
from types import SimpleNamespace

import pytest
import torch
from torch import nn

from demo import diffusion, loop
from demo.loop import WARM_UP, Budget, rate_at, train
from demo.slots import SLIDERS, everywhere
from demo.text import TextEncoder
from demo.train_base import keep_factors
from demo.train_styled import merged_state
from demo.unet import UNet


def test_the_rate_starts_low_peaks_and_ends_near_zero():
    budget = Budget(minutes=2, rate=1e-3)
    assert rate_at(budget, 0, 0) == pytest.approx(1e-3 / WARM_UP)
    assert rate_at(budget, WARM_UP, 0) == pytest.approx(1e-3)
    assert rate_at(budget, 500, 60) == pytest.approx(0.51e-3)
    assert rate_at(budget, 900, 120) == rate_at(budget, 900, 500) == pytest.approx(2e-5)


@pytest.mark.long
def test_training_finds_the_target_and_goes_on_from_its_file(tmp_path, monkeypatch):
    # A clock by steps: on a busy machine the minutes would be over after a few of them.
    monkeypatch.setattr(loop, "time", SimpleNamespace(monotonic=itertools.count(0, 0.001).__next__))
    target = torch.tensor([0.3, -0.2])
    value = {"x": torch.zeros(2, requires_grad=True)}
    seen = []

    def loss_of(step, spent):
        seen.append(step)
        return (value["x"] - target).square().sum()

    train(value, loss_of, Budget(0.01, 1e-2, weight_decay=0), tmp_path / "x.state")
    steps = len(seen)
    assert seen == list(range(steps))
    fresh = {"x": torch.zeros(2, requires_grad=True)}
    value = fresh
    averages = train(fresh, loss_of, Budget(0.02, 1e-2, weight_decay=0), tmp_path / "x.state")
    assert seen[steps] == steps
    assert averages["x"].tolist() == pytest.approx(target.tolist(), abs=0.02)
    assert [file.name for file in tmp_path.iterdir()] == ["x.state"]


def test_noise_schedule_is_stable_diffusions():
    left = diffusion.alphas_cumprod()
    # the first and last values that SD1 checkpoints carry as alphas_cumprod
    assert float(left[0]) == pytest.approx(0.99915, abs=1e-5)
    assert float(left[-1]) == pytest.approx(0.0046601, rel=1e-3)


def test_training_steps_reach_from_end_to_end_more_of_them_late():
    steps = diffusion.spread_steps(200, torch.Generator().manual_seed(0))
    assert steps.tolist() == sorted(steps.tolist())
    assert steps[0] < 50 < 990 < steps[-1] < 1000
    assert (steps > 500).sum() > 120


def test_what_is_shown_and_the_noise_to_find_make_the_picture():
    picture = torch.randn(64, 4, 16, 16)
    steps = torch.tensor([10, 500, 900, 999]).repeat(16)
    shown, noise = diffusion.task(picture, steps, torch.Generator().manual_seed(0))
    left = diffusion.alphas_cumprod()[steps][:, None, None, None]
    torch.testing.assert_close((shown - (1 - left).sqrt() * noise) / left.sqrt(), picture, rtol=1e-3, atol=1e-4)
    told = (shown * picture).mean((1, 2, 3))
    assert float(told[steps == 500].min()) > 0.2
    blind = (told[steps == 900].abs() < 0.07).sum()
    assert 5 <= int(blind) <= 14


def test_the_sampler_returns_the_picture_when_the_noise_is_known():
    picture, noise = torch.randn(1, 4, 4, 4), torch.randn(1, 4, 4, 4)
    left = diffusion.alphas_cumprod()

    def knows(x, steps, _):
        share = left[steps][:, None, None, None]
        return (x - share.sqrt() * picture) / (1 - share).sqrt()

    found = diffusion.sample(knows, torch.zeros(1, 77, 64), torch.zeros(1, 77, 64), noise)
    # what is left is the noise of the first step of the schedule
    assert (found - picture).abs().max() < 5 * math.sqrt(1 - float(left[0]))


def test_skips_are_cut_at_their_chance_and_never_at_the_finest_level():
    kept = keep_factors(4000, torch.Generator().manual_seed(0))
    assert [round(float(1 - level.mean()), 1) for level in kept] == [0.0, 0.1, 0.2, 0.3]
    assert {tuple(level.shape) for level in kept} == {(4000, 1, 1, 1)}


def test_a_merge_moves_the_weights_of_its_sliders_only():
    torch.manual_seed(0)
    net = nn.ModuleDict({"unet": UNet(), "text": TextEncoder()})
    delta = {name: torch.ones_like(tensor) for name, tensor in net.named_parameters()}
    merged = merged_state(net, delta, {**everywhere(0.0), "IN05": 0.5, "BASE": 2.0})
    for name, tensor in net.state_dict().items():
        moved = 0.5 if name.startswith("unet.input_blocks.5.") else 2.0 if name.startswith("text.") else 0.0
        assert torch.equal(merged[name], tensor + moved)
    assert len(SLIDERS) == 26
