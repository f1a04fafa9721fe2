"""Trials of a scored search: what the journal says of them, and how scores become one order."""
