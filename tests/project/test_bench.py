"""The benchmark runs to its end, here with small models, and says what it had no time for."""

from __future__ import annotations

import pytest

from benchmarks import bench, real_size

ROWS = (
    *(f"{name}: {what}" for name in ("SD1.5", "SDXL") for what in ("one slider (OUT05)", "all sliders", "save")),
    "train_difference (OUT05)",
    "ties of 2 (OUT05)",
    "LoRA of rank 64, weight",
    "SD1.5: the first merge with a file that is not cached",
    "SD1.5: back to a base that is not cached",
)


@pytest.mark.long
def test_it_measures_everything_and_keeps_the_results(checkpoints, monkeypatch, tmp_path, capsys):
    small = {name: checkpoints.thin(name) for name in ("sd1", "sdxl")}
    monkeypatch.setattr(real_size, "shapes", small.__getitem__)
    monkeypatch.setattr(bench, "HERE", tmp_path)
    monkeypatch.setattr(bench, "_measure_erase", lambda *_: None)  # an erase step needs a whole text encoder
    page = tmp_path / "README.md"
    page.write_text("Before.\n\n<!-- results -->\n\nolder ones\n", encoding="utf-8")
    options = ["--sdxl", "--rounds", "2", "--cache", str(tmp_path / "files"), "--keep"]
    bench.main(options)
    kept = page.read_text(encoding="utf-8")
    assert kept.startswith("Before.\n\n<!-- results -->\n\n20") and "older" not in kept
    assert all(f"| {row} | **" in kept for row in ROWS) and "left out" not in kept
    assert not list(tmp_path.rglob("saved*"))
    capsys.readouterr()
    bench.main([*options, "--minutes", "0"])
    said = capsys.readouterr().out
    assert "- SD1.5: all sliders: left out, for want of time" in said and "| **" not in said
