"""Where the model lives: here always the CPU, in full precision but for layers kept in fp8."""

import contextlib

import torch

device = cpu = torch.device("cpu")
dtype = dtype_unet = dtype_vae = torch.float32
fp8 = False
"""Whether the model that was loaded last is kept so."""


def autocast(disable: bool = False):
    return torch.autocast("cpu", dtype=torch.bfloat16) if fp8 and not disable else contextlib.nullcontext()


def torch_gc() -> None:
    pass
