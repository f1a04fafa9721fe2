"""A checkpoint file as a model of diffusers and transformers modules."""
