"""Plans: what must be computed for each key, as plain data that can be compared."""
