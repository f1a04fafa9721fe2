"""Inputs made from a seed corpus by small damages, the same for the same number on every machine."""

from __future__ import annotations

import io
import json
import random
import struct
import zipfile

NUMBERS = [0, 1, 2, 4, 7, 8, 0x7F, 0x80, 0xFF, 0x7FFF, 0xFFFF, 2**31 - 1, 2**31, 2**32 - 1, 2**62, 2**63 - 1, 2**63]
HEADER_WORDS = [
    b'"dtype":', b'"shape":', b'"data_offsets":', b'"__metadata__":', b'"F16"', b'"F8_E4M3"', b'"BOOL"', b'"Q9"',
    b"[0,0]", b"[18446744073709551616,0]", b"-1", b"1e999", b"NaN", b"true", b"null", b"{}", b"[[[[[[", b'{"a":' * 40,
    b'"\\ud800"', b"0.5", b"[4611686018427387904,4]", b",", b'"w":', b"\x00", b"\xff\xfe", b'"' + b"k" * 300 + b'"',
    b"9" * 50,
]  # fmt: skip
PICKLE_WORDS = [
    b"ctorch._utils\n_rebuild_tensor_v2\n", b"ctorch._utils\n_rebuild_parameter\n", b"ctorch\nHalfStorage\n",
    b"cos\nsystem\n", b"cbuiltins\neval\n", b"ccollections\nOrderedDict\n", b"cnumpy.core.multiarray\n_reconstruct\n",
    b"R", b"b", b"o", b"\x81", b"\x92", b"\x93", b"Q", b"(", b"t", b"\x85", b"\x86", b"\x87", b"}", b"]", b")", b"u",
    b"s", b"e", b"a", b"q\x00", b"h\x00", b"\x94", b"j\xff\xff\xff\x7f", b"r\xff\xff\xff\x7f",
    b"\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f", b"X\x01\x00\x00\x00w", b"\x8e\xff\xff\xff\xff\xff\xff\xff\x7f",
    b"\x82\x07", b"0", b"1", b"2", b".", b"N", b"K\xff", b"G\x7f\xf0\x00\x00\x00\x00\x00\x00", b"Pid\n", b"i",
    b"ctorch._tensor\n_rebuild_from_type_v2\n", b"ctorch\nSize\n", b"\x96\x00", b"I99999999999999999999\n",
    b"X\x07\x00\x00\x00storage", b"X\x0c\x00\x00\x00../../passwd", b"S'x\ny'\n", b"F1e999\n", b"\x8b\xff\xff\xff\x7f",
]  # fmt: skip
TEXT_WORDS = [
    b'"live_merge": 1', b'"base":', b'"steps":', b'"method": "ties"', b'"models":', b'"alpha":', b'"IN00-OUT11"',
    b'"M00": 1e308', b"IN00-IN03:0.5", b"OUT99", b"1e400", b"-0.0", b"NaN", b"Infinity", b"[[[[[[[[[[", b"{", b"}",
    b'"../../etc/passwd"', b"null", b"&a [*a, *a]", b"!!python/object/apply:os.system [id]", b"<<: *x",
    b"? [a, b]\n: c", b"- - - - -", b"0x1F", b"0:30", b"\t", b"GRAD_V", b"WRAP08", b",,,,", b";", b"\xe2\x80\xa8",
    b"\xff", b"\x00", b"9" * 5000, b'"a"' * 9, b"true", b"'", b'"\\ud800"', "０．５".encode(), b"\xc2\xa0", b"1_000",
    b"--1", b"+.5e-3", b"default: 1", b"strength: 1", b"keys: '*[!a*'", b"%YAML 9.9\n---\n",
]  # fmt: skip


def damaged(data: bytes, dice: random.Random, words: list[bytes], others: list[bytes]) -> bytes:
    """The bytes with one to five damages: bits, numbers, words, cuts, copies, pieces of other seeds."""
    content = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 3, 5))):
        _damage(content, dice, words, others)
    return bytes(content[: 1 << 20])


def _damage(content: bytearray, dice: random.Random, words: list[bytes], others: list[bytes]) -> None:
    position = dice.randrange(len(content) + 1)
    length = min(dice.choice((1, 2, 4, 8, 16, 100)), len(content) - position)
    kind = dice.randrange(9)
    if kind == 0 and position < len(content):
        content[position] ^= 1 << dice.randrange(8)
    elif kind == 1 and position < len(content):
        content[position] = dice.randrange(256)
    elif kind == 2:
        width = dice.choice((1, 2, 4, 8))
        number = (dice.choice(NUMBERS) + dice.choice((-1, 0, 0, 1))) % 256**width
        content[position : position + width] = number.to_bytes(width, "little")
    elif kind == 3:
        del content[position : position + length]
    elif kind == 4:
        content[position:position] = content[position : position + length] * dice.choice((1, 2, 50))
    elif kind == 5:
        content[position:position] = dice.choice(words)
    elif kind == 6:
        content[position : position + length] = dice.choice(words)
    elif kind == 7:
        other = dice.choice(others)
        start = dice.randrange(len(other) + 1)
        content[position : position + length] = other[start : start + dice.choice((4, 20, 200))]
    else:
        del content[position:]


def safetensors_input(seeds: list[bytes], dice: random.Random) -> bytes:
    """A damaged file; two times of three its header alone is damaged, and its length told rightly."""
    seed = dice.choice(seeds)
    if dice.randrange(3) == 0:
        return damaged(seed, dice, HEADER_WORDS, seeds)
    length = int.from_bytes(seed[:8], "little")
    header, data = seed[8 : 8 + length], seed[8 + length :]
    if dice.randrange(3) == 0:
        header = _shuffled_json(header, dice)
    header = damaged(header, dice, HEADER_WORDS, seeds)
    return len(header).to_bytes(8, "little") + header + data


def _shuffled_json(header: bytes, dice: random.Random) -> bytes:
    """A header that is JSON still, with another value somewhere: deeper than damaged text gets."""
    document = json.loads(header)
    entry = document[dice.choice(list(document))]
    name = dice.choice([*entry, "shape", "dtype"])
    entry[name] = dice.choice(
        [None, [], [-1], [2**64], [0, 2**63], "F64", {}, True, [[1]], [1.5], 10**30, "", [0] * 70, [2**32, 2**32]]
    )
    return json.dumps(document).encode()


def torch_input(seeds: list[bytes], dice: random.Random) -> bytes:
    """A damaged archive; two times of three its pickle alone is damaged, in an archive that is whole."""
    seed = dice.choice(seeds)
    if dice.randrange(3) == 0:
        return damaged(seed, dice, PICKLE_WORDS, seeds)
    with zipfile.ZipFile(io.BytesIO(seed)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = next(name for name in members if name.endswith("data.pkl"))
    members[name] = damaged(members[name], dice, PICKLE_WORDS, [members[name]])
    if dice.randrange(20) == 0:
        members[dice.choice(["../../up", "/abs", f"{name}/x", "a\\b", "m/data/../0", "m/data/", "m\x00"])] = b"x"
    buffer = io.BytesIO()
    method = zipfile.ZIP_DEFLATED if dice.randrange(50) == 0 else zipfile.ZIP_STORED
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for entry, content in members.items():
            archive.writestr(entry, content)
    return buffer.getvalue()


def pickle_input(seeds: list[bytes], dice: random.Random) -> bytes:
    """A damaged pickle, or a sequence of words of the pickle language."""
    if dice.randrange(4) == 0:
        words = [
            dice.choice([*PICKLE_WORDS, struct.pack("<B", dice.randrange(256))]) for _ in range(dice.randrange(60))
        ]
        return b"\x80\x02" + b"".join(words) + b"."
    return damaged(dice.choice(seeds), dice, PICKLE_WORDS, seeds)


def text_input(seeds: list[bytes], dice: random.Random) -> bytes:
    """A damaged text."""
    return damaged(dice.choice(seeds), dice, TEXT_WORDS, seeds)
