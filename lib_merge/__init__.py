"""Live Merge: checkpoints merged block by block in the loaded model, saved exactly as previewed.

recipe = lib_merge.Recipe.load("recipe.json", folders=["models"])
live = lib_merge.LiveModel(places, base="models/anime.safetensors")
live.apply(recipe)
lib_merge.save(recipe, "mix.safetensors")
live.restore()
"""

from __future__ import annotations

from lib_merge.engine.live import LiveModel, Report
from lib_merge.engine.places import Place
from lib_merge.engine.save import Saved, save
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
from lib_merge.version import VERSION as __version__

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
