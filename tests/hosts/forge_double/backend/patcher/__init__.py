"""Clones of a model that differ in what is patched onto its weights."""
