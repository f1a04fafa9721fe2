"""The content of a saved file: its tensors and their layout, its metadata, and the config beside it."""
