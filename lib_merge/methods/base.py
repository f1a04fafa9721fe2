"""What a merge method is: one typed function, from whose signature and docstring everything else is read.

A method's first argument `a` is the model so far; the other positional arguments are the models it needs, by the
names that a recipe uses (`b`, `c`). An argument called `models` takes any number. Keyword arguments are its parameters:

* `alpha: Weight = 0.5`                        one number per block, 0…1 on the slider
* `alpha: Annotated[float, BlockWeight(-1, 2)]`  the same with another range of the slider
* `scale: Annotated[float, Number(0, 2)] = 1`  one number for all
* `normalize: bool = True`, `vote: Literal["sum", "count"] = "sum"`, `seed: int = 0`

Tensors arrive as fp32 (or the method's `precision`). `a` may be overwritten and returned; the others may not.
An `elementwise` method sees flat pieces of a tensor, any other one whole tensors in the checkpoint's own shape.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import torch


@dataclass(frozen=True)
class BlockWeight:
    """Marks a parameter that takes block weights; the ends are those of its slider, not limits of the value."""

    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True)
class Number:
    """Marks a parameter that is one number for the whole model, with the ends of its slider."""

    low: float = 0.0
    high: float = 1.0


Weight = Annotated[float, BlockWeight()]
"""A parameter with one number per block, 0…1 on the slider."""

ParameterKind = Literal["weight", "number", "integer", "flag", "choice"]


@dataclass(frozen=True)
class Parameter:
    """One parameter of a method, as the tab, the command line and the documentation show it."""

    name: str
    kind: ParameterKind
    default: float | int | bool | str
    low: float = 0.0
    high: float = 1.0
    choices: tuple[str, ...] = ()
    help: str = ""
    per_model: bool = False


@dataclass(frozen=True)
class Method:
    """A merge method: a pure function of tensors and the facts about it."""

    id: str
    label: str
    summary: str
    source: str
    models: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    elementwise: bool
    precision: torch.dtype
    function: Callable[..., torch.Tensor]
    neutral: Callable[[Mapping[str, Any]], bool]

    @property
    def takes_many(self) -> bool:
        """Whether it takes any number of models, as `models: [...]`."""
        return self.models == ("models",)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    def __call__(self, *tensors: Any, **parameters: Any) -> torch.Tensor:
        """The method's value; the arguments are those of its function."""
        return self.function(*tensors, **parameters)


def _never_neutral(_: Mapping[str, Any]) -> bool:
    return False


def method(
    *,
    label: str,
    source: str,
    elementwise: bool = False,
    precision: torch.dtype = torch.float32,
    neutral: Callable[[Mapping[str, Any]], bool] = _never_neutral,
) -> Callable[[Callable[..., torch.Tensor]], Method]:
    """Make a `Method` of the function below.

    Args:
        label: the name that users know it by.
        source: paper or project that the formula comes from.
        elementwise: whether each element of the result depends on the same element of the models alone.
        precision: dtype that tensors arrive in and leave in, torch.float32 or torch.float64.
        neutral: given a key's parameters, whether the model so far stays exactly as it is.
    """

    def make(function: Callable[..., torch.Tensor]) -> Method:
        signature = inspect.signature(function)
        hints = typing.get_type_hints(function, include_extras=True)
        positional = [p.name for p in signature.parameters.values() if p.kind is not p.KEYWORD_ONLY]
        keyword = [p for p in signature.parameters.values() if p.kind is p.KEYWORD_ONLY]
        summary, helps = _read_docstring(function)
        return Method(
            id=function.__name__,
            label=label,
            summary=summary,
            source=source,
            models=tuple(positional[1:]),
            parameters=tuple(_parameter(p, hints[p.name], helps.get(p.name, "")) for p in keyword),
            elementwise=elementwise,
            precision=precision,
            function=function,
            neutral=neutral,
        )

    return make


def _parameter(declared: inspect.Parameter, hint: Any, help_text: str) -> Parameter:
    name, default = declared.name, declared.default
    per_model = typing.get_origin(hint) is not None and typing.get_origin(hint) not in (Annotated, Literal)
    if per_model:  # Sequence[Weight]: one value a model
        hint = typing.get_args(hint)[0]
    if typing.get_origin(hint) is Literal:
        return Parameter(name, "choice", default, choices=typing.get_args(hint), help=help_text)
    if hint is bool:
        return Parameter(name, "flag", default, help=help_text)
    if hint is int:
        return Parameter(name, "integer", default, help=help_text)
    marker = next((m for m in getattr(hint, "__metadata__", ()) if isinstance(m, (BlockWeight, Number))), None)
    if marker is None:
        raise TypeError(f"parameter {name!r}: annotate it with Weight, BlockWeight, Number, int, bool or Literal")
    kind = "weight" if isinstance(marker, BlockWeight) else "number"
    return Parameter(name, kind, default, marker.low, marker.high, help=help_text, per_model=per_model)


def _read_docstring(function: Callable[..., Any]) -> tuple[str, dict[str, str]]:
    """The first paragraph, and the text after `name:` in the section `Args:`."""
    text = inspect.getdoc(function) or ""
    summary = " ".join(text.split("\n\n", 1)[0].split())
    helps: dict[str, str] = {}
    name = ""
    for line in text.partition("Args:\n")[2].splitlines():
        if not line.startswith("    "):
            break
        if line.startswith("        ") and name:
            helps[name] += " " + line.strip()
            continue
        name, _, rest = line.strip().partition(":")
        helps[name] = rest.strip()
    return summary, helps
