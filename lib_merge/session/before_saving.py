"""What a user has to know, or to decide, before a merge is saved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lib_merge.recipe import Recipe
from lib_merge.session.session import Session


def asked_of(session: Session, recipe: Recipe) -> dict[str, Any]:
    """What the user has to say first: `vae` when another VAE is live than the one that would be saved. Else nothing."""
    live = session.host.live_vae()
    saved = Path(recipe.vae.file).name if recipe.vae else ""
    if not live or Path(live).stem == Path(saved).stem:
        return {}
    named = saved or f"{Path(recipe.base[-1].file).name}'s own"
    sentence = f"the pictures are made with the VAE {live}, but {named} would be saved; choose which one"
    return {"vae": {"live": live, "saved": saved, "text": sentence}}


def notes_on(session: Session) -> list[str]:
    """Sentences on what shaped the newest picture and is no part of a checkpoint."""
    if not session.beside:
        return []
    *most, last = session.beside
    names = f"{', '.join(most)} and {last}" if most else last
    return [f"The last picture was also shaped by {names}, which is no part of a checkpoint and will not be saved."]
