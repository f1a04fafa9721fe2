"""Reads adapter files as data: their modules, the layers of these modules, and the model that they were made for."""
