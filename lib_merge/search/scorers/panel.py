"""Scores a picture by all scorers of a search, after the guards."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lib_merge.explore.pictures.items import Item
from lib_merge.search.scorers.base import Picture, Scorer, ScorerFailed
from lib_merge.search.scorers.guards import vetoes
from lib_merge.search.scorers.outside import ByFolder
from lib_merge.sentences import t
from lib_merge.session.exploring.book import image_in, infotext_in

if TYPE_CHECKING:
    from PIL.Image import Image


class Panel:
    """The scorers; each is called by one thread at a time, except those that wait for files in a folder."""

    def __init__(self, scorers: Sequence[Scorer], limits: Mapping[str, float]) -> None:
        self._scorers, self._limits = scorers, limits
        self._turns = {scorer.label: threading.Lock() for scorer in scorers}

    def score(
        self, path: Path, key: str, item: Item, original: Path | None
    ) -> tuple[dict[str, float | None], list[str]]:
        """Each scorer's number by its label, None for a broken picture; and why it is broken.

        Args:
            path: of the picture.
            key: its key in the book.
            item: what it shows.
            original: the same WebUI's picture of the base; None where that is the picture itself.

        Raises:
            ScorerFailed: a scorer has given no answer.
        """
        reference = None if original is None else image_in(original)
        image = image_in(path)
        broken = vetoes(image, reference, self._limits)
        if broken:
            return {scorer.label: None for scorer in self._scorers}, broken
        picture = _picture(path, key, item, image, reference or image)
        return {scorer.label: self._asked(scorer, picture) for scorer in self._scorers}, []

    def _asked(self, scorer: Scorer, picture: Picture) -> float | None:
        if isinstance(scorer, ByFolder):
            return scorer.score([picture])[0]
        with self._turns[scorer.label]:
            try:
                value = scorer.score([picture])[0]
                return None if value is None or value != value else float(value)  # noqa: PLR0124 - NaN: broken
            except ScorerFailed:
                raise
            except Exception as error:  # whatever a scorer of others raises
                why = f"{type(error).__name__}: {error}"
                raise ScorerFailed(t("scored.scorer", label=scorer.label, why=why)) from error


def _picture(path: Path, key: str, item: Item, image: Image, reference: Image) -> Picture:
    return Picture(
        key=key,
        png=path.read_bytes(),
        image=image,
        prompt=item.prompt or "",
        negative=item.negative or "",
        seed=item.seed or 0,
        infotext=infotext_in(path),
        item=item.to_dict(),
        reference=reference,
    )
