"""Where the model lives: here always the CPU, in full precision."""

import contextlib

import torch

device = cpu = torch.device("cpu")
dtype = dtype_unet = dtype_vae = torch.float32


def autocast(disable: bool = False):
    return contextlib.nullcontext()


def torch_gc() -> None:
    pass
