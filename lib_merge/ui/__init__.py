"""The tab. It knows gradio and the `Page` of a host, and nothing of hosts or of merging."""
