"""Recipes: plain data that rebuilds a model anywhere."""

from lib_merge.recipe.model import AdapterStep, AdjustStep, LayerRule, MergeStep, Recipe, Source, Step

__all__ = ["AdapterStep", "AdjustStep", "LayerRule", "MergeStep", "Recipe", "Source", "Step"]
