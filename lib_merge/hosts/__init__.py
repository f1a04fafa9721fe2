"""The programs that have a model loaded and make pictures, each behind the same protocol."""
