"""A merge saved as a LoRA by a running host: in the background, where the host looks for adapters, and seen again."""

from importlib.util import find_spec
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file

from lib_merge.engine.lora.factors.ranks import FixedRank, rule_for
from lib_merge.engine.lora.order import AdapterOrder
from lib_merge.errors import TargetError, UserError


def order(**options):
    return AdapterOrder(Path(), FixedRank(64, 64), torch.float32, **options)


def test_a_merge_is_saved_as_a_lora_and_seen_again_as_base_and_file(running, tmp_path):
    running.saving.start_lora(running.recipe(0.5), "mine", order(style="comfy"))
    running.saving.wait()
    state = running.saving.state
    assert (state.state, state.name) == ("done", "mine.safetensors"), state.error
    assert state.lost < 1e-5
    assert {"IN01", "M00", "OUT11"} <= {slot.slot for slot in state.slots}
    assert state.size == (tmp_path / "mine.safetensors").stat().st_size
    seen = {"live_merge": 1, "base": "a", "steps": [{"adapter": "mine"}]}
    with running.host.exclusive():
        running.session.apply(running.session.recipe(seen))
    shown = {key: value.clone() for key, value in running.parameters.items()}
    running.apply(0.5)
    for key, value in running.parameters.items():
        if key.startswith("model.diffusion_model."):
            torch.testing.assert_close(shown[key].float(), value.float(), rtol=2e-3, atol=2e-3, msg=key)


def test_one_save_at_a_time_and_nothing_is_replaced_unasked(running, tmp_path):
    with running.host.exclusive():
        running.saving.start_lora(running.recipe(0.5), "mine", order())
        with pytest.raises(TargetError):
            running.saving.start_lora(running.recipe(0.5), "other", order())
    running.saving.wait()
    running.saving.start_lora(running.recipe(0.5), "mine", order())
    running.saving.wait()
    assert running.saving.state.state == "failed"
    assert "mine.safetensors" in running.saving.state.error
    running.saving.start_lora(running.recipe(0.25), "mine", order(overwrite=True))
    running.saving.wait()
    assert running.saving.state.state == "done"


def test_a_cancelled_one_leaves_nothing(running, tmp_path):
    before = sorted(path.name for path in tmp_path.iterdir())
    with running.host.exclusive():
        running.saving.start_lora(running.recipe(0.5), "mine", order())
        running.saving.cancel()
    running.saving.wait()
    assert running.saving.state.state == "cancelled"
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.skipif(not (find_spec("fastapi") and find_spec("httpx")), reason="the routes need fastapi, tests httpx")
def test_the_route_begins_it_and_the_state_tells_what_is_lost(running):
    from fastapi import FastAPI
    from fastapi.testclient import TestClient

    from lib_merge.api import PREFIX, add_routes
    from lib_merge.api.access import Access

    app = FastAPI()
    add_routes(app, running.session, running.updates, running.saving, Access("token"))
    with TestClient(app) as page:

        def post(**fields):
            return page.post(f"{PREFIX}/lora", json={"recipe": running.document(0.5), "name": "mine", **fields})

        for fields, words in (
            ({"rank": 0}, "is 0; 1 is the least"),
            ({"energy": 1.5}, "above 0 and at most 1"),
            ({"rank": 3, "energy": 0.5}, "not several"),
            ({"size": 10_000, "conv_rank": 3}, "--conv-rank goes with --rank"),
            ({"names": "mine"}, "kohya"),
            ({"name": "../mine"}, "mine"),
            ({"energy": 0.9, "block_ranks": "M00:4"}, "--block-ranks goes with --rank"),
            ({"block_ranks": "M00:many"}, "--block-ranks.M00"),
            ({"adapters_alone": True, "conv_rank": 3}, "--conv-rank goes with --rank"),
        ):
            refused = post(**fields)
            assert refused.status_code == 400, refused.text
            assert words in refused.json()["error"]
        assert post(rank=3, dtype="bf16", text_encoders=False, block_ranks="M00:2").json() == {"started": True}
        running.saving.wait()
        save = page.get(f"{PREFIX}/state").json()["save"]
    assert save["state"] == "done", save
    assert 0 < save["lost"] < 1
    assert {"slot", "layers", "lowest", "highest", "lost"} == set(save["slots"][0])
    assert {(slot["lowest"], slot["highest"]) for slot in save["slots"] if slot["slot"] == "M00"} == {(2, 2)}
    tensors = load_file(save["path"])
    assert {tensor.dtype for name, tensor in tensors.items() if "lora" in name and "alpha" not in name} == {
        torch.bfloat16
    }


def test_a_choice_of_ranks_is_one_choice():
    assert rule_for() == FixedRank(64, 32)
    assert rule_for(8) == FixedRank(8, 32)
    assert rule_for(conv_rank=4) == FixedRank(64, 4)
    with pytest.raises(UserError, match="not several"):
        rule_for(4, energy=0.5)


def test_loras_that_fight_are_told_and_put_together_as_one(running, client, tmp_path):
    for name, alpha in (("one", 0.5), ("two", -0.5)):
        running.saving.start_lora(running.recipe(alpha), name, order())
        running.saving.wait()
    both = [{"file": "one"}, {"file": "two", "weight": -1}]
    apart = {"live_merge": 1, "base": "a", "steps": [{"adapter": "one"}, {"adapter": "two"}]}
    found = client.post("/live-merge/v1/conflicts", json={"recipe": apart}).json()
    assert found["adapters"] == ["one", "two"]
    assert {"IN01", "M00", "OUT11"} <= {slot["slot"] for slot in found["slots"]}
    for slot in found["slots"]:
        (pair,) = slot["pairs"]
        assert (pair["cosine"], pair["conflicts"]) == pytest.approx((-1, 1), abs=1e-3)
    alone = {**apart, "steps": apart["steps"][:1]}
    refused = client.post("/live-merge/v1/conflicts", json={"recipe": alone})
    assert (refused.status_code, "fewer than two" in refused.json()["error"]) == (400, True)
    together = {**apart, "steps": [{"adapters": both, "method": "sum"}]}
    body = {"recipe": together, "name": "sum", "adapters_alone": True, "dtype": "fp32"}
    assert client.post("/live-merge/v1/lora", json=body).json() == {"started": True}
    running.saving.wait()
    assert running.saving.state.state == "done", running.saving.state.error
    assert running.saving.state.lost < 1e-5
    with running.host.exclusive():
        running.session.apply(running.session.recipe({**apart, "steps": [{"adapter": "sum"}]}))
        shown = {key: value.clone() for key, value in running.parameters.items()}
        running.session.apply(running.session.recipe(together))
    for key, value in running.parameters.items():
        torch.testing.assert_close(shown[key].float(), value.float(), rtol=2e-3, atol=2e-3, msg=key)


def test_a_draft_is_shown_before_it_is_kept_and_the_kept_file_is_the_very_file(running, client, tmp_path):
    def state():
        return client.get("/live-merge/v1/state").json()

    body = {"recipe": running.document(0.5), "name": "mine", "draft": True, "dtype": "fp32"}
    assert client.post("/live-merge/v1/lora", json=body).json() == {"started": True}
    running.saving.wait()
    draft = state()["draft"]
    assert (draft["adapter"], draft["name"], draft["shown"]) == ("mine.draft.safetensors", "mine.safetensors", False)
    assert not (tmp_path / "mine.safetensors").exists()
    assert "mine.draft.safetensors" not in running.host.adapters()
    only = {"live_merge": 1, "base": "a", "steps": [{"adapter": draft["adapter"]}]}
    half = {**only, "steps": [{"adapter": draft["adapter"], "weight": 0.5}]}
    for recipe, shown in ((half, False), (only, True)):
        with running.host.exclusive():
            running.session.apply(running.session.recipe(recipe))
        assert state()["draft"]["shown"] is shown
    looked_at = {key: value.clone() for key, value in running.parameters.items()}
    assert client.post("/live-merge/v1/draft", json={"keep": True}).json() == {"done": True}
    running.saving.wait()
    assert running.saving.state.state == "done", running.saving.state.error
    kept = tmp_path / "mine.safetensors"
    made = running.session.drafts.folder / draft["adapter"]
    assert kept.read_bytes() == made.read_bytes()
    assert running.saving.state.autov3 == draft["autov3"]
    with safe_open(kept, "pt") as opened:
        assert opened.metadata()["ss_output_name"] == "mine"
    with running.host.exclusive():
        running.session.apply(running.session.recipe({**only, "steps": [{"adapter": "mine"}]}))
    client.post("/live-merge/v1/draft", json={"keep": False})
    assert (state()["draft"], made.exists()) == (None, False)
    assert all(torch.equal(value, looked_at[key]) for key, value in running.parameters.items())
    refused = client.post("/live-merge/v1/draft", json={"keep": True})
    assert (refused.status_code, "make one first" in refused.json()["error"]) == (400, True)


def test_a_draft_that_was_touched_is_neither_claimed_nor_kept(running, tmp_path):
    running.saving.start_lora(running.recipe(0.5), "mine", order(), draft=True)
    running.saving.wait()
    path = running.session.drafts.newest.file.path
    with running.host.exclusive():
        running.session.apply(running.session.recipe({"live_merge": 1, "base": "a", "steps": [{"adapter": path.name}]}))
    assert running.session.draft_state().shown
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    assert not running.session.draft_state().shown
    running.saving.keep_draft()
    running.saving.wait()
    assert running.saving.state.state == "failed"
    assert "not the file that was made" in running.saving.state.error
    assert not (tmp_path / "mine.safetensors").exists()


def test_a_draft_whose_name_is_taken_is_refused_before_the_work(running, tmp_path):
    (tmp_path / "mine.safetensors").write_bytes(b"mine")
    with pytest.raises(TargetError, match="mine"):
        running.saving.start_lora(running.recipe(0.5), "mine", order(), draft=True)
