"""Recognises the host of this process by the modules that it has, never by version text."""

from __future__ import annotations

from importlib.util import find_spec

from lib_merge.hosts.base import Host


def this_host() -> Host:
    """The host of this process."""
    if _has("backend.patcher.lora"):
        from lib_merge.hosts.webuis.forge import Forge

        return Forge()
    if _has("ldm_patched.modules.model_patcher") and _has("modules_forge.main_thread"):
        from lib_merge.hosts.webuis.reforge import ReForge

        return ReForge()
    from lib_merge.hosts.webuis.a1111 import A1111

    return A1111()


def _has(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:  # the package around it is not there
        return False
