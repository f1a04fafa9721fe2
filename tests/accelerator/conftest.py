"""What the tests of accelerators share: one that is pretended, and models on it."""

from __future__ import annotations

import pytest
import torch

from tests.accelerator.pretend import accelerator as the_accelerator

UNET = "model.diffusion_model."
SHAPES = {
    f"{UNET}input_blocks.1.0.in_layers.2.weight": (160, 96, 3, 3),
    f"{UNET}input_blocks.1.1.proj_in.weight": (96, 96, 1, 1),
    f"{UNET}middle_block.1.transformer_blocks.0.attn2.to_k.weight": (160, 768),
    f"{UNET}middle_block.1.norm.weight": (160,),
    f"{UNET}output_blocks.5.0.in_layers.2.weight": (200, 111, 3, 3),
    f"{UNET}output_blocks.5.0.in_layers.2.bias": (200,),
    f"{UNET}output_blocks.5.1.proj_in.weight": (320, 320, 1, 1),
    f"{UNET}output_blocks.5.1.proj_in.bias": (7,),
    "cond_stage_model.transformer.text_model.encoder.layers.0.mlp.fc1.weight": (100, 768),
}
"""In sizes that are no multiple of anything; layers on both sides of where adapters are computed in fp64."""


@pytest.fixture(scope="session")
def accelerator():
    try:
        return the_accelerator()
    except ImportError:
        pytest.skip("this torch registers no device from Python")


@pytest.fixture(scope="session")
def folder(checkpoints, tmp_path_factory):
    """Checkpoints a, b, c (fp16). Not to be written to."""
    folder = tmp_path_factory.mktemp("accelerator")
    for seed, name in enumerate("abc", 1):
        checkpoints.write(folder / f"{name}.safetensors", checkpoints.state("sd1", seed, torch.float16, SHAPES))
    return folder


@pytest.fixture
def loaded(accelerator, checkpoints, folder):
    """loaded(dtype, there): the parameters of a host that has loaded a; on the accelerator those whose key `there`
    says so of."""

    def load(dtype=torch.float16, there=lambda _: True):
        places = checkpoints.live(folder / "a.safetensors", dtype)
        return {key: accelerator.holding(value) if there(key) else value for key, value in places.items()}

    return load


@pytest.fixture(scope="session")
def on_cpu():
    """Tensors of either device, on the CPU, without its being counted."""
    return lambda places: {key: getattr(value, "raw", value) for key, value in places.items()}
