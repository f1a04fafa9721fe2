"""Turns a recipe into tensors: a plan is made, then values are computed key by key and written live or to a file."""
