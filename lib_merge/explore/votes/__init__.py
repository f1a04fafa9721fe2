"""Votes: what is shown to a person next, and what the choices so far have told."""
