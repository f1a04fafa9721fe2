"""run.py: where packages come from, and which tests run a second time, beside the libraries that they compare with."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("sd_mecha", "sd_meh", "mergekit", "lycoris", "peft")


@pytest.fixture(scope="module")
def run():
    specification = importlib.util.spec_from_file_location("run", ROOT / "run.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_every_test_that_wants_another_library_is_run_with_it(run):
    wants = re.compile(rf'importorskip\("({"|".join(LIBRARIES)})\b')
    files = [path for path in (ROOT / "tests").rglob("test_*.py") if wants.search(path.read_text(encoding="utf-8"))]
    assert sorted(path.relative_to(ROOT).as_posix() for path in files) == sorted(run.ORACLE_TESTS)


def test_every_test_that_wants_optuna_is_run_with_it(run):
    files = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("test_*.py")
        if 'importorskip("optuna")' in path.read_text(encoding="utf-8") and path != Path(__file__)
    ]
    assert sorted(files) == sorted(run.SEARCH_TESTS)
    assert run.oracle_arguments(["tests/search", "--all"], run.SEARCH_TESTS) == ["--all", *run.SEARCH_TESTS]


METHODS = "tests/methods/test_oracles.py"
ADAPTERS = [
    f"tests/adapters/test_adapter_{name}.py" for name in ("oracles", "peft_layouts", "peft_oracles", "rounding_oracles")
]
ALL = [METHODS, *ADAPTERS, "tests/lora/test_peft_oracles.py"]


@pytest.mark.parametrize(
    ("arguments", "chosen"),
    [
        ([], ALL),
        (["."], ALL),
        (["-x", "-k", "ties"], ["-x", "-k", "ties", *ALL]),
        (["--durations", "10"], ["--durations", "10", *ALL]),
        (["-k", "tests"], ["-k", "tests", *ALL]),
        (["--ignore", "tests/ui"], ["--ignore", "tests/ui", *ALL]),
        (["tests/adapters/", "-q"], ["-q", *ADAPTERS]),
        (["tests", METHODS], ALL),
        ([f"{METHODS}::test_mergekit"], [f"{METHODS}::test_mergekit"]),
        (["tests/recipe", ADAPTERS[0]], [ADAPTERS[0]]),
        (["tests/recipe"], []),
        (["tests/methods/test_formulas.py", "-x"], []),
    ],
)
def test_the_arguments_choose_among_those_tests(run, arguments, chosen):
    assert run.oracle_arguments(arguments) == chosen


def test_uv_takes_packages_from_where_pip_does(run):
    listed = """:env:.cert='/etc/ssl/bundle.crt'
:env:.find-links='/opt/wheels'
global.extra-index-url='file:///opt/one file:///opt/two'
install.constraint='/etc/caps.txt'
"""
    indexes = ["--extra-index-url", "file:///opt/one", "--extra-index-url", "file:///opt/two"]
    assert run.uv_options(listed) == ["--find-links", "/opt/wheels", *indexes, "--constraint", "/etc/caps.txt"]
    assert run.uv_options("") == []
