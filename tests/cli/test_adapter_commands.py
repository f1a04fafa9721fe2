"""`extract`, `combine` and `resize`: what they say, what they write, and one sentence for each mistake."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from lib_merge.cli.lora.options import file_size
from lib_merge.cli.main import main
from lib_merge.errors import UserError

ROOT = Path(__file__).parents[2]
TO_K = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn2_to_k"


@pytest.fixture
def folder(thin_models, tmp_path):
    for name in ("a", "b", "c", "x"):
        (tmp_path / f"{name}.safetensors").symlink_to(thin_models / f"{name}.safetensors")
    return tmp_path


def write(folder, document, name="r.json"):
    (folder / name).write_text(json.dumps(document), encoding="utf-8")


def extract(folder, *options, base="a.safetensors", tuned="b.safetensors", output="o.safetensors"):
    return main(["extract", str(folder / base), str(folder / tuned), "--output", str(folder / output), *options])


def test_extract_writes_a_lora_and_tells_what_it_loses(folder, capsys):
    assert extract(folder, "--rank", "4", "--conv-rank", "2", "--names", "comfy", "--dtype", "bf16") == 0
    out, err = capsys.readouterr()
    assert "o.safetensors" in out
    assert "slot" in out
    assert "IN00" in out
    assert all(line.startswith(("warning: ", "skipped: ")) for line in err.splitlines())
    tensors = load_file(folder / "o.safetensors")
    assert "diffusion_model.input_blocks.1.1.transformer_blocks.0.attn2.to_k.lora_down.weight" in tensors
    down = {name: tensor for name, tensor in tensors.items() if name.endswith("lora_down.weight")}
    assert {tensor.dtype for tensor in down.values()} == {torch.bfloat16}
    assert max(tensor.shape[0] for tensor in down.values()) == 4
    conv = [tensor for tensor in down.values() if tensor.dim() == 4 and tensor.shape[2] == 3]
    assert {tensor.shape[0] for tensor in conv} == {2}


def test_extract_for_programs(folder, capsys):
    assert extract(folder, "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["file"].endswith("o.safetensors")
    assert found["size"] == (folder / "o.safetensors").stat().st_size
    assert {"slot", "layers", "lowest", "highest", "lost"} == set(found["slots"][0])


def test_the_usual_ranks_are_64_and_32(folder, capsys):
    assert extract(folder, "--json") == 0
    warnings = json.loads(capsys.readouterr().out)["warnings"]
    assert any("cannot have a rank that high" in text for text in warnings)


def test_blocks_may_have_ranks_of_their_own(folder, capsys):
    assert extract(folder, "--rank", "3", "--block-ranks", "M00:1, OUT00-OUT02:2, BASE:1", "--json") == 0
    highest = {slot["slot"]: slot["highest"] for slot in json.loads(capsys.readouterr().out)["slots"]}
    assert (highest["M00"], highest["OUT01"], highest["IN01"]) == (1, 2, 3)


def test_a_recipe_is_read_and_its_base_has_to_be_the_one_given(folder, capsys):
    step = {"method": "weighted_sum", "b": "b", "alpha": {"IN01": 0.5}}
    write(folder, {"live_merge": 1, "base": "a", "steps": [step]})
    assert extract(folder, tuned="r.json", output="one.safetensors") == 0
    assert {name.split("_blocks_")[0] for name in load_file(folder / "one.safetensors")} == {"lora_unet_down"}
    capsys.readouterr()
    assert extract(folder, tuned="r.json", base="c.safetensors") == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "a.safetensors" in error
    assert "c.safetensors" in error
    assert not (folder / "o.safetensors").exists()


def test_a_copy_of_the_base_is_the_base(folder):
    (folder / "copy.safetensors").write_bytes((folder / "a.safetensors").read_bytes())
    write(folder, {"live_merge": 1, "base": "a", "steps": [{"method": "weighted_sum", "b": "b", "alpha": 0.5}]})
    assert extract(folder, tuned="r.json", base="copy.safetensors") == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--rank", "0"], "0 is not a rank: it is a whole number from 1 on"),
        (["--rank", "-3"], "-3 is not a rank"),
        (["--rank", "x"], "x is not a rank"),
        (["--rank", "2.5"], "2.5 is not a rank"),
        (["--conv-rank", "0"], "0 is not a rank"),
        (["--energy", "0"], "--energy 0: it is a share above 0 and at most 1"),
        (["--energy", "1.01"], "--energy 1.01"),
        (["--energy", "nan"], "--energy nan"),
        (["--energy", "much"], "--energy much"),
        (["--size", "0"], "--size 0: it is a number of bytes above 0"),
        (["--size", "10 apples"], "--size 10 apples"),
        (["--size", "1e999GB"], "--size 1e999GB"),
        (["--size", "100B"], "too small"),
        (["--energy", "0.9", "--rank", "3"], "not allowed with"),
        (["--energy", "0.9", "--conv-rank", "3"], "--conv-rank goes with --rank"),
        (["--block-ranks", "M00:16", "--energy", "0.9"], "--block-ranks goes with --rank"),
        (["--block-ranks", "IN99:3"], "IN99"),
        (["--block-ranks", "M00:0"], "--block-ranks.M00: 0 is not a rank"),
        (["--block-ranks", "M00:1.5"], "--block-ranks.M00: 1.5 is not a rank"),
        (["--dtype", "fp8"], "invalid choice: 'fp8'"),
        (["--names", "mine"], "invalid choice: 'mine'"),
    ],
)
def test_a_bad_value_is_one_sentence(options, words, folder, capsys):
    assert extract(folder, *options) == 2
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("error: ")
    assert words in error
    assert not (folder / "o.safetensors").exists()


def test_models_of_two_architectures_are_one_sentence(folder, capsys):
    assert extract(folder, tuned="x.safetensors") == 2
    assert "SDXL" in capsys.readouterr().err


def test_what_is_there_is_not_overwritten_unasked(folder, capsys):
    (folder / "o.safetensors").write_bytes(b"mine")
    assert extract(folder) == 2
    assert "(--overwrite)" in capsys.readouterr().err
    assert extract(folder, "--overwrite") == 0


@pytest.mark.long
def test_a_kill_leaves_nothing_half_written(folder):
    """All modules are computed and lie on the disk when the process is killed."""
    before = sorted(path.name for path in folder.iterdir())
    kill = (
        "import os, sys; from lib_merge.engine.lora import write; from lib_merge.cli.main import main\n"
        "write.write_gathered = lambda tensors, *_, **__: [tensors.infos(), os.kill(os.getpid(), 9)]\n"
        "main(sys.argv[1:])"
    )
    names = [str(folder / f"{name}.safetensors") for name in "abo"]
    found = subprocess.run(
        [sys.executable, "-c", kill, "extract", *names[:2], "--output", names[2]],
        env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
    )
    assert found.returncode not in (0, 1, 2), found.stderr
    assert sorted(path.name for path in folder.iterdir()) == before


def test_combine_and_resize(folder, capsys):
    assert extract(folder, "--rank", "6", "--conv-rank", "6", "--dtype", "fp32", output="p.safetensors") == 0
    assert extract(folder, "--rank", "5", tuned="c.safetensors", output="q.safetensors") == 0
    write(folder, {"live_merge": 1, "base": "a", "steps": [{"adapter": "p", "weight": 0.5}, {"adapter": "q"}]})
    assert main(["combine", str(folder / "r.json"), "--output", str(folder / "o.safetensors"), "--rank", "3"]) == 0
    down = load_file(folder / "o.safetensors")[f"{TO_K}.lora_down.weight"]
    assert down.shape[0] == 3
    capsys.readouterr()
    command = ["resize", str(folder / "p.safetensors"), "--rank", "2", "--output", str(folder / "s.safetensors")]
    assert main([*command, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["lost"] > 0
    assert load_file(folder / "s.safetensors")[f"{TO_K}.lora_down.weight"].shape[0] == 2


def test_combine_without_adapters_and_resize_of_a_checkpoint_are_one_sentence_each(folder, capsys):
    write(folder, {"live_merge": 1, "base": "a", "steps": []})
    assert main(["combine", str(folder / "r.json"), "--output", str(folder / "o.safetensors")]) == 2
    assert capsys.readouterr().err == (
        "error: steps: no adapter is on; add one, or write all that the recipe changes with `extract`\n"
    )
    target = str(folder / "o.safetensors")
    assert main(["resize", str(folder / "a.safetensors"), "--rank", "2", "--output", target]) == 2
    assert "a.safetensors is not an adapter" in capsys.readouterr().err


def test_sizes_are_read_with_their_units():
    assert [file_size(text) for text in ("100MB", "1.5 GB", "64MiB", "700kb", "12", "3k")] == [
        *(100_000_000, 1_500_000_000, 64 << 20, 700_000, 12, 3_000)
    ]
    for text in ("", "MB", "-5MB", "5TB", "1,5GB"):
        with pytest.raises(UserError):
            file_size(text)
