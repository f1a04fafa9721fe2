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
MAIN = ROOT / ".venv"
OLDEST, NEWEST = (3, 10), (3, 13)
# The tab is tested in a browser on the gradio of each WebUI; gradio 3 runs on no newer Python than this.
GRADIOS = {"LIVE_MERGE_GRADIO3_PYTHON": "gradio3", "LIVE_MERGE_GRADIO4_PYTHON": "gradio4"}
NEWEST_FOR_GRADIOS = (3, 11)


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
    """All tests, or those that the arguments name; the tab's where there is a Chromium."""
    install("test", MAIN)
    # One thread: the small tensors of the tests gain nothing from more, and two test runs do not fight.
    settings = {**os.environ, "OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", **browser_settings()}
    command = [str(python_of(MAIN)), "-m", "pytest", *arguments]
    return subprocess.run(command, cwd=ROOT, env=settings, check=False).returncode


def browser_settings() -> dict[str, str]:
    """Where the browser tests find Chromium and the environments of both gradios; empty where they cannot run."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None or sys.version_info[:2] > NEWEST_FOR_GRADIOS:
        print(f"Without Chromium and Python {NEWEST_FOR_GRADIOS[0]}.{NEWEST_FOR_GRADIOS[1]} the tab is not tested.")
        return {}
    settings = {"LIVE_MERGE_CHROMIUM": chromium}
    for variable, name in GRADIOS.items():
        environment = ROOT / f".venv-{name}"
        install(name, environment)
        settings[variable] = str(python_of(environment))
    return settings


def run_lint(arguments: list[str]) -> int:
    """Style, types and the direction of imports; all run, the first failure is the exit status."""
    install("test", MAIN)
    install("lint", MAIN)
    python = str(python_of(MAIN))
    commands = (
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "basedpyright"],
        [str(python_of(MAIN).with_name("lint-imports" + (".exe" if os.name == "nt" else "")))],
    )
    statuses = [subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode for command in commands]
    return next((status for status in statuses if status), 0)


def install(name: str, environment: Path) -> None:
    """Make an environment, and install `requirements/NAME.txt` when it has changed since the last time."""
    requirements = ROOT / "requirements" / f"{name}.txt"
    stamp = environment / f".installed-{name}"
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    if not python_of(environment).exists():
        print(f"Making an environment in {environment.name} …", flush=True)
        venv.create(environment, with_pip=True, clear=environment.exists())
    print(f"Installing requirements/{name}.txt; the first time this takes a few minutes …", flush=True)
    command = [str(python_of(environment)), "-m", "pip", "install", "-q", "-r", str(requirements)]
    if subprocess.run(command, check=False).returncode:
        free = shutil.disk_usage(ROOT).free // 2**20
        raise SystemExit(f"The packages could not be installed (pip said why above; {free} MB of disk are free).")
    stamp.write_text(wanted)


def python_of(environment: Path) -> Path:
    """The interpreter of an environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
