"""Erase steps: the texts as transformers reads them, the closed form by an independent solution, live and saved."""

import json

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch.utils._python_dispatch import TorchDispatchMode

import lib_merge
from lib_merge.cli.main import main
from lib_merge.engine.compute.memory.delta_files import DeltaFiles
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.plan.steps.erase import EraseOperation
from lib_merge.engine.plan.texts.tokens import clip_vocabulary
from lib_merge.errors import RecipeError, SourceError

pytestmark = pytest.mark.xdist_group("diffusers")  # transformers is imported as long as diffusers, and by it

WORDS = 49408
WIDTH = 128
UNET = "model.diffusion_model."
LAYERS = ("input_blocks.1.1.transformer_blocks.0.attn2", "output_blocks.3.1.transformer_blocks.0.attn2")
KEYS = [f"{UNET}{layer}.to_{part}.weight" for layer in LAYERS for part in "kv"]
SELF = f"{UNET}input_blocks.1.1.transformer_blocks.0.attn1.to_k.weight"
TEXT = "cond_stage_model.transformer.text_model."
ERASE = {"concepts": ["a red hat", "gore"], "towards": "", "keep": ["a person"]}


def clip_model(width=WIDTH, layers=3, activation="quick_gelu"):
    transformers = pytest.importorskip("transformers")
    torch.manual_seed(3)
    config = transformers.CLIPTextConfig(
        vocab_size=WORDS, hidden_size=width, intermediate_size=2 * width, num_hidden_layers=layers,
        num_attention_heads=width // 64, hidden_act=activation, eos_token_id=WORDS - 1, bos_token_id=WORDS - 2,
    )  # fmt: skip
    model = transformers.CLIPTextModel(config).eval()
    for name, parameter in model.named_parameters():  # away from the norms' 1 and the biases' 0
        spread = 0.5 if "embedding" in name else 0.2 if parameter.dim() == 1 else 0.1
        parameter.data = torch.randn_like(parameter) * spread + (parameter.dim() == 1) * 0.5
    return model


def text_keys(model):
    """Its weights in the names of a checkpoint of SD1."""
    found = {f"text_model.{key.removeprefix('text_model.')}": value for key, value in model.state_dict().items()}
    return {
        f"cond_stage_model.transformer.{key}": value.contiguous()
        for key, value in found.items()
        if "position_ids" not in key
    }


def open_clip_keys(model, prefix):
    """Its weights in OpenCLIP's names."""
    tensors = {key.removeprefix(TEXT): value for key, value in text_keys(model).items()}
    inner = {"layer_norm1": "ln_1", "layer_norm2": "ln_2", "self_attn.out_proj": "attn.out_proj"}
    inner |= {"mlp.fc1": "mlp.c_fc", "mlp.fc2": "mlp.c_proj"}
    found = {
        "token_embedding.weight": tensors["embeddings.token_embedding.weight"],
        "positional_embedding": tensors["embeddings.position_embedding.weight"],
    }
    for end in ("weight", "bias"):
        found[f"ln_final.{end}"] = tensors[f"final_layer_norm.{end}"]
        for number in range(model.config.num_hidden_layers):
            old, new = f"encoder.layers.{number}.", f"transformer.resblocks.{number}."
            found |= {f"{new}{name}.{end}": tensors[f"{old}{own}.{end}"] for own, name in inner.items()}
            parts = [tensors[f"{old}self_attn.{name}_proj.{end}"] for name in "qkv"]
            found[f"{new}attn.in_proj_{end}"] = torch.cat(parts)
    return {prefix + name: value.clone() for name, value in found.items()}


@pytest.fixture(scope="module")
def base():
    generator = torch.Generator().manual_seed(0)
    unet = {key: torch.randn((48, WIDTH), generator=generator) for key in KEYS}
    return {**unet, SELF: torch.randn((48, 48), generator=generator), **text_keys(clip_model())}


@pytest.fixture
def folder(tmp_path, base):
    save_file(base, tmp_path / "base.safetensors")
    return tmp_path


def recipe(folder, *steps, architecture="sd1"):
    document = {"live_merge": 1, "architecture": architecture, "base": "base.safetensors", "steps": list(steps)}
    return lib_merge.Recipe.from_dict(document, folders=[folder])


def loaded(folder):
    places = load_file(folder / "base.safetensors")
    return places, lib_merge.LiveModel(places, base=folder / "base.safetensors")


def applied(folder, *steps, **more):
    places, live = loaded(folder)
    live.apply(recipe(folder, *steps, **more))
    return places


def states(model, text, padding=WORDS - 1, clip_skip=1, normed=True):
    """Of each token of a text, as transformers has it, in fp64: (77, width)."""
    ids = [WORDS - 2, *clip_vocabulary().tokens(text), WORDS - 1]
    with torch.no_grad():
        answer = model(torch.tensor([[*ids, *[padding] * (77 - len(ids))]]), output_hidden_states=True)
        found = answer.hidden_states[-clip_skip]
        if normed:
            found = getattr(model, "text_model", model).final_layer_norm(found)
    return found[0].double().numpy()


def solution(weight, read, erase):
    """The published closed form for one matrix, with a plain inverse; `read(text)` gives (77, width)."""
    beta, damping, rule = erase.get("beta", 1.0), erase.get("lambda", 10.0), erase.get("tokens", "all")

    def vectors(text):
        last = len(clip_vocabulary().tokens(text))
        return read(text)[last : {"all": 77, "end": last + 2, "last": last + 1}[rule]]

    weight, width = weight.double().numpy(), weight.shape[1]
    towards = vectors(erase.get("towards", ""))
    wanted, known = damping * weight, damping * np.eye(width)
    for concept in erase.get("concepts", [erase.get("of")]):
        aim = towards
        if "balance" in erase:
            mixed = [(number, vectors(text)) for text, number in erase["balance"].items()]
            count = min(len(rows) for rows in (vectors(concept), *(rows for _, rows in mixed)))
            aim = vectors(concept)[:count] + sum(number * rows[:count] for number, rows in mixed)
        for c, v in zip(vectors(concept), aim, strict=False):
            wanted, known = wanted + np.outer(weight @ v, c), known + np.outer(c, c)
    for k in (row for text in erase.get("keep", []) for row in vectors(text)):
        wanted, known = wanted + beta * np.outer(weight @ k, k), known + beta * np.outer(k, k)
    return wanted @ np.linalg.inv(known)


def close(got, wanted, start):
    change = wanted - start.double().numpy()
    assert np.linalg.norm(change) > 0.05 * np.linalg.norm(wanted)
    assert np.linalg.norm(got.double().numpy() - wanted) <= 2e-4 * np.linalg.norm(change)


@pytest.mark.parametrize(
    "text", ["", "a photo of a  CAT,running!!", "it's 1999 — naïve café", "日本 emoji 🎉 x2", "<lora> (hat:1.2)"]
)
def test_tokens_are_those_of_the_tokenizers_library(text):
    pytest.importorskip("tokenizers")
    from lib_merge.hosts.standalone.prompt.tokens import clip_tokens as library

    assert clip_vocabulary().tokens(text) == library().of(text)


@pytest.mark.cases(2)
@pytest.mark.parametrize("rule", ["all", "end", "last"])
def test_an_erase_step_is_the_published_solution_on_what_transformers_reads(folder, base, rule):
    erase = {**ERASE, "tokens": rule, "beta": 0.5, "lambda": 0.3}
    model = clip_model()
    got = applied(folder, {"erase": erase})
    for key in KEYS:
        close(got[key], solution(base[key], lambda text: states(model, text), erase), base[key])
    assert torch.equal(got[SELF], base[SELF])


@pytest.mark.parametrize("rule", ["end", "last"])
def test_a_concept_is_balanced_by_the_numbers_that_are_given(folder, base, rule):
    balance = {"a man": 0.5, "a woman in a hat": 0.25}
    erase, model = {"balance": balance, "of": "a doctor", "keep": ["a person"], "tokens": rule}, clip_model()
    got = applied(folder, {"erase": erase})
    for key in KEYS:
        close(got[key], solution(base[key], lambda text: states(model, text), erase), base[key])
    other = applied(folder, {"erase": {**erase, "balance": {**balance, "a man": 0.4}}})
    assert not torch.equal(other[KEYS[0]], got[KEYS[0]])
    assert recipe(folder, {"erase": erase}).id != recipe(folder, {"erase": {**erase, "of": "a nurse"}}).id


def test_a_muted_slot_reads_as_before(folder, base, slot_of):
    whole, muted = applied(folder, {"erase": ERASE}), slot_of("sd1", KEYS[0])
    got = applied(folder, {"erase": ERASE, "muted": [muted]})
    for key in KEYS:
        assert torch.equal(got[key], base[key] if slot_of("sd1", key) == muted else whole[key])
    assert not torch.equal(whole[KEYS[0]], base[KEYS[0]])


def test_a_clip_skip_takes_the_states_of_an_earlier_layer(folder, base):
    erase, model = {**ERASE, "clip_skip": 2}, clip_model()
    got = applied(folder, {"erase": erase})
    close(got[KEYS[0]], solution(base[KEYS[0]], lambda text: states(model, text, clip_skip=2), erase), base[KEYS[0]])


def test_sd2_reads_openclip_before_its_last_layer(tmp_path):
    model = clip_model(activation="gelu")
    weight = torch.randn(48, WIDTH)
    save_file({KEYS[0]: weight, **open_clip_keys(model, "cond_stage_model.model.")}, tmp_path / "base.safetensors")
    got = applied(tmp_path, {"erase": ERASE}, architecture="sd2")
    close(got[KEYS[0]], solution(weight, lambda text: states(model, text, 0, 2), ERASE), weight)


def test_sdxl_reads_both_text_encoders_without_their_final_norm(tmp_path):
    first, second = clip_model(), clip_model(64, 2, "gelu")
    key = f"{UNET}input_blocks.4.1.transformer_blocks.0.attn2.to_k.weight"
    weight, prefix = torch.randn(48, WIDTH + 64), "conditioner.embedders.1.model."
    own = {name.replace("cond_stage_model.", "conditioner.embedders.0."): t for name, t in text_keys(first).items()}
    save_file({key: weight, **own, **open_clip_keys(second, prefix)}, tmp_path / "base.safetensors")
    got = applied(tmp_path, {"erase": ERASE}, architecture="sdxl")

    def read(text):
        parts = (states(first, text, WORDS - 1, 2, False), states(second, text, 0, 2, False))
        return np.concatenate(parts, axis=1)

    close(got[key], solution(weight, read, ERASE), weight)


def test_strength_and_block_weights_are_multipliers_and_0_is_exactly_nothing(folder, base):
    whole = applied(folder, {"erase": ERASE})
    blocks = {"default": 0, "IN01": 0.5}
    part = applied(folder, {"erase": ERASE, "weight": 0.5, "blocks": blocks})
    ruled = applied(folder, {"erase": ERASE, "layers": [{"keys": "*to_k*", "weight": 0}]})
    _, live = loaded(folder)
    assert live.apply(recipe(folder, {"erase": ERASE, "weight": 0})).changed == ()
    for key in KEYS:
        inside = "input_blocks.1." in key
        assert torch.equal(part[key], base[key]) is not inside
        expected = base[key] + (0.25 if inside else 0) * (whole[key] - base[key])
        torch.testing.assert_close(part[key], expected, atol=2e-5, rtol=2e-5)
        assert torch.equal(ruled[key], base[key] if "to_k" in key else whole[key])


def test_what_is_live_is_saved_and_restored(folder, base):
    places, live = loaded(folder)
    steps = [{"erase": ERASE, "weight": 0.7}, {"erase": {"concepts": ["a dog"]}, "weight": -0.5}]
    live.apply(recipe(folder, *steps))
    lib_merge.save(recipe(folder, *steps), folder / "out.safetensors", live=live)
    saved = load_file(folder / "out.safetensors")
    assert all(torch.equal(saved[key], places[key]) for key in base)
    assert not torch.equal(saved[KEYS[0]], base[KEYS[0]])
    live.restore()
    assert all(torch.equal(places[key], base[key]) for key in base)


def test_a_move_of_the_text_encoder_rewrites_the_keys_that_follow_and_only_then(folder, base):
    generator = torch.Generator().manual_seed(9)
    other = {key: value + 0.05 * torch.randn(value.shape, generator=generator) for key, value in base.items()}
    save_file(other, folder / "other.safetensors")
    places, live = loaded(folder)

    def move(text, unet):
        merge = {"method": "weighted_sum", "b": "other.safetensors", "alpha": {"BASE": text, "IN01": unet}}
        return set(live.apply(recipe(folder, merge, {"erase": ERASE})).changed)

    move(0.2, 0.2)
    inside = {key for key in base if "input_blocks.1." in key}
    assert move(0.2, 0.4) == inside
    moved = move(0.3, 0.4)
    assert moved == {*KEYS, *(key for key in base if key.startswith(TEXT))}
    model = clip_model()
    model.load_state_dict(dict(zip(model.state_dict(), _mixed(model, base, other, 0.3), strict=True)))
    key = KEYS[-1]
    close(places[key], solution(base[key], lambda text: states(model, text), ERASE), base[key])


def test_merges_and_adapters_before_and_behind_it_compose(folder, base):
    generator = torch.Generator().manual_seed(5)
    other = {key: value + torch.randn(value.shape, generator=generator) for key, value in base.items()}
    save_file(other, folder / "other.safetensors")
    name = f"lora_unet_{KEYS[0].removeprefix(UNET).removesuffix('.weight').replace('.', '_')}"
    up, down = torch.randn(48, 4, generator=generator), torch.randn(4, WIDTH, generator=generator)
    lora = {f"{name}.lora_up.weight": up, f"{name}.lora_down.weight": down, f"{name}.alpha": torch.tensor(2.0)}
    save_file(lora, folder / "lora.safetensors")
    merge = {"method": "weighted_sum", "b": "other.safetensors", "alpha": {"BASE": 0, "IN01": 0.25}}
    adapter = {"adapter": "lora.safetensors", "weight": 0.5}
    start = torch.lerp(base[KEYS[0]], other[KEYS[0]], 0.25)
    model, change = clip_model(), 0.25 * up @ down

    def read(text):
        return states(model, text)

    before = applied(folder, merge, adapter, {"erase": ERASE})[KEYS[0]]
    close(before, solution(start + change, read, ERASE), start + change)
    behind = applied(folder, {"erase": ERASE}, merge, adapter)[KEYS[0]]
    edited = solution(base[KEYS[0]], read, ERASE)
    close(behind, 0.75 * edited + (0.25 * other[KEYS[0]] + change).double().numpy(), start + change)


@pytest.fixture
def large(tmp_path, base):
    """A pair whose matrices are large enough for caching their changes; the size of one is a multiple of nothing."""
    generator = torch.Generator().manual_seed(4)
    rows = dict(zip(KEYS, (600, 601, 640, 1280), strict=True))
    for name in "ab":
        unet = {key: torch.randn((count, WIDTH), generator=generator).half() for key, count in rows.items()}
        rest = {key: value.half() for key, value in base.items() if key not in unet}
        save_file({**rest, **unet}, tmp_path / f"{name}.safetensors")
    return tmp_path


@pytest.fixture
def multiplied(monkeypatch):
    """How many matrices have been multiplied by an edit."""
    count, own = [], EraseOperation.delta
    monkeypatch.setattr(EraseOperation, "delta", lambda self, value: (count.append(1), own(self, value))[1])
    return count


def large_recipe(folder, *steps):
    return lib_merge.Recipe.from_dict(
        {"live_merge": 1, "architecture": "sd1", "base": "a", "steps": [*steps]}, [folder]
    )


STEPS = {
    "nothing": [],
    "weighted_sum": [{"method": "weighted_sum", "b": "b", "alpha": 0.3}],
    "ties": [{"method": "ties", "models": ["b"], "weight": 0.5, "density": 0.5}],
    "slerp": [{"method": "slerp", "b": "b", "alpha": 0.3}],
    "erase": [{"erase": {"concepts": ["a dog"], "tokens": "end"}, "weight": 0.5}],
}
"""Steps before the one whose weight moves; a merge follows it."""


@pytest.mark.cases(1)
@pytest.mark.parametrize("fits", [3, 1, 5])
def test_with_room_for_a_part_of_the_changes_the_bits_are_the_same(large, fits):
    places, rows = load_file(large / "a.safetensors"), 1280
    live = lib_merge.LiveModel(places, large / "a.safetensors", memory_budget=fits * rows * WIDTH * 4)
    for weight in (0.5, 1, -0.3):
        merge = {"method": "slerp", "b": "b", "alpha": 0.3}
        moved = large_recipe(large, *STEPS["erase"], merge, {"erase": ERASE, "weight": weight})
        live.apply(moved)
    fresh = load_file(large / "a.safetensors")
    lib_merge.LiveModel(fresh, large / "a.safetensors").apply(moved)
    assert all(torch.equal(fresh[key], places[key]) for key in places)
    assert live.kept.deltas <= fits * rows * WIDTH * 4


@pytest.mark.cases(2)
@pytest.mark.parametrize("before", STEPS)
def test_a_move_of_the_weight_multiplies_nothing_again_and_gives_the_same_bits(large, before, multiplied):
    steps, places = STEPS[before], load_file(large / "a.safetensors")
    live = lib_merge.LiveModel(places, large / "a.safetensors")
    for number, weight in enumerate((0.5, 1, -0.3)):
        del multiplied[:]
        behind = {"method": "weighted_sum", "b": "b", "alpha": {"BASE": 0, "OUT03": 0.2}}
        moved = large_recipe(large, *steps, {"erase": ERASE, "weight": weight}, behind)
        live.apply(moved)
        assert bool(multiplied) is (number == 0)
        fresh = load_file(large / "a.safetensors")
        lib_merge.LiveModel(fresh, large / "a.safetensors", memory_budget=0).apply(moved)
        assert all(torch.equal(fresh[key], places[key]) for key in places)
    assert live.kept.deltas == sum(places[key].numel() * 4 for key in KEYS) * (1 + (before == "erase"))
    done = lib_merge.save(moved, large / "out.safetensors", live=live)
    assert done.verified == len(set(places) if before not in ("nothing", "erase") else KEYS)
    assert all(torch.equal(value, places[key]) for key, value in load_file(large / "out.safetensors").items())
    live.restore()
    assert live.kept.deltas == 0


def test_a_move_before_the_step_multiplies_what_it_changes_and_without_room_all_is_multiplied(large, multiplied):
    live = lib_merge.LiveModel(load_file(large / "a.safetensors"), large / "a.safetensors")

    def move(alpha, weight):
        del multiplied[:]
        merge = {"method": "weighted_sum", "b": "b", "alpha": {"BASE": 0, "IN01": alpha}}
        live.apply(large_recipe(large, merge, {"erase": ERASE, "weight": weight}))
        return len(multiplied)

    assert move(0.2, 1) == 4
    assert move(0.3, 1) == 2  # those of IN01
    assert move(0.3, 0.5) == 0
    live.memory_budget = 1300 * WIDTH * 4
    move(0.3, 0.2)
    assert 0 < move(0.3, 0.1) < 4
    live.memory_budget = 0
    assert move(0.3, 0.4) == 4
    assert live.kept.deltas == 0


def with_files(folder):
    """A live model with room in memory for two matrices, and with files."""
    places = load_file(folder / "a.safetensors")
    live = lib_merge.LiveModel(places, folder / "a.safetensors", memory_budget=1300 * WIDTH * 4)
    live.keep_deltas_in(DeltaFiles(folder / "cache"))
    return places, live


@pytest.mark.long
@pytest.mark.parametrize("before", ["weighted_sum", "nothing", "ties", "erase"])
def test_what_has_no_room_is_read_from_files_with_the_same_bits_in_a_later_session_too(large, before, multiplied):
    for session in range(2):
        places, live = with_files(large)
        for move, weight in enumerate((0.5, 1, -0.3)):
            del multiplied[:]
            behind = {"method": "weighted_sum", "b": "b", "alpha": {"BASE": 0, "OUT03": 0.2}}
            moved = large_recipe(large, *STEPS[before], {"erase": ERASE, "weight": weight}, behind)
            live.apply(moved)
            if move == 2:
                assert len(multiplied) == 0
            fresh = load_file(large / "a.safetensors")
            lib_merge.LiveModel(fresh, large / "a.safetensors", memory_budget=0).apply(moved)
            assert all(torch.equal(fresh[key], places[key]) for key in places)
        assert live.kept.in_files > live.kept.deltas > 0
        lib_merge.save(moved, large / f"{session}.safetensors", live=live)
        assert all(
            torch.equal(value, places[key]) for key, value in load_file(large / f"{session}.safetensors").items()
        )


def test_moves_before_the_step_write_no_files_and_old_or_damaged_files_are_not_used(large, multiplied):
    places, live = with_files(large)

    def move(alpha, weight=1.0):
        del multiplied[:]
        merge = {"method": "weighted_sum", "b": "b", "alpha": {"BASE": 0, "default": alpha}}
        live.apply(large_recipe(large, merge, {"erase": ERASE, "weight": weight}))
        return len(multiplied)

    assert [move(0.1), move(0.2), move(0.3)] == [4, 4, 4]
    assert live.kept.in_files == 0
    assert [move(0.3, 0.9), move(0.3, 0.8)] == [2, 0]
    first, _ = (large / "cache").iterdir()
    first.write_bytes(first.read_bytes()[:-1] + b"!")
    places, live = with_files(large)
    assert move(0.3, 0.7) == 3  # with the two for memory
    other = {key: value + 1 if key in KEYS else value for key, value in load_file(large / "b.safetensors").items()}
    save_file(other, large / "b.safetensors")
    assert move(0.3, 0.6) == 4
    fresh = load_file(large / "a.safetensors")
    lib_merge.LiveModel(fresh, large / "a.safetensors").apply(live.recipe)
    assert all(torch.equal(fresh[key], places[key]) for key in places)


class Elements(TorchDispatchMode):
    """Counts the elements that operations write."""

    def __init__(self):
        super().__init__()
        self.written = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        result = func(*args, **(kwargs or {}))
        if func.overloadpacket.__name__ not in (
            "view",
            "slice",
            "split",
            "detach",
            "empty",
            "as_strided",
            "lift_fresh",
        ):
            self.written += result.numel() if isinstance(result, torch.Tensor) else 0
        return result


@pytest.mark.usefixtures("without_compiler")
def test_a_move_of_the_weight_goes_over_each_matrix_three_times(large):
    """Into fp32, the sum, back; a kernel does it in one."""
    live = lib_merge.LiveModel(load_file(large / "a.safetensors"), large / "a.safetensors")
    live.apply(large_recipe(large, {"erase": ERASE, "weight": 0.5}))
    with Elements() as counted:
        changed = live.apply(large_recipe(large, {"erase": ERASE, "weight": 0.7})).changed
    assert set(changed) == set(KEYS)
    assert counted.written == 3 * (600 + 601 + 640 + 1280) * WIDTH


def test_no_memory_as_large_as_the_vocabulary_is_needed(folder, base, monkeypatch):
    """Of the token embedding the rows of the texts' tokens alone are read; everything else a weight at a time."""
    largest, own = [], Workspace.buffer

    def buffer(self, role, count, dtype, device):
        largest.append(count * dtype.itemsize)
        return own(self, role, count, dtype, device)

    monkeypatch.setattr(Workspace, "buffer", buffer)
    applied(folder, {"erase": ERASE})
    assert max(largest) == max(base[key].nbytes for key in base if "embeddings" not in key)


def _mixed(model, base, other, alpha):
    for name in model.state_dict():
        key = f"cond_stage_model.transformer.text_model.{name.removeprefix('text_model.')}"
        yield torch.lerp(base[key], other[key], alpha)


def test_the_command_line_saves_it(folder, base):
    (folder / "r.json").write_text(json.dumps(recipe(folder, {"erase": ERASE}).to_dict()))
    assert main(["merge", str(folder / "r.json"), "--output", str(folder / "out.safetensors")]) == 0
    live = applied(folder, {"erase": ERASE})
    assert all(torch.equal(value, live[key]) for key, value in load_file(folder / "out.safetensors").items())


@pytest.mark.parametrize(
    ("erase", "place", "words"),
    [
        ({"concepts": []}, "steps[0].erase.concepts", "at least one text"),
        ({"concepts": "gore"}, "steps[0].erase.concepts", "a list of texts"),
        ({"concepts": ["x"], "lambda": 0}, "steps[0].erase.lambda", "at least"),
        ({"concepts": ["x"], "clip_skip": 0}, "steps[0].erase.clip_skip", "whole number"),
        ({"concepts": ["x"], "clip_skip": 9}, "steps[0].erase.clip_skip", "3 layers"),
        ({"concepts": ["x"], "tokens": "first"}, "steps[0].erase.tokens", "all, end, last"),
        ({"concepts": ["x"], "towards": None}, "steps[0].erase.towards", "empty text"),
        ({"concepts": ["x " * 76]}, "steps[0].erase", "76 tokens"),
        ({"balance": {"x": 1}, "of": "y", "concepts": ["z"]}, "steps[0].erase.concepts", "in place of"),
        ({"balance": {}, "of": "y"}, "steps[0].erase.balance", "one text with a number"),
        ({"balance": {"x": "much"}, "of": "y"}, "steps[0].erase.balance.x", "number"),
        ({"balance": {"x": 1}}, "steps[0].erase.of", "text"),
        ({"of": "y"}, "steps[0].erase.balance", "mapping"),
        ({"concepts": ["x"], "strength": 1}, "steps[0].erase.strength", "concepts"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(folder, erase, place, words):
    with pytest.raises(RecipeError) as caught:
        applied(folder, {"erase": erase})
    assert caught.value.place == place
    assert words in str(caught.value)


def test_a_base_without_a_text_encoder_is_refused_by_name(tmp_path, base):
    save_file({key: base[key] for key in KEYS}, tmp_path / "base.safetensors")
    with pytest.raises(SourceError, match=r"base\.safetensors has no cond_stage_model"):
        applied(tmp_path, {"erase": ERASE})


def test_the_id_knows_every_value_and_fills_in_defaults(folder):
    plain = recipe(folder, {"erase": {"concepts": ["a"]}})
    spelled = {"concepts": ["a "], "towards": "", "keep": [], "beta": 1, "lambda": 10, "tokens": "all"}
    assert recipe(folder, {"erase": spelled, "weight": 1, "title": "x"}).id == plain.id
    for changed in ({"towards": "b"}, {"keep": ["b"]}, {"beta": 2}, {"lambda": 1}, {"clip_skip": 2}, {"tokens": "end"}):
        assert recipe(folder, {"erase": {**spelled, **changed}}).id != plain.id
    assert recipe(folder, {"erase": spelled, "weight": 0.5}).id != plain.id
