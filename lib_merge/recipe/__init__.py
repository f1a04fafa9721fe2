"""Recipes: plain data from which a model can be rebuilt anywhere."""

from lib_merge.recipe.recipe import LocatedRecipe, Recipe
from lib_merge.recipe.steps import AdaptersStep, AdapterStep, AdjustStep, EraseStep, LayerRule, MergeStep, Source, Step

__all__ = [
    "AdapterStep",
    "AdaptersStep",
    "AdjustStep",
    "EraseStep",
    "LayerRule",
    "LocatedRecipe",
    "MergeStep",
    "Recipe",
    "Source",
    "Step",
]
