"""What the networks compute, against small networks of our own with the original wiring."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest
import torch
from torch.nn import functional as F

sys.path.append(str(Path(__file__).parents[1]))

import small_diffusers as small

from lib_merge.errors import SourceError

pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(importlib.util.find_spec("diffusers") is None, reason="diffusers is not installed"),
    pytest.mark.filterwarnings("ignore"),
]


def loaded(path: Path):
    from lib_merge.hosts.standalone.model.loading import load, plan

    return load(plan(path), torch.device("cpu"))


@pytest.mark.long
@torch.no_grad()
def test_sd1_computes_what_the_original_wiring_computes(tmp_path):
    import small_checkpoints
    import small_sd1

    tensors = small_checkpoints.state(21)
    small_checkpoints.write_tokenizer(tmp_path / "tokenizer")
    path = small.write(tmp_path / "model.safetensors", tensors)
    path.with_suffix(".yaml").write_text(small_checkpoints.config(tmp_path / "tokenizer"), encoding="utf-8")
    ours, model = small_sd1.Diffusion(), loaded(path)
    ours.load_state_dict(tensors)
    generator = torch.Generator().manual_seed(3)
    latent = torch.randn(2, 4, 8, 8, generator=generator)
    tokens = torch.randint(0, 512, (2, 77), generator=generator)
    with model.at_work():
        text = model.encoders[0].module(tokens).last_hidden_state
        assert torch.allclose(text, ours.cond_stage_model(tokens), atol=1e-4)
        noise = model.unet(latent, torch.tensor([900, 200]), text).sample
        assert torch.allclose(noise, ours.model.diffusion_model(latent, torch.tensor([900, 200]), text), atol=1e-4)
        picture = model.vae.decode(latent).sample
        assert torch.allclose(picture, ours.first_stage_model.decode(latent), atol=1e-4)


def open_clip(tensors: dict, prefix: str, ids: list[int]) -> list[torch.Tensor]:
    """States after each layer of an OpenCLIP text encoder with one head, from its tensors; the last one is normed."""
    get = {key.removeprefix(prefix): value.float() for key, value in tensors.items() if key.startswith(prefix)}
    x = get["token_embedding.weight"][ids] + get["positional_embedding"]
    mask = torch.full((len(ids), len(ids)), float("-inf")).triu(1)
    width, states = x.shape[1], []
    for number in range(1 + max(int(key.split(".")[2]) for key in get if key.startswith("transformer."))):
        at = {k.split(".", 3)[3]: v for k, v in get.items() if k.startswith(f"transformer.resblocks.{number}.")}
        y = F.layer_norm(x, (width,), at["ln_1.weight"], at["ln_1.bias"])
        y, _ = F.multi_head_attention_forward(
            y[:, None], y[:, None], y[:, None], width, width // 64, at["attn.in_proj_weight"], at["attn.in_proj_bias"],
            None, None, False, 0.0, at["attn.out_proj.weight"], at["attn.out_proj.bias"], attn_mask=mask,
        )  # fmt: skip
        x = x + y[:, 0]
        y = F.layer_norm(x, (width,), at["ln_2.weight"], at["ln_2.bias"])
        y = F.gelu(F.linear(y, at["mlp.c_fc.weight"], at["mlp.c_fc.bias"]))
        x = x + F.linear(y, at["mlp.c_proj.weight"], at["mlp.c_proj.bias"])
        states.append(x)
    return [*states, F.layer_norm(x, (width,), get["ln_final.weight"], get["ln_final.bias"])]


PHRASE = [320, 1125, 539, 320, 2368]  # "a photo of a cat", the ids that every CLIP implementation gives
IDS = [49406, *PHRASE, 49407, *[0] * 70]


@pytest.mark.long
@pytest.mark.parametrize("layers", [23, 24])
def test_sd2_is_told_the_normed_states_after_layer_23_of_24(tmp_path, layers):
    """Files come with all 24 layers and without the last, which is never used."""
    tensors = small.state("sd2", 4)
    prefix = "cond_stage_model.model."
    if layers == 24:
        last = f"{prefix}transformer.resblocks.22."
        copy = {k.replace(".22.", ".23."): v.flip(0) for k, v in tensors.items() if k.startswith(last)}
        tensors |= copy
    model = loaded(small.write(tmp_path / "model.safetensors", tensors))
    before = open_clip(tensors, prefix, IDS)[22]
    norm = (tensors[prefix + "ln_final.weight"].float(), tensors[prefix + "ln_final.bias"].float())
    with model.at_work():
        found, _ = model.encoders[0].encode("a photo of a cat")
    assert torch.allclose(found[0], F.layer_norm(before, (before.shape[1],), *norm), atol=1e-4)


@pytest.mark.long
def test_sdxl_is_told_both_encoders_states_and_the_pooled_text(tmp_path):
    from lib_merge.hosts.standalone.prompt.text import conditions

    tensors = small.state("sdxl", 5)
    model = loaded(small.write(tmp_path / "model.safetensors", tensors))
    prefix = "conditioner.embedders.1.model."
    states = open_clip(tensors, prefix, IDS)
    with model.at_work():
        told = conditions(model.encoders, "a photo of a cat", "")
    width = states[0].shape[1]
    assert told.prompt.shape == (1, 77, 64 + width)
    assert torch.allclose(told.prompt[0, :, -width:], states[-3], atol=1e-4)
    expected = states[-1][IDS.index(49407)] @ tensors[prefix + "text_projection"].float()
    assert torch.allclose(told.pooled[0], expected, atol=1e-4)
    assert not told.negative.any()
    assert not told.negative_pooled.any()


def test_tokens_are_those_of_clip():
    from lib_merge.hosts.standalone.prompt.tokens import clip_tokens

    tokens = clip_tokens()
    assert (tokens.start, tokens.end) == (49406, 49407)
    assert tokens.of("A photo\n of  a CAT") == PHRASE
    assert tokens.of("it's 12") == [585, 568, 272, 273]
    assert tokens.of("") == []


@pytest.mark.long
def test_long_prompts_are_told_in_stretches_of_75(tmp_path):
    from lib_merge.hosts.standalone.prompt.text import conditions

    model = loaded(small.write(tmp_path / "model.safetensors", small.state("sd1", 6)))
    with model.at_work():
        told = conditions(model.encoders, "cat " * 76, "dog")
        first = conditions(model.encoders, "cat " * 75, "dog")
        empty = conditions(model.encoders, "", "")
    assert told.prompt.shape == told.negative.shape == (1, 154, 64)
    assert torch.allclose(told.prompt[:, :77], first.prompt, atol=1e-5)
    assert torch.allclose(told.negative, torch.cat([first.negative, empty.prompt], 1), atol=1e-5)


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        (None, ("epsilon", False)),
        ("v_pred", ("v_prediction", False)),
        ("ztsnr", ("epsilon", True)),
        ("parameterization: v", ("v_prediction", False)),
        ("parameterization: v\n    zsnr: true", ("v_prediction", True)),
    ],
)
def test_prediction_and_schedule_come_from_markers_and_yaml(tmp_path, marker, expected):
    tensors = small.state("sd1", 7)
    path = tmp_path / "model.safetensors"
    if marker in ("v_pred", "ztsnr"):
        tensors[marker] = torch.empty(0)
    elif marker:
        path.with_suffix(".yaml").write_text(f"model:\n  params:\n    {marker}\n", encoding="utf-8")
    schedule = loaded(small.write(path, tensors)).schedule
    assert (schedule["prediction_type"], schedule.get("rescale_betas_zero_snr", False)) == expected


@pytest.mark.long
def test_an_sd2_file_that_says_nothing_is_asked(tmp_path):
    from lib_merge.hosts.standalone.model.prediction import guess_prediction

    class Answers:
        """A U-Net that answers a flat picture."""

        def __init__(self, value: float) -> None:
            self.value, self.config = value, type("Config", (), {"in_channels": 4, "cross_attention_dim": 8})

        def parameters(self):
            return iter([torch.zeros(1)])

        def __call__(self, latent, _time, _text):
            return type("Answer", (), {"sample": torch.full_like(latent, self.value)})

    assert guess_prediction(Answers(-1.0)) == "v_prediction"
    assert guess_prediction(Answers(0.3)) == "epsilon"
    model = loaded(small.write(tmp_path / "model.safetensors", small.state("sd2", 8)))
    assert model.schedule["prediction_type"] in ("epsilon", "v_prediction")


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("gone", "sentence"),
    [
        ("first_stage_model.", "holds no VAE"),
        ("model.diffusion_model.middle_block.0.", "lacks 10 tensors"),
        ("cond_stage_model.", "it is not a whole checkpoint"),
    ],
)
def test_a_file_that_is_not_whole_is_refused_in_a_sentence(tmp_path, gone, sentence):
    from lib_merge.hosts.standalone.model.loading import plan

    tensors = {key: value for key, value in small.state("sd1", 9).items() if not key.startswith(gone)}
    path = small.write(tmp_path / "part.safetensors", tensors)
    with pytest.raises(SourceError, match=sentence):
        plan(path)


def test_a_small_vocabulary_without_a_config_is_refused(tmp_path):
    tensors = small.state("sd1", 9)
    key = "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"
    tensors[key] = tensors[key][:600].clone()
    path = small.write(tmp_path / "model.safetensors", tensors)
    with pytest.raises(SourceError, match=r"vocabulary of its own \(600 words\)"):
        loaded(path)
    words = {"<|startoftext|>": 0, "<|endoftext|>": 1, "a</w>": 2}
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "vocab.json").write_text(json.dumps(words), encoding="utf-8")
    (tmp_path / "words" / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")
    path.with_suffix(".yaml").write_text("cond_stage_config: {params: {version: words}}", encoding="utf-8")
    assert loaded(path).encoders[0].tokens.of("A a") == [2, 2]
