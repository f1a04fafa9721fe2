"""Recipes: plain data that rebuilds a model anywhere."""

from lib_merge.recipe.recipe import Recipe
from lib_merge.recipe.steps import AdapterStep, AdjustStep, LayerRule, MergeStep, Source, Step

__all__ = ["AdapterStep", "AdjustStep", "LayerRule", "MergeStep", "Recipe", "Source", "Step"]
