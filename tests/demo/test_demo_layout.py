"""The models' names are Stable Diffusion 1's, every slider holds weights, and the adapters' names are kohya's."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
import torch
from torch import nn

from demo import text, unet, vae
from demo.adapters import adapted_modules, adapter_file, difference, kohya_name, new_factors
from demo.configs import files
from demo.export import LIMIT, checkpoint_names, pack
from demo.shapes import BRIGHT, NEON
from demo.slots import GROUPS, PARTS, SLIDERS, everywhere, pick_alphas, slider_of, style_of
from lib_merge.architectures.base import UNET_PREFIX
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.architectures.sd1 import ARCHITECTURE
from lib_merge.hosts.standalone.demo import assemble

SD1 = json.loads(gzip.decompress((Path(__file__).parents[1] / "data" / "keys" / "sd1.json.gz").read_bytes()))
NO_CHANNEL_CHANGE = {
    f"{UNET_PREFIX}input_blocks.{block}.0.skip_connection.{part}" for block in (4, 7) for part in ("weight", "bias")
}


@pytest.fixture(scope="module")
def checkpoint() -> dict[str, torch.Tensor]:
    torch.manual_seed(0)
    net = nn.ModuleDict({"unet": unet.prepare(unet.UNet()), "text": text.TextEncoder()})
    pixels = vae.prepare(vae.Vae()).state_dict()
    return {**checkpoint_names(net.state_dict()), **{vae.PREFIX + name: tensor for name, tensor in pixels.items()}}


def test_unet_has_the_names_and_ranks_of_sd1(checkpoint):
    found = {key: tensor.dim() for key, tensor in checkpoint.items() if key.startswith(UNET_PREFIX)}
    real = {key: len(shape) for key, shape in SD1.items() if key.startswith(UNET_PREFIX)}
    assert found == {key: rank for key, rank in real.items() if key not in NO_CHANNEL_CHANGE}


def test_vae_has_the_names_of_sd1(checkpoint):
    # all levels have the same width, so the convolutions between widths are not there
    real = {key for key in SD1 if key.startswith("first_stage_model.") and "nin_shortcut" not in key}
    assert {key for key in checkpoint if key.startswith("first_stage_model.")} == real


def test_text_encoder_is_the_first_two_layers_of_sd1s(checkpoint):
    real = {key for key in SD1 if key.startswith("cond_stage_model.") and not key.endswith("position_ids")}
    kept = {key for key in real if (layer := re.search(r"layers\.(\d+)\.", key)) is None or int(layer[1]) < 2}
    assert {key for key in checkpoint if key.startswith("cond_stage_model.")} == kept


def test_sliders_hold_the_weights_that_the_merger_gives_them(checkpoint):
    assert ARCHITECTURE.sliders == SLIDERS
    held = set()
    for key in checkpoint:
        if key.startswith(UNET_PREFIX):
            slot = ARCHITECTURE.slot_of(key)
            assert slot is not None
            assert slider_of(key.removeprefix(UNET_PREFIX)) == DEFAULT_BLOCK_MAP.slider_of(ARCHITECTURE, slot)
            held.add(slider_of(key.removeprefix(UNET_PREFIX)))
    assert held == set(SLIDERS) - {"BASE"}


def test_each_slider_brings_one_part_of_the_style():
    assert sorted(name for names in PARTS.values() for name in names) == sorted(SLIDERS)
    assert style_of(everywhere(0.0)) == BRIGHT
    assert style_of(everywhere(1.0)) == NEON
    for slider in SLIDERS:
        changed = style_of({**everywhere(0.0), slider: 1.0})
        assert sum(value != 0 for value in vars(changed).values()) == 1


def test_training_meets_each_slider_alone_and_b_itself():
    met = [dict(pick_alphas(seed)) for seed in range(GROUPS)]
    assert everywhere(0.0) in met
    assert everywhere(1.0) in met
    for slider in SLIDERS:
        assert {**everywhere(0.0), slider: 1.0} in met


def test_the_caption_enters_at_m00_alone():
    net = unet.prepare(unet.UNet())
    with torch.no_grad():
        for name, tensor in net.named_parameters():
            if tensor.requires_grad and tensor.count_nonzero() == 0:
                tensor.normal_(std=0.02, generator=torch.Generator().manual_seed(len(name)))
    x, steps = torch.randn(1, 4, 16, 16), torch.tensor([400])
    one, other = (torch.randn(1, 77, 64) for _ in range(2))
    assert not torch.allclose(net(x, steps, one), net(x, steps, other))
    with torch.no_grad():
        for part in net.middle_block[1].transformer_blocks[0].attn2.to_out[0].parameters():
            part.zero_()
    assert torch.equal(net(x, steps, one), net(x, steps, other))


def test_everything_fits_into_22_megabytes(checkpoint):
    adapters = [
        adapter_file(kind, new_factors(kind, adapted_modules(unet.prepare(unet.UNet())))) for kind in ("lora", "loha")
    ]
    parts = [pack(checkpoint), pack({k: v for k, v in checkpoint.items() if not k.startswith("first_stage")})]
    size = sum(tensor.nbytes for part in [*parts, *adapters] for tensor in part.values())
    texts = sum(len(json.dumps(content)) for content in files().values())
    assert size + texts + 500_000 < LIMIT == 22_000_000


def test_packing_is_within_half_a_step_of_each_row(checkpoint):
    whole = assemble([pack(checkpoint)])
    assert whole.keys() == checkpoint.keys()
    for key, tensor in checkpoint.items():
        assert whole[key].shape == tensor.shape
        assert whole[key].dtype == torch.float16
        rows = tensor.flatten(1) if tensor.dim() > 1 else tensor[None]
        step = rows.abs().amax(1, keepdim=True) / 127
        error = (whole[key].float() - tensor).view_as(rows).abs()
        assert (error <= 0.5 * step * 1.01 + rows.abs() * 2**-11 + 1e-7).all(), key


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("input_blocks.1.0.in_layers.2", "lora_unet_down_blocks_0_resnets_0_conv1"),
        ("input_blocks.6.0.op", "lora_unet_down_blocks_1_downsamplers_0_conv"),
        ("input_blocks.11.0.out_layers.3", "lora_unet_down_blocks_3_resnets_1_conv2"),
        ("middle_block.2.out_layers.3", "lora_unet_mid_block_resnets_1_conv2"),
        ("middle_block.1.proj_in", "lora_unet_mid_block_attentions_0_proj_in"),
        ("output_blocks.2.1.conv", "lora_unet_up_blocks_0_upsamplers_0_conv"),
        ("output_blocks.5.2.conv", "lora_unet_up_blocks_1_upsamplers_0_conv"),
        ("output_blocks.9.0.skip_connection", "lora_unet_up_blocks_3_resnets_0_conv_shortcut"),
        (
            "output_blocks.11.1.transformer_blocks.0.attn1.to_out.0",
            "lora_unet_up_blocks_3_attentions_2_transformer_blocks_0_attn1_to_out_0",
        ),
    ],
)
def test_kohya_names(module, name):
    assert kohya_name(module) == name


def test_a_weight_outside_the_blocks_has_no_kohya_name():
    with pytest.raises(ValueError, match=r"time_embed\.0"):
        kohya_name("time_embed.0")


@pytest.mark.parametrize("kind", ["lora", "loha"])
def test_a_new_adapter_changes_nothing_and_has_a_factor_for_each_module(kind):
    modules = adapted_modules(unet.prepare(unet.UNet()))
    factors = new_factors(kind, modules)
    assert len({name.split(".")[0] for name in factors}) == len(modules) == 194
    for name, module in modules.items():
        shape = module.weight.shape
        assert torch.equal(difference(factors, kohya_name(name), shape), torch.zeros(shape))
    assert {tensor.dtype for tensor in adapter_file(kind, factors).values()} == {torch.float16}


def test_a_loha_is_the_product_of_two_matrices_of_low_rank():
    factors = {
        f"x.hada_w{n}_{part}": torch.randn(*shape, generator=torch.Generator().manual_seed(n))
        for n in (1, 2)
        for part, shape in (("a", (6, 2)), ("b", (2, 18)))
    }
    found = difference(factors, "x", torch.Size((6, 2, 3, 3)))
    first, second = (factors[f"x.hada_w{n}_a"] @ factors[f"x.hada_w{n}_b"] for n in (1, 2))
    assert torch.equal(found, (first * second).reshape(6, 2, 3, 3))
