"""The opened files of a recipe, and the stored tensors behind each checkpoint key."""
