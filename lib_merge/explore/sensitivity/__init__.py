"""Sensitivity: what each block changes in the pictures of one prompt set, measured without any model."""
