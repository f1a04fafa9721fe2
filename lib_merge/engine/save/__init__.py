"""Saves: writes the values of a recipe to a file, and compares them with the live model meanwhile."""
