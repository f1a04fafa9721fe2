"""Removes the prefixes that `torch.compile`, FSDP and DistributedDataParallel add to tensor names.

WebUIs do not read names with these prefixes, so they are removed when a file is read.
"""

from __future__ import annotations

from collections.abc import Iterable

_ANYWHERE = ("_orig_mod.", "_fsdp_wrapped_module.", "_checkpoint_wrapped_module.")
_IN_FRONT = "module."


def unwrapped(names: Iterable[str]) -> dict[str, str]:
    """Name without wrappers → name in the file, in order. If a file has both, the tensor without a wrapper is used."""
    stored = dict.fromkeys(names)
    in_front = bool(stored) and all(name.startswith(_IN_FRONT) for name in stored)
    if not in_front and not any(wrapper in name for name in stored for wrapper in _ANYWHERE):
        return {name: name for name in stored}
    plain = {name: _plain(name, in_front) for name in stored}
    return {own: name for name, own in plain.items() if own == name or own not in stored}


def _plain(name: str, in_front: bool) -> str:
    name = name.removeprefix(_IN_FRONT) if in_front else name
    for wrapper in _ANYWHERE:
        name = name.replace(wrapper, "")
    return name
