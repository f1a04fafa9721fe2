"""Ranks for a file of a given size: every layer is decomposed first, then the bytes are shared out by energy.

The factors that were found lie in a temporary file meanwhile, so that no layer is decomposed a second time for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

import torch

from lib_merge.checkpoint import TensorInfo, plan_header
from lib_merge.engine.lora.changes.layers import Change, Changes, Factors, Target
from lib_merge.engine.lora.factors.decomposition import Decomposition, decompose, decompose_product
from lib_merge.engine.lora.factors.packing import Form
from lib_merge.engine.lora.factors.ranks import FileSize, RankEach, shared_out
from lib_merge.engine.lora.file import Gathered
from lib_merge.errors import UserError
from lib_merge.progress import Meter
from lib_merge.sentences import t

_FIRST = 16
"""The least number of singular values that are looked at in each layer."""
_AHEAD = 2
"""So many times the rank that each layer would get if all got the same part of their own is looked at."""
_ROUNDS = 20
_PATTERNS = 2 * len('"": 12345, ')
"""Bytes of a module's name in PEFT's two lists of ranks, beside the name itself."""


@dataclass(frozen=True)
class Found:
    """The factors that were found of each layer, on a disk, in the dtype of the file that they are for."""

    disk: Gathered
    dtype: torch.dtype

    def keep(self, target: Target, found: Decomposition) -> None:
        """Keep all factors of a layer; StorageError when the disk is full."""
        for name, factor in ((f"{target.name}.up", found.left.t()), (f"{target.name}.down", found.right)):
            self.disk.add(name, factor.to("cpu", self.dtype).contiguous())

    def leading(self, target: Target, rank: int) -> Factors | None:
        """The best factors of that rank, at most the number that is kept; None where none are. Errors as of `keep`."""
        if not self.disk.has(f"{target.name}.up"):
            return None
        up, down = (self.disk.read(f"{target.name}.{part}", rank).float() for part in ("up", "down"))
        return up.t(), down


def ranks_for_size(
    changes: Changes, size: FileSize, form: Form, metadata: Mapping[str, str], found: Found, meter: Meter
) -> RankEach:
    """The rank of each module in a file of at most that size with these metadata; the factors of matrices are put into
    `found`.

    Raises:
        UserError: not even what has no rank fits in.
    """
    spectra: dict[str, Sequence[float]] = {}
    beside: dict[str, int] = {}
    looked_at = _first_look(changes.targets, size, form)
    ranks: dict[str, int] = {}
    wanted: list[Target] = list(changes.targets)
    while wanted:
        for target in wanted:
            change = changes.of(target)
            beside[target.name] = _beside(change, form)
            spectra[target.name] = _spectrum(change, looked_at[target.name], found)
            meter.advance(0, t("lora.looking_at", name=target.name))
        changed = [target for target in changes.targets if len(spectra[target.name]) or beside[target.name]]
        ranks = _shared_out(changed, spectra, beside, size, form, metadata)
        wanted = [target for target in changed if _ran_out(target, ranks, looked_at, spectra)]
        looked_at.update({target.name: min(*target.sides, 2 * looked_at[target.name]) for target in wanted})
    return RankEach(ranks)


def _first_look(targets: Sequence[Target], size: FileSize, form: Form) -> dict[str, int]:
    """How many singular values of each layer are looked at first: large layers get more ranks than small ones."""
    whole = sum(min(target.sides) * _bytes_each(target, form) for target in targets)
    part = _AHEAD * size.nbytes / max(whole, 1)
    return {target.name: min(*target.sides, max(_FIRST, ceil(part * min(target.sides)))) for target in targets}


def _shared_out(
    targets: Sequence[Target],
    spectra: Mapping[str, Sequence[float]],
    beside: Mapping[str, int],
    size: FileSize,
    form: Form,
    metadata: Mapping[str, str],
) -> dict[str, int]:
    """The ranks that fit; shared out again among the modules that got any, for the others take no room in the header.

    A matrix with a bias that changes has one rank at least: no WebUI reads the bias alone.

    Raises:
        UserError: not even what is in the file in any case fits in.
    """
    each = {target.name: _bytes_each(target, form) for target in targets}
    first = {target.name: int(bool(beside[target.name] and len(spectra[target.name]))) for target in targets}
    fixed = sum(beside.values()) + sum(each[name] * count for name, count in first.items())
    always = [target for target in targets if beside[target.name]]
    least = _without_factors(always, form, metadata) + fixed
    if least > size.nbytes:
        raise UserError(t("lora.too_small", size=size.nbytes, least=least))
    held, ranks = list(targets), dict[str, int]()
    for _ in range(_ROUNDS):
        room = size.nbytes - _without_factors(held, form, metadata) - fixed
        rest = {target.name: spectra[target.name][first[target.name] :] for target in held if target.is_matrix}
        ranks = {name: count + first[name] for name, count in shared_out(rest, each, max(room, 0)).items()}
        kept = [target for target in held if ranks.get(target.name) or beside[target.name]]
        if len(kept) == len(held):
            break
        # Where many modules share a small file, the header of all may leave room for none.
        held = kept if len(kept) > len(always) else _stronger_half(held, spectra, beside)
    return {target.name: ranks.get(target.name, 0) for target in targets}


def _stronger_half(
    held: Sequence[Target], spectra: Mapping[str, Sequence[float]], beside: Mapping[str, int]
) -> list[Target]:
    """The modules that hold something in any case, and the half of the others with the largest singular values."""
    optional = [target for target in held if not beside[target.name]]
    strong = sorted(optional, key=lambda target: -spectra[target.name][0])[: len(optional) // 2]
    return [target for target in held if beside[target.name] or target in strong]


def _bytes_each(target: Target, form: Form) -> int:
    """Bytes of one rank of a module."""
    return sum(target.sides) * form.dtype.itemsize if target.is_matrix else 0


def _ran_out(
    target: Target, ranks: Mapping[str, int], looked_at: Mapping[str, int], spectra: Mapping[str, Sequence[float]]
) -> bool:
    """Whether a module got all ranks that were looked at though its layer has more."""
    name = target.name
    return 0 < ranks.get(name, 0) == len(spectra[name]) == looked_at[name] < min(target.sides)


def _spectrum(change: Change, count: int, found: Found) -> Sequence[float]:
    """The leading singular values of a change; the factors of a matrix are kept."""
    if change.factors is not None:
        return decompose_product(*change.factors).values[:count].tolist()
    if change.weight is None or not change.target.is_matrix:
        return ()
    leading = decompose(change.weight.reshape(change.target.sides), count)
    found.keep(change.target, leading)
    return leading.values.tolist()


def _beside(change: Change, form: Form) -> int:
    """Bytes of what a layer's module holds whatever its rank; a bias alone has factors of rank 1 beside it."""
    target = change.target
    whole = None if target.is_matrix else change.weight
    alone = target.is_matrix and change.bias is not None and change.weight is None and change.factors is None
    return sum(target.sides) * form.dtype.itemsize * alone + sum(
        tensor.numel() * form.dtype.itemsize for tensor in (whole, change.bias) if tensor is not None
    )


def _without_factors(targets: Sequence[Target], form: Form, metadata: Mapping[str, str]) -> int:
    """Bytes of the file's header at most, and of what stands beside each module's factors."""
    header = len(plan_header(list(_largest(targets, form)), metadata).prefix)
    patterns = 0 if form.has_alpha else sum(2 * len(target.name) + _PATTERNS for target in targets)
    return header + patterns + 4 * len(targets)


def _largest(targets: Iterable[Target], form: Form) -> Iterable[TensorInfo]:
    """Every tensor that the file may hold, as large as it may be."""
    for target in targets:
        rows, columns = target.sides
        rank = min(rows, columns)
        shapes: dict[str, tuple[int, ...]] = {"diff": target.shape, "diff_b": (rows,)}
        if target.is_matrix:
            shapes = {form.up: (rows, rank), form.down: (rank, *target.shape[1:]), "alpha": (), "diff_b": (rows,)}
        for ending, shape in shapes.items():
            yield TensorInfo(f"{target.name}.{ending}", torch.float32 if ending == "alpha" else form.dtype, shape)
