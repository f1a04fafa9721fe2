"""The kinds of adapters: each is one file of this folder that defines `KIND`."""
