"""The tools whose recipes can be converted, one file or folder each."""
