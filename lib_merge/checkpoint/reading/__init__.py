"""Headers and bytes of model files, within bounds."""
