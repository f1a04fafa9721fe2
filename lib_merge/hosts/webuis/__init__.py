"""AUTOMATIC1111's WebUI and its forks as hosts."""
