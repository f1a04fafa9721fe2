"""Calls a WebUI's own img2img with the values of its tab, and finds the pictures among them."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lib_merge.errors import UserError
from lib_merge.sentences import t

Pictures = dict[str, tuple[str, ...]]
"""The tabs for pictures within img2img, in the host's order → the host's parameters that hold what stands there.

The first parameter must have a value; the others may be empty (an upload of a mask). A tab of files has none.
"""


@dataclass(frozen=True)
class Given:
    """What img2img starts from: the chosen tab for pictures, and the pictures and masks that stand there.

    All values where it is not known which of them are pictures.
    """

    tab: str
    pictures: tuple[Any, ...]


class Img2imgTab:
    """The img2img of one WebUI. `function`: its `modules.img2img.img2img`."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        signature = inspect.signature(function).parameters
        self._request_at = list(signature).index("request")  # its place differs
        named = [name for name, one in signature.items() if one.kind is not inspect.Parameter.VAR_POSITIONAL]
        self._names = [name for name in named if name not in (named[0], "request")]  # the first is the task

    def run(self, task: str, request: Any, values: Sequence[Any]) -> Any:
        """What the host's img2img answers; `values`: those of its tab, without the task."""
        arguments = [task, *values]
        arguments.insert(self._request_at, request)
        return self._function(*arguments)

    def given(self, values: Sequence[Any]) -> Given:
        """What stands in the tab.

        Raises:
            UserError: there is no picture in the chosen tab.
        """
        named = dict(zip(self._names, values, strict=False))
        tabs = list(self._pictures.items())
        mode = int(named.get("mode") or 0)
        name, parameters = tabs[mode] if mode < len(tabs) else ("", ())
        if not parameters:  # files, a tab that another extension has added, or a host that we do not know
            return Given(name, tuple(values))
        pictures = tuple(named.get(parameter) for parameter in parameters)
        if pictures[0] is None:
            raise UserError(t("hosts.img2img_empty", tab=name))
        return Given(name, pictures)

    @cached_property
    def _pictures(self) -> Pictures:
        """The layout all of whose parameters this host has; none if it has none of those that we know."""
        fitting = (one for one in layouts() if {name for names in one.values() for name in names} <= set(self._names))
        return next(fitting, {})


def layouts() -> list[Pictures]:
    """The PICTURES of every module beside this one."""
    folder, package = str(Path(__file__).parent), __name__.rpartition(".")[0]
    found = [importlib.import_module(f"{package}.{one.name}") for one in pkgutil.iter_modules([folder])]
    return [module.PICTURES for module in found if hasattr(module, "PICTURES")]
