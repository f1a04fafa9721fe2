"""Names that training frameworks put around a model's own: `torch.compile`, FSDP, DistributedDataParallel.

They say how the model was run, not what it is, and no WebUI reads them: they are taken off when a file is read.
"""

from __future__ import annotations

from collections.abc import Iterable

_ANYWHERE = ("_orig_mod.", "_fsdp_wrapped_module.", "_checkpoint_wrapped_module.")
_IN_FRONT = "module."


def unwrapped(names: Iterable[str]) -> dict[str, str]:
    """Name without wrappers → stored name, in order. Where a file holds both, the name without a wrapper wins."""
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
