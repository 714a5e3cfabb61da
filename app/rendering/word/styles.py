"""Word's styles by the names an office sees; the ids behind them differ with Word's language."""

from collections.abc import Iterable

from app.errors import TemplateError
from app.rendering.word.package import Package
from app.rendering.word.xmlparts import find_all, value

BODY = "Body Text"
NUMBERED = "Numbered Paragraph"
ITEM = "Numbered Item"
SCHEDULE_PARAGRAPH = "Schedule Paragraph"
SCHEDULE_ITEM = "Schedule Item"
SCHEDULE = "Schedule Heading"
RECITAL = "Recital"
PARTY = "Party"
DEFINITION = "Definition"
DECLARATION = "Declaration"
HEADING = "Heading 1"
SUBHEADING = "Heading 2"
DEEPER_SUBHEADING = "Heading 3"
LIST = "List Paragraph"
QUOTATION = "Quote"
TABLE = "Table Grid"
LINK = "Hyperlink"
NOTE = "Footnote Text"
NOTE_CALL = "Footnote Reference"

PROSE_STYLES = (BODY, SUBHEADING, LIST, QUOTATION, TABLE, LINK, NOTE, NOTE_CALL)
"""What prose is set in: a template that prints prose needs them all."""

NUMBERED_PROSE_STYLES = (*PROSE_STYLES, NUMBERED)
"""What prose is set in where its paragraphs are numbered."""


class Styles:
    """The styles of one template."""

    def __init__(self, package: Package) -> None:
        self._path = package.path
        parts = package.related(package.main, "styles")
        styles = find_all(package.tree(parts[0]), "w:style[w:name]") if parts else []
        self._lists = {
            value(find_all(one, "w:name")[0]).lower(): value(number)
            for one in styles
            for number in find_all(one, "w:pPr/w:numPr/w:numId")
        }
        self._ids = {value(find_all(one, "w:name")[0]).lower(): value(one, "w:styleId") for one in styles}
        self._openings: dict[str, str] = {}

    def opening(self, name: str) -> str:
        """Return the beginning of a paragraph in a style."""
        if name not in self._openings:
            self._openings[name] = f'<w:p><w:pPr><w:pStyle w:val="{self.id(name)}"/>'
        return self._openings[name]

    def id(self, name: str) -> str:
        """Return the id of a style, or say that the template lacks it."""
        found = self._ids.get(name.lower())
        if found is None:
            raise TemplateError(
                f"The template {self._path} has no style “{name}”.",
                hint="Make a style of that name in Word, or start again from the program's own template.",
            )
        return found

    def has(self, name: str) -> bool:
        """Return whether the template has a style of that name."""
        return name.lower() in self._ids

    def list_of(self, name: str) -> str:
        """Return the number of the list that a style counts in, empty where it counts in none."""
        return self._lists.get(name.lower(), "")

    def missing(self, names: Iterable[str]) -> list[str]:
        """Return the styles the template lacks, of those named."""
        return [name for name in names if not self.has(name)]

    def require(self, names: Iterable[str]) -> None:
        """Raise TemplateError for the first style the template lacks."""
        for name in names:
            self.id(name)
