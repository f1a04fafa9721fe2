"""The commands, one file each; those about adapters are in `cli/lora`."""
