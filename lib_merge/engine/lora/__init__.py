"""Writes changes of a model as adapter files: a merge or fine-tune, several adapters as one, or smaller ranks."""
