"""The recipe that SuperMerger writes into a file's metadata."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lib_merge.imports import blocks
from lib_merge.imports.elements import split_entries
from lib_merge.imports.imported import Imported, Naming, flag, items, numbers, text
from lib_merge.imports.tools.supermerger.merge import SD1_NAMES, Merge, base_weight, sources_of
from lib_merge.imports.tools.supermerger.steps import imported

TYPE = "sd-webui-supermerger"
_FIELDS = (
    "weights_alpha", "weights_beta", "weights_alpha_orig", "weights_beta_orig", "model_a", "model_b", "model_c",
    "base_alpha", "base_beta", "mode", "mbw", "elemental_merge", "calcmode", "Off", "Include", "Exclude",
)  # fmt: skip


def read_metadata(recipe: Mapping[str, Any], naming: Naming, architecture: str | None) -> Imported:
    """The recipe that SuperMerger writes into a file's metadata (`sd_merge_recipe` of its type)."""
    blockwise = flag(recipe.get("mbw"))
    alpha, beta = (base_weight(recipe.get(name)) for name in ("base_alpha", "base_beta"))
    weights = [
        _metadata_weights(recipe.get(f"weights_{name}"), base, f"weights_{name}") if blockwise else None
        for name, base in (("alpha", alpha), ("beta", beta))
    ]
    inex = next((name for name in ("Include", "Exclude") if name in recipe), "Off")
    chosen = [text(item) for item in items(recipe.get(inex), inex) if text(item)]
    merge = Merge(
        sources=sources_of(naming, [recipe.get(f"model_{letter}") for letter in "abc"], ["", "", ""]),
        mode=text(recipe.get("mode")),
        calcmode=text(recipe.get("calcmode")) or "normal",
        alpha=alpha,
        beta=beta,
        weights_alpha=weights[0],
        weights_beta=weights[1],
        elementals=split_entries(recipe.get("elemental_merge")),
        inex=inex,
        inex_blocks=[item for item in chosen if _is_block(item)],
        inex_elements=[item for item in chosen if not _is_block(item)],
    )
    merge.notes.unread(recipe, _FIELDS)
    return imported(merge, architecture)


def _metadata_weights(value: object, base: float, place: str) -> list[float] | None:
    """The weights, BASE first. The metadata have them without BASE, and for SDXL with an unused last one."""
    if value in (None, "", []):
        return None
    found = numbers(value, place)
    if len(found) in (blocks.SD1_COUNT - 1, blocks.SDXL_COUNT - 1, blocks.SDXL_COUNT):
        found = found[: blocks.SDXL_COUNT - 1] if len(found) <= blocks.SDXL_COUNT else found
        return [base, *found]
    return found if len(found) == blocks.SD1_COUNT else [base, *found]


def _is_block(name: str) -> bool:
    return name in SD1_NAMES or name in ("Adjust", "VAE", "print")
