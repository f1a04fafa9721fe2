"""The benchmark of a graphics card runs to its end, here on the pretended one and small models."""

from __future__ import annotations

import time

import pytest

from benchmarks import card, real_size
from benchmarks.measure import Clock


@pytest.mark.long
def test_it_measures_both_models_and_says_what_it_left_out(accelerator, checkpoints, monkeypatch, tmp_path, capsys):
    kept = ("model.diffusion_model.",)
    small = {name: {k: s for k, s in checkpoints.thin(name).items() if k.startswith(kept)} for name in ("sd1", "sdxl")}
    monkeypatch.setattr(real_size, "shapes", small.__getitem__)
    monkeypatch.setattr(card, "_COPIED", 1 << 16)
    with accelerator.counting(streams=True):
        card.measure(accelerator.device, str(tmp_path), Clock(time.monotonic(), card.SECONDS))
    said = capsys.readouterr().out
    for name in ("SD1.5", "SDXL"):
        for case in ("one slider (OUT05), first move", "one slider (OUT05), next move", "all sliders", "save"):
            assert f"| {name}: {case} | **" in said
        assert f"- {name}: kept on the card: 0 of at most 1024 MB" in said
    assert not list(tmp_path.rglob("saved*"))
    with accelerator.counting():
        card.measure(accelerator.device, str(tmp_path), Clock(time.monotonic() - 150, card.SECONDS))
    assert "- SDXL: left out, for want of time" in capsys.readouterr().out
