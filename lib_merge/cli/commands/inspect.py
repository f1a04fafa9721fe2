"""`inspect FILE`: architecture, parts, dtypes, slots with sizes, hashes, the recipe inside; or what a recipe makes."""

from __future__ import annotations

import argparse
import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path

from lib_merge.architectures import labels
from lib_merge.checkpoint.formats.diffusers_folder import folder_sha256
from lib_merge.checkpoint.hashes import autov3, file_sha256
from lib_merge.checkpoint.headers.quantised import codes_sentence
from lib_merge.cli.output import megabytes, say, say_json, some, table
from lib_merge.cli.paths import add_models_option
from lib_merge.cli.recipe_names import model_or_recipe
from lib_merge.engine.inspect.adapter import AdapterSurvey
from lib_merge.engine.inspect.survey import Survey, survey, survey_recipe
from lib_merge.engine.sources.prediction import LABELS
from lib_merge.errors import RecipeError, SourceError
from lib_merge.imports import Imported, import_metadata
from lib_merge.recipe import Recipe
from lib_merge.sentences import t

_HEAD = tuple(t(f"column.{name}") for name in ("slot", "tensors", "parameters", "size"))


def add_arguments(command: argparse.ArgumentParser) -> None:
    """Give the command its arguments."""
    command.add_argument("file", metavar="FILE", help=t("option.model_or_recipe"))
    add_models_option(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print what is in the file, or what a recipe makes; LiveMergeError if it is neither."""
    given = model_or_recipe(options.file, options.models)
    if isinstance(given, Recipe):
        _tell(
            survey_recipe(given.located(), Path(options.file)), {"id": given.id}, f"id        {given.id}", options.json
        )
        return
    found = survey(given)
    path = found.path
    sha256 = folder_sha256(path, file_sha256) if path.is_dir() else file_sha256(path)
    hashes = {"sha256": sha256, "autov2": sha256[:10], "autov3": _autov3(path)}
    also = f", AutoV3 {hashes['autov3']}" if hashes["autov3"] else ""
    _tell(found, hashes, f"sha256    {sha256}  (AutoV2 {sha256[:10]}{also})", options.json)


def _tell(found: Survey, identity: Mapping[str, str | None], identity_line: str, as_json: bool) -> None:
    if not as_json:
        say(*_lines(found, identity_line))
        return
    imported, _ = _foreign_recipe(found)
    foreign = {"imported": dataclasses.asdict(imported)} if imported else {}
    say_json({**dataclasses.asdict(found), **identity, **foreign})


def _autov3(path: Path) -> str | None:
    try:
        return autov3(path)
    except SourceError:  # only safetensors files have this hash
        return None


def _lines(found: Survey, identity: str) -> list[str]:
    lines = [
        f"{found.path.name}: {', '.join([*_what_it_is(found), megabytes(found.nbytes)])}",
        t("inspect.tensors", counts=_counts(found.dtypes)),
        identity,
    ]
    if found.unreadable:
        lines.append(t("inspect.not_merged", why=codes_sentence(found.path.name, found.unreadable)))
    elif found.quantised:
        lines.append(t("inspect.quantised", layouts=found.quantised))
    if found.prediction:
        lines.append(t("inspect.predicts", what=LABELS[found.prediction]))
    rows = [(slot.slot, f"{slot.tensors}", f"{slot.parameters:,}", megabytes(slot.nbytes)) for slot in found.slots]
    lines += table([_HEAD, *rows]) if rows else []
    lines += _adapter_lines(found.adapter) if found.adapter else []
    if found.carried_over:
        lines.append(t("inspect.carried_over", some=some(found.carried_over)))
    if found.unknown:
        lines.append(t("inspect.of_unknown_use", some=some(found.unknown)))
    if found.recipe is not None:
        lines += [t("inspect.recipe"), json.dumps(found.recipe, ensure_ascii=False, indent=2)]
    return lines + _foreign_lines(found)


def _foreign_recipe(found: Survey) -> tuple[Imported | None, str]:
    """The recipe of another tool, or the reason why it cannot be read; neither if the file has one of ours."""
    if found.recipe is not None:
        return None, ""
    try:
        return import_metadata(found.metadata, found.architecture), ""
    except RecipeError as error:
        return None, str(error)


def _foreign_lines(found: Survey) -> list[str]:
    imported, reason = _foreign_recipe(found)
    if imported is None:
        return [t("inspect.recipe_unreadable", why=reason)] if reason else []
    recipe = json.dumps(imported.recipe, ensure_ascii=False, indent=2)
    return [
        t("inspect.recipe_of", tool=imported.tool),
        recipe,
        *(f"left out: {sentence}" for sentence in imported.left_out),
    ]


def _what_it_is(found: Survey) -> list[str]:
    """The file's kind and architecture; only the kind if that is a family's name."""
    if found.adapter is not None:
        return [
            found.kind,
            " or ".join(found.adapter.architectures) or found.adapter.foreign or t("inspect.unknown_architecture"),
        ]
    if found.architecture is None:
        return [t("inspect.unknown_kind") if found.kind == "unknown" else found.kind]
    return [found.kind, found.label]


def _adapter_lines(adapter: AdapterSurvey) -> list[str]:
    lines = [t("inspect.modules", total=adapter.modules, counts=_counts(adapter.kinds))]
    applicable = adapter.applicable.items()
    fitting = [t("inspect.modules_on", some=count, total=adapter.modules, name=name) for name, count in applicable]
    lines.append(t("inspect.applies", modules=fitting or t("inspect.no_layer", served=labels())))
    if adapter.ranks:
        lines.append(
            t(
                "inspect.ranks",
                counts=[t("inspect.of_rank", n=count, rank=rank) for rank, count in adapter.ranks.items()],
            )
        )
    if adapter.slots:
        lines.append(t("inspect.slots", counts=_counts(adapter.slots)))
    if adapter.embeddings:
        lines.append(t("inspect.inversions", some=some(adapter.embeddings)))
    if adapter.strange:
        named = tuple(f"{key}: {what}" for key, what in adapter.strange.items())
        lines.append(t("inspect.no_tensors", some=some(named)))
    lines += [t("inspect.not_applicable", name=name, why=why) for name, why in adapter.refused.items()]
    lines += [f"{key}: {text}" for key, text in adapter.training.items()]
    return lines


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items())
