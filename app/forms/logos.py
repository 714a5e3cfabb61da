"""The logo of an office: a picture beside its office file."""

from pathlib import Path, PurePath

from app.errors import FormFileError
from app.model.office import Office
from app.model.picture import Picture, read_picture

_LARGEST_KB = 500  # every page and every Word file carries it


def with_logo(office: Office, folder: Path) -> Office:
    """Return an office with its logo read from its folder, or raise FormFileError."""
    return office.but(picture=_read(office, folder)) if office.logo else office


def _read(office: Office, folder: Path) -> Picture:
    file = folder / office.logo
    if PurePath(office.logo).name != office.logo or not file.is_file():
        raise FormFileError(
            f"There is no picture “{office.logo}” for “logo” in the folder of the office.",
            hint="Put it beside the office file, or leave out “logo”.",
        )
    content = file.read_bytes()
    if len(content) > _LARGEST_KB * 1000:
        raise FormFileError(
            f"The logo “{office.logo}” is larger than {_LARGEST_KB} kilobytes.",
            hint="Save it smaller: a width of 1,000 pixels is plenty.",
        )
    try:
        return read_picture(content, office.logo_text)
    except ValueError as error:
        raise FormFileError(
            f"The logo “{office.logo}” cannot be printed: {error}.", hint="Save it as a PNG picture."
        ) from error
