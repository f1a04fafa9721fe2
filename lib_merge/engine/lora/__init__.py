"""Changes of a model written as adapter files: a merge or a tuned model, several adapters in one, other ranks."""
