"""What a picture's infotext says about its model, and about other effects: FreeU, LoRAs in the prompt and so on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from lib_merge.recipe import LocatedRecipe, Recipe
from lib_merge.sentences import t
from lib_merge.session.session import Session

FIELD = "Live Merge"
"""The infotext field with the recipe."""

OTHER_EFFECTS = "Live Merge besides"
"""The field that names effects in the picture that are not part of the model."""


def model_name(recipe: Recipe) -> str:
    """The model's name in infotext: that of the base, marked as merged, with the recipe's short id."""
    return f"{Path(recipe.base[-1].file).stem} (Live Merge {short_id(recipe)})"


def picture_names(session: Session, recipe: LocatedRecipe) -> tuple[str, str]:
    """The name and the short hash that a picture gives the model of a recipe that is live: those of the virtual
    checkpoint that is chosen, if it is its recipe."""
    virtual = session.chosen_virtual(recipe)
    return (model_name(recipe), short_id(recipe)) if virtual is None else (virtual.name, virtual.sha256[:10])


def short_id(recipe: Recipe) -> str:
    """The first ten digits of a recipe's id, as the hosts shorten model hashes."""
    return recipe.id[:10]


_EFFECTS = (
    (r"freeu(_enabled)?$|freeu (schedule|stages|version)", "FreeU"),
    (r"(sag|sagguidance)_enabled$|self.?attention guidance|sag (guidance )?scale", t("effect.self_attention")),
    (r"pagi_enabled$|perturbed.attention|pag (active|scale)", t("effect.perturbed_attention")),
    (r"kohya_hrfix_enabled$|kohya hr ?fix|deep ?shrink", "Kohya HRFix"),
    (r"hypertile_enabled$|hypertile (u-net|vae)( second pass)?$", "HyperTile"),
    (r"token merging ratio( hr)?$", t("effect.token_merging")),
    (r"dynthres_enabled$|dynamic thresholding enabled", t("effect.dynamic_thresholding")),
    (r"latent_modifier_enabled$", t("effect.latent_modifier")),
    (r"stylealign_enabled$", t("effect.style_alignment")),
    (r"multidiffusion_enabled$|tiled diffusion", t("effect.multidiffusion")),
    (r"cfg[ _]rescale( phi| fi)?$|skimmed cfg", t("effect.cfg_rescaling")),
    (r"ngms$", t("effect.minimum_sigma")),
    (r"lora hashes$|lora$", t("effect.loras")),
    (r"hypernet$", t("effect.hypernetwork")),
    (r"refiner$", t("effect.refiner")),
    (r"hires checkpoint$", t("effect.hires_checkpoint")),
    (r"controlnet \d+$", "ControlNet"),
)
"""Infotext fields as the WebUIs, their built-in scripts and widely used extensions write them; the effect of each.
Most are written only while the effect is on; some say False or 0 while it is off."""
_OFF = {"", "0", "0.0", "false", "none", "off"}


def other_effects(fields: Mapping[str, object]) -> tuple[str, ...]:
    """The effects that are on, by the fields of a picture's infotext, each once, in words."""
    on = [name.lower() for name, value in fields.items() if str(value).strip().lower() not in _OFF]
    return tuple(words for pattern, words in _EFFECTS if any(re.match(pattern, name) for name in on))
