"""The files of a recipe, open: which tensors stand behind a key."""
