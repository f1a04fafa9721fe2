"""fp8 storage in a running AUTOMATIC1111, of checkpoints finer than half: back is back, whatever way they came."""

from __future__ import annotations

import pytest
import safetensors.torch
import small_checkpoints
import torch
import webui as webui_process

FILES = {"one.safetensors": 11, "one.ckpt": 12, "two.safetensors": 13}


def fine(tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The values in fp32, a little beside those that half can tell."""
    made = {}
    for number, (key, value) in enumerate(tensors.items()):
        made[key] = value
        if value.is_floating_point() and value.dtype == torch.float16:
            noise = torch.rand(value.shape, generator=torch.Generator().manual_seed(number)) - 0.5
            made[key] = value.float() * (1 + noise * 2**-10)
    return made


@pytest.fixture(scope="module")
def precise(webui_kind, tmp_path_factory):
    """A WebUI of its own over checkpoints in fp32."""
    if webui_kind != webui_process.A1111:
        pytest.skip("it loads in a way of its own")
    data = tmp_path_factory.mktemp("fp8")
    small_checkpoints.write_models(data / "models", data / "tokenizer")
    for name, seed in FILES.items():
        path = data / "models" / "Stable-diffusion" / name
        tensors = fine(small_checkpoints.state(seed))
        if path.suffix == ".ckpt":
            small_checkpoints.write_ckpt(tensors, path)
        else:
            safetensors.torch.save_file(tensors, path, {"format": "pt"})
    started = webui_process.start(data, kind=webui_kind)
    yield started
    started.stop()


def there_and_back(webui, recipe, prompt_with_lora) -> None:
    with_lora = webui.picture(prompt_with_lora).one  # first, so that the host forgets the prompt as encoded before
    original = webui.picture().one
    webui.apply(recipe({"default": 0.5, "VAE": 0.5}))
    merged = webui.picture().one
    assert merged not in (original, with_lora, webui.picture(prompt_with_lora).one)
    assert webui.picture().one == merged
    webui.restore()
    assert webui.picture().one == original
    assert webui.picture(prompt_with_lora).one == with_lora
    assert webui.picture().one == original


@pytest.mark.long
@pytest.mark.parametrize("copies", [True, pytest.param(False, marks=pytest.mark.long)], ids=["with half copies", ""])
def test_back_to_the_original_however_it_was_loaded(precise, recipe, prompt_with_lora, copies):
    """From its file; over another in the same module; in a module of its own; and when fp8 is off again."""
    precise.options(cache_fp16_weight=copies)
    plain = precise.picture().one
    precise.options(fp8_storage="Enable")
    there_and_back(precise, recipe, prompt_with_lora)
    assert precise.picture().one != plain
    for other in ("one.ckpt", "two.safetensors"):
        precise.checkpoint(other)
        precise.checkpoint("one.safetensors")
        there_and_back(precise, recipe, prompt_with_lora)
    precise.options(fp8_storage="Disable")
    there_and_back(precise, recipe, prompt_with_lora)
    precise.checkpoint("one.ckpt")
    precise.checkpoint("one.safetensors")
    there_and_back(precise, recipe, prompt_with_lora)
