"""Writes values into the parameters of a loaded model, by the fastest way for each parameter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import torch

from lib_merge.engine.compute.devices.accelerator import Conveyor, Sink, without_memory
from lib_merge.engine.compute.devices.chunks import Range
from lib_merge.engine.compute.devices.cpu import CpuFiller
from lib_merge.engine.compute.memory.budget import budget
from lib_merge.engine.compute.memory.deltas import DeltaMemory
from lib_merge.engine.compute.memory.device_memory import free_memory
from lib_merge.engine.compute.mixing import Mixes
from lib_merge.engine.compute.precision import device_for
from lib_merge.engine.compute.values import CPU, Values
from lib_merge.engine.live.measuring import measured_groups
from lib_merge.engine.live.pictures import Pictures
from lib_merge.engine.live.places import Place, Places, codes_place, flat, places_of, plain_parameter, same_bits, write
from lib_merge.engine.plan.key_plan import KeyPlan, sources_of
from lib_merge.engine.sources.files import SourceFiles
from lib_merge.errors import LiveModelError
from lib_merge.progress import Meter
from lib_merge.sentences import Sentence, t


@dataclass(frozen=True)
class OnCard:
    """The caches of stored elements on accelerators, in bytes.

    Attributes:
        used: their size.
        budget: the limit for their size.
        left_out: what the newest movement used and did not fit, so that the next one reads it again.
    """

    used: int = 0
    budget: int = 0
    left_out: int = 0


class LiveParameters:
    """Computes values, each on the device of its parameter, and writes them.

    Args:
        places: checkpoint key → live parameter; looked up at each write.
        device: computes pre-passes; None: the device of the first parameter.
        deltas: cache of what slow adapters add.
        mixes: cache of the measurements of whole tensors.

    Attributes:
        left_out: key → operations that were left out of its newest value; see `Values.left_out`.
    """

    def __init__(
        self,
        places: Places,
        device: str | torch.device | None = None,
        deltas: DeltaMemory | None = None,
        mixes: Mixes | None = None,
    ) -> None:
        self.places, self._deltas, self._mixes = places, deltas, mixes or Mixes()
        self.left_out: dict[str, Mapping[int, Sentence]] = {}
        self._devices: dict[str, torch.device] = {}
        self._filler, self._conveyors = CpuFiller(), dict[torch.device, Conveyor]()
        self._limit, self._pictures = 0, Pictures()
        self._device = None if device is None else torch.device(device)

    @property
    def device(self) -> torch.device:
        """The device that computes pre-passes: the given one, or that of the first live parameter."""
        if self._device is not None:
            return self._device
        key = next(iter(self.places), None)
        return CPU if key is None else self._device_of_parameter(key)

    def release(self) -> None:
        """Free buffers and caches."""
        self._filler, self._conveyors = CpuFiller(), {}

    def begin_move(self, limit: int) -> None:
        """Begin a slider movement; `limit` is the most bytes that are cached on each accelerator."""
        self._limit = limit
        for device, conveyor in self._conveyors.items():
            self._begin_keeping(device, conveyor)

    def give_back(self) -> bool:
        """Free the caches on accelerators; whether something was freed."""
        freed = [conveyor.kept.give_back() for conveyor in self._conveyors.values()]
        return any(freed)

    def picture_begins(self, size: object) -> None:
        """Call this before a picture of that size is made: frees the caches if it would have too little memory."""
        if self._pictures.begins(self.device, size):
            self.give_back()

    def picture_ended(self) -> None:
        """Call this after the picture."""
        self._pictures.ended()

    @property
    def on_card(self) -> OnCard:
        """The sizes of the caches on accelerators."""
        kept = [conveyor.kept for conveyor in list(self._conveyors.values())]  # a copy, as other threads may add to it
        return OnCard(*(sum(values) for values in zip(*((k.used, k.budget, k.left_out) for k in kept), strict=True)))

    def conveyor(self, device: torch.device) -> Conveyor:
        """The object that computes values on an accelerator."""
        if device not in self._conveyors:
            self._conveyors[device] = Conveyor(device)
            self._begin_keeping(device, self._conveyors[device])
        return self._conveyors[device]

    def _begin_keeping(self, device: torch.device, conveyor: Conveyor) -> None:
        free = free_memory(device)
        unkept = None if free is None else free + conveyor.kept.used
        conveyor.kept.begin(budget(self._limit, unkept, self._pictures.peak))

    def device_of(self, key: str) -> torch.device | None:
        """The device that computed the newest value of a key; None if it has not been written."""
        return self._devices.get(key)

    def _device_of_parameter(self, key: str) -> torch.device:
        places = places_of(self.places, key)
        device = places[0].tensor().device if places else CPU
        return CPU if device.type == "meta" else device

    def write(
        self, plans: Iterable[KeyPlan], files: SourceFiles, written: list[str] | None = None, meter: Meter | None = None
    ) -> None:
        """Write the value of each plan into the parameters of its key.

        Args:
            plans: one for each key to write.
            files: their sources, open.
            written: each key is appended before its first element is written.
            meter: counts the bytes of fp32 values that are done, and may stop the work.

        Raises:
            LiveMergeError: something failed; the keys in `written` may have any value.
        """
        wanted, written = list(plans), [] if written is None else written
        values = Values(files, self._devices.__getitem__, self._deltas, self._mixes)
        put_back = self._put_back_codes(wanted, files, written, meter)
        plans = [self._with_measurements(plan, values, meter) for plan in wanted if plan.key not in put_back]
        filled = self._filled(plans, files, written, meter)
        filled |= self._filled_there([plan for plan in plans if plan.key not in filled], files, written, meter)
        for plan in plans:
            if plan.key not in filled:
                self._write_whole(values.with_measurements(plan), values, written, meter)
        files.check_unchanged(sources_of(wanted))

    def _put_back_codes(
        self, plans: Iterable[KeyPlan], files: SourceFiles, written: list[str], meter: Meter | None
    ) -> set[str]:
        """Write the base's own codes and scales as they are stored, because computing them again could change them.

        Returns the keys that were written: those without operations whose live parameter is stored as codes.
        """
        found: set[str] = set()
        for plan in plans:
            place = None if plan.operations else codes_place(places_of(self.places, plan.key))
            if place is None:
                continue
            found.add(plan.key)
            self._begin(plan.key, CPU, written, meter)
            place.put(*files.codes(plan.origin))
            if meter is not None:
                meter.advance(plan.numel * 4, plan.key)
        return found

    def _write_whole(self, plan: KeyPlan, values: Values, written: list[str], meter: Meter | None) -> None:
        """Compute one value on the CPU and write it."""
        self._begin(plan.key, CPU, written, meter)
        write(places_of(self.places, plan.key), plan.shape, values.pieces(plan), CPU, stored=not plan.operations)
        if plan.key in values.left_out:
            self.left_out[plan.key] = values.left_out[plan.key]
        if meter is not None:
            meter.advance(plan.numel * 4, plan.key)

    def _with_measurements(self, plan: KeyPlan, values: Values, meter: Meter | None) -> KeyPlan:
        """The plan for computing a parameter's value on its device; see `Values.with_measurements` and
        `Values.with_cached_changes`."""
        # If the device lacks fp64, the CPU computes the value later, and only then may the plan be replaced.
        if plan.elementwise or self._device_of_parameter(plan.key).type != "cpu":
            return plan
        if meter is not None:
            meter.advance(0, plan.key)
        return values.with_cached_changes(values.with_measurements(plan))

    def hold(self, plan: KeyPlan, files: SourceFiles) -> bool:
        """Whether a key's parameters equal its value bit for bit; True if the host does not expose the key.

        Raises:
            LiveMergeError: the value cannot be computed.
        """
        live = places_of(self.places, plan.key)
        if any(place.tensor().device.type == "meta" for place in live):
            return False
        wanted = [_copy(place) for place in live]
        codes = codes_place(wanted)
        if codes is not None and not plan.operations:
            codes.put(*files.codes(plan.origin))
        elif wanted:
            device = self._devices.get(plan.key, CPU)
            values = Values(files, lambda _: device, mixes=self._mixes)
            known = values.with_measurements(plan) if device.type == "cpu" else self._mixes.mixed(plan, device)
            write(wanted, plan.shape, values.pieces(known), device, stored=not plan.operations)
        return all(map(same_bits, live, wanted))

    def _begin(self, key: str, device: torch.device, written: list[str], meter: Meter | None) -> None:
        """Record that a key is about to be written; raises if the work should stop."""
        self.left_out.pop(key, None)
        if meter is not None:
            meter.advance(0, key)
        written.append(key)
        self._devices[key] = device

    def _filled(
        self, plans: Sequence[KeyPlan], files: SourceFiles, written: list[str], meter: Meter | None
    ) -> frozenset[str]:
        """Write element-wise values of plain parameters on the CPU by the fastest way; the keys that were written."""
        flats = ((plan, flat(plain_parameter(self.places, plan.key), CPU)) for plan in plans if plan.elementwise)
        ranges = [(plan, 0, memory) for plan, memory in flats if memory is not None]

        def begun(key: str) -> None:
            self._begin(key, CPU, written, meter)

        def done(count: int, key: str) -> None:
            if meter is not None:
                meter.advance(count * 4, key)

        self._filler.fill(files, ranges, begun, done)
        self._check_still_there(ranges)
        return frozenset(plan.key for plan, _, _ in ranges)

    def _filled_there(
        self, plans: Sequence[KeyPlan], files: SourceFiles, written: list[str], meter: Meter | None
    ) -> frozenset[str]:
        """Compute the values of parameters on accelerators there, and write them; the keys that were written."""
        found: dict[torch.device, list[Range]] = {}
        for plan in plans:
            device = device_for(plan, self._device_of_parameter(plan.key))
            if device.type != "cpu":
                memory = flat(plain_parameter(self.places, plan.key), device)
                part = without_memory(plan) if memory is None else (plan, 0, memory)
                found.setdefault(device, []).append(part)

        def going_on(key: str) -> None:
            if meter is not None:
                meter.advance(0, key)

        filled: set[str] = set()
        for device, ranges in found.items():
            sink = Sink(
                begun=lambda key, device=device: self._begin(key, device, written, meter),
                done=lambda count, key: meter.advance(count * 4, key) if meter is not None else None,
                store=lambda plan, value, device=device: self._store(plan, value, device),
                left_out=self.left_out.__setitem__,
            )
            conveyor = self.conveyor(device)
            filled |= {plan.key for plan, _, _ in ranges}
            for group in measured_groups(ranges, device, conveyor, self._mixes, files, going_on):
                filled -= conveyor.fill(files, group, sink)
            self._check_still_there([part for part in ranges if not part[2].is_meta])
        return frozenset(filled)

    def _store(self, plan: KeyPlan, value: torch.Tensor, device: torch.device) -> None:
        places = places_of(self.places, plan.key)
        write(places, plan.shape, iter([(0, value)]), device, stored=not plan.operations)

    def _check_still_there(self, ranges: Sequence[Range]) -> None:
        """Raise LiveModelError if the host has replaced a parameter's memory while its value was written."""
        for plan, _, memory in ranges:
            parameter = plain_parameter(self.places, plan.key)
            if parameter is None or parameter.data_ptr() != memory.data_ptr():
                raise LiveModelError(t("live.unloaded_while_written", key=plan.key))


def _copy(place: Place) -> Place:
    """A place with a copy of the parameter."""
    scale = None if place.scale is None else place.scale.detach().clone()
    return replace(place, parameter=place.tensor().detach().clone(), scale=scale)
