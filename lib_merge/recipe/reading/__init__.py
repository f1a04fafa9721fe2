"""Recipes read from text and plain data: every field is checked."""
