"""YAML of other programs, without anchors and aliases, which can expand without bound. Imported only when needed."""

from __future__ import annotations

from typing import Any

import yaml

from lib_merge.sentences import t


class _PlainLoader(yaml.SafeLoader):
    def compose_node(self, parent: Any, index: Any) -> Any:
        if getattr(self.peek_event(), "anchor", None) is not None:
            raise ValueError(t("config.anchors"))
        return super().compose_node(parent, index)


def parse_plain_yaml(text: str) -> Any:
    """The plain data of a YAML text; ValueError says what is wrong."""
    try:
        return yaml.load(text, Loader=_PlainLoader)
    except RecursionError:
        raise ValueError(t("config.nested_too_deeply")) from None
    except (yaml.YAMLError, OverflowError) as error:
        raise ValueError(" ".join(str(error).split())) from error
