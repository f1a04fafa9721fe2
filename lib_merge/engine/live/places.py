"""Where a loaded model stores the tensors of a checkpoint, and how values are written there in place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import torch

from lib_merge.checkpoint.dtypes import SCALED, ScaledFp8
from lib_merge.checkpoint.formats.coded import Coding, divided, scale_of
from lib_merge.errors import LiveModelError
from lib_merge.sentences import t

_NOT_LOADED = t("live.not_loaded")


@dataclass(frozen=True)
class Place:
    """Where a loaded model stores a checkpoint tensor, or some rows of it, if that is not one plain parameter.

    A tensor that is in several places (its rows in three parameters, or two copies) has a sequence of these.

    Attributes:
        parameter: the live tensor, or a function that returns it at each write, as hosts replace parameter objects.
        rows: the rows [first, last) of the checkpoint tensor that are here; None: all.
        into: the rows [first, last) of the parameter where they are; None: all.
        transposed: the parameter is the transposed matrix.
        reshaped: the parameter has another shape, with the same elements in row-major order.
        load_dtype: the dtype to which the host cast the file's value on loading, before the parameter's dtype (if it
            makes fp8 from half precision, for example). A merged value is rounded once, to the parameter's dtype.
        value_dtype: the dtype to which every value is rounded, if the parameter has a wider one.
        scale: the live scale (fp32, one element) if the parameter contains fp8 codes; a value is its code times the
            scale. A merged value gets a new scale.
    """

    parameter: torch.Tensor | Callable[[], torch.Tensor]
    rows: tuple[int, int] | None = None
    into: tuple[int, int] | None = None
    transposed: bool = False
    reshaped: bool = False
    load_dtype: torch.dtype | None = None
    value_dtype: torch.dtype | None = None
    scale: torch.Tensor | None = None

    def tensor(self) -> torch.Tensor:
        """The current live parameter."""
        return self.parameter if isinstance(self.parameter, torch.Tensor) else self.parameter()

    def view(self) -> torch.Tensor:
        """The live parameter's part with these rows, in the checkpoint's orientation."""
        tensor = self.tensor()
        if self.into is not None:
            tensor = tensor[self.into[0] : self.into[1]]
        return tensor.transpose(0, 1) if self.transposed else tensor

    def value(self) -> torch.Tensor:
        """The live value, in the checkpoint's orientation and the dtype to which it was rounded."""
        view = self.view().detach()
        if self.scale is not None:
            return view.float() * self.scale
        return view if self.value_dtype is None else view.to(self.value_dtype)

    def put(self, codes: torch.Tensor, scale: torch.Tensor) -> None:
        """Write codes (in their dtype, or in fp32 to be rounded to nearest) and a scale, if the place has one."""
        view = self.view().detach()
        view.copy_(codes.reshape(view.shape))
        if self.scale is not None:
            self.scale.copy_(scale.reshape(self.scale.shape))

    def expected(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """The shape of the rows that are here, of a checkpoint tensor with that shape."""
        return shape if self.rows is None else (self.rows[1] - self.rows[0], *shape[1:])


Places = Mapping[str, "torch.Tensor | Place | Sequence[Place]"]
"""Checkpoint key → live parameter; looked up at each write."""


def places_of(places: Places, key: str) -> tuple[Place, ...]:
    """All places of a key; empty if the live model lacks it."""
    return _as_places(places.get(key))


def _as_places(found: torch.Tensor | Place | Sequence[Place] | None) -> tuple[Place, ...]:
    if found is None:
        return ()
    if isinstance(found, torch.Tensor):
        return (Place(found),)
    return (found,) if isinstance(found, Place) else tuple(found)


def check_place(places: Places, key: str, shape: tuple[int, ...], coding: Coding | None) -> None:
    """Check that a tensor of that shape and coding can be written to a key's live parameters, and restored.

    Raises:
        LiveModelError: a parameter has another shape, or codes that the file does not have.
    """
    found = places.get(key)
    if isinstance(found, torch.Tensor) and found.shape == shape and not found.is_meta:
        return  # a fast path; the checks below give the same result
    live = _as_places(found)  # looked up once, which takes hosts some time
    for place in live:
        view = place.view()
        if view.device.type == "meta":
            raise LiveModelError(t("error.at_place", place=key, message=_NOT_LOADED))
        expected = place.expected(shape)
        fits = view.numel() == torch.Size(expected).numel() if place.reshaped else tuple(view.shape) == expected
        if not fits:
            raise LiveModelError(t("live.other_shape", key=key, shape=list(view.shape), expected=list(expected)))
    codes = codes_place(live)
    if codes is not None and (coding is None or coding.row or coding.dtype != codes.tensor().dtype):
        raise LiveModelError(t("live.other_codes", key=key))


def codes_place(places: Sequence[Place]) -> Place | None:
    """The only place of a key if it contains codes and a scale; else None."""
    return places[0] if len(places) == 1 and places[0].scale is not None else None


def plain_parameter(places: Places, key: str) -> torch.Tensor | None:
    """The only live parameter of a key if values can be written to it unchanged; else None."""
    found = places.get(key)
    if found is None or isinstance(found, torch.Tensor):
        return found
    return _plain((found,) if isinstance(found, Place) else found)


def _plain(places: Sequence[Place]) -> torch.Tensor | None:
    if len(places) != 1:
        return None
    place = places[0]
    rounded_twice = place.load_dtype is not None or place.value_dtype is not None
    plain = place.rows is None and place.scale is None and not rounded_twice and not place.transposed
    return place.view() if plain else None


def flat(parameter: torch.Tensor | None, device: torch.device) -> torch.Tensor | None:
    """A plain parameter as a 1-D view, for writing pieces; None if it must be written whole."""
    if parameter is None or not parameter.is_contiguous() or parameter.device != device:
        return None
    return parameter.detach().view(-1)


def write(
    places: Sequence[Place],
    shape: tuple[int, ...],
    pieces: Iterator[tuple[int, torch.Tensor]],
    device: torch.device,
    stored: bool = False,
) -> None:
    """Write a value into every place of its key, rounding once to each place's dtype.

    Args:
        places: all places of the key.
        shape: the checkpoint tensor's.
        pieces: (first element, 1-D piece) pairs in order.
        device: where the pieces are.
        stored: the value is the checkpoint's own; it is cast as the host cast it on loading.
    """
    memory = flat(_plain(places), device)
    if memory is not None:
        for start, piece in pieces:
            memory[start : start + piece.numel()].copy_(piece)
        return
    value = _gather(pieces, shape)
    for place in places:
        rows = value if place.rows is None else value[place.rows[0] : place.rows[1]]
        if stored and place.load_dtype is not None:
            rows = rows.to(place.load_dtype)
        if place.value_dtype is not None:
            rows = rows.to(place.value_dtype)
        view = place.view()
        if view.device.type == "meta":  # unloaded since the checks; writing to it would do nothing
            raise LiveModelError(_NOT_LOADED)
        if place.scale is not None:
            place.put(divided(rows, view.dtype), scale_of(rows, view.dtype))
            continue
        view.detach().copy_(rows.reshape(view.shape) if place.reshaped else rows)


def read(places: Sequence[Place], shape: tuple[int, ...]) -> torch.Tensor | None:
    """The live value in the checkpoint's shape; None if the places do not have all of it in one dtype.

    If there are several whole copies, the most precise one. Codes are decoded to fp32.
    """
    whole = [place for place in places if place.rows is None]
    if whole:
        return max((place.value() for place in whole), key=lambda tensor: tensor.dtype.itemsize).reshape(shape)
    parts = sorted(((place.rows or (0, 0), place) for place in places), key=lambda part: part[0])
    starts, ends = [rows[0] for rows, _ in parts], [rows[1] for rows, _ in parts]
    if not parts or starts != [0, *ends[:-1]] or ends[-1] != shape[0]:
        return None
    tensors = [place.value().reshape(place.expected(shape)) for _, place in parts]
    return torch.cat(tensors) if len({tensor.dtype for tensor in tensors}) == 1 else None


def same_bits(one: Place, other: Place) -> bool:
    """Whether the parameters of two places are equal bit for bit."""
    pairs = [(one.view(), other.view())]
    if one.scale is not None and other.scale is not None:
        pairs.append((one.scale, other.scale))
    return all(torch.equal(_bytes(first), _bytes(second)) for first, second in pairs)


def _bytes(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.detach().contiguous().view(-1).view(torch.uint8)


def dtype_of(places: Sequence[Place]) -> torch.dtype | ScaledFp8 | None:
    """The dtype of a live value; None if the places do not have it in one dtype."""
    if codes_place(places) is not None:
        return SCALED
    whole = [place for place in places if place.rows is None]
    dtypes = {place.value_dtype or place.tensor().dtype for place in whole or places}
    if whole:
        return max(dtypes, key=lambda dtype: dtype.itemsize)
    return dtypes.pop() if len(dtypes) == 1 else None


def _gather(pieces: Iterator[tuple[int, torch.Tensor]], shape: tuple[int, ...]) -> torch.Tensor:
    numel = torch.Size(shape).numel()
    value: torch.Tensor | None = None
    for start, piece in pieces:
        if value is None:
            if piece.numel() == numel:
                return piece.reshape(shape)
            value = torch.empty(numel, dtype=piece.dtype, device=piece.device)
        value[start : start + piece.numel()].copy_(piece)
    if value is None:
        raise LiveModelError(t("live.empty_value"))
    return value.view(shape)
