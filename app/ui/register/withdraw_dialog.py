"""Asks why a decision is withdrawn; the one question before something that cannot be undone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.reading_order import ReadingOrder
from app.ui.widgets.reason_text import ReasonText


class WithdrawDialog(ReadingOrder, QDialog):
    """Takes the reason and reports it."""

    confirmed = Signal(str)

    def __init__(self, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Withdraw {reference}")
        self.setModal(True)
        self.reason = ReasonText()
        self.reason.setAccessibleName("Reason for withdrawing")
        self._problem = label("", "error", wrap=True)
        self._problem.hide()
        self.withdraw_button = push_button(f"&Withdraw {reference}", "primary", on_click=self._confirm)
        self._arrange(reference)

    def _confirm(self) -> None:
        problem = self.reason.excess or ("" if self.reason.reason else "Say why it is withdrawn.")
        if problem:
            self._problem.setText(f"There is a problem: {problem}")
            self._problem.show()
            self.adjustSize()
            self.reason.setFocus()
            return
        self.confirmed.emit(self.reason.reason)
        self.accept()

    def _arrange(self, reference: str) -> None:
        explanation = (
            f"The number {reference} stays taken and is never given again. "
            "Its documents and signatures can still be read, but nothing more can be changed."
        )
        heading = label("&Reason", "label")
        heading.setBuddy(self.reason)
        buttons = QHBoxLayout()
        buttons.addWidget(self.withdraw_button)
        buttons.addWidget(push_button("Cancel", on_click=self.reject))
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addWidget(label(f"Withdraw {reference}?", "section"))
        column.addWidget(label(explanation, wrap=True))
        column.addSpacing(8)
        column.addWidget(heading)
        column.addWidget(label("Kept in the history, for whoever asks later.", "hint"))
        column.addWidget(self._problem)
        column.addWidget(self.reason)
        column.addSpacing(8)
        column.addLayout(buttons)
        self.setMinimumWidth(style.scaled(460))
