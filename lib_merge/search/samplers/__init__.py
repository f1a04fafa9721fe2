"""Samplers: which merge is tried next."""
