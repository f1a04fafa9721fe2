"""Many clients at once: afterwards restore is exact, memory is where it was, and nothing has hung."""

from __future__ import annotations

import random
import threading
from pathlib import Path

import pytest
import webui as webui_process

ROUNDS = 200 if webui_process.GENUINE else 40
"""Requests in all; a genuine WebUI gets the whole load, the double a shorter one."""

WARM_UP = 40
"""Requests before memory is looked at first: allocators keep as much as was ever needed at once."""

MEMORY_MB = 150
"""What a process may have grown by after that."""


def resident(pid: int) -> int:
    """Memory of its own in MB of a process and of those that it started; files that a host has mapped are not that."""
    found = 0
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":", 1) for line in status.read_text().splitlines())
        except OSError:
            continue
        if pid in (int(status.parent.name), int(fields["PPid"])) and "RssAnon" in fields:
            found += int(fields["RssAnon"].split()[0]) // 1024
    return found


def request(webui, recipe, number: int, prompt_with_lora: str) -> None:
    """The next thing that some client does: a slider moved, a picture, a LoRA, a switch, a recipe for one request."""
    chance = random.Random(number)
    kind, alpha = number % 8, chance.choice((0, 0.25, 0.5, 0.9))
    if kind in (0, 2, 4):
        body = {"client": f"page {number % 3}", "sequence": number, "recipe": recipe({"default": alpha, "IN04": 1})}
        assert webui.ours("/live", body).status == 200
    elif kind == 5:
        webui.checkpoint(chance.choice(("one.safetensors", "two.safetensors", "one.ckpt")))
    elif kind in (1, 3, 6):
        more = {"alwayson_scripts": {"Live Merge": {"args": [recipe(0.7)]}}} if kind == 6 else {}
        prompt = {"prompt": prompt_with_lora} if kind == 3 else {}
        reply = webui.call("POST", "/sdapi/v1/txt2img", {**webui_process.PICTURE, **prompt, **more})
        assert reply.status in (200, 409), reply.body  # 409: another checkpoint is chosen just now, and not loaded yet
    else:
        assert webui.state()["host"]


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
@pytest.mark.timeout(1800 if webui_process.GENUINE else 300)
def test_two_hundred_moves_pictures_loras_and_switches_at_once(webui, originals, recipe, prompt_with_lora):
    problems: list[str] = []

    def client(numbers: range) -> None:
        for number in numbers:
            try:
                request(webui, recipe, number, prompt_with_lora)
            except Exception as error:  # told by the test, not by a thread
                problems.append(f"{number}: {type(error).__name__}: {error}")

    def four_clients(first: int, count: int) -> int:
        """Memory after so many requests, once everything is as it was."""
        clients = [threading.Thread(target=client, args=(range(first + i, first + count, 4),)) for i in range(4)]
        for thread in clients:
            thread.start()
        for thread in clients:
            thread.join()
        assert not problems, problems[:3]
        webui.until(lambda: not webui.state()["waiting"], 120)
        for name in ("one.safetensors", "two.safetensors", "one.ckpt", "one.safetensors"):
            webui.checkpoint(name)
            webui.restore()
            assert webui.state()["live"]["recipe"] is None
            assert webui.picture().one == originals[name]
            assert webui.picture(prompt_with_lora).one == originals[name + "+lora"]
        webui.apply(recipe())
        webui.restore()
        assert webui.picture().one == originals["one.safetensors"]
        return resident(webui.process.pid)

    before = four_clients(0, WARM_UP)
    assert four_clients(WARM_UP, ROUNDS) - before < MEMORY_MB
