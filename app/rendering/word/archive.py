"""Opens the zip archive a Word file is, within limits, and writes one from parts already compressed.

`zipfile` cannot take compressed bytes, and a document differs from its template in a few parts only;
so the archive is written here, always in the same order and with the same date.
"""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from app.errors import TemplateError

_MOST_PARTS = 2_000
_MOST_BYTES = 64 * 1024 * 1024
_LAST = b"\x03\x00"
"""The empty block that ends a compressed part."""
_DATE = (1 << 5) | 1  # 1 January 1980, the first day a zip archive knows
_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_UTF8_NAME = 0x800
_DEFLATED = 8
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, ValueError, IndexError)
"""What `zipfile` raises, one day or another, when an archive is not what it says it is."""
_VERSION = 20


class Part(NamedTuple):
    """One part of a package, compressed and ready to be written."""

    name: bytes
    checksum: int
    size: int
    content: bytes


class Piece(NamedTuple):
    """A piece of a part, as it is and compressed."""

    content: bytes
    packed: bytes


def read_archive(path: Path, content: bytes | None = None) -> dict[str, bytes]:
    """Return the parts of a Word file by name, in the file's order; its content may be at hand already."""
    try:
        with zipfile.ZipFile(path if content is None else io.BytesIO(content)) as archive:
            return _read_parts(archive, path)
    except FileNotFoundError as error:
        raise TemplateError(f"The template {path} does not exist.", hint="Put the file back.") from error
    except _DAMAGE as error:
        raise _not_word(path) from error
    except OSError as error:
        raise TemplateError(f"The template {path} cannot be read.", why=f"{error.strerror}.") from error


def compressed(name: str, content: bytes) -> Part:
    """Return a part compressed in little time."""
    return _deflated(name, content, zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS))


def piece(text: str) -> Piece:
    """Return a piece of a part compressed by itself, so that any other may follow it."""
    content = text.encode()
    deflate = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    return Piece(content, deflate.compress(content) + deflate.flush(zlib.Z_FULL_FLUSH))


def joined(name: str, pieces: Sequence[Piece]) -> Part:
    """Return a part made of pieces that were compressed before."""
    checksum = size = 0
    for content, _ in pieces:
        checksum = zlib.crc32(content, checksum)
        size += len(content)
    return Part(name.encode(), checksum, size, b"".join([*(packed for _, packed in pieces), _LAST]))


def compressed_once(name: str, content: bytes) -> Part:
    """Return a part compressed as well as can be, to be written many times."""
    return _deflated(name, content, zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS))


def write_archive(parts: Iterable[Part]) -> bytes:
    """Return the archive that holds the parts in the order given."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part in parts:
        flags = 0 if part.name.isascii() else _UTF8_NAME
        facts = (flags, _DEFLATED, 0, _DATE, part.checksum, len(part.content), part.size, len(part.name), 0)
        body += (_LOCAL.pack(0x04034B50, _VERSION, *facts), part.name, part.content)
        directory += (_CENTRAL.pack(0x02014B50, _VERSION, _VERSION, *facts, 0, 0, 0, 0, offset), part.name)
        offset += _LOCAL.size + len(part.name) + len(part.content)
    count = len(directory) // 2
    size = sum(map(len, directory))
    return b"".join([*body, *directory, _END.pack(0x06054B50, 0, 0, count, count, size, offset, 0)])


def _deflated(name: str, content: bytes, deflate: "zlib._Compress") -> Part:
    return Part(name.encode(), zlib.crc32(content), len(content), deflate.compress(content) + deflate.flush())


def _read_parts(archive: zipfile.ZipFile, path: Path) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    names = [entry.filename for entry in entries]
    twice = (
        next((name for name in names if names.count(name) > 1), None) if len(names) <= _MOST_PARTS else None
    )
    if twice:
        raise TemplateError(
            f"The template {path} holds “{twice}” twice.",
            hint="Open it in Word, save it, and use the new file.",
        )
    if len(names) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise TemplateError(
            f"The template {path} is too large to be a template.",
            hint="Make its pictures smaller, or leave them out.",
        )
    if any(entry.flag_bits & 1 or entry.compress_type not in _KNOWN for entry in entries):
        raise _not_word(path)
    return {entry.filename: archive.read(entry) for entry in entries}


def _not_word(path: Path) -> TemplateError:
    return TemplateError(
        f"The template {path} is not a Word file (.docx).",
        hint="Save it in Word as “Word Document (*.docx)”, without a password.",
    )
