"""One WebUI of each kind for all host tests: the doubles, or the genuine one that WEBUI_ROOT names."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # webui, small_checkpoints, small_sd1

import small_checkpoints
import small_sd1
import webui as webui_process


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All tests run on the first WebUI, those marked `every_webui` on the others as well; the rest there with --all."""
    for item in items:
        kind = item.callspec.params.get("webui_kind") if hasattr(item, "callspec") else None
        if not item.get_closest_marker("every_webui") and kind not in (None, webui_process.kinds()[0]):
            item.add_marker(pytest.mark.long)


@pytest.fixture(scope="session", params=webui_process.kinds())
def webui_kind(request) -> str:
    """Which WebUI a test meets."""
    return request.param


@pytest.fixture(scope="session")
def host_models(tmp_path_factory, webui_kind) -> Path:
    """A data folder with models, to start WebUIs over; WEBUI_DATA names one to keep for the next run."""
    kept = os.environ.get("WEBUI_DATA")
    data = Path(kept) if kept else tmp_path_factory.mktemp("webui")
    if not (data / "models" / "VAE" / "other.safetensors").exists():
        is_small = webui_process.GENUINE is None or webui_kind == webui_process.A1111
        sizes = small_sd1.SMALL if is_small else small_sd1.FORGE
        small_checkpoints.write_models(data / "models", data / "tokenizer", sizes)
    return data


@pytest.fixture(scope="session")
def running(host_models, webui_kind):
    """A WebUI, started once."""
    started = webui_process.start(host_models, kind=webui_kind)
    yield started
    started.stop()


@pytest.fixture(scope="session")
def originals(running) -> dict[str, str]:
    """The picture of each checkpoint before anything was merged, with `+lora` also with the LoRA."""
    found = {}
    running.picture()  # AUTOMATIC1111 forgets a choice that is made while it still loads its first checkpoint
    for name in ("one.ckpt", "two.safetensors", "three.safetensors", "one.safetensors"):
        running.checkpoint(name)
        found[name] = running.picture().one
        found[name + "+lora"] = running.picture(LORA).one
        assert running.picture().one == found[name]
    return found


@pytest.fixture(scope="module")
def checked_afterwards(running, originals):
    """The WebUI; after all tests of a file it must be the original, pixel for pixel."""
    yield running
    _reset(running)
    assert running.picture(LORA).one == originals["one.safetensors+lora"]
    assert running.picture().one == originals["one.safetensors"]


@pytest.fixture
def webui(checked_afterwards):
    """The WebUI with one.safetensors loaded and nothing merged."""
    _reset(checked_afterwards)
    return checked_afterwards


@pytest.fixture(scope="module")
def refusing_webui(checked_afterwards):
    """As `webui`, for tests that each change nothing."""
    _reset(checked_afterwards)
    return checked_afterwards


@pytest.fixture
def keep_two(webui):
    """Two checkpoints in memory. Afterwards the loaded one comes from its file: the host does not put back the own VAE
    of a model that it has kept."""
    if webui.kind in webui_process.KEEP_ONE:
        yield  # it keeps one whatever the setting
        return
    webui.options(sd_checkpoints_limit=2)
    yield
    webui.options(sd_checkpoints_limit=1)
    for name in ("three.safetensors", "two.safetensors", "one.safetensors"):
        webui.checkpoint(name)


LORA = "a red house <lora:style:1>"


def _reset(running) -> None:
    running.vae(None)
    running.checkpoint("one.safetensors")
    running.restore()


@pytest.fixture(scope="session")
def prompt_with_lora() -> str:
    return LORA


@pytest.fixture(scope="session")
def recipe():
    """recipe(alpha=0.5, b=…, base=…, **fields of the recipe): a weighted sum."""

    def make(alpha=0.5, b="two.safetensors", base="one.safetensors", **fields):
        return {"live_merge": 1, "base": base, "steps": [{"method": "weighted_sum", "b": b, "alpha": alpha}], **fields}

    return make
