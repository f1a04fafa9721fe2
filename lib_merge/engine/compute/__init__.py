"""How values are computed: `evaluate` gives a key's value, everything else here brings it what it needs."""
