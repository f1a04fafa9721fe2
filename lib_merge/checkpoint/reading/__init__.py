"""The bytes of model files, read by position or mapped, and the interface of an opened file."""
