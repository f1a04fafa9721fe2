"""Patterns for names in an adapter's own config: matched as PEFT does, in bounded time, or refused in a sentence."""

from __future__ import annotations

import json
import random
import re
import time

import pytest
import torch
from safetensors.torch import load_file

import lib_merge
from lib_merge.adapters.reading.patterns import Endings, NumberByName, Pattern, PatternError, Work
from lib_merge.cli.main import main

KEY = "model.diffusion_model.input_blocks.1.1.transformer_blocks.0.attn1.to_q.weight"
NAME = "unet.down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q"
MODULES = [
    f"{block}.{number}.{layer}.to_{leaf}"
    for block in ("down_blocks", "up_blocks")
    for number in (0, 1, 10)
    for layer in ("attn1", "attn2")
    for leaf in ("q", "k", "out.0")
]


def _peft(patterns: dict[str, float], module: str) -> float | None:
    """As PEFT looks a number up (utils/other.py, get_pattern_key)."""
    return next((number for text, number in patterns.items() if re.match(rf"(.*\.)?({text})$", module)), None)


@pytest.mark.parametrize("patterns", [
    {"to_q": 1, "attn1.to_q": 2},
    {"attn1.to_q": 2, "to_q": 1},
    {"down_blocks.0.attn1.to_q": 3},
    {"^down_blocks.0.attn1.to_q": 3, "^attn1.to_q": 4},
    {"down_blocks.0.attn1.to_q$": 3, "o_q": 9, "0.attn1.to.q": 5},
    {r"down_blocks\.0\.attn1\.to_q": 3},
    {"attn1.*": 1, ".*attn2.*to_k": 2, "attn2.to_[qo].*": 3},
    {"(down|up)_blocks.1.attn[12].to_q": 1, "(?:up).*": 2},
    {r"\d+\.attn1\.to_(q|k)": 1, r"\w+\.\d\.attn2\.to_out\.0?": 2},
    {"up_blocks.1?0?.attn1.to_q": 1, "up_blocks.+?to_k": 2, "[^a-u]+.*x": 3},
], ids=str)  # fmt: skip
def test_the_number_is_that_of_the_first_pattern_that_peft_matches(patterns):
    numbers = NumberByName(patterns, Work())
    assert {module: numbers.of(module) for module in MODULES} == {module: _peft(patterns, module) for module in MODULES}
    assert any(_peft(patterns, module) is not None for module in MODULES)


def _expression(draw: random.Random, depth: int = 0) -> str:
    atom = draw.choice(["a", "b", ".", r"\.", "[ab]", "[^a]", r"\w", "ab"])
    if depth < 2 and draw.random() < 0.5:
        atom = f"({'?:' if draw.random() < 0.5 else ''}{_expression(draw, depth + 1)})"
    repeated = atom + draw.choice(["", "", "*", "+", "?", "*?"])
    more = draw.random()
    return repeated + ("" if more < 0.4 else ("|" if more < 0.55 else "") + _expression(draw, depth + 1))


def test_expressions_mean_what_they_mean_to_python():
    draw = random.Random(8)
    matched = 0
    for _ in range(400):
        text = _expression(draw)
        pattern = Pattern(text, Work())
        for _ in range(20):
            name = "".join(draw.choice("ab.") for _ in range(draw.randrange(6)))
            wanted = re.fullmatch(text, name) is not None
            assert pattern.matches(name) == wanted, (text, name)
            matched += wanted
    assert matched > 500


@pytest.mark.parametrize("text", [
    "(a", "a)", "[a", "a**", "*a", "a{2}", r"a\1", r"a\b", "(?=a)", "(?P<n>a)", "a^b", "a$b", "\\", "(" * 60,
    "a" * 999 + "*x",
], ids=lambda text: text[:12])  # fmt: skip
def test_what_is_not_followed_is_refused(text):
    with pytest.raises(PatternError):
        NumberByName({text: 1.0}, Work())


HOSTILE = [
    "(.*a)*(.*b)*" * 20 + "x",
    "((a|a)*)*" * 10 + "x",
    "(a?)" * 200 + "a" * 100,
    "(.*)" * 200 + "x",
    "(" * 40 + "a*" + ")*" * 40 + "x",
]


@pytest.mark.cases(2)
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_hostile_pattern_is_answered_within_seconds(text):
    started = time.perf_counter()
    try:
        numbers = NumberByName({text: 1.0}, Work())
        for _ in range(2000):
            numbers.of("a" * 300)
    except PatternError as error:
        assert "too long" in str(error)
    assert time.perf_counter() - started < 30


@pytest.mark.long
@pytest.mark.cases(1)
@pytest.mark.parametrize("patterns", [
    {f"{number:x}".replace("7", "."): 1.0 for number in range(2**20, 2**20 + 50_000)},
    {f"{'a' * (number % 900)}.{number}": 1.0 for number in range(20_000)},
], ids=["dots everywhere", "many lengths"])  # fmt: skip
def test_so_are_very_many_names(patterns):
    started = time.perf_counter()
    numbers = NumberByName(patterns, Work())
    with pytest.raises(PatternError, match="too long"):
        for _ in range(10_000_000):
            numbers.of("a." * 500)
    assert time.perf_counter() - started < 30
    with pytest.raises(PatternError, match="too long"):
        endings = Endings(tuple(patterns), Work())
        for _ in range(10_000_000):
            endings.matches("a")


def _write(made, config: dict) -> None:
    tensors = {f"{NAME}.lora_A.weight": torch.ones(2, 16), f"{NAME}.lora_B.weight": torch.ones(24, 2)}
    metadata = {"lora_adapter_metadata": json.dumps({f"unet.{key}": value for key, value in config.items()})}
    made.write(tensors, metadata=metadata)


@pytest.mark.cases(2)
@pytest.mark.parametrize("field", ["rank_pattern", "alpha_pattern", "feedforward_modules"])
@pytest.mark.parametrize(("text", "status"), [("(.*a)*(.*b)*" * 40 + "x", 0), ("(?=a)(.*)*x", 2)])
def test_a_file_that_hung_is_answered_by_every_command(bench, capsys, field, text, status):
    made = bench({KEY: torch.ones(24, 16)})
    _write(made, {"r": 2, "lora_alpha": 3, field: text if field == "feedforward_modules" else {text: 1}})
    recipe = {"live_merge": 1, "architecture": "sd1", "base": "base.safetensors", "steps": [{"adapter": "adapter"}]}
    (made.folder / "recipe.json").write_text(json.dumps(recipe))
    started = time.perf_counter()
    for command in ("inspect adapter.safetensors", "doctor recipe.json", "merge recipe.json --output out.safetensors"):
        words = [str(made.folder / word) if "." in word else word for word in command.split()]
        assert main(words) == status
        said = "".join(capsys.readouterr())
        assert status == 0 or "config in adapter.safetensors is not a LoRA config (the pattern" in said
    assert time.perf_counter() - started < 20
    if status == 0:  # the pattern is none of the module's name
        assert torch.equal(load_file(made.folder / "out.safetensors")[KEY], torch.full((24, 16), 1 + 2 * 3 / 2))


def test_patterns_that_take_too_long_only_together_are_one_too(bench, monkeypatch):
    monkeypatch.setattr("lib_merge.adapters.reading.patterns._MOST_WORK", 1000)
    made = bench({KEY: torch.ones(24, 16)})
    _write(made, {"r": 2, "lora_alpha": 2, "rank_pattern": {".*a.*b.*c": 1, ".*d.*e": 1}})
    with pytest.raises(lib_merge.SourceError, match=r"config of adapter.safetensors cannot be used: its patterns"):
        made.apply({"adapter": "adapter.safetensors"})


@pytest.mark.parametrize(("config", "said"), [
    ({"r": -4, "lora_alpha": 8, "use_rslora": True}, "r is -4, below 0"),
    ({"r": 4, "lora_alpha": 8, "rank_pattern": {"to_q": -2}}, r"rank_pattern\['to_q'\] is -2, below 0"),
    ({"r": 10**300, "lora_alpha": 10**350}, "alpha is 1000.*, not a finite number"),
    ({"r": 4, "lora_alpha": float("nan")}, "alpha is nan, not a finite number"),
    ({"r": "many", "lora_alpha": 4}, "r is 'many', not a finite number"),
    ({"r": [4], "lora_alpha": 4}, r"r is \[4\], not a finite number"),
    ({"r": 4, "lora_alpha": 4, "rank_pattern": ["to_q"]}, r"rank_pattern is \['to_q'\], no table"),
    ({"r": 4, "feedforward_modules": 3}, "feedforward_modules is 3, no list"),
    ({"r": 4, "use_cayley_neumann": True, "num_cayley_neumann_terms": 10**12}, "more than 100"),
    ({"r": 4, "coft": True, "eps": -1}, "eps is -1, below 0"),
], ids=str)  # fmt: skip
def test_numbers_that_no_adapter_has_are_an_error(bench, config, said):
    made = bench({KEY: torch.ones(24, 16)})
    _write(made, config)
    with pytest.raises(lib_merge.SourceError, match=said):
        made.apply({"adapter": "adapter.safetensors"})


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"r": ' + "1" * 5000 + "}", '{"r": "\\ud800"}', "x" * (17 << 20)], ids=len
)
def test_a_config_that_is_no_reasonable_text_is_an_error(bench, text):
    made = bench({KEY: torch.ones(24, 16)})
    made.write({f"{NAME}.lora_A.weight": torch.ones(2, 16), f"{NAME}.lora_B.weight": torch.ones(24, 2)})
    (made.folder / "adapter_config.json").write_text(text)
    with pytest.raises(lib_merge.SourceError, match=r"adapter_config.json") as raised:
        made.apply({"adapter": "adapter.safetensors"})
    assert len(str(raised.value).encode()) < 400
