"""Files as large as real ones, of random numbers: checkpoints of SD1.5 and SDXL, a LoRA, a mixed LyCORIS."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import torch

from benchmarks.floor import mapped
from lib_merge.checkpoint import TensorInfo, plan_header
from lib_merge.checkpoint.reading.positioned import bytes_of
from lib_merge.checkpoint.writing.writer import SafetensorsWriter

KEYS = Path(__file__).resolve().parents[1] / "tests" / "data" / "keys"
CARRIED_OVER = ("model_ema.", "alphas", "betas", "log_one", "posterior", "sqrt_", "v_pred", "ztsnr")
UNET = "model.diffusion_model."
_NOISE = 2**24
_BEGINNING = 2**11
Shape = tuple[int, ...]


def shapes(architecture: str) -> dict[str, Shape]:
    """Every weight of a whole checkpoint, without schedule buffers and averaged copies."""
    real = json.loads(gzip.decompress((KEYS / f"{architecture}.json.gz").read_bytes()))
    return {key: tuple(shape) for key, shape in real.items() if not key.startswith(CARRIED_OVER)}


def checkpoint(folder: Path, name: str, architecture: str) -> Path:
    """A checkpoint in fp16; one that is there already is taken.

    Of SDXL only the first elements of each tensor are random, and the others 0, so that files of 7 GB are made at once.
    """
    path = folder / f"{name}.safetensors"
    if not path.exists():
        infos = [TensorInfo(key, torch.float16, shape) for key, shape in shapes(architecture).items()]
        (_write_thin if architecture == "sdxl" else _write)(path, infos, _noise(name))
    return path


def tuned(folder: Path, base: str) -> Path:
    """A checkpoint with a change as training leaves it behind: singular values that fall slowly."""
    path = folder / f"{base}-tuned.safetensors"
    if not path.exists():
        before, changing = mapped(folder / f"{base}.safetensors"), set(matrices("sd1"))

        def give(key: str, _: int) -> Iterator[torch.Tensor]:
            value = before[key]
            yield (value + _change(value.shape, key) if key in changing else value).half().flatten()

        _write(path, [TensorInfo(key, torch.float16, tuple(value.shape)) for key, value in before.items()], give)
    return path


def matrices(architecture: str) -> list[str]:
    """Keys of the layers that a LoRA can change."""
    parts = (UNET, "cond_stage_model.transformer.text_model.encoder.")
    return [key for key, shape in shapes(architecture).items() if key.startswith(parts) and len(shape) > 1]


def _change(shape: Shape, key: str) -> torch.Tensor:
    """Of about a tenth of the weights' size; the n-th of 256 singular values is that of the first, by the root of n."""
    numbers = torch.Generator().manual_seed(zlib.crc32(key.encode()))
    columns = torch.Size(shape[1:]).numel()
    up = torch.randn(shape[0], 256, generator=numbers) / torch.arange(1, 257).sqrt()
    return (0.001 * up @ torch.randn(256, columns, generator=numbers)).view(shape)


def lora(folder: Path, rank: int) -> Path:
    """A LoRA of that rank on every linear layer and convolution of the SD1.5 U-Net, in fp16."""
    path = folder / f"lora-{rank}.safetensors"
    if not path.exists():
        infos = [info for name, shape in _layers("sd1") for info in _locon(name, shape, rank)]
        _write(path, infos, _noise(path.stem))
    return path


def lycoris(folder: Path) -> Path:
    """About 800 MB in fp16: LoHa of rank 160 and LoCon of 320 in turn, on the layers of U-Net and text encoder."""
    path = folder / "lycoris.safetensors"
    if not path.exists():
        infos: list[TensorInfo] = []
        for number, (name, shape) in enumerate(_layers("sd1", text=True)):
            infos += _locon(name, shape, 320) if number % 2 else _loha(name, shape, 160)
        _write(path, infos, _noise(path.stem))
    return path


def _layers(architecture: str, text: bool = False) -> Iterator[tuple[str, Shape]]:
    """(name in an adapter file, shape) of every layer."""
    encoder = "cond_stage_model.transformer."
    for key, shape in shapes(architecture).items():
        if key.startswith(UNET) and key.endswith(".weight") and len(shape) > 1:
            yield "lora_unet_" + key.removeprefix(UNET).removesuffix(".weight").replace(".", "_"), shape
        elif text and key.startswith(encoder) and ".layers." in key and key.endswith(".weight") and len(shape) > 1:
            yield "lora_te_" + key.removeprefix(encoder).removesuffix(".weight").replace(".", "_"), shape


def _locon(name: str, shape: Shape, rank: int) -> Iterator[TensorInfo]:
    rank = min(rank, shape[0], torch.Size(shape[1:]).numel())
    yield TensorInfo(f"{name}.lora_up.weight", torch.float16, (shape[0], rank, *(1,) * (len(shape) - 2)))
    yield TensorInfo(f"{name}.lora_down.weight", torch.float16, (rank, *shape[1:]))
    yield TensorInfo(f"{name}.alpha", torch.float16, ())


def _loha(name: str, shape: Shape, rank: int) -> Iterator[TensorInfo]:
    columns = torch.Size(shape[1:]).numel()
    for half in ("hada_w1", "hada_w2"):
        yield TensorInfo(f"{name}.{half}_a", torch.float16, (shape[0], rank))
        yield TensorInfo(f"{name}.{half}_b", torch.float16, (rank, columns))
    yield TensorInfo(f"{name}.alpha", torch.float16, ())


def _noise(name: str) -> Callable[[str, int], Iterator[torch.Tensor]]:
    """Random numbers for each key, in pieces: a fixed stretch of them, begun at a place that goes with the key."""
    generator = torch.Generator().manual_seed(zlib.crc32(name.encode()))
    stretch = (torch.randn(_NOISE, generator=generator) * 0.02).half()

    def give(key: str, numel: int) -> Iterator[torch.Tensor]:
        begin = zlib.crc32(key.encode()) % (_NOISE // 2)
        while numel:
            count = min(numel, _NOISE - begin)
            yield stretch[begin : begin + count]
            begin, numel = 0, numel - count

    return give


def _write(path: Path, infos: list[TensorInfo], noise: Callable[[str, int], Iterator[torch.Tensor]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    metadata: Mapping[str, str] = {}
    with SafetensorsWriter(path, plan_header(infos, metadata)) as out:
        for info in infos:
            if info.key.endswith(".alpha"):
                out.write(info.key, torch.ones(1, dtype=info.dtype))
                continue
            for piece in noise(info.key, info.numel):
                out.write(info.key, piece)
        out.commit()


def _write_thin(path: Path, infos: list[TensorInfo], noise: Callable[[str, int], Iterator[torch.Tensor]]) -> None:
    """The first elements of each tensor; the rest is a hole in the file, which reads as zeros."""
    path.parent.mkdir(parents=True, exist_ok=True)
    header = plan_header(infos, {})
    with path.open("wb") as out:
        out.write(header.prefix)
        out.truncate(header.size)
        for info in infos:
            out.seek(header.offsets[info.key])
            for piece in noise(info.key, min(info.numel, _BEGINNING)):
                out.write(bytes_of(piece))
