"""Forge's own modules beside those it has from A1111."""
