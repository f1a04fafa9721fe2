"""What AUTOMATIC1111's WebUI and its forks have in common: lists, folders, hashes, the lock."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from modules import call_queue, extensions, hashes, paths, processing, sd_models, sd_vae, shared, shared_items

from lib_merge.checkpoint import open_tensors
from lib_merge.checkpoint.hashes import file_sha256
from lib_merge.errors import UserError
from lib_merge.hosts import settings
from lib_merge.hosts.base import LoadedCheckpoint, NotLoaded, VirtualCheckpoint
from lib_merge.hosts.listing import adapter_names
from lib_merge.sentences import MaybeSentence, t


class WebUI:
    """The part of a host that does not touch the model; see `hosts.base.Host` for what each method does."""

    def __init__(self) -> None:
        self._listed: tuple[tuple[str, ...], dict[str, str]] = (), {}
        self._not_loaded = NotLoaded()
        self._virtual: tuple[VirtualCheckpoint, ...] = ()

    @property
    def reads_codes(self) -> bool:
        return False

    def _as_loaded(self, info: Any, model: Any | None) -> LoadedCheckpoint:
        """The loaded checkpoint from its entry in the host's list; `model`: None if it is chosen but not loaded."""
        return LoadedCheckpoint(
            info.base_name if isinstance(info, VirtualInfo) else info.name,
            (Path(info.filename).resolve(),),
            self._not_loaded if model is None else model,
            is_in_memory=model is not None,
            virtual=virtual_name(info),
        )

    def exclusive(self) -> AbstractContextManager[object]:
        return call_queue.queue_lock

    def model_folders(self) -> Sequence[Path]:
        folders = [*_given("ckpt_dir"), sd_models.model_path, sd_vae.vae_path, *_given("vae_dir")]
        return [*_existing(folders), *_adapter_folders()]

    def checkpoints(self, refresh: bool = False) -> Sequence[str]:
        if refresh:
            self._list_again()
        return sorted((info.name for info in _files_listed()), key=str.lower)

    def checkpoint_files(self) -> Mapping[str, Path]:
        return {info.name: Path(info.filename) for info in _files_listed()}

    def list_virtual(self, checkpoints: Sequence[VirtualCheckpoint]) -> None:
        self._virtual = tuple(checkpoints)
        wanted = {(one.name, one.sha256, one.base.resolve()) for one in checkpoints}
        if wanted == {(info.name, info.sha256, Path(info.filename).resolve()) for info in _virtual_listed()}:
            return
        for names in (sd_models.checkpoints_list, sd_models.checkpoint_aliases):
            for name in [name for name, info in list(names.items()) if isinstance(info, VirtualInfo)]:
                names.pop(name, None)
        bases = {Path(info.filename).resolve(): info for info in _files_listed()}
        for one in checkpoints:
            base = bases.get(one.base.resolve())
            if base is not None:
                VirtualInfo(one, base, self._spelling(base.filename)).register()

    def names_taken(self) -> Collection[str]:
        return [name for name, info in list(sd_models.checkpoint_aliases.items()) if not virtual_name(info)]

    def checkpoint_menu(self) -> tuple[Sequence[str], str | None]:
        """The entries of the host's own menu of checkpoints, virtual ones among them, and the chosen one, if any is."""
        entries = shared_items.list_checkpoint_tiles(getattr(shared.opts, "sd_checkpoint_dropdown_use_short", False))
        listed = dict(zip(sd_models.checkpoints_list.values(), entries, strict=True))
        return entries, listed.get(sd_models.checkpoint_aliases.get(shared.opts.sd_model_checkpoint))

    def _spelling(self, filename: str) -> str:
        """How a virtual checkpoint spells the path of its base."""
        return filename

    def _list_again(self) -> None:
        sd_models.list_models()
        self.list_virtual(self._virtual)

    def vaes(self) -> Sequence[str]:
        return sorted(sd_vae.vae_dict, key=str.lower)

    def adapters(self) -> Sequence[str]:
        return adapter_names(_adapter_folders())

    def adapter_folder(self) -> Path:
        return next(iter(_adapter_folders()), Path(paths.models_path, "Lora"))

    def save_folder(self) -> Path:
        return Path(next(iter(_given("ckpt_dir")), sd_models.model_path))

    def checkpoint_saved(self, path: Path, sha256: str) -> None:
        self._list_again()
        self._remember_hash(path, path.stat().st_mtime, sha256)

    def sha256(self, path: Path) -> str:
        known = _cached_sha256(path, self._hash_name(path))
        if known is not None:
            return known
        changed = path.stat().st_mtime
        found = file_sha256(path)
        self._remember_hash(path, changed, found)
        return found

    def known_sha256(self, paths: Collection[Path]) -> dict[Path, str]:
        found = {path: _cached_sha256(path, self._hash_name(path)) for path in paths}
        return {path: value for path, value in found.items() if value}

    def _remember_hash(self, path: Path, changed: float, sha256: str) -> None:
        hashes.cache("hashes")[self._hash_name(path)] = {"mtime": changed, "sha256": sha256}

    def _hash_name(self, path: Path) -> str:
        """The name under which the host's hash cache knows a file."""
        files = tuple(info.filename for info in _files_listed())
        if files != self._listed[0]:
            names = {str(Path(info.filename).resolve()): info.name for info in _files_listed()}
            self._listed = files, names
        name = self._listed[1].get(str(path.resolve()))
        if name is None and any(path.is_relative_to(folder) for folder in _adapter_folders()):
            return f"lora/{path.stem}"
        return f"checkpoint/{name or path.name}"

    def data_folder(self) -> Path:
        return Path(paths.data_path) / "live-merge"

    def other_extensions(self) -> Sequence[Path]:
        return sorted(path for path in Path(extensions.extensions_dir).glob("*") if path.is_dir())

    def settings(self) -> settings.Settings:
        return settings.read(lambda name: getattr(shared.opts, name, None))

    def live_vae(self) -> str:
        file = sd_vae.loaded_vae_file
        return Path(file).name if file else ""

    def interrupt(self) -> None:
        shared.state.interrupt()


class VirtualInfo(sd_models.CheckpointInfo):
    """The host's entry for a virtual checkpoint: the file of its base, and a name and a hash of its own.

    The host calls the methods of its own class for whatever a menu, an option or a request names.
    """

    def __init__(self, virtual: VirtualCheckpoint, base: Any, filename: str) -> None:
        # Not the host's __init__, which takes names and hash from the file: whatever else it sets is the base's.
        vars(self).update(vars(base), filename=filename, base_name=base.name, metadata={})
        self.name = self.name_for_extra = self.model_name = virtual.name
        self.sha256, self.shorthash = virtual.sha256, virtual.sha256[:10]
        self.title = self.short_title = f"{virtual.name} [{self.shorthash}]"
        self.ids = [self.name, self.title, self.shorthash, self.sha256]

    def calculate_shorthash(self) -> str:
        """The hash of the model; that of the file is its base's."""
        return self.shorthash


def virtual_name(info: Any) -> str:
    """The name of the virtual checkpoint that an entry of the host's list stands for; empty for any other."""
    return info.name if isinstance(info, VirtualInfo) else ""


def plain_base(model: Any) -> Any | None:
    """The host's entry for the base of a virtual checkpoint under which a model was loaded; None for other models."""
    info = getattr(model, "sd_checkpoint_info", None)
    return sd_models.checkpoint_aliases.get(info.base_name) if isinstance(info, VirtualInfo) else None


def _files_listed() -> list[Any]:
    return [info for info in list(sd_models.checkpoints_list.values()) if not isinstance(info, VirtualInfo)]


def _virtual_listed() -> list[Any]:
    return [info for info in list(sd_models.checkpoints_list.values()) if isinstance(info, VirtualInfo)]


def _given(option: str) -> list[str]:
    """Folders given on the command line: one, or, in Forge Neo, any number."""
    one, several = getattr(shared.cmd_opts, option, None), getattr(shared.cmd_opts, f"{option}s", None)
    return [*([one] if one else []), *(several or [])]


def _adapter_folders() -> Sequence[Path]:
    """Where the host's LoRA extension looks, and the usual folders, which may exist without it."""
    options = [_given(name) for name in ("lora_dir", "lyco_dir", "lyco_dir_backcompat")]
    return _existing(
        [
            *(folder for folders in options for folder in folders),
            *(Path(paths.models_path, name) for name in ("Lora", "LyCORIS")),
        ]
    )


def _existing(folders: Iterable[str | Path | None]) -> list[Path]:
    return list(dict.fromkeys(Path(folder) for folder in folders if folder and Path(folder).is_dir()))


def forget_prompts() -> None:
    """Drop the host's cached encodings of prompts. The lists are changed in place, since pictures share them."""
    for kind in (processing.StableDiffusionProcessing, processing.StableDiffusionProcessingTxt2Img):
        for name in ("cached_c", "cached_uc", "cached_hr_c", "cached_hr_uc"):
            cache = getattr(kind, name, None)
            if cache is not None:
                cache[:] = [None] * len(cache)


def unet_problem(unet: Any | None) -> MaybeSentence:
    """One sentence why a U-Net cannot be merged into, by its parts; empty if it can."""
    if not hasattr(unet, "input_blocks") or not hasattr(unet, "output_blocks"):
        found = "no U-Net" if unet is None else type(unet).__name__
        return t("hosts.not_served", model=found)
    return ""


def info_of(name: str) -> Any:
    """The host's entry for a checkpoint of its list. The file is opened first: a host that fails to load a file has
    lost the model that it had.

    Raises:
        UserError: it is not in the list, or the file is broken.
    """
    info = sd_models.checkpoint_aliases.get(name)
    if info is None:
        raise UserError(t("hosts.not_in_list", name=repr(name)))
    with open_tensors(Path(info.filename)):
        return info


def _cached_sha256(path: Path, name: str) -> str | None:
    """The hash in the host's cache, if the file has exactly the time of change noted there. The host itself would also
    take an older file in its place for the same."""
    known = hashes.cache("hashes").get(name) or {}
    try:
        return known.get("sha256") if known.get("mtime") == path.stat().st_mtime else None
    except OSError:
        return None
