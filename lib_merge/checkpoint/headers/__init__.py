"""Headers of model files, read within bounds, and the quantised layouts that they show."""
