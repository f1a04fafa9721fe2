"""Writes an adapter file with smaller ranks: products are decomposed again, everything else stays."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import torch

from lib_merge.adapters import AdapterFile, AdapterModule, LayerNames, layer_names, read_adapter
from lib_merge.adapters.dora import role_of
from lib_merge.adapters.reading.origin import Origins
from lib_merge.adapters.reading.peft_config import METADATA_KEY
from lib_merge.adapters.written_names import WrittenLayer
from lib_merge.architectures import Architecture
from lib_merge.architectures.layers import Layer
from lib_merge.checkpoint import TensorFile, file_sha256
from lib_merge.checkpoint.headers.quantised import refuse_codes
from lib_merge.checkpoint.metadata import MADE_WITH_KEY
from lib_merge.engine.compute.precision import exact_arithmetic, memory_errors
from lib_merge.engine.lora.changes.layers import Change, Factors, Target
from lib_merge.engine.lora.factors.packing import Form, Packed, pack
from lib_merge.engine.lora.factors.ranks import FixedRank
from lib_merge.engine.lora.file import Gathered, write_gathered
from lib_merge.engine.lora.metadata import module_metadata
from lib_merge.engine.lora.order import AdapterOrder, check_order
from lib_merge.engine.lora.report import MadeAdapter, losses
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.errors import SourceError, UserError
from lib_merge.progress import Cancel, Meter, Progress
from lib_merge.sentences import Sentence, t
from lib_merge.version import VERSION

ALL = "all"
"""Used as the slot if the architecture is unknown."""
_FACTORS = {"lora_up", "lora_down", "lora_mid"}
_BESIDE = {"alpha", "scale", "diff_b", "lora_bias"}
"""Roles that do not depend on the rank of a product."""


def resize(
    path: Path,
    target: Path,
    rule: FixedRank,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> MadeAdapter:
    """Write an adapter file in which no product has a higher rank than the rule allows for its layer.

    Names and dtypes stay. Modules that are not plain products are copied.

    Raises:
        UserError: the file is not an adapter, nothing in it has a higher rank, or the target does not fit.
        StorageError: a disk is full or fails.
        Cancelled: the user stopped it.
    """
    started = time.perf_counter()
    with memory_errors(), exact_arithmetic(), SourceFiles() as files:
        _, file = files.open(path)
        refuse_codes(file)
        resizing = _Resizing(file, read_adapter(file), rule)
        check_order(AdapterOrder(target, rule, overwrite=overwrite), (path,))
        meter = Meter(sum(info.nbytes for info in file.tensors.values()), progress, cancel)
        with Gathered(target) as tensors:
            modules = resizing.gather(tensors, meter)
            metadata = {**resizing.metadata(), **module_metadata(modules, "kohya", tensors.data_sha256())}
            file.check_unchanged()
            written = write_gathered(tensors, target, metadata, overwrite=overwrite, sources=(path,), meter=meter)
    slots, lost = losses(modules, (), resizing.slots)
    return MadeAdapter(
        written, time.perf_counter() - started, slots, lost, len(modules), 0, resizing.kept, resizing.warnings
    )


class _Resizing:
    """An adapter file, and which of its modules get another rank; `kept` tells what stays as it is, and why."""

    def __init__(self, file: TensorFile, adapter: AdapterFile, rule: FixedRank) -> None:
        if not adapter.modules:
            raise SourceError(t("lora.no_adapter", path=file.path.name))
        self._file, self._rule = file, rule
        likely = Origins(adapter, file.metadata).likely()
        architecture = likely[0] if likely else None
        self.slots = architecture.slots if architecture else (ALL,)
        products = [module for module in adapter.modules if _is_product(module)]
        self.kept = _kept(module for module in adapter.modules if module not in products)
        targets = [(module, _target(module, architecture)) for module in products]
        higher = [_rank(module) > self._wanted(target) for module, target in targets]
        outside = any(map(_scale_is_outside, products))
        self.lower = higher.count(False)
        # Where the config is to go, all products take their scale with them.
        self._modules = [entry for entry, is_higher in zip(targets, higher, strict=True) if is_higher or outside]
        self._check(products, any(higher), outside)

    def _check(self, products: list[AdapterModule], has_higher: bool, outside: bool) -> None:
        """Refuse a file whose ranks are low enough, and one whose scales could not stay beside what is kept."""
        if not has_higher:
            highest = max(map(_rank, products), default=0)
            raise UserError(t("lora.low_already", path=self._file.path.name, highest=highest))
        if self.kept and outside:
            raise SourceError(t("lora.scale_outside", path=self._file.path.name, name=next(iter(self.kept))))

    def _wanted(self, target: Target) -> int:
        return self._rule.of(target.shape, target.slot)

    @property
    def warnings(self) -> tuple[Sentence, ...]:
        """Warnings for the user."""
        return (t("lora.lower", n=self.lower),) if self.lower else ()

    def gather(self, tensors: Gathered, meter: Meter) -> list[Packed]:
        """Put all tensors of the new file together; the products are returned with names alone in their place."""
        done: list[Packed] = []
        replaced: set[str] = set()
        for module, target in self._modules:
            packed = self._pack(module, target)
            for name, tensor in _named(module, packed):
                tensors.add(name, tensor)
                replaced.add(name)
            replaced |= {
                info.key for role, info in module.module.tensors.items() if role in {*_FACTORS, "alpha", "scale"}
            }
            done.append(packed.without_values())
            meter.advance(sum(info.nbytes for info in module.module.tensors.values()), module.name)
        for key, info in self._file.tensors.items():
            if key not in replaced:
                tensors.add(key, self._file.read(key).view(info.shape))
        return done

    def _pack(self, module: AdapterModule, target: Target) -> Packed:
        up = module.module.tensors["lora_up"]
        factors = self._factors(module, target)
        form = Form(up.dtype, has_alpha=False)
        return pack(Change(target, factors=factors), self._rule, form)

    def _factors(self, module: AdapterModule, target: Target) -> Factors:
        """The module's product in fp32, its scale within `up`; a Tucker core is multiplied into `down`."""
        stored = {
            role: self._file.read(info.key).float().view(info.shape)
            for role, info in module.module.tensors.items()
            if role in _FACTORS
        }
        up, down = stored["lora_up"].flatten(1), stored["lora_down"].flatten(1)
        if "lora_mid" in stored:
            down = torch.einsum("nmkl,mi->nikl", stored["lora_mid"], down).flatten(1)
        scale = module.kind.settings(module.module, target.shape)["scale"]
        return up * scale, down

    def metadata(self) -> dict[str, str]:
        """The file's own metadata, less those of ranks and hashes, and where it comes from."""
        outdated = ("ss_network_", "sshs_", "modelspec.hash_")
        kept = {key: text for key, text in self._file.metadata.items() if not key.startswith(outdated)}
        kept.update({key: text for key, text in self._file.metadata.items() if key == "ss_network_module"})
        if not self.kept:
            kept.pop(METADATA_KEY, None)  # PEFT's config with the old ranks; without one the scale is 1
        made = {"live_merge": VERSION, "resized_from": self._file.path.name, "sha256": file_sha256(self._file.path)}
        return {**kept, MADE_WITH_KEY: json.dumps({**made, "ranks": asdict(self._rule)})}


def _rank(module: AdapterModule) -> int:
    return module.kind.rank(module.module) or 0


def _is_product(module: AdapterModule) -> bool:
    """Whether a module is only a product of two factors, with or without a Tucker core between them."""
    roles = module.module.tensors.keys()
    return (
        module.kind.id == "lora" and not module.refused and not role_of(module.module) and roles <= _FACTORS | _BESIDE
    )


def _scale_is_outside(module: AdapterModule) -> bool:
    """Whether a module's scale is in a config, not among its tensors."""
    return "scale" in module.module.numbers and not module.module.has("scale")


def _kept(modules: Iterable[AdapterModule]) -> dict[str, Sentence]:
    return {module.name: t("lora.kept", kind=module.kind.label) for module in modules}


def _target(module: AdapterModule, architecture: Architecture | None) -> Target:
    shapes = {role: info.shape for role, info in module.module.tensors.items()}
    tail = shapes["lora_down"][1:2] + shapes["lora_mid"][2:] if "lora_mid" in shapes else shapes["lora_down"][1:]
    names: LayerNames | None = layer_names(architecture) if architecture else None
    layer = names.find(module.name) if names else None
    slot = (architecture.slot_of(layer.weight) or ALL) if architecture and layer else ALL
    written = WrittenLayer(module.name, layer or Layer("", ""), "", holds_differences=False)
    return Target(written, slot, (shapes["lora_up"][0], *tail))


def _named(module: AdapterModule, packed: Packed) -> list[tuple[str, torch.Tensor]]:
    """The new factors under the names of the old, and their rank as alpha where there was one: the scale is 1."""
    tensors = module.module.tensors
    (_, up), (_, down) = packed.tensors
    named = [(tensors["lora_up"].key, up), (tensors["lora_down"].key, down)]
    return [*named, (tensors["alpha"].key, torch.tensor(float(packed.rank)))] if "alpha" in tensors else named
