"""The lines of one cited paper: what it is, and how a reader gets it or why not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.model.answers import CitedPaper
from app.model.known import Known
from app.ui import style
from app.ui.desk.completing import Choice, complete
from app.ui.desk.date_line import DateLine
from app.ui.desk.editor import Today
from app.ui.desk.item import Item
from app.ui.desk.labelled import labelled
from app.ui.desk.line_edit import LineEdit
from app.ui.desk.trail import set_step
from app.ui.widgets.day_text import write_day

_TEXTS = {
    "title": "Title",
    "url": "Web address",
    "attached_as": "Attached as",
    "withheld": "Withheld because",
}

_DATE = "date"


class PaperFields(Item):
    """Shows one paper of a list."""

    def __init__(self, name: str, today: Today) -> None:
        super().__init__()
        self._lines = {part: LineEdit(f"{name}: {words}") for part, words in _TEXTS.items()}
        self._date = DateLine(f"{name}: Date", today)
        set_step(self._date, _DATE)
        self._lines["attached_as"].setPlaceholderText("Appendix A")
        self._lines["withheld"].check_spelling()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.scaled(8))
        grid.setVerticalSpacing(style.scaled(8))
        grid.addWidget(labelled(self._lines["title"], _TEXTS["title"]), 0, 0, 1, 2)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(labelled(self._date, "Date"), 1, 0, top)
        grid.addWidget(labelled(self._lines["attached_as"], _TEXTS["attached_as"]), 1, 1, top)
        grid.addWidget(labelled(self._lines["url"], _TEXTS["url"]), 2, 0)
        grid.addWidget(labelled(self._lines["withheld"], _TEXTS["withheld"]), 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._listen()

    def value(self) -> CitedPaper:
        """Return the paper as typed; a text that is no date is no date."""
        return CitedPaper(date=self._date.day, **{part: line.text() for part, line in self._lines.items()})

    def show_value(self, value: object) -> None:
        """Show a paper without reporting it."""
        if isinstance(value, CitedPaper):
            for part, line in self._lines.items():
                line.show_text(getattr(value, part))
            self._date.show_day(value.date)

    def inputs(self) -> list[QWidget]:
        """Return the lines as they are read."""
        lines = self._lines
        return [lines["title"], *self._date.inputs(), lines["attached_as"], lines["url"], lines["withheld"]]

    def input_of(self, part: str) -> LineEdit:
        """Return the line of the title, and so on."""
        return self._date.line if part == _DATE else self._lines[part]

    def know(self, known: Known) -> None:
        """Complete the title from papers that were cited before; date and address come with it."""
        choices = [Choice(one.title, _told(one)) for one in known.papers]
        complete(
            self._lines["title"], "Papers cited before", choices, lambda at: self._fill(known.papers[at])
        )

    def _fill(self, chosen: CitedPaper) -> None:
        self.show_value(chosen.but(attached_as=self._lines["attached_as"].text()))
        self.edited.emit()

    def lacking(self) -> QWidget | None:
        """Return the line of the title that is missing, or of a date that is none."""
        if not self._lines["title"].text():
            return self._lines["title"]
        return self._date.inputs()[0] if self._date.fault else None

    @property
    def fault(self) -> str:
        """A sentence where the date is none."""
        return self._date.fault

    def _listen(self) -> None:
        for line in self._lines.values():
            line.textEdited.connect(self.edited)
            line.refused.connect(self.refused)
        self._date.edited.connect(self.edited)
        self._date.refused.connect(self.refused)
        self._date.faulted.connect(self.faulted)


def _told(paper: CitedPaper) -> str:
    return f"{paper.title} – {write_day(paper.date)}" if paper.date else paper.title
