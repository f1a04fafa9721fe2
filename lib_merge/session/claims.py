"""Sentences on how a save compares with the preview; each claims only what was compared."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from lib_merge.checkpoint.dtypes import SAVE_DTYPES
from lib_merge.engine.save.save import Saved
from lib_merge.engine.save.verification import Comparison, OtherDtype
from lib_merge.sentences import Sentence, t


def before(comparison: Comparison) -> Iterator[Sentence]:
    """Before a save: how many tensors will be in another dtype than the preview, and which choice keeps the bits."""
    for other in comparison.others:
        yield _of("save.will", other, exact=_exact(comparison))
    if comparison.alone:
        yield t("save.will.unknown", n=comparison.alone)


def after(saved: Saved) -> Sentence:
    """After a save: what was compared, and the largest differences that were measured."""
    return t("save.done", seconds=f"{saved.seconds:.1f}", claims=[*_claims(saved.compared)])


def _claims(comparison: Comparison) -> Iterator[Sentence]:
    if not comparison.changed:
        yield t("save.claim.unchanged")
    if comparison.equal:
        whole = comparison.equal == comparison.changed
        yield t("save.claim.all" if whole else "save.claim.some", n=comparison.equal, changed=comparison.changed)
    for other in comparison.others:
        yield _of("save.claim", other, exact=_exact(comparison), largest=_short(other.largest or 0.0))
    if comparison.alone:
        yield t("save.claim.alone", n=comparison.alone)


def _of(stem: str, other: OtherDtype, **more: str) -> Sentence:
    kind = "rounded" if other.is_rounded else "other_dtype"
    return t(f"{stem}.{kind}", n=other.tensors, live=other.live, saved=other.saved, **more)


def _exact(comparison: Comparison) -> str:
    """The choice of dtype that keeps the preview's bits."""
    live = {other.live for other in comparison.others}
    wide = [name for name in live if name in SAVE_DTYPES and SAVE_DTYPES[name].itemsize > 1]  # fp8 leaves the VAE out
    return wide[0] if len(live) == 1 and wide and not comparison.equal else t("save.as_preview")


def _short(number: float) -> str:
    """A number with two significant digits, as 4.9e-4."""
    return (
        f"{number:.2g}" if number >= 0.001 or not number else np.format_float_scientific(number, 1, False, exp_digits=1)
    )
