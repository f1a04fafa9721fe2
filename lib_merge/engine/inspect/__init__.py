"""Describes files, and measures distances between two files."""
