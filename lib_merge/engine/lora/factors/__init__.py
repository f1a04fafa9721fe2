"""The change of one layer as factors: how many, which, and what they lose."""
