"""The user's own presets of block weights, in the host's data folder, so that updates of the extension keep them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lib_merge.architectures import Architecture
from lib_merge.architectures.block_maps import DEFAULT_BLOCK_MAP
from lib_merge.errors import RecipeError, StorageError, UserError
from lib_merge.sentences import t
from lib_merge.session.data_files import small_files
from lib_merge.weights import BlockWeights, presets
from lib_merge.weights.shorthand import read_shorthand

FILE = "presets.json"
LONGEST_NAME = 100
Presets = dict[str, "Preset"]


@dataclass(frozen=True)
class Preset:
    """A preset: its name, the weights as typed, and the extension that it came from ("" if the user made it)."""

    name: str
    weights: Any
    source: str = ""


class UserPresets:
    """The presets of one data folder; the file is read each time, as other programs may write it."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def all(self) -> Presets:
        """Every preset by name, in the order in which they were saved.

        Raises:
            StorageError: the file cannot be read, or is not one of ours.
        """
        text = small_files.read(self._path)
        if not text:
            return {}
        try:
            found = [
                Preset(str(i["name"]), i["weights"], str(i.get("source", ""))) for i in json.loads(text)["presets"]
            ]
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise StorageError(t("presets.file_is_none", path=self._path, error=error)) from error
        return {preset.name: preset for preset in found}

    def save(self, new: Iterable[Preset], *, overwrite: bool = False) -> None:
        """Add presets.

        Raises:
            UserError: a name or the weights are not valid, or the name is taken.
        """
        checked = [_checked(preset) for preset in new]
        with small_files.locked(self._path):
            presets_ = self.all()
            taken = [preset.name for preset in checked if preset.name in presets_ and not overwrite]
            if taken:
                raise UserError(t("presets.exists", name=repr(taken[0])))
            self._write({**presets_, **{preset.name: preset for preset in checked}})

    def rename(self, name: str, new: str) -> None:
        """Rename a preset; it stays at its place in the list.

        Raises:
            UserError: there is no such preset, or the new name is not valid or taken.
        """
        with small_files.locked(self._path):
            presets_ = self.all()
            renamed = _checked(replace(self._of(presets_, name), name=new))
            if renamed.name != name and renamed.name in presets_:
                raise UserError(t("presets.name_taken", name=repr(renamed.name)))
            self._write({p.name: p for p in (renamed if p.name == name else p for p in presets_.values())})

    def delete(self, name: str) -> Preset:
        """Delete a preset; it is returned for an undo.

        Raises:
            UserError: there is no such preset.
        """
        with small_files.locked(self._path):
            presets_ = self.all()
            gone = self._of(presets_, name)
            self._write({other: preset for other, preset in presets_.items() if other != name})
        return gone

    def _of(self, known: Mapping[str, Preset], name: str) -> Preset:
        if name not in known:
            raise UserError(t("presets.not_yours", name=repr(name)))
        return known[name]

    def _write(self, presets_: Mapping[str, Preset]) -> None:
        listed = [
            {"name": p.name, "weights": p.weights, **({"source": p.source} if p.source else {})}
            for p in presets_.values()
        ]
        small_files.replace(self._path, json.dumps({"version": 1, "presets": listed}, ensure_ascii=False, indent=1))


def evaluated(preset: Preset, architecture: Architecture) -> dict[str, float] | None:
    """Slider or named slot → weight of a preset; None if it does not fit the architecture."""
    try:
        parsed = BlockWeights.parse(preset.weights, "weights")
        slots = parsed.resolve(architecture, DEFAULT_BLOCK_MAP, "weights", adapter=for_adapters(preset))
        named = parsed.pairs_for(architecture, "weights", adapter=for_adapters(preset))
    except RecipeError:
        return None
    encoder = next(
        slots[slot] for slot in architecture.slots if DEFAULT_BLOCK_MAP.slider_of(architecture, slot) == "BASE"
    )
    sliders = {name: slots.get(name, encoder) for name in architecture.sliders}
    sliders["BASE"] = named.get("BASE", encoder)
    return {**sliders, **{slot: slots[slot] for slot in architecture.slots if slot in named and slot not in sliders}}


def for_adapters(preset: Preset) -> bool:
    """Whether the weights are one of LoRA Block Weight's lists, for the blocks with attention only."""
    return isinstance(preset.weights, str) and preset.weights.count(",") + 1 in (17, 12)


def _checked(preset: Preset) -> Preset:
    name = preset.name.strip()
    if not name or len(name) > LONGEST_NAME or any(ord(c) < 32 for c in name) or set(name) & set(",:|"):
        raise UserError(t("presets.name_unusable", name=repr(name), most=LONGEST_NAME))
    if name in presets.PRESETS:
        raise UserError(t("presets.is_built_in", name=repr(name)))
    weights = read_shorthand(preset.weights) if isinstance(preset.weights, str) else preset.weights
    BlockWeights.parse(weights, "weights")
    return replace(preset, name=name, weights=weights)
