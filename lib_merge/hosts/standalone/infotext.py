"""A picture's infotext, in the WebUIs' form: how it was made."""

from __future__ import annotations

from collections.abc import Mapping

from lib_merge.hosts.standalone.pictures import Settings


def infotext(settings: Settings, number: int, model: Mapping[str, str], extra: Mapping[str, str]) -> str:
    """The lines of picture `number` (from 0) of a batch: prompt, negative prompt, fields.

    `model`: the fields that name the model; `extra`: those that come last; a value with a comma, a colon or a line
    break is quoted as JSON, as the WebUIs do.
    """
    fields = {
        "Steps": str(settings.steps),
        "Sampler": settings.sampler,
        "CFG scale": f"{settings.cfg:g}",
        "Seed": str(settings.seed + number),
        "Size": f"{settings.width}x{settings.height}",
        **model,
        **extra,
    }
    last = ", ".join(f"{name}: {_quoted(value)}" for name, value in fields.items())
    negative = [f"Negative prompt: {settings.negative}"] if settings.negative else []
    return "\n".join([settings.prompt, *negative, last])


def _quoted(value: str) -> str:
    import json

    return json.dumps(value, ensure_ascii=False) if any(mark in value for mark in ",:\n") else value
