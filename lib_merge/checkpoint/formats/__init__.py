"""Kinds of model files and the tensors in them: safetensors, diffusers folders, quantised layouts, VAE files."""
