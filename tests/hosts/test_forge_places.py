"""Where Forge holds the tensors of SD1, SD2 and SDXL, by the parameter names that its own loader gave.

tests/data/forge/parameters.json.gz lists them, from checkpoints that the genuine Forge had loaded: U-Net with 320
channels throughout, text encoders and VAE at full size. Here they are narrow, and split as Forge splits them.
"""

import gc
import gzip
import json
import re
import weakref
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
import safetensors.torch
import small_diffusers as small
import torch

from lib_merge import LiveModel, Recipe, save
from lib_merge.engine.live.places import places_of, read
from lib_merge.hosts.webuis.forge_weights import ForgePlaces, homes_of, problem_of, remove_host_lora

RECORDED = json.loads(
    gzip.decompress((Path(__file__).parents[1] / "data" / "forge" / "parameters.json.gz").read_bytes())
)
ARCHITECTURES = sorted(RECORDED)
TEXT = {  # prefix in the file → encoder in Forge, and whether the file has OpenCLIP's names
    "sd1": {"cond_stage_model.": ("clip_l", False)},
    "sd2": {"cond_stage_model.model.": ("clip_h", True)},
    "sdxl": {"conditioner.embedders.0.": ("clip_l", False), "conditioner.embedders.1.model.": ("clip_g", True)},
}
OPENCLIP = {
    "positional_embedding": "text_model.embeddings.position_embedding.weight",
    "token_embedding.weight": "text_model.embeddings.token_embedding.weight",
    "ln_final.weight": "text_model.final_layer_norm.weight",
    "ln_final.bias": "text_model.final_layer_norm.bias",
}
INSIDE = {"attn.out_proj": "self_attn.out_proj", "mlp.c_fc": "mlp.fc1", "mlp.c_proj": "mlp.fc2", "ln_1": "layer_norm1",
          "ln_2": "layer_norm2"}  # fmt: skip


def held(architecture, tensors):
    """A checkpoint's tensors by part and parameter name, as Forge makes them of a file."""
    made = {"unet": {}, "clip": {}, "vae": {}}
    for key, tensor in tensors.items():
        if key.startswith(small.UNET):
            made["unet"][key.removeprefix(small.UNET)] = tensor.float()
        elif key.startswith(small.VAE):
            made["vae"][key.removeprefix(small.VAE)] = tensor.float()
        for prefix, (encoder, is_openclip) in TEXT[architecture].items():
            if not key.startswith(prefix) or key.endswith(("position_ids", "logit_scale")):
                continue
            rest = key.removeprefix(prefix)
            for name, value in as_transformers(rest, tensor) if is_openclip else [(rest, tensor)]:
                made["clip"][f"{encoder}.{name}"] = value.half()
    known = set(RECORDED[architecture]["clip"])
    made["clip"] = {name: value for name, value in made["clip"].items() if name in known}  # SD2: not its last layer
    return made


def as_transformers(name, tensor):
    if name == "text_projection":
        return [("transformer.text_projection.weight", tensor.T.contiguous())]
    if name in OPENCLIP:
        return [("transformer." + OPENCLIP[name], tensor)]
    layer, rest, leaf = re.fullmatch(r"transformer\.resblocks\.(\d+)\.(.*?)\.?_?(weight|bias)", name).groups()
    start = f"transformer.text_model.encoder.layers.{layer}."
    if rest == "attn.in_proj":
        thirds = zip("qkv", tensor.chunk(3), strict=True)
        return [(f"{start}self_attn.{letter}_proj.{leaf}", third.clone()) for letter, third in thirds]
    return [(f"{start}{INSIDE[rest]}.{leaf}", tensor)]


def module_of(tensors):
    """Modules with these parameters, inference tensors as Forge's are."""
    root = torch.nn.Module()
    for name, tensor in tensors.items():
        *path, leaf = name.split(".")
        owner = root
        for part in path:
            if not hasattr(owner, part):
                owner.add_module(part, torch.nn.Module())
            owner = getattr(owner, part)
        with torch.inference_mode():
            owner.register_parameter(leaf, torch.nn.Parameter(tensor.clone()))
    return root


class Engine(SimpleNamespace):
    """What can be referred to weakly, as a namespace cannot."""


def engine_of(architecture, tensors):
    loader = SimpleNamespace(loaded_hash="[]", backup={}, online_backup=[])
    parts = {name: module_of(values) for name, values in held(architecture, tensors).items()}
    patcher = SimpleNamespace(lora_loader=loader)
    objects = SimpleNamespace(
        unet=SimpleNamespace(lora_loader=loader, model=SimpleNamespace(diffusion_model=parts["unet"])),
        clip=SimpleNamespace(cond_stage_model=parts["clip"], patcher=patcher),
        vae=SimpleNamespace(first_stage_model=parts["vae"], patcher=patcher),
    )
    flags = {f"is_{name}": name == architecture for name in ("sd1", "sd2", "sdxl", "sd3")}
    return Engine(forge_objects_original=objects, **flags), parts


def places_in(engine):
    homes = homes_of(engine.forge_objects_original, widens_embeddings=True)
    return ForgePlaces(homes, partial(remove_host_lora, unload=lambda _patcher: None), lambda _key: False)


@pytest.fixture(scope="module", params=ARCHITECTURES)
def model(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp(request.param)
    tensors = small.state(request.param, 1)
    small.write(folder / "a.safetensors", tensors)
    small.write(folder / "b.safetensors", small.state(request.param, 2))
    engine, parts = engine_of(request.param, tensors)
    return SimpleNamespace(id=request.param, folder=folder, tensors=tensors, engine=engine, parts=parts)


def digest(parts):
    with torch.inference_mode():
        return {
            f"{part}.{name}": value.clone()
            for part, module in parts.items()
            for name, value in module.named_parameters()
        }


def same(one, other):
    return one.keys() == other.keys() and all(
        one[k].dtype == other[k].dtype and torch.equal(one[k], other[k]) for k in one
    )


@pytest.mark.cases(1)
def test_the_names_are_those_of_the_genuine_loader(model):
    for part, names in RECORDED[model.id].items():
        ours = {name for name, _ in model.parts[part].named_parameters()}
        wanted = {name for name in names if not name.endswith("logit_scale")}
        # A real U-Net changes its width, so that it has two skip connections more than the one that was loaded.
        extra = {
            name for name in ours - wanted if not name.startswith(("input_blocks.4.0.skip", "input_blocks.7.0.skip"))
        }
        assert not wanted - ours and not extra, (part, wanted - ours, extra)


@pytest.mark.cases(1)
def test_every_weight_of_the_file_is_found(model):
    places = places_in(model.engine)
    missing = {key for key in model.tensors if not places_of(places, key)}
    unknown = {key for key in missing if key.startswith((small.UNET, small.VAE, "cond", "conditioner"))}
    assert all("position_ids" in key or ".resblocks.23." in key for key in unknown), unknown
    for key, tensor in model.tensors.items():
        with torch.inference_mode():
            live = read(places_of(places, key), tuple(tensor.shape)) if key in places else None
            assert live is None or torch.equal(live.float(), tensor.float()), key


@pytest.mark.cases(1)
def test_what_is_live_is_what_is_saved_and_the_way_back_is_exact(model):
    before = digest(model.parts)
    live = LiveModel(places_in(model.engine), base=model.folder / "a.safetensors")
    alpha = {"default": 0.3, "M00": 0.9, "VAE": 0.6}
    steps = [{"method": "weighted_sum", "b": "b.safetensors", "alpha": alpha}]
    recipe = Recipe.from_dict({"live_merge": 1, "base": "a.safetensors", "steps": steps}, [model.folder])
    report = live.apply(recipe)
    merged = digest(model.parts)
    assert len(report.changed) > 1000 and all(not torch.equal(merged[k], before[k]) for k in before)
    save(recipe, model.folder / "saved.safetensors", dtype="fp32")
    saved = safetensors.torch.load_file(model.folder / "saved.safetensors")
    assert same(merged, {f"{p}.{k}": v for p, values in held(model.id, saved).items() for k, v in values.items()})
    live.restore()
    assert same(before, digest(model.parts))


@pytest.mark.long
def test_places_do_not_keep_the_model(tmp_path):
    """A host drops the model when another checkpoint is chosen; what was live in it must not hold its memory."""
    tensors = small.state("sd1", 1)
    small.write(tmp_path / "a.safetensors", tensors)
    engine, _ = engine_of("sd1", tensors)
    live = LiveModel(places_in(engine), base=tmp_path / "a.safetensors")
    reference = weakref.ref(engine)
    del engine
    gc.collect()
    assert reference() is None and live.recipe is None


class NeoPatcher:
    """Forge Neo's: a LoRA is merged into new parameters when the model is loaded, the originals kept by the patcher."""

    def __init__(self, module, name):
        self.module, self.name, self.backup = module, name, {}

    def load_with_lora(self):
        if not self.backup:
            parameter = self.backup[self.name] = self.module.get_parameter(self.name)
            self.replace(parameter.detach().float() + 0.25)

    def replace(self, value):
        owner, _, leaf = self.name.rpartition(".")
        setattr(self.module.get_submodule(owner), leaf, torch.nn.Parameter(value, requires_grad=False))

    def unpatch_model(self):
        for name, parameter in self.backup.items():
            assert name == self.name
            self.replace(parameter.detach())
        self.backup.clear()


def test_neos_lora_is_taken_out_before_a_write(tmp_path):
    tensors = small.state("sd1", 1)
    small.write(tmp_path / "a.safetensors", tensors)
    small.write(tmp_path / "b.safetensors", small.state("sd1", 2))
    engine, parts = engine_of("sd1", tensors)
    objects = engine.forge_objects_original
    patcher = NeoPatcher(parts["unet"], "out.2.weight")
    patcher.model = objects.unet.model
    objects.unet = patcher
    before = digest(parts)
    live = LiveModel(places_in(engine), base=tmp_path / "a.safetensors")
    steps = [{"method": "weighted_sum", "b": "b.safetensors", "alpha": 0.5}]
    recipe = Recipe.from_dict({"live_merge": 1, "base": "a.safetensors", "steps": steps}, [tmp_path])
    live.apply(recipe)
    merged = digest(parts)
    live.restore()
    with torch.inference_mode():
        patcher.load_with_lora()
        live.apply(recipe)
        assert same(digest(parts), merged)
        patcher.load_with_lora()
        assert torch.equal(parts["unet"].get_parameter("out.2.weight"), merged["unet.out.2.weight"] + 0.25)
        live.restore()
    assert same(digest(parts), before)


@pytest.mark.long
def test_other_models_are_named_in_one_sentence(model):
    """The last of an architecture's tests, since the model is another one afterwards."""
    assert problem_of(model.engine) == ""
    unet = model.engine.forge_objects_original.unet.model.diffusion_model
    unet.get_submodule("out.2").scale_weight = torch.nn.Parameter(torch.ones(()))
    assert "scaled fp8" in problem_of(model.engine)
    unet.get_submodule("out.2").scale_weight = None
    unet.get_parameter("out.2.weight").bnb_quantized = True
    assert "packed" in problem_of(model.engine)
    del unet.get_parameter("out.2.weight").bnb_quantized
    unet.get_submodule("out.2").weight = torch.nn.Parameter(torch.zeros(4, dtype=torch.uint8), requires_grad=False)
    assert "packed" in problem_of(model.engine)
    last = torch.zeros(32, *model.tensors[small.UNET + "out.2.weight"].shape[1:])
    unet.get_submodule("out.2").weight = torch.nn.Parameter(last)
    assert "has 32 latent channels" in problem_of(model.engine), "as Mugen, which says that it is SDXL"
    setattr(model.engine, f"is_{model.id}", False)
    assert "cannot be merged live; load an SD1, SD2, SDXL or Anima checkpoint" in problem_of(model.engine)
