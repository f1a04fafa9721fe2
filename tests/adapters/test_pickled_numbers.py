"""Numbers of a pickled adapter that are no tensors: read as what they are; what else is no tensor is named."""

from __future__ import annotations

import decimal

import numpy as np
import pytest
import torch

from lib_merge.checkpoint import open_tensors
from lib_merge.cli.main import main
from lib_merge.engine.inspect.survey import survey

KEY = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn1.to_q.weight"
NAME = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q"

NUMBERS = {
    "int": 3,
    "float": 3.0,
    "bool": True,
    **{kind: np.dtype(kind).type(3) for kind in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint64")},
    **{kind: np.dtype(kind).type(3) for kind in ("float16", "float32", "float64")},
    "longdouble": np.longdouble(3),
    "numpy bool": np.bool_(True),
    "negative": np.float32(-0.5),
    "array without axes": np.array(3.0, dtype=np.float32),
    "array of one": np.array([[3]], dtype=np.int64),
    "array, big-endian": np.array(3.0, dtype=">f4"),
}


def _lora() -> dict[str, torch.Tensor]:
    draw = torch.Generator().manual_seed(1)
    return {
        f"{NAME}.lora_up.weight": torch.randn(24, 4, generator=draw),
        f"{NAME}.lora_down.weight": torch.randn(4, 16, generator=draw),
    }


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_every_kind_of_number_is_read(tmp_path, protocol):
    torch.save({"tensor": torch.ones(1), **NUMBERS}, tmp_path / "numbers.pt", pickle_protocol=protocol)
    with open_tensors(tmp_path / "numbers.pt") as file:
        assert file.numbers == {kind: np.asarray(number).item() for kind, number in NUMBERS.items()}
        assert list(file.tensors) == ["tensor"] and not file.strange


@pytest.mark.parametrize("alpha", [1, 3.0, True, np.float32(3), np.array(3.0), torch.tensor(3.0)], ids=repr)
def test_an_alpha_of_any_kind_scales_the_module(bench, error_of_change, alpha):
    base = {KEY: torch.randn(24, 16, generator=torch.Generator().manual_seed(2))}
    made, lora = bench(base), _lora()
    torch.save({**lora, f"{NAME}.alpha": alpha}, made.folder / "lora.pt")
    after = made.apply({"adapter": "lora.pt", "weight": 0.5})[KEY]
    delta = lora[f"{NAME}.lora_up.weight"].double() @ lora[f"{NAME}.lora_down.weight"].double()
    wanted = base[KEY].double() + 0.5 * float(alpha) / 4 * delta
    assert error_of_change(after, wanted, base[KEY]) <= 3e-5
    assert not made.report.skipped


def test_a_direction_may_be_a_number_too(bench):
    base = {KEY: torch.ones(16, 16)}
    made, factors = bench(base), torch.arange(16.0)
    for on_input in (True, 0, np.int64(1)):
        torch.save({f"{NAME}.weight": factors, f"{NAME}.on_input": on_input}, made.folder / "ia3.pt")
        after = made.apply({"adapter": "ia3.pt"})[KEY]
        assert torch.equal(after, 1 + (factors[None, :] if on_input else factors[:, None]).expand(16, 16))


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**400, np.float16("nan")], ids=repr)
def test_an_alpha_that_is_not_finite_leaves_its_module_out(bench, value):
    made = bench({KEY: torch.ones(24, 16), KEY.replace("to_q", "to_k"): torch.ones(24, 16)})
    good = {name.replace("to_q", "to_k"): tensor for name, tensor in _lora().items()}
    torch.save({**_lora(), **good, f"{NAME}.alpha": value}, made.folder / "lora.pt")
    made.apply({"adapter": "lora.pt"})
    assert "its alpha is not a number" in made.report.skipped.values()


def test_what_is_no_tensor_and_not_understood_is_named(bench, capsys):
    made = bench({KEY: torch.ones(24, 16)})
    strange = {
        f"{NAME}.alpha": decimal.Decimal(3),
        "epoch": 7,
        "names": ["a", "b"],
        "nothing": None,
        "text": "hello",
        f"{NAME}.lora_mid.weight": np.ones((2, 2), dtype=np.float32),
        f"{NAME}.scale": np.complex64(1j),
    }
    torch.save({**_lora(), **strange}, made.folder / "lora.pt")
    made.apply({"adapter": "lora.pt"})
    (text,) = made.report.skipped.values()
    assert text.startswith("7 entries are not tensors and are not read: ")
    found = survey(made.folder / "lora.pt").adapter
    assert found is not None and found.strange == {
        f"{NAME}.alpha": "an object of decimal.Decimal",
        "names": "a list",
        "nothing": "nothing",
        "text": "a str",
        f"{NAME}.lora_mid.weight": "a numpy array of shape (2, 2)",
        f"{NAME}.scale": "a numpy array of shape ()",
        "epoch": "a number",
    }
    assert main(["inspect", str(made.folder / "lora.pt")]) == 0
    assert "no tensors, not read: 7 (" in capsys.readouterr().out


def test_numbers_beside_a_checkpoints_tensors_are_no_tensors_of_it(tmp_path):
    torch.save({KEY: torch.ones(24, 16), "epoch": 7, "callbacks": {}}, tmp_path / "model.ckpt")
    with open_tensors(tmp_path / "model.ckpt") as file:
        assert list(file.tensors) == [KEY]
        assert file.numbers == {"epoch": 7.0} and file.strange == {"callbacks": "an object of dict"}
