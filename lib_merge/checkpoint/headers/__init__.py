"""Headers of model files, read with limits on time and memory, and the quantised layouts that they name."""
