"""The `.yaml` beside a checkpoint, read by the stand-alone app: hostile or odd, it is a sentence within seconds."""

from __future__ import annotations

import contextlib
import time

import pytest

from lib_merge.errors import SourceError
from lib_merge.hosts.standalone.model.ldm_config import LdmConfig, read_ldm_config

pytest.importorskip("yaml")


def read(tmp_path, text: str) -> LdmConfig:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    return read_ldm_config(tmp_path / "a.safetensors")


def test_what_it_says(tmp_path):
    text = (
        "model:\n  params:\n    scale_factor: 0.18215\n    image_size: 64\n    unet_config: {params: {num_heads: 8}}\n"
    )
    found = read(tmp_path, text)
    assert (found.scale, found.size, found.heads, found.head_width, found.zero_snr) == (0.18215, 512, 8, None, False)
    assert read_ldm_config(tmp_path / "none.safetensors") == LdmConfig()


@pytest.mark.parametrize(
    "value", ["9" * 4000, "-1", "0", ".inf", ".nan", "1e400", "text", "[1]", "{a: 1}", "2024-01-01", "null"]
)
def test_numbers_that_are_none_say_nothing(value, tmp_path):
    names = ("scale_factor", "image_size", "num_heads", "num_head_channels")
    assert read(tmp_path, "".join(f"{name}: {value}\n" for name in names)) == LdmConfig()


BOMB = "a0: &a0 [x, x, x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 20))


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("&a [*a]", "anchors"),
        ("a: &a 1\nb: *a\n", "anchors"),
        (BOMB, "anchors"),
        ("a: *b\n", "anchors"),
        ("scale_factor: " + "9" * 5000, "digits"),
        ("when: 2024-99-99", "month"),
        ("[" * 60_000, "too deeply"),
        ("a: !!python/object/apply:os.system [ls]", "python/object"),
        ("a: [", "expected"),
        ("a: " + "x" * 70_000, "more than 65536 bytes"),
        ("\x00", "special characters"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(text, said, tmp_path):
    begin = time.process_time()
    with pytest.raises(SourceError) as error:
        read(tmp_path, text)
    assert str(error.value).startswith("a.yaml, the config beside a.safetensors, cannot be read: ")
    assert said in str(error.value) and len(str(error.value)) < 500 and "\n" not in str(error.value)
    assert time.process_time() - begin < 10


@pytest.mark.cases(1)
@pytest.mark.parametrize("piece", ["\n", "\r\n", "#\n", " ", "a: b\n\n", "- ", "x: '\n"])
def test_the_time_grows_with_the_length_and_not_faster(piece, tmp_path):
    def seconds(size):
        begin = time.process_time()
        with contextlib.suppress(SourceError):
            read(tmp_path, (piece * size)[:size])
        return time.process_time() - begin

    seconds(1000)
    assert seconds(60_000) < 3 * seconds(30_000) + 0.3
