"""`python -m lib_merge`: the command line."""

from __future__ import annotations

import signal
import sys


def run() -> int:
    """The exit status; an interrupt is one line from the first moment, while torch is still being imported, too."""
    try:
        from lib_merge.cli.main import main
    except KeyboardInterrupt:
        sys.stderr.write("error: interrupted\n")
        return 130
    status = main(sys.argv[1:])
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_IGN)  # all is done; while Python ends it would be a traceback
    return status


if __name__ == "__main__":
    sys.exit(run())
