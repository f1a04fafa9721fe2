"""Works out what an adapter's module changes in one layer of a model, checks the shapes, and applies the change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

import torch

from lib_merge.adapters import dora
from lib_merge.adapters.kind import Module, Shape, Tensors
from lib_merge.adapters.kinds.full import add_difference, difference_fits
from lib_merge.adapters.products import row_ranges
from lib_merge.adapters.reading.file import AdapterModule
from lib_merge.adapters.registry import SHARED_ENDINGS, all_kinds
from lib_merge.architectures.layers import Layer
from lib_merge.sentences import MaybeSentence, Sentence, t

INPUT_CONV = "model.diffusion_model.input_blocks.0.0.weight"
_BIASES = {"diff_b": False, "b_norm": False, "lora_bias": True}
"""Roles of changes to a bias → whether the module's scale applies to them."""
_NOT_READ = {"alpha", "scale", "on_input", "bias_size", *_BIASES}


@dataclass(frozen=True)
class Effect:
    """A module's change to a weight or a bias: plain data, to be carried out by `apply_effect`.

    Attributes:
        key: checkpoint key of the tensor that it changes.
        change: id of a kind, or "bias".
        roles: roles of the tensors that it needs.
        stored: names of these tensors in the file, in the same order.
        settings: (name, value) pairs of its numbers.
        rows: the layer's rows [first, last) of the checkpoint's tensor; None: all.
        transposed: the checkpoint stores the layer's matrix transposed.
        channels: it changes only that many input channels; None: all.
        slow: computing what it adds is worth caching; see `Kind.slow`, `delta_of` and `add_delta`.
    """

    key: str
    change: str
    roles: tuple[str, ...]
    stored: tuple[str, ...]
    settings: tuple[tuple[str, float], ...] = ()
    rows: tuple[int, int] | None = None
    transposed: bool = False
    channels: int | None = None
    slow: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it changes all elements of the checkpoint's tensor, in their order there."""
        return self.rows is None and not self.transposed and self.channels is None


@dataclass(frozen=True)
class Misfit:
    """A tensor of a module that cannot be applied to the model: its name, and the reason."""

    name: str
    reason: Sentence


def fit(adapter: AdapterModule, layer: Layer, shapes: Mapping[str, Shape]) -> Iterator[Effect | Misfit]:
    """The effects of a module on a layer, and the tensors that do not fit.

    Args:
        adapter: the module.
        layer: the layer that it is for.
        shapes: checkpoint key → shape, of the whole model.
    """
    if adapter.refused:
        yield Misfit(adapter.name, adapter.refused)
        return
    if layer.weight not in shapes:
        yield Misfit(adapter.name, t("adapters.no_such_key", key=layer.weight))
        return
    if 0 in shapes[layer.weight]:
        yield Misfit(adapter.name, t("adapters.key_is_empty", key=layer.weight))
        return
    weight = _weight_effect(adapter, layer, shapes)
    if weight is not None:
        yield weight
    if isinstance(weight, Effect) and adapter.kind.changes_bias(dict(weight.settings)) and layer.bias in shapes:
        yield replace(weight, key=layer.bias, rows=layer.rows(shapes[layer.bias]))
    if not isinstance(weight, Misfit):
        yield from _bias_effects(adapter, layer, shapes, dict(weight.settings).get("scale", 1.0) if weight else 1.0)


def apply_effect(effect: Effect, value: torch.Tensor, tensors: Tensors, multiplier: float) -> None:
    """Change a checkpoint's tensor in place to W + multiplier · (W(1) − W).

    Args:
        effect: what to do.
        value: the tensor, in the dtype that is computed in.
        tensors: role → tensor of the module, in that dtype and on the same device.
        multiplier: weight × block weight.
    """
    _on_part(effect, value, lambda part: _change(effect, part, tensors, multiplier))


def delta_of(effect: Effect, value: torch.Tensor, tensors: Tensors) -> torch.Tensor:
    """What a slow effect adds to a checkpoint's tensor at scale 1, as a new tensor."""
    delta = torch.zeros_like(_part(effect, value), memory_format=torch.contiguous_format)
    all_kinds()[effect.change].change(delta, tensors, {**dict(effect.settings), "scale": 1.0}, 1.0)
    return delta


def add_delta(effect: Effect, value: torch.Tensor, delta: torch.Tensor, amount: float) -> None:
    """Add amount · a result of `delta_of` to a checkpoint's tensor.

    With multiplier · scale as the amount it gives the same bits as `apply_effect`.
    """

    def add(part: torch.Tensor) -> None:
        layer, added = (tensor.view(tensor.shape[0], -1) for tensor in (part, delta))
        for rows in row_ranges(layer):
            layer[rows].add_(added[rows], alpha=amount)

    _on_part(effect, value, add)


def _on_part(effect: Effect, value: torch.Tensor, act: Callable[[torch.Tensor], None]) -> None:
    """Call `act` with the layer's part of a checkpoint's tensor, contiguous and in the layer's shape, to change it."""
    part = _part(effect, value)
    if part.is_contiguous():
        act(part)
        return
    copy = part.contiguous()
    act(copy)
    part.copy_(copy)


def _part(effect: Effect, value: torch.Tensor) -> torch.Tensor:
    part = value if effect.rows is None else value[effect.rows[0] : effect.rows[1]]
    if effect.transposed:
        part = part.t()
    return part if effect.channels is None else part[:, : effect.channels]


def _change(effect: Effect, weight: torch.Tensor, tensors: Tensors, multiplier: float) -> None:
    settings = dict(effect.settings)
    if effect.change == "bias":
        add_difference(weight, {"diff": next(iter(tensors.values()))}, settings, multiplier)
        return
    kind = all_kinds()[effect.change]
    role = next((role for role in (dora.MAGNITUDE, dora.SCALE) if role in tensors), None)
    if role is None:
        kind.change(weight, tensors, settings, multiplier)
    else:
        dora.change_normalized(weight, kind.change, tensors, settings, role, multiplier)


def _weight_effect(adapter: AdapterModule, layer: Layer, shapes: Mapping[str, Shape]) -> Effect | Misfit | None:
    module, kind = adapter.module, adapter.kind
    roles = [role for role in module.tensors if role in {*kind.endings.values(), *SHARED_ENDINGS.values()} - _NOT_READ]
    if not roles:
        return None  # a bias alone
    full = shapes[layer.weight]
    rows, shape = layer.rows(full), layer.shape(full)
    problem, channels = _problem(adapter, shape), None
    if problem and layer.weight == INPUT_CONV and len(shape) == 4 and shape[1] in (8, 9):
        # The first layer of an inpainting model, with an adapter that was trained on a model without inpainting.
        channels, shape = 4, (shape[0], 4, *shape[2:])
        problem = _problem(adapter, shape) and problem
    if problem:
        return Misfit(module.name, problem)
    settings = dict(kind.settings(module, shape))
    axis = dora.axis_of(module, shape)
    if axis is not None:
        settings["axis"] = float(axis)
    stored = tuple(module.tensors[role].key for role in roles)
    slow = axis is None and kind.slow(module)
    return Effect(
        layer.weight, kind.id, tuple(roles), stored, tuple(settings.items()), rows, layer.transposed, channels, slow
    )


def _problem(adapter: AdapterModule, shape: Shape) -> MaybeSentence:
    module, kind = adapter.module, adapter.kind
    if len(shape) < 2 and kind.id not in ("full", "norm"):
        return t("adapters.layer_is_no_matrix", shape=list(shape))
    if not kind.fits(module, shape):
        return t("adapters.shapes_do_not_fit", shapes=_shown(module), layer=list(shape))
    role = dora.role_of(module)
    if role is None:
        return kind.unclear(module, shape)
    if not kind.additive:
        return t("adapters.means_nothing_beside", tensor=role, kind=kind.label)
    if dora.axis_of(module, shape) is None:
        return t("adapters.fits_no_axis", tensor=role, shape=list(module.shape(role)), layer=list(shape))
    return ""


def _shown(module: Module) -> str:
    return ", ".join(f"{role} {list(info.shape)}" for role, info in module.tensors.items() if role not in _NOT_READ)


def _bias_effects(
    adapter: AdapterModule, layer: Layer, shapes: Mapping[str, Shape], scale: float
) -> Iterator[Effect | Misfit]:
    module = adapter.module
    for role, scaled in _BIASES.items():
        if not module.has(role):
            continue
        info = module.tensors[role]
        if layer.bias not in shapes:
            yield Misfit(info.key, t("adapters.layer_has_no_bias"))
            continue
        rows = layer.rows(shapes[layer.bias])
        shape = shapes[layer.bias] if rows is None else (rows[1] - rows[0],)
        if not difference_fits(info.shape, shape):
            yield Misfit(info.key, t("adapters.bias_does_not_fit", shape=list(info.shape), bias=list(shape)))
            continue
        yield Effect(layer.bias, "bias", (role,), (info.key,), (("scale", scale if scaled else 1.0),), rows)
