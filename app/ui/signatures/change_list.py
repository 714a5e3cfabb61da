"""Shows what changed since something was signed: each answer as it was and as it is now."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from app.model.decision import Difference
from app.ui import style
from app.ui.signatures.change_excerpt import Excerpt, excerpts
from app.ui.widgets.plain import label


class ChangeList(QFrame):
    """One block for each changed answer: its label, what it was, what it is now."""

    def __init__(self, differences: tuple[Difference, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "panel")
        self.setAccessibleName("What changed")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(*[style.scaled(8)] * 4)
        self._grid.setHorizontalSpacing(style.scaled(8))
        self._grid.setVerticalSpacing(style.scaled(4))
        self._grid.setColumnStretch(1, 1)
        for difference in differences:
            self._add(difference)

    def _add(self, difference: Difference) -> None:
        self._grid.addWidget(label(difference.label, "label"), self._grid.rowCount(), 0, 1, 2)
        before, after = excerpts(difference.before, difference.after)
        self._add_line("was", before)
        self._add_line("now", after)

    def _add_line(self, word: str, excerpt: Excerpt) -> None:
        row = self._grid.rowCount()
        text = QLabel(f"{escape(excerpt.lead)}<b>{escape(excerpt.changed)}</b>{escape(excerpt.tail)}", self)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setWordWrap(True)
        text.setAccessibleName(f"{word}: {excerpt.text}")
        self._grid.addWidget(label(word, "hint"), row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(text, row, 1)
