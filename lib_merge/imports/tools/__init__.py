"""The tools whose recipes are read, one file or folder each."""
