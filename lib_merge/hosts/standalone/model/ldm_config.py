"""Settings from the `.yaml` beside a checkpoint, the original code's config, that its tensors do not show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lib_merge.engine.sources.prediction import yaml_of
from lib_merge.errors import SourceError
from lib_merge.sentences import t

_ZERO_SNR = {"zsnr", "ztsnr", "rescale_betas_zero_snr", "zero_terminal_snr"}
_LONGEST_REASON = 300  # characters
_LARGEST = 2**16  # bytes; a config has some thousands
_LARGEST_NUMBER = 2**31


@dataclass(frozen=True)
class LdmConfig:
    """Settings of a config; None for those that it does not have.

    Attributes:
        heads, head_width: the U-Net's number of attention heads, or the channels of each.
        scale: factor of the latents.
        zero_snr: the noise schedule ends in pure noise.
        text: folder with a text encoder's `config.json` and vocabulary, where it is not CLIP's own.
        size: width and height of the pictures it was trained on, in pixels.
    """

    heads: int | None = None
    head_width: int | None = None
    scale: float | None = None
    zero_snr: bool = False
    text: Path | None = None
    size: int | None = None


def read_ldm_config(checkpoint: Path) -> LdmConfig:
    """The settings in the `.yaml` beside a checkpoint; empty if there is none.

    Raises:
        SourceError: the `.yaml` cannot be read.
    """
    path = yaml_of(checkpoint)
    if path is None:
        return LdmConfig()
    try:
        document = _document(path)
    except (ValueError, OSError) as error:
        raise SourceError(
            t("hosts.config_unreadable", path=path.name, checkpoint=checkpoint.name, error=_shown(error))
        ) from error
    found = dict(_pairs(document))
    size = _positive(found.get("image_size"))
    return LdmConfig(
        heads=_positive(found.get("num_heads")),
        head_width=_positive(found.get("num_head_channels")),
        scale=_scale(found.get("scale_factor")),
        zero_snr=any(found.get(name) is True for name in _ZERO_SNR),
        size=8 * size if size else None,
        text=_folder(found.get("version"), path.parent),
    )


def _shown(error: Exception) -> str:
    """Why a config cannot be read; the parser's own words, cut short where there are many."""
    text = str(error)
    return text if len(text) <= _LONGEST_REASON else text[:_LONGEST_REASON]


def _document(path: Path) -> Any:
    # PyYAML is loaded only when there is something to read.
    from lib_merge.hosts.standalone.model.plain_yaml import parse_plain_yaml

    if path.stat().st_size > _LARGEST:
        raise ValueError(t("config.yaml_too_large", n=_LARGEST))
    return parse_plain_yaml(path.read_text(encoding="utf-8"))


def _pairs(document: Any) -> Iterator[tuple[str, Any]]:
    """Every name and value of a nested document, inner ones first."""
    if isinstance(document, dict):
        for name, value in document.items():
            yield from _pairs(value)
            yield str(name), value
    elif isinstance(document, list):
        for value in document:
            yield from _pairs(value)


def _positive(value: Any) -> int | None:
    return value if isinstance(value, int) and 0 < value <= _LARGEST_NUMBER else None


def _scale(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and 0 < value <= _LARGEST_NUMBER else None


def _folder(value: Any, beside: Path) -> Path | None:
    """The folder that a config names by a path, absolute or from the config's folder; None for a name on a hub."""
    if not isinstance(value, str) or not value:
        return None
    folder = beside / value
    return folder if (folder / "merges.txt").is_file() else None
