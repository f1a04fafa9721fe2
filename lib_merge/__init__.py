"""Live Merge: checkpoints merged block by block in the loaded model, saved exactly as previewed.

recipe = lib_merge.Recipe.load("recipe.json", folders=["models"])
live = lib_merge.LiveModel(places, base="models/anime.safetensors")
live.apply(recipe)
lib_merge.save(recipe, "mix.safetensors")
live.restore()
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from lib_merge.version import VERSION as __version__

if TYPE_CHECKING:
    from lib_merge.doctor.checked_save import save
    from lib_merge.engine.live.model import LiveModel, Report
    from lib_merge.engine.live.places import Place
    from lib_merge.engine.save.save import Saved
    from lib_merge.errors import (
        Cancelled,
        LiveMergeError,
        LiveModelError,
        MemoryShortage,
        RecipeError,
        SourceError,
        StorageError,
        TargetError,
        UserError,
    )
    from lib_merge.recipe import Recipe

__all__ = [
    "Recipe",
    "LiveModel",
    "Place",
    "Report",
    "save",
    "Saved",
    "LiveMergeError",
    "UserError",
    "RecipeError",
    "SourceError",
    "TargetError",
    "StorageError",
    "MemoryShortage",
    "LiveModelError",
    "Cancelled",
    "__version__",
]

_HOMES = {
    "Recipe": "lib_merge.recipe",
    "LiveModel": "lib_merge.engine.live.model",
    "Report": "lib_merge.engine.live.model",
    "Place": "lib_merge.engine.live.places",
    "save": "lib_merge.doctor.checked_save",
    "Saved": "lib_merge.engine.save.save",
    "LiveMergeError": "lib_merge.errors",
    "UserError": "lib_merge.errors",
    "RecipeError": "lib_merge.errors",
    "SourceError": "lib_merge.errors",
    "TargetError": "lib_merge.errors",
    "StorageError": "lib_merge.errors",
    "MemoryShortage": "lib_merge.errors",
    "LiveModelError": "lib_merge.errors",
    "Cancelled": "lib_merge.errors",
}


def __getattr__(name: str) -> Any:
    """Imports a public name at its first use: torch takes seconds, during which Ctrl-C must already be handled."""
    if name not in _HOMES:
        raise AttributeError(f"module 'lib_merge' has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
