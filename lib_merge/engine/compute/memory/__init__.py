"""Caches and scratch memory of the computation, and how much memory they may take."""
