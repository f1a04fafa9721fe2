"""The tab. It depends on gradio and on the `Page` of a host, but not on hosts or on merging."""
