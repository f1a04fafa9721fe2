"""`<lora:NAME:MULTIPLIER>` in prompts."""

import re

from modules import builtin_lora

TAG = re.compile(r"<lora:([^:>]+)(?::([^>]*))?>")


def parse_prompt(prompt: str) -> tuple[str, list[tuple[str, float]]]:
    found = [(name, float(multiplier or 1)) for name, multiplier in TAG.findall(prompt)]
    return TAG.sub("", prompt), found


def activate(p, networks: list[tuple[str, float]]) -> None:
    builtin_lora.activate(networks)
    if networks:
        p.extra_generation_params["Lora hashes"] = ", ".join(f"{name}: {0:012x}" for name, _ in networks)
