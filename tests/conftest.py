"""Small checkpoints with the real keys of SD1, SD2 and SDXL, and live models made of them."""

from __future__ import annotations

import gzip
import json
import re
import zlib
from pathlib import Path

import pytest
import safetensors.torch
import torch
from hypothesis import settings

KEYS = Path(__file__).parent / "data" / "keys"
BUFFER = re.compile(r"(sqrt_)?(one_minus_)?alphas_cumprod(_prev)?$|betas$|model_ema\.|v_pred$|ztsnr$|.*\.logit_scale$")
SERVERS = ("webui_kind", "running_server")
"""Fixtures whose parameter names a WebUI or a page that is started once for many tests."""
FP8 = (torch.float8_e4m3fn, torch.float8_e5m2)

settings.register_profile("tests", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("tests")


def shrunk(size: int) -> int:
    """A dimension, smaller: equal sizes stay equal, the small ones (kernel, channels) stay as they are."""
    return size if size <= 16 else max(2, size // 64)


BLOCK = re.compile(
    r"model\.diffusion_model\.(?:(input|output)_blocks\.(\d+)|(middle_block|time_embed|label_emb|out))\."
)
TEXT = {
    "sd1": {"cond_stage_model.transformer.": "TE"},
    "sd2": {"cond_stage_model.model.": "TE"},
    "sdxl": {"conditioner.embedders.0.transformer.": "TE1", "conditioner.embedders.1.model.": "TE2"},
}


def slot_by_name(architecture: str, key: str) -> str:
    """The slot of a key by the names in the design; "" for what is carried over. Independent of the code under test."""
    if BUFFER.match(key) or key.endswith("position_ids"):
        return ""
    if key.startswith("first_stage_model."):
        return "VAE"
    if found := BLOCK.match(key):
        named = {"middle_block": "M00", "time_embed": "TIME", "label_emb": "LABEL", "out": "FINAL"}
        return named[found[3]] if found[3] else f"{'IN' if found[1] == 'input' else 'OUT'}{int(found[2]):02d}"
    return next(slot for prefix, slot in TEXT[architecture].items() if key.startswith(prefix))


def anima_shapes(blocks: int, width: int = 16) -> dict[str, tuple[int, ...]]:
    """Every tensor of an Anima transformer by its bare name, as ComfyUI's class has them; 2048 wide in real files."""
    text, head, low = width // 2, width // 4, width // 8
    shapes: dict[str, tuple[int, ...]] = {"x_embedder.proj.1.weight": (width, 68)}
    shapes |= {"t_embedder.1.linear_1.weight": (width, width), "t_embedder.1.linear_2.weight": (3 * width, width)}
    shapes |= {"t_embedding_norm.weight": (width,)}
    for n in range(blocks):
        for part, context in (("self_attn", width), ("cross_attn", text)):
            sides = {"q": width, "k": context, "v": context, "output": width}
            shapes |= {f"blocks.{n}.{part}.{name}_proj.weight": (width, side) for name, side in sides.items()}
            shapes |= {f"blocks.{n}.{part}.{name}_norm.weight": (head,) for name in "qk"}
        shapes |= {
            f"blocks.{n}.mlp.layer1.weight": (4 * width, width),
            f"blocks.{n}.mlp.layer2.weight": (width, 4 * width),
        }
        for part in ("self_attn", "cross_attn", "mlp"):
            shapes[f"blocks.{n}.adaln_modulation_{part}.1.weight"] = (low, width)
            shapes[f"blocks.{n}.adaln_modulation_{part}.2.weight"] = (3 * width, low)
    shapes |= {"final_layer.linear.weight": (64, width), "final_layer.adaln_modulation.1.weight": (low, width)}
    shapes |= {"final_layer.adaln_modulation.2.weight": (2 * width, low), "llm_adapter.embed.weight": (20, text)}
    for n in range(6):
        stem = f"llm_adapter.blocks.{n}"
        shapes |= {f"{stem}.norm_{part}.weight": (text,) for part in ("self_attn", "cross_attn", "mlp")}
        for part in ("self_attn", "cross_attn"):
            shapes |= {f"{stem}.{part}.{name}_proj.weight": (text, text) for name in "qkvo"}
            shapes |= {f"{stem}.{part}.{name}_norm.weight": (head,) for name in "qk"}
        shapes |= {f"{stem}.mlp.0.weight": (4 * text, text), f"{stem}.mlp.0.bias": (4 * text,)}
        shapes |= {f"{stem}.mlp.2.weight": (text, 4 * text), f"{stem}.mlp.2.bias": (text,)}
    shapes |= {"llm_adapter.out_proj.weight": (text, text), "llm_adapter.out_proj.bias": (text,)}
    return {**shapes, "llm_adapter.norm.weight": (text,)}


class Checkpoints:
    """Makes state dicts, files and live parameters of small models."""

    def __init__(self) -> None:
        self._shapes: dict[str, dict[str, tuple[int, ...]]] = {}

    def shapes(self, architecture: str) -> dict[str, tuple[int, ...]]:
        """Every key of a whole checkpoint, its shape shrunk."""
        if architecture not in self._shapes:
            real = json.loads(gzip.decompress((KEYS / f"{architecture}.json.gz").read_bytes()))
            self._shapes[architecture] = {key: tuple(map(shrunk, shape)) for key, shape in real.items()}
        return self._shapes[architecture]

    def thin(self, architecture: str) -> dict[str, tuple[int, ...]]:
        """A few keys of every block, and all that are no weights: for tests of what happens, not of every key."""
        kept: dict[str, tuple[int, ...]] = {}
        seen: dict[str, int] = {}
        for key, shape in self.shapes(architecture).items():
            slot = slot_by_name(architecture, key)
            seen[slot] = seen.get(slot, 0) + 1
            if (
                slot == ""
                or seen[slot] <= 2
                or key.endswith(
                    ("attn2.to_k.weight", "mid.attn_1.q.weight", "proj_in.weight", "middle_block.0.in_layers.0.weight")
                )
            ):
                kept[key] = shape
        return kept

    def state(
        self, architecture: str, seed: int, dtype: torch.dtype | str = torch.float16, shapes: dict | None = None
    ) -> dict[str, torch.Tensor]:
        """A state dict of random numbers; "mixed": the text encoders fp32, the VAE bf16, the rest fp16."""
        shapes = self.shapes(architecture) if shapes is None else shapes
        return {key: self.tensor(key, shape, seed, dtype) for key, shape in shapes.items()}

    def anima(
        self, blocks: int, seed: int, dtype: torch.dtype | str = torch.bfloat16, prefix: str = "net."
    ) -> dict[str, torch.Tensor]:
        """A small Anima transformer, its names behind a prefix; the numbers are those of the bare names."""
        return {
            prefix + key: self.tensor(key, shape, seed, dtype).contiguous()
            for key, shape in anima_shapes(blocks).items()
        }

    def tensor(self, key: str, shape: tuple[int, ...], seed: int, dtype: torch.dtype | str) -> torch.Tensor:
        """One tensor: weights random by key and seed, buffers with the types that they have in real files."""
        if key.endswith("position_ids"):
            return torch.arange(shape[-1]).expand(shape).contiguous() + seed
        generator = torch.Generator().manual_seed(zlib.crc32(f"{seed} {key}".encode()))
        value = torch.randn(shape, generator=generator)
        if key == "model_ema.num_updates":
            return torch.tensor(1000 + seed, dtype=torch.int32).expand(shape).contiguous()
        if BUFFER.match(key):
            return value
        if dtype == "mixed":
            text = key.startswith(("cond_stage_model.", "conditioner."))
            dtype = torch.float32 if text else torch.bfloat16 if key.startswith("first_stage") else torch.float16
        return (value / 4 if dtype in FP8 else value).to(dtype)

    def write(self, path: Path, tensors: dict[str, torch.Tensor], metadata: dict[str, str] | None = None) -> Path:
        """A safetensors file by the official library."""
        safetensors.torch.save_file({key: tensor.contiguous() for key, tensor in tensors.items()}, path, metadata)
        return path

    def make(
        self, path: Path, architecture: str, seed: int, dtype: torch.dtype | str = torch.float16, thin=False
    ) -> Path:
        """A checkpoint file."""
        shapes = self.thin(architecture) if thin else None
        return self.write(path, self.state(architecture, seed, dtype, shapes))

    @staticmethod
    def live(path: Path, dtype: torch.dtype | None = None) -> dict[str, torch.Tensor]:
        """The parameters of a host that has loaded a file, in its dtype, weights converted to another one."""
        return {
            key: tensor.to(dtype)
            if dtype is not None and tensor.is_floating_point() and tensor.dim()
            else tensor.clone()
            for key, tensor in safetensors.torch.load_file(path).items()
        }


def bits(tensor: torch.Tensor) -> bytes:
    """The bytes of a tensor, whatever its dtype and strides."""
    return tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()


@pytest.fixture(scope="session")
def checkpoints() -> Checkpoints:
    return Checkpoints()


@pytest.fixture(scope="session")
def slot_of():
    """slot_of(architecture, key), "" for what is carried over."""
    return slot_by_name


@pytest.fixture(scope="session")
def bits_of():
    """Bytes of a tensor."""
    return bits


@pytest.fixture(scope="session")
def same_bits():
    """Keys whose tensors differ, in dtype or any bit, or that only one of two state dicts has."""

    def differing(a, b):
        return [
            key
            for key in {**a, **b}
            if key not in a or key not in b or a[key].dtype != b[key].dtype or bits(a[key]) != bits(b[key])
        ]

    return differing


@pytest.fixture(scope="session")
def thin_models(checkpoints, tmp_path_factory) -> Path:
    """A folder with thin SD1 checkpoints a, b, c (fp16), f32 (fp32) and a thin SDXL, x. Not to be written to."""
    folder = tmp_path_factory.mktemp("thin")
    for seed, name in enumerate("abc", 1):
        checkpoints.make(folder / f"{name}.safetensors", "sd1", seed, thin=True)
    checkpoints.make(folder / "f32.safetensors", "sd1", 4, torch.float32, thin=True)
    checkpoints.make(folder / "x.safetensors", "sdxl", 5, thin=True)
    return folder


@pytest.fixture
def hashed(monkeypatch):
    """Names of the files that a search reads."""
    from lib_merge.recipe import hash_search

    names, real = [], hash_search.file_sha256
    monkeypatch.setattr(
        hash_search, "file_sha256", lambda file, progress: [names.append(file.name), real(file, progress)][1]
    )
    return names


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="also the tests of the long list, marked `long`")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "every_webui: runs on each WebUI, not on the first alone")
    config.addinivalue_line("markers", "long: costs much beside the tests near it; runs with --all only")
    config.addinivalue_line(
        "markers", "cases(count): this many of a test's parameters in the short list, all with --all"
    )


def in_short_list(items: list[pytest.Item]) -> set[pytest.Item]:
    """All but those marked `long`; of a test marked `cases`, that many of its parameters, evenly spread."""
    kept, of_test = set(), {}
    for item in items:
        if item.get_closest_marker("cases") and not item.get_closest_marker("long"):
            of_test.setdefault(item.nodeid.partition("[")[0], []).append(item)
        elif not item.get_closest_marker("long"):
            kept.add(item)
    for cases in of_test.values():
        wanted = min(cases[0].get_closest_marker("cases").args[0], len(cases))
        kept |= {cases[n * (len(cases) - 1) // max(wanted - 1, 1)] for n in range(wanted)}
    return kept


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out the long list. For pytest-xdist: tests that meet one running server, or are in one file, stay together
    on one worker, as do files marked xdist_group("diffusers"), since importing diffusers takes long. Groups of several
    files take longest and begin first, so that no worker is left with one at the end."""
    if not config.option.all:
        kept = in_short_list(items)
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = [item for item in items if item in kept]
    for item in items:
        parameters = item.callspec.params if hasattr(item, "callspec") else {}
        server = next((parameters[name] for name in SERVERS if name in parameters), None)
        if server or not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(server or str(item.path)))
    items.sort(key=lambda item: item.get_closest_marker("xdist_group").args[0] == str(item.path))


@pytest.fixture(autouse=True)
def _own_signals():
    """The command line takes SIGTERM for itself; other tests get it back."""
    import signal

    before = signal.getsignal(signal.SIGTERM)
    yield
    signal.signal(signal.SIGTERM, before)
