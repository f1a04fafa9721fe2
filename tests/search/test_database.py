"""A search whose owners share a database: one of them is killed, and the database itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

pytest.importorskip("optuna")
sys.path.append(str(Path(__file__).parent))

from databases import MariaDB, PostgreSQL
from pretend import RECIPE, World, begin, item, results, vectors, well

from lib_merge.architectures import by_id
from lib_merge.explore.trials.search import best_first, search_of
from lib_merge.search.samplers import optuna_sampler
from lib_merge.search.samplers.optuna_sampler import OptunaSampler
from lib_merge.search.studies import begun, freed, opened, search_in, space_of

TRIALS, PATIENCE = 16, 1.5
ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(1200),
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(sys.platform == "win32", reason="the servers are started as on Debian"),
]


@pytest.fixture(scope="module", params=[PostgreSQL, MariaDB], ids=lambda kind: kind.__name__)
def database(request):
    """In a folder that pytest does not know: its own are for one user alone."""
    if request.param.binaries() is None:
        pytest.skip(f"{request.param.__name__} is not installed")
    folder = Path(tempfile.mkdtemp(prefix="live-merge-database-"))
    made = request.param(folder)
    yield made
    made.kill()
    shutil.rmtree(folder)


def study(folder: Path, name: str):
    """Each owner has its own folder of the same study: same name, seed and free weights."""
    made = begun(folder / "explore" / name, RECIPE, [item(n) for n in range(2)], 7, {}, "")
    event = made.add("space", **freed(RECIPE, by_id("sd1"), 0, None, "curve", ()))
    begin(made, event["number"], TRIALS, "tpe", ("good",))
    return made


def world(made, url: str, behaviour=None) -> World:
    def sampler():
        search, event = search_in(made)
        return OptunaSampler.of(search.settings, made, search, space_of(event, "sd1"), url, PATIENCE)

    return World(made, behaviour or {"one": well, "two": well}, sampler=sampler)


def counted(made, url: str) -> list:
    search, event = search_in(made)
    stored = OptunaSampler.of(search.settings, made, search, space_of(event, "sd1"), url, PATIENCE)._study.get_trials()
    return [one for one in stored if one.state.name == "COMPLETE"]


OTHER = """
import sys, time
sys.path[:0] = {paths!r}
import warnings; warnings.simplefilter("ignore")
from pathlib import Path
import test_database as own
from lib_merge.search.studies import opened
running = own.world(opened(Path({folder!r})), {url!r})
print("begun", flush=True)
while True:
    running.run(until=running.now + 1)
    time.sleep(0.05)
"""


def test_two_owners_share_a_search_and_one_is_killed(database, tmp_path):
    mine, theirs = study(tmp_path / "mine", "shared"), study(tmp_path / "theirs", "shared")
    script = OTHER.format(paths=[str(ROOT), str(Path(__file__).parent)], folder=str(theirs.folder), url=database.url)
    other = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True)
    try:
        assert other.stdout.readline() == "begun\n"
        running = world(mine, database.url)
        end = time.monotonic() + 120
        while sum(states == ["done"] for states in results(opened(theirs.folder)).values()) < 4:
            running.run(until=running.now + 1)
            time.sleep(0.2)
            assert time.monotonic() < end and other.poll() is None
    finally:
        other.kill()  # SIGKILL
        other.wait()
    running.run(until=1e9)
    running.coordinator.sync()
    left = opened(theirs.folder)
    ended = [number for number, states in results(left).items() if states]
    done = counted(mine, database.url)
    assert len(done) == TRIALS
    assert {one.number for one in done} == set(results(mine)) >= set(ended)
    assert all(states == ["done"] for states in results(mine).values())
    begun_there = [vector for number, vector in vectors(left).items() if number not in ended]
    all_vectors = [tuple(round(x, 9) for x in vector) for vector in vectors(mine).values()]
    assert all(tuple(round(x, 9) for x in vector) in all_vectors for vector in begun_there)  # made again, the same
    assert len(set(all_vectors)) == TRIALS
    best, _ = best_first(search_of(mine.events), mine.state.items)[0]
    assert best.number == max(done, key=lambda one: one.value).number


def test_the_database_is_killed_and_started_again_in_the_middle(database, tmp_path, monkeypatch):
    monkeypatch.setattr(optuna_sampler, "RETRY_SECONDS", 0.2)
    made = study(tmp_path, "restarted")
    running = world(made, database.url)
    running.run(until=12)
    before = results(made)
    database.kill()
    running.run(until=running.now + 30)  # pictures that were begun are finished and scored meanwhile
    during = results(made)
    assert set(during) == set(before) and all(states == ["done"] for states in during.values())
    database.start()
    running.run(until=1e9)
    assert all(states == ["done"] for states in results(made).values()) and len(results(made)) == TRIALS
    assert len(counted(made, database.url)) == TRIALS


def test_an_address_that_is_none_or_leads_nowhere_is_one_sentence(tmp_path):
    from lib_merge.errors import StorageError, UserError

    made = study(tmp_path, "nowhere")
    with pytest.raises(StorageError, match="the database cannot be reached") as error:
        world(made, "postgresql://me:secret@127.0.0.1:9/none")
    assert "secret" not in str(error.value)
    with pytest.raises(UserError, match="'nosuch' is no database that can be used"):
        world(made, "nosuch://me:secret@host/none")
