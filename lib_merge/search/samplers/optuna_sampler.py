"""Draws merges by optuna's samplers, which learn from the ranks of all trials so far."""

from __future__ import annotations

import copy
import hashlib
import time
import warnings
from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
import optuna
from optuna.distributions import BaseDistribution, FloatDistribution
from optuna.exceptions import ExperimentalWarning, UpdateFinishedTrialError
from optuna.pruners import WilcoxonPruner
from optuna.samplers import BaseSampler, CmaEsSampler, NSGAIISampler, TPESampler
from optuna.trial import FrozenTrial, TrialState, create_trial

from lib_merge.errors import StorageError, UserError
from lib_merge.explore.pictures.items import Item
from lib_merge.explore.trials import ranks
from lib_merge.explore.trials.events import DONE, FAILED, PRUNED
from lib_merge.explore.trials.search import Search, Settings, Trial
from lib_merge.explore.votes.liked import liked
from lib_merge.search.coordinator import NotNowError, Proposal
from lib_merge.search.samplers.heartbeats import ORIGIN, OWNER, Heartbeats
from lib_merge.search.samplers.storage import DATABASE_ERRORS, Ranked, open_storage
from lib_merge.search.space import Array, Space
from lib_merge.sentences import t
from lib_merge.session.data_files.search_lock import owner_of
from lib_merge.session.exploring.studies import OpenStudy

RETRY_SECONDS = 5.0
"""Seconds before the next attempt if a database cannot be reached."""
STARTUP_TRIALS = 10
"""Least number of random trials before the sampler learns; with more free weights, one for each of these."""
PRUNE_P_VALUE = 0.1
"""p-value below which a trial is ended early as worse than the best one (Wilcoxon signed-rank test)."""
STATES = {DONE: TrialState.COMPLETE, PRUNED: TrialState.PRUNED, FAILED: TrialState.FAIL}
COMPLETE = TrialState.COMPLETE
DEAD_AFTER = 120.0
"""Seconds without a heartbeat after which a program that shares the storage is taken for dead."""
POLL_SECONDS = 2.0
"""Seconds between two checks whether other programs have ended their trials."""
FIRST_ORIGINS = ("start", "vote")
"""Origins of the merges that a search begins with."""
_SCORES, _FAILED, _LIKED = "scores", "failed", "liked"

warnings.filterwarnings("ignore", category=ExperimentalWarning)


@dataclass(frozen=True)
class SearchPlan:
    """What a sampler needs to know.

    Attributes:
        settings, items: settings and prompts of the search.
        seed: of the study.
        start: the free weights of the study's own recipe, [knobs].
        program: name of this program among those that share the storage; "" if the storage is not shared.
        liked: merges that people have voted on, [merges, knobs], and how much they like them, [merges].
    """

    settings: Settings
    items: Sequence[Item]
    seed: int
    start: Sequence[float]
    program: str
    liked: tuple[Array, Array] = field(default=(np.empty((0, 0)), np.empty(0)))


class OptunaSampler:
    """A sampler with its storage.

    Args:
        plan: what is drawn.
        search: as its journal has it.
        study: optuna's.
        heartbeats: of the programs that share the storage; None: it is not shared.
        clock: seconds.
    """

    def __init__(
        self,
        plan: SearchPlan,
        search: Search,
        study: optuna.Study,
        heartbeats: Heartbeats | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._plan, self._settings = plan, plan.settings
        self._names = [f"w{number:02d}" for number in range(len(plan.start))]
        self._space = {name: FloatDistribution(0.0, 1.0) for name in self._names}
        self._study, self._clock, self._away_until = study, clock, 0.0
        self._storage = cast("Ranked", study._storage)
        self._heartbeats = heartbeats
        with self._reached():
            self._begin(search)

    @classmethod
    def of(
        cls,
        settings: Settings,
        study: OpenStudy,
        search: Search,
        space: Space,
        storage: str,
        dead_after: float = DEAD_AFTER,
    ) -> OptunaSampler:
        """A study's sampler, with its storage open. `dead_after`: seconds without a heartbeat after which a program
        that shares the storage is taken for dead.

        Raises:
            UserError: the address is none, or leads to another search.
            StorageError: the database cannot be reached.
        """
        told = liked(study.events, space.event, study.study.seed, space.start, space.vector)
        program = owner_of(study.folder) if storage else ""  # else only the seed matters
        plan = SearchPlan(settings, study.state.items, study.study.seed, space.start.tolist(), program, told)
        many = len(settings.scorers) if settings.sampler == "nsga2" else 1
        inner = open_storage(storage, study.folder)
        ranked: Any = Ranked(inner, lambda trials: rank_values(trials, plan, many), is_counted)
        name = f"{study.study.name}-{study.study.seed}-{settings.space}"
        try:
            made = optuna.create_study(
                storage=ranked, study_name=name, directions=["maximize"] * many, load_if_exists=True
            )
            return cls(plan, search, made, Heartbeats(made, plan.program, dead_after) if storage else None)
        except (*DATABASE_ERRORS, NotNowError) as error:
            raise StorageError(t("scored.database_away", error=type(error.__cause__ or error).__name__)) from None

    def ask(self) -> Proposal | None:
        """The next merge; None if there are no more.

        Raises:
            NotNowError: the storage cannot be reached, or a trial is still being made: one that the next draw depends
                on, or one of another program, which may have to be taken over.
        """
        with self._reached():
            if self._heartbeats:
                self._heartbeats.update()
            trials = self._trials()
            if len(_counted(trials)) >= self._settings.trials:
                return self._none_now()
            self._study.sampler = self._sampler(self._number(trials))
            with self._storage.open_from(self._first_unseen(trials)):
                trial = self._study.ask(self._space)
            trial.set_user_attr(OWNER, self._plan.program)
            trials = self._trials()
            if sum(number < trial.number for number in _counted(trials)) >= self._settings.trials:
                self._study.tell(trial, state=TrialState.FAIL)  # another program has begun the last one meanwhile
                return self._none_now()
            if _is_duplicate(trial, trials):
                self._study.tell(trial, state=TrialState.FAIL)
                return self.ask()
        origin = trial.user_attrs.get(ORIGIN, self._settings.sampler)
        return Proposal(trial.number, [float(trial.params[name]) for name in self._names], origin)

    def tell(self, trial: Trial, values: Sequence[float]) -> None:
        """Report that a trial has ended, with its ranks so far.

        Raises:
            NotNowError: the storage cannot be reached.
        """
        with self._reached():
            self._tell(trial, values)

    def trials_of_others(self, known: Collection[int]) -> list[Trial]:
        """Trials that other programs have ended; none while the storage cannot be reached."""
        try:
            if self._heartbeats is None:
                return []
            with self._reached():
                self._heartbeats.update()
                trials = self._study.get_trials(deepcopy=False)
        except NotNowError:
            return []
        ended = (one for one in trials if one.number not in known and one.state in (COMPLETE, TrialState.PRUNED))
        ended = (one for one in ended if _LIKED not in one.user_attrs)
        return [self._of_other(one) for one in ended]

    def should_prune(self, trial: Trial, done: Mapping[int, float], best: Mapping[int, float]) -> bool:
        """Whether optuna's WilcoxonPruner would end a trial, compared with the best one prompt by prompt."""
        if len(self._study.directions) > 1 or len(done) < 2:
            return False
        beside = optuna.create_study(direction="maximize")
        beside.add_trial(create_trial(value=float(np.mean(list(best.values()))), intermediate_values=dict(best)))
        own = create_trial(state=TrialState.RUNNING, intermediate_values=dict(done))
        return WilcoxonPruner(p_threshold=PRUNE_P_VALUE).prune(beside, own)

    def _first_unseen(self, trials: Sequence[FrozenTrial]) -> int | None:
        """Number of the first trial whose result the next draw ignores, so that the order in which trials end does not
        matter; None: it uses all that have ended.

        Raises:
            NotNowError: an earlier one is still being made.
        """
        if not self._settings.at_once:
            return None
        begun = _counted(trials)
        known = max(0, len(begun) - self._settings.at_once + 1)
        if any(not one.state.is_finished() for one in trials if one.number in begun[:known]):
            raise NotNowError
        return begun[known] if known < len(begun) else None

    def _none_now(self) -> None:
        if self._heartbeats and self._heartbeats.running():
            self._away_until = self._clock() + POLL_SECONDS
            raise NotNowError

    def _of_other(self, one: FrozenTrial) -> Trial:
        vector = [float(one.params[name]) for name in self._names]
        trial = Trial(one.number, one.user_attrs.get(ORIGIN, self._settings.sampler), vector, {})
        trial.scores, trial.webui = one.user_attrs.get(_SCORES, {}), f"owner-{one.user_attrs.get(OWNER, '')}"
        trial.state = DONE if one.state == COMPLETE else PRUNED
        return trial

    def _begin(self, search: Search) -> None:
        """Make storage and journal agree, whichever of them a killed program wrote last."""
        stored = {one.number: one for one in self._study.get_trials(deepcopy=False)}
        if not stored and search.trials:
            self._rebuild(search)
        elif not stored:
            self._first()
        for number, one in stored.items():
            known = search.trials.get(number)
            if known is not None and not _is_same(one, known, self._names):
                raise UserError(t("scored.other_search"))
            if one.state.is_finished() or one.state == TrialState.WAITING:
                continue
            if known is None:
                self._end_unstarted(one)
            elif known.state:
                self._tell(known, ())

    def _first(self) -> None:
        """Queue the study's own recipe, then the merge that people like best; add all voted ones as finished trials."""
        self._study.enqueue_trial(self._named(self._plan.start), {ORIGIN: FIRST_ORIGINS[0]}, skip_if_exists=True)
        vectors, likings = self._plan.liked
        if not len(likings) or len(self._study.directions) > 1:
            return
        best = self._named(vectors[int(np.argmax(likings))])
        self._study.enqueue_trial(best, {ORIGIN: FIRST_ORIGINS[1]}, skip_if_exists=True)
        for vector, liking in zip(vectors, likings, strict=True):
            told = {"params": self._named(vector), "distributions": dict(self._space), "user_attrs": {_LIKED: True}}
            self._study.add_trial(create_trial(value=float(liking), **told))

    def _named(self, vector: Sequence[float] | Array) -> dict[str, float]:
        return dict(zip(self._names, map(float, vector), strict=True))

    def _end_unstarted(self, one: FrozenTrial) -> None:
        """End a trial of this program that was killed before its pictures were begun."""
        if not self._heartbeats or one.user_attrs.get(OWNER) == self._plan.program:
            self._study.tell(one.number, state=TrialState.FAIL, skip_if_finished=True)

    def _rebuild(self, search: Search) -> None:
        """Rebuild the storage from the journal: it is lost, or the study comes from another computer."""
        for number in range(max(search.trials) + 1):
            trial = search.trials.get(number)
            if trial is None:
                self._study.add_trial(create_trial(state=TrialState.FAIL))
                continue
            state = STATES.get(trial.state, TrialState.RUNNING)
            one = create_trial(
                state=state,
                values=[0.0] * len(self._study.directions) if state == TrialState.COMPLETE else None,
                params=self._named(trial.vector),
                distributions=dict(self._space),
                user_attrs={OWNER: self._plan.program, _FAILED if trial.state == FAILED else _SCORES: trial.scores},
                intermediate_values={len(trial.scores): 0.0} if state == TrialState.PRUNED else None,
            )
            self._study.add_trial(one)

    def _tell(self, trial: Trial, values: Sequence[float]) -> None:
        storage, state = self._study._storage, STATES[trial.state]
        id_ = storage.get_trial_id_from_study_id_trial_number(self._study._study_id, trial.number)
        try:
            storage.set_trial_user_attr(id_, _FAILED if trial.state == FAILED else _SCORES, trial.scores)
            if state == TrialState.PRUNED and len(self._study.directions) == 1:
                storage.set_trial_intermediate_value(id_, len(trial.scores), self._mean(values))
            storage.set_trial_state_values(id_, state, self._values(values) if state == TrialState.COMPLETE else None)
        except UpdateFinishedTrialError:
            return  # told before; a trial has one result

    def _values(self, values: Sequence[float]) -> list[float]:
        many = len(self._study.directions)
        found = [0.0 if np.isnan(value) else float(value) for value in values] or [0.0] * len(self._settings.scorers)
        return found if many > 1 else [self._mean(found)]

    def _mean(self, values: Sequence[float]) -> float:
        weights = list(self._settings.scorers.values())
        return float(np.average(values, weights=weights)) if len(values) == len(weights) else 0.0

    def _trials(self) -> list[FrozenTrial]:
        return self._study.get_trials(deepcopy=False)

    def _number(self, trials: Sequence[FrozenTrial]) -> int:
        """The number of the next draw. If draws do not depend on time (`at_once`), it is the trial's, so that a trial
        that was killed before it began is drawn again; otherwise no two draws have the same number."""
        if self._settings.at_once:
            return len(_counted(trials))
        return sum(one.state != TrialState.WAITING for one in trials)

    def _sampler(self, number: int) -> BaseSampler:
        """The sampler for one draw; its random numbers depend on the study, the program and the draw's number."""
        text = f"{self._plan.seed} {self._plan.program} {number}"
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big") >> 1
        startup = max(STARTUP_TRIALS, len(self._names))
        if self._settings.sampler == "cmaes":
            return Cma(seed=seed, n_startup_trials=startup, sigma0=0.25, warn_independent_sampling=False)
        if self._settings.sampler == "nsga2":
            return NSGAIISampler(seed=seed, population_size=min(50, max(12, self._settings.trials // 8)))
        return TPESampler(seed=seed, n_startup_trials=startup, multivariate=True, constant_liar=True)

    @contextmanager
    def _reached(self) -> Generator[None]:
        """Use the storage within the block; after it could not be reached, it is not asked again for a while."""
        if self._clock() < self._away_until:
            raise NotNowError
        try:
            yield
        except DATABASE_ERRORS as error:
            self._away_until = self._clock() + RETRY_SECONDS
            raise NotNowError from error


class Cma(CmaEsSampler):
    """Its random numbers depend on its seed only; optuna also uses the trial's number, which is higher after a killed
    program created one more."""

    def sample_relative(
        self, study: optuna.Study, trial: FrozenTrial, search_space: dict[str, BaseDistribution]
    ) -> dict[str, Any]:
        """As optuna's."""
        seen = copy.copy(trial)
        seen.number = 0
        return super().sample_relative(study, seen, search_space)


def rank_values(trials: Sequence[FrozenTrial], plan: SearchPlan, many: int) -> dict[int, list[float]]:
    """Trial number → values of each scored trial: one rank per scorer, or if `many` is 1 their weighted mean."""
    found = [one for one in trials if one.user_attrs.get(_SCORES) and one.state != TrialState.FAIL]
    if not found:
        return {}
    labels, weights = list(plan.settings.scorers), list(plan.settings.scorers.values())
    table = ranks.rank_table([one.user_attrs[_SCORES] for one in found], [item.id for item in plan.items], labels)
    values = ranks.trial_values(table, [item.weight for item in plan.items])
    if many == 1:
        values = ranks.combined(values, weights)[:, None]
    return {one.number: [float(x) for x in np.nan_to_num(row)] for one, row in zip(found, values, strict=True)}


def is_counted(trial: FrozenTrial) -> bool:
    """Whether a trial counts as one of the search's: not a voted merge, and not one that was never begun."""
    return _LIKED not in trial.user_attrs and (trial.state != TrialState.FAIL or _FAILED in trial.user_attrs)


def _counted(trials: Sequence[FrozenTrial]) -> list[int]:
    """Numbers of the begun trials that count."""
    return [one.number for one in trials if one.state != TrialState.WAITING and is_counted(one)]


def _is_duplicate(trial: optuna.Trial, trials: Sequence[FrozenTrial]) -> bool:
    """Whether a search's first merge exists twice, because two programs began it at the same moment."""
    origin = trial.user_attrs.get(ORIGIN)
    same = (one.number for one in trials if one.user_attrs.get(ORIGIN) == origin)
    return origin in FIRST_ORIGINS and any(number < trial.number for number in same)


def _is_same(one: FrozenTrial, known: Trial, names: Sequence[str]) -> bool:
    vector = [one.params.get(name) for name in names]
    return None in vector or bool(np.allclose(np.array(vector, dtype=float), known.vector, atol=1e-9))
