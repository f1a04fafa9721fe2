"""Where the tensors of a checkpoint live in a loaded model, and how values are written there in place."""

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
    """Where a checkpoint tensor (or some rows of it) lives, when it is not one plain parameter.

    A tensor that lives in several places (rows in three parameters, or in two copies) has a sequence of these.

    Attributes:
        parameter: the live tensor, or a function that gives it at each write, since hosts replace parameter objects.
        rows: the rows [first, last) of the checkpoint tensor that live here; None: all.
        into: the rows [first, last) of the parameter that hold them; None: all.
        transposed: the parameter holds the transposed matrix.
        reshaped: the parameter has another shape with as many elements, in the same row-major order.
        load_dtype: the dtype that the host cast the file's value to on loading, before the parameter's own (as where it
            makes fp8 from half precision). A merged value is rounded once, to the parameter's.
        value_dtype: the dtype that every value is rounded to, where the host keeps it in a wider parameter.
        scale: the live scale (fp32, one element) of a whole parameter that holds codes in fp8; a value is the code
            times the scale. A merged value gets a scale of its own.
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
        """The live parameter as it is now."""
        return self.parameter if isinstance(self.parameter, torch.Tensor) else self.parameter()

    def view(self) -> torch.Tensor:
        """The part of the live parameter that holds the rows, in the checkpoint's orientation."""
        tensor = self.tensor()
        if self.into is not None:
            tensor = tensor[self.into[0] : self.into[1]]
        return tensor.transpose(0, 1) if self.transposed else tensor

    def value(self) -> torch.Tensor:
        """What is live, in the checkpoint's orientation and the dtype that it was rounded to."""
        view = self.view().detach()
        if self.scale is not None:
            return view.float() * self.scale
        return view if self.value_dtype is None else view.to(self.value_dtype)

    def put(self, codes: torch.Tensor, scale: torch.Tensor) -> None:
        """Write codes (in fp32 or their dtype, rounded to nearest) and their scale; only where there is a scale."""
        view = self.view().detach()
        view.copy_(codes.reshape(view.shape))
        if self.scale is not None:
            self.scale.copy_(scale.reshape(self.scale.shape))

    def expected(self, shape: tuple[int, ...]) -> tuple[int, ...]:
        """Shape of the rows of a checkpoint tensor that live here."""
        return shape if self.rows is None else (self.rows[1] - self.rows[0], *shape[1:])


Places = Mapping[str, "torch.Tensor | Place | Sequence[Place]"]
"""Live parameters by checkpoint key; asked by key at each write."""


def places_of(places: Places, key: str) -> tuple[Place, ...]:
    """All places of a key; none when the live model does not hold it."""
    found = places.get(key)
    if found is None:
        return ()
    if isinstance(found, torch.Tensor):
        return (Place(found),)
    return (found,) if isinstance(found, Place) else tuple(found)


def check_places(places: Places, key: str, shape: tuple[int, ...]) -> None:
    """Raise LiveModelError when a live parameter of the key cannot take a tensor of that shape."""
    found = places.get(key)
    if isinstance(found, torch.Tensor) and found.shape == shape and not found.is_meta:
        return  # as below, quickly
    for place in places_of(places, key):
        view = place.view()
        if view.device.type == "meta":
            raise LiveModelError(t("error.at_place", place=key, message=_NOT_LOADED))
        expected = place.expected(shape)
        fits = view.numel() == torch.Size(expected).numel() if place.reshaped else tuple(view.shape) == expected
        if not fits:
            raise LiveModelError(t("live.other_shape", key=key, shape=list(view.shape), expected=list(expected)))


def codes_place(places: Sequence[Place]) -> Place | None:
    """The one place of a key that holds codes and their scale; None for any other key."""
    return places[0] if len(places) == 1 and places[0].scale is not None else None


def check_codes(places: Places, key: str, coding: Coding | None) -> None:
    """Raise LiveModelError where codes are live whose way back the file does not have, since it stores other ones."""
    place = codes_place(places_of(places, key))
    if place is not None and (coding is None or coding.row or coding.dtype != place.tensor().dtype):
        raise LiveModelError(t("live.other_codes", key=key))


def plain_parameter(places: Places, key: str) -> torch.Tensor | None:
    """The one live parameter of a key that takes its values as they are; None where there is no such."""
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
    """A plain parameter as a flat view that pieces can be copied into; None where it takes a whole tensor."""
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
    """Write a value that comes in pieces into every place of its key, rounding once to each place's dtype.

    `stored`: the value is the checkpoint's own, so that it goes the way it went when the host loaded it.
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
        if view.device.type == "meta":  # unloaded since the checks: writing there does nothing, and says nothing
            raise LiveModelError(_NOT_LOADED)
        if place.scale is not None:
            place.put(divided(rows, view.dtype), scale_of(rows, view.dtype))
            continue
        view.detach().copy_(rows.reshape(view.shape) if place.reshaped else rows)


def read(places: Sequence[Place], shape: tuple[int, ...]) -> torch.Tensor | None:
    """What is live now, in the checkpoint's shape; None where the places do not hold all of it in one dtype.

    Of several whole copies, the most precise; of codes, the values that they stand for, in fp32.
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
    """Whether two places hold the same, bit for bit."""
    pairs = [(one.view(), other.view())]
    if one.scale is not None and other.scale is not None:
        pairs.append((one.scale, other.scale))
    return all(torch.equal(_bytes(first), _bytes(second)) for first, second in pairs)


def _bytes(tensor: torch.Tensor) -> torch.Tensor:
    return tensor.detach().contiguous().view(-1).view(torch.uint8)


def dtype_of(places: Sequence[Place]) -> torch.dtype | ScaledFp8 | None:
    """The dtype that a value is kept in; None where the places do not hold it in one dtype."""
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
