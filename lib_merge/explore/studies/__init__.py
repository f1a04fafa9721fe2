"""Studies: what one tries to find, and the journal of all that was done for it."""
