"""Chooses the sampler of a search, and the storage of what it has learnt."""

from __future__ import annotations

import importlib.util

from lib_merge.errors import UserError
from lib_merge.explore.trials.search import Search, Settings
from lib_merge.search.coordinator import Sampler
from lib_merge.search.samplers.random_draws import RandomDraws
from lib_merge.search.space import Space
from lib_merge.sentences import t
from lib_merge.session.exploring.studies import OpenStudy


def sampler_of(settings: Settings, study: OpenStudy, search: Search, space: Space, storage: str) -> Sampler:
    """The sampler of a search.

    Args:
        storage: a database that several programs share; "" for a file beside the journal.

    Raises:
        UserError: it needs a package that is not installed, or cannot share a database.
    """
    if storage and settings.at_once:
        raise UserError(t("scored.at_once_alone"))
    if settings.sampler == "random":
        if storage:
            raise UserError(t("scored.random_alone"))
        return RandomDraws(study.study.seed, space.start, settings.trials, search)
    if importlib.util.find_spec("optuna") is None:
        raise UserError(t("scored.needs_optuna"))
    from lib_merge.search.samplers.optuna_sampler import OptunaSampler

    return OptunaSampler.of(settings, study, search, space, storage)
