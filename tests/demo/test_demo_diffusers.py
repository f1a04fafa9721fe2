"""The models computed here are the ones that diffusers computes from the assembled file."""

from __future__ import annotations

import importlib.util
import json

import pytest
import safetensors.torch
import torch
from torch import nn

from demo import text, unet, vae
from demo.configs import files
from demo.export import checkpoint_names, pack
from demo.words import encode
from lib_merge.hosts.standalone.demo import assemble

pytestmark = pytest.mark.skipif(
    not all(map(importlib.util.find_spec, ("diffusers", "transformers"))), reason="needs diffusers and transformers"
)


@pytest.fixture(scope="module")
def nets():
    """Untrained, every zero of the start replaced, so that each weight counts."""
    torch.manual_seed(0)
    net = nn.ModuleDict({"unet": unet.prepare(unet.UNet()), "text": text.TextEncoder()})
    pixels = vae.prepare(vae.Vae())
    for tensor in [*net["unet"].parameters(), *pixels.parameters()]:
        if tensor.requires_grad and not tensor.count_nonzero():
            nn.init.normal_(tensor, std=0.02)
    return net, pixels


@pytest.fixture(scope="module")
def opened(nets, tmp_path_factory):
    """The pipeline of the packed and assembled file; the weights here become the rounded ones of that file."""
    net, pixels = nets
    folder = tmp_path_factory.mktemp("demo")
    tensors = {vae.PREFIX + name: tensor for name, tensor in pixels.state_dict().items()}
    whole = assemble([pack({**checkpoint_names(net.state_dict()), **tensors})])
    safetensors.torch.save_file(whole, folder / "demo.safetensors")
    for name, content in files().items():
        (folder / "config" / name).parent.mkdir(parents=True, exist_ok=True)
        as_text = content if isinstance(content, str) else json.dumps(content)
        (folder / "config" / name).write_text(as_text, encoding="utf-8")
    for module, prefix in ((net["unet"], unet.PREFIX), (net["text"], text.PREFIX), (pixels, vae.PREFIX)):
        module.load_state_dict({name: whole[prefix + name].float() for name in module.state_dict()})
    import diffusers  # takes seconds, which whoever only collects the tests need not wait for

    return diffusers.StableDiffusionPipeline.from_single_file(
        str(folder / "demo.safetensors"),
        config=str(folder / "config"),
        local_files_only=True,
        torch_dtype=torch.float32,
        safety_checker=None,
    )


@pytest.mark.long
@torch.no_grad()
def test_unet_text_encoder_and_vae_agree_with_diffusers(nets, opened):
    net, pixels = nets
    tokens = torch.stack([encode("a red star"), encode("")])
    context = net["text"](tokens)
    assert (opened.text_encoder(tokens)[0] - context).abs().max() < 1e-5
    x, steps = torch.randn(2, 4, 16, 16), torch.tensor([3, 800])
    ours = net["unet"](x, steps, context)
    theirs = opened.unet(x, steps, context).sample
    assert ours.std() > 0.05
    assert (theirs - ours).abs().max() < 1e-4 * ours.abs().max()
    ours, theirs = pixels.decode(x), opened.vae.decode(x / vae.SCALE).sample
    assert (theirs - ours).abs().max() < 1e-4 * ours.abs().max()
    pictures = torch.rand(1, 3, 128, 128) * 2 - 1
    ours, theirs = pixels.encode(pictures), opened.vae.encode(pictures).latent_dist.mean * vae.SCALE
    assert (theirs - ours).abs().max() < 1e-4 * ours.abs().max()


def test_diffusers_tokenizer_gives_the_numbers_trained_on(opened):
    found = opened.tokenizer("a purple cross", padding="max_length", max_length=77).input_ids
    assert found == encode("a purple cross").tolist()
