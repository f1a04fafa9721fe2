"""FreeU and the like: what shapes a picture beside the model's weights, known by the fields it writes into infotext.

Names of fields as the WebUIs, their built-in scripts and widely used extensions write them. Who is on writes its field;
some write it whether on or off, with the value False or 0 then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_KNOWN = (
    (r"freeu(_enabled)?$|freeu (schedule|stages|version)", "FreeU"),
    (r"(sag|sagguidance)_enabled$|self.?attention guidance|sag (guidance )?scale", "self-attention guidance"),
    (r"pagi_enabled$|perturbed.attention|pag (active|scale)", "perturbed-attention guidance"),
    (r"kohya_hrfix_enabled$|kohya hr ?fix|deep ?shrink", "Kohya HRFix"),
    (r"hypertile_enabled$|hypertile (u-net|vae)( second pass)?$", "HyperTile"),
    (r"token merging ratio( hr)?$", "token merging"),
    (r"dynthres_enabled$|dynamic thresholding enabled", "dynamic thresholding"),
    (r"latent_modifier_enabled$", "the latent modifier"),
    (r"stylealign_enabled$", "style alignment"),
    (r"multidiffusion_enabled$|tiled diffusion", "multidiffusion"),
    (r"cfg[ _]rescale( phi| fi)?$|skimmed cfg", "CFG rescaling"),
    (r"ngms$", "negative guidance minimum sigma"),
    (r"lora hashes$|lora$", "the prompt's LoRAs"),
    (r"hypernet$", "a hypernetwork"),
    (r"refiner$", "the refiner"),
    (r"hires checkpoint$", "another checkpoint for hires"),
    (r"controlnet \d+$", "ControlNet"),
)
_OFF = {"", "0", "0.0", "false", "none", "off"}


def shapers(fields: Mapping[str, object]) -> tuple[str, ...]:
    """What is on, by the fields of a picture's infotext, each once, in words."""
    on = [name.lower() for name, value in fields.items() if str(value).strip().lower() not in _OFF]
    return tuple(words for pattern, words in _KNOWN if any(re.match(pattern, name) for name in on))
