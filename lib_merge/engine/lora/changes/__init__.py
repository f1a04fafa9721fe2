"""What is to be written: the change of each layer, whatever it comes from."""
