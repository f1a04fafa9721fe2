"""Reads infotexts, those of the WebUIs' pictures included."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lib_merge.hosts.standalone.pictures import MOST_PICTURES, Settings
from lib_merge.hosts.standalone.samplers import SAMPLERS
from lib_merge.sentences import Sentence, t

_FIELD = re.compile(r'\s*(?P<name>[\w][\w \-/]*):\s*(?P<value>"(?:\\.|[^\\"])*"|[^,]*)(?:,|$)')
_FEWEST = 3
"""A last line with fewer fields than this belongs to the prompt."""
_NEGATIVE = "Negative prompt:"
_PLAIN_SCHEDULES = ("", "Automatic", "Uniform", "Normal")
# They describe the model or the program; there is no setting for them here.
_ABOUT = frozenset({"Model", "Model hash", "Version", "VAE", "VAE hash", "Schedule type", "Lora hashes", "Clip skip"})


@dataclass(frozen=True)
class Infotext:
    """The parts of an infotext: prompts, and fields by name, unquoted."""

    prompt: str
    negative: str
    fields: Mapping[str, str]


def read(text: str) -> Infotext:
    """Split an infotext into its parts; a text without fields is a prompt."""
    lines = text.strip().replace("\r\n", "\n").split("\n")
    found = {match["name"].strip(): _unquoted(match["value"]) for match in _FIELD.finditer(lines[-1])}
    fields = found if len(found) >= _FEWEST else {}
    if fields:
        lines.pop()
    start = next((place for place, line in enumerate(lines) if line.strip().startswith(_NEGATIVE)), len(lines))
    negative = "\n".join(lines[start:]).strip().removeprefix(_NEGATIVE).strip()
    return Infotext("\n".join(lines[:start]).strip(), negative, fields)


def settings_of(about: Infotext, now: Settings) -> tuple[Settings, list[Sentence]]:
    """The page's fields for a picture, and a sentence for each of its fields that could not be used.

    A setting that the picture does not have stays as it is now.
    """
    fields = dict(about.fields)
    notes: list[Sentence] = []
    read_as = {"steps": "Steps", "cfg": "CFG scale", "seed": "Seed", "batch": "Batch size"}
    changes: dict[str, float | int | str] = {"prompt": about.prompt, "negative": about.negative}
    for name, field in read_as.items():
        text = fields.pop(field, None)
        number = _number(text)
        if number is not None:
            changes[name] = number if name == "cfg" else int(number)
        elif text is not None:
            notes.append(t("infotext.no_number", field=field, text=repr(text)))
    if int(changes.get("batch", 1)) > MOST_PICTURES:
        notes.append(t("infotext.too_many_pictures", n=changes.pop("batch"), most=MOST_PICTURES))
    changes |= _size(fields.pop("Size", ""), notes)
    changes |= _sampler(fields.pop("Sampler", ""), fields.get("Schedule type", ""), notes)
    unread = [name for name in fields if name not in _ABOUT and name not in ("Batch pos", "Live Merge")]
    if unread:
        notes.append(t("infotext.not_read", fields=unread))
    return replace(now, **changes), notes  # pyright: ignore[reportArgumentType]  # each has its field's type


def _size(text: str, notes: list[Sentence]) -> dict[str, int]:
    found = re.fullmatch(r"(\d+)x(\d+)", text.strip())
    if found is None and text:
        notes.append(t("infotext.no_size", text=repr(text)))
    return {"width": int(found[1]), "height": int(found[2])} if found else {}


def _sampler(name: str, schedule: str, notes: list[Sentence]) -> dict[str, str]:
    """The sampler; newer WebUIs write "Karras" in a field of its own, where "Automatic" means it for some samplers."""
    if not name:
        return {}
    karras = f"{name} Karras"
    if schedule == "Karras" or (schedule == "Automatic" and karras in SAMPLERS):
        name = karras
    elif schedule not in _PLAIN_SCHEDULES:
        notes.append(t("infotext.no_schedule", name=repr(schedule)))
    if name in SAMPLERS:
        return {"sampler": name}
    notes.append(t("infotext.no_sampler", name=repr(name)))
    return {}


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value.strip()
    try:
        return str(json.loads(value))
    except ValueError:
        return value
