"""What a check has to say about a file: what is wrong, where, and what to do."""

from enum import StrEnum

from app.errors import AppError
from app.model.values import Frozen


class Severity(StrEnum):
    """How much a finding matters, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


class Place(Frozen):
    """Where something stands: a file, a part of it, a paragraph of that part."""

    file: str = ""
    part: str = ""
    """The part of a Word file, as it is named inside: `word/header1.xml`."""
    paragraph: int = 0
    """The paragraph of the part, counted from one in the order of the file; 0 where it is not in one."""
    text: str = ""
    """The beginning of the paragraph."""
    line: int = 0
    """The line of a text file, counted from one; 0 where it is the whole file."""
    document: str = ""
    """The document of a decision, by its title."""
    field: str = ""
    """The question of a form whose answer is meant."""

    def words(self) -> str:
        """Return the place as a person finds it."""
        pieces = [self.file, self.document, _PARTS.get(self._kind, "") if self.part else ""]
        if self.line:
            pieces.append(f"line {self.line}")
        elif self.text:
            pieces.append(f"“{self.text}”")
        elif self.paragraph:
            pieces.append(f"paragraph {self.paragraph}")
        return ", ".join(piece for piece in pieces if piece)

    @property
    def _kind(self) -> str:
        return self.part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")


_PARTS = {
    "header": "in the header",
    "footer": "in the footer",
    "footnotes": "in a footnote",
    "endnotes": "in an endnote",
    "core": "in the document's properties",
}


class Finding(Frozen):
    """One thing that is wrong: one sentence says what, the next what to do."""

    rule: str
    """The short name of what was looked for: `unknown-name`."""
    severity: Severity
    message: str
    remedy: str = ""
    place: Place = Place()
    quotation: str = ""
    """The words that are meant, as they stand there: a placeholder, say."""
    span: tuple[int, int] = (0, 0)
    """Where the quotation stands in its paragraph: its first letter, and the one after its last."""
    beside: tuple[Place, ...] = ()
    """What it is to be compared with: the other of two that differ."""
    fix: str | None = None
    """What to put in the place of the quotation, where that is certain."""

    def sentence(self) -> str:
        """Return place, fault and remedy in one line."""
        where = self.place.words()
        return " ".join(part for part in (f"{where}:" if where else "", self.message, self.remedy) if part)

    @classmethod
    def of(cls, error: AppError, rule: str, place: Place) -> "Finding":
        """Return a failure as a finding."""
        message = " ".join(part for part in (str(error), error.why) if part)
        return cls(rule=rule, severity=Severity.ERROR, message=message, remedy=error.hint, place=place)
