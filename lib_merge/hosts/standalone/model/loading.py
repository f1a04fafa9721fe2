"""Loads a checkpoint file as a model: modules built from its shapes, filled by the table that live writes use."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch

from lib_merge import architectures
from lib_merge.architectures import Architecture
from lib_merge.engine.live.places import Place, check_place, write
from lib_merge.engine.plan.texts.tokens import WORDS
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.engine.sources.model import Opened, open_base
from lib_merge.engine.sources.prediction import LABELS, PLAIN, prediction_of
from lib_merge.engine.sources.recognition import latent_channels, not_served
from lib_merge.errors import SourceError
from lib_merge.hosts.standalone.model.ldm_config import LdmConfig, read_ldm_config
from lib_merge.hosts.standalone.model.names import Home
from lib_merge.hosts.standalone.model.networks import Network, Networks, plan_networks
from lib_merge.hosts.standalone.model.prediction import guess_prediction, schedule_of
from lib_merge.hosts.standalone.prompt.text import TextEncoder
from lib_merge.hosts.standalone.prompt.tokens import Tokens, clip_tokens, folder_tokens
from lib_merge.sentences import t

SIZES = {"sd1": 512, "sd2": 768, "sdxl": 1024}
SD2_LAYERS = 23
_PIECE = 2**22  # elements read at a time


@dataclass(eq=False)
class Model:
    """A loaded checkpoint.

    Between pictures each parameter is kept in the dtype in which the file stores it (on a GPU the U-Net and the text
    encoders in half precision), so that live values are what a save writes; `at_work` converts for a picture.
    `size` is the width and height, in pixels, of the pictures it was trained on; `dtype` what the U-Net is kept in.
    """

    path: Path
    architecture: Architecture
    unet: Any
    vae: Any
    encoders: tuple[TextEncoder, ...]
    places: dict[str, Place | Sequence[Place]]
    schedule: dict[str, Any]
    device: torch.device
    size: int
    dtype: torch.dtype = field(init=False)

    def __post_init__(self) -> None:
        self.dtype = self.unet.dtype  # during a picture it is another

    @contextmanager
    def at_work(self) -> Generator[None]:
        """Convert to the dtypes that the device computes in, and back. That is exact, since those hold every value."""
        work = torch.float32 if self.device.type == "cpu" else self.unet.dtype
        modules = [(self.unet, work), (self.vae, torch.float32), *((one.module, work) for one in self.encoders)]
        kept = [(parameter, parameter.dtype) for module, _ in modules for parameter in module.parameters()]
        try:
            for module, dtype in modules:
                for parameter in module.parameters():
                    parameter.data = parameter.data.to(dtype)
            yield
        finally:
            for parameter, dtype in kept:
                parameter.data = parameter.data.to(dtype)


@dataclass(frozen=True)
class Unpainted:
    """A checkpoint that is merged and saved, but of which no pictures are made here: nothing of it is in memory."""

    path: Path
    architecture: Architecture


@dataclass(frozen=True)
class Planned:
    """A checkpoint whose file was checked, before memory is allocated for it."""

    path: Path
    architecture: Architecture
    config: LdmConfig
    networks: Networks
    tokens: Tokens


def plan(path: Path) -> Planned | Unpainted:
    """Check a file and find its architecture and networks; of a transformer, that it is one that is merged.

    Raises:
        SourceError: it is no whole checkpoint of an architecture that is served; the sentence says what it is.
    """
    with SourceFiles() as files:
        opened = open_base([path], files)
    shapes = {key: ref.shape for key, ref in opened.tensors.items()}
    architecture = architectures.detect(shapes)
    if architecture is None:
        raise SourceError(not_served(path.name, architectures.foreign_kind(shapes) or ""))
    if architecture.keeps_names:
        return Unpainted(path, architecture)
    prediction = prediction_of(opened)
    if prediction not in (None, *PLAIN):
        raise SourceError(t("hosts.no_pictures_of_prediction", path=path.name, prediction=LABELS[prediction]))
    config = read_ldm_config(path)
    try:
        networks = plan_networks(shapes, architecture, config)
    except SourceError as error:
        raise SourceError(t("error.at_place", place=path.name, message=error.sentence)) from error
    channels = networks.unet.module.config["in_channels"]  # type: ignore[index]
    if channels != 4 and channels == latent_channels(shapes):
        raise SourceError(t("hosts.no_pictures_of_latents", path=path.name, channels=channels))
    if channels != 4:
        raise SourceError(t("hosts.needs_a_picture", path=path.name, channels=channels))
    return Planned(path, architecture, config, networks, _tokens(path, config, networks))


def load(planned: Planned, device: torch.device) -> Model:
    """Read a planned checkpoint into memory on a device.

    Raises:
        SourceError: the file is broken or has changed; MemoryShortage: it does not fit.
    """
    networks = planned.networks
    with SourceFiles() as files, torch.no_grad():
        opened = open_base([planned.path], files, planned.architecture)
        places: dict[str, Place | Sequence[Place]] = {}
        for network in networks.all():
            half = device.type != "cpu" and network is not networks.vae
            places |= _fill(network, opened, files, device, half)
    schedule = schedule_of(opened, planned.config)
    model = Model(
        path=planned.path,
        architecture=planned.architecture,
        unet=networks.unet.module,
        vae=networks.vae.module,
        encoders=_encoders(networks, planned),
        places=places,
        schedule=schedule,
        device=device,
        size=planned.config.size or SIZES[planned.architecture.id],
    )
    if "prediction_type" not in schedule:
        with model.at_work():
            sd2 = planned.architecture.id == "sd2"
            schedule["prediction_type"] = guess_prediction(model.unet) if sd2 else "epsilon"
    return model


def _fill(
    network: Network, opened: Opened, files: SourceFiles, device: torch.device, half: bool
) -> dict[str, Place | Sequence[Place]]:
    """Allocate a network's parameters and read their values; returns their places by checkpoint key."""
    places: dict[str, Place | Sequence[Place]] = {}
    for key, homes in network.table.items():
        ref = opened.tensors[key]
        dtype = _kept_dtype(ref.dtype, half)
        found = tuple(_place(network.module, home, dtype, device) for home in homes)
        check_place({key: found}, key, ref.shape, ref.coding)
        pieces = _pieces(files, ref)
        write(found, ref.shape, pieces, device, stored=True)
        places[key] = found[0] if len(found) == 1 else found
    _fill_buffers(network.module, device)
    return places


def _pieces(files: SourceFiles, ref: Any) -> Iterator[tuple[int, torch.Tensor]]:
    for start in range(0, max(ref.numel, 1), _PIECE):
        piece = torch.empty(min(_PIECE, ref.numel - start), dtype=ref.dtype)
        files.read_into(ref, start, piece)
        yield start, piece


def _place(module: torch.nn.Module, home: Home, dtype: torch.dtype, device: torch.device) -> Place:
    owner_name, _, leaf = home.name.rpartition(".")
    owner = module.get_submodule(owner_name)
    empty = torch.empty(getattr(owner, leaf).shape, dtype=dtype, device=device)
    parameter = torch.nn.Parameter(empty, requires_grad=False)
    setattr(owner, leaf, parameter)
    return Place(parameter, home.rows, transposed=home.transposed, reshaped=home.reshaped)


def _kept_dtype(stored: torch.dtype, half: bool) -> torch.dtype:
    if half:
        return torch.bfloat16 if stored == torch.bfloat16 else torch.float16
    if stored in (torch.float16, torch.bfloat16, torch.float32):
        return stored
    return torch.float32 if stored == torch.float64 else torch.float16  # fp8, which no CPU computes with


def _fill_buffers(module: torch.nn.Module, device: torch.device) -> None:
    """Fill the text encoders' position ids; no other network has buffers."""
    for owner in module.modules():
        for name, buffer in owner.named_buffers(recurse=False):
            if buffer.device.type == "meta":
                positions = torch.arange(buffer.shape[-1], device=device)
                owner.register_buffer(name, positions.expand(buffer.shape), persistent=False)


def _encoders(networks: Networks, planned: Planned) -> tuple[TextEncoder, ...]:
    """The text encoders with their vocabulary, in the order in which the U-Net takes their states."""
    kind, tokens = planned.architecture.id, planned.tokens
    encoders: list[TextEncoder] = []
    if networks.clip is not None:
        sdxl = kind == "sdxl"
        encoders.append(TextEncoder(networks.clip.module, tokens, tokens.end, penultimate=sdxl, normed=not sdxl))
    if networks.open_clip is not None:
        sd2 = kind == "sd2"
        # SD2 uses the output of layer 23 of 24; some files leave out the last layer, which is not needed.
        layers = int(networks.open_clip.module.config.num_hidden_layers)  # type: ignore[union-attr]
        before_last = not (sd2 and layers == SD2_LAYERS)
        encoders.append(TextEncoder(networks.open_clip.module, tokens, 0, penultimate=before_last, normed=sd2))
    return tuple(encoders)


def _tokens(path: Path, config: LdmConfig, networks: Networks) -> Tokens:
    if config.text is not None:
        return folder_tokens(config.text)
    first = networks.clip or networks.open_clip
    words = int(first.module.config.vocab_size) if first is not None else WORDS  # type: ignore[union-attr]
    if words < WORDS:
        raise SourceError(t("hosts.other_vocabulary", path=path.name, n=words))
    return clip_tokens()
