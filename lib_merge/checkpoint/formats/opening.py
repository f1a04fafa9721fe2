"""Opens a model file; its content, not its name, decides how it is read."""

from __future__ import annotations

from pathlib import Path

from lib_merge.checkpoint.formats.safetensors_file import SafetensorsFile
from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.checkpoint.headers.quantised import GGUF, codes_sentence
from lib_merge.checkpoint.pickles.torch_file import TorchFile
from lib_merge.checkpoint.reading.positioned import PositionedFile
from lib_merge.checkpoint.reading.tensor_file import TensorFile
from lib_merge.errors import SourceError
from lib_merge.sentences import Sentence, t

_LEGACY_MAGIC = bytes.fromhex("8a0a6cfc9c46f9206aa85019")  # torch's number, as a pickled integer
_CONVERT = (
    "python -c \"import torch; torch.save(torch.load('OLD', map_location='cpu', weights_only=True), 'NEW.ckpt')\""
)
_SNIFFED = 512
_OFFICIAL_LIMIT = 100_000_000  # bytes of a header, by the safetensors library; above, it is another kind of file
_OTHER_KINDS: tuple[tuple[tuple[bytes, ...], str], ...] = (  # beginnings in lower case, id of what the file is
    ((b"<!doctype", b"<html", b"<?xml", b"<head"), "file.is_web_page"),
    ((b"version https://git-lfs",), "file.is_lfs_pointer"),
    ((b'{"', b"{ ", b"{\n", b"{}"), "file.is_json"),
    ((b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05"), "file.is_pickle"),
)


def open_tensors(path: Path, headers: HeaderMemory | None = None) -> TensorFile:
    """Open a safetensors file, or a `.ckpt`/`.pt` that is a zip archive.

    Args:
        path: the file.
        headers: memoised headers of files opened before; this file's is added.

    Raises:
        SourceError: the file is missing, broken or of another kind; the message says which.
        StorageError: the disk fails.
    """
    file = PositionedFile(Path(path))
    try:
        return _reader(file, headers)
    except BaseException:
        file.close()
        raise


def _reader(file: PositionedFile, headers: HeaderMemory | None) -> TensorFile:
    start = file.read(0, min(_SNIFFED, file.size))
    if start.startswith(b"PK\x03\x04"):
        return TorchFile(file, headers)
    if start[8:9] != b"{" or int.from_bytes(start[:8], "little") > _OFFICIAL_LIMIT:
        raise SourceError(_what_it_is(file.path.name, start))
    return SafetensorsFile(file, headers)


def _what_it_is(name: str, start: bytes) -> Sentence:
    if not start:
        return t("file.is_empty", name=name)
    if _LEGACY_MAGIC in start[:32]:
        return t("file.is_old_torch", name=name, command=_CONVERT)
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(b"gguf"):
        return codes_sentence(name, [GGUF.label])
    id = next((id for beginnings, id in _OTHER_KINDS if text.startswith(beginnings)), "file.is_unknown")
    return t(id, name=name, command=_CONVERT)
