"""Writes files whole or not at all: into a hidden temporary file under a lock, which is renamed at the end."""
