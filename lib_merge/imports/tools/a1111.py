"""AUTOMATIC1111's Checkpoint Merger: what it writes into the metadata of the file that it saves (modules/extras.py).

It merges text encoders and VAE with the U-Net, all by one multiplier: the block map `mbw`, in which a plain number
reaches all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.errors import RecipeError
from lib_merge.imports.imported import Imported, Naming, Notes, document, flag, number, shown, text
from lib_merge.sentences import t

TOOL = "AUTOMATIC1111's Checkpoint Merger"
TYPE = "webui"
_BLOCK_MAP = "mbw"
_METHODS = {
    "Weighted sum": ("weighted_sum", "b"),
    "Add difference": ("add_difference", "bc"),
    "No interpolation": ("", ""),
}
_CONFIGS = {1: "B", 2: "C", 3: "none"}
_FIELDS = (
    "primary_model_hash", "secondary_model_hash", "tertiary_model_hash", "interp_method", "multiplier",
    "save_as_half", "custom_name", "config_source", "bake_in_vae", "discard_weights",
    "is_inpainting", "is_instruct_pix2pix",
)  # fmt: skip


def read(recipe: Mapping[str, Any], naming: Naming) -> Imported:
    """The recipe in `sd_merge_recipe` with the type "webui".

    Raises:
        RecipeError: the interpolation is unknown, or a model is not named.
    """
    notes = Notes()
    method, letters = _method(recipe.get("interp_method"))
    sources = {
        letter: naming.source("", recipe.get(f"{rank}_model_hash"), f"{rank}_model_hash")
        for letter, rank in (("a", "primary"), ("b", "secondary"), ("c", "tertiary"))
        if letter in "a" + letters
    }
    step = {
        "method": method,
        **{letter: sources[letter] for letter in letters},
        "alpha": number(recipe.get("multiplier"), "multiplier") if method else 0,
    }
    _settings(recipe, notes)
    notes.unread(recipe, _FIELDS)
    baked = text(recipe.get("bake_in_vae"))
    vae = baked if baked not in ("", "None") else None
    return Imported(TOOL, document(sources["a"], [step] if method else [], _BLOCK_MAP, vae), notes.sentences)


def _method(found: object) -> tuple[str, str]:
    if not isinstance(found, str) or found not in _METHODS:
        raise RecipeError("interp_method", t("imports.not_a_choice", known=", ".join(_METHODS), found=f"{found!r:.60}"))
    return _METHODS[found]


def _settings(recipe: Mapping[str, Any], notes: Notes) -> None:
    """Record the settings of the save, which are not part of our recipes."""
    if flag(recipe.get("save_as_half")):
        notes.add(t("imports.save_as_half"))
    discard = text(recipe.get("discard_weights"))
    if discard:
        notes.add(t("imports.discard_weights", pattern=repr(shown(discard))))
    config = recipe.get("config_source")
    if isinstance(config, int) and config in _CONFIGS:
        notes.add(t("imports.config_source", choice=_CONFIGS[config]))
