"""Virtual checkpoints: kept recipes that the host lists like models; files, pictures, names, and what a page shows."""
