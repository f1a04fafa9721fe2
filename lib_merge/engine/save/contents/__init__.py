"""What a saved file holds: its tensors and their layout, its metadata, the config beside it."""
