"""Computes values: `evaluate` computes a key's value, and everything else here provides its inputs."""
