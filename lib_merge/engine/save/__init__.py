"""Saves: the values of a recipe written to a file, and compared with the live model while they are written."""
