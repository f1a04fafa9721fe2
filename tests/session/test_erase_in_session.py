"""A step that erases concepts in a running host: live is saved, the way back is exact, a paste brings it again."""

import pytest
import torch
from plain_host import PlainHost
from safetensors.torch import load_file, save_file

from lib_merge.session import Saving, Session

WIDTH, WORDS = 64, 49408
KEY = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.weight"
TEXT = "cond_stage_model.transformer.text_model."
LAYER = {
    **dict.fromkeys(("layer_norm1", "layer_norm2"), (WIDTH,)),
    **{f"self_attn.{name}_proj": (WIDTH, WIDTH) for name in ("q", "k", "v", "out")},
    "mlp.fc1": (2 * WIDTH, WIDTH),
    "mlp.fc2": (WIDTH, 2 * WIDTH),
}


@pytest.fixture
def host(tmp_path):
    torch.manual_seed(0)
    tensors = {
        KEY: torch.randn(48, WIDTH),
        f"{TEXT}embeddings.token_embedding.weight": torch.randn(WORDS, WIDTH),
        f"{TEXT}embeddings.position_embedding.weight": torch.randn(77, WIDTH),
        f"{TEXT}final_layer_norm.weight": torch.rand(WIDTH),
        f"{TEXT}final_layer_norm.bias": torch.randn(WIDTH),
    }
    for name, shape in LAYER.items():
        tensors[f"{TEXT}encoder.layers.0.{name}.weight"] = 0.2 * torch.randn(shape)
        tensors[f"{TEXT}encoder.layers.0.{name}.bias"] = torch.randn(shape[0])
    save_file({key: value.half() for key, value in tensors.items()}, tmp_path / "a.safetensors")
    host = PlainHost(tmp_path)
    host.load("a.safetensors")
    return host


def document(weight):
    erase = {"concepts": ["gore"], "keep": ["a person"]}
    return {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [{"erase": erase, "weight": weight}]}


def test_live_is_saved_restored_and_pasted(host, tmp_path):
    session, own = Session(host), load_file(tmp_path / "a.safetensors")
    saving, live = Saving(session), host.loaded().model.parameters
    with host.exclusive():
        assert session.apply(session.recipe(document(0.7))).changed == (KEY,)
    shown = live[KEY].clone()
    assert not torch.equal(shown, own[KEY])
    saving.start(session.recipe(document(0.7)), "calm", "base", overwrite=False, drop_ema=False)
    saving.wait()
    assert saving.state.state == "done", saving.state.error
    saved = load_file(next(tmp_path.rglob("calm.safetensors")))
    assert all(torch.equal(value, live[key]) for key, value in saved.items())
    with host.exclusive():
        session.apply(session.recipe(document(-0.5)))
        assert not torch.equal(live[KEY], shown)
        pasted = session.paste(document(0.7))
        assert pasted is not None
        session.apply(pasted)
        assert torch.equal(live[KEY], shown)
        session.restore()
    assert all(torch.equal(value, live[key]) for key, value in own.items())
