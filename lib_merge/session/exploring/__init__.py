"""Studies of one host: their folders, their pictures, and the runs that make these."""
