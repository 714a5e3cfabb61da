"""What is wrong with a form, a line for each thing: how much it matters, what, where, and the remedy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.finding import Finding
from app.ui import style
from app.ui.offices.sign_line import SignLine
from app.ui.offices.verdict import sign_of
from app.ui.widgets.plain import label, reading

_MOST = 12
_SIGN_WIDTH = 88


class FindingLines(QWidget):
    """Shows findings, the worst first; of very many the first, and how many more there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, style.scaled(4), 0, 0)
        self._column.setSpacing(style.scaled(8))
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, and no others."""
        while item := self._column.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        ordered = sorted(findings, key=lambda finding: list(type(finding.severity)).index(finding.severity))
        for finding in ordered[:_MOST]:
            self._column.addWidget(_line(finding))
        if len(ordered) > _MOST:
            more = f"and {len(ordered) - _MOST} more: “Show in Word” shows all of a Word template."
            self._column.addWidget(label(more, "hint"))
        self.setVisible(bool(ordered))


def _line(finding: Finding) -> QWidget:
    made = QWidget()
    sign = SignLine(sign_of(finding.severity))
    sign.setFixedWidth(style.scaled(_SIGN_WIDTH))
    words = QVBoxLayout()
    words.setSpacing(style.scaled(2))
    words.addWidget(reading(finding.message))
    if finding.remedy:
        words.addWidget(reading(finding.remedy))
    if place := finding.place.words():
        words.addWidget(reading(place, "hint"))
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(style.scaled(8))
    row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return made
