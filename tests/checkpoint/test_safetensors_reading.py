"""Our safetensors reader against the official library, and against broken files."""

from __future__ import annotations

import hashlib
import json
import os
import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import save, save_file

from lib_merge.checkpoint import DTYPE_OF, TensorInfo, open_tensors, plan_header
from lib_merge.checkpoint.headers.header import parse_header
from lib_merge.checkpoint.reading.positioned import bytes_of
from lib_merge.engine.inspect.survey import survey
from lib_merge.errors import SourceError, TargetError


def random_tensor(dtype: torch.dtype, shape: tuple[int, ...]) -> torch.Tensor:
    count = torch.Size(shape).numel()
    raw = torch.randint(0, 2 if dtype == torch.bool else 256, (count * dtype.itemsize,), dtype=torch.uint8)
    return raw.view(dtype).reshape(shape)


def every_dtype() -> dict[str, torch.Tensor]:
    torch.manual_seed(7)
    tensors = {f"t.{name}": random_tensor(dtype, (3, 5)) for name, dtype in DTYPE_OF.items()}
    return tensors | {"scalar": torch.tensor(2.5), "nothing": torch.zeros(0, 4)}


def same_bits(a: torch.Tensor, b: torch.Tensor) -> bool:
    return a.dtype == b.dtype and bytes(bytes_of(a.reshape(-1))) == bytes(bytes_of(b.reshape(-1)))


def file_of(header: object, data: bytes = b"", *, text: bytes | None = None) -> bytes:
    body = json.dumps(header).encode() if text is None else text
    return len(body).to_bytes(8, "little") + body + data


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        open_tensors(path)
    assert path.name in str(caught.value)
    return str(caught.value)


def test_reads_what_the_official_library_wrote(tmp_path: Path) -> None:
    tensors = every_dtype()
    path = tmp_path / "model.safetensors"
    save_file(tensors, path, {"format": "pt", "ü": "ß"})
    with open_tensors(path) as file:
        assert dict(file.metadata) == {"format": "pt", "ü": "ß"}
        assert set(file.tensors) == set(tensors)
        for key, tensor in tensors.items():
            assert file.tensors[key] == TensorInfo(key, tensor.dtype, tuple(tensor.shape))
            assert same_bits(file.read(key), tensor)


def test_reads_pieces_into_memory_of_the_caller(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    tensor = random_tensor(torch.bfloat16, (7, 11))
    save_file({"before": torch.zeros(3), "w": tensor}, path)
    with open_tensors(path) as file:
        assert same_bits(file.read("w", 5, 40), tensor.reshape(-1)[5:40].clone())
        out = torch.zeros(80, dtype=torch.bfloat16)
        file.read_into("w", 70, out[1:8])
        assert same_bits(out[1:8].clone(), tensor.reshape(-1)[70:77].clone())
        assert not out[0] and not out[8:].any()
        for start, stop in [(-1, 3), (0, 78), (5, 4)]:
            with pytest.raises(ValueError, match="within"):
                file.read("w", start, stop)
        with pytest.raises(ValueError, match="bfloat16"):
            file.read_into("w", 0, torch.zeros(4))


def test_missing_key_and_closed_file_are_named(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    save_file({"w": torch.zeros(3)}, path)
    file = open_tensors(path)
    with pytest.raises(SourceError, match=r"model\.safetensors has no tensor 'v'"):
        file.read("v")
    file.close()
    file.close()
    with pytest.raises(SourceError, match="closed"):
        file.read("w")


def test_only_one_descriptor_is_open_and_no_mapping(tmp_path: Path) -> None:
    if not Path("/proc/self/maps").exists():
        pytest.skip("needs /proc")
    path = tmp_path / "model.safetensors"
    save_file({"w": torch.zeros(3000)}, path)

    def opened() -> int:
        links = list(Path("/proc/self/fd").iterdir())
        return sum(link.exists() and link.resolve() == path for link in links)

    with open_tensors(path) as file:
        file.read("w")
        assert opened() == 1
        assert str(path) not in Path("/proc/self/maps").read_text()
    assert opened() == 0


def test_many_threads_read_one_file(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    tensors = {f"w{i}": random_tensor(torch.float16, (200, 50)) for i in range(20)}
    save_file(tensors, path)
    with open_tensors(path) as file, ThreadPoolExecutor(8) as pool:
        keys = list(tensors) * 10
        for key, value in zip(keys, pool.map(file.read, keys), strict=True):
            assert same_bits(value, tensors[key])


def test_close_waits_for_readers_and_never_gives_them_another_file(tmp_path: Path) -> None:
    paths = [tmp_path / "a.safetensors", tmp_path / "b.safetensors"]
    for number, path in enumerate(paths):
        save_file({"w": torch.full((200_000,), float(number))}, path)
    wrong: list[float] = []
    file, reads = open_tensors(paths[0]), threading.Semaphore(0)

    def keep_reading() -> None:
        try:
            while True:
                wrong.extend(set(file.read("w").tolist()) - {0.0})
                reads.release()
        except SourceError:
            return

    threads = [threading.Thread(target=keep_reading) for _ in range(3)]
    for thread in threads:
        thread.start()
    for _ in range(10):
        assert reads.acquire(timeout=60)
    file.close()
    with open_tensors(paths[1]):
        for thread in threads:
            thread.join()
    assert not wrong


def test_reads_without_positioned_reads_of_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "preadv", raising=False)
    path = tmp_path / "model.safetensors"
    tensors = every_dtype()
    save_file(tensors, path)
    with open_tensors(path) as file, ThreadPoolExecutor(4) as pool:
        for key, value in zip(tensors, pool.map(file.read, tensors), strict=True):
            assert same_bits(value, tensors[key])


def test_file_cut_short_while_open_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    save_file({"w": torch.ones(100_000)}, path)
    with open_tensors(path) as file:
        os.truncate(path, 200_000)
        assert file.read("w", 0, 1000).sum() == 1000
        with pytest.raises(SourceError, match=r"model\.safetensors ends early.*download or copy it again"):
            file.read("w")


def test_stamp_follows_content(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    save_file({"w": torch.ones(4)}, path)
    with open_tensors(path) as file:
        first = file.stamp
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    assert first.size == len(data)
    assert first.header_sha256 == hashlib.sha256(data[: 8 + length]).hexdigest()
    save_file({"w": torch.ones(4)}, path, {"other": "header"})
    with open_tensors(path) as file:
        assert file.stamp.header_sha256 != first.header_sha256


def test_content_decides_not_the_suffix(tmp_path: Path) -> None:
    save_file({"w": torch.ones(4)}, tmp_path / "model.ckpt")
    torch.save({"w": torch.ones(4)}, tmp_path / "model.safetensors")
    for name in ("model.ckpt", "model.safetensors"):
        with open_tensors(tmp_path / name) as file:
            assert file.read("w").tolist() == [1.0] * 4


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"\x05", "neither a safetensors"),
        (b"<!DOCTYPE html><html>no access</html>", "web page"),
        (b"\n  <HTML><body>", "web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00", "git-lfs pointer"),
        (b'{"error":{"code": 404}}', "JSON text"),
        (b'{"data":{"code": 404}}', "JSON text"),
        (b"GGUF\x03\x00\x00\x00", "GGUF"),
        (b"\x80\x04K\x01.", "bare pickle"),
        (b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.\x80\x02M\xe9\x03.", "old torch format.*weights_only=True"),
        (b"PK\x03\x04 and no more", "incomplete or broken"),
        (bytes(100), "neither a safetensors"),
    ],
)
def test_other_things_under_a_models_name(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)
    assert re.search(sentence, refusal(path))


def test_missing_folder_and_special_files(tmp_path: Path) -> None:
    assert "no file" in refusal(tmp_path / "gone.safetensors")
    (tmp_path / "folder.safetensors").mkdir()
    assert "folder" in refusal(tmp_path / "folder.safetensors")
    with pytest.raises(SourceError):
        open_tensors(Path("nul\0name.safetensors"))
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.safetensors")
        assert "ordinary" in refusal(tmp_path / "pipe.safetensors")


def entry(**changes: object) -> dict[str, object]:
    return {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]} | changes


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (file_of({"w": entry()}, bytes(7)), "incomplete"),
        (file_of({"w": entry()}, bytes(9)), "promises"),
        (file_of({"w": entry(dtype="F3")}, bytes(8)), "'F3'"),
        (file_of({"w": entry(dtype="C64")}, bytes(8)), "'C64'"),
        (file_of({"w": entry(shape=[3])}, bytes(8)), "do not fit"),
        (file_of({"w": entry(shape=[-2])}, bytes(8)), "proper"),
        (file_of({"w": entry(shape=[True, 2])}, bytes(8)), "proper"),
        (file_of({"w": entry(shape=[2.0])}, bytes(8)), "proper"),
        (file_of({"w": entry(shape=[0, 2**62])}), "no tensor can have"),
        (file_of({"w": entry(shape=[0, 10**19], data_offsets=[0, 0])}), "proper"),
        (file_of({"w": entry(shape=[0, *[2] * 63], data_offsets=[0, 0])}), "no tensor can have"),
        (file_of({"w": entry(shape=[1] * 65)}, bytes(8)), "no tensor can have"),
        (file_of({"w": entry(data_offsets=[0])}, bytes(8)), "do not fit"),
        (file_of({"w": entry(data_offsets=[8, 0])}, bytes(8)), "do not fit"),
        (file_of({"w": entry(), "v": entry(data_offsets=[4, 12])}, bytes(12)), "overlap"),
        (file_of({"w": entry(), "v": entry(data_offsets=[12, 20])}, bytes(20)), "belong to no tensor"),
        (file_of({"w": [1]}), "no description"),
        (file_of(None, text=b'{"__metadata__":{"a":"\\ud800"}}'), "'a' is not a text"),
        (file_of({"__metadata__": ["a"], "w": entry()}, bytes(8)), "metadata"),
        (file_of(None, text=b'{"w":{},"w":{}}'), "appears twice"),
        (file_of(None, text=b'{"\xff":{}}'), "cannot be read"),
        (file_of(None, text=b'{"\\ud800":{}}'), "cannot be read"),
        (file_of(None, text=b'{"w":'), "cannot be read"),
        (file_of(None, text=b'{"w":' + b"[" * 100_000 + b"]" * 100_000 + b"}"), "too deeply|no description"),
        (file_of(None, text=b'{"w":' + b"9" * 1_000_000 + b"}"), "no description"),
        (file_of(None, text=b'{"w":NaN}'), "no description"),
        (file_of(None, text=b'{"w":' + b"[" * 250_000 + b"}"), "more than any model has"),
        (file_of(None, text=b'{"__metadata__":{"":""' + b',"":""' * 600_000 + b"}}"), "more than any model has"),
        ((31_000_000).to_bytes(8, "little") + b'{"w":', "header alone"),
        ((99_000_000).to_bytes(8, "little") + b'{"w":', "header alone"),
        ((200_000_000).to_bytes(8, "little") + b'{"w":', "neither"),
    ],
)
def test_broken_headers_are_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)
    message = refusal(path)
    assert re.search(sentence, message)
    assert len(message) < 500


@pytest.mark.parametrize(
    ("written", "text"),
    [("7", "7"), ("-0.50", "-0.50"), ("1e999", "1e999"), ("NaN", "NaN"), ("true", "true"), ("null", "null"),
     ("9" * 5000, "9" * 5000), ('{"a": [1, "ä"]}', '{"a": [1, "ä"]}'), ('"plain"', "plain")],
)  # fmt: skip
def test_what_is_no_text_among_the_metadata_is_read_as_text(written: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(file_of(None, text=f'{{"__metadata__":{{"note":{written}}}}}'.encode()))
    with open_tensors(path) as file:
        assert file.metadata == {"note": text}


def one_of(kind: str, size: int) -> bytes:
    """A file of about so many bytes that is odd in one way."""
    if kind == "dots":
        return file_of({"." * size: entry()}, bytes(8))
    if kind == "tensors":
        return file_of(
            {f"{n}": entry(shape=[], data_offsets=[4 * n, 4 * n + 4]) for n in range(size // 60)}, bytes(size // 60 * 4)
        )
    if kind == "empty tensors":
        return file_of({f"{n}": entry(shape=[0], data_offsets=[0, 0]) for n in range(size // 60)})
    if kind == "notes":
        return file_of({"__metadata__": {f"{n}": "" for n in range(size // 12)}})
    if kind == "one note":
        return file_of({"__metadata__": {"a": "\U0001f600" * (size // 12)}})
    return file_of(None, text=b'{"a":' + b"[" * (size // 2) + b"]" * (size // 2) + b"}")


@pytest.mark.cases(1)
@pytest.mark.parametrize("kind", ["dots", "tensors", "empty tensors", "notes", "one note", "brackets"])
def test_the_time_for_a_header_grows_with_its_length_and_not_faster(kind: str, tmp_path: Path) -> None:
    def seconds(size: int) -> float:
        path = tmp_path / f"{size}.safetensors"
        path.write_bytes(one_of(kind, size))
        begin = time.process_time()
        try:
            survey(path)
        except SourceError as error:
            assert len(str(error)) < 500
        return time.process_time() - begin

    seconds(1000)
    assert seconds(400_000) < 3 * seconds(200_000) + 0.5


def test_header_may_be_padded_and_list_tensors_in_any_order(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    header = {"late": entry(data_offsets=[8, 16]), "early": entry(), "__metadata__": None}
    path.write_bytes(file_of(None, bytes(range(16)), text=json.dumps(header).encode() + b"   "))
    with open_tensors(path) as file:
        assert list(file.tensors) == ["early", "late"]
        assert bytes(bytes_of(file.read("late"))) == bytes(range(8, 16))


VALID = save({"a": torch.arange(6.0).reshape(2, 3), "b": torch.ones(3, dtype=torch.float16)}, {"format": "pt"})


def parse(data: bytes) -> None:
    length = int.from_bytes(data[:8], "little")
    if length <= len(data) - 8:
        parse_header(data[: 8 + length], len(data), "fuzz")


@settings(max_examples=400, deadline=2000)
@given(st.binary(max_size=300))
def test_random_header_text_gives_sourceerror_or_success(text: bytes) -> None:
    for body in (text, b"{" + text, b'{"w":{' + text + b"}}"):
        try:
            parse(len(body).to_bytes(8, "little") + body)
        except SourceError:
            continue


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
ENTRY = st.fixed_dictionaries(
    {
        "dtype": st.sampled_from(["F32", "F16", "BOOL", "Q4"]) | JSON,
        "shape": st.lists(st.integers(-1, 4), max_size=3) | JSON,
        "data_offsets": st.lists(st.integers(0, 40), min_size=2, max_size=2) | JSON,
    }
)


@pytest.mark.long
@settings(max_examples=400, deadline=2000)
@given(st.dictionaries(st.sampled_from(["a", "b", "__metadata__"]), ENTRY | JSON, max_size=3))
def test_any_json_header_gives_sourceerror_or_success(header: dict[str, object]) -> None:
    try:
        parse(file_of(header, bytes(16)))
    except SourceError:
        return


@settings(max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_mutated_files_give_sourceerror_or_the_right_sizes(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(VALID)
    for _ in range(data.draw(st.integers(1, 4))):
        position = data.draw(st.integers(0, len(content) - 1))
        content[position] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 40))
    path = tmp_path / "fuzz.safetensors"
    path.write_bytes(content[: len(content) - cut])
    try:
        with open_tensors(path) as file:
            for key, info in file.tensors.items():
                assert file.read(key).numel() == info.numel
    except SourceError:
        return


def test_planned_header_is_exactly_the_official_one() -> None:
    infos = [TensorInfo("a", torch.float32, (2, 3)), TensorInfo("b", torch.float16, (3,))]
    header = plan_header(infos, {"format": "pt"})
    assert header.prefix == VALID[: len(header.prefix)]
    assert header.size == len(VALID)
    assert header.offsets == {"a": len(header.prefix), "b": len(header.prefix) + 24}


def test_plan_refuses_what_the_format_cannot_hold() -> None:
    info = TensorInfo("a", torch.float32, (2,))
    with pytest.raises(ValueError, match="twice"):
        plan_header([info, info], {})
    with pytest.raises(ValueError, match="strings"):
        plan_header([info], {"a": 1})  # pyright: ignore[reportArgumentType]
    with pytest.raises(TargetError, match="complex64"):
        plan_header([TensorInfo("a", torch.complex64, (2,))], {})
    with pytest.raises(TargetError, match="header"):
        plan_header([info], {"a": "x" * 100_000_001})
