"""Live Merge without a WebUI: makes its own environment in `.venv` and runs there. Standard library only.

    python run.py test [pytest arguments]     pass the tests
    python run.py lint                        style, types, direction of imports
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST, NEWEST = (3, 10), (3, 13)


def main(arguments: list[str]) -> int:
    """Run one command; its exit status is returned."""
    commands = {"test": run_tests, "lint": run_lint}
    if not arguments or arguments[0] not in commands:
        print(__doc__)
        return 0 if not arguments or arguments[0] in ("-h", "--help") else 2
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        found, fit = sys.version.split()[0], f"{OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
        print(f"This is Python {found}; Live Merge needs Python {fit}. Start it with one of those.")
        return 2
    return commands[arguments[0]](arguments[1:])


def run_tests(arguments: list[str]) -> int:
    """All tests, or those that the arguments name."""
    install("test")
    # One thread: the small tensors of the tests gain nothing from more, and two test runs do not fight.
    settings = {**os.environ, "OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE"}
    return subprocess.run([str(PYTHON), "-m", "pytest", *arguments], cwd=ROOT, env=settings, check=False).returncode


def run_lint(arguments: list[str]) -> int:
    """Style, types and the direction of imports; all three run, the first failure is the exit status."""
    install("test")
    install("lint")
    tools = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["basedpyright"], ["importlinter.cli"])
    statuses = [run_tool(tool, arguments) for tool in tools]
    return next((status for status in statuses if status), 0)


def run_tool(tool: list[str], arguments: list[str]) -> int:
    """One tool of the environment, from the root of the project."""
    command = [str(PYTHON), "-m", *tool, *arguments]
    if tool == ["importlinter.cli"]:
        command = [str(PYTHON.with_name("lint-imports" + (".exe" if os.name == "nt" else "")))]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def install(name: str) -> None:
    """Make the environment, and install `requirements/NAME.txt` when it has changed since the last time."""
    requirements = ROOT / "requirements" / f"{name}.txt"
    stamp = ENVIRONMENT / f".installed-{name}"
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not PYTHON.exists():
        print("Making an environment in .venv …", flush=True)
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    print(f"Installing requirements/{name}.txt; the first time this takes a few minutes …", flush=True)
    status = subprocess.run([str(PYTHON), "-m", "pip", "install", "-q", "-r", str(requirements)], check=False).returncode
    if status:
        free = shutil.disk_usage(ROOT).free // 2**20
        raise SystemExit(f"The packages could not be installed (pip said why above; {free} MB of disk are free).")
    stamp.write_text(wanted)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
