"""A training loop with a time budget: AdamW, a moving average of the weights, checkpoints to go on from."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, distributed

LOG = logging.getLogger("demo")
SAVE_EVERY = 90.0
WARM_UP = 30


@dataclass(frozen=True)
class Budget:
    """How long and how fast: minutes of wall time, peak learning rate, the moving average's decay, weight decay."""

    minutes: float
    rate: float
    decay: float = 0.99
    weight_decay: float = 1e-3


@dataclass
class State:
    """What a run has reached: trained tensors, their moving averages, optimizer, steps and seconds so far."""

    tensors: Mapping[str, Tensor]
    averages: dict[str, Tensor]
    optimizer: torch.optim.Optimizer
    steps: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list[float])


def rate_at(budget: Budget, steps: int, seconds: float) -> float:
    """Learning rate: a linear start, then a cosine over the time budget down to 2 %."""
    done = min(1.0, seconds / (60 * budget.minutes))
    return budget.rate * min(1.0, (steps + 1) / WARM_UP) * (0.02 + 0.98 * (1 + math.cos(math.pi * done)) / 2)


def train(
    tensors: Mapping[str, Tensor],
    loss_of: Callable[[int, float], Tensor],
    budget: Budget,
    file: Path,
) -> dict[str, Tensor]:
    """Train `tensors` until the budget is spent and return their moving averages.

    `loss_of` gets the step's number and the part of the budget that is spent.
    `file` holds the state, written every minute and a half; a run goes on from it. Several processes (started by
    torchrun) average their gradients; the first one writes.
    """
    optimizer = torch.optim.AdamW(tensors.values(), lr=budget.rate, betas=(0.9, 0.99), weight_decay=budget.weight_decay)
    state = State(tensors, {name: tensor.detach().clone() for name, tensor in tensors.items()}, optimizer)
    if file.exists():
        _load(state, file)
    saved = time.monotonic()
    while state.seconds < 60 * budget.minutes:
        begun = time.monotonic()
        _step(state, loss_of, budget)
        state.seconds = _agreed(state, state.seconds + time.monotonic() - begun)
        if time.monotonic() - saved > SAVE_EVERY:
            save(state, file)
            saved = time.monotonic()
    save(state, file)
    return state.averages


def _step(state: State, loss_of: Callable[[int, float], Tensor], budget: Budget) -> None:
    for group in state.optimizer.param_groups:
        group["lr"] = rate_at(budget, state.steps, state.seconds) * group.get("factor", 1.0)
    state.optimizer.zero_grad(set_to_none=True)
    loss = loss_of(state.steps, state.seconds / (60 * budget.minutes))
    loss.backward()
    _average_gradients(state)
    torch.nn.utils.clip_grad_norm_(list(state.tensors.values()), 1.0)
    state.optimizer.step()
    decay = min(budget.decay, (state.steps + 1) / (state.steps + 10))
    with torch.no_grad():
        averages = list(state.averages.values())
        torch._foreach_mul_(averages, decay)
        torch._foreach_add_(averages, [tensor.detach() for tensor in state.tensors.values()], alpha=1 - decay)
    state.losses.append(float(loss.detach()))
    state.steps += 1
    if state.steps % 20 == 0 and rank() == 0:
        mean = sum(state.losses[-20:]) / 20
        LOG.info("step %d, %.0f s, loss %.4f, rate %.2e", state.steps, state.seconds, mean, group["lr"])


def rank() -> int:
    """Number of this process among those that train together, 0 when it is alone."""
    return distributed.get_rank() if distributed.is_initialized() else 0


def _average_gradients(state: State) -> None:
    if not distributed.is_initialized():
        return
    tensors = list(state.tensors.values())
    flat = torch.cat([(torch.zeros_like(t) if t.grad is None else t.grad).flatten() for t in tensors])
    distributed.all_reduce(flat)
    flat /= distributed.get_world_size()
    for tensor, part in zip(tensors, flat.split([t.numel() for t in tensors]), strict=True):
        tensor.grad = part.view_as(tensor)


def _agreed(state: State, seconds: float) -> float:
    """The mean of all processes' clocks, so that they stop at the same step."""
    if not distributed.is_initialized():
        return seconds
    total = torch.tensor([seconds], dtype=torch.float64)
    distributed.all_reduce(total)
    return float(total) / distributed.get_world_size()


def save(state: State, file: Path) -> None:
    """Write a state whole or not at all, from the first of several processes."""
    if rank() > 0:
        return
    part = file.with_suffix(".part")
    torch.save(
        {
            "tensors": {name: tensor.detach() for name, tensor in state.tensors.items()},
            "averages": state.averages,
            "optimizer": state.optimizer.state_dict(),
            "steps": state.steps,
            "seconds": state.seconds,
        },
        part,
    )
    part.replace(file)


def _load(state: State, file: Path) -> None:
    found = torch.load(file, weights_only=True, map_location=next(iter(state.tensors.values())).device)
    with torch.no_grad():
        for name, tensor in state.tensors.items():
            tensor.copy_(found["tensors"][name])
            state.averages[name].copy_(found["averages"][name])
    state.optimizer.load_state_dict(found["optimizer"])
    state.steps, state.seconds = found["steps"], found["seconds"]
    LOG.info("going on from step %d", state.steps)
