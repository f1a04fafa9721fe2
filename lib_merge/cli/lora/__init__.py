"""The commands that write adapter files, or tell how they get along."""
