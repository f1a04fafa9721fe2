"""What has to be computed for each key: plain data that can be compared."""
