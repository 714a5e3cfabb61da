"""Shows what marks mean while they stay visible: bold as bold, marks themselves in the background."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.ui import style

_LARGEST = 200_000  # characters; beyond this a text is shown plain, so that typing stays quick
_EMPHASIS = QRegularExpression(r"(?<![*\\])(\*{1,3})(?=[^\s*])([^*]+?)(?<=[^\s*\\])\1(?!\*)")
_LINK = QRegularExpression(r"(?<!\\)(\[)([^\]\[]+)(\]\([^()\s]*\))")
_REFERENCE = QRegularExpression(r"\[\[(?:para|appendix):[A-Za-z][\w-]*\]\]")
_MARK = QRegularExpression(r"\{#[A-Za-z][\w-]*\}")
_SUBHEADING = QRegularExpression(r"^(### )(.+)$")
_ITEM = QRegularExpression(r"^ *([-*•]|\d{1,4}\.|[a-z]\.|[ivxl]{2,7}\.) +(?=\S)")


class ProseColours(QSyntaxHighlighter):
    """Colours the marks of a text; reads one line at a time, as marks never cross a line end."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        style.look().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        """Give each stretch of a line the look its marks ask for."""
        if self.document().characterCount() > _LARGEST:
            return
        heading = _SUBHEADING.match(text)
        if heading.hasMatch():
            self._dim(heading.capturedStart(1), heading.capturedLength(1))
            self._embolden(heading.capturedStart(2), heading.capturedLength(2))
        self._colour_emphasis(text)
        self._colour_links(text)
        self._colour_references(text)
        item = _ITEM.match(text)
        if item.hasMatch():
            self._dim(item.capturedStart(1), item.capturedLength(1))

    def _colour_emphasis(self, text: str) -> None:
        found = _EMPHASIS.globalMatch(text)
        while found.hasNext():
            match = found.next()
            stars = match.capturedLength(1)
            look = QTextCharFormat()
            if stars >= 2:
                look.setFontWeight(QFont.Weight.Bold)
            look.setFontItalic(stars != 2)
            self.setFormat(match.capturedStart(2), match.capturedLength(2), look)
            self._dim(match.capturedStart(), stars)
            self._dim(match.capturedEnd() - stars, stars)

    def _colour_links(self, text: str) -> None:
        found = _LINK.globalMatch(text)
        while found.hasNext():
            match = found.next()
            look = QTextCharFormat()
            look.setForeground(style.colour("link"))
            look.setFontUnderline(True)
            self.setFormat(match.capturedStart(2), match.capturedLength(2), look)
            self._dim(match.capturedStart(1), match.capturedLength(1))
            self._dim(match.capturedStart(3), match.capturedLength(3))

    def _colour_references(self, text: str) -> None:
        """Show what points somewhere as a link, and the mark it points to in the background."""
        found = _REFERENCE.globalMatch(text)
        look = QTextCharFormat()
        look.setForeground(style.colour("link"))
        while found.hasNext():
            match = found.next()
            self.setFormat(match.capturedStart(), match.capturedLength(), look)
        marks = _MARK.globalMatch(text)
        while marks.hasNext():
            match = marks.next()
            self._dim(match.capturedStart(), match.capturedLength())

    def _embolden(self, start: int, length: int) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        self.setFormat(start, length, look)

    def _dim(self, start: int, length: int) -> None:
        look = QTextCharFormat()
        look.setForeground(style.colour("secondary"))
        self.setFormat(start, length, look)
