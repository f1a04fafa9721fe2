"""Reads YAML recipes by a stricter SafeLoader. Imported only if PyYAML is installed."""

from __future__ import annotations

import re
from typing import Any

import yaml

from lib_merge.errors import RecipeError
from lib_merge.sentences import t

_FLOAT = re.compile(r"^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$")


class _RecipeLoader(yaml.SafeLoader):
    """SafeLoader that refuses aliases, tags and duplicate keys, and reads 1e-3 as a number."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.peek_event()
        where = t("recipe.line", n=event.start_mark.line + 1) if event.start_mark else t("recipe.whole")
        if isinstance(event, yaml.AliasEvent):
            raise RecipeError("", t("recipe.alias", where=where, anchor=event.anchor))
        if getattr(event, "anchor", None) is not None:
            raise RecipeError("", t("recipe.anchor", where=where, anchor=event.anchor))
        if getattr(event, "tag", None) is not None:
            raise RecipeError("", t("recipe.tag", where=where, tag=event.tag))
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        seen: set[Any] = set()
        for key_node, _ in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise RecipeError("", t("recipe.key_is_no_text", line=key_node.start_mark.line + 1))
            if key_node.value in seen:
                raise RecipeError(key_node.value, t("recipe.given_twice_at_line", line=key_node.start_mark.line + 1))
            seen.add(key_node.value)
        return super().construct_mapping(node, deep=deep)


# YAML 1.1 reads 1e-3 as text and 0:30 as a number in base 60; recipes use decimal numbers. `<<` would merge mappings.
_REPLACED = {f"tag:yaml.org,2002:{name}" for name in ("float", "int", "timestamp", "merge", "value")}
_RecipeLoader.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag not in _REPLACED]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_RecipeLoader.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile(r"^[-+]?(?:0|[1-9][0-9]*)$"), list("-+0123456789")
)
_RecipeLoader.add_implicit_resolver("tag:yaml.org,2002:float", _FLOAT, list("-+0123456789."))


def parse_yaml(text: str) -> Any:
    """The plain data of a YAML text; RecipeError says where it is wrong."""
    try:
        return yaml.load(text, Loader=_RecipeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = {"line": mark.line + 1, "column": mark.column + 1} if mark else {}
        id = "recipe.not_yaml_at" if mark else "recipe.not_yaml"
        raise RecipeError("", t(id, error=getattr(error, "problem", error), **place)) from error
    except (ValueError, OverflowError) as error:
        raise RecipeError("", t("recipe.not_yaml", error=error)) from error
