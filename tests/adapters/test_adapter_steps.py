"""Adapter steps in a recipe: live and saved, stacked, by block, and what is said of what was left out."""

from __future__ import annotations

import json

import pytest
import torch
from safetensors.torch import load_file, save_file

import lib_merge
from lib_merge.engine.inspect.survey import survey
from lib_merge.session.state import step_states

UNET = "model.diffusion_model."
ATTENTION = "1.transformer_blocks.0.attn1.to_q"
BLOCKS = {"IN01": "input_blocks.1", "IN05": "input_blocks.5", "OUT04": "output_blocks.4", "OUT11": "output_blocks.11"}
NAMES = {
    "IN01": "down_blocks_0_attentions_0",
    "IN05": "down_blocks_1_attentions_1",
    "OUT04": "up_blocks_1_attentions_1",
    "OUT11": "up_blocks_3_attentions_2",
}
KEYS = {slot: f"{UNET}{block}.{ATTENTION}.weight" for slot, block in BLOCKS.items()}
TE_KEY = "cond_stage_model.transformer.text_model.encoder.layers.0.mlp.fc1.weight"
TE_NAME = "lora_te_text_model_encoder_layers_0_mlp_fc1"


def _random(seed: int, *shape: int, scale: float = 0.1) -> torch.Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed)) * scale


def _name(slot: str) -> str:
    return f"lora_unet_{NAMES[slot]}_transformer_blocks_0_attn1_to_q"


def _model(seed: int, dtype: torch.dtype = torch.float32) -> dict[str, torch.Tensor]:
    keys = [*KEYS.values(), TE_KEY]
    return {key: _random(seed + number, 24, 16).to(dtype) for number, key in enumerate(keys)}


def _lora(seed: int = 50, slots=tuple(KEYS)) -> dict[str, torch.Tensor]:
    names = [*(_name(slot) for slot in slots), TE_NAME]
    tensors = {}
    for number, name in enumerate(names):
        tensors[f"{name}.lora_up.weight"] = _random(seed + number, 24, 4)
        tensors[f"{name}.lora_down.weight"] = _random(seed + 90 + number, 4, 16)
        tensors[f"{name}.alpha"] = torch.tensor(2.0)
    return tensors


def _delta(adapter: dict[str, torch.Tensor], name: str) -> torch.Tensor:
    return adapter[f"{name}.lora_up.weight"].double() @ adapter[f"{name}.lora_down.weight"].double() / 2


@pytest.fixture
def made(bench):
    made = bench(_model(0))
    made.write(_lora())
    return made


def _changed(made, places) -> set[str]:
    return {key for key, value in places.items() if not torch.equal(value, made.base[key])}


def test_saved_is_what_is_live_bit_for_bit(bench, tmp_path):
    made = bench(_model(0, torch.float16))
    made.write(_lora())
    save_file(_model(7, torch.float16), tmp_path / "other.safetensors")
    recipe = made.recipe(
        {"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.3},
        {"adapter": "adapter.safetensors", "weight": 0.8, "blocks": {"default": 1, "IN05": 0.25}},
        {"method": "weighted_sum", "b": "other.safetensors", "alpha": {"OUT04": 0.5}},
    )
    model, places = made.live()
    report = model.apply(recipe)
    saved = lib_merge.save(recipe, tmp_path / "out.safetensors", live=model)
    assert saved.verified == len(places) == len(report.changed)
    assert str(saved.adapters[0]) == str(report.adapters[0]) == "applied 5 of 5 modules (5 LoRA)"
    file = load_file(tmp_path / "out.safetensors")
    assert all(torch.equal(file[key], places[key]) for key in places)
    model.restore()
    assert all(torch.equal(made.base[key], places[key]) for key in places)


def test_stacked_with_merges_rounded_once(bench, tmp_path):
    made = bench(_model(0, torch.float16))
    lora = _lora()
    made.write(lora)
    save_file(_model(7, torch.float16), tmp_path / "other.safetensors")
    places = made.apply(
        {"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.3},
        {"adapter": "adapter.safetensors", "weight": 0.8},
        {"method": "weighted_sum", "b": "other.safetensors", "alpha": 0.5},
    )
    other = _model(7, torch.float16)
    differing = elements = 0
    for slot, key in KEYS.items():
        a, b = made.base[key].double(), other[key].double()
        exact = ((0.7 * a + 0.3 * b + 0.8 * _delta(lora, _name(slot))) * 0.5 + 0.5 * b).half()
        differing += int((places[key] != exact).sum())
        elements += exact.numel()
    assert differing <= 0.002 * elements


def test_moving_a_block_rewrites_only_its_layers(made):
    model, _ = made.live()
    step = {"adapter": "adapter.safetensors", "weight": 0.5, "blocks": {"default": 1}}
    assert set(model.apply(made.recipe(step)).changed) == {*KEYS.values(), TE_KEY}
    moved = {**step, "blocks": {"default": 1, "IN05": 0.3}}
    assert model.apply(made.recipe(moved)).changed == (KEYS["IN05"],)
    assert model.apply(made.recipe({**moved, "blocks": {"default": 1, "IN05": 0.3, "BASE": 2}})).changed == (TE_KEY,)
    assert set(model.apply(made.recipe({**step, "enabled": False})).changed) == {*KEYS.values(), TE_KEY}


def test_block_weights_multiply_the_weight(made):
    lora = _lora()
    places = made.apply({"adapter": "adapter.safetensors", "weight": 0.8, "blocks": {"OUT04": 0.25, "BASE": 0}})
    for slot, factor in {"IN01": 1, "IN05": 1, "OUT04": 0.25, "OUT11": 1}.items():
        wanted = made.base[KEYS[slot]].double() + 0.8 * factor * _delta(lora, _name(slot))
        assert torch.allclose(places[KEYS[slot]].double(), wanted, atol=1e-6)
    assert torch.equal(places[TE_KEY], made.base[TE_KEY])


def test_a_layer_rule_stands_in_the_block_weights_place(made):
    lora = _lora()
    step = {
        "adapter": "adapter.safetensors",
        "weight": 0.5,
        "blocks": {"default": 0},
        "layers": [{"keys": "*attn1*", "slots": "IN01", "weight": 0.6}, {"keys": "*fc1*", "weight": -1}],
    }
    places = made.apply(step)
    assert _changed(made, places) == {KEYS["IN01"], TE_KEY}
    wanted = made.base[KEYS["IN01"]].double() + 0.3 * _delta(lora, _name("IN01"))
    assert torch.allclose(places[KEYS["IN01"]].double(), wanted, atol=1e-6)


@pytest.mark.parametrize(("count", "untouched"), [(26, set()), (25, set()), (17, set())])
def test_comma_lists_of_lora_block_weight(made, count, untouched):
    blocks = ",".join(["1"] * count)
    places = made.apply({"adapter": "adapter.safetensors", "blocks": blocks})
    assert _changed(made, places) == {*KEYS.values(), TE_KEY} - untouched


def test_a_block_at_0_has_no_operation_for_any_kind(bench):
    name = _name("IN01")
    made = bench(_model(0))
    made.write(
        {
            f"{name}.lora_up.weight": _random(1, 24, 4),
            f"{name}.lora_down.weight": _random(2, 4, 16),
            f"{name}.dora_scale": 1 + _random(3, 24, 1),
        }
    )
    places = made.apply({"adapter": "adapter.safetensors", "blocks": {"IN01": 0}})
    assert made.report.changed == () and not _changed(made, places)


def test_mixed_kinds_in_one_file(bench):
    made = bench(_model(0))
    tensors = _lora(slots=("IN01",))
    tensors[f"{_name('IN05')}.diff"] = _random(3, 24, 16)
    tensors |= {f"{_name('OUT04')}.hada_w{n}_a": _random(n, 24, 2) for n in (1, 2)}
    tensors |= {f"{_name('OUT04')}.hada_w{n}_b": _random(n, 2, 16) for n in (1, 2)}
    tensors |= {f"{_name('OUT11')}.weight": _random(5, 16), f"{_name('OUT11')}.on_input": torch.tensor(1)}
    made.applied(tensors)
    assert set(made.report.changed) == set(made.base)
    assert made.report.adapters[0].kinds == {"LoRA": 2, "Full": 1, "LoHa": 1, "(IA)³": 1}


def test_numbers_that_are_none_leave_their_module_out_and_are_named(made):
    lora = _lora()
    lora[f"{_name('IN05')}.lora_down.weight"][1, 2] = float("nan")
    made.write(lora)
    model, places = made.live()
    report = model.apply(made.recipe({"adapter": "adapter.safetensors"}))
    assert torch.equal(places[KEYS["IN05"]], made.base[KEYS["IN05"]])
    (name, reason) = next(item for item in report.skipped.items() if _name("IN05") in item[0])
    assert reason == "its lora_down holds NaN or infinity"
    assert str(report.adapters[0]) == "applied 4 of 5 modules (4 LoRA)"
    # A later move elsewhere does not read it again, and still says so.
    again = model.apply(made.recipe({"adapter": "adapter.safetensors", "blocks": {"IN01": 0.5}}))
    assert again.changed == (KEYS["IN01"],) and again.skipped[name] == reason
    saved = lib_merge.save(made.recipe({"adapter": "adapter.safetensors"}), made.folder / "out.safetensors")
    assert saved.skipped[name] == reason and str(saved.adapters[0]) == str(report.adapters[0])
    # Switched off, it is gone from the report as well.
    assert not model.apply(made.recipe({"adapter": "adapter.safetensors", "enabled": False})).skipped


def test_what_was_left_out_is_of_its_step_wherever_that_stands_now(made):
    lora = _lora()
    lora[f"{_name('IN05')}.lora_down.weight"][1, 2] = float("nan")
    made.write(lora)
    model, _ = made.live()
    step = {"adapter": "adapter.safetensors"}
    for number, steps in enumerate(([step], [{**step, "enabled": False}, step])):
        report = model.apply(made.recipe(*steps))
        (note,) = report.notes
        assert (note.step, note.module) == (number, _name("IN05"))
        assert report.skipped == {f"steps[{number}].adapter (adapter.safetensors): {note.module}": note.reason}
        assert str(report.adapters[0]) == "applied 4 of 5 modules (4 LoRA)"
        (state,) = step_states(made.recipe(*steps), report)
        assert state.number == number and state.left_out == report.skipped


def test_alpha_0_changes_nothing_and_is_named(bench):
    lora = _lora(slots=("IN01",))
    lora[f"{_name('IN01')}.alpha"] = torch.tensor(0.0)
    made = bench(_model(0))
    made.applied(lora)
    assert made.report.changed == (TE_KEY,)
    assert any("alpha is 0" in reason for reason in made.report.skipped.values())


@pytest.mark.parametrize(("tensors", "reason"), [
    ({"lora_up.weight": (24, 4), "lora_down.weight": (3, 16)}, "do not fit"),
    ({"lora_up.weight": (24, 4), "lora_down.weight": (4, 16), "dora_scale": (5, 1)}, "fits neither"),
    ({"hada_w1_a": (24, 4), "hada_w1_b": (4, 16), "hada_w2_a": (24, 4)}, "hada_w2_b is missing"),
    ({"hada_w1_a": (24, 4), "hada_w1_b": (4, 16), "hada_w2_a": (24, 4), "hada_w2_b": (4, 15)}, "do not fit"),
    ({"lokr_w1": (4, 4)}, "lokr_w2_a is missing"),
    ({"lokr_w1": (5, 4), "lokr_w2": (6, 4)}, "do not fit"),
    ({"a1.weight": (16, 2), "a2.weight": (2, 16), "b1.weight": (24, 2)}, "b2 is missing"),
    ({"a1.weight": (15, 2), "a2.weight": (2, 15), "b1.weight": (24, 2), "b2.weight": (2, 16)}, "do not fit"),
    ({"diff": (24, 15)}, "do not fit"),
    ({"oft_blocks": (5, 4, 4)}, "do not fit"),
    ({"oft_blocks": (2, 5, 4, 4)}, "do not fit"),
    ({"oft_diag": (24,)}, "do not fit"),
    ({"on_input": (), "weight": (15,)}, "do not fit"),
    ({"on_input": ()}, "weight is missing"),
    ({"q_layer.weight": (4, 16), "p_layer.weight": (24, 4), "lambda_layer": (1, 4)}, "T-LoRA"),
    ({"set_weight": (24, 16)}, "replaces"),
    ({"diff": (24, 16), "diff_b": (24,)}, "has no bias"),
    ({"lora_up.weight": (24, 4), "lora_down.weight": (4, 16), "hada_w1_a": (24, 4)}, "keys of"),
    ({"lora_up.weight": (24, 4), "lora_down.weight": (4, 16), "bias_values": (3,)}, "bias_indices is missing"),
    ({"lora_up.weight": (24,), "lora_down.weight": (4,)}, "do not fit"),
    ({"lora_up.weight": (24, 4), "lora_down.weight": ()}, "rank is 0"),
], ids=lambda value: "-".join(value) if isinstance(value, dict) else None)  # fmt: skip
def test_a_module_that_cannot_be_applied_says_why_and_the_rest_applies(bench, tensors, reason):
    made = bench(_model(0))
    bad = {f"{_name('IN05')}.{role}": torch.ones(shape) for role, shape in tensors.items()}
    made.applied({**_lora(slots=("IN01",)), **bad})
    assert KEYS["IN01"] in made.report.changed
    assert [text for name, text in made.report.skipped.items() if _name("IN05") in name and reason in text], (
        made.report.skipped
    )


def test_a_whole_second_matrix_of_lokr_needs_no_core(bench, error_of_change):
    made = bench(_model(0))
    name, key = _name("IN05"), KEYS["IN05"]
    whole = {f"{name}.lokr_w1": _random(1, 4, 4), f"{name}.lokr_w2": _random(2, 6, 4)}
    places = made.applied({**whole, f"{name}.lokr_t2": torch.ones(2, 2, 3, 3)})  # left over by a conversion
    wanted = made.base[key].double() + torch.kron(*(tensor.double() for tensor in whole.values()))
    assert error_of_change(places[key], wanted, made.base[key]) <= 3e-5


def test_an_inpainting_base_takes_an_adapter_made_for_4_channels(bench, error_of_change):
    key = f"{UNET}input_blocks.0.0.weight"
    for channels in (8, 9):
        base = {key: _random(channels, 12, channels, 3, 3), KEYS["IN01"]: _random(1, 24, 16)}
        made = bench(base)
        up, down, magnitude = _random(1, 12, 4, 1, 1), _random(2, 4, 4, 3, 3), 1 + _random(3, 12, 1, 1, 1)
        name = "lora_unet_conv_in"
        adapter = {f"{name}.lora_up.weight": up, f"{name}.lora_down.weight": down, f"{name}.dora_scale": magnitude}
        after = made.applied(adapter)[key]
        changed = base[key][:, :4].double() + (up.double().view(12, 4) @ down.double().view(4, -1)).view(12, 4, 3, 3)
        wanted = base[key].double()
        wanted[:, :4] = changed * magnitude / torch.linalg.vector_norm(changed, dim=(1, 2, 3), keepdim=True)
        assert error_of_change(after, wanted, base[key]) <= 3e-5
        assert torch.equal(after[:, 4:], base[key][:, 4:])


@pytest.mark.parametrize(("architecture", "te", "prefix"), [
    ("sd2", "lora_te_", "cond_stage_model.model."),
    ("sdxl", "lora_te2_", "conditioner.embedders.1.model."),
])  # fmt: skip
def test_open_clips_fused_and_transposed_tensors(bench, error_of_change, architecture, te, prefix):
    fused, fused_bias = (f"{prefix}transformer.resblocks.0.attn.in_proj_{leaf}" for leaf in ("weight", "bias"))
    projection = f"{prefix}text_projection"
    base = {fused: _random(1, 48, 16), fused_bias: _random(2, 48), projection: _random(3, 16, 24)}
    made = bench(base, architecture)
    layer = f"{te}text_model_encoder_layers_0_self_attn_"
    adapter = {}
    for number, name in enumerate((f"{layer}q_proj", f"{layer}v_proj", f"{te}text_projection")):
        outputs = 24 if "projection" in name else 16
        adapter[f"{name}.lora_up.weight"] = _random(10 + number, outputs, 4)
        adapter[f"{name}.lora_down.weight"] = _random(20 + number, 4, 16)
        adapter[f"{name}.alpha"] = torch.tensor(2.0)
        adapter[f"{name}.dora_scale"] = 1 + _random(30 + number, outputs, 1)
    adapter[f"{layer}v_proj.diff_b"] = _random(40, 16)
    after = made.applied(adapter)

    def dora(weight: torch.Tensor, name: str) -> torch.Tensor:
        changed = weight.double() + _delta(adapter, name)
        return changed * adapter[f"{name}.dora_scale"] / changed.norm(dim=1, keepdim=True)

    wanted = base[fused].double()
    wanted[:16], wanted[32:] = dora(base[fused][:16], f"{layer}q_proj"), dora(base[fused][32:], f"{layer}v_proj")
    assert error_of_change(after[fused], wanted, base[fused]) <= 3e-5
    assert torch.equal(after[fused][16:32], base[fused][16:32])
    assert torch.allclose(after[fused_bias][32:], base[fused_bias][32:] + adapter[f"{layer}v_proj.diff_b"])
    turned = dora(base[projection].T, f"{te}text_projection").T
    assert error_of_change(after[projection], turned, base[projection]) <= 3e-5
    assert len(made.report.changed) == 3


def test_an_adapter_of_another_family_is_refused_in_words(made):
    for name, family in {
        "lora_unet_double_blocks_0_img_attn_qkv": "Flux",
        "lora_unet_joint_blocks_0_x_block_attn_qkv": "SD3",
        "transformer.transformer_blocks.0.attn.to_q": "transformer",
    }.items():
        tensors = {f"{name}.lora_up.weight": _random(1, 24, 4), f"{name}.lora_down.weight": _random(2, 4, 16)}
        made.write(tensors)
        with pytest.raises(lib_merge.SourceError, match=family):
            made.apply({"adapter": "adapter.safetensors"})


def test_a_checkpoint_is_no_adapter_and_an_adapter_no_checkpoint(made):
    with pytest.raises(lib_merge.SourceError, match=r"steps\[0\].adapter: base.safetensors is not an adapter"):
        made.apply({"adapter": "base.safetensors"})
    with pytest.raises(lib_merge.SourceError, match="LoRA or LyCORIS"):
        made.apply({"method": "weighted_sum", "b": "adapter.safetensors"})


def test_a_config_that_cannot_be_read_is_an_error(made):
    name = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    tensors = {f"{name}.lora_B.weight": _random(1, 24, 4), f"{name}.lora_A.weight": _random(2, 4, 16)}
    for broken in ("{", json.dumps({"unet.r": "many", "unet.lora_alpha": 8})):
        made.write(tensors, metadata={"lora_adapter_metadata": broken})
        with pytest.raises(lib_merge.SourceError, match=r"config|metadata"):
            made.apply({"adapter": "adapter.safetensors"})


@pytest.mark.parametrize("name", ["adapter_model", "pytorch_lora_weights"])
def test_the_folder_of_an_adapter_stands_for_the_file_in_it(made, name):
    (made.folder / "style").mkdir()
    down, up = torch.ones(2, 16), torch.ones(24, 2)
    module = "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    tensors = {f"{module}.lora_A.weight": down, f"{module}.lora_B.weight": up}
    save_file(tensors, made.folder / "style" / f"{name}.safetensors")
    (made.folder / "style" / "adapter_config.json").write_text('{"peft_type": "LORA", "r": 2, "lora_alpha": 1}')
    for source in ("style", str(made.folder / "style"), f"style/{name}"):
        after = made.apply({"adapter": source})
        assert not made.report.skipped
        key = KEYS["IN01"]
        assert torch.allclose(after[key] - made.base[key], torch.ones_like(after[key]), atol=1e-5)
    assert survey(made.folder / "style").adapter.kinds == {"LoRA": 1}


def test_a_config_that_is_written_anew_is_followed(made):
    module = "base_model.model.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
    made.write({f"{module}.lora_A.weight": torch.ones(2, 16), f"{module}.lora_B.weight": torch.ones(24, 2)})
    model, places = made.live()
    config = made.folder / "adapter_config.json"
    for text, scale in ((None, 1), ('{"r": 2, "lora_alpha": 1}', 0.5), ('{"r": 2, "lora_alpha": 4}', 2), (None, 1)):
        config.unlink(missing_ok=True)
        if text is not None:
            config.write_text(text)
        assert model.apply(made.recipe({"adapter": "adapter.safetensors"})).changed == (KEYS["IN01"],)
        change = places[KEYS["IN01"]] - made.base[KEYS["IN01"]]
        assert torch.allclose(change, torch.full_like(change, 2 * scale), atol=1e-5)


def test_an_adapter_may_be_a_pt_file(made, error_of_change):
    lora = _lora()
    torch.save(lora, made.folder / "old.pt")
    places = made.apply({"adapter": "old.pt"})
    wanted = made.base[TE_KEY].double() + _delta(lora, TE_NAME)
    assert error_of_change(places[TE_KEY], wanted, made.base[TE_KEY]) <= 3e-5


def test_the_files_metadata_name_the_adapter(made, tmp_path):
    recipe = made.recipe({"adapter": "adapter.safetensors", "weight": 0.5})
    lib_merge.save(recipe, tmp_path / "out.safetensors")
    from safetensors import safe_open

    with safe_open(tmp_path / "out.safetensors", "pt") as file:
        inside = json.loads(file.metadata()["live_merge_recipe"])
    assert inside["steps"][0]["adapter"]["file"] == "adapter.safetensors"
    assert len(inside["steps"][0]["adapter"]["sha256"]) == 64
