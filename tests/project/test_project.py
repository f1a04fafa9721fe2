"""The project as a whole: what its documents say is so."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import lib_merge

ROOT = Path(__file__).resolve().parents[2]


def fenced(document: str, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", (ROOT / document).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


def test_exactly_the_documented_names_are_public():
    assert dir(lib_merge) == sorted(lib_merge.__all__)
    found = {name: getattr(lib_merge, name) for name in lib_merge.__all__}
    assert all(value.__module__.startswith("lib_merge.") for name, value in found.items() if name != "__version__")


def test_the_version_is_the_same_everywhere():
    assert f'version = "{lib_merge.__version__}"' in (ROOT / "pyproject.toml").read_text()
    assert lib_merge.__version__ in (ROOT / "CHANGELOG.md").read_text()


@pytest.mark.parametrize("document", ["README.md", "docs/recipe-format.md"])
def test_the_recipes_in_the_documents_are_recipes(document):
    texts = [text for text in fenced(document, "yaml") if text.startswith("live_merge")]
    assert texts
    for text in texts:
        recipe = lib_merge.Recipe.from_dict(yaml.safe_load(text))
        assert recipe.to_dict() == yaml.safe_load(text)


def test_links_in_the_documents_lead_somewhere():
    for document in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!http|#)([^)#]+)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} links to {target}"


def test_the_map_of_contributing_is_true():
    """Every name in it is there, and every folder of the package and of the engine is in it."""
    found, above = set(), {}
    for line in fenced("CONTRIBUTING.md", "")[1].splitlines():
        indent = len(line) - len(line.lstrip())
        above = {depth: folder for depth, folder in above.items() if depth < indent}
        folder = max(above.items())[1] if above else ROOT
        name = line.split()[0]
        assert (folder / name).exists(), line
        found.add(folder / name)
        above[indent] = folder / name
    for folder in ("lib_merge", "lib_merge/engine", "lib_merge/checkpoint", "lib_merge/session", "lib_merge/adapters"):
        packages = {path.parent for path in (ROOT / folder).glob("*/__init__.py")}
        assert packages <= found, packages - found


@pytest.mark.long
def test_the_worked_examples_of_contributing_work_as_one_file_and_its_test_each(tmp_path):
    """Written into a copy of the project, and found there without a list."""
    copy, examples = tmp_path / "project", fenced("CONTRIBUTING.md", "python")
    double = ROOT / "tests" / "hosts"
    shipped = [*(ROOT / "lib_merge").rglob("*"), double / "small_sd1.py", *(double / "a1111_double").rglob("*")]
    for path in (path for path in shipped if path.suffix in (".py", ".json")):
        target = copy / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    files = {text.split("\n")[0].removeprefix("# "): text for text in examples}
    assert {"/".join(name.split("/")[:2]) for name in files} == {
        *("lib_merge/methods", "lib_merge/adapters", "lib_merge/architectures", "lib_merge/hosts"),
        *("tests/methods", "tests/adapters", "tests/architectures", "tests/hosts"),
    }
    for name, text in files.items():
        target = copy / name
        assert not target.exists(), f"{name} is no new file"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
    tests = [name for name in files if name.startswith("tests/")]
    command = [sys.executable, "-m", "pytest", "-q", "--import-mode=importlib", "-o", "pythonpath=.", *tests]
    run = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert run.returncode == 0 and f"{len(tests)} passed" in run.stdout, run.stdout + run.stderr
    listed = (
        "import json; from lib_merge.methods import methods; from lib_merge.adapters import all_kinds;"
        "from lib_merge.architectures import architectures, by_id;"
        "print(json.dumps(['midpoint' in methods(), 'gain' in all_kinds(), by_id('auraflow') in architectures()]))"
    )
    known = subprocess.run([sys.executable, "-c", listed], cwd=copy, capture_output=True, text=True, check=True)
    assert json.loads(known.stdout) == [True, True, True]


def test_importing_changes_nothing_in_the_process():
    script = (
        "import sys, os, threading; before = (dict(os.environ), list(sys.path), threading.active_count())\n"
        "import torch; defaults = (torch.get_num_threads(), torch.get_default_dtype(), torch.is_grad_enabled())\n"
        "import lib_merge\n"
        "assert (dict(os.environ), list(sys.path), threading.active_count()) == before\n"
        "assert (torch.get_num_threads(), torch.get_default_dtype(), torch.is_grad_enabled()) == defaults\n"
        "assert not {'gradio', 'fastapi', 'yaml', 'scipy'} & set(sys.modules), set(sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="runs without workers")
def test_tests_of_one_file_stay_on_one_worker(request):
    """pytest-xdist names the group behind a test's id; without it each worker starts servers of its own."""
    assert request.node.nodeid.endswith(f"@{request.node.path}")
