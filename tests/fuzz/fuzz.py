"""python tests/fuzz/fuzz.py TARGET FIRST COUNT: so many inputs, each bounded in time, all of them in memory.

The same number is the same input everywhere, so that a failure is repeated by `fuzz.py TARGET NUMBER 1`.
"""

from __future__ import annotations

import contextlib
import random
import resource
import signal
import sys
import tempfile
from pathlib import Path

from targets import TARGETS

SECONDS = 2.0  # of processor time for one input
ROOM = 1 << 30  # bytes of addresses beyond what the program has to begin with
GROWTH = 64 << 20  # bytes of memory that may stay after all of them
CORPUS = Path(__file__).parents[1] / "data" / "fuzz"


class TooSlow(BaseException):
    """One input took too long; no refusal, so that no handler of errors catches it."""


def _too_slow(*_: object) -> None:
    raise TooSlow


def resident() -> int:
    """Bytes of memory in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()


def main(name: str, first: int, count: int) -> int:
    """Run them; 0 when all ended as they should."""
    target = TARGETS[name]
    seeds = [path.read_bytes() for path in sorted((CORPUS / target.seeds).iterdir())]
    signal.signal(signal.SIGPROF, _too_slow)
    addresses = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (addresses + ROOM, resource.RLIM_INFINITY))
    accepted, before = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(first, first + count):
            if number == first + count // 10:
                before = resident()
            content = target.make(seeds, random.Random(f"{name} {number}"))
            try:
                signal.setitimer(signal.ITIMER_PROF, SECONDS)
                with contextlib.suppress(*target.refusals):
                    target.run(content, Path(folder))
                    accepted += 1
            except BaseException as error:
                signal.setitimer(signal.ITIMER_PROF, 0)
                sys.stdout.write(f"{name} {number}: {type(error).__name__}: {str(error)[:300]}\n{content[:2000]!r}\n")
                raise
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
                for left in Path(folder).iterdir():
                    left.unlink()
    grown = resident() - before
    sys.stdout.write(f"{name}: {count} inputs, {accepted} accepted, {grown >> 20} MB grown\n")
    return int(grown > GROWTH)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
