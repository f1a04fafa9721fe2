"""The files that recipes are made of, as one host has them: found, hashed, and named in what is written."""
