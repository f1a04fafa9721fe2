"""Texts as the input of text encoders: CLIP's tokens, and the encoders' weights."""
