"""Models that are no whole checkpoints: U-Nets under other names, and folders as diffusers saves them."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

import lib_merge
from lib_merge import architectures
from lib_merge.architectures.layers import layers
from lib_merge.architectures.partial_names import detect, stored_tensors
from lib_merge.engine.inspect.survey import survey

UNET = "model.diffusion_model."
CLIP = "cond_stage_model.transformer.text_model."
UNET_NAMES = {
    "conv_in": "input_blocks.0.0",
    "time_embedding.linear_1": "time_embed.0",
    "down_blocks.0.resnets.0.conv1": "input_blocks.1.0.in_layers.2",
    "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k": "input_blocks.1.1.transformer_blocks.0.attn2.to_k",
    "down_blocks.3.resnets.1.norm2": "input_blocks.11.0.out_layers.0",
    "mid_block.attentions.0.proj_in": "middle_block.1.proj_in",
    "up_blocks.0.upsamplers.0.conv": "output_blocks.2.1.conv",
    "up_blocks.3.attentions.2.transformer_blocks.0.ff.net.2": "output_blocks.11.1.transformer_blocks.0.ff.net.2",
    "conv_out": "out.2",
}
SHAPES = {"conv": (8, 8, 3, 3), "to_k": (8, 768), "norm": (8,), "proj_in": (8, 8, 1, 1)}


def _shape(name: str) -> tuple[int, ...]:
    return next((shape for sign, shape in SHAPES.items() if sign in name.rsplit(".", 1)[-1]), (8, 8))


def _random(seed: int, *shape: int) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def _unet(seed: int) -> dict[str, torch.Tensor]:
    """In diffusers' names."""
    tensors = {}
    for number, name in enumerate(UNET_NAMES):
        tensors[f"{name}.weight"] = _random(seed + number, *_shape(name))
        tensors[f"{name}.bias"] = _random(seed + 50 + number, 8)
    return tensors


def _as_checkpoint(unet: dict[str, torch.Tensor], prefix: str = UNET) -> dict[str, torch.Tensor]:
    return {
        f"{prefix}{UNET_NAMES[key.rpartition('.')[0]]}.{key.rpartition('.')[2]}": value for key, value in unet.items()
    }


def _clip(seed: int) -> dict[str, torch.Tensor]:
    return {f"encoder.layers.0.mlp.fc1.{leaf}": _random(seed + len(leaf), *shape) for leaf, shape in
            {"weight": (16, 8), "bias": (16,)}.items()}  # fmt: skip


def _base(seed: int = 0) -> dict[str, torch.Tensor]:
    return {**_as_checkpoint(_unet(seed)), **{f"{CLIP}{key}": value for key, value in _clip(seed).items()}}


def _merged(tmp_path, source: str, base: dict[str, torch.Tensor], alpha: float = 0.5, architecture: str | None = None):
    save_file(base, tmp_path / "base.safetensors")
    document = {"live_merge": 1, "base": "base.safetensors"} | ({"architecture": architecture} if architecture else {})
    steps = [{"method": "weighted_sum", "b": source, "alpha": alpha}]
    places = {key: value.clone() for key, value in base.items()}
    model = lib_merge.LiveModel(places, tmp_path / "base.safetensors")
    report = model.apply(lib_merge.Recipe.from_dict({**document, "steps": steps}, folders=[tmp_path]))
    return places, report


def _check_half(places, base, other) -> None:
    for key, value in other.items():
        assert torch.allclose(places[key], base[key].lerp(value, 0.5)), key
    for key in base.keys() - other.keys():
        assert torch.equal(places[key], base[key]), key


@pytest.mark.parametrize("prefix", ["", "unet."])
@pytest.mark.parametrize("ending", ["pt", "safetensors"])
def test_a_unet_in_diffusers_names(tmp_path, prefix, ending):
    other = {f"{prefix}{key}": value for key, value in _unet(100).items()}
    if ending == "pt":
        torch.save(other, tmp_path / "erased.pt")
    else:
        save_file(other, tmp_path / "erased.safetensors")
    base = _base()
    places, report = _merged(tmp_path, f"erased.{ending}", base)
    _check_half(places, base, _as_checkpoint(_unet(100)))
    assert set(report.changed) == set(_as_checkpoint(_unet(0)))
    (reason,) = report.skipped.values()
    assert reason.startswith("2 of the base's keys are not in it")


@pytest.mark.parametrize("prefix", ["", "diffusion_model.", "unet."])
def test_a_unet_in_ldm_names_without_the_checkpoints_prefix(tmp_path, prefix):
    torch.save(_as_checkpoint(_unet(100), prefix), tmp_path / "erased.pt")
    base = _base()
    places, _ = _merged(tmp_path, "erased.pt", base)
    _check_half(places, base, _as_checkpoint(_unet(100)))


def test_a_few_layers_alone_as_erasing_tools_write_them(tmp_path):
    name = "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k"
    torch.save({f"{name}.weight": _random(9, 8, 768), "extra.thing": torch.ones(3)}, tmp_path / "esd.pt")
    base = _base()
    places, report = _merged(tmp_path, "esd.pt", base)
    key = f"{UNET}{UNET_NAMES[name]}.weight"
    assert report.changed == (key,)
    assert torch.allclose(places[key], base[key].lerp(_random(9, 8, 768), 0.5))


def test_add_difference_with_two_partial_unets(tmp_path):
    base = _base()
    save_file(base, tmp_path / "base.safetensors")
    save_file(_unet(100), tmp_path / "erased.safetensors")
    torch.save(_as_checkpoint(_unet(200), ""), tmp_path / "original.pt")
    places = {key: value.clone() for key, value in base.items()}
    step = {"method": "add_difference", "b": "erased.safetensors", "c": "original.pt", "alpha": 1}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "base.safetensors", "steps": [step]}, [tmp_path])
    lib_merge.LiveModel(places, tmp_path / "base.safetensors").apply(recipe)
    b, c = _as_checkpoint(_unet(100)), _as_checkpoint(_unet(200))
    for key, value in b.items():
        assert torch.allclose(places[key], base[key] + (value - c[key]))


def _folder(path, unet, clip, vae=None, sharded: bool = False, text_model: str = "text_model."):
    (path / "unet").mkdir(parents=True)
    (path / "text_encoder").mkdir()
    names = sorted(unet)
    groups = [names[::2], names[1::2]] if sharded else [names]
    for number, group in enumerate(groups):
        shard = f"-{number + 1:05d}-of-{len(groups):05d}" if sharded else ""
        file = path / "unet" / f"diffusion_pytorch_model{shard}.safetensors"
        save_file({name: unet[name] for name in group}, file)
    text = {f"{text_model}{key}": value for key, value in clip.items()}
    save_file(
        {**text, f"{text_model}embeddings.position_ids": torch.arange(77)[None]},
        path / "text_encoder" / "model.safetensors",
    )
    if vae:
        (path / "vae").mkdir()
        torch.save(vae, path / "vae" / "diffusion_pytorch_model.bin")
    return path


@pytest.mark.parametrize("text_model", ["text_model.", ""], ids=["transformers 4", "transformers 5"])
@pytest.mark.parametrize("sharded", [False, True])
def test_a_diffusers_folder_as_a_source(tmp_path, sharded, text_model):
    _folder(tmp_path / "models" / "painted", _unet(100), _clip(100), sharded=sharded, text_model=text_model)
    base = _base()
    for name in ("painted", "models/painted", str(tmp_path / "models" / "painted")):
        places, report = _merged(tmp_path, name, base)
        _check_half(places, base, _base(100))
        assert set(report.changed) == set(base)


def _vae() -> dict[str, torch.Tensor]:
    halves = ("encoder", "decoder")
    tensors = {
        f"{half}.{conv}.weight": _random(len(conv), 4, 4, 3, 3) for half in halves for conv in ("conv_in", "conv_out")
    }
    return {**tensors, "encoder.mid_block.attentions.0.to_q.weight": _random(3, 4, 4)}


@pytest.mark.parametrize("text_model", ["text_model.", ""], ids=["transformers 4", "transformers 5"])
def test_a_diffusers_folder_as_the_base_is_saved_as_a_checkpoint(tmp_path, text_model):
    folder = _folder(tmp_path / "painted", _unet(0), _clip(0), _vae(), text_model=text_model)
    (folder / "scheduler").mkdir()
    (folder / "scheduler" / "scheduler_config.json").write_text('{"prediction_type": "v_prediction"}')
    save_file(_base(100), tmp_path / "other.safetensors")
    steps = [{"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.5}]
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "painted", "steps": steps}, folders=[tmp_path])
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors")
    file = load_file(tmp_path / "out.safetensors")
    for key, value in _base(0).items():
        assert torch.allclose(file[key], value.lerp(_base(100)[key], 0.5)), key
    assert file["first_stage_model.encoder.mid.attn_1.q.weight"].shape == (4, 4, 1, 1)
    assert f"{CLIP}embeddings.position_ids" in file and all(
        key.startswith((CLIP, UNET, "first_stage_model.")) for key in file
    )
    assert any("predicts" in warning for warning in saved.warnings) and "base" not in saved.skipped
    assert len(recipe.fingerprint()) == 64
    places = {key: torch.zeros_like(value) for key, value in file.items()}
    live = lib_merge.LiveModel(places, folder)
    live.apply(recipe)
    assert lib_merge.save(recipe, tmp_path / "again.safetensors", live=live).verified > 10


def test_a_part_of_the_base_under_names_that_nothing_knows_is_said(tmp_path):
    _folder(tmp_path / "painted", _unet(0), _clip(0), text_model="strange.")
    save_file(_as_checkpoint(_unet(100)), tmp_path / "other.safetensors")
    steps = [{"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.5}]
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "painted", "steps": steps}, folders=[tmp_path])
    note = lib_merge.save(recipe, tmp_path / "out.safetensors").skipped["base"]
    count = len(_clip(0))
    assert note.startswith(f"{count} of its tensors have names that no SD1 model has") and "strange." in note


def test_the_recipe_inside_names_the_folder_and_its_hash(tmp_path):
    _folder(tmp_path / "painted", _unet(100), _clip(100))
    save_file(_base(), tmp_path / "base.safetensors")
    steps = [{"method": "weighted_sum", "b": "painted", "alpha": 0.5}]
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "base.safetensors", "steps": steps}, [tmp_path])
    lib_merge.save(recipe, tmp_path / "out.safetensors")
    inside = survey(tmp_path / "out.safetensors").recipe
    assert inside is not None and inside["steps"][0]["b"]["file"] == "painted"
    again = lib_merge.Recipe.from_dict(inside, [tmp_path])
    lib_merge.save(again, tmp_path / "again.safetensors")
    assert load_file(tmp_path / "out.safetensors").keys() == load_file(tmp_path / "again.safetensors").keys()


@pytest.mark.parametrize(("architecture", "part", "prefix"), [
    ("sd2", "text_encoder", "cond_stage_model.model."),
    ("sdxl", "text_encoder_2", "conditioner.embedders.1.model."),
])  # fmt: skip
def test_a_text_encoder_whose_checkpoint_fuses_q_k_v(tmp_path, architecture, part, prefix):
    fused = f"{prefix}transformer.resblocks.0.attn.in_proj_"
    base = {
        f"{fused}weight": _random(1, 24, 8),
        f"{fused}bias": _random(2, 24),
        f"{prefix}text_projection": _random(3, 8, 6),
        f"{prefix}positional_embedding": _random(4, 77, 8),
    }
    layer = "text_model.encoder.layers.0.self_attn"
    text = {f"{layer}.{n}_proj.weight": _random(10 + i, 8, 8) for i, n in enumerate("qkv")}
    text |= {f"{layer}.{n}_proj.bias": _random(20 + i, 8) for i, n in enumerate("qkv")}
    text |= {"text_projection.weight": _random(30, 6, 8)}
    text |= {"text_model.embeddings.position_embedding.weight": _random(31, 77, 8)}
    (tmp_path / "painted" / part).mkdir(parents=True)
    save_file(text, tmp_path / "painted" / part / "model.safetensors")
    places, report = _merged(tmp_path, "painted", base, architecture=architecture)
    wanted = {
        f"{fused}weight": torch.cat([text[f"{layer}.{n}_proj.weight"] for n in "qkv"]),
        f"{fused}bias": torch.cat([text[f"{layer}.{n}_proj.bias"] for n in "qkv"]),
        f"{prefix}text_projection": text["text_projection.weight"].T,
        f"{prefix}positional_embedding": text["text_model.embeddings.position_embedding.weight"],
    }
    _check_half(places, base, wanted)
    assert not report.skipped


def test_a_fused_tensor_is_read_in_pieces_across_its_parts(tmp_path):
    fused = "cond_stage_model.model.transformer.resblocks.0.attn.in_proj_weight"
    layer = "text_encoder.text_model.encoder.layers.0.self_attn"
    text = {f"{layer}.{n}_proj.weight": _random(10 + i, 400, 700) for i, n in enumerate("qkv")}
    save_file(text, tmp_path / "text.safetensors")
    base = {fused: torch.zeros(1200, 700)}
    places, _ = _merged(tmp_path, "text.safetensors", base, alpha=1, architecture="sd2")
    assert torch.equal(places[fused], torch.cat(list(text.values())))


def test_half_of_a_fused_tensor_is_left_out_and_counted(tmp_path):
    fused = "cond_stage_model.model.transformer.resblocks.0.attn.in_proj_weight"
    layer = "text_encoder.text_model.encoder.layers.0"
    text = {f"{layer}.self_attn.q_proj.weight": _random(1, 8, 8), f"{layer}.mlp.fc1.weight": _random(2, 32, 8)}
    save_file(text, tmp_path / "text.safetensors")
    base = {fused: _random(3, 24, 8), fused.replace("attn.in_proj_weight", "mlp.c_fc.weight"): _random(4, 32, 8)}
    places, report = _merged(tmp_path, "text.safetensors", base, architecture="sd2")
    assert torch.equal(places[fused], base[fused]) and len(report.changed) == 1
    assert any("not in it" in reason for reason in report.skipped.values())


def test_a_unet_of_another_architecture_is_refused(tmp_path):
    name = "down_blocks.1.attentions.0.transformer_blocks.1.attn2.to_k.weight"
    save_file({name: _random(1, 8, 2048)}, tmp_path / "xl.safetensors")
    with pytest.raises(lib_merge.SourceError, match="SDXL"):
        _merged(tmp_path, "xl.safetensors", _base())


def test_folders_that_are_no_models_are_errors(tmp_path):
    (tmp_path / "pictures" / "unet").mkdir(parents=True)
    with pytest.raises(lib_merge.SourceError, match="is a folder, not a model"):
        _merged(tmp_path, str(tmp_path / "pictures"), _base())
    with pytest.raises(lib_merge.SourceError, match="pictures"):
        _merged(tmp_path, "pictures", _base())
    with pytest.raises(lib_merge.SourceError, match="without the weights"):
        survey(tmp_path / "pictures")


def test_inspecting_a_folder_and_a_unet(tmp_path):
    folder = _folder(tmp_path / "painted", _unet(0), _clip(0), _vae())
    found = survey(folder)
    assert (found.architecture, found.kind) == ("sd1", "checkpoint")
    assert {slot.slot for slot in found.slots} >= {"TE", "IN00", "M00", "OUT11", "VAE"}
    save_file(_unet(0), tmp_path / "unet.safetensors")
    found = survey(tmp_path / "unet.safetensors")
    assert (found.architecture, found.kind) == ("sd1", "partial checkpoint: unet")


@pytest.mark.cases(1)
@pytest.mark.parametrize("id", ["sd1", "sd2", "sdxl"])
def test_whole_unets_are_recognised_by_their_diffusers_names(id):
    import gzip
    from pathlib import Path

    data = Path(__file__).parents[2] / "data" / "keys" / f"{id}.json.gz"
    shapes = {key: tuple(shape) for key, shape in json.loads(gzip.decompress(data.read_bytes())).items()}
    architecture = architectures.by_id(id)
    unet = {}
    for name, layer in layers(architecture)["unet"].items():
        unet |= {f"{name}.weight": shapes[layer.weight]} if layer.weight in shapes else {}
        unet |= {f"{name}.bias": shapes[layer.bias]} if layer.bias in shapes else {}
    wanted = {key: shape for key, shape in shapes.items() if key.startswith(UNET)}
    assert len(unet) == len(wanted)
    assert detect(unet) is architecture
    assert {key: entry.shape for key, entry in stored_tensors(architecture, unet).items()} == wanted
    bare = {key.removeprefix(UNET): shape for key, shape in wanted.items()}
    assert detect(bare) is architecture
    assert detect(shapes) is architecture


# ---------------------------------------------------------------------------------------------------------- shards


def _sharded(tmp_path, index: bool = True):
    """painted: a folder with a U-Net in two shards, of 100; the index says which tensor is where."""
    folder = _folder(tmp_path / "painted", _unet(100), _clip(100), sharded=True)
    shards = sorted((folder / "unet").glob("*.safetensors"))
    if index:
        places = {key: shard.name for shard in shards for key in load_file(shard)}
        (folder / "unet" / "diffusion_pytorch_model.safetensors.index.json").write_text(
            json.dumps({"metadata": {}, "weight_map": places})
        )
    return folder, shards


@pytest.mark.parametrize("index", [True, False])
def test_a_missing_shard_is_named_as_b_as_base_and_by_inspect(tmp_path, index):
    folder, shards = _sharded(tmp_path, index)
    shards[1].unlink()
    told = f"painted is incomplete: unet/{shards[1].name} is not there; download or copy it again"
    with pytest.raises(lib_merge.SourceError) as as_b:
        _merged(tmp_path, "painted", _base())
    assert str(as_b.value) == f"steps[0].b: {told}"
    steps = [{"method": "weighted_sum", "b": "base.safetensors", "alpha": 0.5}]
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "painted", "steps": steps}, [tmp_path])
    with pytest.raises(lib_merge.SourceError) as as_base:
        lib_merge.save(recipe, tmp_path / "out.safetensors")
    assert str(as_base.value) == f"base: {told}" and not (tmp_path / "out.safetensors").exists()
    with pytest.raises(lib_merge.SourceError, match=shards[1].name):
        survey(folder)


def test_a_left_over_shard_of_another_set_is_ignored(tmp_path):
    folder, _ = _sharded(tmp_path)
    left = {key: torch.full_like(value, 7) for key, value in _unet(0).items()}
    save_file(left, folder / "unet" / "diffusion_pytorch_model-00001-of-00001.safetensors")
    save_file(left, folder / "unet" / "diffusion_pytorch_model-00003-of-00003.safetensors")
    base = _base()
    places, _ = _merged(tmp_path, "painted", base)
    _check_half(places, base, _base(100))


def test_a_shard_that_is_not_the_one_of_the_index(tmp_path):
    _, shards = _sharded(tmp_path)
    save_file({"strange": torch.zeros(2)}, shards[1])
    with pytest.raises(lib_merge.SourceError, match=f"unet/{shards[1].name} is not the shard that its index lists"):
        _merged(tmp_path, "painted", _base())


def test_one_shard_alone_is_no_model(tmp_path):
    _, shards = _sharded(tmp_path)
    with pytest.raises(
        lib_merge.SourceError, match="is one of several shards, only a part of a model; choose the fold"
    ):
        _merged(tmp_path, str(shards[0]), _base())
