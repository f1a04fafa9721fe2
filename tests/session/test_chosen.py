"""What is said of the chosen checkpoint, and what becomes of the left-overs of killed saves when a session begins."""

from __future__ import annotations

import logging
import os
import platform
import time

import pytest
import torch
from plain_host import wait_until

pytest.importorskip("fastapi", reason="the routes need fastapi")

from lib_merge.api import PREFIX
from lib_merge.checkpoint.writing.leftovers import QUIET
from lib_merge.checkpoint.writing.save_note import SaveNote, note_path, write_note
from lib_merge.checkpoint.writing.target import part_path
from lib_merge.session import Saving

OTHERS = {
    "SD3": {"model.diffusion_model.joint_blocks.0.x_block.attn.qkv.weight": (12, 4)},
    "LoRA or LyCORIS": {
        "lora_unet_mid_block_attentions_0_proj_in.lora_up.weight": (8, 2),
        "lora_unet_mid_block_attentions_0_proj_in.lora_down.weight": (2, 8),
    },
    "": {"a.b.c": (2, 2)},
}


@pytest.mark.parametrize("kind", OTHERS)
def test_a_chosen_checkpoint_that_is_not_served_is_named(kind, running, client, checkpoints):
    tensors = {key: torch.zeros(shape) for key, shape in OTHERS[kind].items()}
    checkpoints.write(running.host.folder / "other.safetensors", tensors)
    running.host.load("other.safetensors")
    state = client.get(f"{PREFIX}/state").json()
    assert (state["checkpoint"]["architecture"], state["checkpoint"]["kind"]) == (None, kind)
    assert "other.safetensors" in state["problem"] and kind in state["problem"]
    running.host.load("a.safetensors")
    checkpoint = client.get(f"{PREFIX}/state").json()["checkpoint"]
    assert (checkpoint["architecture"], checkpoint["kind"]) == ("sd1", "SD1")


@pytest.mark.parametrize(
    ("machine", "fate"), [(platform.node(), "was removed"), ("another-pc", "was left by a save on another-pc")]
)
def test_what_killed_saves_have_left_is_cleared_away_at_the_start(machine, fate, running, caplog):
    target = running.host.folder / "m.safetensors"
    part_path(target).write_bytes(b"half a checkpoint")
    write_note(target, SaveNote(machine, 1))
    for path in (part_path(target), note_path(target)):
        os.utime(path, (time.time() - QUIET - 60,) * 2)
    with caplog.at_level(logging.WARNING):
        saving = Saving(running.session)
        wait_until(lambda: fate in caplog.text)
    is_ours = machine == platform.node()
    assert str(part_path(target)) in caplog.text
    assert [path.exists() for path in (part_path(target), note_path(target))] == [not is_ours] * 2
    wait_until(lambda: len(saving.leftovers) != is_ours)
    assert [leftover.path for leftover in saving.leftovers] == ([] if is_ours else [part_path(target)])


def test_a_save_under_way_is_left_alone_at_the_start(running):
    target = running.host.folder / "m.safetensors"
    part_path(target).write_bytes(b"half a checkpoint")
    write_note(target, SaveNote(platform.node(), 1))
    Saving(running.session)._remove_leftovers()  # as its thread does, to the end
    assert part_path(target).exists() and note_path(target).exists()
