"""Computes values by the CPU's threads or on an accelerator, and brings stored bytes there."""
