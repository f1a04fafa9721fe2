"""Reads an adapter file as modules: the kind of each, what it lacks, and which keys are unknown."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import torch

from lib_merge.adapters.kind import Kind, Module
from lib_merge.adapters.kinds.vera import SHARED as PROJECTIONS
from lib_merge.adapters.reading.patterns import PatternError
from lib_merge.adapters.reading.peft_config import Configs, config_for, configs_of
from lib_merge.adapters.reading.training_args import is_rank_stabilized
from lib_merge.adapters.registry import SHARED_ENDINGS, endings, kinds_of
from lib_merge.checkpoint import TensorFile, TensorInfo
from lib_merge.errors import SourceError
from lib_merge.sentences import MaybeSentence, Sentence, t

_EMBEDDING = "bundle_emb."
_NUMBERS = ("alpha", "scale", "on_input")
_NAMED_FACTORS = frozenset(
    (
        *("lora_A", "lora_B", "lora_E", "lora_embedding_A", "lora_embedding_B", "lora_magnitude_vector"),
        *("hada_w1_a", "hada_w1_b", "hada_w2_a", "hada_w2_b", "hada_t1", "hada_t2"),
        *("lokr_w1", "lokr_w1_a", "lokr_w1_b", "lokr_w2", "lokr_w2_a", "lokr_w2_b", "lokr_t2"),
        *("ia3_l", "oft_R", "boft_R", "boft_s", "vera_lambda_b", "vera_lambda_d", "vera_A", "vera_B"),
    )
)
_PAIRS = {"bias_size": ("bias_rows", "bias_columns")}


@dataclass(frozen=True)
class AdapterModule:
    """A module and its kind; `refused` is the reason why it cannot be applied to any model, else ""."""

    module: Module
    kind: Kind
    refused: MaybeSentence = ""

    @property
    def name(self) -> str:
        """The module's name in the file."""
        return self.module.name


@dataclass(frozen=True)
class AdapterFile:
    """The content of an adapter file.

    Attributes:
        modules: in the order of the file.
        unknown: keys that belong to no known kind.
        embeddings: names of the textual inversions in the file.
        strange: name → description of entries that are not tensors; only a pickle has such.
    """

    modules: tuple[AdapterModule, ...]
    unknown: tuple[str, ...]
    embeddings: tuple[str, ...]
    strange: Mapping[str, str] = field(default_factory=dict[str, str])


def read_adapter(file: TensorFile) -> AdapterFile:
    """Sort the keys of an adapter file into modules; only its single numbers are read, not its tensors.

    Raises:
        SourceError: the file ends early, or its config cannot be read.
    """
    try:
        return _read(file)
    except PatternError as error:
        raise SourceError(t("adapters.config_unusable", path=file.path.name, error=error)) from error


def _read(file: TensorFile) -> AdapterFile:
    roles, unknown, embeddings = _split(_entries(file))
    configs = configs_of(file.metadata, file.path)
    _share_projections(roles)
    modules: list[AdapterModule] = []
    for name, tensors in roles.items():
        module = Module(name, tensors)
        kinds = kinds_of(module)
        if not kinds:
            unknown += [info.key for info in tensors.values()]
            continue
        known = {*kinds[0].endings.values(), *SHARED_ENDINGS.values()}
        unknown += [info.key for role, info in tensors.items() if len(kinds) == 1 and role not in known]
        modules.append(_adapter_module(name, tensors, kinds, file, configs))
    order = {key: number for number, key in enumerate(file.tensors)}
    strange = {**file.strange, **{key: "a number" for key in file.numbers if not _is_number(key)}}
    unread = {key: "a number" for key in unknown if key in file.numbers}
    unknown = sorted((key for key in unknown if key not in unread), key=order.__getitem__)
    return AdapterFile(tuple(modules), tuple(unknown), tuple(embeddings), {**strange, **unread})


def is_adapter(file: TensorFile) -> bool:
    """Whether a file is an adapter: it has a module of a known kind."""
    return any(kinds_of(Module(name, roles)) for name, roles in _split(_entries(file))[0].items())


def _entries(file: TensorFile) -> dict[str, TensorInfo]:
    """The tensors of a file, with its plain numbers as tensors of one element."""
    numbers = {key: TensorInfo(key, torch.float64, ()) for key in file.numbers if _is_number(key)}
    return {**file.tensors, **numbers}


def _is_number(key: str) -> bool:
    return _module_and_role(key)[1] in _NUMBERS


def _split(tensors: Mapping[str, TensorInfo]) -> tuple[dict[str, dict[str, TensorInfo]], list[str], list[str]]:
    roles: dict[str, dict[str, TensorInfo]] = {}
    unknown: list[str] = []
    embeddings: dict[str, None] = {}
    for key, info in tensors.items():
        if key.startswith(_EMBEDDING):
            embeddings[key.removeprefix(_EMBEDDING).split(".", 1)[0]] = None
            continue
        module, role = _module_and_role(key)
        if role and role not in roles.setdefault(module, {}):
            roles[module][role] = info
        else:
            unknown.append(key)
    return roles, unknown, list(embeddings)


def _module_and_role(key: str) -> tuple[str, str]:
    """A key without its longest known ending, and the ending's role; an empty role if it has none."""
    words = _without_adapter_name(key.split("."))
    for length in (3, 2, 1):
        role = endings().get(".".join(words[-length:])) if len(words) > length else None
        if role:
            return ".".join(words[:-length]), role
    return key, ""


def _share_projections(roles: dict[str, dict[str, TensorInfo]]) -> None:
    """Give VeRA's projections, which a file has once, to each of its modules."""
    shared = {role: tensors[role] for tensors in roles.values() for role in PROJECTIONS if role in tensors}
    for name in [name for name, tensors in roles.items() if set(tensors) <= set(PROJECTIONS)]:
        del roles[name]
    for tensors in roles.values():
        if "vera_lambda_b" in tensors or "vera_lambda_d" in tensors:
            tensors.update(shared)


def _without_adapter_name(words: list[str]) -> list[str]:
    """Remove the adapter's name that PEFT's state dicts contain: `to_q.lora_A.NAME.weight`, `to_q.hada_w1_a.NAME`."""
    leaf = int(words[-1] in ("weight", "bias"))
    named = len(words) - 1 - leaf  # the position of the adapter's name
    if named > 1 and words[named - 1] in _NAMED_FACTORS and ".".join(words[-2:]) not in endings():
        return [*words[:named], *words[named + 1 :]]
    return words


def _adapter_module(
    name: str, tensors: Mapping[str, TensorInfo], kinds: list[Kind], file: TensorFile, configs: Configs
) -> AdapterModule:
    numbers = {**dict(_numbers(tensors, file)), "rank_stabilized": float(is_rank_stabilized(file.metadata))}
    module = Module(name, tensors, numbers)
    kind = kinds[0]
    if not kind.reads_alpha(module):
        numbers.pop("alpha", None)
    refused = _why_not(module, kinds, numbers)
    found = config_for(configs, name) if not refused and _is_peft(module) else None
    if found:
        config, inner = found
        scale = None if {"alpha", "scale"} & numbers.keys() else config.scale(inner, kind.rank(module))
        said = {**config.numbers(inner), **({} if scale is None else {"scale": scale})}
        module = Module(name, tensors, {**said, **numbers})
    return AdapterModule(module, kind, refused)


def _numbers(tensors: Mapping[str, TensorInfo], file: TensorFile) -> Iterator[tuple[str, float]]:
    for role, info in tensors.items():
        names = (role,) if role in _NUMBERS else _PAIRS.get(role, ())
        if info.key in file.numbers:
            yield role, file.numbers[info.key]
        elif names and info.numel == len(names):
            yield from zip(names, file.read(info.key).double().tolist(), strict=True)


def _why_not(module: Module, kinds: list[Kind], numbers: Mapping[str, float]) -> MaybeSentence:
    if len(kinds) > 1:
        return t("adapters.of_several_kinds", kinds=[kind.label for kind in kinds])
    kind = kinds[0]
    for role in _NUMBERS:
        if role == "alpha" and not kind.reads_alpha(module):
            continue
        if module.has(role) and not math.isfinite(numbers.get(role, math.nan)):
            return t("adapters.not_a_number", tensor=role)
    lacking = kind.lacks(module)
    if lacking:
        return lacking if isinstance(lacking, Sentence) else t("adapters.lacks", tensor=lacking)
    if kind.rank(module) == 0:
        return t("adapters.rank_is_zero")
    return ""


def _is_peft(module: Module) -> bool:
    """Whether the names are PEFT's or diffusers', whose scale is not among the tensors."""
    return "base_model.model." in module.name or any(
        word in info.key
        for info in module.tensors.values()
        for word in (".lora_A", ".lora_B", ".lora_embedding_", ".lora.", "_lora.", ".lora_linear_layer.", ".ia3_l")
    )
