"""The stand-alone page's fields for a picture's infotext, that of a WebUI included."""

from __future__ import annotations

import re
from dataclasses import replace

from lib_merge.explore.pictures.infotexts import Infotext
from lib_merge.hosts.standalone.pictures import MOST_PICTURES, Settings
from lib_merge.hosts.standalone.samplers import SAMPLERS
from lib_merge.sentences import Sentence, t

_PLAIN_SCHEDULES = ("", "Automatic", "Uniform", "Normal")
# They describe the model or the program; there is no setting for them here.
_ABOUT = frozenset({"Model", "Model hash", "Version", "VAE", "VAE hash", "Schedule type", "Lora hashes", "Clip skip"})


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
    sampler, unknown = sampler_of(fields.pop("Sampler", ""), fields.get("Schedule type", ""))
    changes |= sampler
    notes += unknown
    unread = [name for name in fields if name not in _ABOUT and name not in ("Batch pos", "Live Merge")]
    if unread:
        notes.append(t("infotext.not_read", fields=unread))
    return replace(now, **changes), notes  # pyright: ignore[reportArgumentType]  # each has its field's type


def _size(text: str, notes: list[Sentence]) -> dict[str, int]:
    found = re.fullmatch(r"(\d+)x(\d+)", text.strip())
    if found is None and text:
        notes.append(t("infotext.no_size", text=repr(text)))
    return {"width": int(found[1]), "height": int(found[2])} if found else {}


def sampler_of(name: str, schedule: str) -> tuple[dict[str, str], list[Sentence]]:
    """The sampler as a setting, and what cannot be had of it; newer WebUIs write "Karras" in a field of its own, where
    "Automatic" means it for some samplers. Nothing for an empty name."""
    if not name:
        return {}, []
    karras, notes = f"{name} Karras", list[Sentence]()
    if schedule == "Karras" or (schedule == "Automatic" and karras in SAMPLERS):
        name = karras
    elif schedule not in _PLAIN_SCHEDULES:
        notes.append(t("infotext.no_schedule", name=repr(schedule)))
    if name in SAMPLERS:
        return {"sampler": name}, notes
    return {}, [*notes, t("infotext.no_sampler", name=repr(name))]


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text is not None else None
    except ValueError:
        return None
