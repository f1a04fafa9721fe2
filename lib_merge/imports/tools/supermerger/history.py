"""SuperMerger's list of merges, `mergehistory.csv`."""

from __future__ import annotations

from collections.abc import Sequence

from lib_merge.imports.elements import split_entries
from lib_merge.imports.imported import Imported, Naming, numbers
from lib_merge.imports.tools.supermerger.formula import names_of
from lib_merge.imports.tools.supermerger.merge import Merge, base_weight, sources_of
from lib_merge.imports.tools.supermerger.steps import imported
from lib_merge.sentences import t


def is_row(row: Sequence[str]) -> bool:
    """Whether a row of a CSV table is one of SuperMerger's merges."""
    return len(row) >= 17 and any(name in row[10] for name in ("Weight", "Add", "Triple", "Twice"))


def read_row(row: Sequence[str], naming: Naming, architecture: str | None) -> Imported:
    """The recipe of a row: ID, time, name of the merge, weights, three hashes, and the settings in order."""
    cells = [cell.strip() for cell in row] + [""] * 23
    alpha, beta = (base_weight(cells[index]) for index in (8, 9))
    blockwise = cells[11] == "True"
    merge = Merge(
        sources=sources_of(naming, cells[5:8], names_of(cells[2])),
        mode=cells[10],
        calcmode=cells[16] or "normal",
        alpha=alpha,
        beta=beta,
        weights_alpha=_row_weights(cells[3], "weights alpha") if blockwise else None,
        weights_beta=_row_weights(cells[4], "weights beta") if blockwise else None,
        elementals=split_entries(_listed(cells[15])),
        adjust=cells[18],
        gamma=cells[19],
        inex=cells[20] or "Off",
        inex_blocks=[item for item in _listed(cells[21]) if item],
        inex_elements=[item for item in _listed(cells[22]) if item],
    )
    if blockwise and merge.leaves_out():
        merge.notes.add(t("imports.whole_block_is_zero"))
    return imported(merge, architecture)


def _row_weights(cell: str, place: str) -> list[float] | None:
    if not cell:
        return None
    return numbers(cell.strip('"'), place)


def _listed(cell: str) -> list[str]:
    """The items of a cell that contains a list, `['IN00', 'IN01']`, or a text, `attn,ff`."""
    return [part.strip().strip("'\"") for part in cell.strip().strip("[]").split(",")]
