"""The commands, one file each; those on adapters are in `cli/lora`."""
