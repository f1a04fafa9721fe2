"""Checks whether disk and memory suffice."""

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

_OWN = 150_000_000  # bytes that any merge takes
_MEMINFO = Path("/proc/meminfo")


def disk_findings(target: Path, size: int, sources: Iterable[Path]) -> Iterator[Finding]:
    """Whether a file of so many bytes, made of these, may be written to the target and fits its disk."""
    try:
        check_target(target, size, overwrite=True, sources=sources)
    except (TargetError, StorageError) as error:
        yield Finding("disk", "error", error.sentence)


def memory_findings(recipe: Recipe, sources: RecipeSources) -> Iterator[Finding]:
    """Whether the steps that see whole tensors fit the memory that is free; no finding if the system does not say."""
    free, needed = free_memory(), memory_needed(recipe, sources)
    if free is not None and free < needed:
        text = t("doctor.memory_short", needed=size_text(needed), free=size_text(free))
        yield Finding("memory", "warning", text)


def memory_needed(recipe: Recipe, sources: RecipeSources) -> int:
    """Bytes: 400 MB where every step works element by element, else (models + 3) of the largest tensor in fp32."""
    whole = [
        sum(len(group) for group in step.models.values())
        for step in recipe.steps
        if step.enabled and isinstance(step, MergeStep) and not methods.by_id(step.method).elementwise
    ]
    largest = max((ref.numel for ref in sources.base.tensors.values()), default=0) * 4
    return max(400_000_000, _OWN + (max(whole) + 3) * largest) if whole else 400_000_000


def free_memory() -> int | None:
    """Bytes of memory that are available to programs; None if the system does not say."""
    if not _MEMINFO.is_file():
        return None
    for line in _MEMINFO.read_text(encoding="ascii", errors="replace").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return None
