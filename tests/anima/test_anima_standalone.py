"""The stand-alone app lists, merges and saves Anima files; it makes no pictures of them, and says so."""

from __future__ import annotations

import importlib.util

import pytest
import torch
from safetensors.torch import load_file

from lib_merge.errors import LiveModelError
from lib_merge.hosts.standalone.host import Standalone
from lib_merge.hosts.standalone.pictures import Settings
from lib_merge.session import Session
from lib_merge.session.saving import asked_of

pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(importlib.util.find_spec("diffusers") is None, reason="diffusers is not installed"),
]


@pytest.fixture(params=["Stable-diffusion", ""], ids=["a WebUI's folder", "one folder"])
def app(request, checkpoints, tmp_path):
    folder = tmp_path / request.param
    folder.mkdir(exist_ok=True)
    checkpoints.write(folder / "a.safetensors", checkpoints.anima(40, 1, torch.float32))
    checkpoints.write(folder / "b.safetensors", checkpoints.anima(40, 2, torch.float32, ""))
    host = Standalone(tmp_path, torch.device("cpu"))
    return host, Session(host), folder


@pytest.mark.cases(1)
def test_it_is_listed_merged_and_saved(app):
    host, session, folder = app
    assert list(host.checkpoints()) == ["a.safetensors", "b.safetensors"]
    host.load("a.safetensors")
    assert session.problem() == "" and session.architecture().form == "anima-40"
    step = {"method": "weighted_sum", "b": "b.safetensors", "alpha": {"default": 0.5, "B39": 0.25}}
    recipe = session.recipe({"live_merge": 1, "base": "a.safetensors", "steps": [step]})
    session.apply(recipe)
    saved = session.save(recipe, folder / "out.safetensors", "base", overwrite=False, drop_ema=False)
    assert saved.compared.changed == saved.compared.alone == 925
    a, b, merged = (load_file(folder / f"{name}.safetensors") for name in ("a", "b", "out"))
    for key in a:
        weight = 0.25 if key.startswith(("net.blocks.39.", "net.final_layer.")) else 0.5
        expected = (1 - weight) * a[key] + weight * b[key.removeprefix("net.")]
        torch.testing.assert_close(merged[key], expected, rtol=1e-6, atol=1e-6)
    assert "out.safetensors" in host.checkpoints(refresh=True)
    host.load("out.safetensors")
    assert session.architecture().form == "anima-40"


@pytest.mark.long
def test_pictures_are_refused_in_one_sentence_and_other_models_load_after_it(app):
    host, _, _ = app
    host.load("a.safetensors")
    with pytest.raises(
        LiveModelError, match=r"a\.safetensors is Anima with 40 blocks: it can be merged and saved here, but"
    ):
        host.make_pictures(Settings(prompt="a cat"))
    assert host.size == 512 and host.dtype() is None and dict(host.places()) == {}
    host.load("b.safetensors")
    assert host.loaded().name == "b.safetensors"


class WithVae(Standalone):
    """A host that shows a VAE of its own settings, as Forge Neo does with every transformer."""

    def live_vae(self) -> str:
        return "qwen_image_vae.safetensors"


@pytest.mark.long
@pytest.mark.parametrize("whole", [False, True], ids=["a transformer", "all in one"])
def test_a_save_asks_of_the_vae_only_where_the_file_has_one(checkpoints, tmp_path, whole):
    tensors = checkpoints.anima(28, 1, torch.float32, "model.diffusion_model.")
    vae = {"vae.decoder.middle.0.residual.0.gamma": torch.rand(4, 1, 1, 1)} if whole else {}
    checkpoints.write(tmp_path / "a.safetensors", {**tensors, **vae})
    host = WithVae(tmp_path, torch.device("cpu"))
    session = Session(host)
    host.load("a.safetensors")
    recipe = session.recipe({"live_merge": 1, "base": "a.safetensors", "steps": []})
    assert bool(asked_of(session, recipe)) is whole
