"""Several adapters as one LoRA: the same model as the stack of them, live."""

import math

import pytest
import torch
from safetensors.torch import load_file, save_file

import lib_merge
from lib_merge.engine.lora.factors.ranks import FixedRank, WholeRank
from lib_merge.engine.lora.make import combine, extract
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.errors import RecipeError, SourceError

UNET = "model.diffusion_model."
BLOCK = "input_blocks.1.1.transformer_blocks.0"
LAYERS = {
    "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q": (f"{UNET}{BLOCK}.attn1.to_q", (40, 40)),
    "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_ff_net_2": (f"{UNET}{BLOCK}.ff.net.2", (40, 64)),
    "lora_unet_down_blocks_0_resnets_0_conv1": (f"{UNET}input_blocks.1.0.in_layers.2", (32, 24, 3, 3)),
    "lora_unet_mid_block_resnets_0_conv1": (f"{UNET}middle_block.0.in_layers.2", (24, 24, 3, 3)),
}


def numbers(seed):
    return torch.Generator().manual_seed(seed)


def lora(seed, rank=4, alpha=3.0):
    """A LoRA of every layer."""
    generator, tensors = numbers(seed), {}
    for name, (_, shape) in LAYERS.items():
        tail = (1,) * (len(shape) - 2)
        tensors[f"{name}.lora_up.weight"] = 0.1 * torch.randn((shape[0], rank, *tail), generator=generator)
        tensors[f"{name}.lora_down.weight"] = 0.1 * torch.randn((rank, *shape[1:]), generator=generator)
        tensors[f"{name}.alpha"] = torch.tensor(alpha)
    return tensors


def loha(seed, rank=2):
    """A LoHa of the matrices, of effective rank rank²."""
    generator, tensors = numbers(seed), {}
    for name, (_, shape) in LAYERS.items():
        if len(shape) == 2:
            for part in ("hada_w1", "hada_w2"):
                tensors[f"{name}.{part}_a"] = torch.randn(shape[0], rank, generator=generator)
                tensors[f"{name}.{part}_b"] = 0.1 * torch.randn(rank, shape[1], generator=generator)
            tensors[f"{name}.alpha"] = torch.tensor(1.0)
    return tensors


def dora(seed):
    """A DoRA of the matrices, whose change depends on the weight."""
    generator, tensors = numbers(seed), {}
    for name, (_, shape) in LAYERS.items():
        if len(shape) == 2:
            tensors[f"{name}.lora_up.weight"] = 0.1 * torch.randn(shape[0], 3, generator=generator)
            tensors[f"{name}.lora_down.weight"] = 0.1 * torch.randn(3, shape[1], generator=generator)
            tensors[f"{name}.dora_scale"] = 1 + torch.rand(shape[0], 1, generator=generator)
    return tensors


ADAPTERS = {"x": lora(1), "y": lora(2, 6, 1.5), "loha": loha(3), "dora": dora(4)}


@pytest.fixture
def folder(tmp_path):
    generator = numbers(0)
    base = {}
    for key, shape in LAYERS.values():
        base[f"{key}.weight"] = torch.randn(shape, generator=generator)
        base[f"{key}.bias"] = torch.randn(shape[0], generator=generator)
    save_file(base, tmp_path / "base.safetensors")
    save_file({key: value + 0.1 for key, value in base.items()}, tmp_path / "other.safetensors")
    for name, tensors in ADAPTERS.items():
        save_file(tensors, tmp_path / f"{name}.safetensors")
    return tmp_path


def recipe(folder, *steps):
    document = {"live_merge": 1, "architecture": "sd1", "base": "base.safetensors", "steps": list(steps)}
    return lib_merge.Recipe.from_dict(document, folders=[folder])


def live(folder, *steps):
    places = load_file(folder / "base.safetensors")
    lib_merge.LiveModel(places, base=folder / "base.safetensors").apply(recipe(folder, *steps))
    return places


def combined(folder, *steps, rule=None, **options):
    target = folder / "o.safetensors"
    order = AdapterOrder(target, rule or WholeRank(), **{"dtype": torch.float32, "overwrite": True, **options})
    return combine(recipe(folder, *steps), order), load_file(target)


def worst(folder, *steps, before=()):
    """The largest ‖combined − stack‖ / ‖stack − what it stands on‖ of the weights, and the layer."""
    wanted, start = live(folder, *before, *steps), live(folder, *before)
    got = live(folder, *before, {"adapter": "o.safetensors"})
    found = [
        ((got[key].double() - wanted[key].double()).norm() / (wanted[key].double() - start[key].double()).norm(), key)
        for key in wanted
        if not torch.equal(wanted[key], start[key])
    ]
    assert found
    return max(found)


STACK = (
    {"adapter": "x.safetensors", "weight": 0.7},
    {"adapter": "y.safetensors", "weight": -1.3, "blocks": {"default": 1, "M00": 0.25}},
)


def test_loras_are_added_up_exactly_and_their_ranks_with_them(folder):
    made, tensors = combined(folder, *STACK)
    ranks = {name.partition(".")[0]: t.shape[0] for name, t in tensors.items() if name.endswith("lora_down.weight")}
    assert ranks == dict.fromkeys(LAYERS, 10)
    assert made.lost < 1e-7
    # Against fp64: what is stored is rounded once, to fp32.
    for name, (_, shape) in LAYERS.items():
        block = 0.25 if "mid_block" in name else 1.0
        wanted = sum(
            weight
            * alpha
            / rank
            * source[f"{name}.lora_up.weight"].double().flatten(1)
            @ source[f"{name}.lora_down.weight"].double().flatten(1)
            for source, weight, alpha, rank in ((ADAPTERS["x"], 0.7, 3, 4), (ADAPTERS["y"], -1.3 * block, 1.5, 6))
        )
        up, down = (tensors[f"{name}.lora_{part}.weight"].double().flatten(1) for part in ("up", "down"))
        assert (up @ down - wanted).norm() <= 1e-6 * wanted.norm(), name
        assert tensors[f"{name}.lora_down.weight"].shape == (10, *shape[1:])
    assert worst(folder, *STACK)[0] < 6e-6  # the model itself is in fp32


def test_half_precision_is_one_rounding(folder):
    made, _ = combined(folder, *STACK, dtype=torch.float16)
    assert 1e-5 < made.lost < 5e-4
    assert worst(folder, *STACK)[0] < 1e-3


def test_a_rank_gives_the_best_of_that_rank(folder):
    made, tensors = combined(folder, *STACK, rule=FixedRank(3, 2))
    wanted, start = live(folder, *STACK), live(folder)
    got = live(folder, {"adapter": "o.safetensors"})
    lost = change = 0.0
    for name, (key, shape) in LAYERS.items():
        rank = 2 if len(shape) == 4 else 3
        assert tensors[f"{name}.lora_down.weight"].shape[0] == rank
        delta = (wanted[f"{key}.weight"].double() - start[f"{key}.weight"].double()).flatten(1)
        least = torch.linalg.svdvals(delta)[rank:].square().sum().item()
        error = (got[f"{key}.weight"].double() - wanted[f"{key}.weight"].double()).norm().item() ** 2
        assert error == pytest.approx(least, rel=1e-3)
        lost, change = lost + least, change + delta.square().sum().item()
    assert made.lost == pytest.approx(math.sqrt(lost / change), rel=1e-3)


def test_other_kinds_become_loras_of_their_own_rank_where_that_is_smaller(folder):
    made, tensors = combined(folder, {"adapter": "loha.safetensors", "weight": 0.5})
    ranks = [tensor.shape[0] for name, tensor in tensors.items() if name.endswith("lora_down.weight")]
    assert ranks == [4, 4]
    assert made.lost < 1e-6
    assert worst(folder, {"adapter": "loha.safetensors", "weight": 0.5})[0] < 3e-6


def test_what_depends_on_the_weights_is_taken_where_it_stands(folder):
    steps = ({"adapter": "x.safetensors"}, {"adapter": "dora.safetensors", "weight": 0.6})
    made, tensors = combined(folder, *steps)
    assert made.lost < 1e-6
    assert worst(folder, *steps)[0] < 3e-6
    # A change of full rank is smaller as the difference itself.
    assert any(name.endswith(".diff") for name in tensors)
    before = ({"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.5},)
    combined(folder, *before, *steps)
    assert worst(folder, *steps, before=before)[0] < 3e-6


def test_other_kinds_at_a_rank_say_what_is_lost(folder):
    steps = ({"adapter": "loha.safetensors"}, {"adapter": "dora.safetensors"})
    made, tensors = combined(folder, *steps, rule=FixedRank(5))
    assert 0.01 < made.lost < 1
    assert not [name for name in tensors if name.endswith(".diff")]
    assert worst(folder, *steps)[0] == pytest.approx(max(slot.lost for slot in made.slots), rel=0.5)


def test_more_ranks_than_a_layer_has_are_its_own(folder):
    steps = [{"adapter": "y.safetensors", "weight": 0.1 * number} for number in range(1, 9)]
    made, tensors = combined(folder, *steps, style="peft")
    ranks = {name: tensor.shape[0] for name, tensor in tensors.items() if "lora_A" in name}
    assert set(ranks.values()) <= {40, 24, 32}
    assert made.lost < 1e-6
    assert worst(folder, *steps)[0] < 6e-6


def test_a_merge_behind_an_adapter_is_an_error_that_names_it(folder):
    merge = {"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.5}
    with pytest.raises(RecipeError, match=r"steps\[1\]: a step after the adapter of steps\[0\]"):
        combined(folder, {"adapter": "x.safetensors"}, merge)
    combined(folder, {"adapter": "x.safetensors"}, {**merge, "enabled": False})


def test_an_adapter_with_nan_is_an_error_that_names_it(folder):
    tensors = lora(5)
    name = next(iter(LAYERS))
    tensors[f"{name}.lora_up.weight"][0, 0] = math.nan
    save_file(tensors, folder / "broken.safetensors")
    with pytest.raises(SourceError, match=rf"{name}: its lora_up holds NaN"):
        combined(folder, {"adapter": "broken.safetensors"})


def test_what_a_recipe_leaves_out_is_named_in_what_is_extracted_too(folder):
    tensors = lora(5)
    name, other = list(LAYERS)[:2]
    tensors[f"{name}.lora_up.weight"][0, 0] = math.nan
    save_file(tensors, folder / "broken.safetensors")
    order = AdapterOrder(folder / "o.safetensors", FixedRank(4, 4), torch.float32)
    made = extract(recipe(folder, {"adapter": "broken.safetensors"}), order)
    assert [key for key in made.skipped if name in key]
    written = {key.partition(".")[0] for key in load_file(folder / "o.safetensors")}
    assert name not in written
    assert other in written
