"""WebUIs that make pictures for a search, over HTTP."""
