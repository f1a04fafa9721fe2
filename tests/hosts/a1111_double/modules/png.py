"""Pictures that need no image library to be made."""

import struct
import zlib
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Image:
    rows: np.ndarray
    info: dict[str, str] = field(default_factory=dict)

    def png(self) -> bytes:
        height, width, _ = self.rows.shape
        data = b"".join(b"\0" + row.tobytes() for row in self.rows)
        chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))]
        chunks += [(b"iTXt", k.encode() + b"\0\0\0\0\0" + v.encode()) for k, v in self.info.items()]
        chunks += [(b"IDAT", zlib.compress(data)), (b"IEND", b"")]
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
            for kind, body in chunks
        )

    def convert(self, mode: str):
        """As a host's picture does, which is PIL's."""
        from PIL import Image as pil

        return pil.fromarray(self.rows).convert(mode)


def text_of(png: bytes) -> str:
    """The text that one of these pictures carries."""
    at = 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"iTXt":
            return png[at + 8 : at + 8 + size].partition(b"\0\0\0\0\0")[2].decode()
        at += size + 12
    return ""
