"""What a merge method is: one typed function, from whose signature and docstring everything else is read.

A method's first argument `a` is the model so far; the other positional arguments are the models it needs, by the
names that a recipe uses (`b`, `c`). An argument called `models` takes any number. Keyword arguments are its parameters:

* `alpha: Weight = 0.5`                        one number per block, 0…1 on the slider
* `alpha: Annotated[float, BlockWeight(-1, 2)]`  the same with another range of the slider
* `density: Setting = 1.0`                     the same for what is no amount: a plain number holds for the VAE too
* `weight: Sequence[Weight] = (1.0,)`          one for each of `models`; a recipe gives one value for all, or a list
* `scale: Annotated[float, Number(0, 2)] = 1`  one number for all
* `normalize: bool = True`, `vote: Literal["sum", "count"] = "sum"`, `size: int = 3`
* `seed: Randomness`                           a whole number in the recipe; arrives as the random numbers of this key
* `measured: tuple[float, ...]`                what the method's pre-pass over the whole model found; no parameter
* `merge: Merge = plain_sum`                   in what the members of its family differ (see `variant`); no parameter

Tensors arrive as fp32 or fp64, in memory of the method's own: it may overwrite them, and return one of them.
An `elementwise` method sees flat pieces of a tensor, any other one whole tensors in the checkpoint's own shape.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Annotated, Any, Literal

import numpy as np
import numpy.typing as npt
import torch

from lib_merge.methods.randomness import Randomness
from lib_merge.sentences import MaybeSentence


@dataclass(frozen=True)
class BlockWeight:
    """Marks a parameter that takes block weights; the ends are those of its slider, not limits of the value.

    A `setting` says how, not how much (a density, a normalisation): a plain number for it holds in every slot, also
    in those that follow no slider. Whether such a slot is merged at all is not for a plain number to say.
    """

    low: float = 0.0
    high: float = 1.0
    setting: bool = False


@dataclass(frozen=True)
class Number:
    """Marks a parameter that is one number for the whole model, with the ends of its slider."""

    low: float = 0.0
    high: float = 1.0


Weight = Annotated[float, BlockWeight()]
"""A parameter with one number per block, 0…1 on the slider."""

Setting = Annotated[float, BlockWeight(setting=True)]
"""A parameter with one number per block that is no amount, 0…1 on the slider."""

MEASURED = "measured"
"""Name of the keyword argument that the result of a pre-pass arrives as."""

FAMILY = "merge"
"""Name of the keyword argument in which methods of one family differ."""

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
    setting: bool = False
    random: bool = False


@dataclass(frozen=True)
class PrePass:
    """What a method has to know of the whole model first.

    `gather` gives the values of one key, 1-D fp64 on the CPU, from the model so far and the step's models (whole
    tensors); `conclude` makes the method's `measured` of the values of all keys.
    """

    gather: Callable[..., torch.Tensor]
    conclude: Callable[[Sequence[torch.Tensor]], tuple[float, ...]]


@dataclass(frozen=True)
class Mixing:
    """The result is a sum of the model so far and the step's models, each times a number of its own.

    `measure` gives what these numbers depend on, from whole tensors (the model so far first) and no parameter;
    `factors` makes them of that and of the parameters, in the tensors' order. Once measured, the result is element by
    element.
    """

    measure: Callable[[Sequence[torch.Tensor]], npt.NDArray[np.float64]]
    factors: Callable[..., Sequence[float]]


def _never_neutral(_: Mapping[str, Any]) -> bool:
    return False


def _never_refused(_: Mapping[str, Any]) -> MaybeSentence:
    return ""


def _no_kernel(_: torch.dtype) -> None:
    return None


def _every_key(_: str) -> bool:
    return True


@dataclass(frozen=True)
class Traits:
    """What the engine and the tab have to know of a method beside its signature and docstring.

    Attributes:
        elementwise: each element of the result depends on the same element of the models alone.
        precision: dtype that tensors are computed in, torch.float32 or torch.float64.
        parents: for each model that has to be an ancestor, the models that were trained from it, as {"c": ("b",)}.
            A method with parents works on differences, one without on the weights themselves.
        neutral: given a key's parameters, whether the model so far stays exactly as it is.
        refuses: given a key's parameters that are not neutral, the sentence why they have no result, or "".
        applies: whether the method changes a key of that name at all.
        least: the least number of models that a method of any number needs.
        prepass: what has to be known of the whole model first.
        mixing: what has to be known of a whole tensor first, where the rest is a sum.
        direct_kernel: given a dtype, a function of the models, the parameters and `out`, all in that dtype, that
            computes in fp32 and rounds once inside, and so gives the very bits that the method does; or None.
        formula: the result in symbols, for methods short enough to be written so, as "A + alpha·(B − A)".
    """

    elementwise: bool = False
    precision: torch.dtype = torch.float32
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    neutral: Callable[[Mapping[str, Any]], bool] = _never_neutral
    refuses: Callable[[Mapping[str, Any]], MaybeSentence] = _never_refused
    applies: Callable[[str], bool] = _every_key
    least: int = 1
    prepass: PrePass | None = None
    mixing: Mixing | None = None
    direct_kernel: Callable[[torch.dtype], Callable[..., object] | None] = _no_kernel
    formula: str = ""


@dataclass(frozen=True)
class Method:
    """A merge method: a pure function of tensors and the facts about it."""

    id: str
    label: str
    summary: str
    details: str
    source: str
    models: tuple[str, ...]
    model_help: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    traits: Traits
    function: Callable[..., torch.Tensor]

    @property
    def elementwise(self) -> bool:
        """Whether each element of the result depends on the same element of the models alone."""
        return self.traits.elementwise

    @property
    def precision(self) -> torch.dtype:
        """dtype that it is computed in."""
        return self.traits.precision

    @property
    def inputs(self) -> Literal["models", "differences"]:
        """Whether it works on the weights themselves, or on differences between a model and its parent."""
        return "differences" if self.traits.parents else "models"

    @property
    def takes_many(self) -> bool:
        """Whether it takes any number of models, as `models: [...]`."""
        return self.models == ("models",)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    def complete(self, given: Mapping[str, Any], models: int = 1) -> dict[str, Any]:
        """All parameters in order: defaults filled in, and one value a model where a value goes to each."""
        values: dict[str, Any] = {}
        for parameter in self.parameters:
            value = given.get(parameter.name, parameter.default)
            if parameter.per_model and not isinstance(value, (tuple, list)):
                value = (value,) * models
            values[parameter.name] = tuple(value) if parameter.per_model else value
        return values

    def __call__(self, *tensors: Any, **parameters: Any) -> torch.Tensor:
        """The method's value; the arguments are those of its function, a number doing for a per-model list."""
        count = len(tensors[1]) if self.takes_many else 1
        return self.function(*tensors, **{**parameters, **self.complete(parameters, count)})


def method(
    *,
    label: str,
    source: str,
    traits: Traits = Traits(),
) -> Callable[[Callable[..., torch.Tensor]], Method]:
    """Make a `Method` of the function below.

    Args:
        label: the name that users know it by.
        source: paper or project that the formula comes from.
        traits: what signature and docstring do not say.
    """

    def make(function: Callable[..., torch.Tensor]) -> Method:
        signature = inspect.signature(function)
        hints = typing.get_type_hints(function, include_extras=True)
        models = tuple(p.name for p in signature.parameters.values() if p.kind is not p.KEYWORD_ONLY)[1:]
        keyword = [
            p for p in signature.parameters.values() if p.kind is p.KEYWORD_ONLY and p.name not in (MEASURED, FAMILY)
        ]
        summary, details, helps = _read_docstring(inspect.getdoc(function) or "")
        return Method(
            id=function.__name__,
            label=label,
            summary=summary,
            details=details,
            source=source,
            models=models,
            model_help={name: helps.get(name, "") for name in models},
            parameters=tuple(_parameter(p, hints[p.name], helps.get(p.name, "")) for p in keyword),
            traits=traits,
            function=function,
        )

    return make


def variant(of: Method, *, id: str, label: str, merge: Callable[..., torch.Tensor], text: str) -> Method:
    """Another method of the same family: the same models and parameters, put together by another `merge`.

    Args:
        of: a method whose function takes `merge`.
        id, label: its name in recipes, and the one that users know it by.
        merge: what the function is to be given.
        text: summary and details, as a docstring has them.
    """
    summary, details, _ = _read_docstring(inspect.cleandoc(text))
    function = partial(of.function, merge=merge)
    return replace(of, id=id, label=label, summary=summary, details=details, function=function)


def _parameter(declared: inspect.Parameter, hint: Any, help_text: str) -> Parameter:
    name, default = declared.name, declared.default
    if hint is Randomness:
        return Parameter(name, "integer", 0, 0, 2**32 - 1, help=help_text, random=True)
    per_model = typing.get_origin(hint) is Sequence
    if per_model:  # Sequence[Weight]: one value a model
        hint, default = typing.get_args(hint)[0], default[0]
    if typing.get_origin(hint) is Literal:
        return Parameter(name, "choice", default, choices=typing.get_args(hint), help=help_text)
    if hint is bool:
        return Parameter(name, "flag", default, help=help_text)
    if hint is int:
        return Parameter(name, "integer", default, help=help_text)
    marker = next((m for m in getattr(hint, "__metadata__", ()) if isinstance(m, (BlockWeight, Number))), None)
    if marker is None:
        raise TypeError(f"parameter {name!r}: annotate it with Weight, BlockWeight, Number, int, bool or Literal")
    if isinstance(marker, Number):
        return Parameter(name, "number", default, marker.low, marker.high, help=help_text)
    return Parameter(
        name, "weight", default, marker.low, marker.high, help=help_text, per_model=per_model, setting=marker.setting
    )


def _read_docstring(whole: str) -> tuple[str, str, dict[str, str]]:
    """The first paragraph, those up to `Args:`, and the text after each `name:` in that section."""
    text, _, section = whole.partition("Args:\n")
    paragraphs = [" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n")]
    helps: dict[str, str] = {}
    name = ""
    for line in section.splitlines():
        if not line.startswith("    "):
            break
        if line.startswith("        ") and name:
            helps[name] += " " + line.strip()
            continue
        name, _, rest = line.strip().partition(":")
        helps[name] = rest.strip()
    return paragraphs[0], "\n\n".join(paragraphs[1:]), helps
