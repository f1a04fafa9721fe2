"""`python -m lib_merge`: the command line."""

from __future__ import annotations

import signal
import sys

from lib_merge.cli.interrupts import SIGNALS, leave


def run() -> int:
    """Run the command line; its exit status. An interrupt gives one line and 130, even while torch is imported."""
    for number in SIGNALS:
        signal.signal(number, leave)
    from lib_merge.cli.main import main

    status = main(sys.argv[1:])
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)  # everything is done and printed
    return status


if __name__ == "__main__":
    sys.exit(run())
