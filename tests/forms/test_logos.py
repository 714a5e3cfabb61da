from pathlib import Path

import pytest

from app.forms.loading import Packs, load_packs
from tests.forms.making import OFFICE_FILE
from tests.pictures import picture_bytes

WITH_LOGO = f'logo = "logo.png"\nlogo_text = "Two hands"\n{OFFICE_FILE}'


def pack(folder: Path, content: bytes | None, office: str = WITH_LOGO) -> Packs:
    place = folder / "testshire"
    place.mkdir()
    (place / "office.toml").write_text(office, "utf-8")
    if content is not None:
        (place / "logo.png").write_bytes(content)
    return load_packs(folder)


def test_logo_is_read_with_its_office_and_stays_with_it(tmp_path: Path) -> None:
    packs = pack(tmp_path, picture_bytes("JPEG"))  # its content says what it is, not its name
    office = packs.office("testshire")
    assert office.picture is not None
    assert (office.picture.text, office.picture.media_type) == ("Two hands", "image/jpeg")
    assert office.but(name="Another").picture == office.picture
    assert "picture" not in office.model_dump()


def test_office_without_logo_has_none(tmp_path: Path) -> None:
    assert pack(tmp_path, None, OFFICE_FILE).office("testshire").picture is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "no picture “logo.png”"),
        (b"<svg/>", "“logo.png” cannot be printed: it is neither a PNG nor a JPEG"),
        (b"x" * 500_001, "“logo.png” is larger than 500 kilobytes"),
    ],
)
def test_logo_that_cannot_be_printed_is_told_with_the_office_file(
    tmp_path: Path, content: bytes | None, said: str
) -> None:
    (fault,) = pack(tmp_path, content).faults
    assert "office.toml" in fault
    assert said in fault


def test_logo_stands_beside_the_office_file(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(picture_bytes("PNG"))
    (fault,) = pack(tmp_path, None, WITH_LOGO.replace("logo.png", "../logo.png")).faults
    assert "beside the office file" in fault
