"""What adapters of PEFT keep outside of their tensors, the scale above all: in a config, or in the file's metadata."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from lib_merge.errors import SourceError

METADATA_KEY = "lora_adapter_metadata"
CONFIG_NAME = "adapter_config.json"
_PARTS = ("unet", "text_encoder", "text_encoder_2")
_LARGEST_CONFIG = 2**22


@dataclass(frozen=True)
class PeftConfig:
    """What a config says of one part's modules; patterns are by module name.

    Attributes:
        cayley_terms: how many terms of its series OFT took a rotation for; 0: none, but the exact form.
        coft_eps: how far OFT's blocks may turn; None: at will.
        feedforward: modules whose inputs (IA)³ multiplies, by their names' ends, or by one pattern of whole names.
    """

    r: float | None
    alpha: float | None
    rslora: bool
    ranks: Mapping[str, float] = field(default_factory=dict[str, float])
    alphas: Mapping[str, float] = field(default_factory=dict[str, float])
    cayley_terms: float | None = None
    coft_eps: float | None = None
    feedforward: str | tuple[str, ...] | None = None

    def scale(self, module: str, rank: int | None) -> float | None:
        """alpha/r, or alpha/√r for rank-stabilized LoRA (arXiv 2312.03732); None when the config has no alpha."""
        alpha = _by_pattern(self.alphas, module, self.alpha)
        r = _by_pattern(self.ranks, module, self.r) or rank
        if alpha is None or not r:
            return None
        return alpha / (math.sqrt(r) if self.rslora else r)

    def numbers(self, module: str) -> dict[str, float]:
        """What the config says beside the scale, as far as it says anything: cayley_terms, coft_eps, feedforward."""
        found = {"cayley_terms": self.cayley_terms, "coft_eps": self.coft_eps}
        if isinstance(self.feedforward, str):
            found["feedforward"] = float(_matches(self.feedforward, module))
        elif self.feedforward is not None:
            found["feedforward"] = float(module.endswith(self.feedforward))
        return {name: number for name, number in found.items() if number is not None}


Configs = Mapping[str, PeftConfig]
"""Part ("unet", …; "" for a config that is for the whole file) → config."""


def configs_of(metadata: Mapping[str, str], path: Path) -> Configs:
    """The configs of an adapter file: of its metadata, or else of `adapter_config.json` beside it; {} without either.

    Raises SourceError for one that cannot be read: without it the strength would be wrong.
    """
    if METADATA_KEY in metadata:
        document = _decoded(metadata[METADATA_KEY], f"{path.name}: its metadata {METADATA_KEY}")
        found = {part: _config(_below(document, f"{part}."), path.name) for part in _PARTS}
        return {part: config for part, config in found.items() if config is not None}
    beside = path.with_name(CONFIG_NAME)
    if not beside.is_file() or beside.stat().st_size > _LARGEST_CONFIG:
        return {}
    text = beside.read_text(encoding="utf-8", errors="replace")
    config = _config(_decoded(text, f"{beside.name} beside {path.name}"), beside.name)
    return {} if config is None else {"": config}


def config_stamp(path: Path) -> tuple[int, int] | None:
    """Size (bytes) and time of change (ns) of the config that lies beside an adapter file; None without one."""
    try:
        found = path.with_name(CONFIG_NAME).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def config_for(configs: Configs, module: str) -> tuple[PeftConfig, str] | None:
    """The config of a module, and the module's name as its patterns mean it."""
    for part in sorted(_PARTS, key=len, reverse=True):
        if module.startswith(f"{part}."):
            config = configs.get(part) or configs.get("")
            return (config, module.removeprefix(f"{part}.").removeprefix("base_model.model.")) if config else None
    config = configs.get("") or configs.get("unet")
    return (config, module.removeprefix("base_model.model.")) if config else None


def _decoded(text: str, place: str) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{place} cannot be read ({error}); the strength it says is needed.") from error
    return cast("dict[str, Any]", document) if isinstance(document, dict) else {}


def _below(document: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): value for key, value in document.items() if key.startswith(prefix)}


def _config(document: Mapping[str, Any], name: str) -> PeftConfig | None:
    alpha = document.get("lora_alpha", document.get("alpha"))
    if alpha is None and not {"r", "peft_type"} & document.keys():
        return None
    try:
        return PeftConfig(
            r=_number(document.get("r")),
            alpha=_number(alpha),
            rslora=bool(document.get("use_rslora", False)),
            ranks=_numbers(document.get("rank_pattern")),
            alphas=_numbers(document.get("alpha_pattern")),
            cayley_terms=_cayley_terms(document),
            coft_eps=_number(document.get("eps")) if document.get("coft") else None,
            feedforward=_feedforward(document.get("feedforward_modules")),
        )
    except (TypeError, ValueError) as error:
        raise SourceError(
            f"the adapter's config in {name} is no LoRA config ({error}); correct or remove it."
        ) from error


def _cayley_terms(document: Mapping[str, Any]) -> float | None:
    if "use_cayley_neumann" not in document:
        return None
    return _number(document.get("num_cayley_neumann_terms")) if document["use_cayley_neumann"] else 0.0


def _feedforward(value: Any) -> str | tuple[str, ...] | None:
    return value if value is None or isinstance(value, str) else tuple(map(str, value))


def _matches(pattern: str, module: str) -> bool:
    try:
        return re.fullmatch(pattern, module) is not None
    except re.error:
        return False


def _number(value: Any) -> float | None:
    return None if value is None else float(value)


def _numbers(value: Any) -> dict[str, float]:
    return {str(pattern): float(number) for pattern, number in dict(value or {}).items()}


def _by_pattern(patterns: Mapping[str, float], module: str, default: float | None) -> float | None:
    """The number of the first pattern (a regular expression for the end of a name) that the module matches."""
    for pattern, number in patterns.items():
        if _matches(rf"(?:.*\.)?(?:{pattern})", module):
            return number
    return default
