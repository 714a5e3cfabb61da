"""The styles prose is set in, and the list its headings are counted in."""

from collections.abc import Iterable, Iterator

from app.model.finding import Finding, Place, Severity
from app.rendering.word.numbering import add_lists, read_numbering
from app.rendering.word.package import Package
from app.rendering.word.styles import HEADING, NUMBERED_PROSE_STYLES, PROSE_STYLES, Styles


def check(package: Package, file: str, *, has_prose: bool, is_numbered: bool) -> Iterator[Finding]:
    """Yield the styles a template lacks for what its form prints, and headings nothing counts."""
    styles = Styles(package)
    wanted: Iterable[str] = NUMBERED_PROSE_STYLES if is_numbered else PROSE_STYLES if has_prose else ()
    for name in styles.missing(wanted):
        yield _error(
            file,
            "style",
            f"The template has no style “{name}”.",
            "Make a style of that name in Word, or start again from the program's own template.",
            name,
        )
    if is_numbered and not _counts(package, styles.list_of(HEADING)):
        yield _error(
            file,
            "numbering",
            "The template does not number its headings.",
            "Link “Heading 1” and “Numbered Paragraph” to one multi-level list in Word.",
            HEADING,
        )


def _counts(package: Package, heading_list: str) -> bool:
    completed = Package(dict(package.parts), package.path)
    add_lists(completed)
    return read_numbering(completed, heading_list).patterns is not None


def _error(file: str, rule: str, message: str, remedy: str, quotation: str) -> Finding:
    place = Place(file=file)
    return Finding(
        rule=rule, severity=Severity.ERROR, message=message, remedy=remedy, place=place, quotation=quotation
    )
