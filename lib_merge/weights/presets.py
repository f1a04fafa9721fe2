"""Presets of block weights as functions of a block's position, so that they work with any number of blocks.

Position i counts the U-Net's sliders from IN00; t = i / (count − 1). The values are those in the tables of 25 (or 26)
numbers of Merge Block Weighted and SuperMerger. BASE, which is separate in those tables, is 0 unless a preset sets it.
Presets that count blocks (WRAP, MID, OUT, RING) were made for 25 blocks: a count is scaled by count / 25 and rounded to
nearest, half up.

LoRA Block Weight's presets are for adapters: they set only the blocks with attention (17 values on SD1, with BASE); all
others are 0. On other architectures they set halves of those blocks.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lib_merge.architectures import Architecture
from lib_merge.errors import UserError
from lib_merge.sentences import Sentence, t

_DRAWN_FOR = 25
_SD1_GROUPS = (3, 6, 7, 11, 16)
"""Where the groups of SD1's sixteen blocks with attention end."""
_LONGEST_SHOWN = 60  # characters of an unknown name in a message
Curve = Callable[[float], float]
Run = tuple[int, float]  # number of blocks (of 25), and their value


@dataclass(frozen=True)
class Preset:
    """A preset.

    Attributes:
        name, summary: its name, and what it does.
        values: one number per U-Net slider of an architecture.
        base: the weight of BASE.
        adapter_only: it is for adapter steps.
        leaves: (kind of layers, glob over their keys) whose weight is always 0; both "" if there are none.
        only: id of the only architecture whose lists show it; "" for all.
    """

    name: str
    summary: str
    values: Callable[[Architecture], Sequence[float]]
    base: float = 0.0
    adapter_only: bool = False
    leaves: tuple[str, str] = ("", "")
    only: str = ""


def smoothstep(t: float) -> float:
    """3t² − 2t³."""
    return t * t * (3.0 - 2.0 * t)


def triangle(x: float) -> float:
    """Triangle wave of period 2: 0 at even x, 1 at odd x."""
    phase = x % 2.0
    return 2.0 - phase if phase > 1.0 else phase


def _hermite_fake(t: float) -> float:
    return t * (25.0 / 6.0 + t * (-9.5 + t * 19.0 / 3.0))


def _hermite_true(t: float) -> float:
    if t == 0.0:
        return 0.0  # the published table has a jump at the first block
    return 1.0 / 24.0 + t * (25.0 / 6.0 + t * (-9.625 + t * 77.0 / 12.0))


def _hermite_even(t: float) -> float:
    return t * (50.0 / 9.0 + t * (-41.0 / 3.0 + t * 82.0 / 9.0))


def _along(curve: Curve) -> Callable[[Architecture], list[float]]:
    def values(architecture: Architecture) -> list[float]:
        last = len(architecture.sliders) - 2
        return [curve(index / last) for index in range(last + 1)]

    return values


def _scaled(count: int, blocks: int) -> int:
    return math.floor(count * blocks / _DRAWN_FOR + 0.5)


def _runs(front: Sequence[Run] = (), back: Sequence[Run] = ()) -> Callable[[Architecture], list[float]]:
    """Runs of equal values, counted from IN00 (`front`) and backwards from the last OUT (`back`); 0 between."""

    def values(architecture: Architecture) -> list[float]:
        blocks = len(architecture.sliders) - 1
        ahead, behind = (
            [value for count, value in runs for _ in range(_scaled(count, blocks))] for runs in (front, back)
        )
        return [*ahead, *[0.0] * (blocks - len(ahead) - len(behind)), *reversed(behind)]

    return values


def _mirrored(*runs: Run) -> Callable[[Architecture], list[float]]:
    return _runs(front=runs, back=runs)


def _attention(*groups: str, value: float = 1.0) -> Callable[[Architecture], list[float]]:
    """`value` for groups of the blocks with attention: outer and inner half of IN, M00, inner and outer half of OUT."""

    def values(architecture: Architecture) -> list[float]:
        parts = _groups(architecture)
        chosen = {name for group in groups for name in parts[group]}
        return [value if name in chosen else 0.0 for name in architecture.sliders[1:]]

    return values


def _groups(architecture: Architecture) -> dict[str, Sequence[str]]:
    """The blocks with attention in five groups; a transformer's blocks are divided in SD1's proportions."""
    blocks = architecture.attention
    if architecture.diffusers_names:
        ends = [math.floor(end * len(blocks) / _SD1_GROUPS[-1] + 0.5) for end in (0, *_SD1_GROUPS)]
    else:
        inputs, outputs = blocks.index("M00"), len(blocks) - blocks.index("M00") - 1
        ends = [0, inputs // 2, inputs, inputs + 1, inputs + 1 + outputs // 2, len(blocks)]
    names = ("IN outer", "IN inner", "M00", "OUT inner", "OUT outer")
    return {name: blocks[first:last] for name, first, last in zip(names, ends, ends[1:], strict=False)}


def _curve_and_reverse(name: str, reverse: str, summary: str, curve: Curve) -> list[Preset]:
    return [
        Preset(name, summary, _along(curve)),
        Preset(reverse, f"1 − {name}.", _along(lambda t: 1.0 - curve(t))),
    ]


def _smoothstep_family() -> list[Preset]:
    family = _curve_and_reverse("SMOOTHSTEP", "REVERSE-SMOOTHSTEP", "Smooth rise from 0 to 1, 3t² − 2t³.", smoothstep)
    for factor in (2, 3, 4):
        name, summary = f"SMOOTHSTEP*{factor}", f"SMOOTHSTEP times {factor}, folded back at 0 and 1."
        family += _curve_and_reverse(name, f"R_{name}", summary, lambda t, k=factor: triangle(k * smoothstep(t)))
    for factor in (2, 3, 4):
        name, summary = f"SMOOTHSTEP/{factor}", f"{factor} smooth steps, up and down in turn."
        family += _curve_and_reverse(name, f"R_{name}", summary, lambda t, k=factor: smoothstep(triangle(k * t)))
    return family


def _curves() -> list[Preset]:
    return [
        *_smoothstep_family(),
        Preset("COSINE", "Half a cosine from 1 to 0.", _along(lambda t: (1.0 + math.cos(math.pi * t)) / 2.0)),
        Preset("REVERSE_COSINE", "Half a cosine from 0 to 1.", _along(lambda t: (1.0 - math.cos(math.pi * t)) / 2.0)),
        *_curve_and_reverse(
            "TRUE_CUBIC_HERMITE", "TRUE_REVERSE_CUBIC_HERMITE", "Steep, flat, steep; jumps at IN00.", _hermite_true
        ),
        *_curve_and_reverse("FAKE_CUBIC_HERMITE", "FAKE_REVERSE_CUBIC_HERMITE", "Steep, flat, steep.", _hermite_fake),
        *_curve_and_reverse(
            "CUBIC_HERMITE", "REVERSE_CUBIC_HERMITE", "Steep, a dip in the middle, steep (SDXL tables).", _hermite_even
        ),
        Preset("LOW_OFFSET_CUBIC_HERMITE", "Half of TRUE_CUBIC_HERMITE.", _along(lambda t: 0.5 * _hermite_true(t))),
    ]


def _steps() -> list[Preset]:
    wraps = [
        Preset(f"WRAP{2 * side:02d}", f"1 on the first and last {side} of 25 blocks.", _mirrored((side, 1.0)))
        for side in (4, 6, 7, 8)
    ]
    return [
        Preset("GRAD_V", "1 at both ends, 0 at M00.", _along(lambda t: abs(1.0 - 2.0 * t))),
        Preset("GRAD_A", "0 at both ends, 1 at M00.", _along(lambda t: 1.0 - abs(1.0 - 2.0 * t))),
        Preset("FLAT_25", "0.25 on every block.", _along(lambda _: 0.25)),
        Preset("FLAT_75", "0.75 on every block.", _along(lambda _: 0.75)),
        *wraps,
        Preset("MID12_50", "0.5 in the middle, IN05 to OUT05 of 25.", _runs(front=((5, 0.0), (14, 0.5)))),
        Preset("OUT07", "1 on the last 7 of 25 blocks.", _runs(back=((7, 1.0),))),
        Preset("OUT12", "1 on the last 12 of 25 blocks.", _runs(back=((12, 1.0),))),
        Preset("OUT12_5", "1 on the last 12 of 25 blocks, 0.5 on M00.", _runs(back=((12, 1.0), (1, 0.5)))),
        Preset("RING08_SOFT", "Two soft rings of 5.", _mirrored((5, 0.0), (1, 0.5), (3, 1.0), (1, 0.5))),
        Preset("RING08_5", "Two rings of 4, 5 apart.", _mirrored((6, 0.0), (4, 1.0))),
        Preset("RING10_5", "Two rings of 5, 5 apart.", _mirrored((5, 0.0), (5, 1.0))),
        Preset("RING10_3", "Two rings of 5, 3 apart.", _mirrored((6, 0.0), (5, 1.0))),
    ]


def _lora_block_weight() -> list[Preset]:
    inputs, outputs = ("IN outer", "IN inner"), ("OUT inner", "OUT outer")
    rows: tuple[tuple[str, str, tuple[str, ...], float], ...] = (
        ("NONE", "Nothing.", (), 0.0),
        ("ALL", "BASE and every block with attention.", (*inputs, "M00", *outputs), 1.0),
        ("INS", "BASE and the outer IN blocks with attention.", ("IN outer",), 1.0),
        ("IND", "BASE and the inner IN blocks with attention.", ("IN inner",), 1.0),
        ("INALL", "BASE and all IN blocks with attention.", inputs, 1.0),
        ("MIDD", "BASE and the blocks with attention around M00.", ("IN inner", "M00", "OUT inner"), 1.0),
        ("OUTD", "BASE and the inner OUT blocks with attention.", ("OUT inner",), 1.0),
        ("OUTS", "BASE and the outer OUT blocks with attention.", ("OUT outer",), 1.0),
        ("OUTALL", "BASE and all OUT blocks with attention.", outputs, 1.0),
        ("ALL0.5", "0.5 on BASE and every block with attention.", (*inputs, "M00", *outputs), 0.5),
    )
    return [
        Preset(name, text, _attention(*groups, value=v), base=v, adapter_only=True) for name, text, groups, v in rows
    ]


def _all() -> list[Preset]:
    ends = [
        Preset("ALL_A", "0 everywhere: model A as it is.", _along(lambda _: 0.0)),
        Preset("ALL_B", "1 everywhere, BASE too.", _along(lambda _: 1.0), base=1.0),
    ]
    late = Preset(
        "B03_ON_NO_ADALN",
        "1 from B03 on and on BASE; B00 to B02 and the adaln layers stay, as distillers leave them.",
        lambda architecture: [float(number >= 3) for number in range(len(architecture.sliders) - 1)],
        base=1.0,
        leaves=("adaln", "*.adaln_modulation*"),
        only="anima",
    )
    return [*_steps(), *_curves(), *ends, late, *_lora_block_weight()]


PRESETS = MappingProxyType({preset.name: preset for preset in _all()})


def names(*, adapter: bool = False, architecture: Architecture | None = None) -> tuple[str, ...]:
    """Names of the presets, in order.

    Args:
        adapter: include those for adapter steps only.
        architecture: only those that a list for this architecture shows; None: all.
    """
    return tuple(
        name
        for name, preset in PRESETS.items()
        if (adapter or not preset.adapter_only) and not (architecture and preset.only not in ("", architecture.id))
    )


def leaves(name: str) -> tuple[str, str]:
    """The kind of layers whose weight is always 0 in a preset, and the glob over their keys; both "" if none."""
    return PRESETS[name].leaves if name in PRESETS else ("", "")


def describe(name: str) -> str:
    """One sentence on what a preset does. Raises UserError, with similar names, for an unknown one."""
    return _preset(name).summary


def evaluate(name: str, architecture: Architecture) -> dict[str, float]:
    """Slider → weight of a preset, BASE included. Raises UserError, with similar names, for an unknown one."""
    preset = _preset(name)
    return {"BASE": preset.base, **dict(zip(architecture.sliders[1:], preset.values(architecture), strict=True))}


def unknown(name: str, *, adapter: bool) -> Sentence:
    """The message about an unknown preset, with similar names that this kind of step takes."""
    if name in PRESETS and not adapter:
        return t("weights.adapter_preset", name=name)
    near = difflib.get_close_matches(name.upper(), names(adapter=adapter), n=3, cutoff=0.5)
    found = name[:_LONGEST_SHOWN]
    return t("weights.unknown_near", name=found, near=near) if near else t("weights.unknown", name=found)


def _preset(name: str) -> Preset:
    found = PRESETS.get(name)
    if found is None:
        raise UserError(unknown(name, adapter=True))
    return found
