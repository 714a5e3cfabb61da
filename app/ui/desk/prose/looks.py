"""How runs, lines and tables look in a document, and what of it is meant: what is bold, a link, an item."""

from enum import Enum, IntEnum

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextFormat, QTextLength, QTextTableFormat

from app.model.prose import Run
from app.ui import style
from app.ui.desk.prose.line import Grid, Line, Opening, Path, is_chip, path_of, tell_path

CHIP_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
_INDENT = 26
_WIDTH = 99  # of the room, per cent: columns are rounded up
_AFTER_PARAGRAPH, _AFTER_ITEM, _BEFORE_LIST, _AFTER_LIST = 7, 3, 7, 7
_BEFORE_HEADING, _IN_CELL = 9, 4


class _Meant(IntEnum):
    """Properties of our own: what formats mean, whatever they look like."""

    BOLD = QTextFormat.Property.UserProperty.value + 1
    ITALIC = BOLD + 1
    LINK = BOLD + 2
    NOTE = BOLD + 3
    TARGET = BOLD + 4
    PATH = BOLD + 5
    HEADING = BOLD + 6
    ANCHOR = BOLD + 7


class Setting(Enum):
    """Where a run stands, as far as its look depends on it."""

    WORDS = "words"
    HEADING = "heading"
    COLUMN_HEADING = "column heading"

    @staticmethod
    def of(line: Line) -> "Setting":
        """Return how the runs of a line are set."""
        return Setting.HEADING if line.is_heading else Setting.WORDS

    @staticmethod
    def of_cell(row: int) -> "Setting":
        """Return how the runs of a cell are set."""
        return Setting.WORDS if row else Setting.COLUMN_HEADING


class Looks:
    """Makes formats in the look in force, each of them once."""

    def __init__(self) -> None:
        self._runs: dict[tuple[Run, Setting], QTextCharFormat] = {}
        self._lines: dict[tuple[Path, bool, str], QTextBlockFormat] = {}

    def forget(self) -> None:
        """Make all formats anew: the colours or the text size have changed."""
        self._runs.clear()
        self._lines.clear()

    def run(self, run: Run, setting: Setting) -> QTextCharFormat:
        """Return the format of a run, whatever its text."""
        key = run._replace(text=""), setting
        if key not in self._runs:
            self._runs[key] = _made_run(key[0], setting)
        return self._runs[key]

    def line(self, line: Line) -> QTextBlockFormat:
        """Return the format of a line, whatever its words."""
        key = line[1:]
        if key not in self._lines:
            self._lines[key] = _made_line(line)
        return self._lines[key]

    @staticmethod
    def cell() -> QTextBlockFormat:
        """Return the format of the line in a cell."""
        return QTextBlockFormat()

    @staticmethod
    def table(grid: Grid) -> QTextTableFormat:
        """Return the format of a table."""
        made = QTextTableFormat()
        made.setProperty(_Meant.PATH, tell_path(grid.path))
        made.setBorder(1)
        made.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(style.colour("control_border"))
        made.setBorderCollapse(True)
        made.setCellPadding(style.scaled(_IN_CELL))
        made.setCellSpacing(0)
        made.setHeaderRowCount(1)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, _WIDTH))
        made.setLeftMargin(indent() * len(grid.path))
        made.setTopMargin(style.scaled(_AFTER_PARAGRAPH))
        made.setBottomMargin(style.scaled(_AFTER_PARAGRAPH))
        return made


def indent() -> int:
    """Return how far each list or quotation is set in, in pixels."""
    return style.scaled(_INDENT)


def run_meant(look: QTextCharFormat, *, is_chip: bool) -> Run:
    """Return what a format means, without any text."""
    note = look.intProperty(_Meant.NOTE)
    return Run(
        "",
        look.boolProperty(_Meant.BOLD),
        look.boolProperty(_Meant.ITALIC),
        look.stringProperty(_Meant.LINK),
        note - 1 if is_chip and note else None,
        look.stringProperty(_Meant.TARGET) if is_chip else "",
    )


def line_meant(look: QTextBlockFormat) -> Line:
    """Return what a format means, without any words."""
    path = path_of(look.stringProperty(_Meant.PATH))
    return Line((), path, look.boolProperty(_Meant.HEADING), look.stringProperty(_Meant.ANCHOR))


def path_meant(look: QTextTableFormat) -> Path:
    """Return what a table stands in."""
    return path_of(look.stringProperty(_Meant.PATH))


def _made_run(run: Run, setting: Setting) -> QTextCharFormat:
    made = QTextCharFormat()
    if run.bold or setting is not Setting.WORDS:
        made.setFontWeight(QFont.Weight.Bold)
    if setting is Setting.HEADING:
        made.setProperty(QTextFormat.Property.FontSizeAdjustment, 1)
    if run.bold:
        made.setProperty(_Meant.BOLD, True)
    if run.italic:
        made.setFontItalic(True)
        made.setProperty(_Meant.ITALIC, True)
    if run.link:
        made.setForeground(style.colour("link"))
        made.setFontUnderline(True)
        made.setToolTip(run.link)
        made.setProperty(_Meant.LINK, run.link)
    return _as_chip(made, run) if is_chip(run) else made


def _as_chip(made: QTextCharFormat, run: Run) -> QTextCharFormat:
    if run.footnote is not None:
        made.setProperty(_Meant.NOTE, run.footnote + 1)
    if run.target:
        made.setProperty(_Meant.TARGET, run.target)
    made.setObjectType(CHIP_OBJECT)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    return made


def _made_line(line: Line) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLeftMargin(indent() * len(line.path))
    made.setBottomMargin(style.scaled(_AFTER_ITEM if line.path else _AFTER_PARAGRAPH))
    if not line.path:
        made.setTopMargin(style.scaled(_AFTER_LIST))
    elif line.path[0].opening is Opening.NEW:
        made.setTopMargin(style.scaled(_BEFORE_LIST))
    if line.is_heading:
        made.setTopMargin(style.scaled(_BEFORE_HEADING))
        made.setProperty(_Meant.HEADING, True)
    if line.path:
        made.setProperty(_Meant.PATH, tell_path(line.path))
    if line.anchor:
        made.setProperty(_Meant.ANCHOR, line.anchor)
    return made
