"""`merge RECIPE --output FILE`: carry out a recipe and write the checkpoint."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from lib_merge.cli.find_by_hash import known_hashes
from lib_merge.cli.interrupts import stoppable
from lib_merge.cli.output import Bar, megabytes, note, note_skipped, say, say_json
from lib_merge.cli.recipe_names import load_recipe
from lib_merge.doctor.checked_save import save
from lib_merge.sentences import t


def run(options: argparse.Namespace) -> None:
    """Write the checkpoint; LiveMergeError if that fails."""
    recipe = load_recipe(options.recipe, options.models)
    with Bar() as bar, stoppable() as stop:
        recipe = recipe.located(known_hashes(recipe, options.find_by_hash, bar, stop))
        saved = save(
            recipe,
            Path(options.output),
            options.dtype,
            options.overwrite,
            progress=bar,
            cancel=stop,
            drop_ema=options.drop_ema,
        )
    note_skipped(saved.skipped, saved.warnings)
    for leftover in saved.leftovers:
        note("left over", leftover.sentence)
    file = saved.file
    if options.json:
        say_json(
            {
                "path": str(file.path),
                "size": file.size,
                "sha256": file.sha256,
                "autov2": file.autov2,
                "autov3": file.autov3,
                "recipe_id": recipe.id,
                "seconds": round(saved.seconds, 3),
                "changed": saved.compared.changed,
                "config": saved.config and str(saved.config),
                "skipped": dict(saved.skipped),
                "warnings": list(saved.warnings),
                "leftovers": [dataclasses.asdict(leftover) for leftover in saved.leftovers],
                "adapters": [{**dataclasses.asdict(report), "text": str(report)} for report in saved.adapters],
            }
        )
        return
    say(
        t("command.written", path=file.path, size=megabytes(file.size), seconds=f"{saved.seconds:.1f}"),
        t("command.hashes_of_recipe", autov2=file.autov2, autov3=file.autov3, id=recipe.id[:8]),
    )
    say(t("save.read_back", n=saved.compared.changed))
    say(*(f"{report.name}: {report}" for report in saved.adapters))
    if saved.config is not None:
        say(t("command.copied_config", path=saved.config))
