"""A picture that is printed: its bytes, its size, and what it shows in words."""

import struct
from base64 import b64encode
from collections.abc import Iterator
from typing import NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SIZE = struct.Struct(">II")
_JPEG = b"\xff\xd8"
_JPEG_SIZE = struct.Struct(">HH")
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The segments of a JPEG that tell its size."""


class Picture(NamedTuple):
    """A PNG or JPEG with its measures in pixels; `text` is for who cannot see it."""

    content: bytes
    media_type: str
    width: int
    height: int
    text: str

    @property
    def address(self) -> str:
        """The picture itself as an address, for pages that stand alone."""
        return f"data:{self.media_type};base64,{b64encode(self.content).decode('ascii')}"


def read_picture(content: bytes, text: str) -> Picture:
    """Return the picture that a file holds, or raise ValueError saying why it is none."""
    size = _png_size(content) if content.startswith(_PNG) else _jpeg_size(content)
    if size is None:
        raise ValueError("it is neither a PNG nor a JPEG picture, or it is damaged")
    media_type = "image/png" if content.startswith(_PNG) else "image/jpeg"
    return Picture(content, media_type, *size, text)


def _png_size(content: bytes) -> tuple[int, int] | None:
    if content[12:16] != b"IHDR" or len(content) < 24 or b"IEND" not in content[-12:]:
        return None
    width, height = _PNG_SIZE.unpack_from(content, 16)
    return (width, height) if width and height else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    if not content.startswith(_JPEG) or b"\xff\xd9" not in content[-16:]:
        return None
    for kind, start in _segments(content):
        if kind in _FRAMES and start + 9 <= len(content):
            height, width = _JPEG_SIZE.unpack_from(content, start + 5)
            return (width, height) if width and height else None
    return None


def _segments(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield kind and start of the segments of a JPEG before its pixels."""
    at = len(_JPEG)
    while at + 4 <= len(content) and content[at] == 0xFF:
        yield content[at + 1], at
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
