"""`python -m lib_merge`: the command line."""

from __future__ import annotations

import sys


def run() -> int:
    """The exit status; an interrupt is one line from the first moment, while torch is still being imported, too."""
    try:
        from lib_merge.cli.main import main
    except KeyboardInterrupt:
        sys.stderr.write("error: interrupted\n")
        return 130
    return main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run())
