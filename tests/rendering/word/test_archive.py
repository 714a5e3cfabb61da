import contextlib
import io
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import TemplateError
from app.rendering.word import archive
from app.rendering.word.archive import compressed, compressed_once, read_archive, write_archive


@given(st.dictionaries(st.text("abŵ/.", min_size=1), st.binary(max_size=20_000), max_size=6))
def test_zipfile_reads_what_was_written(parts: dict[str, bytes]) -> None:
    written = write_archive(compressed(name, content) for name, content in parts.items())
    assert written == write_archive(compressed(name, content) for name, content in parts.items())
    with zipfile.ZipFile(io.BytesIO(written)) as read:
        assert read.testzip() is None
        assert {name: read.read(name) for name in read.namelist()} == parts
        assert read.namelist() == list(parts)


def test_large_part_and_one_compressed_well() -> None:
    content = bytes(range(256)) * 4000
    written = write_archive([compressed("a", content), compressed_once("b", content)])
    with zipfile.ZipFile(io.BytesIO(written)) as read:
        assert read.read("a") == read.read("b") == content
        assert {entry.date_time for entry in read.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_written_archive_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(write_archive([compressed("b", b"1"), compressed("a", b"2")]))
    assert list(read_archive(path).items()) == [("b", b"1"), ("a", b"2")]


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="does not exist"):
        read_archive(tmp_path / "word.docx")


def test_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        read_archive(tmp_path)


@pytest.mark.parametrize("content", [b"", b"not a zip archive", b"\xd0\xcf\x11\xe0 an old .doc"])
def test_something_else_is_no_word_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "word.docx"
    path.write_bytes(content)
    with pytest.raises(TemplateError, match="not a Word file") as refused:
        read_archive(path)
    assert "Word Document" in refused.value.hint


@given(data=st.data())
def test_damaged_archive_is_refused_or_read(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    good = write_archive([compressed("a", b"one two three" * 50), compressed("b", b"four" * 90)])
    place = data.draw(st.integers(0, len(good) - 1))
    path = tmp_path_factory.mktemp("damaged") / "word.docx"
    path.write_bytes(good[:place] + bytes([data.draw(st.integers(0, 255))]) + good[place + 1 :])
    with contextlib.suppress(TemplateError):
        read_archive(path)


def test_archive_packed_in_another_way_is_no_word_file(tmp_path: Path) -> None:
    path = tmp_path / "word.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive_:
        archive_.writestr("a", b"packed")
    with pytest.raises(TemplateError, match="not a Word file"):
        read_archive(path)


def test_part_that_is_there_twice(tmp_path: Path) -> None:
    path = tmp_path / "word.docx"
    path.write_bytes(
        write_archive([compressed("docProps/core.xml", b"1"), compressed("docProps/core.xml", b"2")])
    )
    with pytest.raises(TemplateError, match=r"“docProps/core\.xml” twice"):
        read_archive(path)


def test_archive_that_would_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "word.docx"
    path.write_bytes(write_archive([compressed_once("word/document.xml", bytes(100_000))]))
    assert path.stat().st_size < 1000
    monkeypatch.setattr(archive, "_MOST_BYTES", 99_999)
    with pytest.raises(TemplateError, match="too large"):
        read_archive(path)


def test_archive_of_too_many_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "word.docx"
    path.write_bytes(write_archive(compressed(f"{number}", b"") for number in range(11)))
    monkeypatch.setattr(archive, "_MOST_PARTS", 10)
    with pytest.raises(TemplateError, match="too large"):
        read_archive(path)


def test_part_larger_than_it_says(tmp_path: Path) -> None:
    honest = compressed("a", bytes(1000))
    path = tmp_path / "word.docx"
    path.write_bytes(write_archive([honest._replace(size=10)]))
    with pytest.raises(TemplateError, match="not a Word file"):
        read_archive(path)


def test_locked_archive_is_no_word_file(tmp_path: Path) -> None:
    path = tmp_path / "word.docx"
    content = bytearray(write_archive([compressed("a", b"secret")]))
    content[6] |= 1  # the local header says: encrypted
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(TemplateError, match="not a Word file"):
        read_archive(path)


PIECES = st.lists(st.text(max_size=30).map(lambda text: text * 200) | st.text(max_size=60), max_size=8)


@given(pieces=PIECES)
def test_pieces_make_one_part_in_any_order(pieces: list[str]) -> None:
    for texts in (pieces, pieces[::-1]):
        part = archive.joined("part", [archive.piece(text) for text in texts])
        whole = "".join(texts).encode("utf-8")
        assert zlib.decompress(part.content, -zlib.MAX_WBITS) == whole
        assert (part.checksum, part.size) == (zlib.crc32(whole), len(whole))
