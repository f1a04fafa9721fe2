"""Memory of computing: what is kept from one evaluation to the next, and how much of it fits."""
