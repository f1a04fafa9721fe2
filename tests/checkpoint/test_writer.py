"""Saving: exact bytes, hashes, refusals, and nothing left behind."""

from __future__ import annotations

import errno
import hashlib
import os
import threading
from collections.abc import Mapping
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from lib_merge.checkpoint import (
    DTYPE_OF,
    SafetensorsWriter,
    SavedFile,
    TensorInfo,
    autov3,
    check_target,
    file_sha256,
    is_same_file,
    open_tensors,
    plan_header,
)
from lib_merge.checkpoint.reading.positioned import bytes_of
from lib_merge.checkpoint.writing.target import part_path
from lib_merge.errors import StorageError, TargetError


def random_tensor(dtype: torch.dtype, shape: tuple[int, ...]) -> torch.Tensor:
    count = torch.Size(shape).numel()
    raw = torch.randint(0, 2 if dtype == torch.bool else 256, (count * dtype.itemsize,), dtype=torch.uint8)
    return raw.view(dtype).reshape(shape)


def infos_of(tensors: Mapping[str, torch.Tensor]) -> list[TensorInfo]:
    return [TensorInfo(key, tensor.dtype, tuple(tensor.shape)) for key, tensor in tensors.items()]


def saved(target: Path, tensors: Mapping[str, torch.Tensor], **options: bool) -> SavedFile:
    header = plan_header(infos_of(tensors), {"format": "pt", "title": "ü"})
    with SafetensorsWriter(target, header, **options) as out:
        for key, tensor in tensors.items():
            out.write(key, tensor.reshape(-1))
        return out.commit()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "merged model.safetensors"


SMALL = {"w": torch.arange(6.0).reshape(2, 3), "v": torch.ones(2, dtype=torch.float16)}


def test_official_library_reads_every_dtype_bit_for_bit(target: Path) -> None:
    tensors = {f"t.{name}": random_tensor(dtype, (3, 5)) for name, dtype in DTYPE_OF.items()}
    tensors |= {"scalar": torch.tensor(2.5), "nothing": torch.zeros(0, 4), "odd": torch.ones(3, dtype=torch.int8)}
    tensors["after an odd one"] = torch.randn(5)
    saved(target, tensors)
    loaded = load_file(target)
    assert set(loaded) == set(tensors)
    for key, tensor in tensors.items():
        assert loaded[key].dtype == tensor.dtype and loaded[key].shape == tensor.shape
        assert bytes(bytes_of(loaded[key].reshape(-1))) == bytes(bytes_of(tensor.reshape(-1)))


def test_bytes_equal_the_official_writers(target: Path, tmp_path: Path) -> None:
    metadata = {"format": "pt"}
    save_file(SMALL, tmp_path / "official.safetensors", metadata)
    with open_tensors(tmp_path / "official.safetensors") as source:
        header = plan_header(list(source.tensors.values()), metadata)
        with SafetensorsWriter(target, header) as out:
            for key in source.tensors:
                out.write(key, source.read(key))
            out.commit()
    assert target.read_bytes() == (tmp_path / "official.safetensors").read_bytes()


def test_order_is_kept_and_size_known_beforehand(target: Path) -> None:
    header = plan_header(infos_of(SMALL), {})
    result = saved(target, SMALL)
    with open_tensors(target) as file:
        assert list(file.tensors) == ["w", "v"]
    assert result.size == target.stat().st_size
    assert header.size + len(b'"__metadata__":{"format":"pt","title":"xx"},') - 8 < result.size <= header.size + 64
    assert len(header.prefix) % 8 == 0


def test_hashes_are_those_of_the_file(target: Path) -> None:
    tensors = {"small": torch.ones(3), "large": torch.randn(700_000)}
    result = saved(target, tensors)
    content = target.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    assert result.sha256 == hashlib.sha256(content).hexdigest() == file_sha256(target)
    assert result.data_sha256 == hashlib.sha256(content[start:]).hexdigest()
    assert result.autov2 == result.sha256[:10]
    assert result.autov3 == result.data_sha256[:12] == autov3(target)


def test_pieces_of_any_kind_and_size(target: Path) -> None:
    tensor = torch.arange(1000, dtype=torch.bfloat16)
    raw = bytes(bytes_of(tensor))
    with SafetensorsWriter(target, plan_header([TensorInfo("w", torch.bfloat16, (10, 100))], {})) as out:
        out.write("w", tensor[:300])
        out.write("w", raw[600:700])
        out.write("w", bytearray(raw[700:701]))
        out.write("w", memoryview(raw)[701:])
        out.commit()
    assert torch.equal(load_file(target)["w"], tensor.reshape(10, 100))


def test_wrong_pieces_are_refused_and_leave_nothing(target: Path, tmp_path: Path) -> None:
    header = plan_header(infos_of(SMALL), {})
    wrong = [
        ("v", torch.ones(2, dtype=torch.float16)),
        ("w", torch.ones(7)),
        ("w", torch.ones(2, dtype=torch.float16)),
        ("w", bytes(25)),
    ]
    for key, piece in wrong:
        with pytest.raises(ValueError), SafetensorsWriter(target, header) as out:
            out.write(key, piece)
    with pytest.raises(ValueError, match="bytes were written"), SafetensorsWriter(target, header) as out:
        out.write("w", torch.ones(6))
        out.commit()
    assert names(tmp_path) == []


@pytest.mark.parametrize("before", [None, b"what was there"])
@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt, None])
def test_leaving_without_commit_keeps_what_was_there(
    target: Path, tmp_path: Path, before: bytes | None, error: type[BaseException] | None
) -> None:
    if before is not None:
        target.write_bytes(before)

    def attempt() -> None:
        with SafetensorsWriter(target, plan_header(infos_of(SMALL), {}), overwrite=True) as out:
            out.write("w", torch.ones(6))
            assert part_path(target).exists()
            if error is not None:
                raise error

    if error is None:
        attempt()
    else:
        with pytest.raises(error):
            attempt()
    assert names(tmp_path) == ([target.name] if before else [])
    assert before is None or target.read_bytes() == before


def test_existing_target_needs_overwrite(target: Path, tmp_path: Path) -> None:
    target.write_bytes(b"precious")
    with pytest.raises(TargetError, match="exists already"):
        saved(target, SMALL)
    assert target.read_bytes() == b"precious"
    saved(target, SMALL, overwrite=True)
    assert torch.equal(load_file(target)["w"], SMALL["w"])
    assert names(tmp_path) == [target.name]


@pytest.mark.parametrize("links", [True, False])
def test_target_that_appears_meanwhile_is_not_replaced(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:

        def no_links(*_: object) -> None:
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(TargetError, match="exists already"):  # noqa: SIM117
        with SafetensorsWriter(target, plan_header(infos_of(SMALL), {})) as out:
            out.write("w", SMALL["w"].reshape(-1))
            out.write("v", SMALL["v"])
            target.write_bytes(b"another program's")
            out.commit()
    assert target.read_bytes() == b"another program's"
    assert names(tmp_path) == [target.name]
    target.unlink()
    saved(target, SMALL)
    assert torch.equal(load_file(target)["w"], SMALL["w"])


def test_target_that_appears_in_the_last_moment_is_not_replaced(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def late(source: Path, place: Path) -> None:
        target.write_bytes(b"another program's")
        link(source, place)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(TargetError, match="exists already"):
        saved(target, SMALL)
    assert target.read_bytes() == b"another program's"
    assert names(tmp_path) == [target.name]


def test_unfit_targets_are_named(tmp_path: Path) -> None:
    (tmp_path / "folder.safetensors").mkdir()
    (tmp_path / "file").write_text("")
    cases = {
        tmp_path / "model.ckpt": "must end in .safetensors",
        tmp_path / ".safetensors": "must end in .safetensors",
        tmp_path / "missing" / "a.safetensors": "there is no folder",
        tmp_path / "file" / "a.safetensors": "is a file, not a folder",
        tmp_path / "folder.safetensors": "is a folder",
        tmp_path / ("x" * 245 + ".safetensors"): "too long",
    }
    for target, sentence in cases.items():
        for overwrite in (False, True):
            with pytest.raises(TargetError) as caught:
                saved(target, SMALL, overwrite=overwrite)
            assert sentence in str(caught.value) or "exists already" in str(caught.value)
            with pytest.raises(TargetError):
                check_target(target, 10, overwrite=overwrite)


def test_read_only_folder_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object, **__: object) -> int:
        raise PermissionError(errno.EACCES, "denied")

    monkeypatch.setattr(os, "open", denied)
    with pytest.raises(TargetError, match="read-only"):
        saved(tmp_path / "a.safetensors", SMALL)


def test_target_held_open_elsewhere_is_one_sentence(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target.write_bytes(b"in use")

    def denied(*_: object) -> Path:
        raise PermissionError(errno.EACCES, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", denied)
    with pytest.raises(TargetError, match="another program may hold it open"):
        saved(target, SMALL, overwrite=True)
    assert names(tmp_path) == [target.name]
    assert target.read_bytes() == b"in use"


def test_source_is_never_overwritten(target: Path, tmp_path: Path) -> None:
    saved(target, SMALL)
    before = target.read_bytes()
    (tmp_path / "link.safetensors").symlink_to(target)
    os.link(target, tmp_path / "hard.safetensors")
    header = plan_header(infos_of(SMALL), {})
    for name in (target.name, "link.safetensors", "hard.safetensors"):
        with pytest.raises(TargetError, match="read by this merge"):  # noqa: SIM117
            with SafetensorsWriter(tmp_path / name, header, overwrite=True, sources=(target,)):
                pass
    assert target.read_bytes() == before


def test_is_same_file(tmp_path: Path) -> None:
    a = tmp_path / "a"
    a.write_text("")
    (tmp_path / "link").symlink_to(a)
    assert is_same_file(a, tmp_path / "link")
    assert is_same_file(tmp_path / "x" / ".." / "gone", tmp_path / "gone")
    assert not is_same_file(a, tmp_path / "gone")


def test_link_at_the_target_is_replaced_not_written_through(target: Path, tmp_path: Path) -> None:
    (tmp_path / "store").write_bytes(b"shared by others")
    target.symlink_to(tmp_path / "store")
    with pytest.raises(TargetError, match="exists"):
        saved(target, SMALL)
    saved(target, SMALL, overwrite=True)
    assert not target.is_symlink()
    assert (tmp_path / "store").read_bytes() == b"shared by others"


def test_second_save_to_one_name_is_refused(target: Path) -> None:
    header = plan_header(infos_of(SMALL), {})
    with SafetensorsWriter(target, header) as first:
        with pytest.raises(TargetError, match=r"another save to merged model\.safetensors is running"):
            saved(target, SMALL)
        assert part_path(target).exists()
        first.write("w", SMALL["w"].reshape(-1))
        first.write("v", SMALL["v"])
        first.commit()
    assert torch.equal(load_file(target)["w"], SMALL["w"])


def test_saves_racing_for_one_name_leave_one_whole_file(target: Path, tmp_path: Path) -> None:
    header = plan_header([TensorInfo("w", torch.float32, (1000,))], {})
    outcomes: list[float | str] = []
    barrier = threading.Barrier(6)

    def save(number: float) -> None:
        barrier.wait()
        for _ in range(15):
            try:
                with SafetensorsWriter(target, header, overwrite=True) as out:
                    for _ in range(10):
                        out.write("w", torch.full((100,), number))
                    out.commit()
                outcomes.append(number)
            except TargetError as error:
                outcomes.append(str(error))

    threads = [threading.Thread(target=save, args=(float(i),)) for i in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 90
    assert all(isinstance(outcome, float) or "is running" in outcome for outcome in outcomes)
    assert len(set(load_file(target)["w"].tolist())) == 1
    assert names(tmp_path) == [target.name]


def test_leftover_linked_to_a_finished_file_does_not_harm_it(target: Path, tmp_path: Path) -> None:
    saved(target, SMALL)
    before = target.read_bytes()
    os.link(target, part_path(target))  # a save killed between its last two steps
    with pytest.raises(TargetError, match="exists"):
        saved(target, SMALL)
    other = {"w": torch.zeros(2, 3)}
    with SafetensorsWriter(target, plan_header(infos_of(other), {}), overwrite=True):
        assert target.read_bytes() == before
    saved(target, other, overwrite=True)
    assert not load_file(target)["w"].any()
    assert names(tmp_path) == [target.name]


def test_disk_without_locks(target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def unsupported(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "no locks")

    monkeypatch.setattr(fcntl, "flock", unsupported)
    saved(target, SMALL)
    part_path(target).write_bytes(b"left by somebody")
    with pytest.raises(TargetError, match=r"no locks.*delete it"):
        saved(target, SMALL, overwrite=True)
    assert part_path(target).read_bytes() == b"left by somebody"
    assert torch.equal(load_file(target)["w"], SMALL["w"])


def test_full_disk_is_told_before_any_work(target: Path, tmp_path: Path) -> None:
    huge = plan_header([TensorInfo("w", torch.float32, (10**15,))], {})
    part_path(target).write_bytes(b"dead save")
    with pytest.raises(StorageError, match=rf"{huge.size} bytes\), the disk has .* bytes\) free"):  # noqa: SIM117
        with SafetensorsWriter(target, huge):
            pytest.fail("work began")
    assert names(tmp_path) == []
    with pytest.raises(StorageError):
        check_target(target, huge.size, overwrite=False)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EFBIG, errno.EIO])
def test_disk_that_fails_while_writing(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    target.write_bytes(b"precious")
    write = os.write
    calls: list[int] = []

    def failing(descriptor: int, data: bytes) -> int:
        calls.append(len(data))
        if len(calls) > 2:
            raise OSError(code, os.strerror(code))
        return write(descriptor, data[: max(1, len(data) // 2)])

    monkeypatch.setattr(os, "write", failing)
    with pytest.raises(StorageError, match=r"merged model\.safetensors"):
        saved(target, SMALL, overwrite=True)
    assert target.read_bytes() == b"precious"
    assert names(tmp_path) == [target.name]


def test_short_writes_are_continued(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: write(descriptor, data[:7]))
    saved(target, SMALL)
    assert torch.equal(load_file(target)["w"], SMALL["w"])


def test_writer_ends_with_commit(target: Path) -> None:
    with SafetensorsWriter(target, plan_header([TensorInfo("w", torch.float32, (2,))], {})) as out:
        out.write("w", torch.ones(2))
        out.commit()
        with pytest.raises(ValueError, match="bytes"):
            out.commit()
        with pytest.raises(ValueError, match="out of turn"):
            out.write("w", torch.ones(1))
    assert target.exists()
