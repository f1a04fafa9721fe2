"""The doctor: finds what would make a merge fail before it is made, and says what to do about it."""
