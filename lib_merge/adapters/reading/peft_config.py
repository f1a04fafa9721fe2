"""Settings that PEFT stores outside of the tensors, above all the scale: in a config file or the file's metadata."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from lib_merge.adapters.reading.patterns import Endings, NumberByName, Pattern, Work
from lib_merge.checkpoint.headers.bounded_json import LARGEST_TEXT, parse_json
from lib_merge.errors import SourceError
from lib_merge.sentences import Sentence, t

METADATA_KEY = "lora_adapter_metadata"
CONFIG_NAME = "adapter_config.json"
_PARTS = ("unet", "text_encoder", "text_encoder_2")
_MOST_TERMS = 100


@dataclass(frozen=True)
class PeftConfig:
    """A config's settings for the modules of one part of a model.

    Attributes:
        r, alpha: default rank and alpha.
        rslora: the scale is alpha/√r.
        ranks, alphas: other ranks and alphas, by patterns of module names.
        cayley_terms: number of terms of the series for OFT's rotations; 0: the exact form.
        coft_eps: the largest rotation of OFT's blocks; None: no limit.
        feedforward: the modules whose inputs (IA)³ scales.
    """

    r: float | None
    alpha: float | None
    rslora: bool
    ranks: NumberByName
    alphas: NumberByName
    cayley_terms: float | None = None
    coft_eps: float | None = None
    feedforward: Pattern | Endings | None = None

    def scale(self, module: str, rank: int | None) -> float | None:
        """alpha/r, or alpha/√r for rank-stabilised LoRA (arXiv 2312.03732); None if the config has no alpha.

        Raises:
            PatternError: the patterns take too long to match.
        """
        alpha, r = self.alphas.of(module), self.ranks.of(module)
        alpha = self.alpha if alpha is None else alpha
        r = (self.r if r is None else r) or rank
        if alpha is None or not r:
            return None
        return alpha / (math.sqrt(r) if self.rslora else r)

    def numbers(self, module: str) -> dict[str, float]:
        """The config's other settings for a module, if any: cayley_terms, coft_eps, feedforward."""
        found = {"cayley_terms": self.cayley_terms, "coft_eps": self.coft_eps}
        if self.feedforward is not None:
            found["feedforward"] = float(self.feedforward.matches(module))
        return {name: number for name, number in found.items() if number is not None}


Configs = Mapping[str, PeftConfig]
"""Part of the model ("unet", …; "" for the whole file) → config."""


def configs_of(metadata: Mapping[str, str], path: Path) -> Configs:
    """The configs of an adapter file, from its metadata or from `adapter_config.json` beside it; {} if it has none.

    Raises:
        SourceError: a config cannot be read; without it the strength would be wrong.
    """
    if METADATA_KEY in metadata:
        document = _decoded(metadata[METADATA_KEY], t("adapters.config_in_metadata", name=path.name, key=METADATA_KEY))
        found = {part: _config(_below(document, f"{part}."), path.name) for part in _PARTS}
        return {part: config for part, config in found.items() if config is not None}
    beside = path.with_name(CONFIG_NAME)
    config = _config(_beside(beside, path.name), beside.name) if beside.is_file() else None
    return {} if config is None else {"": config}


def _beside(path: Path, adapter: str) -> dict[str, Any]:
    place = t("adapters.config_beside", name=path.name, adapter=adapter)
    try:
        size = path.stat().st_size
        text = path.read_text(encoding="utf-8", errors="replace") if size <= LARGEST_TEXT else ""
    except OSError as error:
        raise SourceError(t("adapters.config_not_read", place=place, error=error.strerror or error)) from error
    if size > LARGEST_TEXT:
        raise SourceError(t("adapters.config_of_odd_size", place=place, size=size))
    return _decoded(text, place)


def config_stamp(path: Path) -> tuple[int, ...] | None:
    """Inode, size and times of the config beside an adapter file; None if there is none."""
    try:
        found = path.with_name(CONFIG_NAME).stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def config_for(configs: Configs, module: str) -> tuple[PeftConfig, str] | None:
    """The config of a module, and the module's name as the config's patterns see it; None if it has no config."""
    for part in sorted(_PARTS, key=len, reverse=True):
        if module.startswith(f"{part}."):
            config = configs.get(part) or configs.get("")
            return (config, module.removeprefix(f"{part}.").removeprefix("base_model.model.")) if config else None
    config = configs.get("") or configs.get("unet")
    return (config, module.removeprefix("base_model.model.")) if config else None


def _decoded(text: str, place: Sentence) -> dict[str, Any]:
    try:
        document = parse_json(text)
    except ValueError as error:
        raise SourceError(t("adapters.config_unreadable", place=place, error=error)) from error
    return cast("dict[str, Any]", document) if isinstance(document, dict) else {}


def _below(document: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): value for key, value in document.items() if key.startswith(prefix)}


def _config(document: Mapping[str, Any], name: str) -> PeftConfig | None:
    alpha = document.get("lora_alpha", document.get("alpha"))
    if alpha is None and not {"r", "peft_type"} & document.keys():
        return None
    work = Work()
    try:
        return PeftConfig(
            r=_rank(document.get("r"), "r"),
            alpha=_number(alpha, "alpha"),
            rslora=bool(document.get("use_rslora", False)),
            ranks=NumberByName(_numbers(document, "rank_pattern", _rank), work),
            alphas=NumberByName(_numbers(document, "alpha_pattern", _number), work),
            cayley_terms=_cayley_terms(document),
            coft_eps=_rank(document.get("eps"), "eps") if document.get("coft") else None,
            feedforward=_feedforward(document.get("feedforward_modules"), work),
        )
    except ValueError as error:
        raise SourceError(t("adapters.config_is_none", name=name, error=error)) from error


def _cayley_terms(document: Mapping[str, Any]) -> float | None:
    if "use_cayley_neumann" not in document:
        return None
    terms = _rank(document.get("num_cayley_neumann_terms"), "num_cayley_neumann_terms")
    if terms is not None and terms > _MOST_TERMS:
        raise ValueError(
            t("adapters.config_above", field="num_cayley_neumann_terms", value=f"{terms:g}", most=_MOST_TERMS)
        )
    return terms if document["use_cayley_neumann"] else 0.0


def _feedforward(value: object, work: Work) -> Pattern | Endings | None:
    if isinstance(value, list):
        return Endings(tuple(map(str, cast("list[object]", value))), work)
    if value is None or isinstance(value, str):
        return None if value is None else Pattern(value, work)
    raise ValueError(t("adapters.config_no_names", field="feedforward_modules", value=f"{value!r:.60}"))


def _numbers(document: Mapping[str, Any], field: str, read: Callable[[object, str], float | None]) -> dict[str, float]:
    """Pattern → number; patterns without a number are left out."""
    table = document.get(field) or {}
    if not isinstance(table, Mapping):
        sentence = t("adapters.config_no_table", field=field, value=f"{table!r:.60}")
        raise ValueError(sentence)  # noqa: TRY004 - likewise
    given = cast("Mapping[str, object]", table)
    found = {pattern: read(value, f"{field}[{pattern[:60]!r}]") for pattern, value in given.items()}
    return {pattern: number for pattern, number in found.items() if number is not None}


def _rank(value: object, place: str) -> float | None:
    number = _number(value, place)
    if number is not None and number < 0:
        raise ValueError(t("adapters.config_negative", field=place, value=f"{number:g}"))
    return number


def _number(value: object, place: str) -> float | None:
    """A finite number, also given as text; None if the value is absent."""
    if value is None:
        return None
    try:
        number = float(value) if isinstance(value, (int, float, str)) else math.nan
    except (ValueError, OverflowError):
        number = math.nan
    if not math.isfinite(number):
        raise ValueError(t("adapters.config_no_number", field=place, value=f"{value!r:.60}"))
    return number
