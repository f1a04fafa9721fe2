"""Which kind of model file it is, and which tensors it has: safetensors, diffusers' folders, VAE files."""
