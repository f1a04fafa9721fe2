"""Which sampler proposes merges, and where it keeps what it has learnt."""

from __future__ import annotations

import importlib.util

from lib_merge.errors import UserError
from lib_merge.explore.trials.search import Search, Settings
from lib_merge.search.engine.blind import Blind
from lib_merge.search.owner import Proposer
from lib_merge.search.space import Space
from lib_merge.sentences import t
from lib_merge.session.exploring.studies import OpenStudy


def proposer_of(settings: Settings, study: OpenStudy, search: Search, space: Space, storage: str) -> Proposer:
    """The sampler of a search.

    Args:
        storage: a database that several owners share; "" for a file beside the journal.

    Raises:
        UserError: it needs a package that is not installed, or cannot share a database.
    """
    if storage and settings.at_once:
        raise UserError(t("scored.at_once_alone"))
    if settings.sampler == "random":
        if storage:
            raise UserError(t("scored.random_alone"))
        return Blind(study.study.seed, space.start, settings.trials, search)
    if importlib.util.find_spec("optuna") is None:
        raise UserError(t("scored.needs_optuna"))
    from lib_merge.search.engine.learning import Learning

    return Learning.of(settings, study, search, space, storage)
