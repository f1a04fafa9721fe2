"""optuna's storage of a search, with ranks that are updated by every new score."""

from __future__ import annotations

import copy
from collections.abc import Callable, Container, Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import optuna
from optuna.storages import BaseStorage, RDBStorage
from optuna.trial import FrozenTrial, TrialState
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from lib_merge.errors import StorageError, UserError
from lib_merge.explore.trials.events import STORE
from lib_merge.sentences import t

_DRIVERS = {"postgresql": "postgresql+psycopg", "mysql": "mysql+pymysql"}
DATABASE_ERRORS = (optuna.exceptions.StorageInternalError, SQLAlchemyError)
"""Errors that mean that a database cannot be reached."""

Values = Mapping[int, Sequence[float]]
Rank = Callable[[Sequence[FrozenTrial]], Values]
"""Trial number → values, one per objective, of the trials that have scores."""

optuna.logging.set_verbosity(optuna.logging.ERROR)  # nothing else uses optuna in this process


def open_storage(url: str, folder: Path) -> BaseStorage:
    """The database at `url`, or without one a file in the study's folder.

    Raises:
        UserError: the address is none, or needs a driver that is not installed.
        StorageError: the database cannot be reached.
    """
    kind, mark, rest = url.partition("://")
    address = f"{_DRIVERS.get(kind, kind)}{mark}{rest}" if url else f"sqlite:///{(folder / STORE).as_posix()}"
    arguments = {"connect_args": {"timeout": 60}} if address.startswith("sqlite") else {"pool_pre_ping": True}
    try:
        return optuna.storages.get_storage(RDBStorage(address, engine_kwargs=arguments))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, ImportError) as error:
        raise UserError(t("scored.no_database_address", kind=repr(kind[:40]), error=type(error).__name__)) from None
    except DATABASE_ERRORS as error:
        raise StorageError(t("scored.database_away", error=type(error.__cause__ or error).__name__)) from None


class Ranked:
    """A storage whose finished trials have as values their ranks among all trials now, not those when they ended.

    Samplers compare values, and a rank among three trials is no rank among three hundred.

    Args:
        inner: has the trials.
        rank: gives those that have ended their values.
        is_counted: whether a trial is one of those that are wanted.
    """

    def __init__(self, inner: BaseStorage, rank: Rank, is_counted: Callable[[FrozenTrial], bool]) -> None:
        self._inner, self._rank, self._is_counted = inner, rank, is_counted
        self._first_open: int | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def get_all_trials(
        self, study_id: int, deepcopy: bool = True, states: Container[TrialState] | None = None
    ) -> list[FrozenTrial]:
        """As the storage has them, with the ranks of now."""
        trials = self._inner.get_all_trials(study_id, deepcopy=deepcopy)
        if self._first_open is not None:
            trials = [self._as_open(one) for one in trials]
        values = self._rank(trials)
        return [_with(one, values.get(one.number)) for one in trials if states is None or one.state in states]

    @contextmanager
    def open_from(self, number: int | None) -> Generator[None]:
        """Within the block the counted trials from this number on are seen as if none of them had ended."""
        self._first_open = number
        try:
            yield
        finally:
            self._first_open = None

    def _as_open(self, trial: FrozenTrial) -> FrozenTrial:
        if self._first_open is None or trial.number < self._first_open or not self._is_counted(trial):
            return trial
        if not trial.state.is_finished():
            return trial
        seen = copy.copy(trial)
        seen.state, seen.values, seen.intermediate_values, seen.datetime_complete = TrialState.RUNNING, None, {}, None
        return seen


def _with(trial: FrozenTrial, values: Sequence[float] | None) -> FrozenTrial:
    if values is None or not trial.state.is_finished():
        return trial
    seen = copy.copy(trial)
    if trial.state == TrialState.COMPLETE:
        seen.values = list(values)
    elif trial.state == TrialState.PRUNED and trial.intermediate_values:
        seen.intermediate_values = dict.fromkeys(trial.intermediate_values, values[0])
    return seen
