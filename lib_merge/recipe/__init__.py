"""Recipes: plain data that rebuilds a model anywhere."""

from lib_merge.recipe.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.steps import AdaptersStep, AdapterStep, AdjustStep, LayerRule, MergeStep, Source, Step

__all__ = [
    "AdapterStep",
    "AdaptersStep",
    "AdjustStep",
    "LayerRule",
    "LocatedRecipe",
    "MergeStep",
    "Recipe",
    "Source",
    "Step",
]
