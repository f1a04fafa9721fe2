"""Putting the shipped parts together: whole files, nothing overwritten, broken parts named."""

from __future__ import annotations

import pytest
import safetensors.torch
import torch

from lib_merge.errors import UserError
from lib_merge.hosts.standalone.demo import ADAPTERS, CHECKPOINTS, assemble, expand, write_missing


def test_int8_rows_get_their_factor_and_the_rest_is_kept():
    packed = {
        "w": torch.tensor([[127, -64], [1, 0]], dtype=torch.int8),
        "w.int8_scale": torch.tensor([0.01, 2.0]),
        "b": torch.tensor([0.5], dtype=torch.float32),
    }
    found = expand(packed)
    assert found.keys() == {"w", "b"}
    assert torch.equal(found["w"], torch.tensor([[1.27, -0.64], [2.0, 0.0]]).half())
    assert found["b"].dtype == torch.float32


def test_kernels_of_four_dimensions_are_scaled_by_row():
    values = torch.randint(-127, 128, (3, 2, 3, 3), dtype=torch.int8)
    found = expand({"k": values, "k.int8_scale": torch.tensor([1.0, 0.5, 0.0])})["k"]
    assert torch.equal(found[1], values[1].half() / 2)
    assert found[2].count_nonzero() == 0


@pytest.mark.parametrize(
    ("packed", "named"),
    [
        ({"w": torch.zeros(2, 2, dtype=torch.int8)}, r"w as int8 without w\.int8_scale"),
        ({"w.int8_scale": torch.ones(2)}, r"w\.int8_scale without the tensor"),
    ],
)
def test_a_broken_part_is_named(packed, named):
    with pytest.raises(UserError, match=named):
        expand(packed)


def test_a_key_in_two_parts_is_refused():
    with pytest.raises(UserError, match="Two demo parts hold x"):
        assemble([{"x": torch.ones(1)}, {"x": torch.ones(1)}])


@pytest.fixture
def weights(tmp_path):
    folder = tmp_path / "weights"
    folder.mkdir()
    for name in {part for parts in CHECKPOINTS.values() for part in parts}:
        safetensors.torch.save_file({f"{name}.x": torch.full((2,), 3.0)}, folder / f"{name}.safetensors")
    for name in ADAPTERS:
        (folder / name).write_bytes(b"adapter " + name.encode())
    return folder


def test_missing_files_are_written_once(weights, tmp_path):
    models, adapters = tmp_path / "models", tmp_path / "deep" / "adapters"
    written = write_missing(weights, models, adapters)
    assert {file.name for file in written} == {*CHECKPOINTS, *ADAPTERS}
    for name, parts in CHECKPOINTS.items():
        assert safetensors.torch.load_file(models / name).keys() == {f"{part}.x" for part in parts}
    assert (adapters / ADAPTERS[0]).read_bytes() == (weights / ADAPTERS[0]).read_bytes()
    assert sorted(file.name for file in models.iterdir()) == sorted(CHECKPOINTS)
    assert write_missing(weights, models, adapters) == ()


def test_what_is_there_is_left_alone(weights, tmp_path):
    mine = tmp_path / "models" / next(iter(CHECKPOINTS))
    mine.parent.mkdir()
    mine.write_bytes(b"mine")
    write_missing(weights, mine.parent, tmp_path / "adapters")
    assert mine.read_bytes() == b"mine"
