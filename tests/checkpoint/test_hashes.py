"""Hashes as the hosts compute them, with progress and cancel."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from lib_merge.checkpoint import SAVE_DTYPES, autov3, file_sha256, legacy_hash, save_dtype, stored_name
from lib_merge.errors import Cancelled, SourceError, TargetError, UserError


def test_sha256_of_a_file_longer_than_a_piece(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    content = random.Random(1).randbytes((8 << 20) + 12345)
    path.write_bytes(content)
    told: list[tuple[int, int]] = []
    assert file_sha256(path, progress=lambda *now: told.append(now)) == hashlib.sha256(content).hexdigest()
    assert told == [(8 << 20, len(content)), (len(content), len(content))]
    with pytest.raises(Cancelled):
        file_sha256(path, cancel=lambda: len(told) > 1)


def test_legacy_hash_is_of_64_kib_after_the_first_mib(tmp_path: Path) -> None:
    path = tmp_path / "model.bin"
    for size in (10, 0x100000, 0x100000 + 5, 0x100000 + 0x10000, 0x100000 + 0x20000):
        content = random.Random(size).randbytes(size)
        path.write_bytes(content)
        assert legacy_hash(path) == hashlib.sha256(content[0x100000:0x110000]).hexdigest()[:8]


def test_autov3_leaves_the_header_out(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    save_file({"w": torch.arange(9.0)}, path)
    first = autov3(path)
    save_file({"w": torch.arange(9.0)}, path, {"title": "another"})
    assert autov3(path) == first == hashlib.sha256(torch.arange(9.0).numpy().tobytes()).hexdigest()[:12]
    path.write_bytes(b"no model")
    with pytest.raises(SourceError):
        autov3(path)


def test_empty_and_missing_files(tmp_path: Path) -> None:
    (tmp_path / "empty").write_bytes(b"")
    assert file_sha256(tmp_path / "empty") == hashlib.sha256().hexdigest()
    with pytest.raises(SourceError, match="no file"):
        file_sha256(tmp_path / "gone")


def test_names_of_types() -> None:
    assert list(SAVE_DTYPES) == ["fp32", "fp16", "bf16", "fp8_e4m3fn", "fp8_e5m2"]
    assert [stored_name(save_dtype(name)) for name in SAVE_DTYPES] == ["F32", "F16", "BF16", "F8_E4M3", "F8_E5M2"]
    with pytest.raises(UserError, match="fp32, fp16, bf16"):
        save_dtype("fp4")
    with pytest.raises(TargetError, match="complex64"):
        stored_name(torch.complex64)
