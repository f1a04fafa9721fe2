"""The settings of Live Merge on the host's settings page: names, defaults, and reading them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from lib_merge.checkpoint.dtypes import SESSION_DTYPES
from lib_merge.engine.compute.memory.budget import DEFAULT_LIMIT
from lib_merge.engine.compute.memory.delta_files import DEFAULT_LIMIT as FILES_LIMIT
from lib_merge.engine.compute.memory.deltas import DEFAULT_BUDGET
from lib_merge.sentences import t
from lib_merge.sentences.languages import language_for

PREFIX = "live_merge_"
"""Prefix of the fields' names in the host's settings."""

Pasted = Literal["apply", "ask", "ignore"]
SAVE_CHOICES = SESSION_DTYPES
PASTED_CHOICES: tuple[Pasted, ...] = ("apply", "ask", "ignore")
_PASTED: dict[str, Pasted] = {str(choice): choice for choice in PASTED_CHOICES}


@dataclass(frozen=True)
class Settings:
    """The settings of a host, or their defaults.

    Attributes:
        save_dtype: the default dtype of a save: base, preview, fp32, fp16, …
        memory_mb: MB of RAM for caching what slow adapters and erase steps add.
        card_mb: MB of a graphics card's memory for caching the blocks that move; at most half of what is free during a
            picture.
        adapter_cache_mb: MB on the disk for caching what slow adapters and erase steps add and does not fit into RAM.
        adapter_cache_folder: the folder for that; "": in our data folder.
        auto_preview: whether a picture is made when faders stop moving, on pages where the user has not chosen.
        pasted: what to do with the recipe of a pasted infotext: apply it, ask, or ignore it.
        history: number of recipes in the history; 0 for none.
    """

    save_dtype: str = "base"
    memory_mb: int = DEFAULT_BUDGET >> 20
    card_mb: int = DEFAULT_LIMIT >> 20
    adapter_cache_mb: int = FILES_LIMIT >> 20
    adapter_cache_folder: str = ""
    auto_preview: bool = False
    pasted: Pasted = "apply"
    history: int = 200


def read(look_up: Callable[[str], object]) -> Settings:
    """The settings; `look_up` returns the value of a name. A missing value, or one of another type, is the default."""
    default = Settings()

    def number(name: str, otherwise: int) -> int:
        value = look_up(PREFIX + name)
        return max(0, int(value)) if isinstance(value, (int, float)) and not isinstance(value, bool) else otherwise

    folder = look_up(PREFIX + "adapter_cache_folder")
    save_dtype, pasted = look_up(PREFIX + "save_dtype"), look_up(PREFIX + "pasted")
    return Settings(
        save_dtype=next((known for known in SAVE_CHOICES if known == save_dtype), default.save_dtype),
        memory_mb=number("memory_mb", default.memory_mb),
        card_mb=number("card_mb", default.card_mb),
        adapter_cache_mb=number("adapter_cache_mb", default.adapter_cache_mb),
        adapter_cache_folder=folder.strip() if isinstance(folder, str) else "",
        auto_preview=look_up(PREFIX + "auto_preview") is True,
        pasted=_PASTED.get(str(pasted), default.pasted),
        history=number("history", default.history),
    )


def language(look_up: Callable[[str], object]) -> str:
    """The language of the host's own page, by the name of its language pack; `look_up` as for `read`.

    The extension Bilingual Localization has a pack of its own, beside which the host's is not used.
    """
    packs = [look_up("localization")]
    if look_up("bilingual_localization_enabled") is True:
        packs.append(look_up("bilingual_localization_file"))
    return language_for(",".join(pack for pack in packs if isinstance(pack, str)))


LABELS = {
    "save_dtype": t("settings.save_dtype"),
    "memory_mb": t("settings.changes_memory_mb"),
    "card_mb": t("settings.card_mb"),
    "adapter_cache_mb": t("settings.changes_disk_mb"),
    "adapter_cache_folder": t("settings.adapter_cache_folder"),
    "auto_preview": t("settings.auto_preview"),
    "pasted": t("settings.pasted"),
    "history": t("settings.history"),
}
"""The labels on the settings page, of every setting that has an effect in this version."""
