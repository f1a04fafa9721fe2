"""`.ckpt` and `.pt` files, as torch writes them, read as data."""

from __future__ import annotations

import collections
import io
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lib_merge.checkpoint import DTYPE_OF, open_tensors
from lib_merge.checkpoint.reading.positioned import bytes_of
from lib_merge.errors import SourceError


class Config(dict[str, int]):
    """A dict of a class of its own, as trainers put beside the weights."""


def bits(tensor: torch.Tensor) -> bytes:
    return bytes(bytes_of(tensor.detach().reshape(-1).contiguous()))


def random_tensor(dtype: torch.dtype, shape: tuple[int, ...]) -> torch.Tensor:
    count = torch.Size(shape).numel()
    raw = torch.randint(0, 2 if dtype == torch.bool else 256, (count * dtype.itemsize,), dtype=torch.uint8)
    return raw.view(dtype).reshape(shape)


def awkward_tensors() -> dict[str, torch.Tensor]:
    torch.manual_seed(3)
    shared = torch.randn(6, 8)
    return {
        "plain": torch.randn(4, 3),
        "parameter": torch.nn.Parameter(torch.randn(5)),
        "transposed": torch.randn(7, 9).t(),
        "channels_last": torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last),
        "sliced": torch.randn(10, 10)[2:8:3, 1:7:2],
        "expanded": torch.randn(3, 1).expand(3, 6),
        "offset": shared.reshape(-1)[5:20],
        "shared": shared,
        "scalar": torch.tensor(1.5),
        "nothing": torch.zeros(0, 4),
        "fp8_t": torch.randn(4, 6).to(torch.float8_e5m2).t(),
    } | {f"t.{name}": random_tensor(dtype, (3, 5)) for name, dtype in DTYPE_OF.items()}


def check(path: Path, tensors: dict[str, torch.Tensor]) -> None:
    with open_tensors(path) as file:
        assert list(file.tensors) == list(tensors)
        assert file.metadata == {}
        for key, tensor in tensors.items():
            info = file.tensors[key]
            assert (info.dtype, info.shape) == (tensor.dtype, tuple(tensor.shape))
            assert bits(file.read(key)) == bits(tensor), key
            if tensor.numel() > 4:
                assert bits(file.read(key, 2, tensor.numel() - 1)) == bits(tensor.reshape(-1)[2:-1]), key


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_every_dtype_and_layout_at_every_protocol(tmp_path: Path, protocol: int) -> None:
    tensors = awkward_tensors()
    torch.save(tensors, tmp_path / "model.ckpt", pickle_protocol=protocol)
    check(tmp_path / "model.ckpt", tensors)


@pytest.mark.parametrize("place", [(), ("state_dict",), ("model",), ("state_dict", "model"), ("model", "state_dict")])
def test_state_dict_is_found_where_trainers_put_it(tmp_path: Path, place: tuple[str, ...]) -> None:
    tensors = {"w": torch.randn(3), "v": torch.randn(2)}
    entry: object = collections.OrderedDict(tensors)
    for name in reversed(place):
        entry = {"epoch": 3, name: entry, "note": "ü", "config": Config(a=1), "betas": (0.9, 0.999), "s": {1, 2}}
    torch.save(entry, tmp_path / "model.ckpt")
    check(tmp_path / "model.ckpt", tensors)


def test_state_dict_of_a_module_with_its_attributes(tmp_path: Path) -> None:
    module = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.GroupNorm(2, 4))
    optimizer = torch.optim.Adam(module.parameters())
    module(torch.randn(2, 3)).sum().backward()
    optimizer.step()
    saved = {"state_dict": module.state_dict(), "optimizer": optimizer.state_dict(), "global_step": torch.tensor(5)}
    torch.save(saved, tmp_path / "model.pt")
    check(tmp_path / "model.pt", dict(module.state_dict()))


def test_large_strided_tensor_is_gathered_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lib_merge.checkpoint.pickles.torch_file._GATHERED", 64)
    tensor = torch.randn(40, 30).t()
    torch.save({"w": tensor}, tmp_path / "model.ckpt")
    with open_tensors(tmp_path / "model.ckpt") as file, ThreadPoolExecutor(4) as pool:
        rows = list(pool.map(lambda row: file.read("w", row * 40, row * 40 + 40), range(30)))
        assert torch.equal(torch.stack(rows), tensor)
        assert torch.equal(file.read("w"), tensor.reshape(-1))


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        open_tensors(path)
    assert path.name in str(caught.value)
    return str(caught.value)


def rewritten(source: Path, target: Path, compression: int = zipfile.ZIP_STORED, **records: bytes | None) -> Path:
    """Copy a torch archive with some records replaced (by name after the last slash), or left out where None."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", compression) as new:
        for name in old.namelist():
            content = records.get(name.rpartition("/")[2].replace(".", "_"), old.read(name))
            if content is not None:
                new.writestr(name, content)
    return target


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    torch.save({"w": torch.arange(12.0)}, tmp_path / "good.ckpt")
    return tmp_path / "good.ckpt"


def test_rewritten_archive_is_read(saved: Path, tmp_path: Path) -> None:
    check(rewritten(saved, tmp_path / "copy.ckpt"), {"w": torch.arange(12.0)})


def test_compressed_records_are_refused(saved: Path, tmp_path: Path) -> None:
    assert "compressed" in refusal(rewritten(saved, tmp_path / "packed.ckpt", zipfile.ZIP_DEFLATED))


def test_big_endian_is_refused(saved: Path, tmp_path: Path) -> None:
    assert "big-endian" in refusal(rewritten(saved, tmp_path / "big.ckpt", byteorder=b"big"))


def test_missing_and_short_records_are_refused(saved: Path, tmp_path: Path) -> None:
    assert "data.pkl" not in refusal(rewritten(saved, tmp_path / "a.ckpt", data_pkl=None))
    assert "no record 'data/0'" in refusal(rewritten(saved, tmp_path / "b.ckpt", **{"0": None}))
    assert "more data than" in refusal(rewritten(saved, tmp_path / "c.ckpt", **{"0": bytes(44)}))


def test_duplicate_records_are_refused(saved: Path, tmp_path: Path) -> None:
    path = rewritten(saved, tmp_path / "twice.ckpt")
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("good/data/0", bytes(48))
    assert "twice" in refusal(path)


def test_other_zips_and_programs_are_refused(saved: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert "not a model saved by torch" in refusal(tmp_path / "other.zip")
    path = rewritten(saved, tmp_path / "program.pt")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("good/constants.pkl", b"")
    assert "TorchScript" in refusal(path)


def test_legacy_file_is_refused_with_the_way_to_convert(tmp_path: Path) -> None:
    path = tmp_path / "old.ckpt"
    torch.save({"w": torch.ones(3)}, path, _use_new_zipfile_serialization=False)
    message = refusal(path)
    assert "old torch format" in message
    command = re.search(r'python -c "(.*)"', message)
    assert command
    code = command[1].replace("OLD", str(path)).replace("NEW.ckpt", str(tmp_path / "new.ckpt"))
    exec(code)
    check(tmp_path / "new.ckpt", {"w": torch.ones(3)})


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"string_to_param": {"*": torch.zeros(2, 4)}, "name": "cat"}, "is a textual inversion"),
        (torch.nn.Linear(2, 2), "no state dict but an object of torch.nn.modules.linear.Linear"),
        ({"epoch": 3, "lr": 0.1}, "entries 'epoch', 'lr'"),
        ([1, 2], "a list"),
        ({"w": torch.zeros(2, dtype=torch.complex64)}, "ComplexFloatStorage"),
        ({"w": torch.eye(3).to_sparse()}, "_rebuild_sparse_tensor"),
    ],
)
def test_files_without_usable_weights_say_what_they_hold(tmp_path: Path, content: object, sentence: str) -> None:
    torch.save(content, tmp_path / "model.ckpt")
    assert sentence in refusal(tmp_path / "model.ckpt")


def test_expanded_tensor_may_not_claim_the_impossible(tmp_path: Path) -> None:
    torch.save({"w": torch.zeros(1).expand(2**40)}, tmp_path / "bomb.ckpt")
    assert "claims 4398046511104 bytes" in refusal(tmp_path / "bomb.ckpt")


def test_truncated_archive_is_refused(saved: Path, tmp_path: Path) -> None:
    content = saved.read_bytes()
    path = tmp_path / "cut.ckpt"
    for size in (4, 30, 200, len(content) // 2, len(content) - 1):
        path.write_bytes(content[:size])
        assert "incomplete or broken" in refusal(path)


def test_stamp_tells_two_files_apart(saved: Path, tmp_path: Path) -> None:
    torch.save({"w": torch.arange(12.0) + 1}, tmp_path / "other.ckpt")
    with open_tensors(saved) as a, open_tensors(tmp_path / "other.ckpt") as b:
        assert a.stamp.header_sha256 != b.stamp.header_sha256
        assert a.stamp.size == saved.stat().st_size


def small_archive() -> bytes:
    buffer = io.BytesIO()
    torch.save({"state_dict": {"w": torch.arange(4.0), "t": torch.ones(2, 3).t()}}, buffer)
    return buffer.getvalue()


SMALL = small_archive()


@pytest.mark.long
@settings(max_examples=400, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_mutated_archives_give_sourceerror_or_the_right_sizes(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(SMALL)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "fuzz.ckpt"
    path.write_bytes(content)
    try:
        with open_tensors(path) as file:
            for key, info in file.tensors.items():
                assert file.read(key).numel() == info.numel
    except SourceError:
        return
