"""Hosts: programs that load a model and make pictures, all behind the same protocol."""
