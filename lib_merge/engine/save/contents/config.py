"""Decides whether the base's `.yaml` is copied beside a saved checkpoint, where WebUIs look for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lib_merge.checkpoint import is_same_file
from lib_merge.checkpoint.writing.config_file import read_config
from lib_merge.checkpoint.writing.target import config_path
from lib_merge.engine.sources.prediction import yaml_of
from lib_merge.errors import TargetError
from lib_merge.sentences import Sentence, t


def config_to_copy(base: Sequence[Path], target: Path, overwrite: bool) -> bytes | None:
    """The content of the base's config, if it should be copied beside the target; of several files the last one's.

    Raises:
        UserError: another config is there and may not be replaced, or one is too large.
        StorageError: a config cannot be read.
    """
    configs = [config for path in base if (config := yaml_of(path)) is not None]
    beside = config_path(target)
    if not configs or is_same_file(configs[-1], beside):
        return None
    if beside.exists() and not beside.is_file():
        raise TargetError(t("save.config_is_no_file", config=beside))
    content = read_config(configs[-1])
    if beside.exists() and not overwrite and read_config(beside) != content:
        raise TargetError(t("save.config_exists", config=beside.name))
    return content


def config_warnings(base: Sequence[Path], target: Path) -> tuple[Sentence, ...]:
    """A warning if there is a config beside the target although the base has none, because WebUIs will use it."""
    beside = config_path(target)
    if not beside.is_file() or any(yaml_of(path) is not None for path in base):
        return ()
    return (t("save.config_left_beside", config=beside.name),)
