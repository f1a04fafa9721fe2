"""Live updates of pages: whose is live, how each one ends, and that nothing is told of another one."""

from __future__ import annotations

import threading

import pytest
from plain_host import wait_until

from lib_merge.session import updates as updates_module


class Gate:
    """Holds every apply of a session until it is opened, and says how many have come."""

    def __init__(self, session, monkeypatch) -> None:
        self.open, self.came, real = threading.Event(), threading.Semaphore(0), session._models.make_live

        def make_live(wanted, progress=None, cancel=None):
            self.came.release()
            assert self.open.wait(30)
            return real(wanted, progress, cancel)

        monkeypatch.setattr(session._models, "make_live", make_live)


@pytest.fixture
def gate(running, monkeypatch):
    return Gate(running.session, monkeypatch)


def when_done(running, ticket):
    assert running.updates.wait(ticket, 30)
    return running.updates.outcome_of(ticket)


def bad(running):
    return running.session.recipe({**running.document(), "base": "c"})


def test_a_cancelled_update_is_no_older_updates_error(running):
    assert when_done(running, running.updates.submit("page", 1, bad(running))).problem is not None
    with running.host.exclusive():
        ticket = running.updates.submit("page", 2, running.recipe())
        running.updates.cancel()
        ended = when_done(running, ticket)
    assert (ended.done, ended.cancelled, ended.problem) == (False, True, None)
    assert running.updates.state()["error"] is None and running.session.live_state().recipe is None


def test_one_that_is_cancelled_under_way_has_put_back_what_it_wrote_before_it_is_over(running, gate):
    ticket = running.updates.submit("page", 1, running.recipe())
    assert gate.came.acquire(timeout=30)
    waiting = running.updates.submit("page", 2, running.recipe(0.2))
    running.updates.cancel()
    assert not running.updates.wait(ticket, 0.2) and running.updates.state()["waiting"]
    gate.open.set()
    for each in (ticket, waiting):
        ended = when_done(running, each)
        assert (ended.done, ended.cancelled, ended.problem) == (False, True, None)
    assert running.session.live_state().recipe is None and not running.updates.state()["waiting"]
    assert when_done(running, running.updates.submit("page", 3, running.recipe())).done, "the next is not stopped"


def test_one_that_was_replaced_is_done_only_when_its_successor_is(running):
    with running.host.exclusive():
        first = running.updates.submit("page", 1, running.recipe(0.2))
        second = running.updates.submit("page", 2, bad(running))
    assert when_done(running, second).problem.sender.sequence == 2
    ended = when_done(running, first)
    assert (ended.done, ended.cancelled, ended.problem) == (False, False, None)
    with running.host.exclusive():
        first = running.updates.submit("page", 3, running.recipe(0.2))
        running.updates.submit("page", 4, running.recipe(0.3))
    assert when_done(running, first).done


def test_the_state_says_whose_update_is_live(running):
    for client, sequence in (("one", 5), ("two", 3)):
        assert when_done(running, running.updates.submit(client, sequence, running.recipe(sequence / 10))).done
        sender = running.session.live_state().sender
        assert (sender.client, sender.sequence) == (client, sequence)
    assert running.updates.submit("one", 5, running.recipe()) == 0, "an old one is not stored"
    with running.host.exclusive():
        running.session.before_picture(running.session.recipe(running.document(0.9)))
        assert running.session.live_state().sender.client == "", "a request's own"
        running.session.before_picture()
    assert running.session.live_state().sender.client == "two", "its own once more"
    running.apply(0.7)
    assert running.session.live_state().sender.client == ""


def test_no_page_can_take_a_name_that_keeps_the_original_or_a_pasted_picture_out(running):
    for name in ("", "paste 1", "restore"):
        running.updates.submit(name, 10**9, running.recipe())
    restored = running.updates.restore()
    assert restored > 0 and when_done(running, restored).done
    assert running.session.live_state().recipe is None
    assert when_done(running, running.updates.put(running.recipe(0.4))).done
    assert running.session.live_state().recipe["steps"][0]["alpha"] == 0.4


def test_an_error_is_of_the_checkpoint_that_it_arose_with(running):
    assert when_done(running, running.updates.submit("page", 1, bad(running))).problem is not None
    error = running.updates.state()["error"]
    assert (error["client"], error["sequence"]) == ("page", 1) and "c.safetensors" in error["error"]
    running.host.load("c.safetensors")
    assert running.updates.state()["error"] is None
    running.host.load("a.safetensors")
    assert running.updates.state()["error"] is not None


def test_stop_during_an_apply_returns_once_that_has_ended(running, gate):
    running.updates.submit("page", 1, running.recipe())
    assert gate.came.acquire(timeout=30)
    stopped = threading.Thread(target=running.updates.stop)
    stopped.start()
    stopped.join(0.3)
    assert stopped.is_alive()
    gate.open.set()
    stopped.join(30)
    assert not stopped.is_alive(), "an idle worker would wait for a minute"
    assert when_done(running, running.updates.submit("page", 2, running.recipe(0.2))).done, "another worker begins"


def test_an_idle_worker_ends_and_the_next_update_starts_another(running, monkeypatch):
    monkeypatch.setattr(updates_module, "IDLE_SECONDS", 0.05)
    for number in range(3):
        assert when_done(running, running.updates.submit("page", number, running.recipe(number / 4))).done
        worker = running.updates._worker
        if worker is not None:
            worker.join(30)
        assert running.updates._worker is None


def test_the_page_hears_that_an_update_waits_for_the_host_only_when_it_does(running, monkeypatch):
    monkeypatch.setattr(updates_module, "SILENT_WAIT", 1e9)
    with running.host.exclusive():
        ticket = running.updates.submit("page", 1, running.recipe())
        wait_until(lambda: running.updates._asked_for_lock)
        assert running.updates.state()["busy"] == ""
        monkeypatch.setattr(updates_module, "SILENT_WAIT", 0)
        wait_until(lambda: "waiting for the host" in running.updates.state()["busy"])
    assert when_done(running, ticket).done and running.updates.state()["busy"] == ""


def test_what_is_kept_on_the_card_is_given_back_when_nothing_has_moved_for_long(running, monkeypatch):
    monkeypatch.setattr(updates_module, "IDLE_SECONDS", 0.05)
    given_back = threading.Event()
    monkeypatch.setattr(running.session, "give_back", lambda: given_back.set() or running.host.lock.locked())
    assert when_done(running, running.updates.submit("page", 1, running.recipe())).done
    assert given_back.wait(30)


def test_the_files_of_a_choice_are_read_while_the_host_is_busy(running):
    """B is chosen, its faders are untouched, and a picture is being made."""
    folder = running.host.folder
    with running.host.exclusive():
        running.updates.submit("page", 1, running.recipe(0))
        running.session._ahead.wait()
        sizes = {folder / f"{name}.safetensors": (folder / f"{name}.safetensors").stat().st_size for name in "ab"}
        assert running.session._ahead.read == {path.resolve(): size for path, size in sizes.items()}
    running.updates.restore()
    assert running.session._ahead._wanted == ()
