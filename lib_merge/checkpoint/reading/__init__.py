"""Reads the bytes of model files, by position or through memory maps; the interface of an open model file."""
