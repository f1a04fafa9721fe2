"""The tab. It knows gradio and the page it is given, and nothing of a host or of merging."""
