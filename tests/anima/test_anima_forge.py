"""Where Forge Neo holds an Anima: the transformer behind one patcher, its adapter behind the text encoder's."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

import pytest
import torch

import lib_merge
from lib_merge.architectures import by_form
from lib_merge.hosts.webuis.forge_weights import ForgePlaces, homes_of, problem_of, remove_host_lora

UNET = "model.diffusion_model."


class Patcher:
    """What of Neo's patcher matters: the values that a LoRA has replaced, and putting them back."""

    def __init__(self):
        self.backup, self.unpatched = {}, 0

    def unpatch_model(self):
        self.unpatched += 1
        self.backup.clear()


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
            owner.register_parameter(leaf, torch.nn.Parameter(tensor.clone(), requires_grad=False))
    return root


class Loaded:
    """An engine with the parts that Neo makes of a bare transformer file and the files of encoder and VAE."""

    def __init__(self, tensors):
        adapter = {name: value for name, value in tensors.items() if name.startswith("llm_adapter.")}
        encoder = {**adapter, "model.layers.0.self_attn.q_norm.weight": torch.rand(4)}
        body = {name: value for name, value in tensors.items() if name not in adapter}
        self.unet, self.encoder = module_of(body), module_of(encoder)
        self.patchers = {"unet": Patcher(), "clip": Patcher()}
        unet = self.patchers["unet"]
        unet.model = SimpleNamespace(diffusion_model=self.unet)
        root = torch.nn.Module()
        root.add_module("qwen3_06b", self.encoder)
        vae = module_of({"decoder.middle.0.residual.0.gamma": torch.rand(4)})
        self.engine = SimpleNamespace(
            is_wan=True,
            forge_objects_original=SimpleNamespace(
                unet=unet,
                clip=SimpleNamespace(cond_stage_model=root, patcher=self.patchers["clip"]),
                vae=SimpleNamespace(first_stage_model=vae, patcher=Patcher()),
            ),
        )
        homes = homes_of(self.engine.forge_objects_original, widens_embeddings=True)
        rest = partial(remove_host_lora, unload=lambda _patcher: None)
        self.places = ForgePlaces(homes, rest, lambda key: key.startswith(("first_stage_model.", "text_encoders.")))

    def state(self):
        with torch.inference_mode():
            held = {**dict(self.unet.named_parameters()), **dict(self.encoder.named_parameters())}
            return {name: value.clone() for name, value in held.items()}


@pytest.mark.cases(1)
@pytest.mark.parametrize("blocks", [28, 40])
@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float8_e4m3fn], ids=["bf16", "fp8"])
def test_every_tensor_is_written_where_neo_keeps_it_and_goes_back(checkpoints, tmp_path, same_bits, blocks, dtype):
    a = checkpoints.anima(blocks, 1, dtype)
    checkpoints.write(tmp_path / "a.safetensors", a)
    checkpoints.write(tmp_path / "b.safetensors", checkpoints.anima(blocks, 2, torch.float16, UNET))
    loaded = Loaded({name.removeprefix("net."): value for name, value in a.items()})
    assert problem_of(loaded.engine) == ""
    before = loaded.state()
    live = lib_merge.LiveModel(loaded.places, base=tmp_path / "a.safetensors")
    step = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [tmp_path])
    loaded.patchers["unet"].backup["x"] = loaded.patchers["clip"].backup["y"] = 1  # a LoRA of the host is merged in
    report = live.apply(recipe)
    assert len(report.changed) == len(a) and not report.skipped
    assert [patcher.unpatched for patcher in loaded.patchers.values()] == [1, 1]
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", live=live)
    assert saved.verified == len(a)
    from safetensors.torch import load_file

    merged = load_file(tmp_path / "out.safetensors")
    assert set(merged) == set(a)
    after = {name: value for name, value in loaded.state().items() if not name.startswith("model.")}
    assert same_bits(after, {name.removeprefix("net."): value for name, value in merged.items()}) == []
    live.restore()
    assert same_bits(loaded.state(), before) == []


def test_the_adapter_is_the_text_encoders_affair():
    anima = by_form("anima")
    assert [slot for slot in anima.slots if anima.encodes_prompts(slot)] == ["TE", "ADAPT"]


def test_without_the_adapter_it_is_another_model(checkpoints):
    bare = {name: value for name, value in checkpoints.anima(28, 1, prefix="").items() if "llm_adapter" not in name}
    assert "cannot be merged live; load an SD1, SD2, SDXL or Anima checkpoint" in problem_of(Loaded(bare).engine)


class Quantised(torch.Tensor):
    """A parameter as comfy_kitchen's QuantizedTensor: codes and scale inside, and the dtype of the values outside."""

    @staticmethod
    def __new__(cls, codes, scale):
        return torch.Tensor._make_wrapper_subclass(cls, codes.shape, dtype=torch.bfloat16, device=codes.device)

    def __init__(self, codes, scale):
        self._qdata, self._params = codes, SimpleNamespace(scale=scale)

    @classmethod
    def __torch_dispatch__(cls, func, types, args=(), kwargs=None):
        if func is not torch.ops.aten.detach.default:
            raise NotImplementedError(func)
        return cls(args[0]._qdata, args[0]._params.scale.clone())


def put_codes(loaded, codes):
    """Neo's layers of these names hold codes and scales."""
    for name, (code, scale) in codes.items():
        layer = loaded.unet.get_submodule(name.removesuffix(".weight"))
        layer.weight = torch.nn.Parameter(Quantised(code.clone(), scale.clone()), requires_grad=False)


def codes_in(loaded, names):
    return {name: loaded.unet.get_parameter(name)._qdata for name in names} | {
        f"{name}_scale": loaded.unet.get_parameter(name)._params.scale for name in names
    }


def test_scaled_fp8_is_written_as_codes_with_a_scale_each(checkpoints, tmp_path, same_bits):
    a = checkpoints.anima(28, 1)
    linear = [f"blocks.{n}.mlp.layer{m}.weight" for n in (0, 3) for m in (1, 2)]
    codes = {}
    for name in linear:
        scale = a[f"net.{name}"].float().abs().max() / 400
        codes[name] = (a[f"net.{name}"].float() / scale).to(torch.float8_e4m3fn), scale
    file = {**a, **{f"net.{name}": code for name, (code, _) in codes.items()}}
    file |= {f"net.{name}_scale": scale for name, (_, scale) in codes.items()}
    checkpoints.write(tmp_path / "a.safetensors", file)
    checkpoints.write(tmp_path / "b.safetensors", checkpoints.anima(28, 2, torch.float16, UNET))
    loaded = Loaded({name.removeprefix("net."): value for name, value in a.items()})
    put_codes(loaded, codes)
    assert problem_of(loaded.engine) == ""
    before = {name: value.clone() for name, value in codes_in(loaded, linear).items()}
    live = lib_merge.LiveModel(loaded.places, base=tmp_path / "a.safetensors")
    step = {"method": "weighted_sum", "b": "b", "alpha": 0.5}
    recipe = lib_merge.Recipe.from_dict({"live_merge": 1, "base": "a", "steps": [step]}, [tmp_path])
    report = live.apply(recipe)
    assert len(report.changed) == len(a) and not report.skipped
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", live=live)
    assert saved.verified == len(a)
    from safetensors.torch import load_file

    merged = load_file(tmp_path / "out.safetensors")
    after = codes_in(loaded, linear)
    assert same_bits({name: merged[f"net.{name}"] for name in after}, after) == []
    live.restore()
    assert same_bits(codes_in(loaded, linear), before) == []


def test_layouts_with_more_scales_than_one_are_refused(checkpoints):
    loaded = Loaded(checkpoints.anima(28, 1, prefix=""))
    layer = "blocks.3.mlp.layer1.weight"
    shape = loaded.unet.get_parameter(layer).shape
    put_codes(loaded, {layer: (torch.zeros(shape, dtype=torch.float8_e4m3fn), torch.ones(shape[0], 1))})
    assert "is packed" in problem_of(loaded.engine)


def test_scaled_weights_of_the_old_kind_are_refused(checkpoints):
    loaded = Loaded(checkpoints.anima(28, 1, prefix=""))
    loaded.unet.blocks.get_submodule("3.mlp.layer1").weight_scale = torch.tensor(1.0)
    assert "scaled fp8" in problem_of(loaded.engine)
