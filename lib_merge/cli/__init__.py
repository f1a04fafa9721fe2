"""The command line: merge, inspect, compare."""
