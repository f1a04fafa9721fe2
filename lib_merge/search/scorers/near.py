"""Scores pictures by how similar they are to a given one, in layout, colours and detail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lib_merge.explore.sensitivity.measures import Look, difference, look
from lib_merge.search.scorers.base import Picture
from lib_merge.session.exploring.book import image_in


class Near:
    """Scores pictures by their similarity to one picture.

    Raises:
        SourceError: it is no PNG picture.
    """

    needs_reference = False

    def __init__(self, label: str, path: Path) -> None:
        self.label = label
        self._image = image_in(path)
        self._looks: dict[tuple[int, int], Look] = {}

    def score(self, pictures: Sequence[Picture]) -> list[float | None]:
        """Minus the sum of the three distances, each about 1 where two pictures have nothing in common."""
        return [self._score(picture) for picture in pictures]

    def _score(self, picture: Picture) -> float:
        size = picture.image.size
        if size not in self._looks:
            self._looks[size] = look(self._image.resize(size))
        apart = difference(look(picture.image), self._looks[size])
        return -(apart.layout + apart.colour / 25 + apart.detail)
