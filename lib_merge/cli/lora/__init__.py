"""The commands that write adapter files, or compare adapters."""
