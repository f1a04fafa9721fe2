"""Training options in an adapter's metadata that its strength depends on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from lib_merge.checkpoint.headers.bounded_json import parse_json

ARGUMENTS = "ss_network_args"


def is_rank_stabilized(metadata: Mapping[str, str]) -> bool:
    """Whether LyCORIS trained the file with `rs_lora`, at alpha/√rank; all kinds but GLoRA store that as alpha."""
    try:
        arguments = parse_json(metadata.get(ARGUMENTS, "{}"))
    except ValueError:
        return False
    said = cast("dict[str, object]", arguments).get("rs_lora") if isinstance(arguments, dict) else None
    return said is not None and str(said).lower() != "false"  # as LyCORIS reads it
