"""Errors of scripts and callbacks are reported and swallowed."""

import sys
import traceback


def report(message: str) -> None:
    sys.stderr.write(f"*** {message}\n{traceback.format_exc()}\n")
    sys.stderr.flush()
