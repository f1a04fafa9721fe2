"""Scorers: programs that say how good a picture is, in whatever scale; and guards, which say that it is broken."""
