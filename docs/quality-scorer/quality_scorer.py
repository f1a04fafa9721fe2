"""BRISQUE (Mittal, Moorthy, Bovik 2012) as a scorer; its weights are inside the package `brisque`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from brisque import BRISQUE


class _Model(BRISQUE):
    def scale_features(self, features: Iterable[Any]) -> Any:
        """As numbers: the package has arrays of one number among them, which numpy 2.4 does not convert."""
        return super().scale_features([float(np.ravel(one)[0]) for one in features])


class Quality:
    """Scores by how little a picture is noisy, blurred or overdone: from 0, good, down to about -100."""

    label, needs_reference = "quality", False

    def __init__(self) -> None:
        self._model = _Model()

    def score(self, pictures: Sequence[Any]) -> list[float]:
        """A number for each picture."""
        return [-float(self._model.score(np.asarray(one.image.convert("RGB")))) for one in pictures]
