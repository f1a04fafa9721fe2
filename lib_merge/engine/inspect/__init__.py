"""What is in a file, and how far two files are apart."""
