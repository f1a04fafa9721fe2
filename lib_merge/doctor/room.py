"""Checks whether there is enough disk space and memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lib_merge import methods
from lib_merge.checkpoint.writing.storage_errors import size_text
from lib_merge.checkpoint.writing.target import check_target
from lib_merge.doctor.findings import Finding
from lib_merge.engine.sources.opened import RecipeSources
from lib_merge.errors import StorageError, TargetError
from lib_merge.recipe import MergeStep, Recipe
from lib_merge.sentences import t

_OWN = 150_000_000  # bytes that every merge needs
_MEMINFO = Path("/proc/meminfo")


def disk_findings(target: Path, size: int, sources: Iterable[Path]) -> Iterator[Finding]:
    """Findings on whether a file of `size` bytes may be written to the target and fits on its disk."""
    try:
        check_target(target, size, overwrite=True, sources=sources)
    except (TargetError, StorageError) as error:
        yield Finding("disk", "error", error.sentence)


def memory_findings(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    """A finding if the free memory is too small for steps on whole tensors; none if the free memory is unknown."""
    free, needed = free_memory(), memory_needed(recipe, sources)
    if free is not None and free < needed:
        text = t("doctor.memory_short", needed=size_text(needed), free=size_text(free))
        yield Finding("memory", "warning", text)


def memory_needed(recipe: Recipe, sources: RecipeSources) -> int:
    """Bytes of memory: 400 MB if every step is element-wise, else (models + 3) × the largest tensor in fp32."""
    whole = [
        sum(len(group) for group in step.models.values())
        for step in recipe.steps
        if step.enabled and isinstance(step, MergeStep) and not methods.by_id(step.method).elementwise
    ]
    largest = max((ref.numel for ref in sources.base.tensors.values()), default=0) * 4
    return max(400_000_000, _OWN + (max(whole) + 3) * largest) if whole else 400_000_000


def free_memory() -> int | None:
    """Bytes of available memory; None if unknown."""
    if not _MEMINFO.is_file():
        return None
    for line in _MEMINFO.read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None
