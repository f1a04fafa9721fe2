"""From a recipe to tensors: planned first, computed key by key, written live or to a file."""
