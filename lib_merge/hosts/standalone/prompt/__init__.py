"""A prompt as the hidden states that the U-Net is given, with the weights of its words."""
