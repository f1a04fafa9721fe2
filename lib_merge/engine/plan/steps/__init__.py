"""What each kind of step does to the keys of the base."""
