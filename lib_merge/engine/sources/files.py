"""Opens model files, each once, and refers to the tensors in them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import torch

from lib_merge.checkpoint import Stamp, TensorFile, open_tensors
from lib_merge.checkpoint.formats.coded import Coding, decode, scales_of
from lib_merge.checkpoint.headers.header_memory import HeaderMemory
from lib_merge.checkpoint.reading.mappings import MappedFile, Mappings
from lib_merge.checkpoint.reading.positioned import FileIdentity
from lib_merge.errors import SourceError
from lib_merge.sentences import t


@dataclass(frozen=True)
class SourceId:
    """A file as it was when opened: two are equal only if path and content are the same."""

    path: Path
    stamp: Stamp

    def __hash__(self) -> int:
        return hash(self.path)  # a Path caches its hash, a dataclass does not; every key of a model needs it


@dataclass(frozen=True)
class TensorRef:
    """A tensor in a file, with a checkpoint's shape.

    Attributes:
        source: the file.
        name: of the stored tensor.
        shape: in the checkpoint.
        dtype: of the stored tensor; fp32 if it is quantised.
        more: names of further stored tensors whose rows follow those of the first.
        transposed: the stored matrix is transposed.
        coding: how a quantised tensor is decoded; None if it is not quantised.
    """

    source: SourceId
    name: str
    shape: tuple[int, ...]
    dtype: torch.dtype
    more: tuple[str, ...] = ()
    transposed: bool = False
    coding: Coding | None = None

    @property
    def numel(self) -> int:
        """Number of elements."""
        return torch.Size(self.shape).numel()

    @property
    def nbytes(self) -> int:
        """Bytes of the stored elements."""
        return self.numel * (self.coding.dtype if self.coding else self.dtype).itemsize


View = Callable[[TensorRef, int, int], "torch.Tensor | None"]
"""view(tensor, start, count): elements from `start` on, 1-D in the stored dtype, as a view of the memory map. It is
valid while the files are locked, and must not be written to. None if there is no such view; then read them."""


class SourceFiles:
    """Opens the files of recipes, each once, and closes them together. Not thread-safe.

    Args:
        headers: memoised headers.
        mappings: memory maps of files; None: files are not mapped.
    """

    def __init__(self, headers: HeaderMemory | None = None, mappings: Mappings | None = None) -> None:
        self._headers, self._mappings = headers, mappings
        self._stack = ExitStack()
        self._files: dict[Path, TensorFile] = {}
        self._ids: dict[SourceId, TensorFile] = {}
        self._seen: dict[int, tuple[SourceId, TensorFile]] = {}
        self._scales: dict[tuple[SourceId, str], torch.Tensor] = {}

    def __enter__(self) -> SourceFiles:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every file."""
        self._stack.close()
        self._files.clear()
        self._ids.clear()
        self._seen.clear()
        self._scales.clear()

    @property
    def identities(self) -> frozenset[FileIdentity]:
        """The identities of all open files."""
        return frozenset(file.identity for file in self._files.values())

    def open(self, path: Path) -> tuple[SourceId, TensorFile]:
        """Open the file of a path, unless it is open already.

        Raises:
            SourceError: it is missing, broken or not a model file.
        """
        path = path.resolve()
        if path not in self._files:
            self._files[path] = self._stack.enter_context(open_tensors(path, self._headers))
        file = self._files[path]
        identity = SourceId(path, file.stamp)
        self._ids[identity] = file
        return identity, file

    def read_into(self, ref: TensorRef, start: int, out: torch.Tensor) -> None:
        """Fill `out` (1-D, on the CPU, in the stored dtype) with elements of a tensor from `start` on."""
        file = self._file(ref.source)
        if ref.coding is not None:
            codes = file.read(ref.name, start, start + out.numel())
            out.copy_(decode(codes, ref.coding, self._scale(ref.source, ref.coding.scale), start))
        elif ref.transposed:
            whole = file.read(ref.name).view(ref.shape[::-1]).t().reshape(-1)
            out.copy_(whole[start : start + out.numel()])
        elif ref.more:
            _read_joined(file, (ref.name, *ref.more), start, out)
        else:
            file.read_into(ref.name, start, out)

    @contextmanager
    def mapped(self, refs: Iterable[TensorRef]) -> Generator[View]:
        """Lock the files of these tensors against writers, and yield views of the tensors without a copy.

        The block must be short, as a program that wants to write to one of the files waits for its end.
        """
        mappings = self._mappings
        if mappings is None:
            yield lambda ref, start, count: None
            return
        with ExitStack() as stack:
            sources = {id(ref.source): ref.source for ref in refs}
            files = {number: self._file(source) for number, source in sources.items()}
            held = {
                file: mappings.of(file) if stack.enter_context(file.file.held()) else None
                for file in dict.fromkeys(files.values())
            }
            mapped = {number: held[file] for number, file in files.items()}

            def view(ref: TensorRef, start: int, count: int) -> torch.Tensor | None:
                mapping = mapped.get(id(ref.source))
                if mapping is None or ref.more or ref.transposed or ref.coding is not None:
                    return None
                elements, name = mapping.elements, ref.name
                whole = elements[name] if name in elements else elements.setdefault(name, self._elements(ref, mapping))
                return whole if whole is None or whole.numel() == count else whole[start : start + count]

            yield view

    def _elements(self, ref: TensorRef, mapping: MappedFile) -> torch.Tensor | None:
        """All elements of a stored tensor in the memory map; None if they are not contiguous."""
        first, size = self._file(ref.source).where(ref.name), ref.dtype.itemsize
        if first is None or first % size:
            return None
        return mapping.bytes[first : first + ref.numel * size].view(ref.dtype)

    def _file(self, source: SourceId) -> TensorFile:
        """The open file of a source; looked up by id() first, as hashing takes longer than a read."""
        known = self._seen.get(id(source))
        if known is not None and known[0] is source:
            return known[1]
        if source not in self._ids:
            raise SourceError(t("sources.gone_since_applied", path=source.path.name))
        file = self._ids[source]
        self._seen[id(source)] = source, file
        return file

    def _scale(self, source: SourceId, name: str) -> torch.Tensor:
        """A scale, 1-D in fp32; memoised while the files are open."""
        known = self._scales.get((source, name))
        if known is None:
            known = self._scales[(source, name)] = scales_of(self._file(source).read(name))
        return known

    def codes(self, ref: TensorRef) -> tuple[torch.Tensor, torch.Tensor]:
        """The stored codes of a quantised tensor, 1-D, and their scale, 1-D in fp32.

        Raises:
            SourceError: it is not quantised, or the file ended early.
        """
        if ref.coding is None:
            raise SourceError(t("sources.no_codes", path=ref.source.path.name, name=ref.name))
        return self._file(ref.source).read(ref.name), self._scale(ref.source, ref.coding.scale)

    def check_unchanged(self, sources: Iterable[SourceId]) -> None:
        """Raise SourceError if one of these has been written to since it was opened: reads may then mix two versions.

        Files that are not open are skipped, as nothing was read from them.
        """
        for source in sources:
            if source in self._ids:
                self._ids[source].check_unchanged()

    def check_names(self) -> None:
        """Raise SourceError if the path of an open file now leads to another file, as hashes are taken by path."""
        for file in self._files.values():
            if not file.is_at_its_path():
                raise SourceError(t("sources.replaced_while_read", path=file.path.name))

    def holds(self, source: SourceId) -> bool:
        """Whether that source is open."""
        return source in self._ids


def _read_joined(file: TensorFile, names: Sequence[str], start: int, out: torch.Tensor) -> None:
    """Fill `out` with elements from `start` on of several stored tensors, joined."""
    first = done = 0
    for name in names:
        end = first + file.tensors[name].numel
        here = max(start + done, first)
        count = min(end - here, out.numel() - done)
        if count > 0:
            file.read_into(name, here - first, out[done : done + count])
            done += count
        first = end
