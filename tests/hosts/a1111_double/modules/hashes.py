"""SHA-256 of model files, kept by title and time of change."""

import hashlib
from pathlib import Path

from modules import shared

_caches: dict[str, dict[str, dict[str, object]]] = {}


def cache(subsection: str) -> dict[str, dict[str, object]]:
    return _caches.setdefault(subsection, {})


def dump_cache() -> None:
    pass


def sha256_from_cache(filename, title, use_addnet_hash=False):
    known = cache("hashes").get(title)
    path = Path(filename)
    if known is None or not path.exists() or path.stat().st_mtime > known["mtime"]:
        return None
    return known["sha256"]


def sha256(filename, title, use_addnet_hash=False):
    known = sha256_from_cache(filename, title)
    if known is not None or shared.cmd_opts.no_hashing:
        return known
    path = Path(filename)
    value = hashlib.sha256(path.read_bytes()).hexdigest()
    cache("hashes")[title] = {"mtime": path.stat().st_mtime, "sha256": value}
    return value
