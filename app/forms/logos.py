"""The logo of an office: a picture beside its office file."""

from pathlib import Path, PurePath

from app.errors import FormFileError
from app.model.office import Office, OfficeChange
from app.model.picture import Picture, read_picture

_LARGEST_KB = 500  # every page and every Word file carries it


def with_logo(office: Office, folder: Path) -> Office:
    """Return an office with its logo and those it changes to, read, or raise FormFileError."""
    changes = tuple(change.but(picture=_read(change, folder)) for change in office.changes)
    if not office.logo and not any(change.logo for change in changes):
        return office
    return office.but(picture=_read(office, folder), changes=changes)


def _read(one: Office | OfficeChange, folder: Path) -> Picture | None:
    if not one.logo:
        return None
    file = folder / one.logo
    if PurePath(one.logo).name != one.logo or not file.is_file():
        raise FormFileError(
            f"There is no picture “{one.logo}” for “logo” in the folder of the office.",
            hint="Put it beside the office file, or leave out “logo”.",
        )
    content = file.read_bytes()
    if len(content) > _LARGEST_KB * 1000:
        raise FormFileError(
            f"The logo “{one.logo}” is larger than {_LARGEST_KB} kilobytes.",
            hint="Save it smaller: a width of 1,000 pixels is plenty.",
        )
    try:
        return read_picture(content, one.logo_text or "")
    except ValueError as error:
        raise FormFileError(
            f"The logo “{one.logo}” cannot be printed: {error}.", hint="Save it as a PNG picture."
        ) from error
