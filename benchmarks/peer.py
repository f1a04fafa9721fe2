"""One merge and save by another merger, in its own environment: `python benchmarks/peer.py NAME FOLDER OUT`.

Prints the seconds of the merge with its save, without the start of Python and the imports; the file is synced, as a
save of ours is, for else it is not there after a power cut, and the work is left to whoever comes next.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path


def mecha(folder: Path, out: Path) -> Callable[[], object]:
    """sd-mecha: fp32 arithmetic, fp16 file."""
    import sd_mecha
    import torch

    a, b = (sd_mecha.model(str(folder / f"{name}.safetensors")) for name in "ab")
    recipe = sd_mecha.weighted_sum(a, b, alpha=0.4)
    return lambda: sd_mecha.merge(
        recipe, merge_device="cpu", merge_dtype=torch.float32, output_dtype=torch.float16, output=out
    )


def meh(folder: Path, out: Path) -> Callable[[], object]:
    """sd-meh: everything in fp16, in memory."""
    from sd_meh.merge import merge_models, save_model

    models = {f"model_{name}": folder / f"{name}.safetensors" for name in "ab"}
    weights, bases = {"alpha": [0.4] * 26}, {"alpha": 0.4}

    def run() -> None:
        merged = merge_models(models, weights, bases, "weighted_sum", precision=16)
        save_model(merged, out.with_suffix(""), "safetensors")

    return run


def main(name: str, folder: str, out: str) -> None:
    act = {"sd-mecha": mecha, "sd-meh": meh}[name](Path(folder), Path(out))
    begun = time.perf_counter()
    act()
    with Path(out).open("rb+") as file:
        os.fsync(file.fileno())
    print("seconds", time.perf_counter() - begun)


if __name__ == "__main__":
    main(*sys.argv[1:])
