"""Where in the XML a placeholder stands: that decides what it may print and how."""

import re
from enum import StrEnum

_PARAGRAPH = re.compile("<w:p[ >]")
_RUN = re.compile("<w:r[ >]")
_PROPERTIES = re.compile(r"<w:r(?: [^>]*)?>\s*<w:rPr>(.*?)</w:rPr>", re.DOTALL)
_CONTAINER = re.compile(
    r"<w:(?:p|body|sdtContent|tc|hdr|ftr|footnote|endnote|txbxContent|hyperlink|smartTag|fldSimple)[ >]"
)


class Position(StrEnum):
    """The places where a placeholder can stand."""

    TEXT = "in the text of a run"
    RUNS = "among the runs of a paragraph"
    BLOCKS = "among paragraphs and tables"
    START = "at the start of a content control around paragraphs"
    OTHER = "in an attribute, a field or a document property"

    @property
    def filter(self) -> str:
        """The name of the filter that prints what stands there."""
        return f"print_{self.name.lower()}"


class Reader:
    """Reads a template's XML piece by piece and knows where the next placeholder stands."""

    def __init__(self) -> None:
        self._seen = ""

    def read(self, xml: str) -> None:
        """Take in what stands before the next placeholder."""
        self._seen += xml

    @property
    def position(self) -> Position:
        """Where the next placeholder stands."""
        tag = self._seen[self._seen.rfind("<") :]
        if ">" not in tag:
            return Position.OTHER
        if re.match("<w:t[ >]", tag) and not tag.startswith("<w:t/"):
            return Position.TEXT
        is_start = not tag.startswith(("</", "<?")) and "/>" not in tag
        if is_start and not _CONTAINER.match(tag):
            return Position.OTHER
        if self._in_paragraph():
            return Position.RUNS
        return Position.START if tag.strip() == "<w:sdtContent>" else Position.BLOCKS

    @property
    def run_properties(self) -> str:
        """The inside of the `w:rPr` of the run the next placeholder stands in."""
        found = _PROPERTIES.match(self._seen, _last(_RUN, self._seen))
        return found[1] if found else ""

    def _in_paragraph(self) -> bool:
        return _last(_PARAGRAPH, self._seen) > self._seen.rfind("</w:p>")


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Return where the last match begins, -1 where there is none."""
    place = -1
    for found in pattern.finditer(text, max(0, text.rfind("</w:p>"))):
        place = found.start()
    return place
