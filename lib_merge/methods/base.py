"""Defines a merge method: one typed function, whose signature and docstring describe it completely.

The first argument `a` is the model so far. The other positional arguments are the models that the method needs, with
the names that recipes use (`b`, `c`); an argument called `models` takes any number. Keyword arguments are parameters:

* `alpha: Weight = 0.5`                        one number per block, 0…1 on the slider
* `alpha: Annotated[float, BlockWeight(-1, 2)]`  the same with another range of the slider
* `density: Setting = 1.0`                     the same, but not an amount: a plain number applies to the VAE, too
* `weight: Sequence[Weight] = (1.0,)`          one for each of `models`; a recipe has one value for all, or a list
* `scale: Annotated[float, Number(0, 2)] = 1`  one number for all
* `normalize: bool = True`, `vote: Literal["sum", "count"] = "sum"`, `size: int = 3`
* `seed: Randomness`                           an integer in the recipe; the function gets the key's random numbers
* `measured: tuple[float, ...]`                the result of the method's pre-pass over the whole model; not a parameter
* `scratch: Sequence[Tensor] = ()`             `Traits.scratch` tensors for intermediate values; not a parameter
* `start: int = 0`                             with `Traits.selection`: index of the first element; not a parameter
* `selected: Sequence[Any] = ()`               the same: what was measured of whole tensors; not a parameter
* `merge: Merge = plain_sum`                   how the methods of one family differ (see `variant`); not a parameter

The function gets fp32 or fp64 tensors, which it may overwrite and return. An `elementwise` method gets 1-D pieces of a
tensor, any other method gets whole tensors in the checkpoint's shape.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Annotated, Any, Literal

import torch

from lib_merge.methods.randomness import Randomness
from lib_merge.sentences import MaybeSentence


@dataclass(frozen=True)
class BlockWeight:
    """Marks a parameter that takes block weights. `low` and `high` are the slider's ends, not limits of the value.

    A `setting` (a density, a normalisation) is not an amount: a plain number for it applies to every slot, also to
    slots that follow no slider. A plain number for an amount does not reach those slots.
    """

    low: float = 0.0
    high: float = 1.0
    setting: bool = False


@dataclass(frozen=True)
class Number:
    """Marks a parameter that is one number for the whole model. `low` and `high` are the slider's ends."""

    low: float = 0.0
    high: float = 1.0


Weight = Annotated[float, BlockWeight()]
"""A parameter that is an amount per block, 0…1 on the slider."""

Setting = Annotated[float, BlockWeight(setting=True)]
"""A parameter with a number per block that is not an amount, 0…1 on the slider."""

MEASURED = "measured"
"""Name of the keyword argument for the result of the pre-pass."""

SCRATCH = "scratch"
"""Name of the keyword argument for scratch memory."""

START, SELECTED = "start", "selected"
"""Names of the keyword arguments of a method that selects elements; see `Selection`."""

FAMILY = "merge"
"""Name of the keyword argument by which the methods of a family differ."""

_NO_PARAMETERS = (MEASURED, SCRATCH, START, SELECTED, FAMILY)

ParameterKind = Literal["weight", "number", "integer", "flag", "choice"]


@dataclass(frozen=True)
class Parameter:
    """One parameter of a method; the tab, the command line and the documentation show these facts.

    Attributes:
        name: as recipes write it.
        kind: "weight" takes block weights, the others one value for the whole model.
        default: the value if a recipe does not set it.
        low, high: the ends of its slider.
        choices: the values of a "choice".
        help: one sentence on what it does.
        per_model: it has one value for each of `models`.
        setting: see `BlockWeight`.
        random: it is a seed; the function gets the key's `Randomness`.
    """

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
    """A pass over the whole model that a method needs before it computes anything.

    Attributes:
        gather: whole tensors of one key (the model so far, then the step's models) → the key's values, 1-D fp64, CPU.
        conclude: the values of all keys → the argument `measured` of the method.
    """

    gather: Callable[..., torch.Tensor]
    conclude: Callable[[Sequence[torch.Tensor]], tuple[float, ...]]


def _always(_: Mapping[str, Any]) -> bool:
    return True


@dataclass(frozen=True)
class Mixing:
    """Describes a method whose result is a sum of the model so far and the step's models, each times a factor.

    Once a key has been measured, its result can be computed element by element.

    Attributes:
        measure: whole tensors of a key, the model so far first → the upper triangle of a matrix of inner products, row
            by row: fp64, 1-D, on the tensors' device. It does not depend on the parameters, and waits for no
            accelerator.
        factors: that matrix (a symmetric array) and the parameters → the factors, in the tensors' order.
        where: a key's parameters → whether it is such a sum for them.
    """

    measure: Callable[[Sequence[torch.Tensor]], torch.Tensor]
    factors: Callable[..., Sequence[float]]
    where: Callable[[Mapping[str, Any]], bool] = _always


def _nothing(*_: object) -> None:
    return None


@dataclass(frozen=True)
class Selection:
    """Describes a method that selects elements by their index and by facts about whole tensors, such as a threshold.

    Once the facts are known, its result can be computed in pieces. The facts do not change while a weight moves.

    Attributes:
        where: parameters → whether the method is such a one for them.
        settings: parameters → for each model what its facts depend on besides the tensors; None if it needs none.
        measure: whole tensors of the model so far and of one model, and that setting → the facts, immutable.
    """

    where: Callable[[Mapping[str, Any]], bool]
    settings: Callable[[Mapping[str, Any]], Sequence[float | None]]
    measure: Callable[[torch.Tensor, torch.Tensor, float], object] = _nothing


def _never(_: Mapping[str, Any]) -> bool:
    return False


def _never_refused(_: Mapping[str, Any]) -> MaybeSentence:
    return ""


def _no_kernel(_: torch.dtype) -> None:
    return None


def _every_key(_: str) -> bool:
    return True


@dataclass(frozen=True)
class Traits:
    """Facts about a method that are not in its signature and docstring.

    Attributes:
        elementwise: each element of the result depends only on the same element of the models.
        elementwise_where: a key's parameters → whether that holds for them, if it does not hold for all.
        scratch: number of tensors of scratch memory that the method gets with 1-D pieces; it gets none with whole ones.
        precision: dtype of the tensors that the function gets, torch.float32 or torch.float64.
        parents: model that must be an ancestor → the models that were trained from it, as {"c": ("b",)}. A method with
            parents works on differences, one without works on the weights.
        between: two of the models; if their tensors are equal, A stays exactly as it is, whatever the parameters.
        neutral: a key's parameters → whether they leave the model so far exactly as it is.
        refuses: a key's parameters, if not neutral → the sentence why they have no result, or "".
        applies: key → whether the method changes it at all.
        least: the smallest number of models, if the method takes any number.
        prepass: a pass over the whole model that the method needs first.
        mixing: set if the result is a sum whose factors need a whole tensor first.
        selection: set if elements are selected by facts about whole tensors or by their index.
        direct_kernel: dtype → a function of the models, the parameters and `out`, all in that dtype, that computes in
            fp32 and rounds once, so that its bits are those of the method; or None.
        formula: the result in symbols, such as "A + alpha·(B − A)", if it is short enough.
    """

    elementwise: bool = False
    elementwise_where: Callable[[Mapping[str, Any]], bool] = _never
    scratch: int = 0
    precision: torch.dtype = torch.float32
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    between: tuple[str, ...] = ()
    neutral: Callable[[Mapping[str, Any]], bool] = _never
    refuses: Callable[[Mapping[str, Any]], MaybeSentence] = _never_refused
    applies: Callable[[str], bool] = _every_key
    least: int = 1
    prepass: PrePass | None = None
    mixing: Mixing | None = None
    selection: Selection | None = None
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
        """Whether each element of the result depends only on the same element of the models."""
        return self.traits.elementwise

    @property
    def precision(self) -> torch.dtype:
        """The dtype that it computes in."""
        return self.traits.precision

    @property
    def inputs(self) -> Literal["models", "differences"]:
        """Whether it works on weights, or on differences between a model and its parent."""
        return "differences" if self.traits.parents else "models"

    @property
    def group(self) -> Literal["blend", "difference", "task", "other"]:
        """Where lists of methods show it: what it merges are models, a difference between two models that is added to
        A, what models have learned since A (task vectors); or it needs no other model."""
        if not self.models:
            return "other"
        if "a" in self.traits.parents:
            return "task"
        return "difference" if self.traits.parents else "blend"

    @property
    def takes_many(self) -> bool:
        """Whether it takes any number of models, as `models: [...]`."""
        return self.models == ("models",)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, or None."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    def complete(self, given: Mapping[str, Any], models: int = 1) -> dict[str, Any]:
        """All parameters in order, with defaults; a per-model parameter as a list with one value per model."""
        values: dict[str, Any] = {}
        for parameter in self.parameters:
            value = given.get(parameter.name, parameter.default)
            if parameter.per_model and not isinstance(value, (tuple, list)):
                value = (value,) * models
            values[parameter.name] = tuple(value) if parameter.per_model else value
        return values

    def __call__(self, *tensors: Any, **parameters: Any) -> torch.Tensor:
        """The result for tensors of one key; a per-model parameter may be one number for all."""
        count = len(tensors[1]) if self.takes_many else 1
        return self.function(*tensors, **{**parameters, **self.complete(parameters, count)})


def method(
    *,
    label: str,
    source: str,
    traits: Traits = Traits(),
) -> Callable[[Callable[..., torch.Tensor]], Method]:
    """Decorator that makes a `Method` of a function.

    Args:
        label: the name that users read.
        source: publication or project of the formula.
        traits: facts that are not in the signature and docstring.
    """

    def make(function: Callable[..., torch.Tensor]) -> Method:
        signature = inspect.signature(function)
        hints = typing.get_type_hints(function, include_extras=True)
        models = tuple(p.name for p in signature.parameters.values() if p.kind is not p.KEYWORD_ONLY)[1:]
        keyword = [
            p for p in signature.parameters.values() if p.kind is p.KEYWORD_ONLY and p.name not in _NO_PARAMETERS
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
    """Another method of the same family, with the same models and parameters but another `merge`.

    Args:
        of: a method whose function has the argument `merge`.
        id, label: its name in recipes, and the name that users read.
        merge: the value of that argument.
        text: summary and details, in the form of a docstring.
    """
    summary, details, _ = _read_docstring(inspect.cleandoc(text))
    function = partial(of.function, merge=merge)
    return replace(of, id=id, label=label, summary=summary, details=details, function=function)


def _parameter(declared: inspect.Parameter, hint: Any, help_text: str) -> Parameter:
    name, default = declared.name, declared.default
    if hint is Randomness:
        return Parameter(name, "integer", 0, 0, 2**32 - 1, help=help_text, random=True)
    per_model = typing.get_origin(hint) is Sequence
    if per_model:  # Sequence[Weight]: one value per model
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
    """Summary (the first paragraph), details (up to `Args:`), and name → text of each entry in that section."""
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
