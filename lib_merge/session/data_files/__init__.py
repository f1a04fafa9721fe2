"""History and presets, in the host's data folder, so that updates of the extension keep them."""
