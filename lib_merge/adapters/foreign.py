"""Which model an adapter was made for, from its names and shapes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lib_merge import architectures
from lib_merge.adapters.file import AdapterFile
from lib_merge.adapters.names import layer_names
from lib_merge.architectures import Architecture

_SIGNS = tuple(
    (re.compile(sign), family)
    for sign, family in (
        (r"joint_blocks[._]\d|context_block[._]", "SD3"),
        (r"(?:double|single)_blocks[._]\d|single_transformer_blocks[._]\d", "Flux"),
        (r"^(?:lora_transformer_|lycoris_transformer_|transformer\.)|^lora_te3_", "a transformer such as SD3 or Flux"),
        (r"^(?:lora_)?controlnet", "ControlNet"),
    )
)
_CONTEXT_WIDTHS = {"sd1": 768, "sd2": 1024, "sdxl": 2048}
_CONTEXT = re.compile(r"attn2[._]to_[kv]\Z")


def foreign_family(names: Iterable[str]) -> str | None:
    """What family of models other than ours the modules' names are of; None when nothing tells."""
    listed = list(names)
    return next((family for sign, family in _SIGNS if any(sign.search(name) for name in listed)), None)


def likely_architectures(adapter: AdapterFile) -> tuple[Architecture, ...]:
    """The architectures that have most of an adapter's modules; several when names and shapes tell them not apart."""
    names = [module.name for module in adapter.modules]
    counts = {candidate: _known(names, candidate) for candidate in architectures.architectures()}
    most = max(counts.values(), default=0)
    best = [candidate for candidate, count in counts.items() if count == most and most]
    widths = _context_widths(adapter)
    by_width = [candidate for candidate in best if _CONTEXT_WIDTHS.get(candidate.id) in widths]
    return tuple(by_width if len(by_width) == 1 else best)


def _known(names: Sequence[str], architecture: Architecture) -> int:
    table = layer_names(architecture)
    return sum(table.find(name) is not None for name in names)


def _context_widths(adapter: AdapterFile) -> set[int]:
    """Last sizes of the tensors for keys and values of cross-attention: the width of the text among them."""
    return {
        info.shape[-1]
        for module in adapter.modules
        if _CONTEXT.search(module.name)
        for info in module.module.tensors.values()
        if len(info.shape) == 2
    }
