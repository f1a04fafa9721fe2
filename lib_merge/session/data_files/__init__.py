"""What is kept in the host's data folder, where no update of an extension reaches: history and presets."""
