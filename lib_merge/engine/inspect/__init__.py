"""Descriptions of files, and distances between two files."""
