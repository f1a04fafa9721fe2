"""Files that are whole or absent: a hidden part file, a lock, and a rename at the end."""
