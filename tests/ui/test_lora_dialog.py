"""Save as LoRA: what is asked for, what is lost as bars, and the file on its base in place of the merge."""

from __future__ import annotations

import json

import pytest
from panel_moves import choose, wait_until


def result(page):
    return page.locator("#lm-lora-result")


def open_dialog(page):
    page.locator("#lm-save-open").click()
    page.locator("#lm-lora-open").click()
    page.locator("#lm-lora[open]").wait_for()
    assert not page.locator("#lm-save[open]").count()


@pytest.mark.long
def test_a_merge_is_saved_as_a_lora_and_looked_at(page, server):
    choose(page, "photo.safetensors")
    open_dialog(page)
    assert page.locator("#lm-lora-name").input_value() == "anime-photo-weighted_sum.safetensors"
    assert page.locator("#lm-lora-amount").input_value() == "64"
    page.locator("#lm-lora-name").fill("mine")
    page.locator("#lm-lora-amount").fill("16")
    page.locator("#lm-lora-start").click()
    result(page).get_by_text("models/Lora/mine.safetensors").wait_for()
    assert "12.5 %" in result(page).text_content()
    assert "2 changed tensors: no program reads them" in result(page).text_content()
    bars = page.locator(".lm-lora-slot")
    said = [bars.nth(number).locator("span").all_text_contents() for number in range(bars.count())]
    assert said == [["IN00", "25 %"], ["M00", "50 %"]]
    assert bars.nth(1).locator("meter").evaluate("meter => meter.value") == 0.5
    (sent,) = server.record()["saves"]
    assert (sent["name"], sent["rank"], sent["energy"], sent["size"]) == ("mine", 16, None, None)
    assert (sent["text_encoders"], sent["overwrite"]) == (True, False)
    assert sent["recipe"]["steps"][0]["b"] == "photo.safetensors"
    page.locator("#lm-lora-look").click()
    looked_at = {"live_merge": 1, "base": "anime.safetensors", "steps": [{"adapter": "mine.safetensors"}]}
    wait_until(lambda: (live := server.record()["live"]) is not None and live["steps"] == looked_at["steps"])
    assert server.record()["live"]["base"] == looked_at["base"]


@pytest.mark.long
def test_energy_and_size_are_asked_for_in_their_units(page, server):
    choose(page, "photo.safetensors")
    open_dialog(page)
    page.select_option("#lm-lora-way", "size")
    assert page.locator("#lm-lora-amount").input_value() == "100"
    page.locator("#lm-lora-text").uncheck()
    page.locator("#lm-lora-start").click()
    result(page).get_by_text("models/Lora/").wait_for()
    page.select_option("#lm-lora-way", "energy")
    page.locator("#lm-lora-amount").fill("much")
    assert page.locator("#lm-lora-start").is_disabled()
    page.locator("#lm-lora-amount").fill("0,9")
    page.locator("#lm-lora-start").click()
    wait_until(lambda: len(server.record()["saves"]) == 2)
    first, second = server.record()["saves"]
    assert (first["size"], first["rank"], first["text_encoders"]) == (100_000_000, None, False)
    assert (second["energy"], second["size"]) == (0.9, None)


@pytest.mark.long
def test_several_loras_in_one_step_are_compared_and_saved_as_one(page, server):
    page.get_by_role("button", name="+ LoRA").click()
    choose(page, "hll", "LoRA or LyCORIS")
    assert page.locator("#lm-conflicts-open").is_hidden()
    page.locator("#lm-adapter-more").click()
    choose(page, "ink", "LoRA 2")
    choose(page, "TIES", "Method")
    page.get_by_label("Weight of LoRA 2").fill("0.5")
    page.get_by_label("Weight of LoRA 2").press("Enter")
    adapters = ["hll.safetensors", {"file": "style/ink.safetensors", "weight": 0.5}]
    wait_until(lambda: (live := server.record()["live"]) is not None and live["steps"][0]["adapters"] == adapters)
    assert server.record()["live"]["steps"][0]["method"] == "ties"
    page.locator("#lm-conflicts-open").click()
    rows = page.locator("#lm-conflicts tbody tr")
    rows.nth(1).wait_for()
    assert rows.nth(0).locator("th, td").all_text_contents() == ["M00", "−0.250", "63 %", "1.5", "0.75"]
    assert rows.nth(1).locator("th, td").all_text_contents() == ["OUT03", "+0.500", "–", "2", "3"]
    page.locator("#lm-conflicts-close").click()
    open_dialog(page)
    page.locator("#lm-lora-block-ranks").fill("M00:8")
    page.select_option("#lm-lora-what", "alone")
    assert not page.locator("#lm-lora-amount, #lm-lora-block-ranks").count()
    page.locator("#lm-lora-start").click()
    result(page).get_by_text("models/Lora/").wait_for()
    page.select_option("#lm-lora-what", "")
    page.locator("#lm-lora-start").click()
    wait_until(lambda: len(server.record()["saves"]) == 2)
    whole, all_of_it = server.record()["saves"]
    assert (whole["adapters_alone"], whole["rank"], whole["block_ranks"]) == (True, None, None)
    assert (all_of_it["adapters_alone"], all_of_it["rank"], all_of_it["block_ranks"]) == (False, 64, "M00:8")


def test_a_lora_is_looked_at_before_it_is_kept(page, server):
    choose(page, "photo.safetensors")
    open_dialog(page)
    page.locator("#lm-lora-name").fill("mine")
    page.locator("#lm-lora-draft").click()
    result(page).get_by_text("not kept yet").wait_for()
    assert server.record()["saves"][0]["draft"] is True
    page.locator("#lm-lora-look").click()
    banner = page.locator("#lm-draft")
    banner.get_by_text("What is live is anime and the very file that would be kept as mine.safetensors").wait_for()
    draft = [{"adapter": "mine.draft.safetensors"}]
    wait_until(lambda: [one for one in server.record()["previews"] if one["recipe"]["steps"] == draft])
    sent = server.record()["previews"][-1]
    assert json.loads(sent["kind"])["steps"][0]["b"] == "photo.safetensors"
    page.locator(".lm-compare-name").get_by_text("The merge itself").wait_for()
    page.locator(".lm-compare-name").get_by_text("The LoRA").wait_for()
    page.locator("#lm-draft-keep").click()
    wait_until(lambda: server.record()["live"]["steps"] == [{"adapter": "mine.safetensors"}])
    banner.wait_for(state="detached")
    wait_until(lambda: server.record()["saves"][1:] == [{"keep": True}, {"keep": False}])


@pytest.mark.long
def test_a_lora_that_is_dropped_gives_the_merge_back(page, server):
    choose(page, "photo.safetensors")
    open_dialog(page)
    page.locator("#lm-lora-draft").click()
    result(page).get_by_text("not kept yet").wait_for()
    page.locator("#lm-lora-look").click()
    page.locator("#lm-draft").get_by_text("What is live").wait_for()
    page.locator("#lm-draft-drop").click()
    page.locator("#lm-draft").wait_for(state="detached")
    wait_until(lambda: server.record()["saves"][1:] == [{"keep": False}])
    assert server.record()["live"]["steps"][0]["b"] == "photo.safetensors"
