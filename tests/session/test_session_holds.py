"""A session while people do things at once: saves while sliders move, models and files that go away."""

from __future__ import annotations

import random
import threading

import pytest
import safetensors.torch
import torch

from lib_merge import LiveMergeError, Recipe, save
from lib_merge.engine.plan.steps import adapter as adapter_step
from lib_merge.hosts.settings import Settings


def expected(running, alpha, folder):
    """The merge, made apart."""
    path = folder / f"expected-{alpha}.safetensors"
    if not path.exists():
        save(Recipe.from_dict(running.document(alpha), [running.host.folder]), path)
    return safetensors.torch.load_file(path)


def test_a_save_while_sliders_move_is_the_recipe_that_was_asked_for(running, same_bits, tmp_path_factory):
    """Fifty updates of two pages around four saves: each file is its own recipe, bit for bit, and the newest wins."""
    apart, dice = tmp_path_factory.mktemp("apart"), random.Random(3)
    stop = threading.Event()
    tickets = []

    def move(client):
        sequence = 0
        while not stop.is_set() and sequence < 400:
            sequence += 1
            tickets.append(running.updates.submit(client, sequence, running.recipe(dice.random())))
            stop.wait(0.005)

    pages = [threading.Thread(target=move, args=(name,)) for name in ("one", "two")]
    for page in pages:
        page.start()
    states = []
    for number in range(4):
        running.saving.start(running.recipe(number / 4), f"mix {number}", "base", overwrite=False, drop_ema=False)
        running.saving.wait()
        states.append(running.saving.state)
    stop.set()
    for page in pages:
        page.join()
    last = running.updates.submit("one", 10_000, running.recipe(0.125))
    assert running.updates.wait(last, 30) and running.updates.outcome_of(last).done
    assert [(state.state, state.error) for state in states] == [("done", "")] * 4
    assert all(state.verified > 50 for state in states[1:]), "compared with the live model while being written"
    for number in range(4):
        found = safetensors.torch.load_file(running.host.folder / f"mix {number}.safetensors")
        assert same_bits(found, expected(running, number / 4, apart)) == []
    assert same_bits(running.parameters, expected(running, 0.125, apart)) == []
    assert len(tickets) > 20


def test_two_saves_at_once_are_one_and_a_sentence(running):
    running.saving.start(running.recipe(), "mix", "base", overwrite=False, drop_ema=False)
    with pytest.raises(LiveMergeError, match="under way"):
        running.saving.start(running.recipe(0.1), "mix", "base", overwrite=True, drop_ema=False)
    running.saving.wait()
    assert running.saving.state.state == "done"


def test_a_checkpoint_unloaded_in_the_middle(running, same_bits):
    """To the meta device, as under low memory, between two keys: an error, no crash, and the next load is usable."""
    running.apply(0.3)
    folder = running.host.folder
    recipe = running.session.recipe(running.document(0.6))
    for count in (0, 1, 20, 60):
        calls = []

        def progress(*_, calls=calls, count=count):
            calls.append(1)
            if len(calls) == count + 1:
                running.host.unload()

        with running.host.exclusive(), pytest.raises(LiveMergeError) as error:
            running.session.apply(recipe, progress)
        assert "load the checkpoint again" in str(error.value), str(error.value)
        running.host.load("a.safetensors")
        running.apply(0.6)
        whole = safetensors.torch.load_file(folder / "a.safetensors")
        assert same_bits(running.parameters, whole)
        with running.host.exclusive():
            running.session.restore()
        assert same_bits(running.parameters, whole) == []
        running.apply(0.3)


def test_another_checkpoint_loaded_while_an_update_waits(running, same_bits):
    """The update belongs to the base that it names; the other model stays as it was loaded."""
    with running.host.exclusive():
        ticket = running.updates.submit("page", 1, running.recipe())
        running.host._load(running.host.folder / "c.safetensors")
    assert running.updates.wait(ticket, 30)
    assert "c.safetensors" in running.updates.outcome_of(ticket).problem.message
    assert same_bits(running.parameters, safetensors.torch.load_file(running.host.folder / "c.safetensors")) == []


def gone(path, checkpoints):
    path.unlink()


def cut(path, checkpoints):
    with path.open("r+b") as file:
        file.truncate(5000)


def emptied(path, checkpoints):
    path.write_bytes(b"")


def another(path, checkpoints):
    checkpoints.make(path, "sd1", 99, torch.float32, thin=True)


@pytest.mark.parametrize("harm", [gone, cut, emptied, another], ids=lambda harm: harm.__name__)
def test_a_source_that_vanishes_between_applies(harm, running, checkpoints, same_bits):
    """What is live stays live until something new can be had, and the way back stays open."""
    folder = running.host.folder
    original = {key: value.clone() for key, value in running.parameters.items()}
    running.apply(0.3)
    before = {key: value.clone() for key, value in running.parameters.items()}
    harm(folder / "b.safetensors", checkpoints)
    if harm is another:
        running.apply(0.3)
        assert same_bits(running.parameters, before), "the new file's values, though the recipe reads as before"
    else:
        with pytest.raises(LiveMergeError, match=r"'b'|b\.safetensors"):
            running.apply(0.6)
        assert same_bits(running.parameters, before) == []
    with running.host.exclusive():
        running.session.restore()
    assert same_bits(running.parameters, original) == []


@pytest.mark.parametrize("harm", [gone, cut, emptied, another], ids=lambda harm: harm.__name__)
def test_a_base_that_vanishes_between_applies(harm, running, checkpoints, same_bits):
    """Nothing can be put back any more: it is said, and nothing is written from another file."""
    running.apply(0.3)
    before = {key: value.clone() for key, value in running.parameters.items()}
    harm(running.host.folder / "a.safetensors", checkpoints)
    for work in (lambda: running.apply(0.6), running.session.restore):
        with pytest.raises(LiveMergeError) as error:
            work()
        assert "'a'" in str(error.value) or "a.safetensors" in str(error.value)
        assert same_bits(running.parameters, before) == []


def test_a_known_hash_of_another_file_is_refused_before_anything_is_written(running, same_bits, monkeypatch):
    """What the host's cache knows is looked at by a preview; what it does not know waits for the save."""
    document = running.document()
    document["steps"][0]["b"] = {"file": "b", "sha256": "0" * 64}
    before = {key: value.clone() for key, value in running.parameters.items()}
    path = running.host.folder / "b.safetensors"
    monkeypatch.setattr(running.host, "known_sha256", lambda paths: {p: "1" * 64 for p in paths if p == path})
    with running.host.exclusive(), pytest.raises(LiveMergeError, match=r"steps\[0\]\.b.*not the file") as error:
        running.session.apply(running.session.recipe(document))
    assert "1111111111" in str(error.value) and same_bits(running.parameters, before) == []
    monkeypatch.undo()
    with running.host.exclusive():
        assert running.session.apply(running.session.recipe(document)).changed
    running.saving.start(running.session.recipe(document), "mix", "base", overwrite=False, drop_ema=False)
    running.saving.wait()
    assert running.saving.state.state == "failed" and "not the file" in running.saving.state.error


def test_the_memory_setting_holds_from_the_next_move_on_and_the_state_says_what_is_kept(running, monkeypatch):
    """A LoHa's deltas are kept as far as the host's setting goes."""
    monkeypatch.setattr(adapter_step, "_SMALL", 0)
    folder, key = running.host.folder, "model.diffusion_model.middle_block.1.proj_in.weight"
    rows, columns = (safetensors.torch.load_file(folder / "a.safetensors")[key].flatten(1)).shape
    pair = {"w1_a": (rows, 2), "w1_b": (2, columns), "w2_a": (rows, 2), "w2_b": (2, columns)}
    tensors = {f"lora_unet_middle_block_1_proj_in.hada_{name}": torch.ones(shape) for name, shape in pair.items()}
    safetensors.torch.save_file(tensors, folder / "loha.safetensors")
    for megabytes, weight in ((0, 0.1), (1, 0.2), (0, 0.3)):
        monkeypatch.setattr(running.host, "settings", lambda megabytes=megabytes: Settings(memory_mb=megabytes))
        with running.host.exclusive():
            document = {**running.document(), "steps": [{"adapter": "loha", "weight": weight}]}
            running.session.apply(running.session.recipe(document))
        kept = running.session.live_state().kept
        assert kept.budget == megabytes << 20
        assert kept.deltas == (rows * columns * 4 if megabytes else 0)


def test_the_setting_for_the_card_holds_from_the_next_move_on(running, monkeypatch):
    live = running.session._models.loaded().live
    for megabytes in (7, 0):
        monkeypatch.setattr(running.host, "settings", lambda megabytes=megabytes: Settings(card_mb=megabytes))
        running.apply(megabytes / 10)
        assert live.card_limit == megabytes << 20


def test_prompts_that_a_model_encoded_that_is_gone_are_forgotten(running):
    """Hosts keep them by the checkpoint's name: the same checkpoint in a new model would get the merge's."""
    running.apply()
    running.host.load("a.safetensors")
    before = running.host.forgot_prompts
    with running.host.exclusive():
        running.session.restore()
    assert running.host.forgot_prompts > before
