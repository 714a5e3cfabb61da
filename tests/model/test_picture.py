from base64 import b64decode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.picture import read_picture
from tests.pictures import picture_bytes


@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
@pytest.mark.parametrize(("width", "height"), [(1, 1), (60, 20), (20, 300)])
def test_picture_knows_its_measures_and_what_it_shows(
    kind: str, media_type: str, width: int, height: int
) -> None:
    content = picture_bytes(kind, width, height)  # type: ignore[arg-type]
    picture = read_picture(content, "Two hands")
    assert (picture.media_type, picture.width, picture.height) == (media_type, width, height)
    assert picture.text == "Two hands"
    head, _, data = picture.address.partition(",")
    assert head == f"data:{media_type};base64"
    assert b64decode(data) == content


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        picture_bytes("BMP"),
        picture_bytes("PNG")[:-20],
        picture_bytes("PNG")[:20],
        picture_bytes("JPEG")[:-20],
        b"\xff\xd8\xff\xd9",
    ],
)
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="PNG"):
        read_picture(content, "A logo")


@given(st.binary(max_size=80), st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8", b"\xff\xd8\xff\xc0"]))
def test_whatever_a_file_holds_it_is_read_or_refused(rest: bytes, beginning: bytes) -> None:
    try:
        picture = read_picture(beginning + rest, "")
    except ValueError:
        return
    assert picture.width > 0
    assert picture.height > 0
