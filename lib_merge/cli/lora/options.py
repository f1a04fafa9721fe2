"""Options and output that the commands which write an adapter file share."""

from __future__ import annotations

import argparse
import dataclasses
import math
import re
from pathlib import Path

from lib_merge.adapters.written_names import STYLES
from lib_merge.cli.output import megabytes, note_skipped, say, say_json, table
from lib_merge.engine.lora.factors.ranks import RankRule
from lib_merge.engine.lora.order import BLOCK_RANKS, DTYPES, AdapterOrder, read_block_ranks
from lib_merge.engine.lora.report import MadeAdapter
from lib_merge.errors import UserError
from lib_merge.sentences import t

_UNITS = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "ki": 2**10, "mi": 2**20, "gi": 2**30}
_SIZE = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*([kmg]i?)?b?\s*", re.ASCII | re.IGNORECASE)


def rank(text: str) -> int:
    """A rank given as text: an integer from 1 on."""
    if not re.fullmatch(r"[0-9]{1,9}", text) or int(text) < 1:
        raise UserError(t("lora.rank", value=text))
    return int(text)


def energy(text: str) -> float:
    """A share of energy given as text: above 0, at most 1."""
    try:
        share = float(text)
    except ValueError:
        share = math.nan
    if not 0 < share <= 1:
        raise UserError(t("lora.energy", value=text))
    return share


def file_size(text: str) -> int:
    """Bytes of a size given as 100MB, 1.5 GB (powers of 10³) or 64MiB (powers of 2¹⁰)."""
    found = _SIZE.fullmatch(text)
    size = int(float(found[1]) * _UNITS[(found[2] or "").lower()]) if found else 0
    if size < 1:
        raise UserError(t("lora.size", value=text))
    return size


def add_output_options(command: argparse.ArgumentParser) -> None:
    """Add the options for the file to be written, and for replacing an existing one."""
    command.add_argument("--output", required=True, metavar="FILE", help=t("option.output"))
    command.add_argument("--overwrite", action="store_true", help=t("option.overwrite"))


def add_form_options(command: argparse.ArgumentParser) -> None:
    """Add the options for the file's dtype and names."""
    command.add_argument(BLOCK_RANKS, metavar="RANKS", help=t("option.block_ranks"))
    command.add_argument("--dtype", default="fp16", choices=tuple(DTYPES), help=t("option.lora_dtype"))
    command.add_argument("--names", default="kohya", choices=STYLES, help=t("option.names"))
    command.add_argument("--no-text-encoders", action="store_true", help=t("option.no_text_encoders"))


def order_of(options: argparse.Namespace, rule: RankRule) -> AdapterOrder:
    """The file that the options ask for."""
    named = options.block_ranks
    return AdapterOrder(
        Path(options.output),
        rule,
        DTYPES[options.dtype],
        options.names,
        text_encoders=not options.no_text_encoders,
        overwrite=options.overwrite,
        block_ranks=None if named is None else read_block_ranks(named, rule),
    )


def say_made(made: MadeAdapter, as_json: bool) -> None:
    """Print what was written, how much of the change it keeps, and what was left out."""
    note_skipped(made.skipped, made.warnings)
    file = made.file
    if as_json:
        hashes = {"sha256": file.sha256, "autov2": file.autov2, "autov3": file.autov3}
        say_json({**dataclasses.asdict(made), "file": str(file.path), "size": file.size, **hashes})
        return
    say(
        t("command.written", path=file.path, size=megabytes(file.size), seconds=f"{made.seconds:.1f}"),
        t("command.hashes", autov2=file.autov2, autov3=file.autov3),
    )
    say(t("lora.made", layers=made.layers, lost=percent(made.lost)))
    if made.unchanged:
        say(t("lora.unchanged", n=made.unchanged))
    rows = [(slot.slot, str(slot.layers), _ranks(slot.lowest, slot.highest), percent(slot.lost)) for slot in made.slots]
    say(*table([[t(f"column.{name}") for name in ("slot", "layers", "rank", "lost")], *rows]))


def percent(share: float) -> str:
    """A share (0…1) as percent with three significant digits."""
    return f"{100 * share:.3g} %"


def _ranks(lowest: int, highest: int) -> str:
    return "-" if not highest else str(highest) if lowest == highest else f"{lowest}-{highest}"
