"""The same values into a file, compared with the live model while they are written."""
