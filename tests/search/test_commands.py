"""`explore` on the command line: what is asked of the user, in one sentence, and what is left behind."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("PIL")
sys.path.append(str(Path(__file__).parent))

from pretend import RECIPE, World, item, study, well

from lib_merge.cli.main import main
from lib_merge.search.studies import opened
from lib_merge.session.data_files.search_lock import is_running, running


@pytest.fixture
def given(tmp_path):
    """Arguments of `new` for a study that is not there yet."""
    (tmp_path / "recipe.json").write_text(json.dumps(RECIPE))
    (tmp_path / "prompts.json").write_text(json.dumps({"items": [item(1).to_dict(), item(2).to_dict()]}))
    files = ["--recipe", str(tmp_path / "recipe.json"), "--prompts", str(tmp_path / "prompts.json")]
    return ["explore", "new", str(tmp_path / "explore" / "one"), *files, "--scorer", "taste*2", "--seed", "5"]


def test_new_begins_a_study_with_its_free_weights_and_no_address(given, tmp_path, capsys):
    assert main([*given, "--lock", "IN00,M00", "--groups", "none", "--limit", "far=0.9", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert len(told["knobs"]) == 24 and "IN00" not in told["knobs"] and told["prompts"] == 2
    search = next(one for one in opened(tmp_path / "explore" / "one").events if one["event"] == "search")
    assert (search["scorers"], search["limits"], search["architecture"]) == ({"taste": 2.0}, {"far": 0.9}, "sd1")
    assert (search["sampler"], search["trials"], search["at_once"]) == ("tpe", 100, 0)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--sampler", "guess"], "expected one of the samplers tpe, cmaes, nsga2, random, found 'guess'"),
        (["--sampler", "nsga2"], "nsga2 weighs two or more scorers"),
        (["--scorer", "x*much"], r"expected LABEL or LABEL\*WEIGHT"),
        (["--limit", "ugly=1"], "expected GUARD=NUMBER with one of black, flat, noise, clipped, far"),
        (["--trials", "0"], "expected at least one trial"),
        (["--at-once", "0"], "expected a number of merges made at once, 1 or more, found 0"),
        (["--step", "3"], "this step has no block weights"),
        (["--groups", "pairs"], "expected one of none, thirds, curve"),
        (["--architecture", "sd9"], "sd9"),
    ],
)
def test_what_cannot_be_begun_is_one_sentence_and_leaves_nothing(given, tmp_path, capsys, more, said):
    import re

    assert main([*given, *more]) == 2
    error = capsys.readouterr().err
    assert re.search(said, error) and error.count("\n") == 1
    assert not (tmp_path / "explore" / "one").exists()


def test_prompts_must_say_everything(given, tmp_path, capsys):
    (tmp_path / "prompts.json").write_text(json.dumps({"items": [{"prompt": "a star", "seed": 1, "steps": 4}]}))
    assert main(given) == 2
    assert "items[0]: a search makes pictures without a txt2img tab" in capsys.readouterr().err
    assert not (tmp_path / "explore" / "one").exists()


def test_a_run_without_scorer_webui_or_study_is_one_sentence(tmp_path, capsys):
    study(tmp_path)
    run = ["explore", "run", str(tmp_path / "explore" / "one"), "--webui", "http://127.0.0.1:9"]
    for more, said in (
        ([], "good: no scorer of that name is installed"),
        (["--scorer", "other=near:x.png"], "the search has no scorer other; it has good"),
        (["--scorer", "good"], "expected LABEL=WHAT"),
        (["--webui", "localhost"], "expected an address as http://127.0.0.1:7860"),
        (["--storage", "postgresql://x@y/z"], "the sampler random keeps nothing in a database"),
    ):
        assert main([*run, *more]) == 2
        assert said in capsys.readouterr().err, more
    several = study(tmp_path / "several", at_once=2).folder
    assert (
        main(["explore", "run", str(several), *run[3:], "--scorer", "good=near:x.png", "--storage", "mysql://x"]) == 2
    )
    assert "which one process must coordinate" in capsys.readouterr().err
    assert main(["explore", "run", str(tmp_path / "none"), "--webui", "http://127.0.0.1:9"]) == 2
    assert not (tmp_path / "none").exists()


def test_one_program_runs_a_study_at_a_time_and_stop_reaches_it(tmp_path, capsys):
    made = study(tmp_path)
    folder = str(made.folder)
    assert main(["explore", "stop", folder]) == 0 and "is not running" in capsys.readouterr().out
    with running(made.folder):
        assert is_running(made.folder)
        assert main(["explore", "run", folder, "--webui", "http://127.0.0.1:9"]) == 2
        assert "another program runs the search" in capsys.readouterr().err
        world = World(made, {"one": well})
        world.run(until=3)
        assert main(["explore", "stop", folder]) == 0 and "is asked to stop" in capsys.readouterr().out
        world.run()
    assert not is_running(made.folder) and world.coordinator.search.stopped


def test_status_and_export_tell_the_best_and_give_it_away(tmp_path, capsys):
    made = study(tmp_path)
    World(made, {"one": well}).run()
    folder = str(made.folder)
    assert main(["explore", "status", folder, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["trials"] == {"wanted": 6, "open": 0, "done": 6, "pruned": 0, "failed": 0} and not told["running"]
    assert main(["explore", "status", folder]) == 0
    assert f"trial {told['best'][0]['trial']}: 1.000" in capsys.readouterr().out
    assert main(["explore", "export", folder, "--output", str(tmp_path / "best.json")]) == 0
    assert json.loads((tmp_path / "best.json").read_text()) == told["best"][0]["recipe"]
    assert main(["explore", "export", folder, "--output", str(tmp_path / "best.json")]) == 2
    assert main(["explore", "export", folder, "--output", str(tmp_path / "all.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        names = archive.namelist()
        assert {"study.json", "journal.jsonl"} < set(names) and len(names) == 2 + 14
        assert b"127.0.0.1" not in archive.read("journal.jsonl")
