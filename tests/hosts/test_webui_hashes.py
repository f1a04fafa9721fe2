"""The hashes that a WebUI has at hand: each file is looked at once, and what the host knows of it is found."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent

CODE = """
import json, os, sys
from pathlib import Path

import pytest
sys.path[:0] = [sys.argv.pop(1), sys.argv.pop(1)]
data = Path(sys.argv[2])
from modules import hashes, sd_models
from lib_merge.hosts.webuis.webui import WebUI

counted, real = [0], Path.resolve
def resolve(path, *more):
    counted[0] += 1
    return real(path, *more)
Path.resolve = resolve

sd_models.list_models()
host = WebUI()
models, lora = data / "models" / "Stable-diffusion", data / "models" / "Lora"
files = sorted(models.rglob("*.safetensors"))
found = {"count": len(files), "all": len(host.known_sha256(files))}
found["resolved"] = counted[0]

def remember(title, path, sha256, older=0):
    hashes.cache("hashes")[title] = {"mtime": path.stat().st_mtime + older, "sha256": sha256}

def known(path):
    return host.known_sha256([path]).get(path)

inside, style = models / "sub" / "inside.safetensors", lora / "style.safetensors"
remember("checkpoint/sub/inside.safetensors", inside, "a" * 64)
remember("lora/style", style, "b" * 64)
found["checkpoint"], found["lora"] = known(inside), known(style)
remember("lora/style", style, "c" * 64, older=60)  # an older file has come into its place
found["older"] = known(style)
found["computed"] = host.sha256(style) == known(style)
style.unlink()
found["gone"] = known(style)
(models / "new.safetensors").write_bytes(bytes(8))
sd_models.list_models()
remember("checkpoint/new.safetensors", models / "new.safetensors", "d" * 64)
found["new"] = known(models / "new.safetensors")
print(json.dumps(found))
"""


@pytest.mark.long
def test_each_file_is_looked_at_once_and_every_hash_of_the_host_is_found(tmp_path):
    models = tmp_path / "models" / "Stable-diffusion"
    (models / "sub").mkdir(parents=True)
    (tmp_path / "models" / "Lora").mkdir()
    for number in range(200):
        (models / f"{number}.safetensors").write_bytes(bytes(8))
    (models / "sub" / "inside.safetensors").write_bytes(bytes(8))
    (tmp_path / "models" / "Lora" / "style.safetensors").write_bytes(b"style")
    double = HERE / "a1111_double"
    command = [sys.executable, "-c", CODE, str(double), str(HERE), "--data-dir", str(tmp_path), "--port", "1"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HERE.parents[1])
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found.pop("resolved") <= 3 * found.pop("count"), "not each file for each file"
    assert found == {
        "all": 0, "checkpoint": "a" * 64, "lora": "b" * 64, "older": None, "computed": True, "gone": None,
        "new": "d" * 64,
    }  # fmt: skip
