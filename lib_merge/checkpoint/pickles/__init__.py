"""Reads `.ckpt` and `.pt` files without running anything in them."""
